import { planForm, type PlanKind, type PlanReason } from './plan-form';
import { isWhole, planUnit, unitFactor } from './plan-unit';
import { planTokens, type PlanToken } from './plan-words';
import { vietnameseNumber, vietnameseRatio, type NumberHabit } from './vietnamese-number';

/** What is known beside the words; each settles what the words alone leave open. */
export interface PlanContext {
	/** How the column writes numbers (`numberHabit` of all its cells). */
	habit?: NumberHabit | null;
	/** The indicator's unit, or the cell of a unit column. */
	unit?: string | null;
}

/** One reading of a plan: bounds as in the columns of `targets`. */
export interface PlanReading {
	kind: PlanKind;
	lo: number | null;
	hi: number | null;
	strict: boolean;
	/** The words' unit; the context's when the words have none, or the same in another scale (then bounds are in the context's). */
	unit: string | null;
	/** The most decimals printed in a bound. */
	decimals: number;
}

/** A plan for one figure. `kind` null: a question for a person, `reason` says which, `others` what it might be. */
export interface PlanPart extends Omit<PlanReading, 'kind'> {
	kind: PlanKind | null;
	/** The words that are neither figures nor forms, as written: what it is about. */
	label: string;
	/** 1 sure; 0.9 the habit of the field; 0.6 the readings in `others` are as good; 0 not read. */
	confidence: number;
	reason: PlanReason | null;
	others: readonly PlanReading[];
}

const HABITUAL = 0.9;
const DOUBTFUL = 0.6;
const HABITS: readonly PlanReason[] = ['percent_means_points', 'ratio', 'unit_unknown'];
/** Percentage points, as the readings name them. */
export const POINTS = 'điểm %';
const MILESTONE = /đạt chuẩn|được công nhận|(?:khánh|hoàn) thành|khởi công|thông xe|đưa vào/iu;

/** Marks that mean something only right before a figure; before other words they would be a guess. */
const BEFORE_FIGURE = '><glVN~';

/** The plan a cleaned text states, which is about one figure or none. Never throws; see `PlanReason` for every way it asks. */
export function planPart(text: string, context: PlanContext): PlanPart {
	const ratio = ratioIn(text);
	if (RATIO.test(text) && (!ratio || /^[\d\s/]+$/.test(text)))
		return question('ratio_or_date', text);
	const tokens = planTokens(ratio ? text.replace(RATIO, `${ratio.part} `) : text);
	if (!tokens) return question('number_in_name', text);
	const numerals = tokens.filter(({ mark }) => mark === '#');
	if (numerals.length === 0) return milestone(text, tokens);
	const label = labelOf(tokens);
	const marks = marksOf(tokens);
	const isShare = planUnit(numerals[0]!.unit ?? context.unit ?? '').counted.endsWith('%');
	if (marks.includes('B') && isShare) return question('relative_without_amount', label);
	const form = planForm(marks);
	if (typeof form === 'string') return question(form, label);
	const units = numerals.flatMap(({ unit }) => unit ?? []);
	if (units.some((unit) => unitFactor(unit, units[0]!) !== 1))
		return question('two_numbers', label);
	const unit = units.at(-1) ?? unknownUnit(tokens, context);
	if (!unit && !context.unit && numerals.every((each) => isYear(each.text)))
		return question('year', label);

	const isCounted = isWhole(unit ?? context.unit ?? '');
	const values = numerals.map((each) => wholeWhere(isCounted, each.text, context.habit ?? null));
	if (values.some((value) => value.kind === 'unclear')) return unclear(text, label, context);
	const figures = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
	if (figures.length < values.length) return question('number_malformed', label);
	const at = (index: number) => (index === 0 ? null : figures[index - 1]!.value);
	const doubts = [
		form.doubt,
		ratio ? 'ratio' : null,
		figures.some(({ againstHabit }) => againstHabit) ? 'number_against_habit' : null,
		unit && units.length === 0 ? 'unit_unknown' : null
	] as const;
	return inUnit(
		{
			kind: form.kind,
			lo: at(form.lo),
			hi: at(form.hi),
			strict: form.strict,
			unit,
			decimals: Math.max(...figures.map(({ decimals }) => decimals))
		},
		context.unit ?? null,
		doubts.filter((doubt) => doubt !== null),
		label
	);
}

const RATIO = /(?<![\d/.,])\d{1,6}\s?\/\s?\d{1,6}(?![\d/.,])/u;

function ratioIn(text: string): { part: number; whole: number } | null {
	return vietnameseRatio(RATIO.exec(text)?.[0] ?? '');
}

function question(
	reason: PlanReason,
	label: string,
	others: readonly PlanReading[] = []
): PlanPart {
	const nothing = { lo: null, hi: null, strict: false, unit: null, decimals: 0 };
	return { kind: null, ...nothing, label, confidence: 0, reason, others };
}

function milestone(text: string, tokens: readonly PlanToken[]): PlanPart {
	const marks = marksOf(tokens);
	if (marks.includes('B')) return question('relative_without_amount', text);
	const words = MILESTONE.exec(text);
	if (!words || marks !== '') return question(words ? 'words_unknown' : 'no_number', text);
	const label = text.slice(0, words.index).trim();
	const isCertain = /^(?:đạt|được)/iu.test(words[0]) && label !== '';
	return {
		...{ kind: 'milestone', lo: 1, hi: 1, strict: false, unit: null, decimals: 0, label },
		confidence: isCertain ? 1 : DOUBTFUL,
		reason: isCertain ? null : 'milestone_words',
		others: []
	};
}

/** The marks of the tokens without `w` and `A`; a mark that has lost its figure becomes `!`, a lone `từ` or dash a word. */
function marksOf(tokens: readonly PlanToken[]): string {
	return tokens
		.map(({ mark }, index) => {
			const [before, after] = [tokens[index - 1]?.mark, tokens[index + 1]?.mark];
			if (mark === '-') return before === '#' || after === '#' ? '-' : '';
			if (mark === 'B') return isPlain(tokens.slice(0, index)) ? '' : mark;
			if (mark === '[' || mark === ']') return after === 'w' ? '' : mark;
			if (BEFORE_FIGURE.includes(mark) && (after === 'w' || after === undefined)) return '!';
			return mark === 'w' || mark === 'A' ? '' : mark;
		})
		.join('');
}

/** Whether nothing before says the figure is to be reached or passed: then "Dự toán" or "Kế hoạch" is a heading. */
function isPlain(before: readonly PlanToken[]): boolean {
	return before.every(({ mark }) => mark === 'w');
}

function labelOf(tokens: readonly PlanToken[]): string {
	const words = tokens.flatMap(({ mark, text }) => (mark === 'w' || mark === 'B' ? [text] : []));
	return words.join(' ');
}

/** Up to four words right after the last figure, when neither it nor the context has a unit. */
function unknownUnit(tokens: readonly PlanToken[], { unit }: PlanContext): string | null {
	if (unit) return null;
	const after = tokens.slice(tokens.findLastIndex(({ mark }) => mark === '#') + 1);
	const end = after.findIndex(({ mark }) => mark !== 'w');
	const words = (end < 0 ? after : after.slice(0, end)).map(({ text }) => text);
	return words.length > 0 && words.length <= 4 ? words.join(' ') : null;
}

function isYear(text: string): boolean {
	return /^(?:199\d|20[0-3]\d)$/.test(text);
}

/** A count of whole things settles 2.094 as 2094 without a habit. */
function wholeWhere(isCounted: boolean, text: string, habit: NumberHabit | null) {
	const value = vietnameseNumber(text, habit);
	if (value.kind !== 'unclear' || !isCounted) return value;
	const whole = value.readings.find(Number.isInteger)!;
	return { kind: 'number', value: whole, decimals: 0, againstHabit: false } as const;
}

function unclear(text: string, label: string, context: PlanContext): PlanPart {
	const parts = (['vi', 'en'] as const).map((habit) => planPart(text, { ...context, habit }));
	return question('number_unclear', label, parts.flatMap(readingOf));
}

function readingOf({ kind, lo, hi, strict, unit, decimals }: PlanPart): PlanReading[] {
	return kind === null ? [] : [{ kind, lo, hi, strict, unit, decimals }];
}

/** Settles points against per cent and scale against scale, then says how sure the reading is. */
function inUnit(
	read: PlanReading,
	wanted: string | null,
	doubts: readonly PlanReason[],
	label: string
): PlanPart {
	const { lo, hi } = read;
	if (lo !== null && hi !== null && lo > hi) return question('range_reversed', label, [read]);
	const [said, asked] = [read.unit, wanted].map((unit) => unit && planUnit(unit).counted);
	const isChange = read.kind.startsWith('change_');
	if (isChange && (said === '%' || (said === 'điểm' && asked !== 'điểm'))) {
		if (asked && asked !== '%' && asked !== POINTS) return question('unit_differs', label, [read]);
		const habitual = said === '%' && !asked ? (['percent_means_points'] as const) : [];
		return answer({ ...read, unit: POINTS }, [...doubts, ...habitual], label);
	}
	if (said === POINTS || (asked === POINTS && (!said || said === '%' || said === 'điểm')))
		return inPoints(read, doubts, label);
	if (said === 'điểm' && !asked) {
		const kind = read.kind === 'range' ? 'change_range' : read.kind;
		return answer({ ...read, kind }, [...doubts, 'points_unclear'], label);
	}
	const settled = doubts.filter((doubt) => doubt !== 'increase_unclear' || (said ?? asked) === '%');
	if (!read.unit || !wanted) return answer({ ...read, unit: read.unit ?? wanted }, settled, label);
	const factor = unitFactor(read.unit, wanted);
	if (factor === null) return question('unit_differs', label, [read]);
	return answer(factor === 1 ? read : scaled(read, factor, wanted), settled, label);
}

function inPoints(read: PlanReading, doubts: readonly PlanReason[], label: string): PlanPart {
	const changed = { ...read, unit: POINTS };
	switch (read.kind) {
		case 'change_floor':
		case 'change_range':
			return answer(changed, doubts, label);
		case 'range':
			return answer({ ...changed, kind: 'change_range' }, doubts, label);
		case 'floor':
			return answer({ ...changed, kind: 'change_floor' }, doubts, label);
		case 'point':
			return answer(
				{ ...changed, kind: 'change_floor', hi: null },
				[...doubts.filter((doubt) => doubt !== 'increase_unclear'), 'exact_or_at_least'],
				label
			);
		default:
			return question('words_unknown', label, [changed]);
	}
}

function scaled(read: PlanReading, factor: number, unit: string): PlanReading {
	const times = (bound: number | null) =>
		bound === null ? null : Number((bound * factor).toPrecision(15));
	const decimals = Math.max(0, read.decimals - Math.round(Math.log10(factor)));
	return { ...read, lo: times(read.lo), hi: times(read.hi), unit, decimals };
}

function answer(read: PlanReading, doubts: readonly PlanReason[], label: string): PlanPart {
	const worst = doubts.find((doubt) => !HABITS.includes(doubt)) ?? doubts[0] ?? null;
	const confidence = worst === null ? 1 : HABITS.includes(worst) ? HABITUAL : DOUBTFUL;
	const others = doubts.flatMap((doubt) => otherReading(read, doubt));
	return { ...read, label, confidence, reason: worst, others };
}

function otherReading(read: PlanReading, doubt: PlanReason): PlanReading[] {
	const bound = read.lo;
	switch (doubt) {
		case 'open_from':
			return [
				{
					...read,
					kind: read.kind === 'change_floor' ? 'change_range' : 'range',
					lo: null,
					hi: bound
				}
			];
		case 'exact_or_at_least':
			return [{ ...read, kind: 'change_range', hi: bound }];
		case 'points_unclear':
			return [{ ...read, kind: read.kind === 'change_range' ? 'range' : 'change_floor' }];
		case 'increase_unclear':
			return [{ ...read, kind: 'change_floor', hi: null, unit: POINTS }];
		case 'nearly':
			return [{ ...read, kind: 'ceiling', lo: null, strict: true }];
		default:
			return [];
	}
}
