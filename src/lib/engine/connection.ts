import { execution, literal } from '$lib/sql/execution';
import { identifier } from '$lib/sql/identifier';
import type { Statement } from '$lib/sql/statement';
import { EngineFailure, QueryError, type Schema } from './engine';
import type { SupervisedDatabase } from './supervised-database';

/** Prepared statements kept per connection; the product has about thirty questions, each in a few shapes. */
const PREPARED_LIMIT = 64;

/** One schema's connection: statements run one after another, each can be aborted, and the next one still runs. */
export class Connection {
	readonly #db: SupervisedDatabase;
	readonly #id: number;
	readonly #preparedBySql = new Map<string, string>();
	#nextName = 0;
	#tail: Promise<unknown> = Promise.resolve();

	constructor(db: SupervisedDatabase, id: number) {
		this.#db = db;
		this.#id = id;
	}

	/** Runs `task` after everything asked before it, whether that succeeded or not. */
	exclusive<T>(task: (db: SupervisedDatabase, id: number) => Promise<T>): Promise<T> {
		const turn = this.#tail.then(() => task(this.#db, this.#id));
		this.#tail = turn.catch(() => undefined);
		return turn;
	}

	/** See `Engine.run`. An abort while waiting costs nothing; an abort while running stops the engine within a slice of work. */
	run(asked: Statement, signal?: AbortSignal): Promise<Uint8Array> {
		return this.exclusive(async () => {
			signal?.throwIfAborted();
			try {
				return await this.#answer(asked, signal);
			} catch (cause) {
				if (signal?.aborted || cause instanceof EngineFailure)
					throw signal?.aborted ? abortError() : cause;
				throw new QueryError(asked, cause);
			}
		});
	}

	/** Runs a statement for its effect; no statement prepared before is trusted afterwards. */
	execute(asked: Statement): Promise<void> {
		return this.exclusive(async (db, id) => {
			try {
				await this.#forgetPrepared();
				await db.unhurried(db.runQuery(id, asked.sql));
			} catch (cause) {
				if (cause instanceof EngineFailure) throw cause;
				throw new QueryError(asked, cause);
			}
		});
	}

	/** Drops the schema and ends the connection, after everything asked before. */
	drop(schema: Schema): Promise<void> {
		return this.exclusive(async (db, id) => {
			await db.runQuery(id, `DROP SCHEMA IF EXISTS ${identifier(schema)} CASCADE`);
			await db.disconnect(id);
		});
	}

	/** Runs SQL as it is in a transaction that can only read and is rolled back whatever happens. Rejects with the engine's own error. */
	readOnly(sql: string, signal?: AbortSignal): Promise<Uint8Array> {
		return this.exclusive(async (db, id) => {
			signal?.throwIfAborted();
			await db.runQuery(id, 'BEGIN TRANSACTION READ ONLY');
			try {
				return await this.#fetched(sql, signal);
			} catch (cause) {
				throw signal?.aborted ? abortError() : cause;
			} finally {
				await db.runQuery(id, 'ROLLBACK');
			}
		});
	}

	async #answer(asked: Statement, signal?: AbortSignal): Promise<Uint8Array> {
		const { execute } = execution(asked, await this.#preparedName(asked));
		signal?.throwIfAborted();
		return this.#fetched(execute.sql, signal);
	}

	async #fetched(sql: string, signal?: AbortSignal): Promise<Uint8Array> {
		const chunks: Uint8Array[] = [];
		let header = await this.#db.prompt(this.#db.startPendingQuery(this.#id, sql));
		while (header === null) {
			await this.#stopIfAborted(signal);
			header = await this.#db.prompt(this.#db.pollPendingQuery(this.#id));
		}
		chunks.push(header);
		for (;;) {
			const chunk = await this.#db.prompt(this.#db.fetchQueryResults(this.#id));
			if (chunk?.length === 0) return joined(chunks);
			if (chunk) chunks.push(chunk);
			await this.#stopIfAborted(signal);
		}
	}

	async #stopIfAborted(signal?: AbortSignal): Promise<void> {
		if (!signal?.aborted) return;
		await this.#db.prompt(this.#db.cancelPendingQuery(this.#id));
		throw abortError();
	}

	async #preparedName(asked: Statement): Promise<string> {
		const known = this.#preparedBySql.get(asked.sql);
		if (known) return known;
		if (this.#preparedBySql.size >= PREPARED_LIMIT) await this.#forgetPrepared();
		const name = `prepared_${this.#nextName++}`;
		await this.#db.prompt(this.#db.runQuery(this.#id, execution(asked, name).prepare.sql));
		this.#preparedBySql.set(asked.sql, name);
		return name;
	}

	async #forgetPrepared(): Promise<void> {
		for (const [sql, name] of this.#preparedBySql) {
			const { forget } = execution({ name: 'forget', sql, params: [] }, name);
			await this.#db.runQuery(this.#id, forget.sql);
		}
		this.#preparedBySql.clear();
	}
}

/** Opens a schema (creating it) and returns its connection. */
export async function openConnection(db: SupervisedDatabase, schema: Schema): Promise<Connection> {
	const id = await db.connectInternal();
	await db.runQuery(id, `CREATE SCHEMA IF NOT EXISTS ${identifier(schema)}`);
	await db.runQuery(id, `SET search_path = ${literal(schema)}`);
	return new Connection(db, id);
}

function abortError(): DOMException {
	return new DOMException('statement aborted', 'AbortError');
}

/** A header and its record batches, one after another, are an Arrow IPC stream. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.length;
	}
	return bytes;
}
