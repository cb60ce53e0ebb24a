import type { Cell } from './rows';

/**
 * What a column that is taken away holds. `percent` counts in hundredths (43.6 is 43,6 %), `year` is written without thousands, `date`
 * is ISO text, `number` everything else that counts or measures.
 */
export type TakenKind = 'text' | 'number' | 'percent' | 'year' | 'date' | 'boolean';

export interface TakenColumn {
	/** For programs: lower case, ASCII, the same in both languages. */
	name: string;
	/** For people, in their language. */
	heading: string;
	kind: TakenKind;
	/** Decimals a spreadsheet shows; null shows each number as it is. Every digit is kept in any case. */
	decimals: number | null;
}

/** Rows to take away. Every row has a cell a column; a cell is null or of the column's kind. */
export interface TakenTable {
	columns: readonly TakenColumn[];
	rows: readonly (readonly Cell[])[];
}

/** A column and where its cells come from. */
export interface ColumnOf<Row> extends Omit<TakenColumn, 'decimals'> {
	decimals?: number | null;
	of: (row: Row) => Cell;
}

/**
 * The rows as a table to take away, without columns that nothing stands in. Throws when a cell is not of its column's kind: such a file
 * would be read wrongly.
 */
export function takenTable<Row>(
	rows: readonly Row[],
	columns: readonly ColumnOf<Row>[]
): TakenTable {
	const filled = columns.filter(
		({ of }) => rows.length === 0 || rows.some((row) => of(row) !== null)
	);
	return {
		columns: filled.map(({ name, heading, kind, decimals = null }) => ({
			name,
			heading,
			kind,
			decimals
		})),
		rows: rows.map((row) =>
			filled.map(({ name, kind, of }) => {
				const cell = of(row);
				if (!isOfKind(cell, kind)) throw new Error(`${name} is no ${kind}: ${String(cell)}`);
				return cell;
			})
		)
	};
}

function isOfKind(cell: Cell, kind: TakenKind): boolean {
	if (cell === null) return true;
	switch (kind) {
		case 'text':
			return typeof cell === 'string';
		case 'date':
			return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
		case 'boolean':
			return typeof cell === 'boolean';
		case 'year':
			return Number.isInteger(cell);
		case 'number':
		case 'percent':
			return Number.isFinite(cell);
	}
}
