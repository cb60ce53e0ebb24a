import type { Ledger, LedgerIssue } from '../ledger';
import type { ColumnEvidence, ColumnKind, ColumnQuestion } from '../meaning/column-values';
import type { ColumnKeys } from '../meaning/column-meaning';
import type { ColumnDecision, Given, NameDecision, TargetTable } from '../meaning/decisions';
import type { FieldRole } from '../meaning/field-words';
import type { Recipe, RecipeMisfit } from '../meaning/recipe';
import type { SheetCheck } from '../meaning/row-checks';
import type { RowRole } from '../meaning/structure';
import type { FoundDialect } from '../read/dialect';
import type { ReadChoice } from '../read/read-file';
import type { ReadIssue } from '../read/read-issue';
import type { ReadProblem } from '../read/read-problem';
import type { CellIssue } from '../cell-issue';
import type { ChangeKind } from '../text/clean';
import type { Candidate } from '../text/candidate';
import type { Damage } from '../text/damage';
import type { Reading } from '../text/reading';

/**
 * What crosses the border between the screen and the worker that reads files: plain values only, nothing that holds a whole file.
 * A file becomes one `FileLook` (an archive one for each file in it), a file's sheet a `SheetLook`.
 */
export type FileLook = { id: string; name: string; bytes: number } & (
	| {
			kind: 'sheets';
			format: 'text' | 'json' | 'xlsx' | 'parquet' | 'arrow';
			letters: LettersLook;
			/** Of a text file, its delimiter and how sure that is; null for others. */
			dialect: FoundDialect | null;
			/** Ids of its sheets, in their order. */
			sheets: readonly string[];
	  }
	/** Text whose letters must be chosen before anything is read, or that is damaged beyond repair (then no choice helps). */
	| { kind: 'unclear'; letters: LettersLook }
	/**
	 * A file, or a workbook's sheet, that already has the columns of one of our tables: taken as it is, no mapping. `rowCount` is null where
	 * only the engine can say; else `rejected` of them are not of the contract and stay out, `issues` (the first 1 000) say why.
	 */
	| {
			kind: 'contract';
			format: 'csv' | 'parquet' | 'arrow';
			table: string;
			rowCount: number | null;
			rejected: number;
			issues: readonly CellIssue[];
			issueCount: number;
	  }
	/** What `Workspace.pack` wrote: not rows but a whole workspace, to be brought in. */
	| { kind: 'workspace' }
	| { kind: 'refused'; problem: ReadProblem }
);

/** How the letters of a file were read, and how else they could be, each with a piece of the file to look at. */
export interface LettersLook {
	/** Null until it is chosen. */
	reading: Reading | null;
	/** Why it must be chosen; null when it need not. */
	ask: 'mixed' | 'undecidable' | null;
	damage: Damage | null;
	cutOff: boolean;
	candidates: readonly Candidate[];
}

/** A column as it was understood. */
export interface ColumnLook {
	column: number;
	label: string;
	role: FieldRole | null;
	/** 1 by words and content or by a person, 0.8 by content alone, 0 unknown. */
	confidence: number;
	alternatives: readonly FieldRole[];
	keys: ColumnKeys;
	unit: string | null;
	kind: ColumnKind;
	evidence: readonly ColumnEvidence[];
	questions: readonly ColumnQuestion[];
	/** What a person said of it; {} when nothing. */
	decision: ColumnDecision;
	hidden: boolean;
	/** Whether its cells come into the table; false for every column while the table is unknown. */
	taken: boolean;
}

/** A row of the sheet as it stands in the file, with what it was taken for. `reason` is the gravest of its issues, null when it has none. */
export interface RowLook {
	row: number;
	role: RowRole;
	level: number;
	cells: readonly string[];
	issue: LedgerIssue['severity'] | null;
	/** Columns that were mended on this screen. */
	mended: readonly number[];
}

/** `Decisions` as plain values. */
export interface SheetDecisions {
	table: TargetTable | null;
	columns: readonly (readonly [number, ColumnDecision])[];
	given: Given;
	names: readonly NameDecision[];
	/** Numbers of the first and last heading row; null leaves it to the reader. */
	header: { first: number; last: number } | null;
}

/** A cell mended by a person: its new text stands in the place of the old. */
export interface CellMend {
	row: number;
	column: number;
	text: string;
}

/** All that is shown of a sheet. Counts are of the whole sheet, `rows` and `issues` are pieces of it. */
export interface SheetLook {
	id: string;
	/** Id of its file. */
	file: string;
	/** Its name; '' in a file that has no named sheets. */
	sheet: string;
	hidden: boolean;
	rowCount: number;
	columnCount: number;
	/** Null when no heading row was found: it is asked. Numbers as a spreadsheet shows them. */
	header: { first: number; last: number; numbering: number | null; confidence: number } | null;
	title: readonly string[];
	notes: readonly string[];
	columns: readonly ColumnLook[];
	/** Null when the columns do not say which table it is: it is asked. */
	table: TargetTable | null;
	year: number | null;
	adminSet: '63' | '34' | null;
	/** Their `row` is the number a spreadsheet shows. */
	/** What title, sheet or file name say that no column does: ids to offer where it is asked. */
	suggested: Readonly<Record<'unit_id' | 'indicator', readonly string[]>>;
	checks: readonly SheetCheck[];
	decisions: SheetDecisions;
	mends: readonly CellMend[];
	/** Cells whose text was cleaned while it was read, and what was done to them. */
	cleanedCells: number;
	cleaned: readonly { kind: ChangeKind; count: number }[];
	/** What was odd about its rows while it was read (a quote that is never closed may hide rows): the first 1 000, and how many there are. */
	oddities: readonly ReadIssue[];
	oddityCount: number;
	/** The account of its rows; null while header or table is unknown. `issues` of it are the first 2 000; `issueCount` counts all. */
	ledger: Ledger | null;
	issueCount: number;
	/** Rows to be taken in, by table of the contract. */
	taken: Readonly<Record<string, number>>;
	/** Where a recipe put on it does not fit; [] without one. */
	misfits: readonly RecipeMisfit[];
}

/** Rows ready to be kept: a file of our own contract for each table. `rejected` are in no file. */
export interface StagedTable {
	table: string;
	/** Contract CSV (UTF-8, comma, `\n`, header in the contract's order) made here, or the analyst's own file when it already is one. */
	content: Blob;
	format: 'csv' | 'parquet' | 'arrow';
	/** Null when only the engine can say. */
	rowCount: number | null;
}

/** Two sheets of one import say different things of the same: the row of the first stays, the other is counted as rejected. */
export interface StagedClash {
	table: string;
	/** The fields of the key, joined by ` / `. */
	key: string;
	kept: { file: string; sheet: string; row: number };
	left: { file: string; sheet: string; row: number };
}

/** Everything one import brings: rows by table, what they were read from, and the account of them. */
export interface StagedImport {
	tables: readonly StagedTable[];
	/** The files as they came. */
	sources: readonly { name: string; content: Blob; rows: number }[];
	recipe: readonly { file: string; sheet: string; recipe: Recipe }[];
	ledger: Omit<Ledger, 'apart' | 'rejectedRows' | 'issues'>;
	clashes: readonly StagedClash[];
}

/** The bench on which files are looked at, corrected and made ready. Everything is answered by a worker; errors of files are values. */
export interface Intake {
	/** Takes files in; looks are told one by one as they are ready. Rejects only when aborted or when the program is broken. */
	add(
		files: readonly File[],
		options?: {
			signal?: AbortSignal;
			onlook?: (look: FileLook) => void;
			onprogress?: (progress: { file: string; done: number; total: number }) => void;
		}
	): Promise<readonly FileLook[]>;
	/** Reads a file again with letters or delimiter chosen by a person. */
	choose(file: string, choice: ReadChoice): Promise<FileLook>;
	/** Takes a file off the bench. */
	drop(file: string): Promise<void>;
	look(sheet: string): Promise<SheetLook>;
	/** A piece of the rows, as they stand in the file. */
	rows(sheet: string, from: number, count: number): Promise<readonly RowLook[]>;
	/** A piece of the issues that pass the filter, in the order of the file. */
	issues(
		sheet: string,
		filter: { severity?: LedgerIssue['severity']; reason?: string; column?: string },
		from: number,
		count: number
	): Promise<{ total: number; issues: readonly LedgerIssue[] }>;
	decide(sheet: string, decisions: SheetDecisions): Promise<SheetLook>;
	/** Replaces cells in place; `text` equal to the file's own takes the mend back. */
	mend(sheet: string, mends: readonly CellMend[]): Promise<SheetLook>;
	recipe(sheet: string): Promise<Recipe>;
	/** Puts a saved recipe on a sheet; `misfits` of the look say where it does not fit. */
	apply(sheet: string, recipe: Recipe, year: number | null): Promise<SheetLook>;
	/** The rows that were not taken, as a file that imports again once mended. */
	rejected(sheet: string, format: 'csv' | 'xlsx'): Promise<Blob>;
	/** What the chosen sheets and contract files bring, ready to be compared with a dataset and kept. */
	stage(ids: readonly string[]): Promise<StagedImport>;
	/** Ends the worker. */
	close(): void;
}
