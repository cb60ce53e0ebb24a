import init, { ParquetFile } from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import type { Reply } from './disposable-worker';

/** Open the file, or read one row group of the file opened before. */
export type ParquetRequest = { open: Blob } | { rowGroup: number };

export interface ParquetSummary {
	rowCounts: readonly number[];
	/** An Arrow IPC stream with the schema and no rows. */
	schema: Uint8Array;
}

let opened: ParquetFile | null = null;

self.onmessage = ({ data }: MessageEvent<ParquetRequest>) => {
	('open' in data ? open(data.open) : read(data.rowGroup)).then(
		(value) => {
			const bytes = value instanceof Uint8Array ? value : value.schema;
			tell({ ok: true, value }, [bytes.buffer]);
		},
		(cause: unknown) =>
			tell({ ok: false, words: cause instanceof Error ? cause.message : String(cause) })
	);
};

function tell(reply: Reply<ParquetSummary | Uint8Array>, transfer: Transferable[] = []): void {
	self.postMessage(reply, { transfer });
}

async function open(file: Blob): Promise<ParquetSummary> {
	await init({ module_or_path: wasmUrl });
	opened = await ParquetFile.fromFile(file);
	return {
		rowCounts: opened
			.metadata()
			.rowGroups()
			.map((group) => group.numRows()),
		schema: opened.schema().intoIPCStream()
	};
}

async function read(rowGroup: number): Promise<Uint8Array> {
	if (!opened) throw new Error('no file is open');
	const table = await opened.read({ rowGroups: [rowGroup], batchSize: 65_536 });
	return table.intoIPCStream();
}
