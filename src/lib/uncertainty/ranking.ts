import { weightsOf, type Ground, type Unranked } from './ground';
import { LeafValues } from './leaf-values';
import { Places } from './places';
import { rounded, Scorer } from './score';

/** A unit as the scheme ranks it, in the columns of the SQL: `rank` is its `rank_by_rules`. */
export interface Ranked {
	unit_id: string;
	/** Rounded to the scheme's decimals; null: none. A unit that is not ranked may have one. */
	score: number | null;
	rank: number | null;
	unranked_reason: Unranked | null;
}

/** The units by the scheme as it is, in the order of ids: what the SQL answers, computed again. */
export function nominalRanking(ground: Ground): Ranked[] {
	return ranking(new Scorer(ground), weightsOf(ground), new LeafValues(ground));
}

/** The units under some weights and values, in the order of ids. */
export function ranking(scorer: Scorer, weights: Float64Array, values: LeafValues): Ranked[] {
	const { units, decimals } = scorer.ground;
	const places = new Places(scorer);
	scorer.score(weights, values);
	places.run(weights);
	return units.map((unit_id, unit) => {
		const [score, rank] = [scorer.scores[unit]!, places.place(unit)];
		return {
			unit_id,
			score: Number.isNaN(score) ? null : rounded(score, 10 ** decimals),
			rank: Number.isNaN(rank) ? null : rank,
			unranked_reason: scorer.unranked(unit)
		};
	});
}
