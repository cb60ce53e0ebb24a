import type { Scheme } from '$lib/core/scheme';
import { schemeFromText, type CheckedScheme } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';
import { packText, unpackText } from './packed-text';

/** A scheme as the text `scheme=` takes in an address: its JSON, deflated, in the letters of base64url. The same scheme gives the same text. */
export function packScheme(scheme: Scheme): string {
	return packText(JSON.stringify(schemeJson(scheme)));
}

/**
 * The scheme in an address, or what is wrong with it. Text that was not packed here, or not wholly copied, is one issue, `not_json`;
 * never throws.
 */
export function unpackScheme(packed: string): CheckedScheme {
	return schemeFromText(unpackText(packed) ?? '');
}
