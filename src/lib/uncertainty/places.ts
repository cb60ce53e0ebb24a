import { rounded, type Scorer } from './score';

/** Digits tie values are compared to, as in the SQL. */
const TIE_UNIT = 1e9;

/**
 * Places of one scoring after another, by the rules of `src/lib/sql/model/65-scheme-place.sql` and the scheme's tie rules. Units are compared
 * pair by pair, since every pair is wanted anyway, and who stood above whom is counted over all runs. Nothing is allocated.
 */
export class Places {
	/** Units ahead of each; -1: not ranked. */
	readonly ahead: Int32Array;
	/** Units that share each place, itself among them. */
	readonly sharing: Int32Array;
	/** `above[a * n + b]`: runs in which unit a stood above unit b. */
	readonly above: Uint32Array;
	/** Runs in which two units shared a place, for a < b. */
	readonly level: Uint32Array;
	readonly #scorer: Scorer;
	readonly #present: Int32Array;
	readonly #levels: Int32Array;

	constructor(scorer: Scorer) {
		const n = scorer.ground.units.length;
		this.#scorer = scorer;
		this.ahead = new Int32Array(n);
		this.sharing = new Int32Array(n);
		this.above = new Uint32Array(n * n);
		this.level = new Uint32Array(n * n);
		this.#present = new Int32Array(n);
		this.#levels = new Int32Array(n + 1);
	}

	/** Places the units by the scorer's last totals. `weights` are those they were scored by. */
	run(weights: Float64Array): void {
		const { merits } = this.#scorer;
		const [ahead, sharing, above, present] = [this.ahead, this.sharing, this.above, this.#present];
		const n = merits.length;
		let count = 0;
		for (let unit = 0; unit < n; unit++) {
			const ranked = merits[unit]! === merits[unit]!;
			ahead[unit] = ranked ? 0 : -1;
			sharing[unit] = ranked ? 1 : 0;
			if (ranked) present[count++] = unit;
		}
		for (let i = 0; i < count; i++) {
			const a = present[i]!;
			const merit = merits[a]!;
			for (let j = i + 1; j < count; j++) {
				const b = present[j]!;
				let more = merit - merits[b]!;
				if (more === 0) more = this.#part(a, b, weights);
				if (more > 0) {
					above[a * n + b]!++;
					ahead[b]!++;
				} else if (more < 0) {
					above[b * n + a]!++;
					ahead[a]!++;
				} else {
					this.level[a * n + b]!++;
					sharing[a]!++;
					sharing[b]!++;
				}
			}
		}
		if (this.#scorer.ground.rankMethod === 'dense') this.#countLevels();
	}

	/** The place by the scheme's method; NaN: not ranked. */
	place(unit: number): number {
		const ahead = this.ahead[unit]!;
		if (ahead < 0) return Number.NaN;
		switch (this.#scorer.ground.rankMethod) {
			case 'dense':
				return this.#levels[ahead]! + 1;
			case 'average':
				return ahead + (this.sharing[unit]! + 1) / 2;
			case 'competition':
				return ahead + 1;
		}
	}

	/** The place as a whole number: that of the scheme's method, where it takes the mean of shared places the best of them. */
	wholePlace(unit: number): number {
		return this.#scorer.ground.rankMethod === 'average' ? this.ahead[unit]! + 1 : this.place(unit);
	}

	/** For each number of units ahead: on how many different levels they stand. */
	#countLevels(): void {
		const levels = this.#levels;
		levels.fill(0);
		for (let unit = 0; unit < this.ahead.length; unit++)
			if (this.ahead[unit]! >= 0) levels[this.ahead[unit]! + 1] = 1;
		for (let ahead = 1; ahead < levels.length; ahead++) levels[ahead]! += levels[ahead - 1]!;
	}

	/** Above 0 when the tie rules put a before b, below 0 the other way, 0 when they leave them level. */
	#part(a: number, b: number, weights: Float64Array): number {
		for (const rule of this.#scorer.ground.ties) {
			const more = this.#tieValue(rule, a, weights) - this.#tieValue(rule, b, weights);
			if (more > 0 || more < 0) return more;
		}
		return 0;
	}

	#tieValue(rule: Scorer['ground']['ties'][number], unit: number, weights: Float64Array): number {
		const value =
			'node' in rule
				? this.#scorer.nodeValue(rule.node, unit, weights)
				: (rule.values[unit] ?? Number.NaN);
		return Number.isNaN(value) ? -Infinity : rounded(value, TIE_UNIT);
	}
}
