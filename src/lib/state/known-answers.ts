import type { Row } from '$lib/table/rows';

/** Answers kept, and the largest kept: a few MB at most. */
const KEPT = 400;
const LARGEST_ROWS = 3000;

/** Answers of the engine by `answerKey`, so that what was asked once is shown at once; the ones longest unused go first. */
export class KnownAnswers {
	readonly #rowsByKey = new Map<string, Row[]>();

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
		this.#rowsByKey.set(key, rows);
		const [oldest] = this.#rowsByKey.keys();
		if (this.#rowsByKey.size > KEPT && oldest !== undefined) this.#rowsByKey.delete(oldest);
	}

	clear(): void {
		this.#rowsByKey.clear();
	}
}
