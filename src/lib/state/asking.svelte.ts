import { untrack } from 'svelte';
import { question } from '$lib/sql/question';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { getAddress, getSession } from './context';
import { answerKey, Question } from './question.svelte';

/** Prerendered answers by `answerKey`: what a page shows before the reader's engine is ready. */
export type Answers = Record<string, Row[]>;

/** A question of the catalogue with its parameters. */
export interface Named {
	name: string;
	params?: Readonly<Record<string, Param>>;
}

/** A question on screen whose rows have a known shape. */
export interface Live<T> {
	readonly current: readonly T[] | undefined;
	/** Whether `current` answers the question as it stands. */
	readonly settled: boolean;
	readonly error: Error | null;
	readonly loading: boolean;
	refresh(): void;
}

/**
 * Asks a question of the dataset in the address, starting from the page's prerendered answers. `named` returns null while there
 * is nothing to ask. The rows take the shape the caller names, which is the one its SQL gives. Call while a component initialises.
 */
export function asking<T>(answers: () => Answers, named: () => Named | null): Live<T> {
	const session = getSession();
	const address = getAddress();
	const asked = () => {
		const wanted = named();
		return wanted && { statement: question(wanted.name, wanted.params), dataset: address.dataset };
	};
	return new Question(session, asked, () => {
		const wanted = asked();
		if (!wanted) return null;
		const key = answerKey(wanted);
		const rows = answers()[key];
		return rows && { key, rows };
	}) as unknown as Live<T>;
}

/**
 * Questions the reader is likely to ask next, of the dataset in the address: answered in idle time, so that the choice is shown at
 * once. Call while a component initialises; [] anticipates nothing.
 */
export function anticipating(named: () => readonly Named[]): void {
	const session = getSession();
	const address = getAddress();
	$effect(() => {
		const { dataset } = address;
		const likely = named().map(({ name, params }) => ({
			statement: question(name, params),
			dataset
		}));
		untrack(() => session.anticipate(likely));
	});
}

/** The rows a prerendered page holds for a question of the published figures; [] when it does not. For code outside a component. */
export function prerendered<T>(answers: Answers, { name, params }: Named): readonly T[] {
	const key = answerKey({ statement: question(name, params), dataset: 'published' });
	return (answers[key] ?? []) as unknown as readonly T[];
}
