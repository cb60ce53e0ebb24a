import { tableSchema } from '$lib/core/schema';
import { EngineFailure, type Engine, type Loader } from '$lib/engine/engine';
import { countRows, dropTable, emptyTable, loadCsv, loadStage } from '$lib/sql/load';
import { rowsFromIpc } from '$lib/table/rows';
import type { CsvOutcome } from './csv-file.worker';
import { DisposableWorker, SlowWorker } from './disposable-worker';
import { headerDifference } from './header';
import type { OpenReport } from './open-file';
import { problem, words, type Result } from './problem';

/** Up to here every cell is looked at by us and every refusal has its row and column; beyond, the engine reads the file in place. */
const CELL_BY_CELL_BYTES = 20_000_000;
/** 20 MB take about two seconds; a file that takes longer than this is not one we can read. */
const ANSWER_LIMIT_MS = 20_000;

/**
 * Loads a CSV the reader picked into its table of dataset `opened`. Up to 20 MB a bad row is rejected and listed; a bigger file
 * must have the contract's own form and is taken whole or not at all.
 */
export async function loadCsvFile(
	engine: Engine & Loader,
	file: File
): Promise<Result<OpenReport>> {
	return file.size > CELL_BY_CELL_BYTES ? loadInPlace(engine, file) : loadCellByCell(engine, file);
}

async function loadCellByCell(engine: Engine & Loader, file: File): Promise<Result<OpenReport>> {
	const worker = new DisposableWorker(
		new Worker(new URL('./csv-file.worker.ts', import.meta.url), { type: 'module' }),
		ANSWER_LIMIT_MS
	);
	let outcome: Result<CsvOutcome>;
	try {
		outcome = await worker.ask<Result<CsvOutcome>>(file);
	} catch (cause) {
		const found =
			cause instanceof SlowWorker
				? problem('too_slow', file.name, '', { seconds: cause.seconds })
				: problem('unsupported_format', file.name, '', { found: words(cause) });
		return { ok: false, problem: found };
	} finally {
		worker.end();
	}
	if (!outcome.ok) return outcome;
	const { report, ipc } = outcome.value;
	if (report.accepted === 0) {
		await engine.execute(emptyTable(report.table), 'opened');
		return { ok: true, value: report };
	}
	const stage = `stage_${report.table}`;
	await engine.execute(dropTable(stage), 'opened');
	await engine.insertArrow(ipc, stage, 'opened', true);
	await engine.execute(loadStage(report.table, stage), 'opened');
	await engine.execute(dropTable(stage), 'opened');
	return { ok: true, value: report };
}

async function loadInPlace(engine: Engine & Loader, file: File): Promise<Result<OpenReport>> {
	const head = await file.slice(0, 65_536).text();
	const line = head.slice(0, Math.max(0, head.indexOf('\n')));
	const header = line
		.replace(/^\ufeff/, '')
		.replace(/\r$/, '')
		.split(',');
	const difference = headerDifference(header, file.name);
	const names = difference.table
		? tableSchema(difference.table).fields.map(({ name }) => name)
		: [];
	if (header.join() !== names.join()) return { ok: false, problem: difference };
	const { table } = difference;
	const stage = `stage_${table}`;
	try {
		const expected = (await lineCount(file)) - 1;
		await engine.withFile(file, (name) => engine.execute(loadCsv(table, name, stage), 'opened'));
		const [row] = rowsFromIpc(await engine.run(countRows(stage), 'opened'));
		const rowCount = Number(row?.row_count);
		if (rowCount !== expected) {
			const details = { expected, found: rowCount };
			return { ok: false, problem: problem('row_count_differs', file.name, table, details) };
		}
		await engine.execute(loadStage(table, stage), 'opened');
		const report = { file: file.name, table, rowCount, accepted: rowCount, rejected: 0 };
		return { ok: true, value: { ...report, issues: [], issueCount: 0 } };
	} catch (cause) {
		if (cause instanceof EngineFailure) throw cause;
		return {
			ok: false,
			problem: problem('type_misfit', file.name, table, { words: words(cause) })
		};
	} finally {
		await engine.execute(dropTable(stage), 'opened').catch(() => undefined);
	}
}

/**
 * Lines that hold anything, a quoted cell with line breaks counting as one: our own count, because the engine has been seen to lose
 * rows without an error. About 200 MB a second.
 */
async function lineCount(file: Blob): Promise<number> {
	const reader = file.stream().getReader();
	let count = 0;
	let quoted = false;
	let filled = false;
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		for (const byte of step.value) {
			if (byte === 0x22) quoted = !quoted;
			if (quoted || (byte !== 0x0a && byte !== 0x0d)) filled = true;
			else if (filled) {
				count++;
				filled = false;
			}
		}
	}
	return filled ? count + 1 : count;
}
