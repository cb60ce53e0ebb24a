import { untrack } from 'svelte';
import { question } from '$lib/sql/question';
import type { Answers, Live, Named } from './asking.svelte';
import { getAddress, getSession } from './context';
import { answerKey, type Asked } from './question.svelte';

/**
 * Asks several questions of the dataset in the address (a ranking of every year). [] asks nothing. Those a page was prerendered with, or that were
 * asked before, are known at once; `current` has the rows of each question, in their order, when every one is answered. Call while a component initialises.
 */
export function askingAll<T>(
	answers: () => Answers,
	named: () => readonly Named[]
): Live<readonly T[]> {
	const session = getSession();
	const address = getAddress();
	const asked = $derived(
		named().map(({ name, params }): Asked => ({
			statement: question(name, params),
			dataset: address.dataset
		}))
	);
	const key = $derived(asked.map(answerKey).join('\n'));
	let found = $state.raw<{ key: string; rows: readonly (readonly T[])[] } | null>(null);
	let error = $state.raw<Error | null>(null);
	let attempt = $state.raw(0);

	const known = $derived.by(() => {
		void session.revision;
		void attempt;
		const rows = asked.map((each) => answers()[answerKey(each)] ?? session.known(each));
		return rows.every((each) => each !== undefined)
			? (rows as unknown as readonly (readonly T[])[])
			: null;
	});
	const current = $derived(known ?? (found?.key === key ? found.rows : undefined));

	$effect(() => {
		void attempt;
		error = null;
		if (known) return;
		const [wanted, wantedKey] = [untrack(() => asked), key];
		const abort = new AbortController();
		void Promise.all(
			wanted.map(({ statement, dataset }) => session.ask(statement, dataset, abort.signal))
		)
			.then((rows) => {
				if (!abort.signal.aborted)
					found = { key: wantedKey, rows: rows as unknown as readonly (readonly T[])[] };
			})
			.catch((cause: unknown) => {
				if (!abort.signal.aborted)
					error = cause instanceof Error ? cause : new Error(String(cause));
			});
		return () => abort.abort();
	});

	return {
		get current() {
			return current;
		},
		get settled() {
			return current !== undefined;
		},
		get error() {
			return current ? null : error;
		},
		get loading() {
			return current === undefined && error === null;
		},
		refresh() {
			session.retry();
			attempt++;
		}
	};
}
