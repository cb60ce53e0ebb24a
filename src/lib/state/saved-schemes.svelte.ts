import type { Scheme } from '$lib/core/scheme';
import { checkScheme } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';
import { KeptList, newKey, type StorageProblem } from './kept-list.svelte';

/** Where schemes are kept on the device. */
export const SAVED_SCHEMES_KEY = 'bang-vang-schemes';

/** A scheme the reader kept. */
export interface SavedScheme {
	/** Never used again, also not after a deletion: two windows must not mean different schemes by it. */
	key: string;
	scheme: Scheme;
}

/** The schemes kept on this device; see `KeptList`. */
export class SavedSchemes {
	readonly #kept = new KeptList<SavedScheme>(SAVED_SCHEMES_KEY, {
		write: ({ key, scheme }) => ({ key, scheme: schemeJson(scheme) }),
		read: savedScheme
	});

	get list(): readonly SavedScheme[] {
		return this.#kept.list;
	}

	get problem(): StorageProblem | null {
		return this.#kept.problem;
	}

	/** See `KeptList.follow`. */
	follow(): () => void {
		return this.#kept.follow();
	}

	/** Keeps a scheme under a key of its own, or in place of the one with that key. Returns the key. */
	save(scheme: Scheme, key: string = newKey()): string {
		const list = this.#kept.fresh();
		const saved = { key, scheme };
		const at = list.findIndex((each) => each.key === key);
		this.#kept.keep(at < 0 ? [...list, saved] : list.with(at, saved));
		return key;
	}

	/** Forgets a scheme and returns it with where it stood, for `restore`; null when it is gone already. */
	remove(key: string): { saved: SavedScheme; at: number } | null {
		const list = this.#kept.fresh();
		const at = list.findIndex((each) => each.key === key);
		const saved = list[at];
		if (!saved) return null;
		this.#kept.keep(list.toSpliced(at, 1));
		return { saved, at };
	}

	/** Undoes a `remove`. */
	restore({ saved, at }: { saved: SavedScheme; at: number }): void {
		const list = this.#kept.fresh();
		if (list.some((each) => each.key === saved.key)) return;
		this.#kept.keep(list.toSpliced(at, 0, saved));
	}
}

function savedScheme(value: unknown): SavedScheme | null {
	if (typeof value !== 'object' || value === null || !('key' in value) || !('scheme' in value))
		return null;
	const { scheme } = checkScheme(value.scheme);
	return scheme && typeof value.key === 'string' ? { key: value.key, scheme } : null;
}
