import type { Ground, LeafScale } from './ground';

/**
 * Writes the value of one leaf for every unit on a common scale into `values` (laid out as `figures`): the formulas of
 * `src/lib/sql/model/63-scheme-values.sql`, and of `scheme-rank-sum` for `place`. A missing figure has no value (NaN); nobody has one where
 * the leaf tells no unit from another.
 */
export function normalise(
	ground: Ground,
	leaf: number,
	scale: LeafScale,
	figures: Float64Array,
	values: Float64Array
): void {
	const { sign, target, goalposts } = ground.leaves[leaf]!;
	const n = ground.units.length;
	const at = leaf * n;
	const merit = (unit: number) => sign * figures[at + unit]!;
	const each = (valueOf: (merit: number, unit: number) => number) => {
		for (let unit = 0; unit < n; unit++) values[at + unit] = valueOf(merit(unit), unit);
	};
	let [count, worst, top, sum] = [0, Infinity, -Infinity, 0];
	for (let unit = 0; unit < n; unit++) {
		const x = merit(unit);
		if (Number.isNaN(x)) continue;
		count++;
		sum += x;
		if (x < worst) worst = x;
		if (x > top) top = x;
	}
	/** Multiplies by NaN where there is nothing to divide by, as SQL's NULL does. */
	const over = (divisor: number) => (divisor === 0 ? Number.NaN : divisor);
	const width = over(top - worst);
	switch (scale.method) {
		case 'minmax': {
			const [low, high] = scale.range;
			return each((x) => ((x - worst) / width) * (high - low) + low);
		}
		case 'zscore': {
			const mean = sum / count;
			let squares = 0;
			for (let unit = 0; unit < n; unit++) {
				const x = merit(unit);
				if (!Number.isNaN(x)) squares += (x - mean) * (x - mean);
			}
			const sd = Number.isNaN(width) ? Number.NaN : Math.sqrt(squares / (count - 1));
			return each((x) => ((x - mean) / sd) * scale.sd + scale.mean);
		}
		case 'goalposts': {
			const [low, high] = goalposts ?? [Number.NaN, Number.NaN];
			return each((x) => {
				const way = (sign > 0 ? x - low : high + x) / over(high - low);
				return (scale.cap ? Math.min(1, Math.max(0, way)) : way) * scale.scale;
			});
		}
		case 'target_distance': {
			const whole = over(Math.max(0, sign * (target ?? Number.NaN) - worst));
			return each((x) => capped((x - worst) / whole, scale.cap));
		}
		case 'reference_distance': {
			const unit = ground.units.indexOf(scale.reference);
			const whole = over((unit < 0 ? Number.NaN : merit(unit)) - worst);
			return each((x) => capped((x - worst) / whole, scale.cap));
		}
		case 'max_distance':
			return each((x) => (x - worst) / width);
		case 'max_fraction':
			return each((x) => x / over(top));
		case 'scaled': {
			const [low, high] = scale.interval;
			return each((x) => ((x - low) / over(high - low)) * 100);
		}
		case 'rank':
			return each((x) => place(merit, n, x, 1));
		case 'borda':
			return each((x) => place(merit, n, x, 1) - 1);
		case 'percentile_rank':
			return each((x) => (place(merit, n, x, 1) - 1) / over(count - 1));
		case 'place':
			return each((x) => place(merit, n, x, -1));
		case 'none':
			return each((x) => x);
	}
}

function capped(way: number, cap: boolean): number {
	return cap ? Math.min(1, way) : way;
}

/** 1 and the number of units that come before x, from the worst (1) or the best (-1); NaN for none. */
function place(merit: (unit: number) => number, n: number, x: number, from: 1 | -1): number {
	if (Number.isNaN(x)) return Number.NaN;
	let before = 0;
	for (let unit = 0; unit < n; unit++) if (from * merit(unit) < from * x) before++;
	return before + 1;
}
