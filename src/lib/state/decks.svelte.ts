import { checkDeckFile, deckFileJson, type ShownDeck } from '$lib/view/deck/deck-file';
import { KeptList, newKey, type StorageProblem } from './kept-list.svelte';

/** Where decks are kept on the device. */
export const DECKS_KEY = 'bang-vang-decks';

/** A deck the reader kept. */
export interface KeptDeck extends ShownDeck {
	/** Never used again, also not after a deletion: it stands in addresses. */
	key: string;
}

/** The decks kept on this device, the same in every window; see `KeptList`. */
export class Decks {
	readonly #kept = new KeptList<KeptDeck>(DECKS_KEY, {
		write: ({ key, ...shown }) => ({ key, deck: deckFileJson(shown) }),
		read: keptDeck
	});

	get list(): readonly KeptDeck[] {
		return this.#kept.list;
	}

	get problem(): StorageProblem | null {
		return this.#kept.problem;
	}

	/** See `KeptList.follow`. */
	follow(): () => void {
		return this.#kept.follow();
	}

	/** The deck under a key; undefined when there is none on this device. */
	get(key: string): KeptDeck | undefined {
		return this.#kept.list.find((each) => each.key === key);
	}

	/** Keeps a deck under a key of its own, or in place of the one with that key. Returns the key. */
	save({ deck, isFrozen, contents }: ShownDeck, key: string = newKey()): string {
		const list = this.#kept.fresh();
		const kept = { key, deck, isFrozen, contents };
		const at = list.findIndex((each) => each.key === key);
		this.#kept.keep(at < 0 ? [...list, kept] : list.with(at, kept));
		return key;
	}

	/** Forgets a deck and returns it with where it stood, for `restore`; null when it is gone already. */
	remove(key: string): { kept: KeptDeck; at: number } | null {
		const list = this.#kept.fresh();
		const at = list.findIndex((each) => each.key === key);
		const kept = list[at];
		if (!kept) return null;
		this.#kept.keep(list.toSpliced(at, 1));
		return { kept, at };
	}

	/** Undoes a `remove`. */
	restore({ kept, at }: { kept: KeptDeck; at: number }): void {
		const list = this.#kept.fresh();
		if (list.some((each) => each.key === kept.key)) return;
		this.#kept.keep(list.toSpliced(at, 0, kept));
	}
}

function keptDeck(value: unknown): KeptDeck | null {
	if (typeof value !== 'object' || value === null || !('key' in value) || !('deck' in value))
		return null;
	const { shown } = checkDeckFile(value.deck);
	return shown && typeof value.key === 'string' ? { key: value.key, ...shown } : null;
}
