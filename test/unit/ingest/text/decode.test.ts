import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeBytes, decodeText } from '$lib/ingest/text/decode';
import type { Reading } from '$lib/ingest/text/reading';
import {
	legacyBytes,
	legacyText,
	twiceEncodedText,
	utf16Bytes,
	windows1258Bytes
} from './encoders';
import { PUBLISHED_NAMES } from './published-words';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** TCVN3 fonts have no capitals with tones. */
const small = (text: string) => text.toLowerCase();

const ENCODERS: [name: string, reading: Reading, encode: (text: string) => Uint8Array][] = [
	['UTF-8', { bytes: 'utf-8', letters: 'unicode' }, utf8],
	[
		'UTF-8, decomposed',
		{ bytes: 'utf-8', letters: 'unicode' },
		(text) => utf8(text.normalize('NFD'))
	],
	['UTF-8 with its mark', { bytes: 'utf-8', letters: 'unicode' }, (text) => utf8(`\ufeff${text}`)],
	['UTF-16 LE', { bytes: 'utf-16le', letters: 'unicode' }, (text) => utf16Bytes(text, true, true)],
	['UTF-16 BE', { bytes: 'utf-16be', letters: 'unicode' }, (text) => utf16Bytes(text, false, true)],
	[
		'UTF-16 LE, no mark',
		{ bytes: 'utf-16le', letters: 'unicode' },
		(text) => utf16Bytes(text, true)
	],
	[
		'UTF-16 BE, no mark',
		{ bytes: 'utf-16be', letters: 'unicode' },
		(text) => utf16Bytes(text, false)
	],
	['windows-1258', { bytes: 'windows-1258', letters: 'unicode' }, windows1258Bytes],
	['VNI', { bytes: 'windows-1252', letters: 'vni' }, (text) => legacyBytes(text, 'vni')],
	[
		'TCVN3',
		{ bytes: 'windows-1252', letters: 'tcvn3' },
		(text) => legacyBytes(small(text), 'tcvn3')
	],
	[
		'TCVN3 in a Unicode file',
		{ bytes: 'utf-8', letters: 'tcvn3' },
		(text) => utf8(legacyText(small(text), 'tcvn3'))
	],
	[
		'VNI in a Unicode file',
		{ bytes: 'utf-8', letters: 'vni' },
		(text) => utf8(legacyText(text, 'vni'))
	],
	['UTF-8 twice', { bytes: 'utf-8', letters: 'utf8_twice' }, (text) => utf8(twiceEncodedText(text))]
];

const table = (names: readonly string[]) =>
	names.map((name, index) => `${index + 1};${name};21/22`).join('\r\n');

describe.each(ENCODERS)('%s', (name, reading, encode) => {
	const asWritten = name.startsWith('TCVN3') ? small : (text: string) => text;

	it('is recognised in a table of published names, and every letter comes back', () => {
		const text = table(PUBLISHED_NAMES);
		const decoding = decodeBytes(encode(text));
		expect(decoding).toMatchObject({ kind: 'decoded', reading, doubts: null });
		expect(decoding.kind === 'decoded' && decoding.text).toBe(asWritten(text));
	});

	it('is never taken for another: a small table is read right or asked about', () => {
		let asked = 0;
		let runs = 0;
		fc.assert(
			fc.property(fc.subarray([...PUBLISHED_NAMES], { minLength: 1, maxLength: 8 }), (names) => {
				const text = table(names);
				const decoding = decodeBytes(encode(text));
				runs++;
				expect(decoding.kind).not.toBe('damaged');
				if (decoding.kind === 'decoded') expect(decoding.text).toBe(asWritten(text));
				else {
					asked++;
					const readings = decoding.candidates.map((candidate) => candidate.reading);
					expect(readings).toContainEqual(reading);
				}
			}),
			{ numRuns: 200, seed: 2018 }
		);
		expect(asked / runs).toBeLessThan(0.2);
	});
});

test('a byte order mark and a file that ends inside a character are told', () => {
	const bytes = utf8('\ufefftỉnh,Huế');
	expect(decodeBytes(bytes)).toMatchObject({ byteOrderMark: true, cutOff: false });
	expect(decodeBytes(bytes.subarray(0, -1))).toMatchObject({
		kind: 'decoded',
		text: 'tỉnh,Hu',
		cutOff: true
	});
});

test('plain ASCII, French and an empty file are read as they stand', () => {
	for (const text of ['a,b\n1,2', 'région;café;très\nété;où;ça', '90m²;5µ', '']) {
		expect(decodeBytes(utf8(text))).toMatchObject({ kind: 'decoded', text });
	}
});

describe('what is asked', () => {
	it('lines of two encodings in one file', () => {
		const lines = [
			table(PUBLISHED_NAMES.slice(0, 40)),
			legacyText(small(table(PUBLISHED_NAMES.slice(40, 60))), 'tcvn3')
		];
		expect(decodeBytes(utf8(lines.join('\n')))).toMatchObject({ kind: 'ask', reason: 'mixed' });
	});

	it.each(['tcvn3', 'vni'] as const)('%s and Unicode in every line', (letters) => {
		const lines = PUBLISHED_NAMES.slice(0, 40).map(
			(name) => `${name};${legacyText(small(name), letters)}`
		);
		expect(decodeBytes(utf8(lines.join('\n')))).toMatchObject({ kind: 'ask' });
	});

	it('one word, too little to go by, with a preview for each reading', () => {
		const decoding = decodeBytes(legacyBytes('stt;tỉnh', 'tcvn3'));
		expect(decoding).toMatchObject({ kind: 'ask', reason: 'undecidable' });
		const previews = decoding.candidates.map(({ preview }) => preview[0]);
		expect(previews).toContain('stt;tỉnh');
	});
});

describe('what is refused', () => {
	// domain.md H34
	it('letters replaced by question marks', () => {
		const bytes = utf8('Công nh?n 11 xã nông thôn m?i n?m 2018');
		expect(decodeBytes(bytes)).toMatchObject({
			kind: 'damaged',
			damage: { kind: 'question_marks', count: 3, examples: ['nh?n', 'm?i', 'n?m'] }
		});
		const ansi = new Uint8Array(
			Array.from('Công nh?n 11 xã nông thôn m?i n?m', (c) => c.charCodeAt(0))
		);
		expect(decodeBytes(ansi)).toMatchObject({ damage: { kind: 'question_marks', count: 3 } });
	});

	it('but not questions, addresses and a single missing space, which is only doubted', () => {
		const text =
			'Đạt hay không? Chưa rõ. http://a.vn/?id=1&x=y,https://b.vn/c?d=e\n?\nTại sao?vì thế';
		expect(decodeBytes(utf8(text))).toMatchObject({
			kind: 'decoded',
			text,
			doubts: { kind: 'question_marks', count: 1, examples: ['sao?vì'] }
		});
	});

	it('replacement characters', () => {
		expect(decodeBytes(utf8('Công nh\uFFFDn,Huế'))).toMatchObject({
			damage: { kind: 'replacement_characters', count: 1, examples: ['nh\uFFFDn'] }
		});
	});

	it('UTF-8 with a few bytes broken, and where', () => {
		const bytes = utf8(table(PUBLISHED_NAMES.slice(0, 30)));
		const at = bytes.findIndex((byte) => byte > 0xe0);
		bytes[at] = 0xff;
		expect(decodeBytes(bytes)).toMatchObject({
			kind: 'damaged',
			damage: {
				kind: 'invalid_bytes',
				examples: [`0xFF @ ${at}`, expect.any(String), expect.any(String)]
			}
		});
	});

	it('text encoded twice that has lost its no-break spaces on the way', () => {
		const text = twiceEncodedText(
			'Hà Nội;Cần Thơ;Đà Nẵng;Thừa Thiên Huế;Kiên Giang;Bến Tre'
		).replaceAll('\u00A0', ' ');
		const decoding = decodeBytes(utf8(text));
		expect(decoding).toMatchObject({ kind: 'damaged', damage: { kind: 'lost_twice' } });
	});

	it('bytes that are no text', () => {
		expect(decodeBytes(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256))).toMatchObject({
			damage: { kind: 'binary' }
		});
	});
});

test('the cells of a workbook may carry an old font too', () => {
	const cells = legacyText(small(PUBLISHED_NAMES.join('\n')), 'tcvn3');
	expect(decodeText(cells)).toMatchObject({
		kind: 'decoded',
		reading: { bytes: null, letters: 'tcvn3' },
		text: small(PUBLISHED_NAMES.join('\n'))
	});
});
