import { folded } from '$lib/core/folded';

const INITIAL = '(?:ng?h?|[ckpt]?h|gi?|qu|tr|[bcdfklmrstvx])';
const FINAL_Y = new RegExp(`(?<![a-z])(${INITIAL})y(?![a-z])`, 'g');

/**
 * What two spellings of the same words have in common: without marks and case (so the place of a tone does not count), punctuation as one
 * space, `y` and `i` made one where they sound alike (tỷ and tỉ, sỹ and sĩ). `%` stays. For comparing only, never to show.
 */
export function matchKey(text: string): string {
	const known = memory.get(text);
	if (known !== undefined) return known;
	if (memory.size >= REMEMBERED) memory.clear();
	const key = keyOf(text);
	memory.set(text, key);
	return key;
}

/** A sheet asks for the keys of the same few words again and again. */
const REMEMBERED = 10_000;
const memory = new Map<string, string>();

function keyOf(text: string): string {
	return folded(text.replace(/[\u00AD\u200B-\u200D\uFEFF]/g, ''))
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.trim()
		.replace(FINAL_Y, '$1i');
}
