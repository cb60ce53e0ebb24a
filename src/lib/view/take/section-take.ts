import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { OfficialSectionRow } from '../scheme-rows';
import { sectionWord } from '../scheme-words';
import type { Takeaway } from '../takeaway';
import { numberColumn } from './columns';

/** The sections of one unit's entered total beside the means of its cluster. */
export function sectionsTake(
	rows: readonly OfficialSectionRow[],
	scope: readonly string[]
): Takeaway {
	return {
		key: 'official-why',
		topic: m.trust_take_sections(),
		scope,
		table: () =>
			takenTable(rows, [
				{
					name: 'section',
					heading: m.scheme_section(),
					kind: 'text',
					of: ({ section }) => sectionWord(section)
				},
				numberColumn('max', m.scheme_max(), (row) => row.max_score),
				numberColumn('self', m.clusters_self(), (row) => row.self_score),
				numberColumn('score', m.clusters_appraised(), (row) => row.score),
				numberColumn('mean', m.official_why_mean(), (row) => row.mean_score),
				numberColumn('difference', m.official_why_difference(), (row) =>
					row.score === null || row.mean_score === null ? null : row.score - row.mean_score
				)
			])
	};
}
