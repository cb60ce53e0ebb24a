/** Everything that can begin a syllable; the empty beginning is allowed too. */
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';
/** Everything that can follow, without tones. The last line: names from languages of the highlands (Đắk Lắk, Krông, Mơ Nông). */
const RIMES = `
	a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
	e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
	i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
	o oc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot
	ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
	u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
	uy uya uych uyên uyêt uyn uynh uyt uyp uyu
	ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
	y yêm yên yêng yêt yêu
	ăk ôk ơk êk ưk êl ơr`;
/** Of the tones, what ends in a stop takes only acute and dot below. */
const STOPPED = /(?:[ptck]|ch)$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;

const onsets = new Set(['', 'kr', 'br', 'đr', ...ONSETS.split(' ')]);
const rimes = new Set(RIMES.trim().split(/\s+/));

/**
 * Whether a word could be a Vietnamese syllable: beginning, rime, at most one tone and one that the rime can carry; in small letters, in
 * capitals, or with a capital first. Says nothing about whether the word exists. Old tone placement (`hoà`) and new (`hòa`) are the same.
 */
export function isSyllable(word: string): boolean {
	const composed = word.normalize('NFC');
	const small = composed.toLowerCase();
	if (
		composed !== small &&
		composed.slice(1) !== small.slice(1) &&
		composed !== word.toUpperCase()
	) {
		return false;
	}
	const decomposed = small.normalize('NFD');
	const tones = decomposed.match(TONES) ?? [];
	if (tones.length > 1) return false;
	const bare = decomposed.replace(TONES, '').normalize('NFC');
	for (let length = Math.min(3, bare.length - 1); length >= 0; length--) {
		const rime = bare.slice(length);
		if (!onsets.has(bare.slice(0, length)) || !rimes.has(rime)) continue;
		if (!STOPPED.test(rime)) return true;
		return tones.length === 1 && ACUTE_OR_DOT.test(tones[0]);
	}
	// gì: the i is beginning and rime at once
	return bare === 'gi';
}

/**
 * Syllables that tables of the field are full of. A wrong reading makes possible syllables by accident (`Cụng` of `Công`), but hardly
 * ever these. With the tone on either vowel where both are written: else `Hoà` is rather the `Hồ` that VNI letters make of it.
 */
const COMMON = new Set(
	`tỉnh thành phố huyện xã phường năm kế hoạch thực hiện chỉ tiêu đơn vị số lượng tổng cộng đạt vượt khen thưởng đua tập thể cá nhân
	hạng nhất nhì bằng chiến sĩ cờ công nông nghiệp lao động trực tiếp và của các được người từ đến trên dưới tỷ lệ đồng triệu đầu tư
	sản xuất thu ngân sách hộ nghèo giảm tăng so với kỳ ước kết quả đánh giá ghi chú nội dung cụm khối điểm xếp thứ tốt quyết định
	ngày tháng tên địa phương dân tính việt nam hà nội hồ chí đà nẵng hải phòng cần huế xuân kiên bình định quảng lâm bắc ninh thái
	nguyên tuyên yên lạng sơn điện biên lào hưng thanh hóa hoá nghệ tĩnh trị ngãi gia lai khánh hòa hoà đắk lắk tây đồng tháp vĩnh cà mau`
		.trim()
		.split(/\s+/)
		.filter((word) => /[^a-z]/.test(word))
);

/** How Vietnamese a text looks. Words without any mark say nothing and are not counted. */
export interface Plausibility {
	/** Words holding anything beyond ASCII. */
	marked: number;
	/** Those of them that could be Vietnamese syllables. */
	valid: number;
	/** Those of them that are among the most common syllables of such tables. */
	common: number;
	/** Different ones among the valid. */
	distinct: number;
	/** The first few different words of each kind, as evidence. */
	validWords: readonly string[];
	oddWords: readonly string[];
}

const EVIDENCE_WORDS = 8;
/** Runs of letters, and of all beyond ASCII that Vietnamese print does not use as punctuation: `Kh¸nh` is one word, and an odd one. */
const WORDS = /[\p{L}\p{M}\p{Co}\u0080-\u009F\u00A1-\u2BFF\uFFFD]+/gu;
/** TĐKT, LĐTT: no vowel, nothing to judge. */
const ABBREVIATION = /^[A-ZĐ]*Đ[A-ZĐ]*$/;
/** Parts words whatever stands beside it. */
const PUNCTUATION = /[\u00A0\u2000-\u20CF\u2190-\u2BFF]+/u;
/** Signs at the ends of a word are signs; inside one they are letters read wrongly (`b×nh`). */
const SIGNS = /^[\u00A1-\u00BF\u00D7\u00F7]+|[\u00AB\u00B0-\u00B3\u00BB\u00D7\u00F7]+$/gu;

/** Counts the marked words of a text. Time is linear in its length; pass a sample of a long one. */
export function plausibility(text: string): Plausibility {
	const known = new Map<string, boolean>();
	const distinct = new Set<string>();
	const validWords: string[] = [];
	const oddWords: string[] = [];
	let marked = 0;
	let valid = 0;
	let common = 0;
	for (const [run] of text.matchAll(WORDS)) {
		for (const part of run.split(PUNCTUATION)) {
			const word = part.replace(SIGNS, '');
			// eslint-disable-next-line no-control-regex -- all of ASCII is meant
			if (/^[\u0000-\u007F]*$/.test(word) || ABBREVIATION.test(word)) continue;
			marked++;
			let found = known.get(word);
			if (found === undefined) {
				found = isSyllable(word);
				known.set(word, found);
				const words = found ? validWords : oddWords;
				if (words.length < EVIDENCE_WORDS) words.push(word);
				if (found) distinct.add(word.toLowerCase());
			}
			if (!found) continue;
			valid++;
			if (COMMON.has(word.toLowerCase())) common++;
		}
	}
	return { marked, valid, common, distinct: distinct.size, validWords, oddWords };
}
