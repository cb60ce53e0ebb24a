/**
 * Whole parts of `total` in proportion to the weights, adding up to it exactly (largest remainder; equal remainders
 * go to the earlier weight). A total of 0 gives zeros; weights that add up to 0 throw `missing weight`.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	if (sum <= 0) throw new Error('missing weight');
	const exact = weights.map((weight) => (total * weight) / sum);
	const parts = exact.map(Math.floor);
	const left = total - parts.reduce((a, b) => a + b, 0);
	const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
	order.sort((a, b) => b.rest - a.rest || a.index - b.index);
	for (const { index } of order.slice(0, left)) parts[index]! += 1;
	return parts;
}
