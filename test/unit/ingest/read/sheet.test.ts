import { describe, expect, it, test } from 'vitest';
import { cellText, columnName, rowIndex, textSheet, type Cell } from '$lib/ingest/read/sheet';

describe('textSheet', () => {
	const sheet = textSheet({ file: 'a.csv', sheet: '' }, [
		['STT', 'Tỉnh', ''],
		['', '', ''],
		['1', 'Kiên Giang', '21/22'],
		[],
		['', 'Cộng']
	]);

	it('leaves blank rows out and keeps the numbers of the others', () => {
		expect(sheet.rows).toEqual([
			['STT', 'Tỉnh'],
			['1', 'Kiên Giang', '21/22'],
			['', 'Cộng']
		]);
		expect([...sheet.rowNumbers]).toEqual([1, 3, 5]);
		expect(sheet.columnCount).toBe(3);
	});

	it('finds a row by its number, and none where the row is blank or beyond', () => {
		expect([1, 2, 3, 4, 5, 6, 0].map((number) => rowIndex(sheet, number))).toEqual([
			0, -1, 1, -1, 2, -1, -1
		]);
	});
});

test('columns are lettered as in a spreadsheet', () => {
	expect([0, 25, 26, 27, 51, 52, 701, 702, 16383].map(columnName)).toEqual([
		...['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']
	]);
});

test('a cell shows its text, and one beyond its row shows nothing', () => {
	const percent: Cell = {
		kind: 'number',
		text: '43,59%',
		number: 0.4359,
		percent: true,
		decimals: 2
	};
	expect(['x', percent, undefined].map(cellText)).toEqual(['x', '43,59%', '']);
});
