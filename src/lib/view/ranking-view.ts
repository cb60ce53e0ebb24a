import { formatNumber, formatSigned } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { RankingRow } from './answer-rows';
import type { Bar, BarsView } from './chart-view';
import { locale, statusWord, told } from './words';

/** What the rows do not say themselves. */
export interface RankingNames {
	/** The cluster as it stands in a sentence. */
	cluster: string;
	/** The indicator ranked on; null for a scheme. */
	indicator: string | null;
	/** Slug of the unit in question; null when none is chosen. */
	chosen: string | null;
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
	selfScore: string | null;
	/** Appraised minus self-scored, with its sign. */
	selfGap: string | null;
	coverage: string;
	/** Why a member is not ranked; null when it is. */
	why: string | null;
	confidence: string;
	role: string | null;
	status: string | null;
	chosen: boolean;
}

/** The ranking of one cluster and year on one basis. */
export interface RankingView {
	chart: BarsView;
	lines: readonly RankingLine[];
	/** Name of the scheme, as a heading. */
	scheme: string;
	/** Heading of the value column. */
	valueHead: string;
	/** Which columns have something to say. */
	shows: {
		selfScore: boolean;
		coverage: boolean;
		role: boolean;
		status: boolean;
		/** False when all members share one word, which then stands once below the table. */
		confidence: boolean;
		ties: boolean;
	};
	/** How sure the membership is: the least sure word any member has. */
	confidence: RankingRow['confidence'];
}

/** Builds the ranking from the rows of one `cluster-ranking-*` question; null for no rows. Ranks and their order are the SQL's. */
export function rankingView(rows: readonly RankingRow[], names: RankingNames): RankingView | null {
	const first = rows[0];
	if (!first) return null;
	const lines = rows.map((row) => line(row, row.slug === names.chosen));
	return {
		chart: {
			kind: 'bars',
			scale: 'linear',
			locale: locale(),
			bars: rows.map((row) => bar(row, row.slug === names.chosen)),
			sentence: sentence(rows, names),
			axis: axis(first)
		},
		lines,
		scheme: schemeWords(first, names.indicator),
		valueHead: valueHead(first),
		shows: {
			selfScore: rows.some((row) => row.self_score !== null),
			coverage: first.basis === 'rank_sum',
			role: rows.some((row) => row.role !== null),
			status: rows.some((row) => row.status !== null),
			confidence: new Set(rows.map((row) => row.confidence)).size > 1,
			ties: rows.some((row) => row.tied)
		},
		confidence:
			(['uncertain', 'inferred', 'illustrative'] as const).find((word) =>
				rows.some((row) => row.confidence === word)
			) ?? 'verified'
	};
}

function schemeWords(row: RankingRow, indicator: string | null): string {
	if (row.basis === 'rank_sum') return m.clusters_scheme_rank_sum({ count: row.needed });
	if (row.basis === 'score') return m.clusters_scheme_score();
	return indicator ?? row.basis;
}

function schemeInSentence(row: RankingRow, indicator: string | null): string {
	if (row.basis === 'rank_sum') return m.clusters_in_rank_sum({ count: row.needed });
	if (row.basis === 'score') return m.clusters_in_score();
	return m.clusters_in_indicator({ name: indicator ?? row.basis });
}

/** About the unit in question where there is one, else about who comes first. */
function sentence(
	rows: readonly RankingRow[],
	{ cluster, indicator, chosen }: RankingNames
): string {
	const first = rows[0]!;
	const about = {
		cluster,
		year: first.year,
		scheme: schemeInSentence(first, indicator),
		count: first.ranked_count,
		units: unitsWord(rows)
	};
	const row = rows.find((each) => each.slug === chosen);
	const leaders = rows.filter((each) => each.rank === 1);
	if (row && row.rank === null)
		return m.clusters_sentence_unranked({ ...about, name: nameOf(row), why: why(row) });
	if (row && row.rank !== null && row.rank > 1) {
		const ranked = { ...about, name: nameOf(row), rank: ordinal(row.rank) };
		return row.tied ? m.clusters_sentence_tied(ranked) : m.clusters_sentence(ranked);
	}
	if (leaders.length === 0) return m.clusters_sentence_none(about);
	const name = list(leaders.map(nameOf));
	return leaders.length > 1
		? m.clusters_sentence_first_tied({ ...about, name })
		: m.clusters_sentence_first({ ...about, name });
}

function unitsWord(rows: readonly RankingRow[]): string {
	const kinds = new Set(rows.map((row) => row.kind));
	if (kinds.size > 1) return m.clusters_units();
	return kinds.has('city') ? m.clusters_cities() : m.clusters_provinces();
}

function axis(row: RankingRow): string {
	if (row.basis === 'rank_sum') return m.clusters_axis_rank_sum();
	const unit = told(row.unit_vi, row.unit_en);
	return row.direction === 'down' ? m.clusters_axis_down({ unit }) : m.clusters_axis_up({ unit });
}

function valueHead(row: RankingRow): string {
	if (row.basis === 'rank_sum') return m.clusters_mean_rank();
	if (row.basis === 'score') return m.clusters_appraised();
	return `${m.value()} (${told(row.unit_vi, row.unit_en)})`;
}

function nameOf(row: RankingRow): string {
	return told(row.name_vi, row.name_en);
}

function rankText(row: RankingRow): string | null {
	return row.rank === null ? null : `${row.tied ? '=' : ''}${row.rank}`;
}

function why(row: RankingRow): string {
	if (row.basis === 'score') return m.clusters_why_score();
	if (row.covered === 0) return m.clusters_why_no_figure();
	return m.clusters_why_coverage({ covered: row.covered, needed: row.needed });
}

function bar(row: RankingRow, chosen: boolean): Bar {
	const rank = rankText(row);
	return {
		key: row.unit_id,
		label: rank === null ? nameOf(row) : `${rank}. ${nameOf(row)}`,
		value: row.score,
		text: row.score === null ? m.not_ranked() : formatNumber(row.score, row.decimals, locale()),
		tone: chosen ? 'accent' : 'line-strong',
		fill: row.status === 'estimate' || row.status === 'preliminary' ? 'hollow' : 'solid',
		detail: details(row)
	};
}

function details(row: RankingRow): string {
	if (row.rank === null) return why(row);
	return [
		m.rank_of({ rank: row.rank, count: row.ranked_count }),
		row.tied ? m.tied() : null,
		row.self_score === null
			? null
			: `${m.clusters_self()}: ${formatNumber(row.self_score, row.decimals, locale())}`,
		row.basis === 'rank_sum' ? `${m.clusters_coverage()}: ${row.covered}/${row.needed}` : null
	]
		.filter((text) => text !== null)
		.join('\n');
}

function line(row: RankingRow, chosen: boolean): RankingLine {
	const gap = row.score === null || row.self_score === null ? null : row.score - row.self_score;
	return {
		key: row.unit_id,
		slug: row.slug,
		name: nameOf(row),
		rank: rankText(row),
		tied: row.tied,
		value: row.score === null ? null : formatNumber(row.score, row.decimals, locale()),
		selfScore:
			row.self_score === null ? null : formatNumber(row.self_score, row.decimals, locale()),
		selfGap: gap === null ? null : formatSigned(gap, row.decimals, locale()),
		coverage: `${row.covered}/${row.needed}`,
		why: row.rank === null ? why(row) : null,
		confidence: confidenceWord(row.confidence),
		role: row.role === null ? null : roleWord(row.role),
		status: row.status === null ? null : statusWord(row.status),
		chosen
	};
}

/** How sure a membership is, in words. */
export function confidenceWord(confidence: RankingRow['confidence']): string {
	switch (confidence) {
		case 'verified':
			return m.clusters_confidence_verified();
		case 'inferred':
			return m.clusters_confidence_inferred();
		case 'uncertain':
			return m.clusters_confidence_uncertain();
		case 'illustrative':
			return m.clusters_confidence_illustrative();
	}
}

/** The role of a member in its cluster, in words. */
export function roleWord(role: NonNullable<RankingRow['role']>): string {
	switch (role) {
		case 'head':
			return m.clusters_role_head();
		case 'deputy':
			return m.clusters_role_deputy();
		case 'second_deputy':
			return m.clusters_role_second_deputy();
		case 'member':
			return m.clusters_role_member();
	}
}

const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `2` in Vietnamese ("thứ 2"), `2nd` in English. */
export function ordinal(rank: number): string {
	if (locale() === 'vi') return String(rank);
	return `${rank}${SUFFIX[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'}`;
}

/** `A, B và C`. */
export function list(names: readonly string[]): string {
	return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}
