import { describe, expect, it } from 'vitest';
import { readShownTable } from '$lib/view/shown-table';

/** What a column of these cells becomes. */
function column(cells: readonly string[], locale: 'vi' | 'en' = 'vi', heading = 'Giá trị') {
	const { columns, rows } = readShownTable(
		{ headings: [heading], rows: cells.map((cell) => [cell]) },
		locale
	);
	return { ...columns[0]!, cells: rows.map(([cell]) => cell) };
}

describe('a column of a table on a page', () => {
	it.each([
		[['43,6 %', '7 %', '–'], 'vi', 'percent', 1, [43.6, 7, null]],
		[['43.6%', '7%', ''], 'en', 'percent', 1, [43.6, 7, null]],
		[['2.094', '−1,70', '+3'], 'vi', 'number', 2, [2094, -1.7, 3]],
		[['2,094', '−1.70', '+3'], 'en', 'number', 2, [2094, -1.7, 3]],
		[['2018', '2019', '–'], 'vi', 'year', null, [2018, 2019, null]],
		[['25/03/2018', '–'], 'vi', 'date', null, ['2018-03-25', null]],
		[['14/22', '5/6'], 'vi', 'text', null, ['14/22', '5/6']],
		[['> 40 %', '43,6 %'], 'vi', 'text', null, ['> 40 %', '43,6 %']],
		[['12 USD', '7 %'], 'vi', 'text', null, ['12 USD', '7 %']],
		[['4.80', '7,5'], 'vi', 'text', null, ['4.80', '7,5']],
		[['2018', '2 lần, 3 năm'], 'vi', 'text', null, ['2018', '2 lần, 3 năm']],
		[['–', ''], 'vi', 'text', null, [null, null]]
	] as const)('of %j in %s is %s', (cells, locale, kind, decimals, read) => {
		expect(column(cells, locale)).toMatchObject({ kind, decimals, cells: read });
	});

	it('has its unit in its heading', () => {
		expect(column(['2.094 USD', '12 USD'])).toMatchObject({
			heading: 'Giá trị (USD)',
			kind: 'number',
			cells: [2094, 12]
		});
		expect(column(['7 %']).heading).toBe('Giá trị');
	});

	it('has a name for programs that no other has', () => {
		const { columns } = readShownTable({ headings: ['Điểm', 'điểm', '▲', ''], rows: [] }, 'vi');
		expect(columns.map(({ name }) => name)).toEqual(['diem', 'diem_2', 'c3', 'c4']);
	});

	it('is filled up where a row ends early', () => {
		const { rows } = readShownTable({ headings: ['A', 'B'], rows: [['x'], ['y', 'z']] }, 'vi');
		expect(rows).toEqual([
			['x', null],
			['y', 'z']
		]);
	});
});
