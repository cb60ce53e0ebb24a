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

/** What loading needs beside questions: statements that change tables, files under generated names, Arrow bytes. */
export interface Loader {
	/** Runs a statement without parameters for its effect. Rejects with `QueryError`; nothing is half done by one statement. */
	execute(statement: Statement, dataset: DatasetId): Promise<void>;
	/**
	 * Lends the engine a file under a fresh name while `use` runs and takes it back afterwards, whatever happens.
	 * Bytes are handed over: the caller's array is empty afterwards. A `File` is read in place, for files too big for memory.
	 */
	withFile<T>(content: Uint8Array | File, use: (name: string) => Promise<T>): Promise<T>;
	/** Appends one Arrow IPC stream to a table, which is created from the stream's schema when `create` is true. Takes the bytes over. */
	insertArrow(ipc: Uint8Array, table: string, dataset: DatasetId, create: boolean): Promise<void>;
}

/** An engine error that keeps its evidence: the question's name, the SQL, and the engine's own words as `cause`. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly statement: Statement;
	constructor(statement: Statement, cause: unknown) {
		super(
			`query failed: ${statement.name}: ${cause instanceof Error ? cause.message : String(cause)}`,
			{ cause }
		);
		this.statement = statement;
	}
}

/**
 * Why there is no engine. `unsupported`: the browser lacks what `where` names, trying again is useless.
 * `download_failed`: `where` is the URL, `status` the HTTP status (0 when nothing answered). `engine_corrupt`: the bytes at `where`
 * are not the engine's. `start_failed`: it would not start. `engine_lost`: its worker died or fell silent.
 */
export type EngineFailureCode =
	'unsupported' | 'download_failed' | 'engine_corrupt' | 'start_failed' | 'engine_lost';

/** A failure of the engine itself, as opposed to a statement it refused. `message` is for logs, `code` and `where` for sentences. */
export class EngineFailure extends Error {
	override readonly name = 'EngineFailure';
	readonly code: EngineFailureCode;
	readonly where: string;
	readonly status: number | null;
	constructor(
		code: EngineFailureCode,
		where: string,
		status: number | null = null,
		cause?: unknown
	) {
		const words = cause instanceof Error ? `: ${cause.message}` : '';
		super(`${code}: ${where}${status === null ? '' : ` (${status})`}${words}`, { cause });
		this.code = code;
		this.where = where;
		this.status = status;
	}
}

/** What the engine is doing while it starts. Bytes are compressed bytes, as sent; both are 0 outside `download`. */
export interface EngineProgress {
	step: 'download' | 'decode' | 'start';
	bytes: number;
	totalBytes: number;
}
