import type { Row } from '$lib/table/rows';

/** Rows kept in all, and of one answer: some 20 MB at most. */
const KEPT_ROWS = 60_000;
const LARGEST_ROWS = 3000;

/** Answers of the engine by `answerKey`, so that what was asked once is shown at once; the ones longest unused go first. */
export class KnownAnswers {
	readonly #rowsByKey = new Map<string, Row[]>();
	#size = 0;

	/** The rows kept under a key; undefined when there are none. */
	get(key: string): Row[] | undefined {
		const rows = this.#rowsByKey.get(key);
		if (!rows) return undefined;
		this.#rowsByKey.delete(key);
		this.#rowsByKey.set(key, rows);
		return rows;
	}

	/** Keeps an answer unless it is very large. */
	set(key: string, rows: Row[]): void {
		if (rows.length > LARGEST_ROWS) return;
		this.#forget(key);
		this.#rowsByKey.set(key, rows);
		this.#size += sizeOf(rows);
		for (const oldest of this.#rowsByKey.keys()) {
			if (this.#size <= KEPT_ROWS) break;
			this.#forget(oldest);
		}
	}

	clear(): void {
		this.#rowsByKey.clear();
		this.#size = 0;
	}

	#forget(key: string): void {
		const rows = this.#rowsByKey.get(key);
		if (rows && this.#rowsByKey.delete(key)) this.#size -= sizeOf(rows);
	}
}

/** An empty answer takes room too. */
function sizeOf(rows: Row[]): number {
	return rows.length + 1;
}
