import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { cleanedSheet } from '$lib/ingest/read/clean-sheet';
import { readFile, type FileRead } from '$lib/ingest/read/read-file';
import { cellText } from '$lib/ingest/read/sheet';
import { legacyText } from '../text/encoders';
import { sheetFile } from './workbook-file';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file's outcome as plain values: what a fixture's `expected.json` holds. */
function told({ name, content }: FileRead): object {
	if (!content.ok) return { name, problem: content.problem.code, details: content.problem.details };
	const found = content.value;
	switch (found.kind) {
		case 'columnar':
			return { name, format: found.format };
		case 'unclear': {
			const { decoding } = found;
			if (decoding.kind === 'damaged') return { name, damaged: decoding.damage };
			return {
				name,
				ask: decoding.kind === 'ask' ? decoding.reason : null,
				choices: decoding.candidates.map(({ reading, preview }) => [
					`${reading.bytes ?? 'text'} ${reading.letters}`,
					preview[0] ?? ''
				])
			};
		}
		case 'sheets': {
			const { decoding, dialect, sheets } = found;
			return {
				name,
				...(decoding.cutOff ? { cutOff: true } : {}),
				...(decoding.kind === 'decoded'
					? { reading: `${decoding.reading.bytes ?? 'text'} ${decoding.reading.letters}` }
					: {}),
				...(dialect ? { delimiter: dialect.dialect.delimiter, sure: dialect.sure } : {}),
				sheets: sheets.map(({ sheet, issues }) => {
					const cleaned = cleanedSheet(sheet);
					return {
						...(sheet.origin.sheet === '' ? {} : { sheet: sheet.origin.sheet }),
						rows: cleaned.sheet.rows.map((cells, index) => [
							sheet.rowNumbers[index],
							...cells.map(cellText)
						]),
						...(issues.count > 0
							? { issues: issues.listed.map(({ code, row }) => `${code} ${row}`) }
							: {}),
						...(cleaned.changedCells > 0 ? { cleaned: Object.fromEntries(cleaned.counts) } : {})
					};
				})
			};
		}
	}
}

const FIXTURES = 'test/fixtures/import/text';
const fixtures = readdirSync(FIXTURES).sort();

describe('files as they come', () => {
	it('are there', () => {
		expect(fixtures.length).toBeGreaterThan(10);
	});

	test.each(fixtures)('%s', (folder) => {
		const input = readdirSync(`${FIXTURES}/${folder}`).find((file) => file.startsWith('input.'))!;
		const expected = `${FIXTURES}/${folder}/expected.json`;
		const bytes = new Uint8Array(readFileSync(`${FIXTURES}/${folder}/${input}`));
		expect(existsSync(expected)).toBe(true);
		expect(readFile(input, bytes).map(told)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
	});
});

describe('readFile', () => {
	it('gives a file of each in an archive, with its path, and leaves clutter out', () => {
		const archive = zipSync({
			'2018/a.csv': utf8('Tỉnh;Năm\nHuế;2018'),
			'b.xlsx': sheetFile('<row><c t="inlineStr"><is><t>Huế</t></is></c></row>'),
			'c.json': utf8('[{"a":1}]'),
			'd.pdf': utf8('%PDF-1.7'),
			'e.parquet': utf8('PAR1....PAR1'),
			'trong.zip': zipSync({ 'x.csv': utf8('a') }),
			'__MACOSX/._a.csv': utf8('x'),
			'rong/': new Uint8Array(0)
		});
		expect(
			readFile('so-lieu.zip', archive).map(({ name, content }) => [
				name,
				content.ok ? content.value.kind : content.problem.code
			])
		).toEqual([
			['so-lieu.zip/2018/a.csv', 'sheets'],
			['so-lieu.zip/b.xlsx', 'sheets'],
			['so-lieu.zip/c.json', 'sheets'],
			['so-lieu.zip/d.pdf', 'unsupported_format'],
			['so-lieu.zip/e.parquet', 'columnar'],
			['so-lieu.zip/trong.zip', 'too_large']
		]);
	});

	it('reads a workbook in the letters of the font it was made with', () => {
		const texts = ['tỉnh', 'huế', 'bến tre', 'đồng tháp', 'tổng số', 'hạng nhất', 'khen thưởng'];
		const cell = (text: string) =>
			`<c t="inlineStr"><is><t>${legacyText(text, 'tcvn3')}</t></is></c><c><v>7.5</v></c>`;
		const rows = texts.map((text) => `<row>${cell(text)}</row>`).join('');
		const [{ content }] = readFile('a.xlsx', sheetFile(rows)) as [FileRead];
		if (!content.ok || content.value.kind !== 'sheets') throw new Error('not read');
		expect(content.value.decoding).toMatchObject({ reading: { bytes: null, letters: 'tcvn3' } });
		expect(content.value.sheets[0]!.sheet.rows.map(([text]) => text)).toEqual(texts);
	});

	it('takes what a person chose instead of asking', () => {
		const bytes = Uint8Array.from([0x74, 0xd8, 0x6e, 0x68, 0x3b, 0x31]);
		const [asked] = readFile('a.csv', bytes) as [FileRead];
		expect(asked.content).toMatchObject({ value: { kind: 'unclear' } });
		const chosen = readFile('a.csv', bytes, {
			reading: { bytes: 'windows-1252', letters: 'tcvn3' },
			dialect: { delimiter: ';', separatorLine: false }
		});
		expect(chosen[0]!.content).toMatchObject({
			value: { sheets: [{ sheet: { rows: [['tỉnh', '1']] } }] }
		});
	});

	it('asks again when the bytes are not of the encoding that was chosen', () => {
		const choice = { reading: { bytes: 'utf-8', letters: 'unicode' } } as const;
		expect(readFile('a.csv', Uint8Array.from([0xff, 0x41]), choice)[0]!.content).toMatchObject({
			value: { kind: 'unclear' }
		});
	});

	const utf16 = (text: string) =>
		Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
	test.each<[string, Uint8Array, string, string | undefined]>([
		['nothing', new Uint8Array(0), 'empty_file', undefined],
		['spaces', utf8(' \n\n'), 'empty_file', undefined],
		[
			'an old workbook',
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
			'unsupported_format',
			'xls'
		],
		[
			'a workbook under a password',
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage')]),
			'encrypted',
			undefined
		],
		['a web page called .xls', utf8('<html><table><tr><td>1'), 'unsupported_format', 'html'],
		[
			'a workbook of another kind',
			zipSync({ mimetype: utf8('x'), 'content.xml': utf8('x') }),
			'unsupported_format',
			'ods'
		],
		['a document', zipSync({ 'word/document.xml': utf8('x') }), 'unsupported_format', 'docx'],
		['an empty archive', zipSync({}), 'not_a_table', 'empty archive'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'unsupported_format', 'binary']
	])('refuses %s', (_, bytes, code, found) => {
		const [{ content }] = readFile('a.xls', bytes) as [FileRead];
		expect(content).toMatchObject({
			problem: { code, where: 'a.xls', details: found ? { found } : {} }
		});
	});
});
