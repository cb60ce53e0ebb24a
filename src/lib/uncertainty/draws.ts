import type { Ground } from './ground';
import { weightsOf } from './ground';
import { LeafValues } from './leaf-values';
import { Places } from './places';
import { plausibleNormalisations } from './plausible';
import { random, type Random } from './random';
import { Scorer } from './score';

/** What is doubted, and how often; each of the three doubts can be left out. */
export interface DrawOptions {
	/** How many times the ranking is drawn. */
	draws: number;
	/** A whole number; the same seed gives the same answer. */
	seed: number;
	/** Every weight times a number drawn evenly from [1 - spread, 1 + spread]. */
	weights: boolean;
	/** 0 to 1. */
	spread: number;
	/** The scheme's own normalisation or one of `plausibleNormalisations`, each as likely. */
	normalisation: boolean;
	/** A missing figure filled with that of a member drawn among those that have it (hot deck). */
	missing: boolean;
}

/**
 * The step "uncertainty and sensitivity analysis" of the OECD/JRC Handbook on Constructing Composite Indicators (2008), with the noise of
 * weights that COINr's get_noisy_weights draws and its manual takes as an example (a factor of 0.25).
 */
export const DRAW_DEFAULTS: Readonly<DrawOptions> = {
	draws: 10_000,
	seed: 1,
	weights: true,
	spread: 0.25,
	normalisation: true,
	missing: true
};

/** One number stream for each doubt, so that leaving one out does not change what the others draw. */
const STREAM = { weights: 0, normalisation: 1, missing: 2 } as const;

/** A cell without a figure, and the cells of the same leaf it may be filled from. */
interface Gap {
	cell: number;
	donors: Int32Array;
}

/**
 * Rankings drawn again and again. Ask `run` for as many as wanted, in pieces of any size: what comes out depends on the seed and on how many
 * were drawn, not on the pieces. Ranges, means and ranks a figure is normalised by stay those of the published figures; a filled figure takes
 * the donor's value on each scale. Whether a unit has enough figures for a place is judged on the published ones.
 */
export class Draws {
	readonly ground: Ground;
	readonly places: Places;
	/** `placeCounts[unit * n + place - 1]`: draws in which the unit had that place. */
	readonly placeCounts: Uint32Array;
	#made = 0;
	readonly #options: DrawOptions;
	readonly #scorer: Scorer;
	readonly #ways: readonly LeafValues[];
	readonly #gaps: readonly Gap[];
	readonly #nominal: Float64Array;
	readonly #weights: Float64Array;
	readonly #random: Readonly<Record<keyof typeof STREAM, Random>>;

	constructor(ground: Ground, options: DrawOptions) {
		const n = ground.units.length;
		this.ground = ground;
		this.#options = options;
		this.#scorer = new Scorer(ground);
		this.places = new Places(this.#scorer);
		this.placeCounts = new Uint32Array(n * n);
		this.#ways = [null, ...(options.normalisation ? plausibleNormalisations(ground) : [])].map(
			(scale) => new LeafValues(ground, scale)
		);
		this.#gaps = options.missing ? gapsOf(ground) : [];
		for (const way of this.#ways) way.fill(this.#gaps);
		this.#nominal = weightsOf(ground);
		this.#weights = weightsOf(ground);
		this.#random = {
			weights: random(options.seed, STREAM.weights),
			normalisation: random(options.seed, STREAM.normalisation),
			missing: random(options.seed, STREAM.missing)
		};
	}

	/** Draws made so far. */
	get made(): number {
		return this.#made;
	}

	run(count: number): void {
		const n = this.ground.units.length;
		for (let i = 0; i < count; i++) {
			if (this.#options.weights) this.#drawWeights();
			const way = this.#ways[Math.floor(this.#random.normalisation() * this.#ways.length)]!;
			this.#fillGaps(way);
			this.#scorer.score(this.#weights, way);
			this.places.run(this.#weights);
			for (let unit = 0; unit < n; unit++)
				if (this.places.ahead[unit]! >= 0)
					this.placeCounts[unit * n + this.places.wholePlace(unit) - 1]!++;
		}
		this.#made += count;
	}

	#drawWeights(): void {
		const { leaves, branches, points } = this.ground;
		const nominal = this.#nominal;
		const weights = this.#weights;
		const next = this.#random.weights;
		const { spread } = this.#options;
		for (let node = 0; node < weights.length - 1; node++)
			weights[node] = nominal[node]! * (1 + spread * (2 * next() - 1));
		if (!points) return;
		// The sections of a scale of points share one maximum: what one gains the others lose.
		let [was, is] = [0, 0];
		for (let section = leaves.length; section < weights.length - 1; section++) {
			was += nominal[section]!;
			is += weights[section]!;
		}
		for (
			let section = leaves.length;
			is > 0 && section < leaves.length + branches.length - 1;
			section++
		)
			weights[section]! *= was / is;
	}

	#fillGaps(way: LeafValues): void {
		const next = this.#random.missing;
		for (let i = 0; i < this.#gaps.length; i++) {
			const { cell, donors } = this.#gaps[i]!;
			way.lend(donors[Math.floor(next() * donors.length)]!, cell);
		}
	}
}

/** Every wanted figure that is missing, where another member has one. */
function gapsOf({ units, leaves, figures, wanted }: Ground): Gap[] {
	const n = units.length;
	return leaves.flatMap((_, leaf) => {
		const cells = Array.from({ length: n }, (_, unit) => leaf * n + unit);
		const donors = Int32Array.from(cells.filter((cell) => !Number.isNaN(figures[cell]!)));
		const missing = cells.filter((cell) => wanted[cell] === 1 && Number.isNaN(figures[cell]!));
		return donors.length > 0 ? missing.map((cell) => ({ cell, donors })) : [];
	});
}
