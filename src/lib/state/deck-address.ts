import { deckJson, type Deck } from '$lib/core/deck';
import { deckFromText, type CheckedDeck } from '$lib/core/deck-check';
import { packText, unpackText } from './packed-text';

/** What mail programs and chats keep whole; a longer deck goes out as a file. */
const LONGEST = 6000;

/** A deck as the text `deck=` takes in an address; null when it is too long for one. The same deck gives the same text. */
export function packDeck(deck: Deck): string | null {
	const packed = packText(JSON.stringify(deckJson(deck)));
	return packed.length <= LONGEST ? packed : null;
}

/** The deck in an address, or what is wrong with it; text that was not packed here is one issue, `not_json`. Never throws. */
export function unpackDeck(packed: string): CheckedDeck {
	return deckFromText(unpackText(packed) ?? '');
}
