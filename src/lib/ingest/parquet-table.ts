import { tableFromIPC, type Schema } from 'apache-arrow';
import {
	EngineFailure,
	type Engine,
	type Loader,
	type Schema as EngineSchema
} from '$lib/engine/engine';
import { dropTable, emptyTable, loadStage } from '$lib/sql/load';
import { DisposableWorker, SlowWorker } from './disposable-worker';
import { headerDifference } from './header';
import type { ParquetRequest, ParquetSummary } from './parquet-file.worker';
import { problem, words, type LoadProblem, type Result } from './problem';
import { isExact, recognise } from './recognise';

/** Longest wait for one answer of the reader: opening, or one row group (50 000 rows take about 50 ms). */
const ANSWER_LIMIT_MS = 9_000;
/** Rows × columns the engine takes in comfortably; a file may claim 10¹⁴ rows in 42 kB. */
const CELL_LIMIT = 200_000_000;

/** An open Parquet file whose header is some table's. `close` ends its worker. */
export interface OpenParquet {
	table: string;
	rowCount: number;
	schema: Schema;
	rowGroup(index: number): Promise<Uint8Array>;
	rowGroupCount: number;
	close(): void;
}

/**
 * Opens a Parquet file and recognises its table; the reader (1.3 MB on the line) is loaded here and not before. Problems: `not_parquet`,
 * `truncated_parquet`, `broken_parquet`, `wrong_header`, `too_large`, `too_slow`.
 */
export async function openParquet(file: Blob, where: string): Promise<Result<OpenParquet>> {
	const refused = await footerProblem(file, where);
	if (refused) return { ok: false, problem: refused };
	const worker = new DisposableWorker(
		new Worker(new URL('./parquet-file.worker.ts', import.meta.url), { type: 'module' }),
		ANSWER_LIMIT_MS
	);
	const fail = (found: LoadProblem): Result<OpenParquet> => {
		worker.end();
		return { ok: false, problem: found };
	};
	try {
		const { rowCounts, schema } = await worker.ask<ParquetSummary>({
			open: file
		} satisfies ParquetRequest);
		const arrow = tableFromIPC(schema).schema;
		const header = arrow.fields.map(({ name }) => name);
		const recognition = recognise(header);
		if (!recognition.table || !isExact(recognition)) return fail(headerDifference(header, where));
		const table = recognition.table.name;
		const rowCount = rowCounts.reduce((sum, count) => sum + count, 0);
		const size = rowCount * header.length;
		if (!(size <= CELL_LIMIT)) {
			return fail(problem('too_large', where, table, { size, limit: CELL_LIMIT, unit: 'cells' }));
		}
		return {
			ok: true,
			value: {
				table,
				rowCount,
				schema: arrow,
				rowGroupCount: rowCounts.length,
				rowGroup: (index) => worker.ask<Uint8Array>({ rowGroup: index } satisfies ParquetRequest),
				close: () => worker.end()
			}
		};
	} catch (cause) {
		return fail(readerProblem(cause, where, '', 0));
	}
}

/**
 * Loads an open file into its table, decoding the next row group while the engine takes in the last. Null when every row is in; otherwise
 * the problem, and the table is as it was. Closes the file.
 */
export async function loadParquetTable(
	engine: Engine & Loader,
	schema: EngineSchema,
	file: OpenParquet,
	where: string
): Promise<LoadProblem | null> {
	const { table } = file;
	const stage = `stage_${table}`;
	try {
		if (file.rowGroupCount === 0) {
			await engine.execute(emptyTable(table), schema);
			return null;
		}
		await engine.execute(dropTable(stage), schema);
		const broken = await insertRowGroups(engine, schema, file, stage, where);
		if (broken) return broken;
		await engine.execute(loadStage(table, stage), schema);
		return null;
	} catch (cause) {
		if (cause instanceof EngineFailure) throw cause;
		return problem('type_misfit', where, table, { words: words(cause) });
	} finally {
		file.close();
		await engine.execute(dropTable(stage), schema).catch(() => undefined);
	}
}

async function insertRowGroups(
	engine: Loader,
	schema: EngineSchema,
	file: OpenParquet,
	stage: string,
	where: string
): Promise<LoadProblem | null> {
	let inserting: Promise<void> = Promise.resolve();
	for (let index = 0; index < file.rowGroupCount; index++) {
		let ipc: Uint8Array;
		try {
			ipc = await file.rowGroup(index);
		} catch (cause) {
			await inserting;
			return readerProblem(cause, where, file.table, index + 1);
		}
		await inserting;
		inserting = engine.insertArrow(ipc, stage, schema, index === 0);
		// An insert may fail while the next group is decoded; it is awaited, and its failure seen, just above or below.
		inserting.catch(() => undefined);
	}
	await inserting;
	return null;
}

/** The first and last four bytes, and whether the footer they frame can be inside the file. */
async function footerProblem(file: Blob, where: string): Promise<LoadProblem | null> {
	if (file.size === 0) return problem('empty_file', where);
	const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
	if (!isMagic(head)) return problem('not_parquet', where);
	const tail = await file.slice(-8).arrayBuffer();
	const details = { words: 'footer missing', bytes: file.size };
	if (file.size < 12 || !isMagic(new Uint8Array(tail, 4))) {
		return problem('truncated_parquet', where, '', details);
	}
	const footerBytes = new DataView(tail).getUint32(0, true);
	return footerBytes + 12 > file.size ? problem('truncated_parquet', where, '', details) : null;
}

function isMagic(bytes: Uint8Array): boolean {
	return bytes.length === 4 && String.fromCharCode(...bytes) === 'PAR1';
}

/** What a Parquet reader threw, as a problem of the row group it was at (from 1; 0 is the footer). */
export function readerProblem(
	cause: unknown,
	where: string,
	table: string,
	rowGroup: number
): LoadProblem {
	if (cause instanceof SlowWorker)
		return problem('too_slow', where, table, { seconds: cause.seconds });
	return problem('broken_parquet', where, table, { words: words(cause), row_group: rowGroup });
}
