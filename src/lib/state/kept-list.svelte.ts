/**
 * Why the list on screen may not be what is kept:
 *   blocked     the browser gives this site no storage; what is saved lasts until the page is closed
 *   full        the last change did not fit; what was kept before is untouched
 *   unreadable  some of what is kept cannot be read; it is left alone until the list is next changed, and not shown
 */
export type StorageProblem = 'blocked' | 'full' | 'unreadable';

/** How entries are written as JSON and read back. */
export interface EntryForm<T> {
	/** A value that JSON can carry. */
	write: (entry: T) => unknown;
	/** Null for what is no such entry. */
	read: (value: unknown) => T | null;
}

/** A list kept on this device under one name, the same in every window of the site. Read once `follow` is called, in the browser. */
export class KeptList<T> {
	readonly #name: string;
	readonly #form: EntryForm<T>;
	#list = $state.raw<readonly T[]>([]);
	#problem = $state.raw<StorageProblem | null>(null);

	constructor(name: string, form: EntryForm<T>) {
		this.#name = name;
		this.#form = form;
	}

	/** The list as it was last read or changed. */
	get list(): readonly T[] {
		return this.#list;
	}

	get problem(): StorageProblem | null {
		return this.#problem;
	}

	/** Reads what is kept, now and whenever another window changes it. Returns what ends the following. */
	follow(): () => void {
		const hear = ({ key }: StorageEvent): void => {
			if (key === this.#name || key === null) this.#read();
		};
		this.#read();
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** The list as another window may have left it a moment ago. */
	fresh(): readonly T[] {
		if (this.#problem !== 'blocked') this.#read();
		return this.#list;
	}

	/** Keeps this list in place of the one before; see `problem` for whether it could be kept. */
	keep(list: readonly T[]): void {
		try {
			localStorage.setItem(this.#name, JSON.stringify(list.map(this.#form.write)));
			this.#list = list;
			this.#problem = null;
		} catch (cause) {
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			this.#problem = isFull ? 'full' : 'blocked';
			if (!isFull) this.#list = list;
		}
	}

	#read(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(this.#name) ?? '[]');
			const read = Array.isArray(kept) ? kept.map(this.#form.read) : [null];
			this.#list = read.filter((entry) => entry !== null);
			this.#problem = read.includes(null) ? 'unreadable' : null;
		} catch (cause) {
			this.#problem = cause instanceof SyntaxError ? 'unreadable' : 'blocked';
		}
	}
}

/** A key that is never used again, also not after a deletion. `crypto.randomUUID` is not there on a site served without TLS. */
export function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('');
}
