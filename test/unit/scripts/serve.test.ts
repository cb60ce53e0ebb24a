import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

const FILES = {
	'site/index.html': 'front',
	'site/404.html': 'missing',
	'site/clusters.html': 'clusters',
	'site/en.html': 'english',
	'site/en/clusters.html': 'english clusters',
	'site/docs/index.html': 'docs',
	'site/table.csv': 'tỉnh,1',
	'site/part.bin': 'bytes',
	'site/engine.wasm': 'wasm',
	'site/table.parquet': 'PAR1',
	secret: 'secret'
};

let folder = '';
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'bang-vang-serve-'));
	for (const [file, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	server = await serve({ root: join(folder, 'site'), base: '/a/b', brotli: true });
});

afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

describe('a static host under /a/b', () => {
	it.each([
		['/a/b/', 200, 'front'],
		['/a/b/clusters', 200, 'clusters'],
		['/a/b/clusters.html', 200, 'clusters'],
		['/a/b/clusters?year=2018', 200, 'clusters'],
		['/a/b/en', 200, 'english'],
		['/a/b/en/clusters', 200, 'english clusters'],
		['/a/b/docs/', 200, 'docs'],
		['/a/b/nothing', 404, 'missing'],
		['/a/b/nothing/', 404, 'missing'],
		['/a/b/../../secret', 404, ''],
		['/a/b/../secret', 404, ''],
		['/a/b/%2e%2e/secret', 404, 'missing'],
		['/a/b/..%2fsecret', 404, 'missing'],
		['/a/b/%00', 400, ''],
		['/a/b/%E1', 400, ''],
		['/elsewhere', 404, ''],
		['/a/bc', 404, '']
	])('answers %s with %i', async (path, status, text) => {
		const answer = await get(path);
		expect(answer.status).toBe(status);
		expect(answer.body.toString()).toContain(text);
		expect(answer.body.toString()).not.toBe('secret');
	});

	it.each([
		['/a/b', '/a/b/'],
		['/a/b/docs', '/a/b/docs/'],
		['/a/b/clusters/?year=2018', '/a/b/clusters?year=2018']
	])('redirects %s to %s', async (path, target) => {
		const { status, headers } = await get(path);
		expect([status, headers.location]).toEqual([308, target]);
	});

	it.each([
		['/a/b/', 'text/html; charset=utf-8'],
		['/a/b/table.csv', 'text/csv; charset=utf-8'],
		['/a/b/part.bin', 'application/octet-stream'],
		['/a/b/engine.wasm', 'application/wasm'],
		['/a/b/table.parquet', 'application/vnd.apache.parquet']
	])('sends %s as %s', async (path, type) => {
		expect((await get(path)).headers['content-type']).toBe(type);
	});

	it('compresses text for those who accept it, and leaves packed bytes alone', async () => {
		const accepting = { 'accept-encoding': 'gzip, br' };
		const table = await get('/a/b/table.csv', accepting);
		expect(table.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(table.body).toString()).toBe('tỉnh,1');
		expect((await get('/a/b/table.csv')).headers['content-encoding']).toBeUndefined();
		expect((await get('/a/b/part.bin', accepting)).headers['content-encoding']).toBeUndefined();
	});

	it('takes the next port when the one asked for is taken', async () => {
		const next = await serve({ root: folder, port: server.port, nextFree: true });
		expect(next.port).toBeGreaterThan(server.port);
		await next.close();
		await expect(serve({ root: folder, port: server.port })).rejects.toThrow('EADDRINUSE');
	});
});

/** A request that keeps the path as it is written; `fetch` would resolve its dots. */
function get(path: string, headers: Record<string, string> = {}) {
	return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
		(done, failed) => {
			request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('end', () =>
					done({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks)
					})
				);
			})
				.on('error', failed)
				.end();
		}
	);
}
