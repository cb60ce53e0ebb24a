/** How a column writes numbers: `vi` 2.094,5 (dot for thousands, comma for decimals), `en` 2,094.5. */
export type NumberHabit = 'vi' | 'en';

/**
 * What a numeral says. `number`: the only reading, or the one the habit chooses; `againstHabit` when the habit given would not write
 * it so (4.80 in a Vietnamese column). `unclear`: two readings and nothing to choose by (2.094), Vietnamese one first. `none`:
 * `missing_mark` (empty, -, …, x, //, KXĐ, Chưa có), `malformed` (8.993.0822, or more digits than a number holds), `not_a_number`.
 */
export type VietnameseNumber =
	| { kind: 'number'; value: number; decimals: number; againstHabit: boolean }
	| { kind: 'unclear'; readings: readonly [number, number] }
	| { kind: 'none'; reason: 'missing_mark' | 'malformed' | 'not_a_number' };

interface Reading {
	value: number;
	decimals: number;
}

/** Beyond 15 significant digits a double no longer gives back the digits it was read from. */
const MAX_DIGITS = 15;
const MISSING_MARK = /^(?:|[-–—.…x/]+|kxđ|chưa có)$/iu;
const NUMERAL = /\d+(?:[.,]\d+)*/g;
const DIALECT: Readonly<Record<NumberHabit, RegExp>> = {
	vi: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/,
	en: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/
};

/**
 * One numeral, with a sign at most: comma decimals, dot thousands, the other way round where only that can be meant, leading zeros
 * (07 is 7). Three digits after the only separator have two readings; `habit` chooses, without it the answer is `unclear`.
 */
export function vietnameseNumber(text: string, habit: NumberHabit | null = null): VietnameseNumber {
	const trimmed = text.replace(/[\s\u00A0\u202F\u200B]+/g, ' ').trim();
	if (MISSING_MARK.test(trimmed)) return { kind: 'none', reason: 'missing_mark' };
	const match = /^([-−–+]?)(\d[\d.,]*)$/.exec(trimmed);
	if (!match) return { kind: 'none', reason: 'not_a_number' };
	const sign = match[1] === '' || match[1] === '+' ? 1 : -1;
	const readingBy = {
		vi: readingOf(match[2]!, 'vi', sign),
		en: readingOf(match[2]!, 'en', sign)
	};
	const { vi, en } = readingBy;
	if (vi && en && vi.value !== en.value) {
		const chosen = habit && readingBy[habit];
		if (!chosen) return { kind: 'unclear', readings: [vi.value, en.value] };
		return { kind: 'number', ...chosen, againstHabit: false };
	}
	const only = vi ?? en;
	if (!only) return { kind: 'none', reason: 'malformed' };
	return { kind: 'number', ...only, againstHabit: habit !== null && !readingBy[habit] };
}

function readingOf(digits: string, habit: NumberHabit, sign: number): Reading | null {
	if (!DIALECT[habit].test(digits)) return null;
	const [group, point] = habit === 'vi' ? ['.', ','] : [',', '.'];
	const [whole = '', fraction = ''] = digits.replaceAll(group, '').split(point);
	if ((whole + fraction).replace(/^0+/, '').length > MAX_DIGITS) return null;
	return { value: sign * Number(`${whole}.${fraction}`) || 0, decimals: fraction.length };
}

/**
 * The habit of a column, from the numerals in its texts that can only be read one way: `mixed` when they disagree (then a person is
 * asked), null when none decides. `7,5` and `1.234.567` say `vi`, `4.80` and `1,234,567` say `en`, `2.094` and `12` say nothing.
 */
export function numberHabit(texts: readonly string[]): NumberHabit | 'mixed' | null {
	const seen = new Set<NumberHabit>();
	for (const numeral of texts.flatMap((text) => text.match(NUMERAL) ?? [])) {
		const vi = DIALECT.vi.test(numeral);
		if (vi !== DIALECT.en.test(numeral)) seen.add(vi ? 'vi' : 'en');
	}
	if (seen.size > 1) return 'mixed';
	return [...seen][0] ?? null;
}

/**
 * `21/22`, `06/6`: part and whole, both whole numbers without separators, the part not above the whole and the whole above zero;
 * anything else is null, dates with a year too. A spreadsheet may already have made a date of it: 6/6 is then lost.
 */
export function vietnameseRatio(text: string): { part: number; whole: number } | null {
	const match = /^\s*(\d{1,6})\s?\/\s?(\d{1,6})\s*$/.exec(text);
	if (!match) return null;
	const [part, whole] = [Number(match[1]), Number(match[2])];
	return whole > 0 && part <= whole ? { part, whole } : null;
}
