import type { NumberFormat } from './number-format';
import { IssueList, type ReadIssues } from './read-issue';
import { Refusal } from './read-problem';
import { rowIndex, type Cell, type MergedRange, type Sheet, type SheetOrigin } from './sheet';
import { isTrue, unescaped } from './workbook-parts';
import { isoDateCell, numberOrDate } from './workbook-value';
import { attribute, type XmlHandler } from './xml';

/** What the cells of every sheet of a workbook refer to. */
export interface WorkbookTables {
	strings: readonly string[];
	formats: readonly NumberFormat[];
	date1904: boolean;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
/** Places in rows, blank ones before the last cell included: what a page has the memory for. */
const MAX_CELLS = 30_000_000;
const MAX_MERGED = 200_000;

/** Reads one worksheet. Cells without a value, however formatted, are as if they were not there. */
export class WorksheetReader implements XmlHandler {
	readonly #tables: WorkbookTables;
	readonly #rows: Cell[][] = [];
	readonly #rowNumbers: number[] = [];
	readonly #merged: MergedRange[] = [];
	readonly #hiddenRows = new Set<number>();
	readonly #hiddenColumns = new Set<number>();
	readonly #issues = new IssueList();
	#cellCount = 0;
	#rowNumber = 0;
	#row: Cell[] = [];
	#column = -1;
	#type = '';
	#style = 0;
	#value = '';
	#formula: string | null = null;
	/** The element whose text is being gathered. */
	#inside: 'value' | 'formula' | null = null;
	#aside = 0;

	constructor(tables: WorkbookTables) {
		this.#tables = tables;
	}

	open(name: string, attributes: string): void {
		switch (name) {
			case 'c':
				this.#column = columnOf(attribute(attributes, 'r'), this.#column + 1);
				this.#type = attribute(attributes, 't') ?? 'n';
				this.#style = Number(attribute(attributes, 's') ?? 0);
				this.#value = '';
				this.#formula = null;
				return;
			case 'v':
			case 't':
				if (this.#aside === 0) this.#inside = 'value';
				return;
			case 'f':
				this.#formula = '';
				this.#inside = 'formula';
				return;
			case 'rPh':
				this.#aside++;
				return;
			case 'row':
				return this.#openRow(attributes);
			case 'col':
				return this.#hideColumns(attributes);
			case 'mergeCell':
				return this.#merge(attribute(attributes, 'ref') ?? '');
		}
	}

	text(text: string): void {
		if (this.#inside === 'value') this.#value += text;
		else if (this.#inside === 'formula') this.#formula = (this.#formula ?? '') + text;
	}

	close(name: string): void {
		if (name === 'v' || name === 't' || name === 'f') this.#inside = null;
		else if (name === 'rPh') this.#aside--;
		else if (name === 'c') this.#closeCell();
		else if (name === 'row') this.#closeRow();
	}

	/** The sheet, once all of it has been read, and what was odd in it. */
	sheet(origin: SheetOrigin, hidden: boolean): { sheet: Sheet; issues: ReadIssues } {
		const sheet: Sheet = {
			origin,
			rows: this.#rows,
			rowNumbers: Uint32Array.from(this.#rowNumbers),
			columnCount: this.#rows.reduce((most, { length }) => Math.max(most, length), 0),
			merged: this.#merged,
			hiddenRows: this.#hiddenRows,
			hiddenColumns: this.#hiddenColumns,
			hidden
		};
		for (const range of this.#merged) this.#uncover(sheet, range);
		return { sheet, issues: this.#issues };
	}

	#openRow(attributes: string): void {
		const number = Number(attribute(attributes, 'r') ?? this.#rowNumber + 1);
		if (!(number > this.#rowNumber && number <= MAX_ROW)) {
			throw new Refusal('broken_xml', {
				part: 'row',
				words: `row ${number} after ${this.#rowNumber}`
			});
		}
		this.#rowNumber = number;
		this.#row = [];
		this.#column = -1;
		if (isTrue(attribute(attributes, 'hidden'))) this.#hiddenRows.add(number);
	}

	#closeRow(): void {
		if (this.#row.length === 0) return;
		this.#cellCount += this.#row.length;
		if (this.#cellCount > MAX_CELLS) {
			throw new Refusal('too_large', { what: 'cells', size: this.#cellCount, limit: MAX_CELLS });
		}
		this.#rows.push(this.#row);
		this.#rowNumbers.push(this.#rowNumber);
	}

	#closeCell(): void {
		const cell = this.#cell();
		if (cell === '') return;
		while (this.#row.length < this.#column) this.#row.push('');
		this.#row[this.#column] = cell;
	}

	#cell(): Cell {
		const value = this.#value;
		const formula = this.#formula === null ? {} : { formula: this.#formula };
		switch (this.#type) {
			case 's':
				return this.#tables.strings[Number(value)] ?? '';
			case 'inlineStr':
			case 'str': {
				const text = unescaped(value);
				return this.#formula === null || text === ''
					? text
					: { kind: 'text', text, formula: this.#formula };
			}
			case 'b':
				return {
					kind: 'boolean',
					text: value === '1' ? 'TRUE' : 'FALSE',
					boolean: value === '1',
					...formula
				};
			case 'e':
				this.#issues.add({
					code: 'error_value',
					row: this.#rowNumber,
					column: this.#column,
					details: { value }
				});
				return { kind: 'error', text: value, error: value, ...formula };
			case 'd':
				return isoDateCell(value);
		}
		const number = Number(value);
		if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
		const { formats, date1904 } = this.#tables;
		const format = formats[this.#style] ?? GENERAL;
		return { ...numberOrDate(number, format, date1904), ...formula };
	}

	#hideColumns(attributes: string): void {
		if (!isTrue(attribute(attributes, 'hidden'))) return;
		const first = Number(attribute(attributes, 'min') ?? 0);
		const last = Math.min(Number(attribute(attributes, 'max') ?? 0), MAX_COLUMN);
		for (let column = first; column <= last; column++) this.#hiddenColumns.add(column - 1);
	}

	#merge(reference: string): void {
		const [start, end] = reference.split(':').map(placeOf);
		if (!start || !end || this.#merged.length >= MAX_MERGED) return;
		this.#merged.push({
			firstRow: start.row,
			lastRow: end.row,
			firstColumn: start.column,
			lastColumn: end.column
		});
	}

	/** What lies under a merged range is not shown: taken out of the sheet, and told. */
	#uncover(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: MergedRange): void {
		const { rowNumbers } = sheet;
		let index = rowIndex(sheet, firstRow);
		if (index < 0) index = rowNumbers.findIndex((number) => number > firstRow);
		for (; index >= 0 && index < rowNumbers.length && rowNumbers[index]! <= lastRow; index++) {
			const cells = this.#rows[index]!;
			for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column++) {
				const cell = cells[column]!;
				const isTopLeft = rowNumbers[index] === firstRow && column === firstColumn;
				if (cell === '' || isTopLeft) continue;
				const value = typeof cell === 'string' ? cell : cell.text;
				this.#issues.add({
					code: 'merged_overlap',
					row: rowNumbers[index]!,
					column,
					details: { value }
				});
				cells[column] = '';
			}
		}
	}
}

const GENERAL: NumberFormat = { kind: 'number', decimals: null, digits: 1 };

function placeOf(reference: string): { row: number; column: number } | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
	if (!match) return null;
	const row = Number(match[2]);
	const column = columnNumber(match[1]!);
	return row >= 1 && row <= MAX_ROW && column < MAX_COLUMN ? { row, column } : null;
}

/** The column of a cell's reference; the next one when it has none. */
function columnOf(reference: string | null, next: number): number {
	const column = reference === null ? next : columnNumber(/^[A-Z]*/i.exec(reference)![0]);
	if (column < 0 || column >= MAX_COLUMN) {
		throw new Refusal('broken_xml', { part: 'cell', words: reference ?? `column ${next}` });
	}
	return column;
}

function columnNumber(letters: string): number {
	let number = 0;
	for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
	return number - 1;
}
