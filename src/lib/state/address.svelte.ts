/* eslint-disable svelte/prefer-svelte-reactivity -- the parameters are replaced whole, never changed in place */
import type { DatasetId } from '$lib/engine/engine';

/** How a dataset is called in the address. The published figures are the address without a word. */
export const DATASET_WORD: Readonly<Record<DatasetId, string>> = {
	published: '',
	illustrative: 'minh-hoa',
	opened: 'tep'
};

/**
 * What the address asks for. The first drawing of a prerendered page uses no parameters, exactly as it was prerendered;
 * `follow` takes the real ones over right after, and on every navigation.
 */
export class Address {
	#search = $state.raw(new URLSearchParams());
	/** False until the first `follow`: what is shown is the prerendered view. */
	followed = $state.raw(false);

	/** The dataset named by `data=`; an unknown word means the published figures and is reported by `unknownDataset`. */
	readonly dataset: DatasetId = $derived.by(() => {
		const word = this.#search.get('data') ?? '';
		const found = Object.entries(DATASET_WORD).find(([, value]) => value === word);
		return (found?.[0] ?? 'published') as DatasetId;
	});

	/** The word given as `data=` when it names no dataset, else null. */
	readonly unknownDataset: string | null = $derived.by(() => {
		const word = this.#search.get('data');
		return word !== null && !Object.values(DATASET_WORD).includes(word) ? word : null;
	});

	/** Takes the parameters over; the same ones again change nothing. */
	follow(search: URLSearchParams): void {
		if (this.followed && search.toString() === this.#search.toString()) return;
		this.#search = new URLSearchParams(search);
		this.followed = true;
	}

	/** The value of a parameter; null when absent or empty. */
	get(name: string): string | null {
		return this.#search.get(name) || null;
	}

	/** A whole number, null when absent; NaN when something else stands there, so that a screen can say so. */
	year(name = 'year'): number | null {
		const text = this.get(name);
		if (text === null) return null;
		return /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
	}

	/** The search part of an address like this one with some parameters changed; null removes one. Begins with `?` or is empty. */
	with(changes: Readonly<Record<string, string | number | null>>): string {
		const next = new URLSearchParams(this.#search);
		for (const [name, value] of Object.entries(changes)) {
			if (value === null || value === '') next.delete(name);
			else next.set(name, String(value));
		}
		const text = next.toString();
		return text ? `?${text}` : '';
	}

	/** The search part that carries over to another page: only the dataset. */
	readonly carried: string = $derived.by(() => {
		const word = DATASET_WORD[this.dataset];
		return word ? `?data=${word}` : '';
	});
}
