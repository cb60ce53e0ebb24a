import { formatNumber, formatShort } from '$lib/core/format';
import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';
import type { RankingRow } from './answer-rows';
import type { Bar, BarsView } from './chart-view';
import { rankingColumns, type RankingColumn } from './ranking-columns';
import type { PrintedRankRow, RankedRow } from './scheme-rows';
import { schemeHeading, schemeName, schemePhrase, whyUnranked } from './scheme-words';
import { locale, told } from './words';

/** What the rows do not say themselves. */
export interface RankingNames {
	/** Where they rank, as it stands in a sentence: `clusterPlace`. */
	place: string;
	/** What ranked them; null: one indicator. */
	scheme: Scheme | null;
	/** The name of the indicator ranked on; null for a scheme. */
	indicator: string | null;
	/** Slug of the unit in question; null when none is chosen. */
	chosen: string | null;
	/** Ranks printed of the members for what is ranked on. */
	printed?: readonly PrintedRankRow[];
}

/** One member in the table beside the chart. */
export interface RankingLine {
	key: string;
	slug: string;
	name: string;
	/** `2`, `=2` when tied, null when not ranked. */
	rank: string | null;
	tied: boolean;
	value: string | null;
	/** What each of the view's columns says. */
	cells: readonly (string | null)[];
	/** Why a member is not ranked; null when it is. */
	why: string | null;
	/** What parted it from an equal one: nothing, a rule of the scheme, or a person. */
	parted: 'rule' | 'person' | null;
	/** The reason a person gave. */
	reason: string | null;
	chosen: boolean;
}

/** The ranking of one cluster and year on one basis. */
export interface RankingView {
	chart: BarsView;
	lines: readonly RankingLine[];
	columns: readonly RankingColumn[];
	/** Name of the scheme, as a heading. */
	scheme: string;
	/** What ranks, as it stands in a sentence about several years after "by". */
	phrase: string;
	/** Heading of the value column. */
	valueHead: string;
	ties: boolean;
	/** Whether the ranks are nobody's but ours: not where the totals are those the cluster entered. */
	unofficial: boolean;
	/** How sure the membership is: the least sure word any member has; null where no cluster is ranked. */
	confidence: RankingRow['confidence'] | null;
}

/** Builds the ranking from the rows of one question that ranks; null for no rows. Ranks and their order are the SQL's. */
export function rankingView(rows: readonly RankedRow[], names: RankingNames): RankingView | null {
	const first = rows[0];
	if (!first) return null;
	const columns = rankingColumns(rows, names.printed ?? []);
	const unofficial = first.basis !== 'official';
	return {
		chart: {
			kind: 'bars',
			scale: 'linear',
			locale: locale(),
			bars: rows.map((row) => bar(row, names)),
			sentence: sentence(rows, names, unofficial),
			axis: axis(first)
		},
		lines: rows.map((row) => ({
			...line(row, names),
			cells: columns.map(({ cell }) => cell(row))
		})),
		columns: columns.map(({ key, head, isNumber }) => ({ key, head, isNumber })),
		scheme: names.scheme ? schemeHeading(names.scheme, first) : (names.indicator ?? first.basis),
		phrase: m.clusters_in_scheme({
			name: names.scheme ? schemeName(names.scheme) : (names.indicator ?? first.basis)
		}),
		valueHead: valueHead(first),
		ties: rows.some((row) => row.tied),
		unofficial,
		confidence:
			(['uncertain', 'inferred', 'illustrative', 'verified'] as const).find((word) =>
				rows.some((row) => row.confidence === word)
			) ?? null
	};
}

/** About the unit in question where there is one, else about who comes first. */
function sentence(
	rows: readonly RankedRow[],
	{ place, scheme, indicator, chosen }: RankingNames,
	unofficial: boolean
): string {
	const first = rows[0]!;
	const by = scheme
		? schemePhrase(scheme, first)
		: m.clusters_in_scheme({ name: indicator ?? first.basis });
	const about = {
		place,
		year: first.year,
		scheme: unofficial ? m.clusters_by_unofficial({ scheme: by }) : by,
		count: first.ranked_count,
		units: unitsWord(rows)
	};
	const row = rows.find((each) => each.slug === chosen);
	const best = Math.min(...rows.map((each) => each.rank ?? Infinity));
	const leaders = rows.filter((each) => each.rank === best);
	if (row && row.rank === null)
		return m.clusters_sentence_unranked({
			...about,
			scheme: by,
			name: nameOf(row),
			why: whyUnranked(row, scheme)
		});
	if (row && row.rank !== null && row.rank > best) {
		const ranked = { ...about, name: nameOf(row), rank: ordinal(row.rank) };
		return row.tied ? m.clusters_sentence_tied(ranked) : m.clusters_sentence(ranked);
	}
	if (leaders.length === 0) return m.clusters_sentence_none({ ...about, scheme: by });
	const name = list(leaders.map(nameOf));
	if (first.ranked_count === 1) return m.clusters_sentence_only({ ...about, name });
	return leaders.length > 1
		? m.clusters_sentence_first_tied({ ...about, name })
		: m.clusters_sentence_first({ ...about, name });
}

function unitsWord(rows: readonly RankedRow[]): string {
	const kinds = new Set(rows.map((row) => row.kind));
	if (kinds.size > 1) return m.clusters_units();
	return kinds.has('city') ? m.clusters_cities() : m.clusters_provinces();
}

function axis(row: RankedRow): string {
	if (row.basis === 'rank_sum') return m.clusters_axis_rank_sum();
	const unit = told(row.unit_vi, row.unit_en);
	return row.direction === 'down' ? m.clusters_axis_down({ unit }) : m.clusters_axis_up({ unit });
}

function valueHead(row: RankedRow): string {
	switch (row.basis) {
		case 'rank_sum':
			return m.clusters_mean_rank();
		case 'official':
			return m.clusters_appraised();
		case 'index':
		case 'scale_1000':
			return m.clusters_points();
		case 'target_count':
			return m.clusters_share_met();
		default:
			return `${m.value()} (${told(row.unit_vi, row.unit_en)})`;
	}
}

/** The name of a row's unit. */
export function nameOf(row: RankedRow): string {
	return told(row.name_vi, row.name_en);
}

/** `2`; `2,5` where tied members share the mean of their places. */
export function placeText(rank: number): string {
	return formatShort(rank, 1, locale());
}

/** `2`, `=2` where the place is shared; null: not ranked. */
export function rankText(row: RankedRow): string | null {
	return row.rank === null ? null : `${row.tied ? '=' : ''}${placeText(row.rank)}`;
}

function bar(row: RankedRow, { chosen, scheme }: RankingNames): Bar {
	const rank = rankText(row);
	const score = row.score === null ? null : formatNumber(row.score, row.decimals, locale());
	return {
		key: row.unit_id,
		label: rank === null ? nameOf(row) : `${rank}. ${nameOf(row)}`,
		value: rank === null ? null : row.score,
		text: rank === null || score === null ? m.not_ranked() : score,
		tone: row.slug === chosen ? 'accent' : 'line-strong',
		fill: row.status === 'estimate' || row.status === 'preliminary' ? 'hollow' : 'solid',
		detail: row.rank === null ? whyUnranked(row, scheme) : details(row, row.rank)
	};
}

function details(row: RankedRow, rank: number): string {
	return [
		m.rank_of({ rank: placeText(rank), count: row.ranked_count }),
		row.tied ? m.tied() : null,
		row.self_score === null
			? null
			: `${m.clusters_self()}: ${formatNumber(row.self_score, row.decimals, locale())}`,
		row.needed > 1 ? `${m.clusters_coverage()}: ${row.covered}/${row.needed}` : null
	]
		.filter((text) => text !== null)
		.join('\n');
}

function line(row: RankedRow, { chosen, scheme }: RankingNames): Omit<RankingLine, 'cells'> {
	return {
		key: row.unit_id,
		slug: row.slug,
		name: nameOf(row),
		rank: rankText(row),
		tied: row.tied,
		value: row.score === null ? null : formatNumber(row.score, row.decimals, locale()),
		why: row.rank === null ? whyUnranked(row, scheme) : null,
		parted: row.tie_decided ? 'person' : row.tie_broken && !row.tied ? 'rule' : null,
		reason: row.tie_decided ? reasonOf(row, scheme) : null,
		chosen: row.slug === chosen
	};
}

/** What was decided about this unit and another in this cluster and year; several reasons one after another. */
function reasonOf(row: RankedRow, scheme: Scheme | null): string {
	const reasons = (scheme?.decided ?? [])
		.filter(
			({ cluster_id, year, above, below }) =>
				cluster_id === row.cluster_id &&
				year === row.year &&
				(above === row.unit_id || below === row.unit_id)
		)
		.map(({ reason }) => reason);
	return [...new Set(reasons)].join('; ');
}

const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `2` in Vietnamese ("thứ 2"), `2nd` in English. */
export function ordinal(rank: number): string {
	if (locale() === 'vi' || !Number.isInteger(rank)) return placeText(rank);
	return `${rank}${SUFFIX[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'}`;
}

/** `A, B và C`. */
export function list(names: readonly string[]): string {
	return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}
