import type { SchemeIssue } from '$lib/core/scheme-reader';
import type { ShownDeck } from '$lib/view/deck/deck-file';
import type { Address } from './address.svelte';
import { unpackDeck } from './deck-address';
import type { Decks } from './decks.svelte';

/** The deck an address names: `kept=` one on this device, `deck=` one packed into the address itself. */
export class DeckSource {
	readonly #address: Address;
	readonly #decks: Decks;

	/** The key of a kept deck; null for one in the address. */
	readonly key: string | null = $derived.by(() => this.#address.get('kept'));
	readonly #packed = $derived.by(() => {
		const packed = this.#address.get('deck');
		return packed === null ? null : unpackDeck(packed);
	});
	/** Null when the address names none, or one that cannot be read or is not on this device. */
	readonly shown: ShownDeck | null = $derived.by(() => {
		if (this.key !== null) return this.#decks.list.find((each) => each.key === this.key) ?? null;
		const deck = this.#packed?.deck;
		return deck ? { deck, isFrozen: false, contents: [] } : null;
	});
	/** What is wrong with the deck in the address; [] otherwise. */
	readonly issues: readonly SchemeIssue[] = $derived.by(() => this.#packed?.issues ?? []);
	/** Whether the address names a deck at all. */
	readonly isNamed: boolean = $derived.by(
		() => this.key !== null || this.#address.get('deck') !== null
	);
	/** The same in every window that shows this deck. */
	readonly name: string = $derived.by(() => this.key ?? this.#address.get('deck') ?? '');
	/** What an address needs to name this deck. */
	readonly search: Readonly<Record<string, string | null>> = $derived.by(() => ({
		kept: this.key,
		deck: this.#address.get('deck')
	}));

	constructor(address: Address, decks: Decks) {
		this.#address = address;
		this.#decks = decks;
	}
}
