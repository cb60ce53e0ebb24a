import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { TABLES, type Field, type TableSchema } from '$lib/core/schema';
import type { Cell, Row } from '$lib/table/rows';
import { rowLine, type Problem } from './problem.ts';

/**
 * Every `<table>.csv` of a folder as rows of typed cells, and what kept a cell or a file from being read. A table without a file
 * has no rows. A cell that does not parse as its type stays text, so that the check of types reports it with its line.
 */
export async function readTables(
	dir: string
): Promise<{ tables: Record<string, Row[]>; problems: Problem[] }> {
	const files = (await readdir(dir)).filter((file) => file.endsWith('.csv')).sort();
	const tables: Record<string, Row[]> = {};
	const problems: Problem[] = [];
	for (const file of files) {
		const schema = TABLES.find(({ name }) => `${name}.csv` === file);
		if (!schema) {
			problems.push({ file, line: 1, column: '-', message: `unknown table: ${file}` });
			continue;
		}
		const read = readTable(schema, file, await readFile(join(dir, file)));
		tables[schema.name] = read.rows;
		problems.push(...read.problems);
	}
	return { tables, problems };
}

function readTable(
	schema: TableSchema,
	file: string,
	bytes: Uint8Array
): { rows: Row[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const report = (line: number, column: string, message: string) =>
		problems.push({ file, line, column, message });
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		report(1, '-', 'not UTF-8');
		return { rows: [], problems };
	}
	if (text.startsWith('\ufeff')) report(1, '-', 'byte order mark');
	if (text.includes('\r')) report(1, '-', 'line ends other than LF');
	if (!text.endsWith('\n')) report(text.split('\n').length, '-', 'no line end after the last row');
	const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' });
	for (const error of errors) report((error.row ?? 0) + 1, '-', error.message);
	const [header = [], ...body] = data;
	const expected = schema.fields.map(({ name }) => name);
	if (header.join(',') !== expected.join(',')) {
		report(1, '-', `header not as agreed: expected ${expected.join(',')}`);
		return { rows: [], problems };
	}
	const rows = body.flatMap((cells, index) => {
		if (cells.length === expected.length) return [rowOf(schema, cells)];
		report(rowLine(index), '-', `${cells.length} cells in place of ${expected.length}`);
		return [];
	});
	return { rows, problems };
}

function rowOf(schema: TableSchema, cells: readonly string[]): Row {
	return Object.fromEntries(
		schema.fields.map((field, index) => [field.name, cell(field, cells[index]!)])
	);
}

function cell({ type }: Field, text: string): Cell {
	if (text === '') return null;
	switch (type) {
		case 'text':
			return text;
		case 'boolean':
			return text === 'true' ? true : text === 'false' ? false : text;
		case 'integer':
		case 'number':
			return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
	}
}
