import { EngineFailure, type Engine, type Loader, type Schema } from '$lib/engine/engine';
import { problem, words, type Result } from '../problem';
import { openParquet, readerProblem, type OpenParquet } from '../parquet-table';
import { appendBatches, isPlain } from './append-batches';
import type { StageOptions } from './stage-content';

/**
 * Appends the rows of a Parquet file of a table's own columns to a typed stage table, one row group after another. Returns how many rows
 * came in. Problems as of `openParquet`, and `type_misfit`.
 */
export async function stageParquet(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	content: Blob,
	where: string,
	into: string,
	options: StageOptions
): Promise<Result<number>> {
	const opened = await openParquet(content, where);
	if (!opened.ok) return opened;
	const file = opened.value;
	if (file.table !== table) {
		file.close();
		return { ok: false, problem: problem('wrong_header', where, table, { table: file.table }) };
	}
	const bytesOf = (group: number) => (content.size * group) / file.rowGroupCount;
	let group = 0;
	try {
		const onprogress = () => options.onprogress?.(bytesOf(group - 1));
		const plain = isPlain(file.schema, table);
		await appendBatches(engine, schema, table, rowGroups(), into, plain, {
			...options,
			onprogress
		});
		return { ok: true, value: file.rowCount };
	} catch (cause) {
		if (cause instanceof EngineFailure || options.signal?.aborted) throw cause;
		if (cause instanceof Error && cause.name === 'QueryError')
			return { ok: false, problem: problem('type_misfit', where, table, { words: words(cause) }) };
		return { ok: false, problem: readerProblem(cause, where, table, group) };
	} finally {
		file.close();
	}

	async function* rowGroups(): AsyncGenerator<Uint8Array, void, void> {
		for (; group < (file satisfies OpenParquet).rowGroupCount;) yield await file.rowGroup(group++);
	}
}
