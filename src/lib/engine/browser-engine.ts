import { DuckDBDataProtocol, getPlatformFeatures } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { LENT_FOLDER, lockStatements } from '$lib/sql/lock';
import type { Statement } from '$lib/sql/statement';
import type { Connection } from './connection';
import { openConnection } from './connection';
import {
	EngineFailure,
	QueryError,
	type Engine,
	type EngineProgress,
	type Loader,
	type Schema
} from './engine';
import { answerReader, type ReaderAnswer, type ReaderRequest } from './reader-query';
import { SupervisedDatabase } from './supervised-database';
import { fetchWasm } from './wasm-source';

/** Instantiating takes about a second; a wasm that cannot be compiled never answers at all. */
const START_LIMIT_MS = 45_000;
/** Work done between two looks at whether the statement was aborted. */
const SLICE_MS = 20;

/** DuckDB-WASM in a worker of the page. Make one with `openBrowserEngine`. */
export interface BrowserEngine extends Engine, Loader {
	/** Asks a reader's own SQL of one schema, beside the page's questions; see `answerReader`. */
	askReader(
		text: string,
		schema: Schema,
		request: ReaderRequest,
		signal?: AbortSignal
	): Promise<ReaderAnswer>;
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
 * Starts the engine with an empty database, locked (see `lockStatements`). The wasm is downloaded once per page: starting
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
		for (const { sql } of lockStatements()) await db.runQuery(id, sql);
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
	const connections = new Map<Schema, Promise<Connection>>();
	const readers = new Map<Schema, Promise<Connection>>();
	let lent = 0;

	function connection(schema: Schema): Promise<Connection> {
		const known = connections.get(schema);
		if (known) return known;
		const opened = openConnection(db, schema);
		connections.set(schema, opened);
		return opened;
	}

	return {
		async run(asked: Statement, schema, signal) {
			signal?.throwIfAborted();
			return (await connection(schema)).run(asked, signal);
		},
		async execute(asked, schema) {
			return (await connection(schema)).execute(asked);
		},
		async askReader(text, schema, request, signal) {
			signal?.throwIfAborted();
			// a connection of its own: the page's questions do not wait behind a long one of the reader's
			const reader = readers.get(schema) ?? openConnection(db, schema);
			readers.set(schema, reader);
			const owner = await reader;
			return answerReader(text, request, (sql) => owner.readOnly(sql, signal));
		},
		async withFile(content, use) {
			const name = `${LENT_FOLDER}${lent++}`;
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
		async insertArrow(ipc, table, schema, create) {
			const owner = await connection(schema);
			return owner.exclusive(async (bindings, id) => {
				try {
					const options = { name: table, schema, create };
					await bindings.unhurried(bindings.insertArrowFromIPCStream(id, ipc, options));
				} catch (cause) {
					if (cause instanceof EngineFailure) throw cause;
					throw new QueryError({ name: `insert ${table}`, sql: '', params: [] }, cause);
				}
			});
		},
		async dropSchema(schema) {
			const owner = await connections.get(schema);
			// Whoever asks from now on opens it anew.
			connections.delete(schema);
			await owner?.drop(schema);
		},
		terminate: (reason) => db.lose(reason)
	};
}
