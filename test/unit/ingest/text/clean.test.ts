import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText, type ChangeKind } from '$lib/ingest/text/clean';
import { PUBLISHED_NAMES } from './published-words';

const cases: [what: string, text: string, clean: string, kinds: ChangeKind[]][] = [
	['nothing wrong', 'Tỉnh Kiên Giang – 21/22 (95,5 %)', 'Tỉnh Kiên Giang – 21/22 (95,5 %)', []],
	['an empty cell', '', '', []],
	['decomposed letters', 'tỉnh'.normalize('NFD'), 'tỉnh', ['composed']],
	['old tone marks U+0340 and U+0341', 'a\u0341o\u0340', 'áò', ['composed', 'composed']],
	// as in a source of the published data: "Ðảng"
	['Icelandic letters', 'Ðảng bộ, ðảng viên', 'Đảng bộ, đảng viên', ['eth', 'eth']],
	[
		'Cyrillic letters in a Latin word',
		'Cộng hòа (Н)',
		'Cộng hòa (H)',
		['look_alike', 'look_alike']
	],
	['Cyrillic roman numerals', 'ІІ. Kinh tế', 'II. Kinh tế', ['look_alike', 'look_alike']],
	['a Russian word in Vietnamese', 'Báo Правда', 'Báo Правда', []],
	['Russian alone', 'СССР', 'СССР', []],
	['a Greek letter with no look-alike', 'α = 0,05', 'α = 0,05', []],
	['full-width forms', 'ＧＤＰ：７，５１％', 'GDP:7,51%', Array<ChangeKind>(9).fill('full_width')],
	['no-break spaces', '2.094\u00A0USD', '2.094 USD', ['space']],
	['runs of spaces and tabs', 'Kiên \u00A0\tGiang', 'Kiên Giang', ['spaces']],
	['spaces at the ends', '  Huế\u00A0', 'Huế', ['spaces', 'spaces']],
	['only spaces', ' \u3000 ', '', ['spaces']],
	['a line break in a cell', 'Chia\r\nra', 'Chia ra', ['line_break']],
	['line breaks and spaces', 'Chia \n ra', 'Chia ra', ['spaces']],
	[
		'zero-width, soft hyphen, byte order mark',
		'\ufeffBến\u200b T\u00ADre',
		'Bến Tre',
		['invisible', 'invisible', 'invisible']
	],
	['a zero-width space between spaces', 'Bến \u200b Tre', 'Bến Tre', ['spaces', 'invisible']],
	['control characters', 'Bến\u0000 Tre\u0085\u0007', 'Bến Tre', ['control', 'spaces', 'control']],
	['a replacement character is not ours to mend', 'nh\uFFFDn', 'nh\uFFFDn', []],
	['emoji and other scripts', '👍 越南', '👍 越南', []]
];

describe('cleanText', () => {
	test.each(cases)('%s', (_, text, clean, kinds) => {
		const cleaned = cleanText(text);
		expect(cleaned.text).toBe(clean);
		expect(cleaned.changes.map(({ kind }) => kind)).toEqual(kinds);
	});

	it('says where each change was and what stood there', () => {
		expect(cleanText('Tỉnh\u00A0Ðồng  Nai').changes).toEqual([
			{ kind: 'space', at: 4, from: '\u00A0', to: ' ' },
			{ kind: 'eth', at: 5, from: 'Ð', to: 'Đ' },
			{ kind: 'spaces', at: 9, from: '  ', to: ' ' }
		]);
	});

	it('leaves the published names alone, and brings them back from NFD', () => {
		const changed = PUBLISHED_NAMES.filter((name) => cleanText(name).changes.length > 0);
		expect(changed).toEqual([]);
		expect(PUBLISHED_NAMES.map((name) => cleanText(name.normalize('NFD')).text)).toEqual(
			PUBLISHED_NAMES
		);
	});

	const messy = fc.string({
		unit: fc.constantFrom(
			...[
				'a',
				'ơ',
				'o\u031B\u0301',
				'\u0323',
				' ',
				'\u00A0',
				'\n',
				'\r\n',
				'\u200B',
				'Ð',
				'а',
				'Ж',
				'７',
				'\u0000'
			]
		)
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(messy, (text) => {
				expect(cleanText(cleanText(text).text).changes).toEqual([]);
			})
		);
	});

	it('accounts for every difference: its changes made from the right give its text', () => {
		fc.assert(
			fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (text) => {
				const { text: clean, changes } = cleanText(text);
				fc.pre(changes.every(({ at, from }) => text.startsWith(from, at)));
				const rebuilt = changes.reduceRight(
					(done, { at, from, to }) => done.slice(0, at) + to + done.slice(at + from.length),
					text
				);
				expect(rebuilt.normalize('NFC')).toBe(clean);
			})
		);
	});
});
