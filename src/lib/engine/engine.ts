import type { Statement } from '$lib/sql/statement';

/** Which figures a statement is asked of. `opened` holds the files the reader opened in this session. */
export type DatasetId = 'published' | 'illustrative' | 'opened';

/** The one seam in front of the database: a statement in, Arrow IPC bytes out. */
export interface Engine {
	/**
	 * Runs the statement against one dataset (the question's table names are unqualified; the dataset chooses the schema).
	 * Resolves to Arrow IPC bytes (an empty answer is a stream with a schema and no rows). Rejects with `QueryError`
	 * when the engine refuses it, with an `AbortError` DOMException when the signal is aborted.
	 */
	run(statement: Statement, dataset: DatasetId, signal?: AbortSignal): Promise<Uint8Array>;
}

/** An engine error that keeps its evidence: the question's name, the SQL, and the engine's own words as `cause`. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly statement: Statement;
	constructor(statement: Statement, cause: unknown) {
		super(`query failed: ${statement.name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.statement = statement;
	}
}
