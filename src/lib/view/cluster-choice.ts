import { m } from '$lib/paraglide/messages';
import type { ClusterOptionRow } from './answer-rows';
import { told } from './words';

/** What the address asks of the clusters page, as written there; null where it says nothing. */
export interface ClusterWish {
	cluster: string | null;
	year: string | null;
	by: string | null;
}

/** One entry of the menu "ranked by". */
export interface Basis {
	value: string;
	label: string;
	group: string;
}

/** What is shown, what else could be, and a sentence for each wish that cannot be met. */
export interface ClusterChoice {
	clusterId: string;
	cluster: string;
	year: number;
	/** `rank_sum`, `score` or an indicator's code. */
	by: string;
	clusters: readonly { value: string; label: string }[];
	years: readonly number[];
	bases: readonly Basis[];
	problems: readonly string[];
}

/** The cluster and year of the most complete source; the opening view wherever the dataset has them. */
const FIRST_CLUSTER = 'C-TNB';
const FIRST_YEAR = 2018;

/** Settles what to show from what is wished and what the dataset can rank; null when it can rank nothing. */
export function clusterChoice(
	options: readonly ClusterOptionRow[],
	wish: ClusterWish
): ClusterChoice | null {
	if (options.length === 0) return null;
	const names = new Map(
		options.map((row) => [row.cluster_id, clusterName(row.cluster_vi, row.cluster_en)])
	);
	const clusters = [...names].map(([value, label]) => ({ value, label }));
	clusters.sort((a, b) => new Intl.Collator('vi').compare(a.label, b.label));
	const clusterId =
		[wish.cluster, FIRST_CLUSTER].find((id) => id !== null && names.has(id)) ?? clusters[0]!.value;
	const cluster = names.get(clusterId)!;
	const own = options.filter((row) => row.cluster_id === clusterId);
	const years = [...new Set(own.map((row) => row.year))].sort((a, b) => b - a);
	const year = [Number(wish.year), FIRST_YEAR].find((each) => years.includes(each)) ?? years[0]!;
	const bases = basesOf(own.filter((row) => row.year === year));
	const by = bases.find((basis) => basis.value === wish.by) ?? bases[0]!;
	return {
		clusterId,
		cluster,
		year,
		by: by.value,
		clusters,
		years,
		bases,
		problems: [
			wish.cluster !== null && wish.cluster !== clusterId
				? m.clusters_unknown_cluster({ value: wish.cluster, shown: cluster })
				: null,
			wish.year !== null && wish.year !== String(year)
				? m.clusters_unknown_year({ value: wish.year, cluster, shown: year })
				: null,
			wish.by !== null && wish.by !== by.value
				? m.clusters_unknown_by({ value: wish.by, shown: by.label })
				: null
		].filter((problem) => problem !== null)
	};
}

/** The name of a cluster as it stands in a sentence: English leaves out the word before the colon. */
export function clusterName(vi: string, en: string): string {
	return told(vi, en.replace(/^[^:]*: /, ''));
}

/** Scores come first where there are any, then the sum of ranks, then each indicator with how many members have a figure. */
function basesOf(rows: readonly ClusterOptionRow[]): Basis[] {
	const group = m.clusters_group_scheme();
	const indicators = rows.filter((row) => row.indicator !== null);
	return [
		...(rows.some((row) => row.indicator === null && row.covered > 0)
			? [{ value: 'score', label: m.clusters_by_score(), group }]
			: []),
		{ value: 'rank_sum', label: m.clusters_by_rank_sum(), group },
		...indicators
			.toSorted((a, b) => b.covered - a.covered)
			.map((row) => ({
				value: row.indicator!,
				label: m.clusters_option_covered({
					name: told(row.name_vi, row.name_en) ?? '',
					covered: row.covered,
					count: row.member_count
				}),
				group: groupWord(row.indicator_group ?? '')
			}))
	];
}

/** The word of an indicator group; an unknown group is returned as it is. */
export function groupWord(group: string): string {
	switch (group) {
		case 'economy':
			return m.clusters_group_economy();
		case 'society':
			return m.clusters_group_society();
		case 'environment':
			return m.clusters_group_environment();
		case 'governance':
			return m.clusters_group_governance();
		case 'population':
			return m.clusters_group_population();
		case 'emulation':
			return m.clusters_group_emulation();
		default:
			return group;
	}
}

/** The question that ranks on a basis, with its parameters. */
export function rankingQuestion({ clusterId, year, by }: ClusterChoice) {
	const params = { cluster_id: clusterId, year };
	switch (by) {
		case 'rank_sum':
			return { name: 'cluster-ranking-rank-sum', params };
		case 'score':
			return { name: 'cluster-ranking-score', params };
		default:
			return { name: 'cluster-ranking-indicator', params: { ...params, indicator: by } };
	}
}
