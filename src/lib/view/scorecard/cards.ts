import {
	formatNumber,
	formatPercent,
	formatQuantity,
	formatSigned,
	qualifierMark
} from '$lib/core/format';
import type { Verdict } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import type { CheckRow, ObservationRow, TargetRow } from '../answer-rows';
import { locale, statusWord, told } from '../words';
import { dropWords, percentWords, planSaid } from './target-words';

/** One key figure: a name, a number, what to make of it, and the words it stands on. */
export interface Card {
	key: string;
	label: string;
	value: string;
	/** Empty when the unit is part of the value (a per cent). */
	unit: string;
	lines: string[];
	verdict: Verdict | null;
	/** A printed figure that differs from what its own parts give. */
	warning: string | null;
	asPrinted: string | null;
	sourceId: string;
	status: string | null;
}

/** What a leader looks for first, in this order; of one line the first that has a figure. At most `MOST` are shown. */
const ORDER = [
	['grdp_growth'],
	['income_per_capita_usd', 'grdp_per_capita', 'income_per_capita_monthly'],
	['ntm_communes_share', 'ntm_communes_total'],
	['md_poverty_rate', 'poor_households_share_md', 'poverty_rate_income_based'],
	['budget_revenue'],
	['papi_total_80', 'papi_total_60'],
	['pci_score'],
	['trained_employed_workers_15plus'],
	['population_average']
];
const MOST = 4;

/** An indicator whose target is stated as its reduction. */
const REDUCED_BY: Readonly<Record<string, string>> = { md_poverty_rate: 'poverty_reduction' };

/** The key figures of a unit and year; [] when the year has none. */
export function cards(
	observations: readonly ObservationRow[],
	targets: readonly TargetRow[],
	checks: readonly CheckRow[]
): Card[] {
	const rows = ORDER.flatMap((choices) => first(observations, choices)).slice(0, MOST);
	return rows.map((row) =>
		card(
			row,
			targets.find(
				({ indicator }) => indicator === row.indicator || indicator === REDUCED_BY[row.indicator]
			),
			checks.find((check) => sameWords(check, row))
		)
	);
}

/** The row of the first indicator that has one, as a list of one; [] when none has. */
function first(rows: readonly ObservationRow[], indicators: readonly string[]): ObservationRow[] {
	return indicators.flatMap((code) => rows.filter((row) => row.indicator === code)).slice(0, 1);
}

function sameWords(check: CheckRow, row: ObservationRow): boolean {
	return check.kind === 'ratio' && check.as_printed !== null && check.as_printed === row.as_printed;
}

function card(
	row: ObservationRow,
	target: TargetRow | undefined,
	check: CheckRow | undefined
): Card {
	const unit = told(row.unit_vi, row.unit_en);
	return {
		key: row.indicator,
		label: told(row.name_vi, row.name_en),
		value: qualifierMark(row.qualifier) + cardValue(row, check, unit),
		unit: unit === '%' ? '' : unit,
		lines: [
			...(check?.part != null && check.whole != null
				? [`${formatNumber(check.part, 0, locale())}/${formatNumber(check.whole, 0, locale())}`]
				: []),
			...targetLines(target),
			...rankLines(row),
			...(target || check ? [] : changeLines(row))
		],
		verdict: target?.verdict ?? null,
		warning: check?.agrees === false ? warningWords(check) : null,
		asPrinted:
			[row.as_printed, row.rank_as_printed, target?.as_printed]
				.filter((words, i, all) => words && all.indexOf(words) === i)
				.join(' … ') || null,
		sourceId: row.source_id,
		status: row.status === 'official' ? null : statusWord(row.status)
	};
}

function cardValue(row: ObservationRow, check: CheckRow | undefined, unit: string): string {
	const decimals = check ? Math.min(row.decimals, check.printed_decimals ?? 1) : row.decimals;
	return formatQuantity(row.value, decimals, unit === '%' ? '%' : '', locale());
}

function targetLines(target: TargetRow | undefined): string[] {
	if (!target) return [];
	return [
		dropWords(target),
		percentWords(target),
		m.scorecard_against({ plan: planSaid(target) })
	].filter((line) => line !== null);
}

function rankLines(row: ObservationRow): string[] {
	if (row.printed_rank !== null && row.printed_rank_count !== null)
		return [
			m.scorecard_rank_printed({
				rank: row.printed_rank,
				count: row.printed_rank_count,
				scope: told(row.printed_scope_vi, row.printed_scope_en) ?? ''
			})
		];
	if (row.region_rank !== null && row.region_count !== null)
		return [m.scorecard_rank_region({ rank: row.region_rank, count: row.region_count })];
	return [];
}

function changeLines(row: ObservationRow): string[] {
	if (row.change === null || row.previous === null) return [];
	const percent = row.unit_vi.includes('%');
	const change = formatSigned(row.change, row.decimals, locale());
	return [m.scorecard_change({ change: percent ? `${change}\u00A0${m.unit_pp()}` : change })];
}

/** "Nguồn in 44,4 %; tính lại 43,59 %, lệch 0,81 điểm %". */
export function warningWords(check: CheckRow): string {
	const percent = check.printed_unit === '%';
	const decimals = check.printed_decimals ?? 0;
	const show = (value: number, places: number) =>
		percent ? formatPercent(value, places, locale()) : formatNumber(value, places, locale());
	return m.scorecard_differs({
		printed: show(check.printed ?? 0, decimals),
		computed: show(check.computed ?? 0, percent ? 2 : decimals),
		difference: `${formatNumber(Math.abs(check.difference ?? 0), percent ? 2 : decimals, locale())}${percent ? `\u00A0${m.unit_pp()}` : ''}`
	});
}
