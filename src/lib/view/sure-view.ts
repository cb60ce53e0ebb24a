import { m } from '$lib/paraglide/messages';
import type { Estimate, UnitEstimate } from '$lib/uncertainty/estimate';
import type { Scheme } from '$lib/core/scheme';
import { formatPercent } from '$lib/core/format';
import type { IntervalsView } from './chart-view';
import { list, nameOf, ordinal, placeText, rankText } from './ranking-view';
import type { RankedRow } from './scheme-rows';
import { whyUnranked } from './scheme-words';
import { countText } from './sure-choice';
import { locale } from './words';

/** One unit in the table of how sure its place is. */
export interface SureLine {
	key: string;
	slug: string;
	name: string;
	/** By the scheme: `2`, `=2`; null: not ranked. */
	rank: string | null;
	/** Null where no draw ranked it. */
	median: string | null;
	interval: string | null;
	/** Of places 1, 2 and 3: the probability, 0 to 1, and its words. */
	places: readonly { share: number; text: string }[];
	/** Which group it is in, from 1; null: not ranked. */
	group: number | null;
	/** That it is not ranked, or was in some of the draws only. */
	note: string | null;
	chosen: boolean;
}

/** How sure a ranking is. */
export interface SureView {
	chart: IntervalsView;
	lines: readonly SureLine[];
	/** Who cannot be told apart from the unit in question (or from the first). */
	together: string;
	/** That a person parted a tie, which is not in here. */
	decided: boolean;
}

/** Prize places whose probability is shown. */
export const PRIZE_PLACES = 3;
/** Names said one by one; more are counted. */
const MOST_NAMES = 6;

/**
 * How sure the ranking of some rows is. Null when the estimate is of other units, or when there are none.
 * `chosen` is the slug of the unit in question; the sentences speak of it, else of the first.
 */
export function sureView(
	rows: readonly RankedRow[],
	estimate: Estimate,
	scheme: Scheme,
	chosen: string | null
): SureView | null {
	const byId = new Map(estimate.units.map((unit) => [unit.unit_id, unit]));
	const pairs = rows.flatMap((row) => {
		const unit = byId.get(row.unit_id);
		return unit ? [{ row, unit }] : [];
	});
	if (pairs.length === 0 || pairs.length < rows.length) return null;
	const groupOf = new Map(
		estimate.groups.flatMap((group, i) => group.map((unit_id) => [unit_id, i + 1] as const))
	);
	const named = new Map(rows.map((row) => [row.unit_id, nameOf(row)]));
	return {
		chart: {
			kind: 'intervals',
			locale: locale(),
			sentence: sentence(pairs, estimate, scheme, chosen),
			axis: m.sure_axis(),
			last: pairs.length,
			rows: pairs.map(({ row, unit }) => ({
				key: row.unit_id,
				label: labelOf(row),
				low: unit.low,
				high: unit.high,
				median: unit.median,
				place: row.rank,
				text: intervalText(unit) ?? m.not_ranked(),
				tone: row.slug === chosen ? 'accent' : 'ink',
				band: (groupOf.get(row.unit_id) ?? 0) % 2 === 1,
				detail: detail(row, unit)
			}))
		},
		lines: pairs.map(({ row, unit }) => lineOf(row, unit, groupOf, chosen)),
		together: together(pairs, estimate.groups, named, chosen),
		decided: rows.some((row) => row.tie_decided)
	};
}

interface Pair {
	row: RankedRow;
	unit: UnitEstimate;
}

/** The unit in question when it is ranked, else the first. */
function subjectOf(pairs: readonly Pair[], chosen: string | null): Pair | undefined {
	return (
		pairs.find(({ row }) => row.slug === chosen && row.rank !== null) ??
		pairs.find(({ row }) => row.rank !== null)
	);
}

function sentence(
	pairs: readonly Pair[],
	{ draws }: Estimate,
	scheme: Scheme,
	chosen: string | null
): string {
	const lost = pairs.find(({ row }) => row.slug === chosen && row.rank === null);
	if (lost)
		return m.sure_sentence_unranked({
			name: nameOf(lost.row),
			why: whyUnranked(lost.row, scheme)
		});
	const subject = subjectOf(pairs, chosen);
	if (!subject) return m.sure_sentence_none();
	const { row, unit } = subject;
	const name = nameOf(row);
	const words = { name, draws: countText(draws) };
	if (row.slug === chosen && unit.low !== null && unit.high !== null) {
		const rank = ordinal(row.rank!);
		return unit.low === unit.high
			? m.sure_sentence_fixed({ ...words, rank, low: ordinal(unit.low) })
			: m.sure_sentence({
					...{ ...words, rank, median: ordinal(unit.median!) },
					...{ low: ordinal(unit.low), high: ordinal(unit.high) }
				});
	}
	const share = shareText(unit.places[0] ?? 0);
	const leaders = pairs.filter((each) => each.row.rank === row.rank);
	return leaders.length > 1
		? m.sure_sentence_first_tied({
				...words,
				share,
				names: list(leaders.map((each) => nameOf(each.row)))
			})
		: m.sure_sentence_first({ ...words, share });
}

function together(
	pairs: readonly Pair[],
	groups: Estimate['groups'],
	named: ReadonlyMap<string, string>,
	chosen: string | null
): string {
	const subject = subjectOf(pairs, chosen);
	if (!subject) return '';
	const { unit_id } = subject.row;
	const name = named.get(unit_id) ?? unit_id;
	const own = groups.find((group) => group.includes(unit_id)) ?? [];
	const others = own.filter((each) => each !== unit_id).map((each) => named.get(each) ?? each);
	const counts = m.sure_groups({
		count: groups.reduce((sum, group) => sum + group.length, 0),
		groups: groups.length
	});
	const apart =
		others.length > 0
			? m.sure_together({ name, others: namesText(others) })
			: m.sure_alone({ name });
	return `${apart} ${counts}`;
}

/** `A, B và C`; of many the first, and how many more. */
export function namesText(names: readonly string[]): string {
	if (names.length <= MOST_NAMES + 1) return list(names);
	const said = names.slice(0, MOST_NAMES).join(', ');
	return m.sure_others({ names: said, count: names.length - MOST_NAMES });
}

/** A probability as it can be said of draws: `62 %`, `< 1 %` and `> 99 %` where rounding would say never or always. */
export function shareText(share: number): string {
	if (share > 0 && share < 0.005) return m.sure_less_than_one();
	if (share < 1 && share >= 0.995) return m.sure_more_than_99();
	return formatPercent(100 * share, 0, locale());
}

/** `3–7`, `4` where both ends are one; null where no draw ranked the unit. */
export function intervalText({ low, high }: Pick<UnitEstimate, 'low' | 'high'>): string | null {
	if (low === null || high === null) return null;
	return low === high ? String(low) : `${low}–${high}`;
}

function labelOf(row: RankedRow): string {
	const rank = rankText(row);
	return rank === null ? nameOf(row) : `${rank}. ${nameOf(row)}`;
}

function detail(row: RankedRow, unit: UnitEstimate): string {
	return row.rank === null || unit.median === null
		? m.not_ranked()
		: m.sure_detail({
				rank: placeText(row.rank),
				median: unit.median,
				interval: intervalText(unit) ?? ''
			});
}

function lineOf(
	row: RankedRow,
	unit: UnitEstimate,
	groupOf: ReadonlyMap<string, number>,
	chosen: string | null
): SureLine {
	return {
		key: row.unit_id,
		slug: row.slug,
		name: nameOf(row),
		rank: rankText(row),
		median: unit.median === null ? null : String(unit.median),
		interval: intervalText(unit),
		places: Array.from({ length: PRIZE_PLACES }, (_, i) => {
			const share = unit.places[i] ?? 0;
			return { share, text: shareText(share) };
		}),
		group: groupOf.get(row.unit_id) ?? null,
		note:
			row.rank === null
				? m.not_ranked()
				: unit.ranked_share < 1
					? m.sure_ranked_share({ share: shareText(unit.ranked_share) })
					: null,
		chosen: row.slug === chosen
	};
}
