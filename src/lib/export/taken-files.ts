import type { Cell } from '$lib/table/rows';
import type { TakenColumn, TakenTable } from '$lib/table/taken-table';
import { csvText, type CsvForm } from './csv';
import { xlsxFile, type XlsxCell } from './xlsx';

/** What is told about rows beside them: a name and what it is, in the reader's language. */
export type About = readonly (readonly [name: string, words: string])[];

/** A column and its cell, for figures that must say in every row what they are. */
export interface Stamp {
	name: string;
	heading: string;
	cell: string;
}

/** The table with one more column, the same in every row; the table itself when there is nothing to say. */
export function stamped(table: TakenTable, stamp: Stamp | null): TakenTable {
	if (!stamp) return table;
	const { name, heading, cell } = stamp;
	return {
		columns: [...table.columns, { name, heading, kind: 'text', decimals: null }],
		rows: table.rows.map((row) => [...row, cell])
	};
}

/** The rows as a CSV that a spreadsheet of that language opens: data only. Percentages stay what is printed, their column says `%`. */
export function takenCsv(table: TakenTable, form: CsvForm): string {
	return csvText(table.columns.map(csvHeading), table.rows, form);
}

/**
 * The rows as a workbook, and on a second sheet what is told about them. Numbers are numbers, percentages of the spreadsheet's own kind
 * (0.436 shown as 43,6 %), days days; all else is text that is never computed. Throws `XlsxMisfit`.
 */
export function takenXlsx(
	table: TakenTable,
	about: About,
	names: { rows: string; about: string }
): Uint8Array {
	const { columns } = table;
	const rowSheet = sheetName(names.rows);
	return xlsxFile([
		{
			name: rowSheet,
			rows: [
				columns.map(({ heading }) => heading),
				...table.rows.map((row) => row.map((cell, c) => xlsxCell(cell, columns[c]!)))
			],
			headingRows: 1,
			columns: columns.map((column, c) => ({
				width: widthOf(column, table.rows, c),
				decimals: column.decimals,
				percent: column.kind === 'percent'
			}))
		},
		{
			name: sheetName(names.about, rowSheet),
			rows: about,
			columns: [{ width: 24 }, { width: 90 }]
		}
	]);
}

function csvHeading({ heading, kind }: TakenColumn): string {
	return kind === 'percent' && !heading.includes('%') ? `${heading} (%)` : heading;
}

function xlsxCell(cell: Cell, { kind }: TakenColumn): XlsxCell {
	if (kind === 'date' && typeof cell === 'string') return { date: cell };
	return kind === 'percent' && typeof cell === 'number' ? hundredth(cell) : cell;
}

/** Without the digits that a division of doubles adds: 1.1 is 0.011, not 0.011000000000000001. */
function hundredth(percent: number): number {
	return Number((percent / 100).toPrecision(15));
}

const NARROWEST = 9;
const WIDEST = 48;

function widthOf(column: TakenColumn, rows: TakenTable['rows'], c: number): number {
	const widest = rows
		.slice(0, 200)
		.reduce((most, row) => Math.max(most, String(row[c] ?? '').length), column.heading.length / 2);
	return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest + 2)));
}

/** A name that a workbook takes, other than `taken`. */
function sheetName(text: string, taken = ''): string {
	const name = text
		.replace(/[[\]:*?/\\']/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 31)
		.trim();
	const wanted = name || 'Bảng Vàng';
	return wanted.toLowerCase() === taken.toLowerCase() ? `${wanted.slice(0, 29)} 2` : wanted;
}
