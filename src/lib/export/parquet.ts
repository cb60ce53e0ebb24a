import init, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

/** The rows of one Arrow IPC stream as a Parquet file, compressed with zstd. The writer is loaded when it is first needed. */
export async function parquetFile(ipc: Uint8Array): Promise<Uint8Array> {
	await init({ module_or_path: wasmUrl });
	const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
	return writeParquet(Table.fromIPCStream(ipc), properties);
}
