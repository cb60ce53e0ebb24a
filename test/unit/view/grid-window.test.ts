import { expect, test } from 'vitest';
import { columnRun, placeAfter, rowRun, shownColumns } from '$lib/view/grid-window';

test.each([
	[0, 0, [0, 0]],
	[41, 40, [0, 41]],
	[60, 59, [0, 60]],
	[61, 0, [0, 40]],
	[61, 60, [40, 61]],
	[2000, 79, [40, 80]],
	[2000, 9999, [1960, 2000]]
])('of %i columns the %i. is shown among %j', (count, column, [from, to]) => {
	expect(columnRun(count, column)).toEqual({ from, to });
});

test.each([
	[0, 0, [0, 0]],
	[14, 13, [0, 14]],
	[60_001, 50_000, [50_000, 50_050]],
	[60_001, 60_000, [60_000, 60_001]],
	[30, 200, [0, 30]]
])('of %i rows the %i. is shown among %j', (count, row, [from, to]) => {
	expect(rowRun(count, row, 50)).toEqual({ from, to });
});

test('what the rows are about stands before the columns that are turned to', () => {
	expect(shownColumns({ from: 0, to: 3 }, 1)).toEqual([0, 1, 2]);
	expect(shownColumns({ from: 40, to: 43 }, 1)).toEqual([1, 40, 41, 42]);
	expect(shownColumns({ from: 40, to: 43 }, -1)).toEqual([40, 41, 42]);
});

test.each([
	['ArrowDown', false, [50, 3]],
	['ArrowRight', false, [49, 4]],
	['PageDown', false, [59, 3]],
	['PageUp', false, [39, 3]],
	['Home', false, [49, 0]],
	['End', false, [49, 99]],
	['Home', true, [0, 0]],
	['End', true, [59_999, 99]]
])(
	'%s (Ctrl: %s) leads from row 49, column 3 to %j, over the edge of what is shown',
	(key, ctrlKey, to) => {
		const size = { rowCount: 60_000, columnCount: 100 };
		const found = placeAfter({ key, ctrlKey }, { row: 49, column: 3 }, size);
		expect([found?.row, found?.column]).toEqual(to);
	}
);

test('a key stops at the edges of the sheet, and others lead nowhere', () => {
	const size = { rowCount: 2, columnCount: 2 };
	const from = { row: 1, column: 1 };
	expect(placeAfter({ key: 'ArrowDown', ctrlKey: false }, from, size)).toEqual(from);
	expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, from, size)).toEqual(from);
	expect(placeAfter({ key: 'a', ctrlKey: false }, from, size)).toBeNull();
});
