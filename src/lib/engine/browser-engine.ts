import { DuckDBDataProtocol, getPlatformFeatures } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Statement } from '$lib/sql/statement';
import type { Connection } from './connection';
import { openConnection } from './connection';
import {
	EngineFailure,
	QueryError,
	type DatasetId,
	type Engine,
	type EngineProgress,
	type Loader
} from './engine';
import { SupervisedDatabase } from './supervised-database';
import { fetchWasm } from './wasm-source';

/** Instantiating takes about a second; a wasm that cannot be compiled never answers at all. */
const START_LIMIT_MS = 45_000;
/** Work done between two looks at whether the statement was aborted. */
const SLICE_MS = 20;

/** DuckDB-WASM in a worker of the page. Make one with `openBrowserEngine`. */
export interface BrowserEngine extends Engine, Loader {
	/** Ends the worker now. Everything waiting rejects with `EngineFailure` `engine_lost`; nothing runs afterwards. */
	terminate(reason: string): void;
}

export interface BrowserEngineOptions {
	/** Absolute URL of `static/engine/manifest.json` as it is served. */
	manifestUrl: string;
	onprogress?: (progress: EngineProgress) => void;
	/** Called once when the engine dies after it had started, with the reason. */
	onlost?: (failure: EngineFailure) => void;
}

let wasmByUrl: { url: string; blob: Promise<Blob> } | null = null;

/**
 * Starts the engine with an empty database and no way to load extensions. The wasm is downloaded once per page: starting
 * again after a failure does not fetch it again. Rejects with `EngineFailure`, after which it may be called again.
 */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<BrowserEngine> {
	const { manifestUrl, onprogress = () => undefined, onlost = () => undefined } = options;
	await assertSupported();
	const blob = await wasm(manifestUrl, onprogress);
	onprogress({ step: 'start', bytes: 0, totalBytes: 0 });
	let started = false;
	const db = new SupervisedDatabase(new Worker(workerUrl), (failure) => {
		if (started) onlost(failure);
	});
	await start(db, blob);
	started = true;
	return browserEngine(db);
}

async function assertSupported(): Promise<void> {
	if (typeof WebAssembly === 'undefined') throw new EngineFailure('unsupported', 'WebAssembly');
	if (typeof Worker === 'undefined') throw new EngineFailure('unsupported', 'Worker');
	const features = await getPlatformFeatures();
	if (!features.wasmExceptions) throw new EngineFailure('unsupported', 'WebAssembly exceptions');
	if (!features.bigInt64Array) throw new EngineFailure('unsupported', 'BigInt64Array');
}

function wasm(url: string, onprogress: (progress: EngineProgress) => void): Promise<Blob> {
	if (wasmByUrl?.url === url) return wasmByUrl.blob;
	const blob = fetchWasm(url, onprogress);
	const kept = { url, blob };
	wasmByUrl = kept;
	blob.catch(() => {
		if (wasmByUrl === kept) wasmByUrl = null;
	});
	return blob;
}

async function start(db: SupervisedDatabase, blob: Blob): Promise<void> {
	const url = URL.createObjectURL(blob);
	const timer = setTimeout(() => db.lose('did not start'), START_LIMIT_MS);
	try {
		await db.instantiate(url);
		await db.open({ query: { queryPollingInterval: SLICE_MS } });
		const id = await db.connectInternal();
		await db.runQuery(id, 'SET autoinstall_known_extensions = false');
		await db.runQuery(id, 'SET autoload_known_extensions = false');
		await db.disconnect(id);
	} catch (cause) {
		db.lose('did not start');
		throw new EngineFailure('start_failed', 'duckdb', null, cause);
	} finally {
		clearTimeout(timer);
		URL.revokeObjectURL(url);
	}
}

function browserEngine(db: SupervisedDatabase): BrowserEngine {
	const connections = new Map<DatasetId, Promise<Connection>>();
	let lent = 0;

	function connection(dataset: DatasetId): Promise<Connection> {
		const known = connections.get(dataset);
		if (known) return known;
		const opened = openConnection(db, dataset);
		connections.set(dataset, opened);
		return opened;
	}

	return {
		async run(asked: Statement, dataset, signal) {
			signal?.throwIfAborted();
			return (await connection(dataset)).run(asked, signal);
		},
		async execute(asked, dataset) {
			return (await connection(dataset)).execute(asked);
		},
		async withFile(content, use) {
			const name = `lent_${lent++}`;
			if (content instanceof File) {
				await db.registerFileHandle(name, content, DuckDBDataProtocol.BROWSER_FILEREADER, true);
			} else {
				await db.registerFileBuffer(name, content);
			}
			try {
				return await use(name);
			} finally {
				await db.dropFile(name);
			}
		},
		async insertArrow(ipc, table, dataset, create) {
			const owner = await connection(dataset);
			return owner.exclusive(async (bindings, id) => {
				try {
					const options = { name: table, schema: dataset, create };
					await bindings.unhurried(bindings.insertArrowFromIPCStream(id, ipc, options));
				} catch (cause) {
					if (cause instanceof EngineFailure) throw cause;
					throw new QueryError({ name: `insert ${table}`, sql: '', params: [] }, cause);
				}
			});
		},
		terminate: (reason) => db.lose(reason)
	};
}
