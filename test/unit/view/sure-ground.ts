import type { Scheme } from '$lib/core/scheme';
import { Draws, DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { estimate } from '$lib/uncertainty/estimate';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { neighboursOf } from '$lib/uncertainty/neighbours';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { reasonsOf } from '$lib/uncertainty/reasons';
import { swapNodes, swapsAt } from '$lib/uncertainty/unit-swaps';
import type { RankedRow } from '$lib/view/scheme-rows';
import { Parts, type PartNameRow } from '$lib/view/sure-parts';
import { plainIndex, type Figures } from '../sql/scheme-ground';
import { tableGround } from '../uncertainty/kernel-ground';

const INDICATORS = ['x', 'y', 'z'];
const FIGURES: Figures = {
	indicators: INDICATORS,
	units: {
		a: [90, 80, 75],
		b: [80, 90, 70],
		c: [70, 74, null],
		d: [30, 20, 10],
		e: [10, null, null]
	}
};
const NAMES: readonly PartNameRow[] = INDICATORS.map((part) => ({
	part,
	name_vi: `Tỷ lệ ${part}`,
	name_en: `Share ${part}`,
	unit_vi: 'điểm',
	unit_en: 'points',
	decimals: 1
}));

/** A ranking of five units, the last with too few figures, and all that is found about it, by the kernel itself. */
export function studied(given: Record<string, unknown> = {}) {
	const scheme: Scheme = plainIndex(INDICATORS, { rank: { decimals: 1 }, ...given });
	const ground = tableGround(scheme, FIGURES, 1);
	const draws = new Draws(ground, DRAW_DEFAULTS);
	draws.run(2_000);
	const drawn = estimate(draws);
	const ranking = nominalRanking(ground);
	const rows = ranking
		.map(
			({ unit_id, rank, score, unranked_reason }) =>
				({
					...{ unit_id, slug: unit_id, rank, score, unranked_reason },
					...{ name_vi: `Tỉnh ${unit_id}`, name_en: unit_id.toUpperCase() },
					tied: ranking.filter((each) => each.rank !== null && each.rank === rank).length > 1,
					ranked_count: ranking.filter((each) => each.rank !== null).length,
					...{ covered: 1, needed: 3 }
				}) as RankedRow
		)
		.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
	return {
		...{ scheme, ground, rows, estimate: drawn },
		parts: new Parts(scheme, NAMES),
		leftOut: leaveOneOut(ground),
		row: (unit_id: string) => rows.find((each) => each.unit_id === unit_id)!,
		reasons: (unit_id: string) => reasonsOf(ground, unit_id),
		swaps: (unit_id: string) =>
			swapNodes(ground).flatMap((node) =>
				swapsAt(ground, node, unit_id, neighboursOf(drawn, unit_id))
			)
	};
}
