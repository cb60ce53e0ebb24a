/* eslint-disable svelte/prefer-svelte-reactivity -- the parameters are replaced whole, never changed in place */
import { keptId, workspaceId, type DatasetId, type KeptId } from '$lib/engine/engine';

/** How the datasets that every device has are called in the address. The published figures are the address without a word. */
export const DATASET_WORD: Readonly<Record<Exclude<DatasetId, KeptId>, string>> = {
	published: '',
	illustrative: 'minh-hoa'
};
/** Begins the word of a dataset kept on the device ("máy"); its id in the workspace follows. */
const KEPT_WORD = 'may-';

/** How a dataset is called in the address: '' for the published figures. */
export function datasetWord(dataset: DatasetId): string {
	const kept = workspaceId(dataset);
	return kept === null ? DATASET_WORD[dataset as Exclude<DatasetId, KeptId>] : KEPT_WORD + kept;
}

/** The dataset a word of the address names; null when it can name none. Whether a kept one is on this device is not looked at. */
export function namedDataset(word: string): DatasetId | null {
	if (new RegExp(`^${KEPT_WORD}\\w+$`).test(word)) return keptId(word.slice(KEPT_WORD.length));
	const found = Object.entries(DATASET_WORD).find(([, value]) => value === word);
	return (found?.[0] ?? null) as DatasetId | null;
}

/**
 * What the address asks for. The first drawing of a prerendered page uses no parameters, exactly as it was prerendered;
 * `follow` takes the real ones over right after, and on every navigation.
 */
export class Address {
	#search = $state.raw(new URLSearchParams());
	/** How many turns are shown and not yet written. */
	#turning = 0;
	/** False until the first `follow`: what is shown is the prerendered view. */
	followed = $state.raw(false);

	/** The dataset named by `data=`; an unknown word means the published figures and is reported by `unknownDataset`. */
	readonly dataset: DatasetId = $derived(
		namedDataset(this.#search.get('data') ?? '') ?? 'published'
	);

	/** Whether the figures are the reader's own: neither published nor illustrative. */
	readonly isOwn: boolean = $derived(
		this.dataset !== 'published' && this.dataset !== 'illustrative'
	);

	/** The word given as `data=` when it names no dataset, else null. */
	readonly unknownDataset: string | null = $derived.by(() => {
		const word = this.#search.get('data');
		return word !== null && namedDataset(word) === null ? word : null;
	});

	/** Takes the parameters over; the same ones again change nothing. */
	follow(search: URLSearchParams): void {
		if (this.#turning === 0) this.#take(search);
	}

	#take(search: URLSearchParams): void {
		if (this.followed && search.toString() === this.#search.toString()) return;
		this.#search = new URLSearchParams(search);
		this.followed = true;
	}

	/** Takes over what is about to be written into the address bar: until `turned`, what stands there is older and is not followed. */
	turn(search: URLSearchParams): void {
		this.#turning++;
		this.#take(search);
	}

	/** What was taken over last but not yet written is being written now. */
	turned(): void {
		this.#turning--;
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
		const word = datasetWord(this.dataset);
		return word ? `?data=${word}` : '';
	});
}
