import type { Loader, Schema } from '$lib/engine/engine';
import { appendStage, dropTable } from '$lib/sql/load';
import type { StageOptions } from './stage-content';

/**
 * Appends Arrow IPC streams to a typed stage table, decoding the next one while the engine takes in the last. Rejects with what the
 * reader or the engine threw, and with the signal's reason.
 */
export async function appendBatches(
	engine: Loader,
	schema: Schema,
	table: string,
	batches: AsyncIterable<Uint8Array>,
	into: string,
	{ signal, onprogress }: StageOptions
): Promise<void> {
	const raw = `raw_${table}`;
	const append = async (ipc: Uint8Array) => {
		await engine.execute(dropTable(raw), schema);
		await engine.insertArrow(ipc, raw, schema, true);
		await engine.execute(appendStage(table, raw, into), schema);
	};
	let [appending, done] = [Promise.resolve(), 0];
	try {
		for await (const ipc of batches) {
			done += ipc.length;
			await appending;
			signal?.throwIfAborted();
			onprogress?.(done);
			appending = append(ipc);
			// It may fail while the next batch is decoded; it is awaited, and its failure seen, just above or below.
			appending.catch(() => undefined);
		}
		await appending;
	} finally {
		await appending.catch(() => undefined);
		await engine.execute(dropTable(raw), schema).catch(() => undefined);
	}
}
