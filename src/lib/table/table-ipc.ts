import {
	Bool,
	DateDay,
	Float64,
	Int32,
	Table,
	tableToIPC,
	Utf8,
	vectorFromArray,
	type DataType
} from 'apache-arrow';
import type { Cell } from './rows';
import type { TakenKind, TakenTable } from './taken-table';

const DAY_MS = 86_400_000;

/**
 * A table as the bytes of one Arrow stream, under its columns' names. Text is UTF-8, a year and a column of whole numbers 32 bits wide,
 * any other number a double, a date a day.
 */
export function tableIpc({ columns, rows }: TakenTable): Uint8Array {
	const vectors = columns.map(({ name, kind }, c) => {
		const cells = rows.map((row) => row[c] ?? null);
		const type = typeOf(kind, cells);
		return [name, vectorFromArray(kind === 'date' ? cells.map(dayOf) : cells, type)] as const;
	});
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function typeOf(kind: TakenKind, cells: readonly Cell[]): DataType {
	switch (kind) {
		case 'text':
			return new Utf8();
		case 'boolean':
			return new Bool();
		case 'date':
			return new DateDay();
		case 'year':
			return new Int32();
		case 'percent':
			return new Float64();
		case 'number':
			return cells.every((cell) => cell === null || (cell as number) === ((cell as number) | 0))
				? new Int32()
				: new Float64();
	}
}

function dayOf(cell: Cell): Date | null {
	return cell === null
		? null
		: new Date(Math.round(Date.parse(`${cell}T00:00:00Z`) / DAY_MS) * DAY_MS);
}
