import { legacyTable, type LegacyLetters } from '$lib/ingest/text/legacy-letters';
import { fromWindows1252, WINDOWS_1252 } from '$lib/ingest/text/windows-1252';

const bytesOf = (characters: Iterable<string>) =>
	new Map(Array.from(characters, (character, byte) => [character, byte]));
const BYTES_1252 = bytesOf(WINDOWS_1252);
const BYTES_1258 = bytesOf(
	new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
);

/** Text as a file in an old font holds it: letters the encoding lacks throw. */
export function legacyBytes(text: string, letters: LegacyLetters): Uint8Array {
	return Uint8Array.from(legacyText(text, letters), (character) => byteOf(character, BYTES_1252));
}

/** The same as Unicode text: what a program shows without the font. */
export function legacyText(text: string, letters: LegacyLetters): string {
	const table = legacyTable(letters);
	return Array.from(text.normalize('NFC'), (letter) => table.get(letter) ?? letter).join('');
}

/** As Windows writes it: letters with â, ă, ơ … as one byte, every tone as another. */
export function windows1258Bytes(text: string): Uint8Array {
	const split = text
		.normalize('NFD')
		.replace(/[aeou][\u0302\u0306\u031B]/gi, (letter) => letter.normalize('NFC'));
	// NFD puts the dot below before the circumflex
	const ordered = split.replace(
		/([aeo])\u0323([\u0302\u0306])/gi,
		(_, letter: string, mark: string) => (letter + mark).normalize('NFC') + '\u0323'
	);
	return Uint8Array.from(
		ordered.replace(/[đĐ]/g, (letter) => letter),
		(character) => byteOf(character, BYTES_1258)
	);
}

export function utf16Bytes(text: string, littleEndian: boolean, mark = false): Uint8Array {
	const units = (mark ? '\ufeff' : '') + text;
	const view = new DataView(new ArrayBuffer(units.length * 2));
	for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
}

/** UTF-8 that a program took for windows-1252 and wrote as UTF-8 again. */
export function twiceEncodedText(text: string): string {
	return fromWindows1252(new TextEncoder().encode(text));
}

function byteOf(character: string, bytes: ReadonlyMap<string, number>): number {
	const byte = bytes.get(character);
	if (byte === undefined) throw new Error(`not in the encoding: ${character}`);
	return byte;
}
