import { codeOf } from '$lib/core/coded-text';
import type { Field, TableSchema } from '$lib/core/schema';
import type { Cell, Sheet } from '../read/sheet';
import { cellText } from '../read/sheet';
import type { ReadIssues } from '../read/read-issue';
import { isExact, recognise } from '../recognise';
import { typedRows, type TypedCsv } from '../typed-csv';

/** A template has a line or two of explanation above the names of its columns. */
const SEARCHED_ROWS = 10;

/**
 * A sheet that already has the columns of a table, in any order, against the contract cell by cell; null when it has none's. Text is taken
 * as it stands: what goes out comes back in unchanged. Rows above the names are no data.
 */
export function contractSheet(sheet: Sheet, issues: ReadIssues): TypedCsv | null {
	for (let index = 0; index < Math.min(SEARCHED_ROWS, sheet.rows.length); index++) {
		const header = sheet.rows[index]!.map((cell) => cellText(cell).normalize('NFC').trim());
		const recognition = recognise(header);
		if (recognition.table && isExact(recognition))
			return typedSheet(sheet, issues, recognition.table, header, index + 1);
	}
	return null;
}

function typedSheet(
	sheet: Sheet,
	issues: ReadIssues,
	table: TableSchema,
	header: readonly string[],
	start: number
): TypedCsv {
	const fields = header.map((name) => table.fields.find((field) => field.name === name)!);
	const broken = new Set(
		issues.listed.filter(({ code }) => code === 'broken_quote').map(({ row }) => row)
	);
	const rows = sheet.rows.slice(start).map((row, at) => {
		const line = sheet.rowNumbers[start + at]!;
		const cells = fields.map((field, column) =>
			textOf(row[column] ?? '', field)
				.normalize('NFC')
				.trim()
		);
		for (let column = fields.length; column < row.length; column++)
			cells.push(cellText(row[column]));
		return { cells, line, broken: broken.has(line) };
	});
	const { file, sheet: name } = sheet.origin;
	return typedRows(table, header, rows, name === '' ? file : `${file}/${name}`);
}

/** The cell as the contract's CSV would write it. A list of a template puts what a code means beside it. */
function textOf(cell: Cell, { type, values, references }: Field): string {
	if (typeof cell === 'string') {
		if (type === 'boolean') return cell.toLowerCase();
		return values || references ? codeOf(cell) : cell;
	}
	switch (cell.kind) {
		case 'number':
			return type === 'text' ? cell.text : String(cell.number);
		case 'boolean':
			return String(cell.boolean);
		case 'date':
			return cell.date;
		case 'error':
		case 'text':
			return cell.text;
	}
}
