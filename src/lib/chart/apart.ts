/** A place that is wanted, and the least room it needs. */
interface Wanted {
	y: number;
	height: number;
}

/**
 * Places moved apart so that none lies on another, each as near as can be to where it was wanted, in the order wanted. They stay
 * between `top` and `bottom` while there is room.
 */
export function apart(wanted: readonly Wanted[], top: number, bottom: number): number[] {
	const places = wanted.map(({ y }) => y);
	const order = [...wanted.entries()].sort(([i, a], [j, b]) => a.y - b.y || i - j);
	let above = top;
	for (const [i, { y, height }] of order) {
		places[i] = Math.max(y, above + height / 2);
		above = places[i] + height / 2;
	}
	// what was pushed beyond the bottom pushes back, unless there is no room at all
	let below = Math.max(
		bottom,
		wanted.reduce((sum, { height }) => sum + height, top)
	);
	for (const [i, { height }] of order.toReversed()) {
		places[i] = Math.min(places[i] ?? below, below - height / 2);
		below = places[i] - height / 2;
	}
	return places;
}
