/** What a heap grew over a soak, as a share of what it was: the middle of the last third of the samples against that of the first. */
export function growth(samples: readonly number[]): number {
	if (samples.length < 3) throw new Error(`too few samples to tell growth: ${samples.length}`);
	const third = Math.floor(samples.length / 3);
	return middle(samples.slice(-third)) / middle(samples.slice(0, third)) - 1;
}

function middle(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
