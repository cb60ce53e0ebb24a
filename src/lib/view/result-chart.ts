import type { Locale } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ResultTable } from '$lib/table/result-table';
import type { BarsView, XyView } from './chart-view';
import { isYears, valueText } from './result-view';

export type ResultChartKind = 'bars' | 'line' | 'scatter';
export const RESULT_CHART_KINDS: readonly ResultChartKind[] = ['bars', 'line', 'scatter'];

/** Which columns are drawn, and how; columns are places in the answer. `group` makes a line, or a colour, of each of its values. */
export interface ResultChartChoice {
	kind: ResultChartKind;
	x: number;
	y: number;
	group: number | null;
}

/** More bars are not read, more points not told apart. The table has them all. */
export const MOST_BARS = 60;
export const MOST_POINTS = 2000;
const MOST_GROUPS = 8;
const TONES = [
	'accent',
	'verdict-exceeded',
	'gold',
	'level-ministry_province',
	'verdict-missed',
	'verdict-met',
	'level-unit',
	'ink-muted'
];

/**
 * The chart an answer asks for by its columns: a line over the first column that holds years or days, else bars of the first text, else a
 * scatter of two numbers. Null when no number is there, or no row.
 */
export function firstChoice(result: ResultTable): ResultChartChoice | null {
	const { columns } = result;
	const places = columns.map((_, index) => index);
	const times = places.filter(
		(index) => isYears(columns[index]!) || ['date', 'moment'].includes(columns[index]!.kind)
	);
	const texts = places.filter((index) => columns[index]!.kind === 'text');
	const numbers = places.filter(
		(index) => columns[index]!.kind === 'number' && !times.includes(index)
	);
	const y = numbers[0];
	if (y === undefined || result.rowCount === 0) return null;
	if (times[0] !== undefined) return { kind: 'line', x: times[0], y, group: texts[0] ?? null };
	if (texts[0] !== undefined) return { kind: 'bars', x: texts[0], y, group: null };
	return numbers[1] === undefined
		? { kind: 'bars', x: y, y, group: null }
		: { kind: 'scatter', x: y, y: numbers[1], group: null };
}

/** A choice as an address takes it: `line-0-2-1`, the last place missing without a group. */
export function choiceText({ kind, x, y, group }: ResultChartChoice): string {
	return [kind, x, y, ...(group === null ? [] : [group])].join('-');
}

/** The choice of an address for this answer; null when it is none, or names a column the answer does not have or cannot draw. */
export function choiceFromText(text: string, { columns }: ResultTable): ResultChartChoice | null {
	const [, kind, ...places] = /^(\w+)-(\d{1,4})-(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
	const found = RESULT_CHART_KINDS.find((each) => each === kind);
	const [x, y, group = null] = places.map((place) => (place === undefined ? null : Number(place)));
	if (!found || x === undefined || x === null || y === undefined || y === null) return null;
	const isThere = [x, y, group].every((place) => place === null || place < columns.length);
	return isThere && columns[y]!.kind === 'number' ? { kind: found, x, y, group } : null;
}

/** The chart of an answer as chosen; `left` is the number of rows that it leaves out, for want of room or of a number. */
export function resultChart(
	result: ResultTable,
	choice: ResultChartChoice,
	locale: Locale
): { view: BarsView | XyView; left: number } {
	const [x, y] = [result.columns[choice.x]!, result.columns[choice.y]!];
	const words = { axis: y.name, locale };
	if (choice.kind === 'bars') {
		const count = Math.min(result.rowCount, MOST_BARS);
		const bars = Array.from({ length: count }, (_, row) => {
			const value = numberAt(result, row, choice.y);
			return {
				key: String(row),
				label: valueText(result.value(row, choice.x), x, locale) || 'NULL',
				value,
				text: value === null ? 'NULL' : valueText(result.value(row, choice.y), y, locale),
				tone: 'accent',
				fill: 'solid' as const
			};
		});
		const sentence = m.sql_chart_bars({ y: y.name, x: x.name, count });
		return {
			view: { ...words, kind: 'bars', sentence, bars, scale: 'linear' },
			left: result.rowCount - count
		};
	}
	const groups = new Map<string, { x: string | number; y: number }[]>();
	let drawn = 0;
	for (let row = 0; row < result.rowCount && drawn < MOST_POINTS; row++) {
		const value = numberAt(result, row, choice.y);
		const place =
			x.kind === 'number'
				? numberAt(result, row, choice.x)
				: valueText(result.value(row, choice.x), x, locale);
		if (value === null || place === null || place === '') continue;
		const group =
			choice.group === null
				? ''
				: valueText(result.value(row, choice.group), result.columns[choice.group]!, locale);
		if (!groups.has(group) && groups.size >= MOST_GROUPS) continue;
		if (!groups.has(group)) groups.set(group, []);
		groups.get(group)!.push({ x: place, y: value });
		drawn++;
	}
	const view: XyView = {
		...words,
		kind: 'xy',
		sentence:
			choice.kind === 'line'
				? m.sql_chart_line({ y: y.name, x: x.name, count: drawn })
				: m.sql_chart_scatter({ y: y.name, x: x.name, count: drawn }),
		drawn: choice.kind,
		xAxis: x.name,
		isPlainX: isYears(x),
		series: [...groups].map(([name, points], index) => ({
			name,
			tone: TONES[index % TONES.length]!,
			points:
				choice.kind === 'line' && x.kind === 'number'
					? points.toSorted((a, b) => Number(a.x) - Number(b.x))
					: points
		}))
	};
	return { view, left: result.rowCount - drawn };
}

function numberAt(result: ResultTable, row: number, column: number): number | null {
	const value = result.value(row, column);
	if (value === null || typeof value === 'boolean') return null;
	const number = Number(value);
	return Number.isFinite(number) ? number : null;
}
