/** One cell that could not be taken, which is why its row was rejected. */
export interface CellIssue {
	/** Row in the file, counted from 1 with the header as row 1. */
	row: number;
	column: string;
	value: string;
	reason: CellReason;
}

/** `ragged_row`: more or fewer cells than the header has. `broken_quote`: quotes that do not pair, so later rows may be inside. `duplicate_key`: an earlier row has the same key. */
export type CellReason =
	| 'empty_value'
	| 'not_a_number'
	| 'not_an_integer'
	| 'not_a_boolean'
	| 'value_not_allowed'
	| 'ragged_row'
	| 'broken_quote'
	| 'duplicate_key';

/** What became of a CSV of our own form: `rowCount` = `accepted` + `rejected`. */
export interface OpenReport {
	file: string;
	table: string;
	rowCount: number;
	accepted: number;
	rejected: number;
	/** At most 1 000 of them; `issueCount` counts all. */
	issues: readonly CellIssue[];
	issueCount: number;
}
