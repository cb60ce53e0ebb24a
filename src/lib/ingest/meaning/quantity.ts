import { isWhole, unitAt } from '$lib/core/plan-unit';
import { vietnameseNumber, vietnameseRatio, type NumberHabit } from '$lib/core/vietnamese-number';

/** As in the columns `qualifier` of the tables, without the `=` that is left unsaid. */
export type Qualifier = '>' | '>=' | '<' | '<=' | '~';

/** A figure with what stands around it in its cell. */
export interface Amount {
	kind: 'amount';
	value: number;
	decimals: number;
	qualifier: Qualifier | null;
	/** Said to be an estimate (ước). */
	estimated: boolean;
	/** As written after the figure; null when there is none. */
	unit: string | null;
	marks: readonly QuantityMark[];
}

export interface AmountRange extends Omit<Amount, 'kind' | 'value'> {
	kind: 'range';
	lo: number;
	hi: number;
}

export interface AmountRatio {
	kind: 'ratio';
	part: number;
	whole: number;
	unit: string | null;
	marks: readonly QuantityMark[];
}

/**
 * What was done to read a figure: `against_habit` (4.80 in a column of commas), `space_groups` (1 234,5), `counted_whole` (2.094 xã are two
 * thousand), `footnote_cut` (62%(1)), `unit_unknown` (words after the figure that are no unit we know).
 */
export type QuantityMark =
	'against_habit' | 'space_groups' | 'counted_whole' | 'footnote_cut' | 'unit_unknown';

export type QuantityDoubt =
	| 'malformed_number'
	| 'number_unclear'
	| 'footnote_digit'
	| 'bracketed'
	| 'change_words'
	| 'open_from'
	| 'range_reversed'
	| 'excel_error'
	| 'excel_overflow'
	| 'scientific';

/** `unread`: a figure is meant, and which one a person must say; `suggestions` are plain numbers with a decimal point. */
export type Quantity =
	| Amount
	| AmountRange
	| AmountRatio
	| { kind: 'missing'; mark: string }
	| { kind: 'unread'; reason: QuantityDoubt; suggestions: readonly string[] };

export interface QuantityContext {
	habit: NumberHabit | null;
	/** The measure the column's heading gives. */
	unit: string | null;
}

const MISSING = /^(?:n\/?a|null|-+|\(-\)|…+|chưa có số liệu|không có số liệu|không xác định)$/iu;
const EXCEL_ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/i;
const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const FOOTNOTE = /(?<=[\d%\p{L}])\s*(?:\(\s*(?:\d|\*{1,3}|[a-z])\s*\)|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]+)$/u;
const SPACE_GROUPS = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.])/gu;
const NUMERAL = '[-−–+]?\\d[\\d.,]*';
const ONE = new RegExp(`^(${NUMERAL})(?!\\d)\\s*(.*)$`, 'su');
const TWO = new RegExp(
	`^(\\d[\\d.,]*)\\s*(%?)\\s*(?:-|–|—|÷|~|đến|tới)\\s*(\\d[\\d.,]*)(?!\\d)\\s*(.*)$`,
	'su'
);
const RATIO = /^(\d{1,6}\s?\/\s?\d{1,6})(?![\d/.,])\s*(.*)$/su;

/** Before the figure; the first that fits is taken, then the next, until none does. */
const BEFORE: readonly (readonly [RegExp, Qualifier | 'estimated' | 'from' | 'change' | null])[] = (
	[
		['không (?:dưới|thấp hơn|ít hơn)|ít nhất|tối thiểu|≥|>=', '>='],
		['không (?:quá|vượt quá|trên)|tối đa|nhiều nhất|≤|<=', '<='],
		['trên|hơn|lớn hơn|vượt|>', '>'],
		['dưới|chưa (?:đến|tới|đầy)|nhỏ hơn|<', '<'],
		['khoảng|xấp xỉ|gần|độ|≈|~', '~'],
		['ước(?: thực hiện| tính| đạt)?', 'estimated'],
		['đạt(?: mức)?|bằng|có|là|=', null],
		['từ', 'from'],
		['tăng|giảm|thêm|bớt', 'change']
	] as const
).map(([words, says]) => [new RegExp(`^(?:${words})(?![\\p{L}])\\s*`, 'iu'), says] as const);
const OR_MORE = /\s*(?:trở lên|hoặc hơn)$/iu;
const OR_LESS = /\s*trở xuống$/iu;

/**
 * What a cell says as a figure: with qualifier, range, ratio, unit and footnote taken apart. Null when it says none (words, a date, a
 * document's number). A figure is never chosen among two: see `QuantityDoubt`. `2.094` without a habit is `number_unclear`.
 */
export function quantity(text: string, context: QuantityContext): Quantity | null {
	const { habit } = context;
	if (/^\d{1,9}$/.test(text)) return plainAmount(Number(text), 0, []);
	const decimal = /^(\d{1,9})([.,])(\d{1,2})$/.exec(text);
	if (decimal) {
		const [, whole, point, fraction] = decimal;
		const isAgainst = habit !== null && habit !== (point === ',' ? 'vi' : 'en');
		const marks = isAgainst ? (['against_habit'] as const) : [];
		return plainAmount(Number(`${whole}.${fraction}`), fraction!.length, marks);
	}
	const place = `${habit}|${context.unit}`;
	let memory = memories.get(place);
	if (!memory) {
		if (memories.size >= REMEMBERED_COLUMNS) memories.clear();
		memory = new Map<string, Quantity | null>();
		memories.set(place, memory);
	}
	const known = memory.get(text);
	if (known !== undefined) return known;
	if (memory.size >= REMEMBERED) memory.clear();
	const read = quantityIn(text, context);
	memory.set(text, read);
	return read;
}

/** A run of digits says the same in every context, and one with a digit or two behind a separator too: most cells are such. */
function plainAmount(value: number, decimals: number, marks: readonly QuantityMark[]): Quantity {
	return { kind: 'amount', value, decimals, qualifier: null, estimated: false, unit: null, marks };
}

/** A sheet asks for the same texts again and again: what a column is, where the table ends, what each cell says. */
const REMEMBERED = 50_000;
/** Habits and measures of columns that are read at the same time. */
const REMEMBERED_COLUMNS = 40;
const memories = new Map<string, Map<string, Quantity | null>>();

function quantityIn(text: string, context: QuantityContext): Quantity | null {
	const trimmed = text
		.replace(/[\s\u200B]+/g, ' ')
		.trim()
		.replace(/^'(?=\S)/, '');
	const plain = vietnameseNumber(trimmed);
	if (plain.kind === 'none' && plain.reason === 'missing_mark') return missing(trimmed);
	if (MISSING.test(trimmed)) return missing(trimmed);
	if (EXCEL_ERROR.test(trimmed)) return unread('excel_error');
	if (/^#{2,}$/.test(trimmed)) return unread('excel_overflow');
	if (SCIENTIFIC.test(trimmed)) return unread('scientific');
	return worded(trimmed, context);
}

function missing(mark: string): Quantity {
	return { kind: 'missing', mark };
}

function unread(reason: QuantityDoubt, suggestions: readonly (string | number)[] = []): Quantity {
	return { kind: 'unread', reason, suggestions: suggestions.map(String) };
}

function worded(text: string, context: QuantityContext): Quantity | null {
	const marks: QuantityMark[] = [];
	const note = FOOTNOTE.exec(text);
	if (note && !/m[²³]$/u.test(text)) marks.push('footnote_cut');
	const bare = marks.length > 0 ? text.slice(0, note!.index) : text;
	const { rest, says } = withoutWords(bare);
	if (!/^[-−–+(]?\d/u.test(rest)) return null;
	const groups = rest.replace(SPACE_GROUPS, (digits) => digits.replaceAll(' ', ''));
	if (groups !== rest) marks.push('space_groups');
	const read = figures(groups, context, marks);
	if (!read || read.kind === 'missing' || read.kind === 'unread') return read;
	if (read.kind === 'ratio') return says.size > 0 ? null : read;
	if (says.has('change')) {
		const values = read.kind === 'amount' ? [read.value, -read.value] : [];
		return unread('change_words', values);
	}
	const qualifiers = [...says].filter((each) => each !== 'from' && each !== 'estimated');
	if (qualifiers.length > 1) return null;
	if (says.has('from') && qualifiers.length === 0 && read.kind === 'amount')
		return unread('open_from', [read.value]);
	return {
		...read,
		qualifier: (qualifiers[0] as Qualifier) ?? null,
		estimated: says.has('estimated')
	};
}

type Said = Qualifier | 'estimated' | 'from' | 'change';

function withoutWords(text: string): { rest: string; says: Set<Said> } {
	const says = new Set<Said>();
	let rest = text;
	if (OR_MORE.test(rest)) says.add('>=');
	if (OR_LESS.test(rest)) says.add('<=');
	rest = rest.replace(OR_MORE, '').replace(OR_LESS, '');
	for (let found = true; found;) {
		found = false;
		for (const [words, what] of BEFORE) {
			const match = words.exec(rest);
			if (!match || match[0].length === rest.length) continue;
			rest = rest.slice(match[0].length);
			if (what) says.add(what);
			found = true;
		}
	}
	return { rest, says };
}

function figures(text: string, context: QuantityContext, marks: QuantityMark[]): Quantity | null {
	const bracketed = /^\((\d[\d.,]*)\)$/.exec(text);
	if (bracketed) {
		const inside = vietnameseNumber(bracketed[1]!, context.habit);
		return inside.kind === 'none' ? null : unread('bracketed', bothSigns(inside));
	}
	const ratio = RATIO.exec(text);
	const parts = ratio && vietnameseRatio(ratio[1]!);
	if (parts) {
		const unit = unitOf(ratio[2]!, marks);
		return unit === undefined ? null : { kind: 'ratio', ...parts, unit, marks };
	}
	const two = TWO.exec(text);
	if (two) return rangeOf(two, context, marks);
	const one = ONE.exec(text);
	if (!one) return null;
	const unit = unitOf(one[2]!, marks);
	if (unit === undefined) return null;
	const value = numeral(one[1]!, unit, context, marks);
	if (value.kind !== 'number') return value;
	const { value: number, decimals } = value;
	return {
		kind: 'amount',
		value: number,
		decimals,
		qualifier: null,
		estimated: false,
		unit,
		marks
	};
}

function bothSigns(read: ReturnType<typeof vietnameseNumber>): number[] {
	if (read.kind === 'number') return [-read.value, read.value];
	return read.kind === 'unclear' ? read.readings.map((value) => -value) : [];
}

function rangeOf(
	[, low, percent, high, after]: RegExpExecArray,
	context: QuantityContext,
	marks: QuantityMark[]
): Quantity | null {
	const unit = unitOf(after!, marks) ?? (percent === '%' ? percent : null);
	if (unitOf(after!, []) === undefined) return null;
	const values = [low!, high!].map((each) => numeral(each, unit, context, marks));
	const doubt = values.find((each) => each.kind !== 'number');
	if (doubt) return { ...doubt, suggestions: [] };
	const [lo, hi] = values as { value: number; decimals: number }[];
	if (lo!.value > hi!.value) return unread('range_reversed');
	const decimals = Math.max(lo!.decimals, hi!.decimals);
	const shared = { decimals, qualifier: null, estimated: false, unit, marks };
	return { kind: 'range', lo: lo!.value, hi: hi!.value, ...shared };
}

/** The unit that fills the rest of a cell: null for no rest, undefined when the rest is no unit (then the cell is no figure). */
function unitOf(rest: string, marks: QuantityMark[]): string | null | undefined {
	const words = rest.trim();
	if (words === '') return null;
	const known = unitAt(words);
	if (known && known.length === words.length) return known.unit;
	const isShort = /^[\p{L}\s/.²³%]+$/u.test(words) && words.split(' ').length <= 3;
	if (!isShort) return undefined;
	marks.push('unit_unknown');
	return words;
}

function numeral(
	digits: string,
	unit: string | null,
	{ habit, unit: measure }: QuantityContext,
	marks: QuantityMark[]
): { kind: 'number'; value: number; decimals: number } | Extract<Quantity, { kind: 'unread' }> {
	const read = vietnameseNumber(digits, habit);
	const doubt = (reason: QuantityDoubt, suggestions: readonly number[] = []) =>
		({ kind: 'unread', reason, suggestions: suggestions.map(String) }) as const;
	if (read.kind === 'unclear') {
		if (!isWhole(unit ?? measure ?? '')) return doubt('number_unclear', read.readings);
		marks.push('counted_whole');
		return { kind: 'number', value: read.readings.find(Number.isInteger)!, decimals: 0 };
	}
	const glued = gluedFootnote(digits, habit);
	if (glued !== null) return doubt('footnote_digit', [glued]);
	if (read.kind === 'none') return doubt('malformed_number');
	if (read.againstHabit) marks.push('against_habit');
	return read;
}

/**
 * The number before a note's digit in `8.993.0822` and, where dots part thousands, in `2.0942`: only the last group has four digits.
 * Null when nothing is glued.
 */
function gluedFootnote(digits: string, habit: NumberHabit | null): number | null {
	const match = /^[-−–+]?(\d{1,3}(?:([.,])\d{3})*)([.,])(\d{3})\d$/u.exec(digits);
	if (!match) return null;
	const [, before, inner, last, group] = match;
	if (inner === undefined ? !(last === '.' && habit === 'vi') : inner !== last) return null;
	return Number(`${before!.replace(/[.,]/g, '')}${group}`);
}
