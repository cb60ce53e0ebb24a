import { m } from '$lib/paraglide/messages';
import type { TargetRow } from './answer-rows';

/** The newest list of national targets with official verdicts, in the order of the source. */
export interface NationalTargets {
	year: number;
	targets: readonly TargetRow[];
	/** How many were met or exceeded officially, and how many official verdicts differ from the rule. */
	sentence: string;
}

/** Picks the newest year that has an official verdict; null when no target has one. */
export function nationalTargets(rows: readonly TargetRow[]): NationalTargets | null {
	const years = rows.filter((row) => row.verdict_official !== null).map((row) => row.year);
	if (years.length === 0) return null;
	const year = Math.max(...years);
	const targets = rows.filter((row) => row.year === year);
	const exceeded = targets.filter((row) => row.verdict_official === 'exceeded').length;
	const differs = targets.filter((row) => row.verdict_differs).length;
	const met = targets.filter((row) => row.verdict_official === 'met').length;
	return {
		year,
		targets,
		sentence: m.targets_national_sentence({
			year,
			achieved: exceeded + met,
			total: targets.length,
			exceeded,
			agrees: targets.filter((row) => row.verdict_official !== null).length - differs,
			differs
		})
	};
}
