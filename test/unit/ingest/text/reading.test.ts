import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetters, TextReader, type Reading } from '$lib/ingest/text/reading';
import { legacyBytes, twiceEncodedText, utf16Bytes, windows1258Bytes } from './encoders';
import { PUBLISHED_NAMES } from './published-words';

const text = PUBLISHED_NAMES.slice(0, 30).join(';\n').toLowerCase();
const files: [Reading, Uint8Array][] = [
	[
		{ bytes: 'utf-8', letters: 'unicode' },
		new TextEncoder().encode(`\ufeff${text.normalize('NFD')}`)
	],
	[{ bytes: 'utf-16le', letters: 'unicode' }, utf16Bytes(text, true, true)],
	[{ bytes: 'windows-1258', letters: 'unicode' }, windows1258Bytes(text)],
	[{ bytes: 'windows-1252', letters: 'vni' }, legacyBytes(text, 'vni')],
	[{ bytes: 'windows-1252', letters: 'tcvn3' }, legacyBytes(text, 'tcvn3')],
	[{ bytes: 'utf-8', letters: 'utf8_twice' }, new TextEncoder().encode(twiceEncodedText(text))]
];

test.each(files)('%j in pieces is what it is in one, wherever it is cut', (reading, bytes) => {
	fc.assert(
		fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
			const reader = new TextReader(reading);
			const ends = [...cuts.sort((a, b) => a - b), bytes.length];
			const pieces = ends.map((end, index) =>
				reader.read(bytes.subarray(ends[index - 1] ?? 0, end), index === ends.length - 1)
			);
			expect(pieces.join('')).toBe(text);
		})
	);
});

test('a byte that the encoding does not have stops the reader', () => {
	const reader = new TextReader({ bytes: 'utf-8', letters: 'unicode' });
	expect(() => reader.read(Uint8Array.from([0x41, 0xff]), false)).toThrow(TypeError);
});

test('what was not encoded twice stays', () => {
	expect(readLetters('ThÃ¡i Nguyên, HÃ, “Ã”', 'utf8_twice')).toBe('Thái Nguyên, HÃ, “Ã”');
});
