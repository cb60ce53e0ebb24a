import Papa from 'papaparse';
import { commonest, withoutSeparatorLine, withPlainLines, type Dialect } from './dialect';
import { IssueList, type ReadIssues } from './read-issue';
import { textSheet, type Sheet, type SheetOrigin } from './sheet';

/** A text file's sheet and what was odd about its rows. */
export interface Delimited {
	sheet: Sheet;
	issues: ReadIssues;
}

/**
 * The cells of a text file, all of them text as it stands. A row's number counts records from 1, a quoted cell with line breaks being
 * within one, blank lines counting and a `sep=` line not. Most rows' width is what others are measured by; a row of one cell (a title)
 * and empty cells at its end are not ragged.
 */
export function readDelimited(text: string, dialect: Dialect, origin: SheetOrigin): Delimited {
	const body = dialect.separatorLine ? withoutSeparatorLine(text) : text.replace(/^\ufeff/, '');
	const { data, errors } = Papa.parse<string[]>(withPlainLines(body), {
		delimiter: dialect.delimiter,
		newline: '\n'
	});
	const sheet = textSheet(origin, data);
	const issues = new IssueList();
	const quoted = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row ?? 0] : [])));
	for (const row of quoted) {
		issues.add({ code: 'broken_quote', row: row + 1, column: null, details: {} });
	}
	const expected = commonest(data.map(({ length }) => length).filter((width) => width > 1)) ?? 1;
	sheet.rows.forEach((cells, index) => {
		const row = sheet.rowNumbers[index]!;
		const written = data[row - 1]!.length;
		const isRagged = written < expected ? written > 1 : cells.length > expected;
		if (!isRagged) return;
		const details = { found: written, expected };
		issues.add({ code: 'ragged_row', row, column: null, details });
	});
	return { sheet, issues };
}
