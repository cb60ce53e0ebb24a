/** Where queries are kept on the device. */
export const SAVED_QUERIES_KEY = 'bang-vang-queries';

/** A query the reader kept, under a name. */
export interface SavedQuery {
	/** Never used again, also not after a deletion. */
	key: string;
	name: string;
	text: string;
}

/** Why the list on screen may not be what is kept; see `StorageProblem` of saved schemes. */
export type QueryStorageProblem = 'blocked' | 'full' | 'unreadable';

/** The queries kept on this device, the same in every window of the site. Read once `follow` is called, in the browser. */
export class SavedQueries {
	#list = $state.raw<readonly SavedQuery[]>([]);
	#problem = $state.raw<QueryStorageProblem | null>(null);

	get list(): readonly SavedQuery[] {
		return this.#list;
	}

	get problem(): QueryStorageProblem | null {
		return this.#problem;
	}

	/** Reads what is kept, now and whenever another window changes it. Returns what ends the following. */
	follow(): () => void {
		const hear = ({ key }: StorageEvent): void => {
			if (key === SAVED_QUERIES_KEY || key === null) this.#read();
		};
		this.#read();
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** Keeps a query by its name: one of the same name is replaced. */
	save(name: string, text: string): void {
		const list = this.#fresh();
		const at = list.findIndex((each) => each.name === name);
		const saved = { key: list[at]?.key ?? newKey(), name, text };
		this.#keep(at < 0 ? [...list, saved] : list.with(at, saved));
	}

	/** Forgets a query; one that is gone already is no problem. */
	remove(key: string): void {
		this.#keep(this.#fresh().filter((each) => each.key !== key));
	}

	#fresh(): readonly SavedQuery[] {
		if (this.#problem !== 'blocked') this.#read();
		return this.#list;
	}

	#read(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(SAVED_QUERIES_KEY) ?? '[]');
			const read = Array.isArray(kept) ? kept.map(savedQuery) : [null];
			this.#list = read.filter((saved) => saved !== null);
			this.#problem = read.includes(null) ? 'unreadable' : null;
		} catch (cause) {
			this.#problem = cause instanceof SyntaxError ? 'unreadable' : 'blocked';
		}
	}

	#keep(list: readonly SavedQuery[]): void {
		try {
			localStorage.setItem(SAVED_QUERIES_KEY, JSON.stringify(list));
			this.#list = list;
			this.#problem = null;
		} catch (cause) {
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			this.#problem = isFull ? 'full' : 'blocked';
			if (!isFull) this.#list = list;
		}
	}
}

/** `crypto.randomUUID` is not there on a site served without TLS. */
function newKey(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('');
}

function savedQuery(value: unknown): SavedQuery | null {
	if (typeof value !== 'object' || value === null) return null;
	const { key, name, text } = value as Record<string, unknown>;
	return typeof key === 'string' && typeof name === 'string' && typeof text === 'string'
		? { key, name, text }
		: null;
}
