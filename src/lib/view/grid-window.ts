/** A run of rows or columns that is shown: the first, and the one after the last. */
export interface Run {
	from: number;
	to: number;
}

/** Columns shown at a time; a sheet that has few more is shown whole. */
const COLUMNS = 40;
const WHOLE = 60;

/** The run of columns that shows `column` of `count`: runs lie edge to edge, so that turning back shows what stood there. */
export function columnRun(count: number, column: number): Run {
	if (count <= WHOLE) return { from: 0, to: count };
	const from = Math.floor(Math.min(Math.max(column, 0), count - 1) / COLUMNS) * COLUMNS;
	return { from, to: Math.min(from + COLUMNS, count) };
}

/** The run of at most `size` rows that shows `row` of `count`; empty when there is none. */
export function rowRun(count: number, row: number, size: number): Run {
	const from = Math.floor(Math.min(Math.max(row, 0), Math.max(count - 1, 0)) / size) * size;
	return { from, to: Math.min(from + size, count) };
}

/** The columns of a run, before them the one that says what each row is about where it is not among them. */
export function shownColumns({ from, to }: Run, naming: number): readonly number[] {
	const run = Array.from({ length: to - from }, (_, place) => from + place);
	return naming >= 0 && naming < from ? [naming, ...run] : run;
}

export interface Place {
	row: number;
	column: number;
}

const PAGE_ROWS = 10;

/** Where a key leads from a cell of a sheet that large; null for a key that leads nowhere. */
export function placeAfter(
	{ key, ctrlKey }: { key: string; ctrlKey: boolean },
	{ row, column }: Place,
	{ rowCount, columnCount }: { rowCount: number; columnCount: number }
): Place | null {
	const at = (toRow: number, toColumn: number): Place => ({
		row: Math.min(Math.max(toRow, 0), Math.max(rowCount - 1, 0)),
		column: Math.min(Math.max(toColumn, 0), Math.max(columnCount - 1, 0))
	});
	switch (key) {
		case 'ArrowUp':
			return at(row - 1, column);
		case 'ArrowDown':
			return at(row + 1, column);
		case 'ArrowLeft':
			return at(row, column - 1);
		case 'ArrowRight':
			return at(row, column + 1);
		case 'PageUp':
			return at(row - PAGE_ROWS, column);
		case 'PageDown':
			return at(row + PAGE_ROWS, column);
		case 'Home':
			return at(ctrlKey ? 0 : row, 0);
		case 'End':
			return at(ctrlKey ? rowCount - 1 : row, columnCount - 1);
		default:
			return null;
	}
}
