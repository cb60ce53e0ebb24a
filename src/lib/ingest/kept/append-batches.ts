import type { Schema as ArrowSchema } from 'apache-arrow';
import { tableSchema, type FieldType } from '$lib/core/schema';
import type { Loader, Schema } from '$lib/engine/engine';
import { appendStage, dropTable } from '$lib/sql/load';
import type { StageOptions } from './stage-content';

/**
 * Appends Arrow IPC streams to a typed stage table, decoding the next one while the engine takes in the last; `isPlain` ones as they are.
 * Rejects with what the reader or the engine threw, and with the signal's reason.
 */
export async function appendBatches(
	engine: Loader,
	schema: Schema,
	table: string,
	batches: AsyncIterable<Uint8Array>,
	into: string,
	isPlain: boolean,
	{ signal, onprogress }: StageOptions
): Promise<void> {
	const raw = `raw_${table}`;
	const append = async (ipc: Uint8Array) => {
		if (isPlain) return engine.insertArrow(ipc, into, schema, false);
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

const PLAIN_TYPE: Readonly<Record<FieldType, string>> = {
	text: 'Utf8',
	number: 'Float64',
	integer: 'Int32',
	boolean: 'Bool'
};

/** Whether columns stand in the order of a table's fields with exactly their types: then nothing of them is to be cast. */
export function isPlain({ fields }: ArrowSchema, table: string): boolean {
	const wanted = tableSchema(table).fields;
	return (
		fields.length === wanted.length &&
		wanted.every(
			({ name, type }, index) =>
				fields[index]!.name === name && String(fields[index]!.type) === PLAIN_TYPE[type]
		)
	);
}
