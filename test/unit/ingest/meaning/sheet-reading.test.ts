import { expect, it } from 'vitest';
import { sheetReading } from '$lib/ingest/meaning/sheet-reading';
import { textSheet } from '$lib/ingest/read/sheet';
import { NAMES } from './fixtures';

const ROWS = 5_000;

/** A long sheet with a column that is no field of any table, and at its end perhaps a total. */
function longSheet(end: readonly string[][]) {
	const body = Array.from({ length: ROWS }, (_, row) => ['Kiên Giang', '7,5', `${row}`]);
	const header = ['Tỉnh', 'Tốc độ tăng trưởng GRDP (%)', 'Số của riêng tỉnh'];
	return sheetReading(textSheet({ file: 'a.csv', sheet: '' }, [header, ...body, ...end]), NAMES)!;
}

it('a column that nobody uses is known by a sample of its cells', () => {
	const { columns, readings } = longSheet([]);
	expect(columns.map(({ role }) => role)).toEqual(['unit', 'value', null]);
	expect(readings.map(({ values }) => values.length)).toEqual([ROWS, ROWS, 2_000]);
	expect(readings[2]!.kind).toBe('whole');
});

it('under a total it is read whole, so that the total can be held against it', () => {
	const { readings, checks } = longSheet([['Tổng cộng', '', '12497500']]);
	expect(readings[2]!.values).toHaveLength(ROWS + 1);
	expect(checks).toMatchObject([{ column: 2, printed: 12497500, agrees: true }]);
});
