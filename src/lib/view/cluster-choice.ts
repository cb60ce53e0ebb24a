import { SCHEME_QUESTION, type Scheme } from '$lib/core/scheme';
import { PRESETS } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import { m } from '$lib/paraglide/messages';
import type { RankableRow } from './scheme-rows';
import { schemeName } from './scheme-words';
import { told } from './words';

/** What the address asks of the clusters page, as written there; null where it says nothing. */
export interface ClusterWish {
	cluster: string | null;
	year: string | null;
	by: string | null;
	/** The scheme the address carries; null when it carries none or none that can be read. */
	scheme: Scheme | null;
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
/** `by=` of a scheme that the address carries. */
export const BY_SCHEME = 'scheme';
/** What a basis was called in addresses of before. */
const RENAMED: ReadonlyMap<string | null, string> = new Map([['score', 'official']]);
/** Menu order of the schemes that ship; what is not here follows as it comes. */
const PRESET_ORDER = ['official', 'target_count', 'scale_1000', 'rank_sum', 'index_minmax'];

/** What is shown, without a word of any language: also what a page is prerendered with. */
export interface Settled {
	clusterId: string;
	year: number;
	/** The id of a preset, `scheme`, or an indicator's code. */
	by: string;
	/** What ranks; null: one indicator does. */
	scheme: Scheme | null;
}

/** What is shown, what else could be, and a sentence for each wish that cannot be met. */
export interface ClusterChoice extends Settled {
	cluster: string;
	clusters: readonly { value: string; label: string; group: string }[];
	years: readonly number[];
	bases: readonly Basis[];
	problems: readonly string[];
}

/** Settles what to show from what is wished and what the dataset can rank; null when it can rank nothing. */
export function settle(options: readonly RankableRow[], wish: ClusterWish): Settled | null {
	const ids = options.map((row) => row.cluster_id).sort();
	const clusterId =
		[wish.cluster, FIRST_CLUSTER].find((id) => id !== null && ids.includes(id)) ??
		ids.find((id) => !isWholeCountry(id)) ??
		ids[0];
	if (clusterId === undefined) return null;
	const years = yearsOf(options, clusterId);
	const year = [Number(wish.year), FIRST_YEAR].find((each) => years.includes(each)) ?? years[0]!;
	if (wish.by === BY_SCHEME && wish.scheme)
		return { clusterId, year, by: BY_SCHEME, scheme: wish.scheme };
	const presets = presetsFor(options, clusterId, year);
	const wished = RENAMED.get(wish.by) ?? wish.by;
	const indicator = indicatorsFor(options, clusterId, year).find((row) => row.indicator === wished);
	if (indicator) return { clusterId, year, by: indicator.indicator!, scheme: null };
	const scheme =
		presets.find(({ id }) => id === wished) ??
		presets.find(({ kind }) => kind === 'official') ??
		presets.find(({ kind }) => kind === 'rank_sum') ??
		presets[0] ??
		null;
	if (scheme) return { clusterId, year, by: scheme.id, scheme };
	const first = indicatorsFor(options, clusterId, year)[0]?.indicator;
	return first ? { clusterId, year, by: first, scheme: null } : null;
}

/** The choices one menu away: every other basis, year and cluster, the rest kept where it can be. */
export function nearChoices(options: readonly RankableRow[], at: Settled): Settled[] {
	const { clusterId, year, by, scheme } = at;
	const bases = [
		...presetsFor(options, clusterId, year).map(({ id }) => id),
		...indicatorsFor(options, clusterId, year).map((row) => row.indicator)
	];
	const wishes: ClusterWish[] = [
		...bases.map((other) => ({ by: other })),
		...yearsOf(options, clusterId).map((other) => ({ year: String(other) })),
		...[...new Set(options.map((row) => row.cluster_id))].map((other) => ({ cluster: other }))
	].map((change) => ({ cluster: clusterId, year: String(year), by, scheme, ...change }));
	return wishes.map((wish) => settle(options, wish)).filter((near) => near !== null);
}

function yearsOf(options: readonly RankableRow[], clusterId: string): number[] {
	const own = options.filter((row) => row.cluster_id === clusterId);
	return [...new Set(own.map((row) => row.year))].sort((a, b) => b - a);
}

/** The indicators of a cluster and year, best covered first. */
function indicatorsFor(
	options: readonly RankableRow[],
	clusterId: string,
	year: number
): RankableRow[] {
	return options
		.filter(
			(row) => row.cluster_id === clusterId && row.year === year && row.material === 'indicator'
		)
		.toSorted((a, b) => b.covered - a.covered);
}

/** The schemes that ship and have something to compare in a cluster and year, in menu order. */
function presetsFor(options: readonly RankableRow[], clusterId: string, year: number): Scheme[] {
	const own = options.filter((row) => row.cluster_id === clusterId && row.year === year);
	const place = ({ id }: Scheme) => PRESET_ORDER.indexOf(id) + 1 || PRESET_ORDER.length + 1;
	return PRESETS.filter((scheme) => comparesSomething(scheme, own)).toSorted(
		(a, b) => place(a) - place(b)
	);
}

/**
 * Whether a scheme has something to compare: what it is made of is there for two members. A choice of what to offer, no rule:
 * who is ranked is for the SQL.
 */
function comparesSomething(scheme: Scheme, own: readonly RankableRow[]): boolean {
	const having = (material: RankableRow['material'], atLeast: number) =>
		own.filter((row) => row.material === material && row.covered >= atLeast);
	switch (scheme.kind) {
		case 'official':
			return having('scores', 1).length > 0;
		case 'target_count':
			return having('targets', 2).length > 0;
		case 'scale_1000':
			return having('scores', 1).length > 0 && having('targets', 2).length > 0;
		case 'rank_sum':
			return having('indicator', 2).length > 0;
		case 'index': {
			const compared = new Set(having('indicator', 2).map((row) => row.indicator));
			const weighing = scheme.indicators.filter(({ weight }) => weight > 0);
			const known = weighing.filter(({ indicator }) => compared.has(indicator));
			return known.length >= scheme.min_share * weighing.length;
		}
	}
}

/** What to show with its menus and, for each wish that cannot be met, a sentence; null when the dataset can rank nothing. */
export function clusterChoice(
	options: readonly RankableRow[],
	wish: ClusterWish
): ClusterChoice | null {
	const settled = settle(options, wish);
	if (!settled) return null;
	const { clusterId, year, by } = settled;
	const names = new Map(
		options.map((row) => [row.cluster_id, clusterName(row.cluster_vi, row.cluster_en)])
	);
	const cluster = names.get(clusterId) ?? clusterId;
	const bases = [
		...presetsFor(options, clusterId, year).map((scheme) => ({
			value: scheme.id,
			label: schemeName(scheme),
			group: m.clusters_group_scheme()
		})),
		...indicatorsFor(options, clusterId, year).map(indicatorBasis)
	];
	const shown =
		by === BY_SCHEME && settled.scheme
			? schemeName(settled.scheme)
			: (bases.find(({ value }) => value === by)?.label ?? by);
	const collator = new Intl.Collator('vi');
	return {
		...settled,
		cluster,
		clusters: [...names]
			.map(([value, label]) => ({
				value,
				label,
				group: isWholeCountry(value) ? m.clusters_group_country() : m.clusters_group_clusters()
			}))
			.sort(
				(a, b) =>
					Number(isWholeCountry(a.value)) - Number(isWholeCountry(b.value)) ||
					collator.compare(a.label, b.label)
			),
		years: yearsOf(options, clusterId),
		bases,
		problems: [
			wish.cluster !== null && wish.cluster !== clusterId
				? m.clusters_unknown_cluster({ value: wish.cluster, shown: cluster })
				: null,
			wish.year !== null && wish.year !== String(year)
				? m.clusters_unknown_year({ value: wish.year, cluster, shown: year })
				: null,
			wish.by !== null && wish.by !== BY_SCHEME && (RENAMED.get(wish.by) ?? wish.by) !== by
				? m.clusters_unknown_by({ value: basisName(wish.by), shown })
				: null
		].filter((problem) => problem !== null)
	};
}

/** What a basis that cannot rank here is called: a scheme that ships by its name, anything else as it was written. */
function basisName(wished: string): string {
	const scheme = PRESETS.find(({ id }) => id === wished);
	return scheme ? schemeName(scheme) : wished;
}

function indicatorBasis(row: RankableRow): Basis {
	return {
		value: row.indicator ?? '',
		label: m.clusters_option_covered({
			name: told(row.name_vi, row.name_en) ?? row.indicator ?? '',
			covered: row.covered,
			count: row.member_count
		}),
		group: groupWord(row.indicator_group ?? '')
	};
}

/** Whether an id of a comparison is a set of all provinces, not a cluster. */
export function isWholeCountry(clusterId: string): boolean {
	return clusterId === '63' || clusterId === '34';
}

/** The name of a cluster as it stands in a sentence: English leaves out the word before the colon. */
export function clusterName(vi: string, en: string): string {
	return told(vi, en.replace(/^[^:]*: /, ''));
}

/** Where a unit ranks, as a sentence says it: in a cluster, or in the whole country. */
export function clusterPlace(clusterId: string, name: string, members: number): string {
	return isWholeCountry(clusterId)
		? m.clusters_place_country({ count: members })
		: m.clusters_place_cluster({ cluster: name });
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

/** The question that ranks, with its parameters. */
export function rankingQuestion({ clusterId, year, by, scheme }: Settled) {
	const params = { cluster_id: clusterId, year };
	return scheme
		? {
				name: SCHEME_QUESTION[scheme.kind],
				params: { ...params, scheme: schemeText(scheme) }
			}
		: { name: 'cluster-ranking-indicator', params: { ...params, indicator: by } };
}
