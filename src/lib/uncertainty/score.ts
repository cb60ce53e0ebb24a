import { childrenOf, UNRANKED, type Ground, type Unranked } from './ground';
import { termOf, valueOf, type LeafValues } from './leaf-values';

/**
 * Scores and totals of every unit for one setting of weights and values, by the rules of `src/lib/sql/model/64-scheme-scores.sql` and the
 * questions `scheme-*`: weights count over the children that have a value, children of weight 0 do not count, a mean that does not exist is
 * undefined upwards, totals are rounded before they are compared. One instance is used again and again: scoring allocates nothing.
 */
export class Scorer {
	/** Before rounding; NaN: none. */
	readonly scores: Float64Array;
	/** Rounded to the scheme's decimals, `best` first: larger is better in every kind. NaN: not ranked. */
	readonly merits: Float64Array;
	readonly ground: Ground;
	readonly #children: readonly Int32Array[];
	/** Branch by branch, as `LeafValues`. */
	readonly #values: Float64Array;
	readonly #terms: Float64Array;
	readonly #counts: Float64Array;
	/** Sums of weighted terms and of weights, a number per unit. */
	readonly #sum: Float64Array;
	readonly #weight: Float64Array;
	readonly #unit: number;
	#short: Uint8Array;
	#leaves: LeafValues | null = null;

	/** `leftOut`: a leaf that does not count among the figures a unit needs. */
	constructor(ground: Ground, leftOut = -1) {
		const n = ground.units.length;
		this.ground = ground;
		this.scores = new Float64Array(n);
		this.merits = new Float64Array(n);
		this.#children = childrenOf(ground).map((nodes) => Int32Array.from(nodes));
		this.#values = new Float64Array(n * ground.branches.length);
		this.#terms = new Float64Array(n * ground.branches.length);
		this.#counts = new Float64Array(n * ground.branches.length);
		this.#sum = new Float64Array(n);
		this.#weight = new Float64Array(n);
		this.#unit = 10 ** ground.decimals;
		this.#short = shortOfFigures(ground, leftOut);
	}

	/** Fills `scores` and `merits`. `weights` as `weightsOf` lists them. */
	score(weights: Float64Array, leaves: LeafValues): void {
		const { units, branches, fixed, best, points } = this.ground;
		const n = units.length;
		const root = branches.length - 1;
		this.#leaves = leaves;
		for (let branch = 0; branch < root; branch++) this.#average(branch, weights, leaves);
		if (points) this.#addSections(weights);
		else this.#average(root, weights, leaves);
		for (let unit = 0; unit < n; unit++) {
			const set = fixed[unit]!;
			const score = set === set ? set : this.#values[root * n + unit]!;
			this.scores[unit] = score;
			this.merits[unit] = this.#short[unit]! > 0 ? Number.NaN : best * rounded(score, this.#unit);
		}
	}

	/** Why a unit was not ranked in the last scoring; null when it was. */
	unranked(unit: number): Unranked | null {
		const { units, branches } = this.ground;
		if (!Number.isNaN(this.merits[unit]!)) return null;
		const short = this.#short[unit]!;
		const root = branches.length - 1;
		if (short > 0) {
			// On a scale of points a section nothing is known of comes before too few entries.
			const missing = this.ground.points && Number.isNaN(this.scores[unit]!);
			const reason = UNRANKED[short - 1]!;
			return missing && reason === 'below_minimum' ? 'no_data' : reason;
		}
		return this.#counts[root * units.length + unit]! > 0 ? 'undefined_mean' : 'no_data';
	}

	/** The value of a node (leaf, or leaves.length + branch) in the last scoring; a section's is its points. NaN: none. */
	nodeValue(node: number, unit: number, weights: Float64Array): number {
		const { units, leaves, branches, points } = this.ground;
		const branch = node - leaves.length;
		if (branch < 0) return this.#leaves?.values[node * units.length + unit] ?? Number.NaN;
		const value = this.branchValue(branch, unit);
		const most = weights[node]!;
		return points && branches[branch]!.parent >= 0 ? Math.min(most, value * most) : value;
	}

	/** The mean of a branch in the last scoring; a section's is the share of its maximum, which it may pass. NaN: none. */
	branchValue(branch: number, unit: number): number {
		return this.#values[branch * this.ground.units.length + unit]!;
	}

	#average(branch: number, weights: Float64Array, leaves: LeafValues): void {
		const { units, branches } = this.ground;
		const n = units.length;
		const sum = this.#sum;
		const weight = this.#weight;
		const leafCount = this.ground.leaves.length;
		sum.fill(0);
		weight.fill(0);
		/** The weight of children every unit has: nothing to add up unit by unit. */
		let shared = 0;
		const children = this.#children[branch]!;
		for (let c = 0; c < children.length; c++) {
			const child = children[c]!;
			const w = weights[child]!;
			if (!(w > 0)) continue;
			const isLeaf = child < leafCount;
			const terms = isLeaf ? leaves.terms : this.#terms;
			const at = (isLeaf ? child : child - leafCount) * n;
			addTimes(w, terms, at, sum);
			if (isLeaf && leaves.whole[child] === 1) {
				shared += w;
				continue;
			}
			addTimes(w, isLeaf ? leaves.counts : this.#counts, at, weight);
		}
		const { mean, parent } = branches[branch]!;
		const above = parent < 0 ? mean : branches[parent]!.mean;
		const at = branch * n;
		const values = this.#values;
		const ownTerms = this.#terms;
		const ownCounts = this.#counts;
		for (let unit = 0; unit < n; unit++) {
			const whole = shared + weight[unit]!;
			const term = sum[unit]! / whole;
			// A harmonic mean whose inverses cancel out is no value, yet nothing undefined.
			const none = whole === 0 || (mean === 'harmonic' && term === 0);
			const value = valueOf(mean, term);
			values[at + unit] = none ? Number.NaN : value;
			ownCounts[at + unit] = none ? 0 : 1;
			ownTerms[at + unit] = none ? 0 : above === mean ? term : termOf(above, value);
		}
	}

	/** Sections held to their maxima, then bonus (with what lies above a maximum) and penalty, held to theirs. */
	#addSections(weights: Float64Array): void {
		const { units, leaves, branches } = this.ground;
		const { bonus, penalty, bonusMax, penaltyMax } = this.ground.points!;
		const n = units.length;
		const root = branches.length - 1;
		for (let unit = 0; unit < n; unit++) {
			let total = 0;
			let overflow = 0;
			for (let section = 0; section < root; section++) {
				const most = weights[leaves.length + section]!;
				const points = this.#values[section * n + unit]! * most;
				total += Math.min(most, points);
				overflow += Math.max(0, points - most);
			}
			total += Math.min(bonusMax, bonus[unit]! + overflow) - Math.min(penaltyMax, penalty[unit]!);
			this.#values[root * n + unit] = total;
			this.#counts[root * n + unit] = 0;
		}
	}
}

/** Adds `weight` times the numbers from `at` on. The innermost loop of every draw: apart, the compiler makes four times as much of it. */
function addTimes(weight: number, numbers: Float64Array, at: number, sums: Float64Array): void {
	for (let i = 0; i < sums.length; i++) sums[i]! += weight * numbers[at + i]!;
}

/** Half away from zero, as the SQL rounds; `unit` is ten to the decimals. */
export function rounded(value: number, unit: number): number {
	const scaled = value * unit;
	const whole = scaled < 0 ? -Math.round(-scaled) : Math.round(scaled);
	return Number.isFinite(scaled) ? whole / unit : value;
}

/** 0 for a unit its figures allow a place; else 1 and the position in `UNRANKED` of why not. Drawn figures lift nobody over the minimum. */
function shortOfFigures(ground: Ground, leftOut: number): Uint8Array {
	const { units, leaves, branches, figures, wanted, fixed, barred, minShare, points } = ground;
	const n = units.length;
	const active = leaves.map(({ weight, parent }, leaf) => {
		let all = weight > 0;
		for (let up = parent; up >= 0; up = branches[up]!.parent) all &&= branches[up]!.weight > 0;
		// Of a scale of points every entry is needed, what it weighs or not.
		return leaf !== leftOut && (all || points !== null);
	});
	return Uint8Array.from({ length: n }, (_, unit) => {
		const reason = barred[unit];
		if (reason) return UNRANKED.indexOf(reason) + 1;
		if (!Number.isNaN(fixed[unit]!)) return 0;
		let [covered, needed] = [0, 0];
		active.forEach((counts, leaf) => {
			const cell = leaf * n + unit;
			if (!counts || wanted[cell] === 0) return;
			needed++;
			if (!Number.isNaN(figures[cell]!)) covered++;
		});
		if (covered === 0) return 1;
		return covered / needed < minShare ? 2 : 0;
	});
}
