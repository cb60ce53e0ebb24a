import type { Statement } from '$lib/sql/statement';

/** The name of a dataset kept on this device: `kept_` and its id in the workspace. */
export type KeptId = `kept_${string}`;

/** Which figures a statement is asked of: those that ship, or a dataset of the reader's own. */
export type DatasetId = 'published' | 'illustrative' | KeptId;

/** Where a statement's unqualified names are looked up: a dataset, an import laid beside one, or two versions to be compared. */
export type Schema = DatasetId | 'staged' | 'compared_before' | 'compared_after';

/** The name in the engine of the dataset with an id in the workspace. */
export function keptId(id: string): KeptId {
	return `kept_${id}`;
}

/** The id in the workspace of a dataset; null for one that is not kept there. */
export function workspaceId(dataset: DatasetId): string | null {
	return dataset.startsWith('kept_') ? dataset.slice('kept_'.length) : null;
}

/** The one seam in front of the database: a statement in, Arrow IPC bytes out. */
export interface Engine {
	/**
	 * Runs the statement in one schema (a question's table names are unqualified; its dataset chooses the schema).
	 * Resolves to Arrow IPC bytes (an empty answer is a stream with a schema and no rows). Rejects with `QueryError`
	 * when the engine refuses it, with an `AbortError` DOMException when the signal is aborted.
	 */
	run(statement: Statement, schema: Schema, signal?: AbortSignal): Promise<Uint8Array>;
}

/** What loading needs beside questions: statements that change tables, files under generated names, Arrow bytes. */
export interface Loader {
	/** Runs a statement without parameters for its effect. Rejects with `QueryError`; nothing is half done by one statement. */
	execute(statement: Statement, schema: Schema): Promise<void>;
	/**
	 * Lends the engine a file under a fresh name while `use` runs and takes it back afterwards, whatever happens.
	 * Bytes are handed over: the caller's array is empty afterwards. A `File` is read in place, for files too big for memory.
	 */
	withFile<T>(content: Uint8Array | File, use: (name: string) => Promise<T>): Promise<T>;
	/** Appends one Arrow IPC stream to a table, which is created from the stream's schema when `create` is true. Takes the bytes over. */
	insertArrow(ipc: Uint8Array, table: string, schema: Schema, create: boolean): Promise<void>;
	/** Forgets a schema with all that is in it, after everything asked of it before. One that was never used is no problem. */
	dropSchema(schema: Schema): Promise<void>;
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
