import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { TABLES, type Manifest, type ManifestTable, type TableSchema } from '$lib/core/schema';
import type { Row } from '$lib/table/rows';
import { checkFields, type Tables } from './check-fields.ts';
import { checkRules } from './check-rules.ts';
import { parquetBytes } from './parquet-bytes.ts';
import { problemLine } from './problem.ts';

export interface WriteOptions {
	/** Names of the tables written as Parquet; the others are CSV. Default: none. */
	parquet?: readonly string[];
}

/**
 * Checks a dataset and writes it as `<outDir>/<table>.csv` (or `.parquet`) and `manifest.json`, whatever was in `outDir`
 * before being removed. Every table of the contract is written, an empty or absent one as its header. Rows are sorted by key and
 * a row may leave out empty columns; the same rows give the same bytes. Throws one error listing every problem found
 * (`invalid dataset: n problems` and one line each) and then writes nothing. Returns the manifest.
 */
export async function writeDataset(
	dataset: Manifest['dataset'],
	tables: Tables,
	outDir: string,
	options: WriteOptions = {}
): Promise<Manifest> {
	const problems = [...checkFields(tables), ...checkRules(tables)];
	if (problems.length > 0)
		throw new Error(
			`invalid dataset: ${problems.length} problems\n${problems.map(problemLine).join('\n')}`
		);
	await rm(outDir, { recursive: true, force: true });
	await mkdir(outDir, { recursive: true });
	const written: ManifestTable[] = [];
	for (const schema of TABLES) {
		const rows = sortedByKey(schema, tables[schema.name] ?? []);
		const format = options.parquet?.includes(schema.name) ? 'parquet' : 'csv';
		const bytes = format === 'parquet' ? parquetBytes(schema, rows) : csvBytes(schema, rows);
		const file = `${schema.name}.${format}`;
		await writeFile(join(outDir, file), bytes);
		written.push({
			name: schema.name,
			file,
			format,
			row_count: rows.length,
			bytes: bytes.byteLength,
			sha256: sha256(bytes)
		});
	}
	const version = sha256(written.map((table) => table.sha256).join('\n')).slice(0, 12);
	const manifest: Manifest = { dataset, version, tables: written };
	await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
	return manifest;
}

function sha256(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

/** Numbers by value, text by code unit: the order must not depend on a locale. */
function sortedByKey(schema: TableSchema, rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => {
		for (const name of schema.key) {
			const left = a[name]!;
			const right = b[name]!;
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	});
}

function csvBytes(schema: TableSchema, rows: readonly Row[]): Uint8Array {
	const fields = schema.fields.map(({ name }) => name);
	const lines = rows.map((row) => fields.map((name) => String(row[name] ?? '')));
	const text = Papa.unparse([fields, ...lines], { newline: '\n' });
	return new TextEncoder().encode(`${text}\n`);
}
