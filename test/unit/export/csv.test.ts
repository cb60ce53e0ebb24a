import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '$lib/core/formula-guard';
import { csvText, type CsvCell, type CsvForm } from '$lib/export/csv';
import { readFile } from '$lib/ingest/read/read-file';
import { cellText } from '$lib/ingest/read/sheet';

const HEADER = ['Đơn vị', 'Giá trị', 'Ghi chú'];
const ROWS: readonly (readonly CsvCell[])[] = [
	['Kiên Giang', 2094, 'đạt 106,29% kế hoạch; vượt'],
	['Thừa Thiên - Huế', -4.61, 'có "ngoặc kép"'],
	['An Giang', 0.1, null],
	['Hà Nội', 1234567.5, '=1+1'],
	['Huế', null, "'=1"],
	['Cần Thơ', true, '+84 912 345 678'],
	['TP. Hồ Chí Minh', 1e21, '-1,5']
];

describe('a CSV', () => {
	it.each<[CsvForm, string]>([
		[
			'plain',
			`Đơn vị,Giá trị,Ghi chú
Kiên Giang,2094,"đạt 106,29% kế hoạch; vượt"
Thừa Thiên - Huế,-4.61,"có ""ngoặc kép"""
An Giang,0.1,
Hà Nội,1234567.5,'=1+1
Huế,,''=1
Cần Thơ,true,+84 912 345 678
TP. Hồ Chí Minh,1e+21,"-1,5"
`
		],
		[
			'vi',
			`\ufeffĐơn vị;Giá trị;Ghi chú\r
Kiên Giang;2094;"đạt 106,29% kế hoạch; vượt"\r
Thừa Thiên - Huế;-4,61;"có ""ngoặc kép"""\r
An Giang;0,1;\r
Hà Nội;1234567,5;'=1+1\r
Huế;;''=1\r
Cần Thơ;true;+84 912 345 678\r
TP. Hồ Chí Minh;1e+21;-1,5\r
`
		]
	])('in form %s has its separators, and text that no spreadsheet computes', (form, text) => {
		expect(csvText(HEADER, ROWS, form)).toBe(text);
	});

	it.each<CsvForm>(['plain', 'vi', 'en'])('in form %s comes back cell by cell', (form) => {
		const bytes = new TextEncoder().encode(csvText(HEADER, ROWS, form));
		const [file] = readFile('ra.csv', bytes);
		if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('not read');
		const { rows } = file.content.value.sheets[0]!.sheet;
		const decimal = form === 'vi' ? ',' : '.';
		const expected = ROWS.map((row) =>
			row.map((cell) =>
				typeof cell === 'number' ? String(cell).replace('.', decimal) : String(cell ?? '')
			)
		);
		const found = rows.slice(1).map((row) => HEADER.map((_, c) => unguarded(cellText(row[c]))));
		expect(rows[0]!.map(cellText)).toEqual(HEADER);
		expect(found).toEqual(expected);
	});
});

describe('the guard against formulas', () => {
	it.each([
		'=1+1',
		' =1',
		'\u00a0@SUM(A1)',
		'+cmd|x',
		'-2+3+cmd|x',
		'＝1',
		'\t=1',
		"'=1",
		"''-a",
		'@nguồn',
		'-'
	])('puts an apostrophe before %j and takes it away again', (text) => {
		expect(guarded(text)).toBe(`'${text}`);
		expect(unguarded(guarded(text))).toBe(text);
	});

	it.each([
		'-4.61',
		'−4,61',
		'+84 912 345 678',
		'-1.234,5',
		'+3',
		'-5%',
		"'Nguồn'",
		"D'Or",
		'a=b',
		''
	])('leaves %j as it is', (text) => {
		expect(guarded(text)).toBe(text);
		expect(unguarded(text)).toBe(text);
	});
});
