import { preset } from '$lib/core/scheme-presets';
import type { TargetRow } from '../answer-rows';

/**
 * The actual beyond which a target earns no more points by the shipped scale of 1.000 points; null for a target that cannot be exceeded
 * (a ceiling, a milestone, words, neither direction better) or has no plan above zero. The same rule as `66-scheme-target-points.sql`.
 */
export function pointsCap(target: TargetRow): number | null {
	const reach = capShare();
	if (reach === null) return null;
	const { plan_kind, plan_lo, plan_hi, direction } = target;
	if (direction === 'neutral' || ['ceiling', 'milestone', 'text'].includes(plan_kind ?? ''))
		return null;
	const bound = direction === 'down' ? (plan_lo ?? plan_hi) : (plan_hi ?? plan_lo);
	if (bound === null || bound <= 0) return null;
	return direction === 'down' ? bound / reach : bound * reach;
}

/** How far beyond the plan points are earned, as a share of the plan: 1,1 for a cap of 10 %. Null where exceeding earns nothing. */
export function capShare(): number | null {
	const scheme = preset('scale_1000');
	if (scheme.kind !== 'scale_1000' || scheme.target.k <= 0) return null;
	return 1 + scheme.target.cap / scheme.target.k;
}
