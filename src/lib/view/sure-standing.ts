import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';
import { MADE_OF } from '$lib/uncertainty/answers';
import type { Estimate, UnitEstimate } from '$lib/uncertainty/estimate';
import { nearChoices, settle, type Settled } from './cluster-choice';
import { placeText } from './ranking-view';
import type { RankableRow, RankedRow } from './scheme-rows';
import { schemePhrase, whyUnranked } from './scheme-words';
import { namesText } from './sure-view';
import { told } from './words';

/** Where one unit stands in its cluster by one scheme. */
export interface Standing {
	clusterId: string;
	year: number;
	/** `by=` of the clusters page. */
	by: string;
	row: RankedRow;
	/** The ends of its interval; null where nothing is doubted, or while it is drawn. */
	interval: Pick<UnitEstimate, 'low' | 'high'> | null;
	/** Who cannot be told apart from it. */
	others: readonly Pick<RankedRow, 'name_vi' | 'name_en'>[];
}

/** A standing in words. */
export interface StandingWords {
	rank: string;
	/** Null where there is none. */
	interval: string | null;
	/** Who cannot be told apart, or why there is no interval. */
	note: string | null;
	by: string;
	unofficial: boolean;
}

/**
 * By what a unit's place in its cluster is told: what the clusters page opens with for that cluster and year and, where those are totals as
 * entered, which have no interval, the first scheme that has one. [] where nothing can be ranked.
 */
export function standingChoices(
	options: readonly RankableRow[],
	cluster: string,
	year: number
): Settled[] {
	const first = settle(options, { cluster, year: String(year), by: null, scheme: null });
	if (!first?.scheme || first.clusterId !== cluster || first.year !== year) return [];
	if (isDoubted(first.scheme)) return [first];
	const other = nearChoices(options, first).find(
		(near) =>
			near.clusterId === cluster && near.year === year && near.scheme && isDoubted(near.scheme)
	);
	return other ? [first, other] : [first];
}

/** What the rows of a ranking and its estimate say of one unit; null when it is not among them. */
export function standingOf(
	settled: Settled,
	rows: readonly RankedRow[],
	estimate: Estimate | null,
	unit_id: string
): Standing | null {
	const row = rows.find((each) => each.unit_id === unit_id);
	if (!row) return null;
	const unit = estimate?.units.find((each) => each.unit_id === unit_id);
	const group = estimate?.groups.find((each) => each.includes(unit_id)) ?? [];
	return {
		...{ clusterId: settled.clusterId, year: settled.year, by: settled.by, row },
		interval: unit ? { low: unit.low, high: unit.high } : null,
		others: rows
			.filter((each) => each.unit_id !== unit_id && group.includes(each.unit_id))
			.map(({ name_vi, name_en }) => ({ name_vi, name_en }))
	};
}

/** `cluster` is its name; `scheme` what ranks. */
export function standingWords(
	{ row, interval, others, year }: Standing,
	scheme: Scheme,
	cluster: string
): StandingWords {
	const isRanked = row.rank !== null;
	return {
		rank: rankWords(row, scheme),
		interval: isRanked && !isByOne(row) ? intervalWords(interval) : null,
		note: isRanked ? noteWords({ row, interval, others }, scheme) : null,
		by: m.sure_standing_by({ cluster, year, scheme: schemePhrase(scheme, row) }),
		unofficial: isDoubted(scheme)
	};
}

/** Whether the unit is ranked by one figure: then no weight moves it. */
export function isByOne({ needed }: RankedRow): boolean {
	return needed <= 1;
}

function noteWords(
	{ row, interval, others }: Pick<Standing, 'row' | 'interval' | 'others'>,
	scheme: Scheme
): string | null {
	if (!isDoubted(scheme)) return m.sure_standing_entered();
	if (isByOne(row)) return m.sure_standing_one();
	if (interval === null) return null;
	const names = others.map((each) => told(each.name_vi, each.name_en));
	return names.length > 0
		? m.sure_standing_group({ others: namesText(names) })
		: m.sure_standing_alone();
}

function isDoubted({ kind }: Scheme): boolean {
	return MADE_OF[kind] !== null;
}

function rankWords(row: RankedRow, scheme: Scheme): string {
	if (row.rank === null) return m.sure_standing_unranked({ why: whyUnranked(row, scheme) });
	const words = { rank: placeText(row.rank), count: row.ranked_count };
	return row.tied ? m.sure_standing_tied(words) : m.sure_standing_rank(words);
}

function intervalWords(interval: Standing['interval']): string | null {
	if (interval?.low == null || interval.high == null) return null;
	const { low, high } = interval;
	return low === high ? m.sure_standing_fixed({ low }) : m.sure_standing_interval({ low, high });
}
