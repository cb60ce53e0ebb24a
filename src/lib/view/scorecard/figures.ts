import type { ObservationRow, TargetRow } from '../answer-rows';
import type { YearFigure } from './spark-view';

/** The figure of an indicator in one year: the statistic where there is one, else the actual of its target. */
export interface Figure {
	value: number;
	qualifier: string | null;
	decimals: number;
	unit_vi: string;
	unit_en: string;
	year: number;
	/** Every year with a figure of the same kind. */
	byYear: ReadonlyMap<number, number>;
	/** A sum over more than the unit: larger by its nature, so that neither is better. */
	isOfLarger?: boolean;
}

/** The figures of one year by indicator, out of the rows of every year. */
export function figuresOf(
	observations: readonly ObservationRow[],
	targets: readonly TargetRow[],
	year: number
): Map<string, Figure> {
	const found = new Map<string, Figure>();
	for (const target of targets) {
		if (target.year !== year || target.actual === null) continue;
		const { decimals, unit_vi, unit_en } = target;
		const byYear = yearMap(actualsOf(targets, target));
		found.set(target.indicator, {
			...{ value: target.actual, qualifier: null, decimals, unit_vi, unit_en, year, byYear }
		});
	}
	for (const row of observations) {
		if (row.year !== year) continue;
		const { value, qualifier, decimals, unit_vi, unit_en } = row;
		const byYear = yearMap(seriesOf(observations, row.indicator));
		found.set(row.indicator, { value, qualifier, decimals, unit_vi, unit_en, year, byYear });
	}
	return found;
}

/** The figures of an indicator over the years. */
export function seriesOf(rows: readonly ObservationRow[], indicator: string): YearFigure[] {
	return rows.filter((row) => row.indicator === indicator);
}

/** The actuals of the same target over the years, where they have the same unit. */
export function actualsOf(rows: readonly TargetRow[], target: TargetRow): YearFigure[] {
	return rows.flatMap(({ indicator, unit_vi, year, actual, decimals, actual_status }) =>
		indicator === target.indicator && unit_vi === target.unit_vi && actual !== null
			? [{ year, value: actual, decimals, status: actual_status }]
			: []
	);
}

function yearMap(figures: readonly YearFigure[]): Map<number, number> {
	return new Map(figures.map(({ year, value }) => [year, value]));
}
