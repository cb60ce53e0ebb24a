import { untrack } from 'svelte';
import { hashOfText } from '$lib/core/fnv';
import type { DatasetId } from '$lib/engine/engine';
import type { Statement } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';

/** What is asked, of which figures. */
export interface Asked {
	statement: Statement;
	dataset: DatasetId;
}

/** Rows known without the engine (prerendered), and what exactly they answer. */
export interface Answer<T extends Row = Row> {
	key: string;
	rows: readonly T[];
}

/** What a question needs of a session. */
export interface Asker {
	readonly revision: number;
	ask(statement: Statement, dataset: DatasetId, signal?: AbortSignal): Promise<Row[]>;
	/** Rows that need no asking because the same was answered before; undefined when there are none. */
	known(asked: Asked): Row[] | undefined;
	/** Called before a refresh: starts the engine again when it has failed. */
	retry(): void;
}

/** The same for the same question only: dataset, name, parameters and a hash of the SQL. */
export function answerKey({ statement, dataset }: Asked): string {
	const sql = hashOfText(statement.sql).toString(16);
	return `${dataset} ${statement.name} ${sql} ${JSON.stringify(statement.params)}`;
}

/**
 * A question on screen. It is asked again whenever what `asked` returns changes, and the last question wins: an older one is
 * aborted and its answer dropped. Destroyed with its component, it falls silent. Make it while a component initialises.
 */
export class Question<T extends Row = Row> {
	readonly #asker: Asker;
	readonly #asked: () => Asked | null;
	readonly #initial: () => Answer<T> | null | undefined;
	readonly #key = $derived.by(() => {
		const asked = this.#asked();
		return asked && answerKey(asked);
	});
	/** Rows known without asking, when they are of this very question. */
	readonly #known = $derived.by(() => {
		if (this.#key === null || this.#attempt > 0) return null;
		const initial = this.#initial();
		if (initial?.key === this.#key) return initial.rows;
		void this.#asker.revision;
		const asked = untrack(this.#asked);
		return ((asked && this.#asker.known(asked)) ?? null) as unknown as readonly T[] | null;
	});
	#attempt = $state.raw(0);
	#answer = $state.raw<{ key: string; dataset: DatasetId; rows: readonly T[] } | null>(null);
	#error = $state.raw<Error | null>(null);
	#loading = $state.raw(false);

	/**
	 * `asked` returns null while there is nothing to ask. `initial` returns rows that need no engine; they are used only while
	 * their key is the question's own, so a page may always pass what it was prerendered with.
	 */
	constructor(
		asker: Asker,
		asked: () => Asked | null,
		initial: () => Answer<T> | null | undefined = () => null
	) {
		this.#asker = asker;
		this.#asked = asked;
		this.#initial = initial;
		$effect(() => this.#follow());
	}

	/**
	 * The rows to show: of this question, or still of the one before it while this one loads; undefined before any. Rows of
	 * another dataset are never shown: published and illustrative figures do not mix, not even for a moment.
	 */
	readonly current: readonly T[] | undefined = $derived.by(() => {
		if (this.#known) return this.#known;
		const asked = this.#asked();
		return asked && asked.dataset !== this.#answer?.dataset ? undefined : this.#answer?.rows;
	});

	/** Whether `current` answers the question as it stands, and not still the one before it. */
	readonly settled: boolean = $derived.by(
		() => this.#known !== null || (this.#answer !== null && this.#answer.key === this.#key)
	);

	/** Why this question has no answer: `QueryError` (the statement and the engine's words) or `EngineFailure`; null otherwise. */
	get error(): Error | null {
		return this.#known ? null : this.#error;
	}

	/** Whether an answer is awaited, the engine's start included. */
	get loading(): boolean {
		return this.#known ? false : this.#loading;
	}

	/** Asks the engine again, prerendered rows or not; a failed engine is started first. */
	refresh(): void {
		this.#asker.retry();
		this.#attempt++;
	}

	#follow(): (() => void) | void {
		if (this.#known) {
			const asked = untrack(this.#asked)!;
			this.#answer = { key: answerKey(asked), dataset: asked.dataset, rows: this.#known };
			this.#error = null;
			this.#loading = false;
			return;
		}
		void this.#attempt;
		void this.#asker.revision;
		const asked = this.#key === null ? null : untrack(this.#asked);
		this.#error = null;
		this.#loading = asked !== null;
		if (!asked) return;
		const abort = new AbortController();
		void this.#ask(asked, abort.signal);
		return () => abort.abort();
	}

	async #ask(asked: Asked, signal: AbortSignal): Promise<void> {
		const { statement, dataset } = asked;
		try {
			const rows = await untrack(() => this.#asker.ask(statement, dataset, signal));
			if (signal.aborted) return;
			this.#answer = { key: answerKey(asked), dataset, rows: rows as unknown as readonly T[] };
		} catch (cause) {
			if (signal.aborted) return;
			this.#error = cause instanceof Error ? cause : new Error(String(cause));
		}
		this.#loading = false;
	}
}
