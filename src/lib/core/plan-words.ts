import { unitAt } from './plan-unit';

/**
 * A piece of a plan's words. `mark` says what it does: `[` từ, `]` đến, `-` dash, `U` trở lên, `D` trở xuống, `G` giảm, `I` tăng,
 * `T` thêm, `C` còn or lên tới a level, `M` duy trì, `A` đạt, `~` khoảng, `N` gần, `V` vượt, `>` trên, `<` dưới, `g` at least,
 * `l` at most, `B` a budget or plan set by someone, `#` a numeral, `w` any other word, `!` a word that changes what a number means.
 */
export interface PlanToken {
	mark: string;
	/** As written. */
	text: string;
	/** Of a numeral: the unit written after it, else null. */
	unit: string | null;
}

const LETTER: Readonly<Record<string, string>> = {
	...{ Ð: 'Đ', ð: 'đ', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C' },
	...{ Т: 'T', Х: 'X', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i' }
};

/** Phrases with a number or a keyword in them that say nothing about the plan, and spellings made one. Applied in order. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
	[/[\p{Cf}]/gu, ''],
	[/[\s\p{Zs}]+/gu, ' '],
	[/^ ?(?:\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\)|[+*•]) (?=\p{L})/iu, ''],
	[/[‐‑‒–—―−]/g, '-'],
	[/％|\bphần trăm\b/giu, '%'],
	[/[⩾≧]|>=/g, '≥'],
	[/[⩽≦]|<=/g, '≤'],
	[/\b(k?m)([23])(?![\d\p{L}])/giu, '$1^$2'],
	[/m\^2/giu, 'm²'],
	[/m\^3/giu, 'm³'],
	[/\s?(?:\/|(?:tính )?trên|cho mỗi)\s?(?:1|một) ?vạn dân/giu, '/vạn dân'],
	[/\s?(?:\/|(?:tính )?trên|cho mỗi)\s?10[.,]?000 ?(?:người )?dân/giu, '/vạn dân'],
	[
		/\s?(?:\/|(?:tính )?trên|cho mỗi)\s?(?:1[.,]?000|1 nghìn|một nghìn) ?(?:người )?dân/giu,
		'/nghìn dân'
	],
	[/\s?(?:\/|(?:tính )?trên|cho mỗi)\s?(?:100|một trăm) ?(?:người )?dân/giu, '/trăm dân'],
	[/so với (?:cùng kỳ )?(?:năm|quý) (?:trước|(?:19|20)\d\d(?!\d))|so với cùng kỳ/giu, ' '],
	[
		/(?:tính )?(?:đến |hết |vào |trong |cuối |đầu |từ )*(?:năm học|năm|giai đoạn|thời kỳ|nhiệm kỳ) (?:19|20)\d\d(?: ?- ?(?:(?:19|20)?\d\d))?(?![\d.,]*\d)/giu,
		' '
	],
	[/(?:tính )?(?:đến|hết|vào) (?:cuối|hết|đầu) (?:năm|kỳ|nhiệm kỳ)/giu, ' '],
	[/(?:trong|cả|hằng|hàng|mỗi) năm(?!\p{L})/giu, ' ']
];

/** `dưới 5 tuổi`, `từ 15 tuổi trở lên`: whom it is about, as long as another number is the plan. */
const AGE = /(?:dưới|trên|từ|đủ) \d{1,2}(?: ?- ?\d{1,2})? tuổi(?: trở lên| trở xuống)?/giu;

const KEYWORDS: readonly (readonly [string, RegExp])[] = (
	[
		['U', 'trở lên|hoặc cao hơn|hoặc hơn'],
		['D', 'trở xuống|hoặc thấp hơn'],
		['g', '≥|(?:đạt )?(?:ít nhất|tối thiểu)|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)'],
		['g', 'lớn hơn hoặc bằng|(?:đạt|bằng|hoàn thành) (?:và|hoặc) vượt(?: mức)?|(?:đạt|bằng), vượt'],
		['l', '≤|tối đa|nhiều nhất|nhỏ hơn hoặc bằng|không (?:vượt )?quá|không (?:vượt|trên)'],
		['l', 'không (?:cao hơn|lớn hơn|nhiều hơn)|(?:trong |thuộc )?top'],
		[
			'C',
			'(?:giảm )?(?:xuống )?còn(?! lại)|(?:giảm )?xuống|(?:tăng |nâng |đưa )?lên(?: tới| đến)?'
		],
		[
			'B',
			'dự toán|kế hoạch|kh|(?<=% ?)(?:chỉ tiêu|mục tiêu|nghị quyết)|chỉ tiêu(?= (?:\\p{L}+ ){0,3}giao)'
		],
		['~', 'khoảng|xấp xỉ|≈|~|ước khoảng'],
		['N', 'gần'],
		['T', '(?:tăng |có )?thêm|tăng mới|phát triển mới'],
		['I', '(?<!tốc độ )tăng(?! trưởng)'],
		['G', '(?<!tốc độ |mức |tỷ lệ )giảm(?: thêm)?(?! nghèo)'],
		['M', 'duy trì|giữ vững|giữ ổn định|giữ|ổn định'],
		['V', 'hoàn thành vượt(?: mức)?|vượt(?: mức| trên)?'],
		['>', '>|trên(?! địa bàn)|cao hơn|lớn hơn|nhiều hơn|hơn'],
		['<', '<|dưới|thấp hơn|nhỏ hơn|ít hơn'],
		['[', 'từ'],
		[']', 'đến|tới'],
		['A', 'phấn đấu(?: đạt)?|hoàn thành|đạt(?: mức)?|ở mức|mức'],
		[
			'!',
			'không|chưa|chẳng|gấp|lần|hụt|thiếu(?! nhi| niên)|bằng(?! cấp| khen)|so với|hoặc|nếu|trừ|ngoài(?! quốc doanh| nhà nước)|một nửa|nửa|rưỡi|âm(?= \\d)|(?:nhóm|hạng|thứ|vị trí)(?= \\d)'
		],
		['-', '-']
	] as const
).map(([mark, words]) => [mark, new RegExp(`(?:${words})(?!\\p{L})`, 'iuy')] as const);

const NUMERAL = /\d+(?:[.,]\d+)*/uy;
const SIGN = /(?<![\d%)²³]\s*)(?<!\p{L})[-+](?=\d)/uy;
const WORD = /[^\s()[\]"“”‘’'«»:,;.#]+/uy;

/** NFC, look-alike letters, spaces, dashes and signs made one, time and place phrases taken out. Case stays. */
export function cleanWords(words: string): string {
	const letters = words.normalize('NFC').replace(/[Ððа-яіА-Я]/gu, (c) => LETTER[c] ?? c);
	const text = REWRITES.reduce((now, [from, to]) => now.replace(from, to), letters);
	const withoutAge = text.replace(AGE, ' ');
	return (/\d/.test(withoutAge) ? withoutAge : text).replace(/ +/g, ' ').trim();
}

/**
 * Cleaned words as tokens, in order; brackets, quotes and punctuation fall away. Null when a digit belongs to a name ("Covid-19",
 * "Quốc lộ 1A") or is none of the ten, because then nobody can say which numbers are the plan's.
 */
export function planTokens(text: string): PlanToken[] | null {
	const tokens: PlanToken[] = [];
	for (let at = 0; at < text.length;) {
		const sign = matchAt(SIGN, text, at);
		const numeral = matchAt(NUMERAL, text, at + sign.length);
		if (numeral !== '') {
			const end = at + sign.length + numeral.length;
			const unit = unitAt(text.slice(end));
			const before = text.slice(0, at);
			if (/\p{L}[-_]?$/u.test(before) || (!unit && /^\p{L}/u.test(text.slice(end)))) return null;
			tokens.push({ mark: '#', text: sign + numeral, unit: unit?.unit ?? null });
			at = end + (unit?.length ?? 0);
			continue;
		}
		const keyword = keywordAt(text, at);
		const word = keyword?.text ?? matchAt(WORD, text, at);
		if (!keyword && /\p{N}/u.test(word)) return null;
		if (word !== '') tokens.push({ mark: keyword?.mark ?? wordMark(word), text: word, unit: null });
		at += Math.max(word.length, 1);
	}
	return tokens;
}

/** A sign we do not know (±, +, =) may change a number; letters, and signs between words, do not. */
function wordMark(word: string): string {
	return /\p{L}|^[%&/]$/u.test(word) ? 'w' : '!';
}

function keywordAt(text: string, at: number): { mark: string; text: string } | null {
	if (/\p{L}/u.test(text[at - 1] ?? '') && text[at] !== '-') return null;
	let longest: { mark: string; text: string } | null = null;
	for (const [mark, pattern] of KEYWORDS) {
		const found = matchAt(pattern, text, at);
		if (found.length > (longest?.text.length ?? 0)) longest = { mark, text: found };
	}
	return longest;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? '';
}
