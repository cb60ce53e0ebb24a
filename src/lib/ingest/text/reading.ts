import { fromLegacyLetters, type LegacyLetters } from './legacy-letters';
import { fromWindows1252, WINDOWS_1252 } from './windows-1252';

/** How bytes become characters. */
export type ByteEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/**
 * What the characters then stand for: themselves, letters of an old font (a workbook in Unicode may be full of them), or UTF-8 that was
 * taken for windows-1252 and encoded once more (`ThÃ¡i`).
 */
export type Letters = 'unicode' | LegacyLetters | 'utf8_twice';

/** One way to read a file. `bytes` is null for text that a program has already decoded, as a workbook's. */
export interface Reading {
	bytes: ByteEncoding | null;
	letters: Letters;
}

/** Every reading that can be chosen for bytes, likelier ones first. */
export const BYTE_READINGS: readonly Reading[] = [
	{ bytes: 'utf-8', letters: 'unicode' },
	{ bytes: 'utf-16le', letters: 'unicode' },
	{ bytes: 'utf-16be', letters: 'unicode' },
	{ bytes: 'windows-1258', letters: 'unicode' },
	{ bytes: 'windows-1252', letters: 'tcvn3' },
	{ bytes: 'windows-1252', letters: 'vni' },
	{ bytes: 'windows-1252', letters: 'tcvn5712' },
	{ bytes: 'utf-8', letters: 'tcvn3' },
	{ bytes: 'utf-8', letters: 'vni' },
	{ bytes: 'utf-8', letters: 'utf8_twice' }
];

/** Characters of windows-1252 beyond ASCII, by the byte they came from. */
const BYTE_OF_1252 = new Map(
	WINDOWS_1252.flatMap((character, byte) => (byte < 0x80 ? [] : [[character, byte] as const]))
);
const RUN_OF_1252 = new RegExp(`[${[...BYTE_OF_1252.keys()].join('')}]+`, 'g');

/** Text whose characters stand for something else, as NFC; runs that are not what `letters` says stay as they are. */
export function readLetters(text: string, letters: Letters): string {
	switch (letters) {
		case 'unicode':
			return text.normalize('NFC');
		case 'utf8_twice':
			return text.replace(RUN_OF_1252, (run) => undoneRun(run) ?? run).normalize('NFC');
		case 'tcvn3':
		case 'tcvn5712':
		case 'vni':
			return fromLegacyLetters(text, letters);
	}
}

/** Runs beyond ASCII that are not UTF-8 encoded twice: what `utf8_twice` could not bring back. */
export function lostRuns(text: string): readonly string[] {
	return (text.match(RUN_OF_1252) ?? []).filter((run) => undoneRun(run) === null);
}

function undoneRun(run: string): string | null {
	try {
		const bytes = Uint8Array.from(run, (character) => BYTE_OF_1252.get(character)!);
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * Reads a file piece by piece in a reading that was chosen; the pieces' texts joined are the whole text. A byte order mark is left out.
 * Throws a TypeError at the first byte that the encoding does not have.
 */
export class TextReader {
	readonly #letters: Letters;
	readonly #decode: (piece: Uint8Array, last: boolean) => string;
	/** The start of a letter whose rest may come with the next piece. */
	#held = '';

	constructor({ bytes, letters }: Reading) {
		this.#letters = letters;
		if (bytes === null || bytes === 'windows-1252') {
			this.#decode = fromWindows1252;
		} else {
			const decoder = new TextDecoder(bytes, { fatal: true });
			this.#decode = (piece, last) => decoder.decode(piece, { stream: !last });
		}
	}

	/** `last` says that nothing follows: what was held back is given too. */
	read(piece: Uint8Array, last: boolean): string {
		const text = this.#held + this.#decode(piece, last);
		const end = last ? text.length : lastBreak(text);
		this.#held = text.slice(end);
		return readLetters(text.slice(0, end), this.#letters);
	}
}

/** Behind the last character that no letter can go across: a line end, a delimiter, a space. */
function lastBreak(text: string): number {
	for (let end = text.length; end > 0; end--) if (/[\n\r\t,;| "]/.test(text[end - 1]!)) return end;
	return 0;
}
