import { matchKey } from './match-key';
import { asked, nearKeys, remembered, type NameMatch } from './name-match';

/** A row of `award_types`, as far as names need it. */
export interface AwardName {
	award_code: string;
	name_vi: string;
	/** `C` collectives, `I` individuals, `H` households, parted by commas; `mixed` or empty when not one. */
	recipients: string | null;
}

export type RecipientType = 'collective' | 'individual' | 'household' | 'enterprise' | 'mixed';

/** An award with what its name says besides: the class (1, 2, 3, `various`) and to whom, each null when it says nothing. */
export type AwardMatch =
	| {
			kind: 'found';
			id: string;
			confidence: number;
			awardClass: string | null;
			recipient: RecipientType | null;
	  }
	| Exclude<NameMatch, { kind: 'found' }>;

const RECIPIENTS: readonly (readonly [RecipientType, RegExp])[] = [
	['collective', /(?:^| )(?:cho )?(?:cac )?tap the$|^so tap the$/],
	['individual', /(?:^| )(?:cho )?(?:cac )?ca nhan$|^so (?:ca nhan|nguoi)$/],
	['household', /(?:^| )(?:cho )?(?:ho )?gia dinh$|^ho$/],
	['enterprise', /(?:^| )(?:cho )?doanh nghiep$/]
];
const LETTER: Readonly<Record<string, RecipientType>> = {
	C: 'collective',
	I: 'individual',
	H: 'household'
};

/** Abbreviations met in files, each as the words it stands for. The longest that fits is taken. */
const SHORT: Readonly<Record<string, string>> = {
	hc: 'huan chuong',
	hcld: 'huan chuong lao dong',
	hcdl: 'huan chuong doc lap',
	hcqc: 'huan chuong quan cong',
	hccc: 'huan chuong chien cong',
	hcbvtq: 'huan chuong bao ve to quoc',
	bvtq: 'bao ve to quoc',
	ld: 'lao dong',
	bmvnah: 'ba me viet nam anh hung',
	vnah: 'viet nam anh hung',
	ahld: 'anh hung lao dong',
	ahllvt: 'anh hung luc luong vu trang',
	ahllvtnd: 'anh hung luc luong vu trang nhan dan',
	llvt: 'luc luong vu trang',
	ctdcp: 'co thi dua chinh phu',
	ctd: 'co thi dua',
	td: 'thi dua',
	cp: 'chinh phu',
	cstdtq: 'chien si thi dua toan quoc',
	cstd: 'chien si thi dua',
	cstdcs: 'chien si thi dua co so',
	tq: 'toan quoc',
	ttldxs: 'tap the lao dong xuat sac',
	ttldtt: 'tap the lao dong tien tien',
	ldtt: 'lao dong tien tien',
	bk: 'bang khen',
	bkttg: 'bang khen thu tuong',
	ttg: 'thu tuong',
	ttcp: 'thu tuong chinh phu',
	gk: 'giay khen',
	knc: 'ki niem chuong',
	dvqt: 'don vi quyet thang',
	dvtt: 'don vi tien tien',
	ubnd: 'uy ban nhan dan',
	ct: 'chu tich',
	tnxp: 'thanh nien xung phong',
	antq: 'an ninh to quoc'
};

/** Words of a name that tell no award from another. */
const FILLING =
	/(?:^| )(?:cua|danh hieu|chu tich|uy ban nhan dan|hinh thuc|tang|tang thuong|do|cap)(?= |$)/g;

/** Names in use that the table's do not contain, by code. */
const ALIASES: Readonly<Record<string, string>> = {
	co_chinh_phu: 'Cờ thi đua Chính phủ|Cờ Chính phủ|Cờ CP',
	bk_thu_tuong: 'Bằng khen Thủ tướng|Bằng khen Thủ tướng Chính phủ|Bằng khen Chính phủ',
	co_bo_tinh:
		'Cờ thi đua tỉnh|Cờ thi đua của UBND tỉnh|Cờ thi đua cấp tỉnh|Cờ UBND tỉnh|Cờ thi đua bộ|Cờ thi đua cấp bộ',
	cstd_bo_tinh:
		'Chiến sĩ thi đua cấp tỉnh|Chiến sĩ thi đua cấp bộ|CSTĐ tỉnh|Chiến sĩ thi đua cấp bộ, tỉnh',
	bk_bo_tinh:
		'Bằng khen của Chủ tịch UBND tỉnh|Bằng khen UBND tỉnh|Bằng khen cấp tỉnh|Bằng khen tỉnh|Bằng khen cấp bộ|Bằng khen của Bộ trưởng',
	giay_khen_so: 'Giấy khen của Giám đốc sở|Giấy khen sở',
	giay_khen_huyen: 'Giấy khen của Chủ tịch UBND huyện|Giấy khen cấp huyện',
	giay_khen_xa: 'Giấy khen cấp xã',
	dh_ba_me_vnah: 'Mẹ Việt Nam anh hùng',
	dh_ah_llvtnd: 'Anh hùng lực lượng vũ trang|Anh hùng LLVT',
	huy_hieu: 'Huy hiệu'
};

const CLASS_WORDS: readonly (readonly [RegExp, string])[] = [
	[/ (?:hang )?(?:nhat|i|1)$/, '1'],
	[/ (?:hang )?(?:nhi|ii|2)$/, '2'],
	[/ (?:hang )?(?:ba|iii|3)$/, '3'],
	[/ (?:cac hang|cac loai|khong ghi hang|hang khong ghi)$/, 'various']
];

/** Finds awards by the names and abbreviations of the table `award_types`. */
export function awardNames(awards: readonly AwardName[]): (name: string) => AwardMatch {
	const byKey = new Map<string, AwardName>();
	const byBase = new Map<string, AwardName[]>();
	for (const award of awards) {
		const names = [
			award.name_vi,
			award.name_vi.replace(/\s*\(.*\)$/, ''),
			...(ALIASES[award.award_code]?.split('|') ?? [])
		];
		for (const key of new Set(names.map(awardKey))) {
			const { base, awardClass } = withoutClass(key);
			if (!byKey.has(key)) byKey.set(key, award);
			if (awardClass) byBase.set(base, [...(byBase.get(base) ?? []), award]);
		}
	}
	return remembered((name: string): AwardMatch => {
		const code = awards.find(({ award_code }) => award_code === name.trim());
		if (code) return foundAward(code, null, withoutClass(awardKey(code.name_vi)).awardClass);
		const said = recipientIn(awardKey(name), byKey);
		const { base, awardClass } = withoutClass(said.key);
		const inClass = awardClass && byBase.get(base)?.find((each) => classOf(each) === awardClass);
		const hit = inClass ?? byKey.get(said.key);
		if (hit) return foundAward(hit, said.recipient, classOf(hit));
		const kinds = byBase.get(said.key);
		const anyClass = kinds?.find((each) => classOf(each) === 'various');
		if (anyClass) return { ...foundAward(anyClass, said.recipient, 'various'), confidence: 0.9 };
		if (kinds)
			return asked(
				'two_meanings',
				kinds.map(({ award_code }) => award_code)
			);
		return suggested(said.key, byKey);
	});
}

function foundAward(
	award: AwardName,
	said: RecipientType | null,
	awardClass: string | null
): AwardMatch & { kind: 'found' } {
	const only = award.recipients?.split(',').map((letter) => LETTER[letter.trim()]) ?? [];
	const recipient = said ?? (only.length === 1 ? (only[0] ?? null) : null);
	return { kind: 'found', id: award.award_code, confidence: 1, awardClass, recipient };
}

/** Whom a column or a cell is about: `Tập thể`, `Số người`, `Hộ gia đình`; null when it is none of these alone. */
export function recipientType(text: string): RecipientType | null {
	const key = matchKey(text);
	if (/^(?:tap the(?:,| va)? ca nhan|tap the ca nhan)$/.test(key)) return 'mixed';
	return RECIPIENTS.find(([, words]) => words.exec(key)?.[0].trim() === key)?.[0] ?? null;
}

function recipientIn(
	key: string,
	known: ReadonlyMap<string, AwardName>
): { key: string; recipient: RecipientType | null } {
	if (known.has(key)) return { key, recipient: null };
	for (const [recipient, words] of RECIPIENTS) {
		const bare = key.replace(words, '').trim();
		if (bare !== key && bare !== '') return { key: bare, recipient };
	}
	return { key, recipient: null };
}

function awardKey(name: string): string {
	const words = matchKey(name)
		.split(' ')
		.map((word) => SHORT[word] ?? word)
		.join(' ');
	return words.replace(FILLING, '').replace(/ +/g, ' ').trim();
}

function withoutClass(key: string): { base: string; awardClass: string | null } {
	const match = CLASS_WORDS.find(([words]) => words.test(key));
	return match
		? { base: key.replace(match[0], ''), awardClass: match[1] }
		: { base: key, awardClass: null };
}

function classOf({ award_code }: AwardName): string | null {
	return (
		/_([123])$/.exec(award_code)?.[1] ?? (/_x$|_cac_loai$/.test(award_code) ? 'various' : null)
	);
}

/** What was perhaps meant: names that begin with these words, else names a slip away. Never taken for the name. */
function suggested(key: string, known: ReadonlyMap<string, AwardName>): AwardMatch {
	const longer = [...known].filter(([other]) => key !== '' && other.startsWith(`${key} `));
	if (longer.length > 0) return asked('two_meanings', unique(longer.map(([, award]) => award)));
	const near = nearKeys(key, known.keys()).map((other) => known.get(other)!);
	return near.length > 0 ? asked('near_name', unique(near)) : { kind: 'unknown' };
}

function unique(awards: readonly AwardName[]): string[] {
	return [...new Set(awards.map(({ award_code }) => award_code))];
}
