import { EngineFailure, type Engine, type Loader, type Schema } from '$lib/engine/engine';
import { appendCsv, countRows } from '$lib/sql/load';
import { rowsFromIpc } from '$lib/table/rows';
import { problem, words, type Result } from '../problem';
import { csvForm, type CsvPiece } from './csv-pieces';
import type { CutMessage, CutRequest } from './csv-pieces.worker';
import type { StageOptions } from './stage-content';

/** About half a second of the engine's work: how long a question waits at most, and how soon a cancel is heard. */
const PIECE_BYTES = 32 * 2 ** 20;

/**
 * Appends the rows of a CSV of a table's own columns to a typed stage table, piece by piece; no more of the file than a piece is looked
 * at at once, and none of it is held. Returns how many rows came in, which is our own count of them.
 */
export async function stageCsv(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	content: Blob,
	where: string,
	into: string,
	{ signal, onprogress }: StageOptions
): Promise<Result<number>> {
	const form = await csvForm(content, table, where);
	if (!form.ok) return form;
	const before = await rowCount(engine, schema, into);
	let expected = 0;
	const pieces = new Pieces({ content, rowsFrom: form.value.rowsFrom, pieceBytes: PIECE_BYTES });
	try {
		for (let piece = await pieces.next(); piece; piece = await pieces.next()) {
			signal?.throwIfAborted();
			const part = new File([content.slice(piece.from, piece.to)], where);
			await engine.withFile(part, (name) =>
				engine.execute(appendCsv(table, name, into, form.value), schema)
			);
			expected += piece.rows;
			const found = (await rowCount(engine, schema, into)) - before;
			if (found !== expected) {
				const details = { expected, found };
				return { ok: false, problem: problem('row_count_differs', where, table, details) };
			}
			onprogress?.(piece.to);
		}
		signal?.throwIfAborted();
		return { ok: true, value: expected };
	} catch (cause) {
		if (cause instanceof EngineFailure || signal?.aborted) throw cause;
		const details = { words: words(cause) };
		return { ok: false, problem: problem('type_misfit', where, table, details) };
	} finally {
		pieces.end();
	}
}

async function rowCount(engine: Engine, schema: Schema, table: string): Promise<number> {
	const [row] = rowsFromIpc(await engine.run(countRows(table), schema));
	return Number(row?.row_count);
}

/** The pieces of a file as the worker that looks for row ends finds them, ahead of whoever takes them. */
class Pieces {
	readonly #worker = new Worker(new URL('./csv-pieces.worker.ts', import.meta.url), {
		type: 'module'
	});
	readonly #found: CutMessage[] = [];
	#wake: () => void = () => undefined;

	constructor(request: CutRequest) {
		this.#worker.onmessage = ({ data }: MessageEvent<CutMessage>) => this.#hear(data);
		this.#worker.onerror = (event) => this.#hear({ words: event.message || 'worker died' });
		this.#worker.postMessage(request);
	}

	/** Null after the last. Rejects with the worker's words when the file cannot be read. */
	async next(): Promise<CsvPiece | null> {
		while (this.#found.length === 0) await new Promise<void>((wake) => (this.#wake = wake));
		const found = this.#found.shift()!;
		if (found && 'words' in found) throw new Error(found.words);
		return found;
	}

	end(): void {
		this.#worker.terminate();
	}

	#hear(message: CutMessage): void {
		this.#found.push(message);
		this.#wake();
	}
}
