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

/** The cluster and year of the most complete source; the opening view wherever the dataset has them. */
const FIRST_CLUSTER = 'C-TNB';
const FIRST_YEAR = 2018;

/** What is shown, without a word of any language: also what a page is prerendered with. */
export interface Settled {
	clusterId: string;
	year: number;
	/** `rank_sum`, `score` or an indicator's code. */
	by: string;
}

/** What is shown, what else could be, and a sentence for each wish that cannot be met. */
export interface ClusterChoice extends Settled {
	cluster: string;
	clusters: readonly { value: string; label: string }[];
	years: readonly number[];
	bases: readonly Basis[];
	problems: readonly string[];
}

/** Settles what to show from what is wished and what the dataset can rank; null when it can rank nothing. */
export function settle(options: readonly ClusterOptionRow[], wish: ClusterWish): Settled | null {
	const ids = options.map((row) => row.cluster_id).sort();
	const clusterId =
		[wish.cluster, FIRST_CLUSTER].find((id) => id !== null && ids.includes(id)) ?? ids[0];
	if (clusterId === undefined) return null;
	const years = yearsOf(options, clusterId);
	const year = [Number(wish.year), FIRST_YEAR].find((each) => years.includes(each)) ?? years[0]!;
	const bases = basesOf(options, clusterId, year);
	return { clusterId, year, by: bases.find((by) => by === wish.by) ?? bases[0]! };
}

/** The choices one menu away: every other basis, year and cluster, the rest kept where it can be. */
export function nearChoices(options: readonly ClusterOptionRow[], at: Settled): Settled[] {
	const { clusterId, year, by } = at;
	const wishes: ClusterWish[] = [
		...basesOf(options, clusterId, year).map((other) => ({ by: other })),
		...yearsOf(options, clusterId).map((other) => ({ year: String(other) })),
		...[...new Set(options.map((row) => row.cluster_id))].map((other) => ({ cluster: other }))
	].map((change) => ({ cluster: clusterId, year: String(year), by, ...change }));
	return wishes.map((wish) => settle(options, wish)).filter((near) => near !== null);
}

function yearsOf(options: readonly ClusterOptionRow[], clusterId: string): number[] {
	const own = options.filter((row) => row.cluster_id === clusterId);
	return [...new Set(own.map((row) => row.year))].sort((a, b) => b - a);
}

/** Scores come first where there are any, then the sum of ranks, then the indicators, best covered first. */
function basesOf(options: readonly ClusterOptionRow[], clusterId: string, year: number): string[] {
	const own = options.filter((row) => row.cluster_id === clusterId && row.year === year);
	const scored = own.some((row) => row.indicator === null && row.covered > 0);
	return [
		...(scored ? ['score'] : []),
		'rank_sum',
		...own
			.toSorted((a, b) => b.covered - a.covered)
			.map((row) => row.indicator)
			.filter((indicator) => indicator !== null)
	];
}

/** What to show with its menus and, for each wish that cannot be met, a sentence; null when the dataset can rank nothing. */
export function clusterChoice(
	options: readonly ClusterOptionRow[],
	wish: ClusterWish
): ClusterChoice | null {
	const settled = settle(options, wish);
	if (!settled) return null;
	const { clusterId, year, by } = settled;
	const names = new Map(
		options.map((row) => [row.cluster_id, clusterName(row.cluster_vi, row.cluster_en)])
	);
	const cluster = names.get(clusterId) ?? clusterId;
	const bases = basesOf(options, clusterId, year).map((value) =>
		basis(
			value,
			options.find(
				(row) => row.cluster_id === clusterId && row.year === year && row.indicator === value
			)
		)
	);
	const collator = new Intl.Collator('vi');
	return {
		...settled,
		cluster,
		clusters: [...names]
			.map(([value, label]) => ({ value, label }))
			.sort((a, b) => collator.compare(a.label, b.label)),
		years: yearsOf(options, clusterId),
		bases,
		problems: [
			wish.cluster !== null && wish.cluster !== clusterId
				? m.clusters_unknown_cluster({ value: wish.cluster, shown: cluster })
				: null,
			wish.year !== null && wish.year !== String(year)
				? m.clusters_unknown_year({ value: wish.year, cluster, shown: year })
				: null,
			wish.by !== null && wish.by !== by
				? m.clusters_unknown_by({
						value: wish.by,
						shown: bases.find(({ value }) => value === by)?.label ?? by
					})
				: null
		].filter((problem) => problem !== null)
	};
}

function basis(value: string, row: ClusterOptionRow | undefined): Basis {
	if (row)
		return {
			value,
			label: m.clusters_option_covered({
				name: told(row.name_vi, row.name_en) ?? value,
				covered: row.covered,
				count: row.member_count
			}),
			group: groupWord(row.indicator_group ?? '')
		};
	const label = value === 'score' ? m.clusters_by_score() : m.clusters_by_rank_sum();
	return { value, label, group: m.clusters_group_scheme() };
}

/** The name of a cluster as it stands in a sentence: English leaves out the word before the colon. */
export function clusterName(vi: string, en: string): string {
	return told(vi, en.replace(/^[^:]*: /, ''));
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
export function rankingQuestion({ clusterId, year, by }: Settled) {
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
