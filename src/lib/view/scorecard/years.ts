import type {
	AwardRow,
	DocumentRow,
	FactRow,
	ObservationRow,
	RolledUpYearRow,
	TargetCountRow,
	WorkerShareRow
} from '../answer-rows';

/** Everything a scorecard asks about one unit, every year. */
export interface ScorecardRows {
	counts: readonly TargetCountRow[];
	observations: readonly ObservationRow[];
	awards: readonly AwardRow[];
	shares: readonly WorkerShareRow[];
	facts: readonly FactRow[];
	documents: readonly DocumentRow[];
	/** Years a unit of today can be read in though only its old units have figures. */
	rolledUp: readonly RolledUpYearRow[];
}

/** Every year with any figure or document, or figures of old units, newest first. An award period counts for its last year. */
export function yearsOf(rows: ScorecardRows): number[] {
	const years = new Set<number>();
	for (const list of [
		rows.counts,
		rows.observations,
		rows.shares,
		rows.facts,
		rows.documents,
		rows.rolledUp
	])
		for (const row of list) years.add(row.year);
	for (const row of rows.awards) years.add(row.year_to);
	return [...years].sort((a, b) => b - a);
}

/**
 * The year a scorecard opens on: the newest with a report of its own (targets achieved, then documents, then awards),
 * else the newest with any figure. Null when there is nothing at all.
 */
export function telling(rows: ScorecardRows): number | null {
	const newest = (years: readonly number[]): number | null =>
		years.length ? Math.max(...years) : null;
	return (
		newest(rows.documents.map((row) => row.year)) ??
		newest(rows.counts.map((row) => row.year)) ??
		newest(rows.awards.map((row) => row.year_to)) ??
		newest(rows.observations.map((row) => row.year))
	);
}
