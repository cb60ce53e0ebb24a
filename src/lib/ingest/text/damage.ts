/**
 * Text that no reading brings back. `question_marks`: letters were replaced by ? on the way (`Công nh?n`); `replacement_characters`: the
 * same with U+FFFD; `invalid_bytes`: UTF-8 but for some bytes; `lost_twice`: encoded twice, and bytes lost in between; `binary`: no text.
 */
export type DamageKind =
	'question_marks' | 'replacement_characters' | 'invalid_bytes' | 'lost_twice' | 'binary';

export interface Damage {
	kind: DamageKind;
	count: number;
	/** The first few words, or bytes as `0x90 @ 1234`, as they stand in the file. */
	examples: readonly string[];
}

const EXAMPLES = 5;
/** So few may be a missing space (`gì?Vì`); they are told, and the text is read. */
const FEW_QUESTION_MARKS = 3;
const WORD = /[^\s,;|"()]*[?\uFFFD][^\s,;|"()]*/gu;
/** A ? that stands for a letter: inside a word, or before a small letter at its start. */
const LOST_LETTER = /\p{L}\?+\p{Ll}|^\?+\p{Ll}/u;
const ADDRESS = /:\/\/|^www\.|[=&]/;

/** Letters that were replaced, with examples; null when there are none. */
export function lostLetters(text: string): Damage | null {
	if (!/[?\uFFFD]/.test(text)) return null;
	const replaced: string[] = [];
	const questioned: string[] = [];
	let replacedCount = 0;
	let questionedCount = 0;
	for (const [word] of text.matchAll(WORD)) {
		if (word.includes('\uFFFD')) {
			if (replacedCount++ < EXAMPLES) replaced.push(word);
		} else if (LOST_LETTER.test(word) && !ADDRESS.test(word)) {
			if (questionedCount++ < EXAMPLES) questioned.push(word);
		}
	}
	if (replacedCount > 0) {
		return { kind: 'replacement_characters', count: replacedCount, examples: replaced };
	}
	if (questionedCount === 0) return null;
	return { kind: 'question_marks', count: questionedCount, examples: questioned };
}

/** Whether so much is lost that the file is refused: any U+FFFD, or a ? for a letter in at least three words. */
export function isBeyondRepair(damage: Damage): boolean {
	return damage.kind !== 'question_marks' || damage.count >= FEW_QUESTION_MARKS;
}

/** Bytes that are not UTF-8 in text that otherwise is: `certain` by its mark, else because they are few beside its letters. Null when not. */
export function invalidBytes(bytes: Uint8Array, certain: boolean): Damage | null {
	let letters = 0;
	let count = 0;
	const examples: string[] = [];
	for (let at = 0; at < bytes.length;) {
		const length = sequenceLength(bytes, at);
		if (length > 1) letters++;
		if (length > 0) {
			at += length;
			continue;
		}
		if (count++ < EXAMPLES) {
			examples.push(`0x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')} @ ${at}`);
		}
		at++;
	}
	return count > 0 && (certain || count * 10 <= letters)
		? { kind: 'invalid_bytes', count, examples }
		: null;
}

/** Bytes of the UTF-8 character that begins there; 0 when none does. The last one may be cut off. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at]!;
	if (lead < 0x80) return 1;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (lead < 0xc2 || lead > 0xf4) return 0;
	for (let next = at + 1; next < at + length; next++) {
		if (next < bytes.length && (bytes[next]! & 0xc0) !== 0x80) return 0;
	}
	return length;
}
