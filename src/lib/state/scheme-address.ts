import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Scheme } from '$lib/core/scheme';
import { schemeFromText, type CheckedScheme } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';

/** Longer than any address a browser or a mail program keeps whole. */
const LONGEST_PACKED = 30_000;
/** Longer than any scheme: what unpacks to more was made to fill the memory. */
const LONGEST_TEXT = 500_000;

/** A scheme as the text `scheme=` takes in an address: its JSON, deflated, in the letters of base64url. The same scheme gives the same text. */
export function packScheme(scheme: Scheme): string {
	const bytes = deflateSync(strToU8(JSON.stringify(schemeJson(scheme))), { level: 9 });
	return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The scheme in an address, or what is wrong with it. Text that was not packed here, or not wholly copied, is one issue, `not_json`;
 * never throws.
 */
export function unpackScheme(packed: string): CheckedScheme {
	return schemeFromText(unpacked(packed) ?? '');
}

function unpacked(packed: string): string | null {
	if (packed.length > LONGEST_PACKED || !/^[\w-]+$/.test(packed)) return null;
	try {
		const bytes = strToU8(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), true);
		const text = inflateSync(bytes, { out: new Uint8Array(LONGEST_TEXT) });
		return text.length < LONGEST_TEXT ? strFromU8(text) : null;
	} catch {
		return null;
	}
}
