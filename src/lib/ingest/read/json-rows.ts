import { IssueList, type ReadIssues } from './read-issue';
import { Refusal } from './read-problem';
import type { Cell, Sheet } from './sheet';
import { numberOrDate } from './workbook-value';

/** One list of rows in a JSON file and what was odd in it. */
export interface JsonSheet {
	sheet: Sheet;
	issues: ReadIssues;
}

const PLAIN = { kind: 'number', decimals: null, digits: 1 } as const;

/**
 * The tables of a JSON file: a list of objects (their keys, in the order first seen, make row 1), a list of lists, an object whose values
 * are such lists (a sheet each), or one object a line. Null is an empty cell; a list or an object inside a cell stays JSON. Whole numbers
 * too long to be exact are told. Anything else is refused: `broken_json`, `not_a_table`.
 */
export function readJson(text: string, file: string): JsonSheet[] {
	const value = parsed(text);
	if (Array.isArray(value)) return [jsonSheet(value, { file, sheet: '' })];
	if (value === null || typeof value !== 'object')
		throw new Refusal('not_a_table', { found: typeof value });
	const lists = Object.entries(value).filter(([, inside]) => Array.isArray(inside));
	if (lists.length === 0) throw new Refusal('not_a_table', { found: 'object' });
	return lists.map(([sheet, rows]) => jsonSheet(rows as unknown[], { file, sheet }));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
		const words = cause instanceof Error ? cause.message : String(cause);
		if (lines.length < 2) throw new Refusal('broken_json', { part: 'line 1', words });
		return lines.map((line, index) => {
			try {
				return JSON.parse(line) as unknown;
			} catch {
				throw new Refusal('broken_json', { part: `line ${index + 1}`, words });
			}
		});
	}
}

function jsonSheet(rows: readonly unknown[], origin: Sheet['origin']): JsonSheet {
	const issues = new IssueList();
	const columns = new Map<string, number>();
	const hasKeys = rows.some(
		(row) => row !== null && typeof row === 'object' && !Array.isArray(row)
	);
	const first = hasKeys ? 2 : 1;
	const cellRows = rows.map((row, index) => {
		const place = { row: index + first, issues };
		if (Array.isArray(row) && !hasKeys)
			return row.map((value, column) => cellOf(value, column, place));
		if (row === null || typeof row !== 'object' || Array.isArray(row)) {
			throw new Refusal('not_a_table', { found: `row ${index + 1}` });
		}
		const cells: Cell[] = [];
		for (const [key, value] of Object.entries(row)) {
			const column = columns.get(key) ?? columns.size;
			columns.set(key, column);
			while (cells.length < column) cells.push('');
			cells[column] = cellOf(value, column, place);
		}
		return cells;
	});
	const all = hasKeys ? [[...columns.keys()], ...cellRows] : cellRows;
	return { sheet: sheetOfRows(all, origin), issues };
}

function sheetOfRows(all: readonly (readonly Cell[])[], origin: Sheet['origin']): Sheet {
	const rows: (readonly Cell[])[] = [];
	const numbers: number[] = [];
	all.forEach((cells, index) => {
		const length = cells.findLastIndex((cell) => cell !== '') + 1;
		if (length === 0) return;
		rows.push(cells.slice(0, length));
		numbers.push(index + 1);
	});
	return {
		origin,
		rows,
		rowNumbers: Uint32Array.from(numbers),
		columnCount: rows.reduce((most, { length }) => Math.max(most, length), 0),
		merged: [],
		hiddenRows: new Set(),
		hiddenColumns: new Set(),
		hidden: false
	};
}

function cellOf(
	value: unknown,
	column: number,
	{ row, issues }: { row: number; issues: IssueList }
): Cell {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') {
		return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', boolean: value };
	}
	if (typeof value === 'number') {
		if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
			issues.add({ code: 'inexact_number', row, column, details: { value: String(value) } });
		}
		return numberOrDate(value, PLAIN, false);
	}
	return value === null ? '' : JSON.stringify(value);
}
