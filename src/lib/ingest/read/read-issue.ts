/**
 * Something seen while reading a sheet that a person should know of. `ragged_row`: `found` cells where most rows have `expected`.
 * `broken_quote`: a quoted cell that is never closed or goes on behind its quote; rows may hide in it. `error_value`: a cell holds an
 * error of the workbook, as #REF!. `merged_overlap`: a cell under a merged range holds `value`, which the sheet does not show.
 * `inexact_number`: a whole number of more digits than a number holds; the last ones may be wrong.
 */
export type ReadIssueCode =
	'ragged_row' | 'broken_quote' | 'error_value' | 'merged_overlap' | 'inexact_number';

export interface ReadIssue {
	code: ReadIssueCode;
	/** The row's number. */
	row: number;
	/** The column's index; null when it is the whole row. */
	column: number | null;
	details: Readonly<Record<string, string | number>>;
}

/** Issues listed one by one; the rest are only counted. */
export const ISSUE_LIMIT = 1000;

/** The first issues of a sheet, and how many there are. */
export interface ReadIssues {
	listed: readonly ReadIssue[];
	count: number;
}

/** Gathers issues up to the limit. */
export class IssueList implements ReadIssues {
	readonly listed: ReadIssue[] = [];
	count = 0;

	add(issue: ReadIssue): void {
		this.count++;
		if (this.listed.length < ISSUE_LIMIT) this.listed.push(issue);
	}
}
