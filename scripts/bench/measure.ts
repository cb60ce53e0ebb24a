/** One figure of the benchmark. `budget` is the most it may be; without one it is only shown. */
export interface Measure {
	name: string;
	/** The median where something was done more than once. */
	value: number;
	p95?: number;
	unit: 'ms' | 'kB' | '×';
	budget?: number;
}

/** The value below which a share of the values lies (nearest rank); NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** True unless there is a budget that the value is over (or the value could not be measured). */
export function isWithin({ value, budget }: Measure): boolean {
	return budget === undefined || value <= budget;
}

/** The measures as lines of text: name, value, 95th percentile, budget, and whether it was kept. */
export function measureTable(measures: readonly Measure[]): string {
	const rows = measures.map((measure) => [
		measure.name,
		`${figure(measure.value)} ${measure.unit}`,
		measure.p95 === undefined ? '' : `p95 ${figure(measure.p95)} ${measure.unit}`,
		measure.budget === undefined ? '' : `≤ ${figure(measure.budget)} ${measure.unit}`,
		measure.budget === undefined ? '' : isWithin(measure) ? 'pass' : 'FAIL'
	]);
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths![column]!) : cell.padStart(widths![column]!)
				)
				.join('   ')
				.trimEnd()
		)
		.join('\n');
}

function figure(value: number): string {
	return value >= 100 ? Math.round(value).toString() : value.toFixed(value >= 10 ? 1 : 2);
}
