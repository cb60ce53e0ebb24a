import type { Ground, LeafScale } from './ground';
import { normalise } from './normalise';

/** The space a mean adds in: a figure itself, its logarithm, its inverse. NaN where the mean does not exist. */
export function termOf(mean: Ground['branches'][number]['mean'], value: number): number {
	if (mean === 'geometric') return value > 0 ? Math.log(value) : Number.NaN;
	if (mean === 'harmonic') return value === 0 ? Number.NaN : 1 / value;
	return value;
}

/** The value a mean of terms stands for: the way back from `termOf`. */
export function valueOf(mean: Ground['branches'][number]['mean'], term: number): number {
	if (mean === 'geometric') return Math.exp(term);
	if (mean === 'harmonic') return 1 / term;
	return term;
}

/** The values of all leaves under one way to normalise, ready to be averaged: made once, read in every draw. */
export class LeafValues {
	/** Values on the common scale, laid out as the ground's figures; NaN: none. */
	readonly values: Float64Array;
	/** The same in the space the leaf's parent averages in, 0 where there is no value; NaN: the mean does not exist. */
	readonly terms: Float64Array;
	/** 1 where there is a value, else 0. */
	readonly counts: Float64Array;
	/** 1 for a leaf every unit has a value of, gaps that have been filled included; else 0. */
	readonly whole: Uint8Array;
	readonly #ground: Ground;
	readonly #scale: LeafScale | null;

	/** By the scheme's own normalisation, or all leaves by `scale`. */
	constructor(ground: Ground, scale: LeafScale | null = null) {
		this.#ground = ground;
		this.#scale = scale;
		const cells = ground.figures.length;
		this.values = new Float64Array(cells);
		this.terms = new Float64Array(cells);
		this.counts = new Float64Array(cells);
		this.whole = new Uint8Array(ground.leaves.length);
		ground.leaves.forEach((_, leaf) => this.renew(leaf, ground.figures));
	}

	/** Computes one leaf again, from other figures. */
	renew(leaf: number, figures: Float64Array): void {
		const { leaves, branches, units } = this.#ground;
		const { scale, parent } = leaves[leaf]!;
		normalise(this.#ground, leaf, this.#scale ?? scale, figures, this.values);
		const { mean } = branches[parent]!;
		for (let cell = leaf * units.length; cell < (leaf + 1) * units.length; cell++) {
			const value = this.values[cell]!;
			const known = !Number.isNaN(value);
			this.counts[cell] = known ? 1 : 0;
			this.terms[cell] = known ? termOf(mean, value) : 0;
		}
		this.#settle(leaf);
	}

	/** Fills gaps for the first time; after it, `lend` keeps every leaf as whole as it is. */
	fill(gaps: readonly { readonly cell: number; readonly donors: Int32Array }[]): void {
		for (const { cell, donors } of gaps) this.lend(donors[0]!, cell);
		this.whole.forEach((_, leaf) => this.#settle(leaf));
	}

	/** Gives a cell what another cell of the same leaf has: a missing figure filled from a donor's. */
	lend(from: number, to: number): void {
		this.values[to] = this.values[from]!;
		this.terms[to] = this.terms[from]!;
		this.counts[to] = this.counts[from]!;
	}

	/** Takes over what some units have among all: `units[i]` of `all` is unit i here. */
	take(all: LeafValues, units: readonly number[]): void {
		const n = all.#ground.units.length;
		this.whole.forEach((_, leaf) => {
			units.forEach((unit, i) => {
				const [from, to] = [leaf * n + unit, leaf * units.length + i];
				this.values[to] = all.values[from]!;
				this.terms[to] = all.terms[from]!;
				this.counts[to] = all.counts[from]!;
			});
			this.#settle(leaf);
		});
	}

	#settle(leaf: number): void {
		const n = this.#ground.units.length;
		this.whole[leaf] = this.counts.subarray(leaf * n, (leaf + 1) * n).every(Boolean) ? 1 : 0;
	}
}
