import { KeptList, newKey, type StorageProblem } from './kept-list.svelte';

/** Where queries are kept on the device. */
export const SAVED_QUERIES_KEY = 'bang-vang-queries';

/** A query the reader kept, under a name. */
export interface SavedQuery {
	/** Never used again, also not after a deletion. */
	key: string;
	name: string;
	text: string;
}

/** The queries kept on this device; see `KeptList`. */
export class SavedQueries {
	readonly #kept = new KeptList<SavedQuery>(SAVED_QUERIES_KEY, {
		write: (query) => query,
		read: savedQuery
	});

	get list(): readonly SavedQuery[] {
		return this.#kept.list;
	}

	get problem(): StorageProblem | null {
		return this.#kept.problem;
	}

	/** See `KeptList.follow`. */
	follow(): () => void {
		return this.#kept.follow();
	}

	/** Keeps a query by its name: one of the same name is replaced. */
	save(name: string, text: string): void {
		const list = this.#kept.fresh();
		const at = list.findIndex((each) => each.name === name);
		const saved = { key: list[at]?.key ?? newKey(), name, text };
		this.#kept.keep(at < 0 ? [...list, saved] : list.with(at, saved));
	}

	/** Forgets a query; one that is gone already is no problem. */
	remove(key: string): void {
		this.#kept.keep(this.#kept.fresh().filter((each) => each.key !== key));
	}
}

function savedQuery(value: unknown): SavedQuery | null {
	if (typeof value !== 'object' || value === null) return null;
	const { key, name, text } = value as Record<string, unknown>;
	return typeof key === 'string' && typeof name === 'string' && typeof text === 'string'
		? { key, name, text }
		: null;
}
