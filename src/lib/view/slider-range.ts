/** Ends of a slider: the first that leaves room above the largest weight it shows. */
const ENDS = [1, 5, 10, 50, 100, 500, 1000, 5000, 10_000];

/** The far end of a slider whose siblings weigh up to `largest`; a hundred steps lead there. */
export function sliderEnd(largest: number): number {
	return ENDS.find((end) => end > largest) ?? 2 * largest;
}
