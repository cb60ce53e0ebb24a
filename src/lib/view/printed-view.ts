import { formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AchievedRow } from './answer-rows';
import type { BarsView } from './chart-view';
import { list } from './ranking-view';
import { locale, told } from './words';

/** One published count in the table beside the chart. */
export interface PrintedLine {
	key: string;
	unitId: string;
	slug: string;
	name: string;
	year: number;
	achieved: string;
	rate: string;
	exceeded: number | null;
	expected: boolean;
	asPrinted: string | null;
	source: string | undefined;
	chosen: boolean;
}

/** Every published count, best rate first. No ranks: the numbers of targets differ. */
export interface PrintedView {
	chart: BarsView;
	lines: readonly PrintedLine[];
	/** The smallest and the largest number of targets. */
	fewest: number;
	most: number;
	/** Where the counts are from, each source once. */
	sources: readonly string[];
}

interface Printed extends AchievedRow {
	achieved: number;
	base: number;
	rate: number;
}

/** Builds the list of printed counts; equal rates keep the order of the SQL (newest first). Null without a printed count. */
export function printedView(
	rows: readonly AchievedRow[],
	chosen: string | null
): PrintedView | null {
	const printed = rows.filter(isPrinted).toSorted((a, b) => b.rate - a.rate);
	if (printed.length === 0) return null;
	const totals = printed.map((row) => row.base);
	return {
		chart: {
			kind: 'bars',
			scale: 'percent',
			locale: locale(),
			sentence: sentence(printed, chosen),
			axis: m.targets_axis_rate(),
			bars: printed.map((row) => ({
				key: keyOf(row),
				label: `${nameOf(row)} · ${row.year}`,
				value: row.rate,
				text: `${row.achieved}/${row.base} · ${rateOf(row)}`,
				tone: row.slug === chosen ? 'accent' : 'line-strong',
				fill: row.printed_stage === 'expected' ? 'hollow' : 'solid',
				detail:
					row.printed_stage === 'expected' ? m.targets_stage_expected() : m.targets_stage_reported()
			}))
		},
		lines: printed.map((row) => ({
			key: keyOf(row),
			unitId: row.unit_id,
			slug: row.slug,
			name: nameOf(row),
			year: row.year,
			achieved: `${row.achieved}/${row.base}`,
			rate: rateOf(row),
			exceeded: row.printed_exceeded,
			expected: row.printed_stage === 'expected',
			asPrinted: row.as_printed,
			source: row.source_name ?? undefined,
			chosen: row.slug === chosen
		})),
		fewest: Math.min(...totals),
		most: Math.max(...totals),
		sources: [...new Set(printed.map((row) => row.source_name).filter((name) => name !== null))]
	};
}

function isPrinted(row: AchievedRow): row is Printed {
	return row.printed && row.achieved !== null && row.base !== null && row.rate !== null;
}

function keyOf(row: Printed): string {
	return `${row.unit_id} ${row.year} ${row.source_id}`;
}

function nameOf(row: Printed): string {
	return told(row.name_vi, row.name_en);
}

function rateOf(row: Printed): string {
	return formatPercent(row.rate, 1, locale());
}

/** About the unit in question where it published a count, else about the range. `printed` is sorted, best first. */
function sentence(printed: readonly Printed[], chosen: string | null): string {
	const first = printed[0]!;
	const own = printed.filter((row) => row.slug === chosen).toSorted((a, b) => a.year - b.year);
	if (own[0])
		return m.targets_printed_sentence_unit({ name: nameOf(own[0]), counts: list(own.map(count)) });
	if (printed.length === 1)
		return m.targets_printed_sentence_one({
			name: `${nameOf(first)} ${first.year}`,
			achieved: first.achieved,
			total: first.base,
			rate: rateOf(first)
		});
	const last = printed.at(-1)!;
	const years = printed.map((row) => row.year);
	const at = (rate: number) =>
		list(printed.filter((row) => row.rate === rate).map((row) => `${nameOf(row)} ${row.year}`));
	return m.targets_printed_sentence({
		count: printed.length,
		years: [...new Set([Math.min(...years), Math.max(...years)])].join('–'),
		low: rateOf(last),
		low_names: at(last.rate),
		high: rateOf(first),
		high_names: at(first.rate)
	});
}

function count(row: Printed): string {
	const words = { achieved: row.achieved, total: row.base, year: row.year, rate: rateOf(row) };
	return row.printed_stage === 'expected'
		? m.targets_printed_count_expected(words)
		: m.targets_printed_count(words);
}
