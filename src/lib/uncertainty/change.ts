import { unitOf, weightsOf, type Ground, type Leaf } from './ground';
import { LeafValues } from './leaf-values';
import { Places } from './places';
import { rounded, Scorer } from './score';
import { targetPoints, type TargetTerms } from './target-points';

/** The smallest change of one figure of a unit that gives it another place. */
export interface Change {
	/** The leaf's id. */
	leaf: string;
	/**
	 * The figure as it is and as it would have to be, in the indicator's unit and to its decimals; of targets met 0 and 1; of a target on a
	 * scale of points its own figure where `target` is given, else points.
	 */
	from: number;
	to: number;
	target: TargetTerms | null;
	/** The change as a share of the range of the cluster's figures (or points), without sign, so that indicators compare; null where all are equal. */
	size: number | null;
	/** The place with it: better than now for `up`, worse for `down`. */
	rank: number;
}

/** The changes that would move a unit, the smallest (by size) first. */
export interface Changes {
	up: readonly Change[];
	down: readonly Change[];
}

/** How far from a figure a change is looked for, in ranges of the cluster's figures: farther than that is no advice. */
const REACH = 100;

/**
 * For each figure of a unit: the smallest improvement, and the smallest worsening, with which it has a better or a worse place, the figures of
 * the others kept and ranges computed again. `to` is rounded to the indicator's decimals away from `from`, so that it really moves.
 * A leaf is not here when the unit has no figure of it, or when no change within the figure's bounds (and 100 ranges) moves the unit: it is
 * first already, the value is capped, the weight is 0. Empty for a unit that is not ranked.
 * Places are taken to change one way as a figure improves; so they do, but for z-scores near the ends of a small cluster and for the
 * reference unit of `reference_distance`, where a smaller change may exist.
 */
export function changesOf(ground: Ground, unit_id: string): Changes {
	const unit = unitOf(ground, unit_id);
	const trial = new Trial(ground, unit);
	if (Number.isNaN(trial.now)) return { up: [], down: [] };
	const bySize = (towards: 1 | -1) =>
		ground.leaves
			.flatMap((_, leaf) => trial.smallest(leaf, towards) ?? [])
			.sort((a, b) => (a.size ?? Infinity) - (b.size ?? Infinity));
	return { up: bySize(1), down: bySize(-1) };
}

/** One unit's place under other figures of its own. */
class Trial {
	/** The place as it is; NaN: not ranked. */
	readonly now: number;
	readonly #ground: Ground;
	readonly #unit: number;
	readonly #figures: Float64Array;
	readonly #weights: Float64Array;
	readonly #values: LeafValues;
	readonly #scorer: Scorer;
	readonly #places: Places;

	constructor(ground: Ground, unit: number) {
		this.#ground = ground;
		this.#unit = unit;
		this.#figures = ground.figures.slice();
		this.#weights = weightsOf(ground);
		this.#values = new LeafValues(ground);
		this.#scorer = new Scorer(ground);
		this.#places = new Places(this.#scorer);
		this.now = this.#place();
	}

	/** `towards` 1: the smallest improvement that gives a better place; -1: the smallest worsening that gives a worse one. */
	smallest(leaf: number, towards: 1 | -1): Change | null {
		const of = this.#ground.leaves[leaf]!;
		const cell = leaf * this.#ground.units.length + this.#unit;
		const now = this.#ground.figures[cell]!;
		if (Number.isNaN(now) || !(of.weight > 0)) return null;
		const range = this.#range(leaf);
		const dial = this.#dial(of, cell, range);
		const { from } = dial;
		const step = (towards * dial.sign) as 1 | -1;
		const unit = 10 ** dial.decimals;
		const figureAfter = (steps: number) => (Math.round(from * unit) + step * steps) / unit;
		const rankAfter = (steps: number) =>
			this.#placeWith(leaf, cell, dial.worth(figureAfter(steps)));
		const moves = (steps: number) => (this.now - rankAfter(steps)) * towards > 0;
		const steps = leastSteps(moves, stepsWithin(dial, step));
		const change = steps === null ? null : { to: figureAfter(steps), rank: rankAfter(steps) };
		this.#figures[cell] = now;
		this.#values.renew(leaf, this.#figures);
		if (!change) return null;
		const size = range > 0 ? Math.abs(dial.worth(change.to) - now) / range : null;
		return { leaf: of.id, from: rounded(from, unit), ...change, target: dial.target, size };
	}

	/** What is turned: the figure of a target where its points follow from it, else what the leaf holds. */
	#dial(leaf: Leaf, cell: number, range: number): Dial {
		const { figures, targets } = this.#ground;
		const target = targets?.cells[cell] ?? null;
		if (!targets || !target) {
			const from = figures[cell]!;
			const reach = REACH * (range > 0 ? range : Math.max(1, Math.abs(from)));
			return { ...leaf, from, reach, target: null, worth: (figure) => figure };
		}
		return {
			...target,
			from: target.figure,
			sign: target.lower_better ? -1 : 1,
			reach: REACH * Math.max(1, Math.abs(target.figure), Math.abs(target.reach)),
			target,
			worth: (figure) => targetPoints(figure, target, leaf.weight, targets.rule)
		};
	}

	#placeWith(leaf: number, cell: number, figure: number): number {
		this.#figures[cell] = figure;
		this.#values.renew(leaf, this.#figures);
		return this.#place();
	}

	#place(): number {
		this.#scorer.score(this.#weights, this.#values);
		this.#places.run(this.#weights);
		return this.#places.place(this.#unit);
	}

	#range(leaf: number): number {
		const n = this.#ground.units.length;
		const figures = this.#ground.figures
			.subarray(leaf * n, (leaf + 1) * n)
			.filter((figure) => !Number.isNaN(figure));
		return Math.max(...figures) - Math.min(...figures);
	}
}

/** A figure that can be turned, and what the leaf holds for it. */
interface Dial {
	from: number;
	sign: 1 | -1;
	decimals: number;
	lowest: number | null;
	highest: number | null;
	/** How far it is turned at most. */
	reach: number;
	target: TargetTerms | null;
	worth: (figure: number) => number;
}

/** The steps a figure may go before it passes a bound or leaves the reach. */
function stepsWithin({ from, lowest, highest, decimals, reach }: Dial, step: 1 | -1): number {
	const bound = step > 0 ? highest : lowest;
	const room = bound === null ? reach : Math.min(reach, Math.max(0, step * (bound - from)));
	// The bound itself may be reached: 12.3 to 100 are 877 steps of 0.1, not 876.999…
	return Math.floor(room * 10 ** decimals + 1e-6);
}

/** The least whole number from 1 to `most` for which `moves` holds, given that it holds from some number on; null: for none. */
function leastSteps(moves: (steps: number) => boolean, most: number): number | null {
	let short = 0;
	let enough = Math.min(1, most);
	while (enough > short && !moves(enough)) {
		short = enough;
		enough = Math.min(most, 2 * enough);
	}
	if (enough <= short) return null;
	while (enough - short > 1) {
		const middle = Math.floor((short + enough) / 2);
		if (moves(middle)) enough = middle;
		else short = middle;
	}
	return enough;
}
