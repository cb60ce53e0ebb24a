import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Longer than any address a browser or a mail program keeps whole. */
const LONGEST_PACKED = 30_000;
/** Longer than any text of ours: what unpacks to more was made to fill the memory. */
const LONGEST_TEXT = 500_000;

/** A text as an address takes it: deflated, in the letters of base64url. The same text gives the same letters. */
export function packText(text: string): string {
	const bytes = deflateSync(strToU8(text), { level: 9 });
	return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of `packText`; null for letters that were not packed there, or not wholly copied. Never throws. */
export function unpackText(packed: string): string | null {
	if (packed.length > LONGEST_PACKED || !/^[\w-]+$/.test(packed)) return null;
	try {
		const bytes = strToU8(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), true);
		const text = inflateSync(bytes, { out: new Uint8Array(LONGEST_TEXT) });
		return text.length < LONGEST_TEXT ? strFromU8(text) : null;
	} catch {
		return null;
	}
}
