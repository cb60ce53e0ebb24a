import { childrenOf, unitOf, weightsOf, type Ground } from './ground';
import { LeafValues, termOf } from './leaf-values';
import { Scorer } from './score';

/** What one part of a total adds to it. */
export interface Contribution {
	/** The leaf's id; of a scale of points also `bonus` (with what lies above a section's maximum) and `penalty`. */
	id: string;
	/** The value on the common scale; null: none, or not a leaf. */
	value: number | null;
	/** Share of the total it really carried, once missing siblings are left out, 0 to 1; null: not a leaf. */
	share: number | null;
	/** In the total's unit, against the mean of the ranked units. Positive: it raises the total, which in a sum of ranks is worse. */
	amount: number;
}

/** Why a unit has the total it has. */
export interface Contributions {
	/** Before rounding. */
	total: number;
	/** The mean total of the ranked units the unit is compared with, itself among them. */
	mean: number;
	/** One for each leaf that weighs; their amounts sum to `total` - `mean`. The largest, whatever its sign, first. */
	parts: readonly Contribution[];
}

/**
 * What each indicator adds to a unit's total against the cluster's mean. The unit is compared with every ranked unit in turn, the difference of
 * the two totals is split among the indicators without a remainder, and the splits are averaged:
 *   arithmetic  weight share × difference of values
 *   geometric   the same of logarithms, harmonic of inverses, put back on the total's scale by the slope between the two totals (for
 *               logarithms: the logarithmic mean, as in the LMDI method of index decomposition)
 *   points      sections by what they are worth before their maximum; what the maximum and the bonus's limit do is in `bonus`
 * Where one of the two lacks a figure, the other's counts by how far it lies from the middle of both. Null for a unit without a total, or with
 * one that is not made of parts (printed).
 */
export function contributionsOf(ground: Ground, unit_id: string): Contributions | null {
	const unit = unitOf(ground, unit_id);
	const weights = weightsOf(ground);
	const leaves = new LeafValues(ground);
	const scorer = new Scorer(ground);
	scorer.score(weights, leaves);
	const total = scorer.scores[unit]!;
	if (Number.isNaN(total) || !Number.isNaN(ground.fixed[unit]!)) return null;
	const split = new Split(ground, scorer, weights);
	const others = ground.units.flatMap((_, other) =>
		Number.isNaN(scorer.merits[other]!) || !Number.isNaN(ground.fixed[other]!) ? [] : [other]
	);
	const compared = others.length > 0 ? others : [unit];
	const amounts = new Float64Array(ground.leaves.length + 2);
	for (const other of compared)
		split.of(unit, other).forEach((amount, i) => (amounts[i]! += amount / compared.length));
	const extra = (id: string, at: number): Contribution[] =>
		ground.points ? [{ id, value: null, share: null, amount: amounts[at]! }] : [];
	const parts = ground.leaves.flatMap(({ id, weight }, leaf): Contribution[] => {
		const value = scorer.nodeValue(leaf, unit, weights);
		return weight > 0
			? [
					{
						id,
						value: Number.isNaN(value) ? null : value,
						share: split.share(leaf, unit),
						amount: amounts[leaf]!
					}
				]
			: [];
	});
	return {
		total,
		mean: compared.reduce((sum, other) => sum + scorer.scores[other]!, 0) / compared.length,
		parts: [
			...parts,
			...extra('bonus', ground.leaves.length),
			...extra('penalty', ground.leaves.length + 1)
		].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
	};
}

/** The difference of two totals, split among the leaves level by level. */
class Split {
	readonly #ground: Ground;
	readonly #scorer: Scorer;
	readonly #weights: Float64Array;
	readonly #children: readonly (readonly number[])[];

	constructor(ground: Ground, scorer: Scorer, weights: Float64Array) {
		this.#ground = ground;
		this.#scorer = scorer;
		this.#weights = weights;
		this.#children = childrenOf(ground);
	}

	/** Of unit a less unit b: an amount for each leaf, then bonus and penalty. */
	of(a: number, b: number): Float64Array {
		const { leaves, branches, points } = this.#ground;
		const root = branches.length - 1;
		const amounts = new Float64Array(leaves.length + 2);
		if (!points) {
			this.#branch(root, a, b, 1, amounts);
			return amounts;
		}
		const before = (unit: number) => {
			let sum = 0;
			for (let section = 0; section < root; section++)
				sum += this.#mean(section, unit) * this.#weights[leaves.length + section]!;
			return sum;
		};
		const penalty = (unit: number) => Math.min(points.penaltyMax, points.penalty[unit]!);
		for (let section = 0; section < root; section++)
			this.#branch(section, a, b, this.#weights[leaves.length + section]!, amounts);
		const { scores } = this.#scorer;
		amounts[leaves.length + 1] = penalty(b) - penalty(a);
		amounts[leaves.length] =
			scores[a]! - scores[b]! - (before(a) - before(b)) - amounts[leaves.length + 1]!;
		return amounts;
	}

	/** The part of the total a leaf really carried. */
	share(leaf: number, unit: number): number {
		const { leaves, branches, points } = this.#ground;
		let share = 1;
		for (let node = leaf; ;) {
			const parent = (leaves[node] ?? branches[node - leaves.length]!).parent;
			if (parent < 0) return share;
			if (points && parent === branches.length - 1)
				return (share * this.#weights[node]!) / points.max;
			share *= this.#part(node, unit);
			node = leaves.length + parent;
		}
	}

	/** Adds `times` the difference of a branch's values to the leaves below it. */
	#branch(branch: number, a: number, b: number, times: number, amounts: Float64Array): void {
		const { mean } = this.#ground.branches[branch]!;
		const [ofA, ofB] = [this.#mean(branch, a), this.#mean(branch, b)];
		if (mean === 'points') throw new Error('invalid branch: points');
		const term = (value: number) => termOf(mean, value);
		const middle = (term(ofA) + term(ofB)) / 2;
		const back = times / slope(term, ofA, ofB, (value) => valueSlope(mean, value));
		for (const child of this.#children[branch]!) {
			const [partA, partB] = [this.#part(child, a), this.#part(child, b)];
			const [valueA, valueB] = [this.#value(child, a), this.#value(child, b)];
			if (partA > 0 && partB > 0) {
				const [termA, termB] = [term(valueA), term(valueB)];
				const part = (partA + partB) / 2;
				const ahead = slope(term, valueA, valueB, (value) => valueSlope(mean, value));
				this.#below(child, a, b, back * part * ahead, amounts);
				this.#allot(
					child,
					[a, b],
					back * (partA - partB) * ((termA + termB) / 2 - middle),
					amounts
				);
			} else if (partA > 0) {
				this.#allot(child, [a], back * partA * (term(valueA) - middle), amounts);
			} else if (partB > 0) {
				this.#allot(child, [b], -back * partB * (term(valueB) - middle), amounts);
			}
		}
	}

	#below(node: number, a: number, b: number, times: number, amounts: Float64Array): void {
		const { leaves } = this.#ground;
		if (node < leaves.length)
			amounts[node]! += times * (this.#value(node, a) - this.#value(node, b));
		else this.#branch(node - leaves.length, a, b, times, amounts);
	}

	/** Spreads an amount over the leaves below a node by the parts they carried for the units. */
	#allot(node: number, units: readonly number[], amount: number, amounts: Float64Array): void {
		const { leaves } = this.#ground;
		if (node < leaves.length) {
			amounts[node]! += amount;
			return;
		}
		for (const child of this.#children[node - leaves.length]!) {
			const parts = units.map((unit) => this.#part(child, unit));
			const part = parts.reduce((sum, each) => sum + each, 0) / units.length;
			if (part > 0) this.#allot(child, units, amount * part, amounts);
		}
	}

	/** A node's share of its parent's weights, of those that have a value; 0 without one. */
	#part(node: number, unit: number): number {
		const { leaves, branches } = this.#ground;
		const parent = (leaves[node] ?? branches[node - leaves.length]!).parent;
		if (Number.isNaN(this.#value(node, unit))) return 0;
		const weight = (each: number) =>
			Number.isNaN(this.#value(each, unit)) ? 0 : this.#weights[each]!;
		const all = this.#children[parent]!.reduce((sum, each) => sum + weight(each), 0);
		return all > 0 ? weight(node) / all : 0;
	}

	#value(node: number, unit: number): number {
		const { leaves } = this.#ground;
		return node < leaves.length
			? this.#scorer.nodeValue(node, unit, this.#weights)
			: this.#mean(node - leaves.length, unit);
	}

	#mean(branch: number, unit: number): number {
		return this.#scorer.branchValue(branch, unit);
	}
}

/** The slope of a function between two points, at the one point when they are one. */
function slope(
	of: (value: number) => number,
	a: number,
	b: number,
	at: (value: number) => number
): number {
	return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
		? at((a + b) / 2)
		: (of(a) - of(b)) / (a - b);
}

/** The slope of `termOf` at a value. */
function valueSlope(mean: 'arithmetic' | 'geometric' | 'harmonic', value: number): number {
	if (mean === 'geometric') return 1 / value;
	if (mean === 'harmonic') return -1 / (value * value);
	return 1;
}
