import { errorPlace, errorWords, type TextPlace } from '../sql/error-place';
import { describeReader, readReader, refusedWord, type ReaderColumn } from '../sql/reader-query';
import { rowsFromIpc } from '../table/rows';
import { EngineFailure } from './engine';

/** How many rows are wanted, and for what: see `readReader`. */
export interface ReaderRequest {
	limit: number;
	as: 'shown' | 'stored';
}

/** An answer to a reader's SQL: its columns, and its rows as Arrow IPC bytes (see `readReader`). */
export interface ReaderAnswer {
	columns: readonly ReaderColumn[];
	ipc: Uint8Array;
}

/**
 * Why a reader's SQL was not answered. `not_a_select`: it is not exactly one statement that reads. `refused_word`: it names what no
 * question needs (`words` is that name). `engine`: the engine refused it, in its `words`, pointing at `place` of the text or nowhere.
 */
export class ReaderRefusal extends Error {
	override readonly name = 'ReaderRefusal';
	readonly code: 'not_a_select' | 'refused_word' | 'engine';
	readonly words: string;
	readonly place: TextPlace | null;
	constructor(code: ReaderRefusal['code'], words: string, place: TextPlace | null = null) {
		super(`${code}: ${words}`);
		this.code = code;
		this.words = words;
		this.place = place;
	}
}

/** Runs SQL in a transaction of its own that can only read. */
export type ReadOnly = (sql: string) => Promise<Uint8Array>;

/**
 * Answers a reader's SQL: nothing but one SELECT is run, and that where nothing can be written. Rejects with `ReaderRefusal`; with
 * `EngineFailure` and `AbortError` as `readOnly` does.
 */
export async function answerReader(
	text: string,
	{ limit, as }: ReaderRequest,
	readOnly: ReadOnly
): Promise<ReaderAnswer> {
	const word = refusedWord(text);
	if (word !== null) throw new ReaderRefusal('refused_word', word);
	if (text.includes('\0')) throw new ReaderRefusal('not_a_select', 'NUL');
	try {
		const columns = rowsFromIpc(
			await readOnly(describeReader(text).sql)
		) as unknown as ReaderColumn[];
		return { columns, ipc: await readOnly(readReader(text, columns, limit, as).sql) };
	} catch (cause) {
		if (cause instanceof EngineFailure || !(cause instanceof Error) || cause.name === 'AbortError')
			throw cause;
		if (cause.message.includes('Expected a single SELECT statement'))
			throw new ReaderRefusal('not_a_select', errorWords(cause.message));
		throw await located(text, cause, readOnly);
	}
}

/**
 * An error inside `query(…)` points at the call. Asked by itself, a text that has just been refused is refused again, and pointed at:
 * when it does not parse, nothing of it runs, and when it does, it is one SELECT.
 */
async function located(text: string, first: Error, readOnly: ReadOnly): Promise<ReaderRefusal> {
	try {
		await readOnly(text);
	} catch (cause) {
		if (cause instanceof EngineFailure || !(cause instanceof Error) || cause.name === 'AbortError')
			throw cause;
		if (errorWords(cause.message) === errorWords(first.message))
			return new ReaderRefusal(
				'engine',
				errorWords(cause.message),
				errorPlace(cause.message, text)
			);
	}
	return new ReaderRefusal('engine', errorWords(first.message));
}
