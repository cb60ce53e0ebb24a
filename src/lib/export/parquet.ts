import init, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

/**
 * The rows of one Arrow IPC stream as a Parquet file, compressed with zstd; `about` is kept in the file as its metadata. The writer is
 * loaded when it is first needed.
 */
export async function parquetFile(
	ipc: Uint8Array,
	about: ReadonlyMap<string, string> = new Map()
): Promise<Uint8Array> {
	await init({ module_or_path: wasmUrl });
	const properties = new WriterPropertiesBuilder()
		.setCompression(Compression.ZSTD)
		.setKeyValueMetadata(new Map(about))
		.build();
	return writeParquet(Table.fromIPCStream(ipc), properties);
}
