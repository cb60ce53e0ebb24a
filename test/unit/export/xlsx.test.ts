import { describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { XlsxMisfit, xlsxFile, type XlsxCell, type XlsxSheet } from '$lib/export/xlsx';
import { readFile } from '$lib/ingest/read/read-file';
import type { Cell, Sheet } from '$lib/ingest/read/sheet';

function read(bytes: Uint8Array): Sheet[] {
	const [file] = readFile('ra.xlsx', bytes);
	if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('not read');
	return file.content.value.sheets.map(({ sheet }) => sheet);
}

/** What our own reader finds in the only cell of a workbook. */
function readCell(cell: XlsxCell, decimals: number | null = null): Cell | undefined {
	return read(xlsxFile([{ name: 'A', rows: [[cell]], columns: [{ decimals }] }]))[0]!.rows[0]?.[0];
}

const LISTED: XlsxSheet = {
	name: 'Chỉ tiêu & kết quả',
	rows: [
		['Năm', 'Kế hoạch'],
		[2018, 21.5]
	],
	columns: [{ width: 8 }, { width: 20, decimals: 2 }],
	headingRows: 1,
	lists: [
		{ column: 1, firstRow: 1, sheet: "Danh 'mục'", listColumn: 27, listFirstRow: 1, listLength: 3 }
	]
};

describe('a workbook', () => {
	it.each([
		'=1+1',
		'+cmd|x',
		'-1',
		'@x',
		'0123',
		'<b>&"đậm"</b>',
		' đầu và cuối ',
		'hai\ndòng',
		'_x0041_ không phải A',
		'có \u0001 ký tự điều khiển',
		'Công nhận – Đ ơ ư \u{1F3C6}'
	])('keeps the text %j as text', (text) => {
		expect(readCell(text)).toBe(text);
	});

	it.each([0, -4.61, 2094, 0.1, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, 43.589743589743584])(
		'keeps the number %d to its last digit',
		(number) => {
			expect(readCell(number)).toMatchObject({ kind: 'number', number, percent: false });
		}
	);

	it('shows the decimals of the column, and a year without thousands', () => {
		expect(readCell(2094.456, 1)).toMatchObject({ text: '2094,5', decimals: 1 });
		expect(readCell(2018)).toMatchObject({ text: '2018', decimals: null });
		const styles = strFromU8(
			unzipSync(xlsxFile([{ name: 'A', rows: [[2.5]], columns: [{ decimals: 2 }] }]))[
				'xl/styles.xml'
			]!
		);
		expect(styles).toContain('formatCode="#,##0.00"');
	});

	it.each([
		['2019-03-25', '2019-03-25', '25/03/2019'],
		['2019-03-25T13:05:00', '2019-03-25T13:05:00', '25/03/2019 13:05:00'],
		['1900-03-01', '1900-03-01', '01/03/1900']
	])('keeps the day %s', (date, iso, text) => {
		expect(readCell({ date })).toMatchObject({ kind: 'date', date: iso, text });
	});

	it.each(['1802-05-01', '2019-02-30', '2019'])(
		'keeps %s, no day of its calendar, as text',
		(date) => {
			expect(readCell({ date })).toBe(date);
		}
	);

	it('keeps truth values, gaps and a number that is none', () => {
		expect(readCell(true)).toMatchObject({ kind: 'boolean', boolean: true });
		expect(readCell(null)).toBeUndefined();
		expect(readCell(Number.NaN)).toBe('NaN');
	});

	it('has sheets in their order with names of any letters', () => {
		const sheets = read(xlsxFile([LISTED, { name: "Danh 'mục'", rows: [['a']] }]));
		expect(sheets.map(({ origin }) => origin.sheet)).toEqual(['Chỉ tiêu & kết quả', "Danh 'mục'"]);
		expect(sheets[0]!.rows[0]).toEqual(['Năm', 'Kế hoạch']);
	});

	it('keeps headings in sight, gives columns their width and lists to choose from', () => {
		const sheet = strFromU8(unzipSync(xlsxFile([LISTED]))['xl/worksheets/sheet1.xml']!);
		expect(sheet).toContain(
			'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
		);
		expect(sheet).toContain('<col min="2" max="2" width="20" customWidth="1"/>');
		expect(sheet).toContain('sqref="B2:B1048576"');
		expect(sheet).toContain("<formula1>'Danh ''mục'''!$AB$2:$AB$4</formula1>");
	});

	it('holds no formula, no link and no macro, and is the same bytes each time', () => {
		const sheets = [LISTED, { name: 'B', rows: [['=1+1', 'https://example.org']] }];
		const parts = unzipSync(xlsxFile(sheets));
		const xml = Object.values(parts)
			.map((part) => strFromU8(part))
			.join('');
		expect(xml).not.toMatch(/<f>|hyperlink|vba|externalLink/i);
		expect(xlsxFile(sheets)).toEqual(xlsxFile(sheets));
	});

	it.each<[string, XlsxSheet]>([
		['a row too wide', { name: 'A', rows: [Array<number>(16_385).fill(1)] }],
		['a text too long', { name: 'A', rows: [['a'.repeat(32_768)]] }],
		['too many rows', { name: 'A', rows: Array<XlsxCell[]>(1_048_577).fill([]) }]
	])('refuses %s', (_, sheet) => {
		expect(() => xlsxFile([sheet])).toThrow(XlsxMisfit);
	});
});
