/** Where figures stand along an axis of pixels, and the round figures written under it. */
export interface Axis {
	at: (value: number) => number;
	ticks: readonly number[];
}

/**
 * A straight axis over the figures given, from `from` to `to` in pixels. `base` is a figure that must be on it (0 for bars). Figures
 * that are all the same stand in the middle; without any the axis runs from 0 to 1.
 */
export function axisOver(
	values: readonly number[],
	from: number,
	to: number,
	base: number | null = null
): Axis {
	const all = base === null ? values : [...values, base];
	const known = all.length > 0 ? all : [0, 1];
	const [lowest, highest] = [Math.min(...known), Math.max(...known)];
	const spread = highest - lowest || Math.abs(highest) || 1;
	const low = lowest === base ? lowest : lowest - spread * 0.04;
	const high = highest === base ? highest : highest + spread * 0.04;
	const isFlat = lowest === highest;
	const [start, end] = isFlat ? [lowest - spread / 2, highest + spread / 2] : [low, high];
	return {
		at: (value) => from + ((value - start) / (end - start)) * (to - from),
		ticks: roundTicks(start, end, Math.max(2, Math.floor(Math.abs(to - from) / 90)))
	};
}

/** A step somewhat finer than asked for is better than one twice as wide. */
const ENOUGH = 0.75;
/** Figures as near as this to a round one are that one. */
const EDGE = 1e-9;

/** Multiples of 1, 2 or 5 times a power of ten between two figures, some `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
	const raw = (high - low) / count;
	const power = 10 ** Math.floor(Math.log10(raw));
	const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw * ENOUGH)!;
	const first = Math.ceil(low / step - EDGE);
	const last = Math.floor(high / step + EDGE);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
		Number(((first + i) * step).toPrecision(12))
	);
}
