import { SEVERITY, type Reason, type Severity } from './meaning/reason';
import type { SheetOrigin } from './read/sheet';

/** What became of a record: taken as it was; taken with something changed; folded into another that says the same; not taken. */
export type Fate = 'accepted' | 'corrected' | 'merged' | 'rejected';

/** One thing to say about a cell, or about a row (`column` ''). Words are made of `reason` and `suggestions` by the screen. */
export interface LedgerIssue extends SheetOrigin {
	/** Number of the row as a spreadsheet shows it. */
	row: number;
	/** The heading, levels joined. */
	column: string;
	/** As written in the file. */
	value: string;
	reason: Reason;
	/** Likeliest first; [] when there is nothing to suggest. */
	suggestions: readonly string[];
	severity: Severity;
}

/** A record on its way in: one row, or in a table with years or provinces across one row and one group of columns. */
export interface LedgerRecord {
	row: number;
	/** The heading of the group's first column; '' when the record is the whole row. */
	column: string;
	issues: readonly LedgerIssue[];
	/** The row of the record that says the same; null when none does. */
	mergedInto: number | null;
}

/** `recordCount` = `accepted` + `corrected` + `merged` + `rejected`, always; `apart` counts rows that hold no record, by what they are. */
export interface Ledger {
	recordCount: number;
	accepted: number;
	corrected: number;
	merged: number;
	rejected: number;
	apart: Readonly<Record<string, number>>;
	/** Row numbers of which some record was rejected, ascending: they are offered as a file to mend. */
	rejectedRows: readonly number[];
	issues: readonly LedgerIssue[];
}

/** Notes of a value that is not the one written. */
const CHANGING: ReadonlySet<Reason> = new Set([
	'footnote_cut',
	'unit_converted',
	'percent_scaled',
	'excel_serial',
	'zero_padded'
]);

/** An issue with the severity of its reason. */
export function ledgerIssue(
	origin: SheetOrigin,
	place: { row: number; column: string; value: string },
	reason: Reason,
	suggestions: readonly string[] = []
): LedgerIssue {
	const { file, sheet } = origin;
	return { file, sheet, ...place, reason, suggestions, severity: SEVERITY[reason] };
}

/** What becomes of a record. An unanswered question rejects it as a mistake does; a rejected one is merged into nothing. */
export function fateOf({ issues, mergedInto }: LedgerRecord): Fate {
	if (issues.some(({ severity }) => severity !== 'notes')) return 'rejected';
	if (mergedInto !== null) return 'merged';
	return issues.some(({ reason }) => CHANGING.has(reason)) ? 'corrected' : 'accepted';
}

/** The account of all records; `apart` are the rows without any, `notes` what is said of no record (totals that differ). */
export function ledgerOf(
	records: readonly LedgerRecord[],
	apart: Readonly<Record<string, number>>,
	notes: readonly LedgerIssue[] = []
): Ledger {
	const counts: Record<Fate, number> = { accepted: 0, corrected: 0, merged: 0, rejected: 0 };
	const rejected = new Set<number>();
	for (const record of records) {
		const fate = fateOf(record);
		counts[fate]++;
		if (fate === 'rejected') rejected.add(record.row);
	}
	return {
		recordCount: records.length,
		...counts,
		apart,
		rejectedRows: [...rejected].sort((a, b) => a - b),
		issues: [...records.flatMap(({ issues }) => issues), ...notes]
	};
}
