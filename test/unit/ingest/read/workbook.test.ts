import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { reading, type ReadProblem } from '$lib/ingest/read/read-problem';
import { cellText, type Cell } from '$lib/ingest/read/sheet';
import { readWorkbook, type WorkbookSheet } from '$lib/ingest/read/workbook';
import { zipDirectory } from '$lib/ingest/read/zip';
import { sheetFile, stylesOf, workbookFile, workbookParts } from './workbook-file';

function read(bytes: Uint8Array) {
	return reading('a.xlsx', () => readWorkbook(bytes, zipDirectory(bytes), 'a.xlsx'));
}

function sheets(bytes: Uint8Array): WorkbookSheet[] {
	const result = read(bytes);
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

function problemOf(bytes: Uint8Array): ReadProblem {
	const result = read(bytes);
	if (result.ok) throw new Error('was read');
	return result.problem;
}

/** The cell A1 of a sheet with one cell. */
function cell(inside: string, rest: Parameters<typeof sheetFile>[1] = {}): Cell | undefined {
	return sheets(sheetFile(`<row r="1">${inside}</row>`, rest))[0]!.sheet.rows[0]?.[0];
}

const styled = (code: string, value: number | string, properties = '') =>
	cell(`<c r="A1" s="1"><v>${value}</v></c>`, { styles: stylesOf(code), properties });

describe('texts', () => {
	const strings =
		'<si><t>Kiên Giang</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Tổng </t></r><r><t>số</t></r><rPh><t>ご</t></rPh></si><si><t/></si><si><t>a_x000D_b &lt;&#x26;&#225;&gt;</t></si>';
	test.each([
		['<c r="A1" t="s"><v>0</v></c>', 'Kiên Giang'],
		['<c r="A1" t="s"><v>1</v></c>', 'Tổng số'],
		['<c r="A1" t="s"><v>3</v></c>', 'a\rb <&á>'],
		['<c r="A1" t="inlineStr"><is><t>08</t></is></c>', '08'],
		['<c t="inlineStr"><is><r><t>Bến</t></r><r><t> Tre</t></r></is></c>', 'Bến Tre'],
		["<c r='A1' t='str'><v><![CDATA[Huế]]></v></c>", 'Huế']
	])('%s', (inside, text) => {
		expect(cell(inside, { strings })).toBe(text);
	});

	it('keeps the formula of a text it made', () => {
		expect(cell('<c r="A1" t="str"><f>A2&amp;"x"</f><v>Huếx</v></c>')).toEqual({
			kind: 'text',
			text: 'Huếx',
			formula: 'A2&"x"'
		});
	});
});

describe('numbers', () => {
	test.each([
		['General', 7.51, '7,51', null, false],
		['General', '0.30000000000000004', '0,3', null, false],
		['0.0', 1, '1,0', 1, false],
		['#,##0', 2094, '2094', 0, false],
		['0.00%', 0.4359, '43,59%', 2, true],
		['0%', 0.07, '7%', 0, true],
		['00', 1, '01', 0, false],
		['#,##0.00 "tỷ";[Red]-#,##0.00', -12.5, '-12,50', 2, false],
		['[$-42A]#,##0.0', 3, '3,0', 1, false],
		['0.00E+00', 12345, '12345', null, false]
	])('%s shows %s as %s', (code, value, text, decimals, percent) => {
		expect(styled(code, value)).toEqual({
			kind: 'number',
			text,
			number: Number(value),
			percent,
			decimals
		});
	});

	it('keeps a formula beside its cached result and never computes it', () => {
		expect(cell('<c r="A1"><f>1+1</f><v>3</v></c>')).toMatchObject({ number: 3, formula: '1+1' });
		expect(cell('<c r="A1"><f>1+1</f></c>')).toBeUndefined();
	});

	it('takes what is no number as text', () => {
		expect(cell('<c r="A1"><v>1,5</v></c>')).toBe('1,5');
	});
});

describe('dates', () => {
	test.each([
		['dd/mm/yyyy', 43549, '2019-03-25', '25/03/2019', ''],
		['dd/mm/yyyy', 42087, '2019-03-25', '25/03/2019', 'date1904="1"'],
		['dd/mm/yyyy', 1, '1900-01-01', '01/01/1900', ''],
		['dd/mm/yyyy', 59, '1900-02-28', '28/02/1900', ''],
		['dd/mm/yyyy', 61, '1900-03-01', '01/03/1900', ''],
		['dd/mm/yyyy', 0, '1904-01-01', '01/01/1904', 'date1904="true"'],
		['dd/mm/yyyy hh:mm', 43549.545138888891, '2019-03-25T13:05:00', '25/03/2019 13:05:00', ''],
		['h:mm AM/PM', 0.75, '18:00:00', '18:00:00', ''],
		['[$-42A]d mmmm yyyy;@', 43549, '2019-03-25', '25/03/2019', ''],
		['d-mmm', 43622, '2019-06-06', '06/06/2019', ''],
		['dd/mm/yyyy', 43549.9999999, '2019-03-26', '26/03/2019', '']
	])('%s of %s is %s', (code, serial, date, text, properties) => {
		expect(styled(code, serial, properties)).toEqual({ kind: 'date', text, date, serial });
	});

	test.each([
		['a day that never was', 'dd/mm/yyyy', 60],
		['day 0', 'dd/mm/yyyy', 0],
		['before the calendar', 'dd/mm/yyyy', -1],
		['behind it', 'dd/mm/yyyy', 2958466],
		['a duration', '[h]:mm', 1.25]
	])('%s stays a number', (_, code, serial) => {
		expect(styled(code, serial)).toMatchObject({ kind: 'number', number: serial });
	});

	it('reads dates written as text', () => {
		expect(cell('<c r="A1" t="d"><v>2019-03-25T00:00:00</v></c>')).toMatchObject({
			date: '2019-03-25',
			serial: null
		});
	});

	it('knows the built-in formats', () => {
		const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
		expect(cell('<c r="A1" s="1"><v>43549</v></c>', { styles })).toMatchObject({
			date: '2019-03-25'
		});
	});
});

describe('other cells', () => {
	it('are yes, no, or an error, which is told', () => {
		const [{ sheet, issues }] = sheets(
			sheetFile(
				'<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><f>A9</f><v>#REF!</v></c></row>'
			)
		) as [WorkbookSheet];
		expect(sheet.rows[0]).toEqual([
			{ kind: 'boolean', text: 'TRUE', boolean: true },
			{ kind: 'boolean', text: 'FALSE', boolean: false },
			{ kind: 'error', text: '#REF!', error: '#REF!', formula: 'A9' }
		]);
		expect(issues.listed).toEqual([
			{ code: 'error_value', row: 1, column: 2, details: { value: '#REF!' } }
		]);
	});
});

describe('a sheet', () => {
	const rows =
		'<row r="2"><c r="A2" t="inlineStr"><is><t>Tập thể</t></is></c><c r="B2" s="1"/></row>' +
		'<row r="3" hidden="1"><c r="B3"><v>2</v></c><c r="D3"><v>4</v></c></row>' +
		'<row r="9"><c r="A9" s="1"/></row>';
	const bytes = sheetFile(rows, {
		before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
		after: '<mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="A3:B4"/></mergeCells>'
	});
	const [{ sheet, issues }] = sheets(bytes) as [WorkbookSheet];

	it('has its rows at their numbers, without cells that are only formatted', () => {
		expect(sheet.rows.map((cells) => cells.map(cellText))).toEqual([
			['Tập thể'],
			['', '', '', '4']
		]);
		expect([...sheet.rowNumbers]).toEqual([2, 3]);
		expect(sheet.columnCount).toBe(4);
	});

	it('knows what is merged and hidden', () => {
		expect(sheet.merged).toEqual([
			{ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 1 },
			{ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 1 }
		]);
		expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[3], [1, 2]]);
	});

	it('tells of values under a merged range, which nobody sees', () => {
		expect(issues.listed).toEqual([
			{ code: 'merged_overlap', row: 3, column: 1, details: { value: '2' } }
		]);
	});
});

test('sheets come in the order of their tabs, with hidden ones', () => {
	const row = '<row><c><v>1</v></c></row>';
	const book = workbookFile({
		sheets: [
			{ name: 'Phụ lục &amp; ghi chú', rows: row },
			{ name: '__proto__', rows: '', state: 'veryHidden' }
		]
	});
	expect(
		sheets(book).map(({ sheet }) => [sheet.origin.sheet, sheet.hidden, sheet.rows.length])
	).toEqual([
		['Phụ lục & ghi chú', false, 1],
		['__proto__', true, 0]
	]);
});

test('names with a prefix, comments and UTF-16 parts are understood', () => {
	const parts = workbookParts({ sheets: [{ name: 'S', rows: '' }] });
	const xml =
		'\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><!-- <x:row> --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Huế &gt; 1</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
	const utf16 = new Uint8Array(
		new Uint16Array(Array.from(xml, (letter) => letter.charCodeAt(0))).buffer
	);
	const book = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': utf16 });
	expect(sheets(book)[0]!.sheet.rows).toEqual([['Huế > 1']]);
});

describe('hostile and broken files are refused', () => {
	const good = sheetFile('<row r="1"><c r="A1"><v>1</v></c></row>');

	it('a bomb, before anything of it is unpacked', () => {
		const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) });
		expect(problemOf(bomb)).toMatchObject({
			code: 'zip_bomb',
			details: { part: 'xl/worksheets/sheet1.xml' }
		});
	});

	it('a directory that understates what it unpacks to', () => {
		const file = sheetFile(`<row r="1"><c r="A1"><v>${'1'.repeat(5000)}</v></c></row>`);
		const view = new DataView(file.buffer);
		for (const { offset, name } of directoryPlaces(file)) {
			if (name === 'xl/worksheets/sheet1.xml') view.setUint32(offset + 24, 100, true);
		}
		expect(problemOf(file)).toMatchObject({
			code: 'broken_zip',
			details: { words: 'longer than it says' }
		});
	});

	it('a flipped bit anywhere: an error or the same values, never others', () => {
		const whole = JSON.stringify(sheets(good));
		for (let at = 0; at < good.length; at++) {
			const flipped = good.slice();
			flipped[at]! ^= 1 << (at % 8);
			const result = read(flipped);
			if (result.ok) expect([at, JSON.stringify(result.value)]).toEqual([at, whole]);
		}
		expect(whole).toContain('"number":1');
	});

	it('a file that was cut off, wherever', () => {
		for (let length = 0; length < good.length; length += 7) {
			expect(read(good.slice(0, length)).ok).toBe(false);
		}
	});

	test.each([
		['a row that repeats', '<row r="2"><c><v>1</v></c></row><row r="2"/>', 'broken_xml'],
		['a row beyond the last', '<row r="1048577"/>', 'broken_xml'],
		['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'broken_xml'],
		['tags that cross', '<row r="1"><c></row></c>', 'broken_xml'],
		[
			'a million wide rows',
			Array.from(
				{ length: 2000 },
				(_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`
			).join(''),
			'too_large'
		]
	])('%s', (_, rows, code) => {
		expect(problemOf(sheetFile(rows)).code).toBe(code);
	});

	it('entities that define each other', () => {
		const parts = workbookParts({ sheets: [{ name: 'S', rows: '' }] });
		const xml = new TextEncoder().encode(
			'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet/>'
		);
		expect(problemOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': xml }))).toMatchObject({
			code: 'broken_xml',
			details: { part: 'xl/worksheets/sheet1.xml', words: 'document type' }
		});
	});

	it('ten thousand parts', () => {
		const parts = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, i) => [`${i}.xml`, new Uint8Array(0)])
		);
		expect(problemOf(zipSync(parts))).toMatchObject({
			code: 'too_large',
			details: { what: 'parts' }
		});
	});

	it('an archive that is no workbook', () => {
		expect(problemOf(zipSync({ 'a.txt': new Uint8Array(3) }))).toMatchObject({
			code: 'broken_zip',
			details: { part: 'xl/workbook.xml' }
		});
	});
});

/** Where the directory's entries stand in an archive. */
function directoryPlaces(file: Uint8Array): { offset: number; name: string }[] {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	let offset = view.getUint32(file.length - 6, true);
	return zipDirectory(file).map(({ name }) => {
		const place = { offset, name };
		offset +=
			46 +
			view.getUint16(offset + 28, true) +
			view.getUint16(offset + 30, true) +
			view.getUint16(offset + 32, true);
		return place;
	});
}
