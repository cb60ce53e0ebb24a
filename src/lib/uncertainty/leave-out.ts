import { weightsOf, type Ground } from './ground';
import { LeafValues } from './leaf-values';
import { nominalRanking, ranking, type Ranked } from './ranking';
import { Scorer } from './score';

/** The ranking without one leaf. */
export interface LeftOut {
	/** The leaf's id. */
	leaf: string;
	/** In the order of ids; null: not ranked without it. */
	ranks: readonly (number | null)[];
	/** The units whose place differs, in the order of ids. */
	moved: readonly { unit_id: string; from: number | null; to: number | null }[];
	/** Places the unit that moves farthest moves; 0 when none does. */
	largest: number;
}

/**
 * The ranking without each indicator (target, criterion) in turn, its weight going to its siblings: what a scheme with that weight at 0 gives. A
 * figure left out is not missing, so nobody loses a place for want of it. Leaves that weigh nothing are not here. A total that is fixed stays.
 */
export function leaveOneOut(ground: Ground): LeftOut[] {
	const nominal = nominalRanking(ground);
	const values = new LeafValues(ground);
	return ground.leaves.flatMap(({ id, weight }, leaf) => {
		if (weight === 0) return [];
		const weights = weightsOf(ground);
		weights[leaf] = 0;
		return [leftOut(id, nominal, ranking(new Scorer(ground, leaf), weights, values))];
	});
}

function leftOut(leaf: string, nominal: readonly Ranked[], without: readonly Ranked[]): LeftOut {
	const moved = nominal.flatMap(({ unit_id, rank: from }, unit) => {
		const to = without[unit]!.rank;
		return from === to ? [] : [{ unit_id, from, to }];
	});
	return {
		leaf,
		ranks: without.map(({ rank }) => rank),
		moved,
		largest: moved.reduce(
			(most, { from, to }) =>
				from === null || to === null ? most : Math.max(most, Math.abs(to - from)),
			0
		)
	};
}
