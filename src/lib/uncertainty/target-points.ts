import type { TargetPoints } from '../core/scheme';

/** A target of one unit, as far as its points follow from its figure alone: `scheme-scale-entries` says for which they do. */
export interface TargetTerms {
	/** What was reached; of a milestone 1 or 0. */
	figure: number;
	/** The bound to reach, above 0, and the one to pass for more than the weight; null: nothing earns more. */
	reach: number;
	top: number | null;
	/** What a ratio is taken to where it is neither of the two: of "about". */
	base: number | null;
	/** Whether the bound itself is not enough. */
	strict: boolean;
	lower_better: boolean;
	milestone: boolean;
	/** What the figure is rounded to before it is judged, and what it cannot pass; null: no bound known. */
	decimals: number;
	lowest: number | null;
	highest: number | null;
	unit_vi: string | null;
	unit_en: string | null;
}

/** Points of a target with another figure: the rule of `src/lib/sql/model/66-scheme-target-points.sql` once more; a test holds the two equal. */
export function targetPoints(
	figure: number,
	terms: TargetTerms,
	weight: number,
	rule: Omit<TargetPoints, 'weights'>
): number {
	const { reach, top, base, strict, lower_better, milestone } = terms;
	if (milestone) return figure >= 1 ? weight : 0;
	const sign = lower_better ? -1 : 1;
	if (top !== null && sign * (figure - top) > 0)
		return weight * (1 + over(ratio(figure, base ?? top, lower_better, rule), rule));
	if (sign * (figure - reach) > 0 || (figure === reach && !strict)) return weight;
	const reached = ratio(figure, base ?? reach, lower_better, rule);
	return reached >= rule.floor ? weight * Math.min(1, reached) : 0;
}

/** Infinity where lower is better and nothing is left. */
function ratio(
	figure: number,
	bound: number,
	lower: boolean,
	{ lower_ratio }: Omit<TargetPoints, 'weights'>
): number {
	if (!lower) return figure / bound;
	if (lower_ratio === 'two_minus') return 2 - figure / bound;
	return figure > 0 ? bound / figure : Infinity;
}

function over(reached: number, { k, cap }: Omit<TargetPoints, 'weights'>): number {
	return k > 0 ? Math.max(0, Math.min(cap, k * (reached - 1))) : 0;
}
