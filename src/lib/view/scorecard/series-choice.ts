import { byName, defaultSet, type UnitRow } from '../unit';
import { locale } from '../words';

/** `scorecard-years` */
export interface ScorecardYearRow {
	admin_set: '63' | '34';
	year: number;
	unit_count: number;
}

/** Which scorecards are printed together. */
export interface SeriesChoice {
	set: '63' | '34';
	year: number;
}

/**
 * The set and year asked for, each filled in where it is absent or holds nothing: the newest year of the set that the most units have figures
 * of. Null for a dataset without any figure.
 */
export function seriesChoice(
	rows: readonly ScorecardYearRow[],
	asked: { set: string | null; year: number | null }
): SeriesChoice | null {
	const sets = new Set(rows.map((row) => row.admin_set));
	const preferred = asked.set ?? (asked.year ? defaultSet(asked.year) : null);
	const set = [...sets].find((each) => each === preferred) ?? fullest(rows)?.admin_set;
	const own = rows.filter((row) => row.admin_set === set);
	const found = own.find((row) => row.year === asked.year) ?? fullest(own);
	return found ? { set: found.admin_set, year: found.year } : null;
}

/** The newest of those with the most units. */
function fullest(rows: readonly ScorecardYearRow[]): ScorecardYearRow | undefined {
	const most = Math.max(...rows.map((row) => row.unit_count));
	return rows.filter((row) => row.unit_count === most).toSorted((a, b) => b.year - a.year)[0];
}

/** The units of a set in the order of their names. */
export function seriesUnits(units: readonly UnitRow[], set: '63' | '34'): UnitRow[] {
	return units.filter((unit) => unit.admin_set === set).toSorted(byName(locale()));
}
