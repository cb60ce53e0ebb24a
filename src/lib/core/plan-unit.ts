/** A unit of measure as a scale and what is counted: `triệu đồng/người` is 10⁶ of `đồng/người`; `%` and `xã` have scale 1. */
export interface PlanUnit {
	scale: number;
	counted: string;
}

const SCALE_WORD = /^(n(?:ghìn|gàn) t[ỷỉ]|nghìn|ngàn|vạn|triệu|tr\.?|tỷ|tỉ)(?=[\s/.]|$)\.?\s*/iu;
const SCALE: Readonly<Record<string, number>> = {
	'nghìn tỷ': 1e12,
	'nghìn tỉ': 1e12,
	'ngàn tỷ': 1e12,
	'ngàn tỉ': 1e12,
	nghìn: 1e3,
	ngàn: 1e3,
	vạn: 1e4,
	triệu: 1e6,
	tr: 1e6,
	tỷ: 1e9,
	tỉ: 1e9
};

const COUNTED = [
	...['điểm %', 'điểm phần trăm', '%', '‰', 'điểm'],
	...['đồng', 'đ', 'vnđ', 'vnd', 'usd', 'đô la mỹ'],
	...['xã', 'phường', 'thị trấn', 'huyện', 'thành phố', 'thôn', 'ấp', 'khu', 'hợp tác xã'],
	...['người', 'lao động', 'việc làm', 'hộ', 'học sinh', 'em', 'trẻ', 'lượt khách', 'lượt'],
	...['tấn', 'tạ', 'kg', 'ha', 'km²', 'km', 'm²', 'm³', 'mét', 'mw', 'kwh', 'con', 'cây', 'tuổi'],
	...['giường bệnh', 'giường', 'bác sĩ', 'bác sỹ', 'trường', 'lớp', 'phòng', 'cơ sở'],
	...['dự án', 'doanh nghiệp', 'công trình', 'sản phẩm', 'mô hình', 'tiêu chí', 'chỉ tiêu'],
	...['tập thể', 'cá nhân', 'danh hiệu', 'cờ', 'bằng khen', 'dịch vụ', 'thủ tục', 'bậc', 'hạng']
].sort((a, b) => b.length - a.length);

/** Things that come whole: 2.094 of them are two thousand and not two. */
const WHOLE =
	/^(?:xã|phường|thị trấn|huyện|thôn|ấp|người|lao động|việc làm|hộ|học sinh|em|trẻ|lượt|trường|lớp|phòng|dự án|doanh nghiệp|công trình|tập thể|cá nhân|giường|bác s)/iu;

const SCALES = 'n(?:ghìn|gàn) t[ỷỉ]|nghìn|ngàn|vạn|triệu|tr\\.?(?=đ)|tr\\.?|tỷ|tỉ';
const PER = '(?:\\s?/\\s?(?:vạn dân|nghìn dân|trăm dân|người|năm|tháng|ngày|hộ|ha|km²|lao động))*';
const UNIT = new RegExp(
	`^\\s*((?:(?:${SCALES})\\s*)?(?:${COUNTED.join('|')})(?![\\p{L}])${PER}|(?:${SCALES})(?![\\p{L}])${PER})`,
	'iu'
);

/** The known unit at the start of a text, as written and with its length in the text; null when there is none. */
export function unitAt(text: string): { unit: string; length: number } | null {
	const match = UNIT.exec(text);
	if (!match) return null;
	return { unit: match[1]!.replace(/\s+/g, ' ').trim(), length: match[0].length };
}

/**
 * A unit's scale and what it counts, with spellings made one (sỹ, tỉ, phần trăm, đ) and without `/năm`, because a plan is of a year;
 * a bare scale counts the empty text.
 */
export function planUnit(unit: string): PlanUnit {
	const trimmed = unit.trim();
	const scale = SCALE_WORD.exec(trimmed);
	const counted = trimmed
		.slice(scale?.[0].length ?? 0)
		.toLowerCase()
		.replace('bác sỹ', 'bác sĩ')
		.replace('phần trăm', '%')
		.replace(/^điểm\s+%/, 'điểm %')
		.replace(/^(?:đ|vnđ|vnd)(?=\/|$)/, 'đồng')
		.replace(/\s?\/\s?/g, '/')
		.replace(/\/năm$/, '');
	return { scale: scale ? SCALE[scale[1]!.toLowerCase().replace('.', '')]! : 1, counted };
}

/**
 * By how much a figure in the first unit is multiplied to be in the second: 1 for the same one, 1000 from `tỷ đồng` to `triệu đồng`;
 * null when they do not count the same thing. A unit that leaves out what is counted, or by what it is divided, fits (tỷ and tỷ đồng).
 */
export function unitFactor(from: string, to: string): number | null {
	const [a, b] = [planUnit(from), planUnit(to)];
	const isFitting =
		a.counted === b.counted || a.counted === '' || b.counted.startsWith(`${a.counted}/`);
	return isFitting ? a.scale / b.scale : null;
}

/** Whether a unit counts things that come whole (xã, người, nghìn lượt is not one: it has a scale). */
export function isWhole(unit: string): boolean {
	const { scale, counted } = planUnit(unit);
	return scale === 1 && !counted.includes('/') && WHOLE.test(counted);
}
