import { formatQuantity } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { OldBordersRow, TodaysBordersRow } from '../answer-rows';
import { codedName, type Borders } from '../borders';
import type { SeriesLine, SeriesView } from '../chart-view';
import { list } from '../ranking-view';
import { FIRST_YEAR_OF_34, type UnitRow } from '../unit';
import { locale, told } from '../words';

interface Point {
	year: number;
	value: number | null;
	status: string | null;
	decimals: number;
}

/** The break of a series at the merger, for one that reaches over it; undefined for one that does not. */
export function mergerBreak(years: readonly number[]): SeriesView['break'] {
	const isOver =
		years.some((year) => year < FIRST_YEAR_OF_34) && years.some((year) => year >= FIRST_YEAR_OF_34);
	return isOver ? { before: FIRST_YEAR_OF_34, word: m.series_break() } : undefined;
}

/**
 * An old unit through the years in the borders of then: its own figures, and after the merger those of the larger unit it became part
 * of, as a line of their own. Null with fewer than two figures.
 */
export function seriesOfThen(
	unit: UnitRow,
	borders: Borders,
	indicator: string,
	rows: readonly OldBordersRow[]
): SeriesView | null {
	const all = rows.filter((row) => row.indicator === indicator);
	const own = all.filter((row) => row.is_own);
	const merged = all.filter((row) => !row.is_own);
	const [first, last] = [own[0] ?? merged[0], own.at(-1) ?? merged.at(-1)];
	if (!first || !last || all.length < 2) return null;
	const said = m.series_then_sentence({
		indicator: told(first.name_vi, first.name_en),
		name: told(unit.name_vi, unit.name_en),
		...ends(first, last)
	});
	const then =
		own.length > 0 && merged[0]
			? ` ${m.series_then_merged({ year: merged[0].year, today: codedName(borders.today) })}`
			: '';
	const both = [
		{ key: 'own', label: codedName(unit), tone: 'accent', short: '', points: own },
		{
			key: 'merged',
			label: codedName(borders.today),
			tone: 'ink',
			short: shortName(borders.today),
			points: merged
		}
	];
	return view(said + then, all, both, borders.parts.length > 1);
}

/**
 * A unit of today through the years: its own figures, those put together from the old units as a line of their own, and the old
 * units; `focus` is the unit in question. Null with fewer than two figures.
 */
export function seriesOfToday(
	focus: UnitRow,
	borders: Borders,
	indicator: string,
	rows: readonly TodaysBordersRow[]
): SeriesView | null {
	const all = rows.filter((row) => row.indicator === indicator && row.value !== null);
	if (all.length < 2) return null;
	const whole = all.filter((row) => row.basis !== 'part');
	const name = told(borders.today.name_vi, borders.today.name_en);
	const isToday = focus.unit_id === borders.today.unit_id;
	const tone = isToday ? 'accent' : 'ink';
	const subjects = [
		{
			key: 'own',
			label: codedName(borders.today),
			tone,
			short: shortName(borders.today),
			points: whole.filter((row) => row.basis === 'own')
		},
		{
			key: 'rolled',
			label: m.series_line_rolled({ name }),
			tone,
			isDashed: true,
			short: m.series_line_rolled_short({ name }),
			points: whole.filter((row) => row.basis !== 'own')
		}
	];
	const parts = borders.parts.map((part) => ({
		key: part.unit_id,
		label: codedName(part),
		short: shortName(part),
		tone: part.unit_id === focus.unit_id ? 'accent' : 'line-strong',
		points: all.filter((row) => row.part_id === part.unit_id)
	}));
	const first = all[0]!;
	const said = told(first.name_vi, first.name_en);
	const sentence =
		whole.length > 0
			? m.series_today_sentence({ indicator: said, today: name, years: figures(whole) })
			: m.series_today_parts({ indicator: said, today: name });
	const isFocus = (line: { tone: string }) => line.tone === 'accent';
	const lines = [...subjects, ...parts];
	const ordered = [...lines.filter(isFocus), ...lines.filter((line) => !isFocus(line))];
	return view(sentence, all, ordered, true);
}

/** "An Giang (34)": the set tells an old unit from the new one of its name. */
function shortName(unit: UnitRow): string {
	return m.borders_option({ name: told(unit.name_vi, unit.name_en), code: unit.admin_set });
}

/** The first, the last and what stands on either side of the merger, each once. */
function figures(rows: readonly TodaysBordersRow[]): string {
	const before = rows.filter((row) => row.year < FIRST_YEAR_OF_34);
	const told = [rows[0], before.at(-1), rows.at(-1)].filter((row) => row !== undefined);
	return list(
		[...new Set(told)].map((row) => m.series_today_figure({ value: text(row), year: row.year }))
	);
}

function ends(first: OldBordersRow, last: OldBordersRow) {
	return {
		first: text(first),
		first_year: first.year,
		last: text(last),
		last_year: last.year
	};
}

function text(row: TodaysBordersRow | OldBordersRow): string {
	return formatQuantity(row.value ?? 0, row.decimals, told(row.unit_vi, row.unit_en), locale());
}

interface Line {
	key: string;
	label: string;
	tone: string;
	isDashed?: boolean;
	short: string;
	points: readonly Point[];
}

function view(
	sentence: string,
	rows: readonly (TodaysBordersRow | OldBordersRow)[],
	lines: readonly Line[],
	isMerged: boolean
): SeriesView {
	const found = rows.map((row) => row.year);
	const first = Math.min(...found);
	const years = Array.from({ length: Math.max(...found) - first + 1 }, (_, i) => first + i);
	const { unit_vi, unit_en } = rows[0]!;
	const at = isMerged ? mergerBreak(found) : undefined;
	return {
		kind: 'series',
		locale: locale(),
		years,
		axis: told(unit_vi, unit_en),
		sentence,
		lines: lines.filter(({ points }) => points.length > 0).map((line) => drawn(line, years)),
		...(at && { break: at })
	};
}

function drawn(
	{ key, label, tone, isDashed, short, points }: Line,
	years: readonly number[]
): SeriesLine {
	const at = years.map((year) => points.find((point) => point.year === year));
	return {
		key,
		label,
		tone,
		short,
		...(isDashed && { isDashed }),
		values: at.map((point) => point?.value ?? null),
		texts: at.map((point) =>
			point ? formatQuantity(point.value ?? 0, point.decimals, '', locale()) : ''
		),
		estimated: at.map((point) => point?.status === 'estimate' || point?.status === 'preliminary')
	};
}
