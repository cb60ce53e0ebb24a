import { tableSchema, type Field, type FieldType } from '../core/schema';
import { identifier } from './identifier';
import { statement, type Statement } from './statement';

/** The engine's type for each of ours. */
export const ENGINE_TYPE: Readonly<Record<FieldType, string>> = {
	text: 'VARCHAR',
	number: 'DOUBLE',
	integer: 'INTEGER',
	boolean: 'BOOLEAN'
};

/** A table of the contract with no rows, under its own name or as `into`: what a screen sees when a file is missing. */
export function emptyTable(name: string, into = name): Statement {
	const fields = tableSchema(name).fields.map(
		(f) => `${identifier(f.name)} ${ENGINE_TYPE[f.type]}`
	);
	return statement(
		`empty ${name}`,
		`CREATE OR REPLACE TABLE ${identifier(into)} (${fields.join(', ')})`
	);
}

/**
 * Loads a registered CSV of our own contract into its table, or the table `into`. Every dialect option is given but one and every column
 * is read as text, because DuckDB's guesses lose headers and rows silently; the cast to the declared type comes after and fails loudly.
 * `new_line` is left out: given as '\r\n' it reads no row at all of a file that has it, without an error (DuckDB 1.4.3); left out, every
 * line ending works. An empty cell is NULL. `file` is a name this program generated for a registered buffer or handle.
 */
export function loadCsv(name: string, file: string, into = name): Statement {
	const { fields } = tableSchema(name);
	const columns = fields.map((f) => `${literal(f.name)}: 'VARCHAR'`).join(', ');
	const sql = `CREATE OR REPLACE TABLE ${identifier(into)} AS
SELECT ${fields.map(castOf).join(', ')}
FROM read_csv(${literal(file)}, columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"',
	escape = '"', comment = '', nullstr = '', strict_mode = true, ignore_errors = false, null_padding = false,
	all_varchar = true, max_line_size = 1048576)`;
	return statement(`load ${name}`, sql);
}

/** Moves a stage table whose columns carry the contract's names (as Parquet gives them) into its table, or the table `into`, with the declared types. */
export function loadStage(name: string, stage: string, into = name): Statement {
	const { fields } = tableSchema(name);
	return statement(
		`load ${name}`,
		`CREATE OR REPLACE TABLE ${identifier(into)} AS SELECT ${fields.map(castOf).join(', ')} FROM ${identifier(stage)}`
	);
}

/** How a CSV of our contract that a person brought is written: its columns in their order, and what stands between them. */
export interface CsvForm {
	columns: readonly string[];
	delimiter: ',' | ';' | '\t';
}

/**
 * Appends a registered piece of such a CSV, without its header line, to a typed stage table. Dialect and casts as in `loadCsv`; the
 * columns may stand in any order. A piece begins and ends between two rows.
 */
export function appendCsv(name: string, file: string, stage: string, form: CsvForm): Statement {
	const { fields } = tableSchema(name);
	if (!/^[,;\t]$/.test(form.delimiter)) throw new Error(`invalid delimiter: ${form.delimiter}`);
	const columns = form.columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
	const sql = `INSERT INTO ${identifier(stage)}
SELECT ${fields.map(castOf).join(', ')}
FROM read_csv(${literal(file)}, columns = {${columns}}, auto_detect = false, header = false, delim = '${form.delimiter}', quote = '"',
	escape = '"', comment = '', nullstr = '', strict_mode = true, ignore_errors = false, null_padding = false,
	all_varchar = true, max_line_size = 1048576)`;
	return statement(`append ${name}`, sql);
}

/** Appends a table whose columns carry the contract's names to a typed stage table. */
export function appendStage(name: string, from: string, into: string): Statement {
	const { fields } = tableSchema(name);
	return statement(
		`append ${name}`,
		`INSERT INTO ${identifier(into)} SELECT ${fields.map(castOf).join(', ')} FROM ${identifier(from)}`
	);
}

/** Gives a table another name; there must be none of that name. */
export function renameTable(name: string, to: string): Statement {
	return statement(`rename ${name}`, `ALTER TABLE ${identifier(name)} RENAME TO ${identifier(to)}`);
}

/** A dataset's table from another dataset's, as it is there: how the opened dataset starts. */
export function copyTable(name: string, from: string): Statement {
	const { name: known } = tableSchema(name);
	const source = `${identifier(from)}.${identifier(known)}`;
	return statement(
		`copy ${name}`,
		`CREATE OR REPLACE TABLE ${identifier(known)} AS FROM ${source}`
	);
}

/** Drops a table when there is one. */
export function dropTable(name: string): Statement {
	return statement(`drop ${name}`, `DROP TABLE IF EXISTS ${identifier(name)}`);
}

/** One row, `row_count`. */
export function countRows(name: string): Statement {
	return statement(`count ${name}`, `SELECT count(*) AS row_count FROM ${identifier(name)}`);
}

function castOf({ name, type }: Field): string {
	return `CAST(${identifier(name)} AS ${ENGINE_TYPE[type]}) AS ${identifier(name)}`;
}

/** Only for names this program made: file names it generated and column names of its own schema. */
function literal(text: string): string {
	if (!/^[\w./-]+$/.test(text)) throw new Error(`invalid literal: ${text}`);
	return `'${text}'`;
}
