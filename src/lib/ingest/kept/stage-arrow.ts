import type { FileHandle } from 'node:fs/promises';
import { RecordBatchReader, RecordBatchStreamWriter } from 'apache-arrow';
import { EngineFailure, type Engine, type Loader, type Schema } from '$lib/engine/engine';
import { headerDifference } from '../header';
import { problem, words, type Result } from '../problem';
import { isExact, recognise } from '../recognise';
import { appendBatches, isPlain } from './append-batches';
import type { StageOptions } from './stage-content';

/**
 * Appends the rows of an Arrow IPC file, stream or file format, to a typed stage table, one record batch after another. Returns how many
 * rows came in. `wrong_header`, `broken_arrow`, `type_misfit`.
 */
export async function stageArrow(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	content: Blob,
	where: string,
	into: string,
	options: StageOptions
): Promise<Result<number>> {
	const isFile = (await content.slice(0, 6).text()) === 'ARROW1';
	let reader: RecordBatchReader;
	try {
		reader = await (isFile
			? RecordBatchReader.from(handleOf(content))
			: RecordBatchReader.from(content.stream()));
		await reader.open();
	} catch (cause) {
		return broken(cause, where, table);
	}
	const header = reader.schema.fields.map(({ name }) => name);
	const recognition = recognise(header);
	if (!isExact(recognition) || recognition.table?.name !== table)
		return { ok: false, problem: headerDifference(header, where, table) };
	let rowCount = 0;
	const batches = (async function* () {
		for await (const batch of reader) {
			rowCount += batch.numRows;
			yield RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
		}
	})();
	try {
		const plain = isPlain(reader.schema, table);
		await appendBatches(engine, schema, table, batches, into, plain, options);
		return { ok: true, value: rowCount };
	} catch (cause) {
		if (cause instanceof EngineFailure || options.signal?.aborted) throw cause;
		if (cause instanceof Error && cause.name === 'QueryError')
			return { ok: false, problem: problem('type_misfit', where, table, { words: words(cause) }) };
		return broken(cause, where, table);
	} finally {
		await Promise.resolve(reader.cancel()).catch(() => undefined);
	}
}

function broken(cause: unknown, where: string, table: string): Result<number> {
	return { ok: false, problem: problem('broken_arrow', where, table, { words: words(cause) }) };
}

/** A file as the reader wants one of which it reads the footer first and then a batch at a time. */
function handleOf(content: Blob): FileHandle {
	const handle: Pick<FileHandle, 'fd' | 'close'> & Reading = {
		fd: 0,
		stat: () => Promise.resolve({ size: content.size }),
		read: async (buffer, offset, length, position) => {
			const bytes = new Uint8Array(await content.slice(position, position + length).arrayBuffer());
			buffer.set(bytes, offset);
			return { bytesRead: bytes.length, buffer };
		},
		close: () => Promise.resolve()
	};
	return handle as FileHandle;
}

/** What the reader uses of Node's file handle beside. */
interface Reading {
	stat(): Promise<{ size: number }>;
	read(
		buffer: Uint8Array,
		offset: number,
		length: number,
		position: number
	): Promise<{ bytesRead: number; buffer: Uint8Array }>;
}
