import type { Verdict } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import type { IndicatorRow } from './indicator-rows';
import { actualWords, againstPlan, percentWords, planSaid } from './target-words';

/** One line of a short list: an indicator and why it is there. */
export interface Highlight {
	id: string;
	name: string;
	why: string;
	/** Null for a line that is there for its place. */
	verdict: Verdict | null;
}

/** At most so many lines a list. */
const MOST = 5;
/** How many places at either end of a cluster are told. */
const ENDS = 3;
/** Of fewer members the ends say nothing. */
const FEWEST = 2 * ENDS;

/**
 * What a unit does well: targets exceeded, the furthest beyond its plan first, then indicators among the first three of the cluster however its
 * figures are read. At most five; [] when there is none.
 */
export function strengths(rows: readonly IndicatorRow[]): Highlight[] {
	const exceeded = rows
		.filter(({ target }) => target?.verdict === 'exceeded')
		.toSorted((a, b) => beyond(b) - beyond(a))
		.map(byPlan);
	const first = rows
		.filter(({ place }) => place?.view && place.view.last >= FEWEST && place.view.high <= ENDS)
		.toSorted((a, b) => a.place!.view!.place - b.place!.view!.place)
		.map(byPlace);
	return distinct([...exceeded, ...first]);
}

/**
 * Where a unit falls short: targets missed, the furthest from its plan first, then almost met, then indicators among the last three of the
 * cluster however its figures are read. At most five; [] when there is none.
 */
export function misses(rows: readonly IndicatorRow[]): Highlight[] {
	const of = (verdict: Verdict) =>
		rows
			.filter(({ target }) => target?.verdict === verdict)
			.toSorted((a, b) => beyond(a) - beyond(b))
			.map(byPlan);
	const last = rows
		.filter(
			({ place }) =>
				place?.view && place.view.last >= FEWEST && place.view.low > place.view.last - ENDS
		)
		.toSorted((a, b) => b.place!.view!.place - a.place!.view!.place)
		.map(byPlace);
	return distinct([...of('missed'), ...of('almost'), ...last]);
}

/** The targets nobody could assess. */
export function notAssessed(rows: readonly IndicatorRow[]): Highlight[] {
	return rows
		.filter(({ target }) => target?.verdict === 'not_assessed')
		.map(({ id, name, target }) => ({
			...{ id, name, verdict: 'not_assessed' as const },
			why: m.scorecard_against({ plan: planSaid(target!) })
		}));
}

/** How far the actual is beyond the plan towards its good side, as a share of the plan; 0 where that cannot be told. */
function beyond({ target }: IndicatorRow): number {
	if (!target?.plan_gap) return 0;
	const plan = Math.abs(target.plan_hi ?? target.plan_lo ?? 0);
	const isLower = target.direction === 'down' || target.plan_kind === 'ceiling';
	return ((isLower ? -1 : 1) * target.plan_gap) / (plan || 1);
}

function byPlan({ id, name, target }: IndicatorRow): Highlight {
	const against = percentWords(target!) ?? againstPlan(target!);
	const plan = m.scorecard_against({ plan: planSaid(target!) });
	return {
		...{ id, name, verdict: target!.verdict },
		why: [actualWords(target!), against ?? plan].join('; ')
	};
}

function byPlace({ id, name, place }: IndicatorRow): Highlight {
	const { place: rank, last } = place!.view!;
	return { id, name, verdict: null, why: m.scorecard_place_in_cluster({ rank, count: last }) };
}

/** Each indicator once, as many as fit. */
function distinct(lines: readonly Highlight[]): Highlight[] {
	return lines
		.filter((line, i) => lines.findIndex(({ id }) => id === line.id) === i)
		.slice(0, MOST);
}
