import { rounded, type Scorer } from './score';

/** Digits tie values are compared to, as in the SQL. */
const TIE_UNIT = 1e9;

/**
 * Places of one scoring after another, by the rules of `src/lib/sql/model/65-scheme-place.sql` and the scheme's tie rules. Who stood above
 * whom is counted over all runs. Nothing is allocated; each run starts from the order of the last, which is nearly its own.
 */
export class Places {
	/** Units ahead of each; -1: not ranked. */
	readonly ahead: Int32Array;
	/** Units that share each place, itself among them; 0: not ranked. */
	readonly sharing: Int32Array;
	/** `above[a * n + b]`: runs in which unit a stood above unit b. */
	readonly above: Uint32Array;
	/** `level[a * n + b]`: runs in which they shared a place, once for the pair in either order. */
	readonly level: Uint32Array;
	readonly #scorer: Scorer;
	/** All units, the ranked ones first. */
	readonly #order: Int32Array;
	readonly #last: Int32Array;
	readonly #levels: Int32Array;

	constructor(scorer: Scorer) {
		const n = scorer.ground.units.length;
		this.#scorer = scorer;
		this.ahead = new Int32Array(n);
		this.sharing = new Int32Array(n);
		this.above = new Uint32Array(n * n);
		this.level = new Uint32Array(n * n);
		this.#order = Int32Array.from({ length: n }, (_, unit) => unit);
		this.#last = new Int32Array(n);
		this.#levels = new Int32Array(n + 1);
	}

	/** Places the units by the scorer's last totals. `weights` are those they were scored by. */
	run(weights: Float64Array): void {
		const count = this.#sort(weights);
		const order = this.#order;
		for (let first = 0, next: number; first < count; first = next) {
			next = first + 1;
			while (next < count && this.#compare(order[first]!, order[next]!, weights) === 0) next++;
			for (let i = first; i < next; i++) {
				this.ahead[order[i]!] = first;
				this.sharing[order[i]!] = next - first;
				countPairs(order, i, i + 1, next, this.level);
				countPairs(order, i, next, count, this.above);
			}
		}
		if (this.#scorer.ground.rankMethod === 'dense') this.#countLevels();
	}

	/** Orders the ranked units, best first, and returns how many they are. */
	#sort(weights: Float64Array): number {
		const { merits } = this.#scorer;
		const order = this.#order;
		const last = this.#last;
		last.set(order);
		let count = 0;
		let unranked = order.length;
		for (let i = 0; i < last.length; i++) {
			const unit = last[i]!;
			if (Number.isNaN(merits[unit]!)) {
				order[--unranked] = unit;
				this.ahead[unit] = -1;
				this.sharing[unit] = 0;
				continue;
			}
			let at = count++;
			for (; at > 0 && this.#compare(order[at - 1]!, unit, weights) < 0; at--)
				order[at] = order[at - 1]!;
			order[at] = unit;
		}
		return count;
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

	/** 1 when a comes before b, -1 the other way, 0 when the rules leave them level. */
	#compare(a: number, b: number, weights: Float64Array): number {
		const one = this.#scorer.merits[a]!;
		const other = this.#scorer.merits[b]!;
		if (one !== other) return one > other ? 1 : -1;
		for (const rule of this.#scorer.ground.ties) {
			const more = this.#tieValue(rule, a, weights);
			const less = this.#tieValue(rule, b, weights);
			if (more !== less) return more > less ? 1 : -1;
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

/** Counts the pairs of the unit at i and those from `from` to before `to`. */
function countPairs(order: Int32Array, i: number, from: number, to: number, counts: Uint32Array) {
	const row = order[i]! * order.length;
	for (let j = from; j < to; j++) counts[row + order[j]!]!++;
}
