import Papa from 'papaparse';
import type { Field, TableSchema } from '$lib/core/schema';
import { headerDifference } from './header';
import type { CellIssue, CellReason, OpenReport } from './cell-issue';
import { problem, type Result } from './problem';
import { isExact, recognise } from './recognise';

/** Issues listed one by one; the rest are only counted. */
const ISSUE_LIMIT = 1000;
const DELIMITERS = [',', ';', '\t'] as const;

/** Columns of accepted rows in the schema's order, typed: text, number, boolean or null. */
export interface TypedCsv {
	schema: TableSchema;
	columns: readonly (readonly (string | number | boolean | null)[])[];
	report: OpenReport;
}

/**
 * A CSV's text against the contract. The separator is whichever of comma, semicolon and tab makes its header a table's. Blank lines are
 * not rows. Text is NFC-normalised and trimmed; nothing is guessed: `7,51` is not a number. A row with any issue is rejected whole.
 * Problems: `empty_file`, `wrong_header`.
 */
export function typedCsv(text: string, file: string): Result<TypedCsv> {
	const { table, header, rows } = tokenised(text.replace(/^\ufeff/, ''));
	if (header.length === 0) return { ok: false, problem: problem('empty_file', file) };
	if (!table) return { ok: false, problem: headerDifference(header, file) };
	return { ok: true, value: typedRows(table, header, rows, file) };
}

/** The rows of a table under its header (the names of its columns, in any order), cell by cell against the contract. */
export function typedRows(
	table: TableSchema,
	header: readonly string[],
	rows: readonly TextRow[],
	file: string
): TypedCsv {
	const columnByName = new Map(header.map((name, index) => [name, index]));
	const places = table.fields.map(({ name }) => columnByName.get(name)!);
	const keyPlaces = table.key.map((name) => columnByName.get(name)!);
	const columns: (string | number | boolean | null)[][] = table.fields.map(() => []);
	const issues: CellIssue[] = [];
	const keys = new Set<string>();
	let issueCount = 0;
	let rejected = 0;
	for (const { cells, line, broken } of rows) {
		let clean = true;
		const report = (column: string, value: string, reason: CellReason) => {
			clean = false;
			issueCount++;
			if (issues.length < ISSUE_LIMIT) issues.push({ row: line, column, value, reason });
		};
		if (broken) report('', cells.at(-1)?.slice(0, 60) ?? '', 'broken_quote');
		const values = rowValues(cells, header.length, table, places, report);
		if (clean) {
			const key = JSON.stringify(keyPlaces.map((place) => cells[place]));
			if (keys.has(key)) report(table.key.join(' + '), key, 'duplicate_key');
			else keys.add(key);
		}
		if (clean) values.forEach((value, index) => columns[index]!.push(value));
		else rejected++;
	}
	const accepted = rows.length - rejected;
	const report: OpenReport = {
		file,
		table: table.name,
		rowCount: rows.length,
		accepted,
		rejected,
		issues,
		issueCount
	};
	return { schema: table, columns, report };
}

/** The table whose header a text begins with, whichever separator makes it one; null when it is no table's. */
export function headerTable(text: string): TableSchema | null {
	return tokenisedHeader(text.replace(/^\ufeff/, '')).table;
}

/** A row of a file as text. `broken` says that its quotes do not pair: it may have swallowed the rows after it. */
export interface TextRow {
	cells: readonly string[];
	line: number;
	broken: boolean;
}

interface Header {
	table: TableSchema | null;
	header: string[];
	delimiter: string;
}

function tokenised(text: string): Header & { rows: TextRow[] } {
	const found = tokenisedHeader(text);
	return { ...found, rows: found.table ? rowsOf(text, found.delimiter) : [] };
}

function tokenisedHeader(text: string): Header {
	let nearest: Header = { table: null, header: [], delimiter: DELIMITERS[0] };
	for (const delimiter of DELIMITERS) {
		const [first = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
		const header = first.map(clean);
		const recognition = recognise(header);
		if (isExact(recognition)) return { table: recognition.table, header, delimiter };
		if (header.length > nearest.header.length) nearest = { table: null, header, delimiter };
	}
	const isEmpty = nearest.header.every((name) => name === '');
	return isEmpty ? { ...nearest, header: [] } : nearest;
}

function rowsOf(text: string, delimiter: string): TextRow[] {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter });
	const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
	return data
		.map((cells, index) => ({
			cells: cells.map(clean),
			line: index + 1,
			broken: broken.has(index)
		}))
		.filter(({ cells, line }) => line > 1 && cells.some((cell) => cell !== ''));
}

function clean(cell: string): string {
	return cell.normalize('NFC').trim();
}

type Report = (column: string, value: string, reason: CellReason) => void;

function rowValues(
	cells: readonly string[],
	width: number,
	table: TableSchema,
	places: readonly number[],
	report: Report
): (string | number | boolean | null)[] {
	if (cells.length !== width) {
		report('', String(cells.length), 'ragged_row');
		return [];
	}
	return table.fields.map((field, index) => cellValue(field, cells[places[index]!]!, report));
}

function cellValue(field: Field, cell: string, report: Report): string | number | boolean | null {
	if (cell === '') {
		if (!field.nullable) report(field.name, cell, 'empty_value');
		return null;
	}
	if (field.values && !field.values.includes(cell)) report(field.name, cell, 'value_not_allowed');
	switch (field.type) {
		case 'text':
			return cell;
		case 'boolean':
			if (cell !== 'true' && cell !== 'false') report(field.name, cell, 'not_a_boolean');
			return cell === 'true';
		case 'integer':
			if (!/^-?\d{1,10}$/.test(cell) || Math.abs(Number(cell)) >= 2 ** 31) {
				report(field.name, cell, 'not_an_integer');
			}
			return Number(cell);
		case 'number':
			if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) || !Number.isFinite(Number(cell))) {
				report(field.name, cell, 'not_a_number');
			}
			return Number(cell);
	}
}
