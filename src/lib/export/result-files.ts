import type { ResultColumn, ResultTable, ResultValue } from '$lib/table/result-table';
import { csvText, type CsvCell, type CsvForm } from './csv';
import { xlsxFile, type XlsxCell } from './xlsx';

/** What can be made of an answer without asking again. */
export type ResultFormat = 'csv' | 'xlsx' | 'json';

/** An answer as a CSV for spreadsheets; NULL is an empty cell. */
export function resultCsv(result: ResultTable, form: CsvForm): string {
	const header = result.columns.map(({ name }) => name);
	return csvText(header, csvRows(result, form), form);
}

/** An answer as a workbook of one sheet: numbers, days and truth values as such, long numbers and all else as text. Throws `XlsxMisfit`. */
export function resultXlsx(result: ResultTable): Uint8Array {
	const { columns } = result;
	const rows: XlsxCell[][] = [columns.map(({ name }) => name)];
	for (const row of result.rows())
		rows.push(row.map((value, index) => xlsxCell(value, columns[index]!)));
	return xlsxFile([
		{
			name: 'SQL',
			rows,
			headingRows: 1,
			columns: columns.map(({ name, kind, decimals }) => ({
				width: Math.min(40, Math.max(name.length + 2, kind === 'text' ? 24 : 12)),
				decimals: decimals === 0 ? null : decimals
			}))
		}
	]);
}

/** An answer as JSON: a list of objects by column name. NULL and what is no number are null; a number too long to be exact is text. */
export function resultJson(result: ResultTable): string {
	const lines: string[] = [];
	for (const row of result.rows()) {
		// pairs, not an object: a column may be called __proto__
		const pairs = row.map((value, index) => {
			const isNone = typeof value === 'number' && !Number.isFinite(value);
			return `${JSON.stringify(result.columns[index]!.name)}:${JSON.stringify(isNone ? null : value)}`;
		});
		lines.push(`{${pairs.join(',')}}`);
	}
	return `[${lines.join(',\n')}]\n`;
}

function* csvRows(result: ResultTable, form: CsvForm): Generator<CsvCell[]> {
	const decimal = form === 'vi' ? ',' : '.';
	for (const row of result.rows())
		yield row.map((value, index) =>
			typeof value === 'string' && result.columns[index]!.kind === 'number'
				? value.replace('.', decimal)
				: value
		);
}

function xlsxCell(value: ResultValue, { kind }: ResultColumn): XlsxCell {
	if (typeof value !== 'string') return value;
	if (kind === 'date') return { date: value };
	return kind === 'moment' ? { date: value.slice(0, 19).replace(' ', 'T') } : value;
}
