import {
	Bool,
	DateDay,
	Float64,
	Int32,
	makeData,
	makeVector,
	Table,
	tableToIPC,
	Utf8,
	type Vector
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
		return [name, vectorOf(kind, cells)] as const;
	});
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

/** Laid out by hand: Arrow's own builders make code of text where there are gaps, which the page's policy forbids. */
function vectorOf(kind: TakenKind, cells: readonly Cell[]): Vector {
	const length = cells.length;
	const nullBitmap = bits(cells.map((cell) => cell !== null));
	const nullCount = cells.filter((cell) => cell === null).length;
	const common = { length, nullCount, nullBitmap };
	switch (kind) {
		case 'text':
			return makeVector(makeData({ type: new Utf8(), ...common, ...letters(cells) }));
		case 'boolean':
			return makeVector(
				makeData({ type: new Bool(), ...common, data: bits(cells.map((cell) => cell === true)) })
			);
		case 'date':
			return makeVector(
				makeData({ type: new DateDay(), ...common, data: Int32Array.from(cells, dayOf) })
			);
		case 'year':
			return makeVector(makeData({ type: new Int32(), ...common, data: whole(cells) }));
		case 'percent':
			return makeVector(makeData({ type: new Float64(), ...common, data: real(cells) }));
		case 'number':
			return cells.every((cell) => cell === null || (cell as number) === ((cell as number) | 0))
				? makeVector(makeData({ type: new Int32(), ...common, data: whole(cells) }))
				: makeVector(makeData({ type: new Float64(), ...common, data: real(cells) }));
	}
}

function bits(flags: readonly boolean[]): Uint8Array {
	const packed = new Uint8Array((flags.length + 7) >> 3);
	flags.forEach((flag, i) => flag && (packed[i >> 3]! |= 1 << (i & 7)));
	return packed;
}

function letters(cells: readonly Cell[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const encoder = new TextEncoder();
	const texts = cells.map((cell) => encoder.encode(cell === null ? '' : String(cell)));
	const valueOffsets = new Int32Array(cells.length + 1);
	texts.forEach((text, i) => (valueOffsets[i + 1] = valueOffsets[i]! + text.length));
	const data = new Uint8Array(valueOffsets[cells.length]!);
	texts.forEach((text, i) => data.set(text, valueOffsets[i]));
	return { valueOffsets, data };
}

function whole(cells: readonly Cell[]): Int32Array {
	return Int32Array.from(cells, (cell) => Number(cell ?? 0));
}

function real(cells: readonly Cell[]): Float64Array {
	return Float64Array.from(cells, (cell) => Number(cell ?? 0));
}

/** Days since 1970. */
function dayOf(cell: Cell): number {
	return cell === null ? 0 : Math.round(Date.parse(`${cell}T00:00:00Z`) / DAY_MS);
}
