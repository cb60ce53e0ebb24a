import type { Engine, Loader, Schema } from '$lib/engine/engine';
import { problem, type Result } from '../problem';

/** How a file that is taken in can be watched and ended. */
export interface StageOptions {
	/** When it aborts, the work rejects with its reason; what is in the stage table then is of no use. */
	signal?: AbortSignal;
	/** Hears how many bytes of the file are in. */
	onprogress?: (bytes: number) => void;
}

/**
 * Appends the rows of a file of a table's own columns to a typed stage table of it: CSV, Parquet or Arrow IPC by its first bytes. Returns
 * how many rows came in. What the file cannot give is a problem, and the stage table of no use then.
 */
export async function stageContent(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	content: Blob,
	where: string,
	into: string,
	options: StageOptions = {}
): Promise<Result<number>> {
	if (content.size === 0) return { ok: false, problem: problem('empty_file', where, table) };
	const head = new Uint8Array(await content.slice(0, 8).arrayBuffer());
	const stage = await stagerOf(head);
	const staged = await stage(engine, schema, table, content, where, into, options);
	if (staged.ok) options.onprogress?.(content.size);
	return staged;
}

async function stagerOf(head: Uint8Array) {
	const ascii = String.fromCharCode(...head);
	if (ascii.startsWith('PAR1')) return (await import('./stage-parquet')).stageParquet;
	// Every message of an Arrow stream begins so.
	const isStream = head.subarray(0, 4).every((byte) => byte === 0xff);
	if (ascii.startsWith('ARROW1') || isStream) return (await import('./stage-arrow')).stageArrow;
	return (await import('./stage-csv')).stageCsv;
}
