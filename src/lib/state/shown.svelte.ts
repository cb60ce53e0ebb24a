import type { Live } from './asking.svelte';

/** Rows on screen and what they are of. */
export interface ShownRows<Row, Subject> {
	rows: readonly Row[];
	subject: Subject;
}

/**
 * The rows of a question together with what was asked when they were answered: while the next answer is awaited, the words around
 * the rows must be those of the rows, not of the choice. Make it while a component initialises.
 */
export class Shown<Row, Subject> {
	readonly #live: Live<Row>;
	readonly #subject: () => Subject;
	#last: ShownRows<Row, Subject> | null = null;
	/** Null before any answer, and while rows of another dataset are awaited. */
	readonly current: ShownRows<Row, Subject> | null = $derived.by(() => this.#follow());

	/** `subject` is what the question asks about as it stands. */
	constructor(live: Live<Row>, subject: () => Subject) {
		this.#live = live;
		this.#subject = subject;
	}

	#follow(): ShownRows<Row, Subject> | null {
		const { current: rows, settled } = this.#live;
		if (rows === undefined) this.#last = null;
		else if (settled) this.#last = { rows, subject: this.#subject() };
		return this.#last;
	}
}
