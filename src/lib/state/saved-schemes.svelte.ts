import type { Scheme } from '$lib/core/scheme';
import { checkScheme } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';

/** Where schemes are kept on the device. */
export const SAVED_SCHEMES_KEY = 'bang-vang-schemes';

/** A scheme the reader kept. */
export interface SavedScheme {
	/** Never used again, also not after a deletion: two windows must not mean different schemes by it. */
	key: string;
	scheme: Scheme;
}

/**
 * Why the list on screen may not be what is kept:
 *   blocked     the browser gives this site no storage; what is saved lasts until the page is closed
 *   full        the last change did not fit; what was kept before is untouched
 *   unreadable  some of what is kept is no scheme; it is left alone until the list is next changed, and not shown
 */
export type StorageProblem = 'blocked' | 'full' | 'unreadable';

/** The schemes kept on this device, the same in every window of the site. Read once `follow` is called, in the browser. */
export class SavedSchemes {
	#list = $state.raw<readonly SavedScheme[]>([]);
	#problem = $state.raw<StorageProblem | null>(null);

	get list(): readonly SavedScheme[] {
		return this.#list;
	}

	get problem(): StorageProblem | null {
		return this.#problem;
	}

	/** Reads what is kept, now and whenever another window changes it. Returns what ends the following. */
	follow(): () => void {
		const hear = ({ key }: StorageEvent): void => {
			if (key === SAVED_SCHEMES_KEY || key === null) this.#read();
		};
		this.#read();
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** Keeps a scheme under a key of its own, or in place of the one with that key. Returns the key. */
	save(scheme: Scheme, key: string = newKey()): string {
		const saved = { key, scheme };
		const at = this.#fresh().findIndex((each) => each.key === key);
		this.#keep(at < 0 ? [...this.#list, saved] : this.#list.with(at, saved));
		return key;
	}

	/** Forgets a scheme and returns it with where it stood, for `restore`; null when it is gone already. */
	remove(key: string): { saved: SavedScheme; at: number } | null {
		const at = this.#fresh().findIndex((each) => each.key === key);
		const saved = this.#list[at];
		if (!saved) return null;
		this.#keep(this.#list.toSpliced(at, 1));
		return { saved, at };
	}

	/** Undoes a `remove`. */
	restore({ saved, at }: { saved: SavedScheme; at: number }): void {
		if (this.#fresh().some((each) => each.key === saved.key)) return;
		this.#keep(this.#list.toSpliced(at, 0, saved));
	}

	/** The list as another window may have left it a moment ago. */
	#fresh(): readonly SavedScheme[] {
		if (this.#problem !== 'blocked') this.#read();
		return this.#list;
	}

	#read(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(SAVED_SCHEMES_KEY) ?? '[]');
			const read = Array.isArray(kept) ? kept.map(savedScheme) : [null];
			this.#list = read.filter((saved) => saved !== null);
			this.#problem = read.includes(null) ? 'unreadable' : null;
		} catch (cause) {
			this.#problem = cause instanceof SyntaxError ? 'unreadable' : 'blocked';
		}
	}

	#keep(list: readonly SavedScheme[]): void {
		try {
			const json = list.map(({ key, scheme }) => ({ key, scheme: schemeJson(scheme) }));
			localStorage.setItem(SAVED_SCHEMES_KEY, JSON.stringify(json));
			this.#list = list;
			this.#problem = null;
		} catch (cause) {
			this.#problem = isFull(cause) ? 'full' : 'blocked';
			if (this.#problem === 'blocked') this.#list = list;
		}
	}
}

/** `crypto.randomUUID` is not there on a site served without TLS. */
function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('');
}

function savedScheme(value: unknown): SavedScheme | null {
	if (typeof value !== 'object' || value === null || !('key' in value) || !('scheme' in value))
		return null;
	const { scheme } = checkScheme(value.scheme);
	return scheme && typeof value.key === 'string' ? { key: value.key, scheme } : null;
}

function isFull(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}
