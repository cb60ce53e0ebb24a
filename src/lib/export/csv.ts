import { guarded } from '$lib/core/formula-guard';

/** What a cell of a file holds. Text is written as it is, a number without thousands, null as nothing. */
export type CsvCell = string | number | boolean | null;

/**
 * How a CSV is written; in every form text is guarded against being computed. `plain` is our own contract's form: comma, decimal point, LF,
 * no mark in front. The others open by a double click in a spreadsheet, with a byte order mark and CRLF: `vi` in one set to Vietnamese
 * (semicolon, decimal comma), `en` in one set to English (comma, decimal point).
 */
export type CsvForm = 'plain' | 'vi' | 'en';

interface Writing {
	separator: ',' | ';';
	decimal: '.' | ',';
	lineEnd: '\n' | '\r\n';
	mark: string;
}

const WRITING: Readonly<Record<CsvForm, Writing>> = {
	plain: { separator: ',', decimal: '.', lineEnd: '\n', mark: '' },
	vi: { separator: ';', decimal: ',', lineEnd: '\r\n', mark: '\ufeff' },
	en: { separator: ',', decimal: '.', lineEnd: '\r\n', mark: '\ufeff' }
};

/** A CSV with a header line and a line for each row, the last one ended too. The same rows give the same text. */
export function csvText(
	header: readonly string[],
	rows: Iterable<readonly CsvCell[]>,
	form: CsvForm
): string {
	const writing = WRITING[form];
	const lines = [header.map((name) => field(name, writing)).join(writing.separator)];
	for (const row of rows)
		lines.push(row.map((cell) => field(cell, writing)).join(writing.separator));
	return writing.mark + lines.map((line) => line + writing.lineEnd).join('');
}

function field(cell: CsvCell, { separator, decimal }: Writing): string {
	if (cell === null) return '';
	if (typeof cell === 'boolean') return String(cell);
	const written = typeof cell === 'number' ? numberText(cell, decimal) : guarded(cell);
	// a lone apostrophe or space at an end is kept by quotes, a line break too
	const isPlain = !written.includes(separator) && !/["\r\n]|^\s|\s$/.test(written);
	return isPlain ? written : `"${written.replaceAll('"', '""')}"`;
}

function numberText(number: number, decimal: '.' | ','): string {
	return Number.isFinite(number) ? String(number).replace('.', decimal) : '';
}
