/**
 * Writes `static/engine/`: DuckDB's wasm as brotli parts a static host will accept, and their manifest.
 * `node scripts/run.mjs scripts/build-engine.ts`; about a minute on a fresh clone, nothing afterwards (parts are
 * cached beside the packages by their hashes). Throws when a file of the engine is not the one pinned here.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineManifest } from '../src/lib/engine/engine-manifest';
import { compressParts } from './engine/compress-parts';

const ENGINE_VERSION = '1.32.0';
const PACKAGE = 'node_modules/@duckdb/duckdb-wasm';
const TARGET = 'static/engine';

/** SHA-256 of the files of @duckdb/duckdb-wasm 1.32.0 that reach a reader's browser (1.29.2 was malware). */
const PINNED: Readonly<Record<string, string>> = {
	'duckdb-eh.wasm': '4c221bfa59c11f24dbd750e70c90b9252eca6eec5633936e6a2ec766e55fd879',
	'duckdb-browser-eh.worker.js': 'f8ab72b6b90b3ad83077d47426d4a99d5d9a4c7e07cba1a2be37d655adc7c1ab'
};

export async function main(): Promise<void> {
	const started = performance.now();
	for (const name of Object.keys(PINNED)) await pinnedFile(name);
	const wasm = await pinnedFile('duckdb-eh.wasm');
	const parts = await compressParts(wasm);
	const manifest: EngineManifest = {
		version: ENGINE_VERSION,
		rawBytes: wasm.length,
		sha256: sha256(wasm),
		parts: parts.map((part, index) => {
			const hash = sha256(part.compressed);
			return {
				file: `duckdb-eh-${hash.slice(0, 8)}.${index}.br.bin`,
				bytes: part.compressed.length,
				rawBytes: part.rawBytes,
				sha256: hash
			};
		})
	};
	await mkdir(TARGET, { recursive: true });
	const wanted = new Set(['manifest.json', ...manifest.parts.map((part) => part.file)]);
	for (const file of await readdir(TARGET)) {
		if (!wanted.has(file)) await rm(join(TARGET, file), { recursive: true });
	}
	for (const [index, part] of parts.entries()) {
		await writeFile(join(TARGET, manifest.parts[index]!.file), part.compressed);
	}
	await writeFile(join(TARGET, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
	const megabytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0) / 1e6;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`engine: ${parts.length} parts, ${megabytes.toFixed(2)} MB brotli, ${seconds} s`);
}

async function pinnedFile(name: string): Promise<Uint8Array> {
	const bytes = await readFile(join(PACKAGE, 'dist', name));
	const found = sha256(bytes);
	if (found !== PINNED[name]) {
		throw new Error(`engine file differs from the pinned one: ${name}: ${found}`);
	}
	return bytes;
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
