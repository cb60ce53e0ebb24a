import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import { Connection } from '$lib/engine/connection';
import type { EngineFailure } from '$lib/engine/engine';
import type { EngineManifest } from '$lib/engine/engine-manifest';
import { SupervisedDatabase } from '$lib/engine/supervised-database';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc } from '$lib/table/rows';

const ONE = statement('one', 'SELECT 1 AS n');
const opened: BrowserEngine[] = [];
const urls: string[] = [];

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	for (const engine of opened.splice(0)) engine.terminate('test over');
	for (const url of urls.splice(0)) URL.revokeObjectURL(url);
});

interface Served {
	manifest: EngineManifest;
	parts: Uint8Array<ArrayBuffer>[];
}

async function shipped(): Promise<Served> {
	const root = new URL('/engine/', location.href);
	const manifest = (await (await fetch(new URL('manifest.json', root))).json()) as EngineManifest;
	const parts = await Promise.all(
		manifest.parts.map(async ({ file }) => {
			const response = await fetch(new URL(file, root));
			return new Uint8Array(await response.arrayBuffer());
		})
	);
	return { manifest, parts };
}

function blobUrl(content: BlobPart): string {
	const url = URL.createObjectURL(new Blob([content]));
	urls.push(url);
	return url;
}

/** Serves the engine from memory: the worker fetches blobs, which no stub of `fetch` could reach. */
function serve({ manifest, parts }: Served): string {
	const served = parts.map((bytes, index) => ({ ...manifest.parts[index]!, file: blobUrl(bytes) }));
	return blobUrl(JSON.stringify({ ...manifest, parts: served }));
}

async function open(manifestUrl: string): Promise<BrowserEngine> {
	const engine = await openBrowserEngine({ manifestUrl });
	opened.push(engine);
	return engine;
}

describe('an engine that does not arrive whole', () => {
	const faults: [string, (served: Served) => void][] = [
		['a part cut short', ({ parts }) => (parts[1] = parts[1]!.slice(0, -1000))],
		['a flipped bit', ({ parts }) => (parts[0]![1_000_000]! ^= 1)],
		['parts in the wrong order', ({ parts }) => parts.reverse()],
		['another hash', (served) => (served.manifest = { ...served.manifest, sha256: 'other' })],
		['another length', (served) => (served.manifest = { ...served.manifest, rawBytes: 40_000_000 })]
	];
	test.each(faults)('with %s is refused as corrupt', async (_, spoil) => {
		const served = await shipped();
		spoil(served);
		await expect(open(serve(served))).rejects.toMatchObject({
			name: 'EngineFailure',
			code: 'engine_corrupt'
		});
	});

	test('with a manifest that is no JSON is refused as corrupt', async () => {
		await expect(open(blobUrl('<html>'))).rejects.toMatchObject({ code: 'engine_corrupt' });
	});

	test('with a part that is gone names its address', async () => {
		const url = serve(await shipped());
		const part = urls[1]!;
		URL.revokeObjectURL(part);
		await expect(open(url)).rejects.toMatchObject({
			code: 'download_failed',
			where: part,
			status: 0
		});
	});

	test('starts when the host has already decoded the parts', async () => {
		const { manifest, parts } = await shipped();
		const { default: init, brotli_dec } = await import('brotli-dec-wasm/web');
		const { default: url } = await import('brotli-dec-wasm/web/bg.wasm?url');
		await init({ module_or_path: url });
		const raw = parts.map((part) => new Uint8Array(brotli_dec(part)));
		const engine = await open(serve({ manifest, parts: raw }));
		expect(rowsFromIpc(await engine.run(ONE, 'published'))).toEqual([{ n: 1 }]);
	});

	test('is not asked for by a browser without WebAssembly', async () => {
		vi.stubGlobal('WebAssembly', undefined);
		await expect(open(blobUrl('{}'))).rejects.toMatchObject({
			code: 'unsupported',
			where: 'WebAssembly'
		});
	});
});

/** A worker that hears everything and never answers. */
class SilentWorker extends EventTarget {
	terminated = 0;
	postMessage(): void {}
	terminate(): void {
		this.terminated++;
	}
}

function silentDatabase() {
	const lost: EngineFailure[] = [];
	const worker = new SilentWorker();
	const db = new SupervisedDatabase(worker as unknown as Worker, (failure) => lost.push(failure));
	return { db, worker, lost };
}

describe('a supervised worker', () => {
	test.each(['error', 'messageerror'])(
		'that ends in %s rejects what waits and what comes later, once',
		async (type) => {
			const { db, worker, lost } = silentDatabase();
			const waiting = db.runQuery(1, 'SELECT 1');
			worker.dispatchEvent(new ErrorEvent(type, { message: 'gone' }));
			worker.dispatchEvent(new ErrorEvent(type, { message: 'gone' }));
			await expect(waiting).rejects.toMatchObject({ code: 'engine_lost' });
			await expect(db.runQuery(1, 'SELECT 1')).rejects.toMatchObject({ code: 'engine_lost' });
			expect([lost.length, worker.terminated]).toEqual([1, 1]);
		}
	);

	test('that falls silent in a question is lost after twenty seconds', async () => {
		vi.useFakeTimers();
		const { db, lost } = silentDatabase();
		const asked = new Connection(db, 1).run(ONE);
		const refused = expect(asked).rejects.toMatchObject({ code: 'engine_lost' });
		await vi.advanceTimersByTimeAsync(19_500);
		expect(lost).toEqual([]);
		await vi.advanceTimersByTimeAsync(1000);
		await refused;
	});

	test('that is loading a big file is not silent', async () => {
		vi.useFakeTimers();
		const { db, lost } = silentDatabase();
		const loading = new Connection(db, 1).execute(ONE);
		const asked = new Connection(db, 2).run(ONE);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(lost).toEqual([]);
		db.lose('test over');
		await expect(loading).rejects.toMatchObject({ code: 'engine_lost' });
		await expect(asked).rejects.toMatchObject({ code: 'engine_lost' });
	});
});
