import { formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { PrintedRankRow, RankedRow } from './scheme-rows';
import { locale, told } from './words';

/** The indicator code of a place in an emulation cluster. */
const CLUSTER_RANK = 'cluster_rank';
/** More would be a table of its own. */
const MOST_LINES = 12;

/** A published rank in words. */
export interface PrintedRankLine {
	key: string;
	words: string;
	/** The rank on screen of the same unit; null when it has none or was ranked on something else. */
	computed: string | null;
	asPrinted: string | null;
	source: string;
}

/** The published ranks that are of what is ranked: a place in the cluster beside any scheme, a rank on an indicator beside that one. */
export function printedOf(
	printed: readonly PrintedRankRow[],
	basis: { clusterId: string; indicator: string | null }
): PrintedRankRow[] {
	return printed.filter((row) =>
		row.indicator === CLUSTER_RANK
			? row.scope_id === basis.clusterId && basis.indicator === null
			: row.indicator === basis.indicator
	);
}

/** Published ranks as sentences, best first, each with what is computed here. */
export function printedRanks(
	rows: readonly RankedRow[],
	printed: readonly PrintedRankRow[],
	indicator: string | null
): PrintedRankLine[] {
	const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
	return printed
		.filter((each) => byUnit.has(each.unit_id))
		.toSorted((a, b) => a.rank - b.rank)
		.slice(0, MOST_LINES)
		.map((each) => {
			const row = byUnit.get(each.unit_id)!;
			const words = {
				name: told(row.name_vi, row.name_en),
				rank: each.rank,
				count: each.member_count,
				what: each.indicator === CLUSTER_RANK ? m.clusters_printed_overall() : (indicator ?? ''),
				scope: told(each.scope_vi, each.scope_en.replace(/^[^:]*: /, ''))
			};
			return {
				key: `${each.unit_id} ${each.indicator} ${each.scope_id}`,
				words: each.member_count_printed
					? m.clusters_printed_line(words)
					: m.clusters_printed_line_ours(words),
				computed:
					row.rank === null
						? null
						: m.clusters_computed_line({
								rank: formatShort(row.rank, 1, locale()),
								count: row.ranked_count
							}),
				asPrinted: each.as_printed,
				source: each.source_name
			};
		});
}
