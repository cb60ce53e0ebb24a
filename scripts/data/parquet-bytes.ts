import { Bool, Float64, Int32, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import {
	Compression,
	Table as WasmTable,
	WriterPropertiesBuilder,
	writeParquet
} from 'parquet-wasm/node';
import type { FieldType, TableSchema } from '$lib/core/schema';
import type { Row } from '$lib/table/rows';

/** Rows per row group: small enough that the page can insert one group while it decodes the next. */
const ROW_GROUP_ROWS = 50_000;

/** Rows as one Parquet file (ZSTD), columns typed and ordered by the schema; an absent cell is null. No rows: a file with no row group. */
export function parquetBytes(schema: TableSchema, rows: readonly Row[]): Uint8Array {
	const table = new Table(
		Object.fromEntries(
			schema.fields.map(({ name, type }) => [
				name,
				vectorFromArray(
					rows.map((row) => row[name] ?? null),
					arrowType(type)
				)
			])
		)
	);
	const properties = new WriterPropertiesBuilder()
		.setCompression(Compression.ZSTD)
		.setMaxRowGroupSize(ROW_GROUP_ROWS)
		.build();
	return writeParquet(WasmTable.fromIPCStream(tableToIPC(table, 'stream')), properties);
}

function arrowType(type: FieldType) {
	switch (type) {
		case 'text':
			return new Utf8();
		case 'number':
			return new Float64();
		case 'integer':
			return new Int32();
		case 'boolean':
			return new Bool();
	}
}
