/**
 * What every file becomes before anything in it is understood: rows of cells at their places. A text file is one sheet, a workbook
 * one for each of its sheets, an archive one for each sheet of each file in it.
 *
 * Two kinds of place, never mixed: a row has the *number* a spreadsheet shows beside it (from 1; gaps where rows are blank), a column
 * has its *index* in `cells` (from 0; `columnName` gives its letters).
 */
export interface Sheet {
	origin: SheetOrigin;
	/** Rows that hold anything, top to bottom. A row ends at its last filled cell, so it may be shorter than others. */
	rows: readonly (readonly Cell[])[];
	/** The number of each row, ascending: `rowNumbers[i]` belongs to `rows[i]`. */
	rowNumbers: Uint32Array;
	/** Cells of the longest row. */
	columnCount: number;
	/** Ranges shown as one cell. Their text is in the top left cell only; the others are ''. */
	merged: readonly MergedRange[];
	/** Numbers of rows, and indexes of columns, that the author hid; they are in `rows` all the same. */
	hiddenRows: ReadonlySet<number>;
	hiddenColumns: ReadonlySet<number>;
	/** The sheet itself was hidden by its author. */
	hidden: boolean;
}

export interface SheetOrigin {
	/** The file's name as it was picked; inside an archive `so-lieu.zip/2019.csv`. */
	file: string;
	/** The sheet's name; '' in a file that has no named sheets. */
	sheet: string;
}

/** First and last row by number, first and last column by index, both ends included. */
export interface MergedRange {
	firstRow: number;
	lastRow: number;
	firstColumn: number;
	lastColumn: number;
}

/** Text as it stands in the file (a text file has nothing else), or a value that the file itself has typed. '' is an empty cell. */
export type Cell = string | ValueCell;

/** A cell of a workbook, or of JSON, that is more than its text. */
export type ValueCell = NumberCell | DateCell | BooleanCell | ErrorCell | FormulaText;

interface Shown {
	/**
	 * What a Vietnamese spreadsheet shows, as far as the cell's format was understood: `43,59%`, `25/03/2019`, comma for decimals and no
	 * thousands. To look at, not to parse again: the value is beside it.
	 */
	text: string;
	/** The formula whose cached result this is, without its `=`. It is never computed. */
	formula?: string;
}

export interface NumberCell extends Shown {
	kind: 'number';
	/** As stored: a percentage shown as 43,59% is 0.4359. */
	number: number;
	percent: boolean;
	/** Decimals that the format shows (of the percentage, when it is one); null when the format does not say. */
	decimals: number | null;
}

export interface DateCell extends Shown {
	kind: 'date';
	/** `2019-03-25`, `2019-03-25T13:05:00`, or `13:05:00` for a time of day alone. */
	date: string;
	/** The serial as stored. A format may have turned `7-8` or `6/6` into a date behind the author's back. */
	serial: number | null;
}

export interface BooleanCell extends Shown {
	kind: 'boolean';
	boolean: boolean;
}

export interface ErrorCell extends Shown {
	kind: 'error';
	/** `#REF!`, `#DIV/0!`, `#N/A` …; there is no value. */
	error: string;
}

/** Text that a formula made. */
export interface FormulaText extends Shown {
	kind: 'text';
	formula: string;
}

/** A cell's text; '' for a cell beyond the end of its row. */
export function cellText(cell: Cell | undefined): string {
	return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}

/** The letters of a column: 0 is A, 25 Z, 26 AA. */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Where the row of that number stands in `rows`; -1 when it is blank. */
export function rowIndex(sheet: Sheet, rowNumber: number): number {
	let low = 0;
	let high = sheet.rowNumbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sheet.rowNumbers[middle]! < rowNumber) low = middle + 1;
		else high = middle;
	}
	return sheet.rowNumbers[low] === rowNumber ? low : -1;
}

/** A sheet of text rows, as a text file has them: row i has number `firstNumber` + i. Blank rows are left out. */
export function textSheet(
	origin: SheetOrigin,
	rows: readonly (readonly string[])[],
	firstNumber = 1
): Sheet {
	const kept: (readonly string[])[] = [];
	const numbers: number[] = [];
	let columnCount = 0;
	rows.forEach((cells, index) => {
		const length = cells.findLastIndex((cell) => cell !== '') + 1;
		if (length === 0) return;
		kept.push(length === cells.length ? cells : cells.slice(0, length));
		numbers.push(firstNumber + index);
		columnCount = Math.max(columnCount, length);
	});
	return {
		origin,
		rows: kept,
		rowNumbers: Uint32Array.from(numbers),
		columnCount,
		merged: [],
		hiddenRows: new Set(),
		hiddenColumns: new Set(),
		hidden: false
	};
}
