import {
	Bool,
	Float64,
	Int32,
	Table,
	tableToIPC,
	Utf8,
	vectorFromArray,
	type Vector
} from 'apache-arrow';
import init, {
	Compression,
	Table as WasmTable,
	WriterPropertiesBuilder,
	writeParquet
} from 'parquet-wasm/esm';
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { vi } from 'vitest';
import { tableSchema, type Manifest, type ManifestTable } from '$lib/core/schema';
import type { Row } from '$lib/table/rows';

/** Observations that differ in every column, with gaps, quotes, commas and Vietnamese letters among them. */
export function observations(count: number): Row[] {
	return Array.from({ length: count }, (_, n) => ({
		unit_id: `63-${n % 63}`,
		year: 2006 + (n % 19),
		indicator: `chỉ tiêu "${n}", Đắk Lắk`,
		value: n % 7 === 3 ? -n / 8 : n / 4,
		qualifier: n % 5 === 0 ? '>=' : null,
		status: 'official',
		preferred: n % 2 === 0,
		source_id: 'test',
		note: null,
		as_printed: n % 3 === 0 ? '7,51 %' : null
	}));
}

export function csvText(table: string, rows: readonly Row[]): string {
	const names = tableSchema(table).fields.map(({ name }) => name);
	const cell = (value: Row[string] | undefined) => {
		const text = String(value ?? '');
		return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const lines = rows.map((row) => names.map((name) => cell(row[name])).join(','));
	return `${[names.join(','), ...lines].join('\n')}\n`;
}

export async function parquetBytes(
	table: string,
	rows: readonly Row[],
	rowGroupRows = 50_000
): Promise<Uint8Array<ArrayBuffer>> {
	await init({ module_or_path: wasmUrl });
	const types = {
		text: () => new Utf8(),
		number: () => new Float64(),
		integer: () => new Int32(),
		boolean: () => new Bool()
	};
	const vectors: Record<string, Vector> = Object.fromEntries(
		tableSchema(table).fields.map(({ name, type }) => [
			name,
			vectorFromArray(
				rows.map((row) => row[name] ?? null),
				types[type]()
			)
		])
	);
	const properties = new WriterPropertiesBuilder()
		.setCompression(Compression.ZSTD)
		.setMaxRowGroupSize(rowGroupRows)
		.build();
	const ipc = tableToIPC(new Table(vectors), 'stream');
	return new Uint8Array(writeParquet(WasmTable.fromIPCStream(ipc), properties));
}

/** A served file of a dataset; `listed` overrides what the manifest says of it, `absent` keeps it from being served. */
export interface MadeFile {
	table: string;
	content: string | Uint8Array<ArrayBuffer>;
	rowCount: number;
	listed?: Partial<ManifestTable>;
	absent?: boolean;
}

/** Serves a dataset made of the files from memory until `vi.unstubAllGlobals`; returns its manifest's URL. */
export async function serveDataset(files: readonly MadeFile[]): Promise<string> {
	const root = 'https://made.example/data/';
	const contentByUrl = new Map<string, BodyInit>();
	const tables: ManifestTable[] = [];
	for (const { table, content, rowCount, listed, absent } of files) {
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const format = typeof content === 'string' ? 'csv' : 'parquet';
		const entry = {
			name: table,
			file: `${table}.${format}`,
			format,
			row_count: rowCount,
			bytes: bytes.length
		} as const;
		tables.push({ ...entry, sha256: await sha256(bytes), ...listed });
		if (!absent) contentByUrl.set(`${root}${entry.file}`, bytes);
	}
	const manifest: Manifest = { dataset: 'published', version: 'made', tables };
	contentByUrl.set(`${root}manifest.json`, JSON.stringify(manifest));
	const realFetch = window.fetch;
	vi.stubGlobal('fetch', (input: string | URL | Request, options?: RequestInit) => {
		const url = input instanceof Request ? input.url : String(input);
		if (!url.startsWith(root)) return realFetch(input, options);
		const content = contentByUrl.get(url);
		return Promise.resolve(
			new Response(content ?? 'not found', { status: content === undefined ? 404 : 200 })
		);
	});
	return `${root}manifest.json`;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
