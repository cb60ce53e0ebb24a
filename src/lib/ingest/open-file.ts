import { TABLES } from '$lib/core/schema';
import type { DatasetId, Engine, Loader } from '$lib/engine/engine';
import { copyTable } from '$lib/sql/load';
import type { Statement } from '$lib/sql/statement';
import { buildModel } from './load-dataset';
import { loadCsvFile } from './csv-file';
import { loadParquetTable, openParquet } from './parquet-table';
import { problem, type LoadProblem, type Result } from './problem';

/** One cell that could not be taken, which is why its row was rejected. */
export interface CellIssue {
	/** Row in the file, counted from 1 with the header as row 1. */
	row: number;
	column: string;
	value: string;
	reason: CellReason;
}

/** `ragged_row`: more or fewer cells than the header has. `broken_quote`: quotes that do not pair, so later rows may be inside. `duplicate_key`: an earlier row has the same key. */
export type CellReason =
	| 'empty_value'
	| 'not_a_number'
	| 'not_an_integer'
	| 'not_a_boolean'
	| 'value_not_allowed'
	| 'ragged_row'
	| 'broken_quote'
	| 'duplicate_key';

/** What became of an opened file: `rowCount` = `accepted` + `rejected`. */
export interface OpenReport {
	file: string;
	table: string;
	rowCount: number;
	accepted: number;
	rejected: number;
	/** At most 1 000 of them; `issueCount` counts all. */
	issues: readonly CellIssue[];
	issueCount: number;
}

/** Makes dataset `opened` a copy of a shipped one, then builds its model. Problems are the model's. */
export async function copyDataset(
	engine: Loader,
	base: DatasetId,
	model: readonly Statement[]
): Promise<LoadProblem[]> {
	for (const { name } of TABLES) await engine.execute(copyTable(name, base), 'opened');
	return buildModel(engine, 'opened', model);
}

/**
 * Loads a file the reader picked, CSV or Parquet by its first bytes, into its table of dataset `opened`. On a problem the dataset
 * is as it was. The whole table is replaced: rows of the base are not mixed with rows of the file.
 */
export async function openFile(
	engine: Engine & Loader,
	file: File,
	model: readonly Statement[]
): Promise<Result<OpenReport>> {
	if (file.size === 0) return { ok: false, problem: problem('empty_file', file.name) };
	const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
	const format = fileFormat(head, file.name);
	if (format !== 'parquet' && format !== 'csv') {
		return { ok: false, problem: problem('unsupported_format', file.name, '', { found: format }) };
	}
	const opened = await (format === 'parquet' ? openParquetFile : loadCsvFile)(engine, file);
	if (opened.ok) await buildModel(engine, 'opened', model);
	return opened;
}

async function openParquetFile(engine: Engine & Loader, file: File): Promise<Result<OpenReport>> {
	const opened = await openParquet(file, file.name);
	if (!opened.ok) return opened;
	const { table, rowCount } = opened.value;
	const found = await loadParquetTable(engine, 'opened', opened.value, file.name);
	if (found) return { ok: false, problem: found };
	const report = { file: file.name, table, rowCount, accepted: rowCount, rejected: 0 };
	return { ok: true, value: { ...report, issues: [], issueCount: 0 } };
}

/** What the first bytes say a file is; its name decides only between text and a Parquet file that lost its head. */
export function fileFormat(head: Uint8Array, name: string): string {
	const ascii = String.fromCharCode(...head.subarray(0, 5));
	if (ascii.startsWith('PAR1') || /\.parquet$/i.test(name)) return 'parquet';
	if (ascii.startsWith('PK\u0003\u0004')) return /\.xlsx$/i.test(name) ? 'xlsx' : 'zip';
	if (ascii.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'xls';
	if (ascii.startsWith('%PDF')) return 'pdf';
	const utf16 = ascii.startsWith('\u00ff\u00fe') || ascii.startsWith('\u00fe\u00ff');
	return head.includes(0) && !utf16 ? 'binary' : 'csv';
}
