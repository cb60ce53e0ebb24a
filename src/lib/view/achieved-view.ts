import { formatPercent } from '$lib/core/format';
import { VERDICTS, type Verdict } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import type { AchievedRow } from './answer-rows';
import type { StackView } from './chart-view';
import { list, ordinal } from './ranking-view';
import { locale, told, verdictWord } from './words';

/** One unit in the table beside the chart. */
export interface CountedLine {
	key: string;
	slug: string;
	year: number;
	name: string;
	/** `2`, `=2` when tied, null when not ranked. */
	rank: string | null;
	achieved: string;
	rate: string | null;
	counts: Readonly<Record<Verdict, number>>;
	/** Why a unit is not ranked; null when it is. */
	why: string | null;
	chosen: boolean;
}

/** Units of one year compared by the verdicts of their own lists of targets. */
export interface CountedView {
	chart: StackView;
	lines: readonly CountedLine[];
}

/** A handful of targets quoted in an article is not a plan to be compared. */
const FEW_TARGETS = 5;

/** The rows of `targets-achieved` that are counted target by target and comparable: no printed count, no country. */
export function countedRows(rows: readonly AchievedRow[]): AchievedRow[] {
	return rows.filter(
		(row) => !row.printed && row.kind !== 'nation' && (row.n_total ?? 0) > FEW_TARGETS
	);
}

/**
 * Builds the comparison of one year, in the order and with the ranks of the SQL; null without a comparable row or when the
 * rows are of several years, whose ranks cannot stand in one list. `place` is the cluster or "nationwide".
 */
export function countedView(
	rows: readonly AchievedRow[],
	place: string,
	chosen: string | null
): CountedView | null {
	const counted = countedRows(rows);
	const first = counted[0];
	if (!first || counted.some((row) => row.year !== first.year)) return null;
	const lines = counted.map((row) => line(row, row.slug === chosen));
	return {
		chart: {
			kind: 'stack',
			locale: locale(),
			sentence: sentence(counted, place, chosen),
			axis: m.targets_axis_count(),
			parts: VERDICTS.map((verdict) => ({
				key: verdict,
				label: verdictWord(verdict),
				tone: `verdict-${verdict}`
			})),
			rows: lines.map((each) => ({
				key: each.key,
				label: `${each.chosen ? '▸ ' : ''}${each.rank === null ? '' : `${each.rank}. `}${each.name}`,
				values: VERDICTS.map((verdict) => each.counts[verdict]),
				text: each.rate ?? m.not_ranked()
			}))
		},
		lines
	};
}

function line(row: AchievedRow, chosen: boolean): CountedLine {
	return {
		key: row.unit_id,
		slug: row.slug,
		year: row.year,
		name: told(row.name_vi, row.name_en),
		rank: row.rank === null ? null : `${row.tied ? '=' : ''}${row.rank}`,
		achieved: `${row.achieved ?? 0}/${row.base ?? 0}`,
		rate: row.rate === null ? null : formatPercent(row.rate, 1, locale()),
		counts: {
			exceeded: row.n_exceeded ?? 0,
			met: row.n_met ?? 0,
			almost: row.n_almost ?? 0,
			missed: row.n_missed ?? 0,
			not_assessed: row.n_not_assessed ?? 0
		},
		why: row.rank === null ? why(row) : null,
		chosen
	};
}

function why(row: AchievedRow): string {
	return m.targets_why_unranked({ assessed: row.n_assessed ?? 0, total: row.n_total ?? 0 });
}

/** Names are listed while they can be read in one breath. */
const MOST_NAMES = 3;

/** About the unit in question where there is one, else about who comes first. */
function sentence(rows: readonly AchievedRow[], place: string, chosen: string | null): string {
	const ranked = rows.filter((row) => row.rank !== null);
	const leaders = ranked.filter((row) => row.rank === 1);
	const row = rows.find((each) => each.slug === chosen) ?? leaders[0];
	const about = { place, year: rows[0]!.year, count: ranked.length };
	if (!row) return m.targets_counted_sentence_none(about);
	const name = told(row.name_vi, row.name_en);
	if (row.rank === null || row.rate === null)
		return m.targets_counted_sentence_unranked({ ...about, name, why: why(row) });
	const rate = formatPercent(row.rate, 1, locale());
	const full = { ...about, name, achieved: row.achieved ?? 0, base: row.base ?? 0, rate };
	if (row.rank === 1 && leaders.length === 1) return m.targets_counted_sentence_first(full);
	if (row.rank === 1 && row.slug !== chosen)
		return m.targets_counted_sentence_first_tied({
			...about,
			rate,
			names:
				leaders.length > MOST_NAMES
					? m.targets_many_first({ count: leaders.length })
					: list(leaders.map((each) => told(each.name_vi, each.name_en)))
		});
	const placed = { ...full, rank: ordinal(row.rank) };
	return row.tied ? m.targets_counted_sentence_tied(placed) : m.targets_counted_sentence(placed);
}
