import type { Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import { MADE_OF } from '$lib/uncertainty/answers';
import type { Settled } from './cluster-choice';

/** What the parts of every scheme are called. */
export const PART_NAMES = { name: 'part-names' } as const;

/**
 * The question that says what a ranking is made of; null where nothing about it is doubted: an indicator alone, totals as entered. Of an
 * index and of a sum of ranks it is asked without weights, which change no figure: one answer serves a slider all its way.
 */
export function madeOfQuestion({ clusterId, year, scheme }: Settled) {
	const name = scheme && MADE_OF[scheme.kind];
	if (!scheme || !name) return null;
	const place = { cluster_id: clusterId, year };
	return {
		name,
		params:
			scheme.kind === 'target_count' ? place : { ...place, scheme: schemeText(evenly(scheme)) }
	};
}

/** The question that says what parts equal totals; null where the scheme has no rule that does. */
export function tiesQuestion({ clusterId, year, scheme }: Settled) {
	if (!scheme || scheme.tie_break.length === 0) return null;
	const params = { cluster_id: clusterId, year, scheme: schemeText(evenly(scheme)) };
	return { name: 'scheme-ties', params };
}

/** Everything asked about how sure a ranking is. */
export function sureQuestions(settled: Settled) {
	const madeOf = madeOfQuestion(settled);
	if (!madeOf) return [];
	return [madeOf, tiesQuestion(settled), PART_NAMES].filter((each) => each !== null);
}

/** A scheme of figures with every weight that counts at 1, and without what people decided. */
function evenly(scheme: Scheme): Scheme {
	if (scheme.kind !== 'index' && scheme.kind !== 'rank_sum') return scheme;
	const even = <T extends { weight: number }>(each: T): T => ({
		...each,
		weight: each.weight > 0 ? 1 : 0
	});
	const indicators = scheme.indicators.map(even);
	return scheme.kind === 'index'
		? { ...scheme, decided: [], indicators, groups: scheme.groups.map(even) }
		: { ...scheme, decided: [], indicators };
}
