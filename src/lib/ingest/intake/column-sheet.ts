import { DataType, Precision, RecordBatchReader, tableFromIPC, type Table } from 'apache-arrow';
import { words } from '../problem';
import { IssueList } from '../read/read-issue';
import { Refusal } from '../read/read-problem';
import type { ReadSheet } from '../read/read-file';
import type { Cell, SheetOrigin } from '../read/sheet';
import { numberOrDate } from '../read/workbook-value';

/** What is read of a Parquet file; `close` ends its reader. Every promise rejects with the reader's own words when the file is broken. */
export interface ColumnFile {
	/** An Arrow IPC stream with the schema and no rows. */
	schema: Uint8Array;
	rowCounts: readonly number[];
	/** An Arrow IPC stream. */
	rowGroup(index: number): Promise<Uint8Array>;
	close(): void;
}

/** Cells of a sheet that is mapped, about a million rows of eight columns: its reading takes 350 bytes for each, and a worker has 4 GB. */
const LARGEST_SHEET_CELLS = 8_000_000;
const PLAIN = { kind: 'number', decimals: null, digits: 1 } as const;
const MARK = 'ARROW1';
const HEAD_BYTES = 2 ** 20;

/** The names of the columns of an Arrow stream; its first megabyte is enough. Refuses `broken_columnar`. */
export function streamHeader(bytes: Uint8Array): string[] {
	return inArrow(() => namesOf(RecordBatchReader.from(bytes).open()));
}

/** The same of an Arrow file or stream; of a file only its footer is read. */
export async function arrowHeader(file: Blob): Promise<string[]> {
	const mark = await file.slice(0, MARK.length).text();
	if (mark !== MARK) {
		const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
		return streamHeader(head);
	}
	try {
		return namesOf(await (await RecordBatchReader.from(handleOf(file))).open());
	} catch (cause) {
		throw broken(cause);
	}
}

function namesOf(reader: { schema: { fields: readonly { name: string }[] } }): string[] {
	return reader.schema.fields.map(({ name }) => name);
}

/** A file as Arrow's reader of files wants it: pieces of it from anywhere. */
function handleOf(file: Blob): FileHandle {
	const handle = {
		fd: 0,
		stat: () => Promise.resolve({ size: file.size }),
		read: async (into: Uint8Array, offset: number, length: number, position: number) => {
			const piece = new Uint8Array(await file.slice(position, position + length).arrayBuffer());
			into.set(piece, offset);
			return { bytesRead: piece.length, buffer: into };
		},
		close: () => Promise.resolve()
	};
	return handle as unknown as FileHandle;
}

type FileHandle = Parameters<typeof RecordBatchReader.from>[0] & { fd: number };

/** An Arrow file or stream as a sheet, the names of its columns being row 1. Refuses `broken_columnar` and `too_large`. */
export function arrowSheet(bytes: Uint8Array, origin: SheetOrigin): ReadSheet {
	const table = inArrow(() => tableFromIPC(bytes));
	checkSize(table.numRows, table.schema.fields.length);
	return sheetOfTables([table], origin);
}

/** A Parquet file as a sheet, row group by row group. Refuses as `arrowSheet` does, before anything is read where the file says its size. */
export async function parquetSheet(file: ColumnFile, origin: SheetOrigin): Promise<ReadSheet> {
	const header = inArrow(() => tableFromIPC(file.schema).schema.fields.length);
	checkSize(
		file.rowCounts.reduce((sum, count) => sum + count, 0),
		header
	);
	const tables: Table[] = [tableFromIPC(file.schema)];
	for (let index = 0; index < file.rowCounts.length; index++) {
		const bytes = await file.rowGroup(index);
		tables.push(inArrow(() => tableFromIPC(bytes)));
	}
	return sheetOfTables(tables, origin);
}

/** Refuses a sheet that is too large to be mapped. */
export function checkSize(rowCount: number, columnCount: number): void {
	const size = rowCount * columnCount;
	if (!(size <= LARGEST_SHEET_CELLS))
		throw new Refusal('too_large', { what: 'cells', size, limit: LARGEST_SHEET_CELLS });
}

/** Whatever Arrow makes of broken bytes is the file's fault. */
function inArrow<T>(read: () => T): T {
	try {
		return read();
	} catch (cause) {
		throw broken(cause);
	}
}

function broken(cause: unknown): Refusal {
	return new Refusal('broken_columnar', { format: 'arrow', words: words(cause) });
}

function sheetOfTables(tables: readonly Table[], origin: SheetOrigin): ReadSheet {
	const { fields } = tables[0]!.schema;
	const issues = new IssueList();
	const rows: (readonly Cell[])[] = [fields.map(({ name }) => name)];
	const numbers = [1];
	let number = 1;
	for (const table of tables) {
		const columns = fields.map((field, index) => ({
			vector: table.getChildAt(index)!,
			type: field.type as DataType
		}));
		for (let row = 0; row < table.numRows; row++) {
			number++;
			const cells = columns.map(({ vector, type }, column): Cell => {
				const value: unknown = inArrow((): unknown => vector.get(row));
				if (typeof value === 'bigint' && !Number.isSafeInteger(Number(value)))
					issues.add({
						code: 'inexact_number',
						row: number,
						column,
						details: { value: String(value) }
					});
				return value === null || value === undefined ? '' : cellOf(value, type);
			});
			const length = cells.findLastIndex((cell) => cell !== '') + 1;
			if (length === 0) continue;
			rows.push(cells.slice(0, length));
			numbers.push(number);
		}
	}
	return {
		sheet: {
			origin,
			rows,
			rowNumbers: Uint32Array.from(numbers),
			columnCount: fields.length,
			merged: [],
			hiddenRows: new Set(),
			hiddenColumns: new Set(),
			hidden: false
		},
		issues
	};
}

function cellOf(value: unknown, type: DataType): Cell {
	if (DataType.isDictionary(type)) return cellOf(value, type.dictionary as DataType);
	if (DataType.isDate(type)) return dateCell(momentOf(value).slice(0, 10));
	if (DataType.isTimestamp(type)) return dateCell(momentOf(value));
	if (DataType.isDecimal(type))
		return numberCell(unscaled(value as Uint32Array) / 10 ** type.scale);
	// a number of 32 bits holds seven digits: 7.1 is not 7.099999904632568
	if (DataType.isFloat(type) && type.precision !== Precision.DOUBLE)
		return numberCell(Number((value as number).toPrecision(7)));
	switch (typeof value) {
		case 'string':
			return value;
		case 'number':
			return numberCell(value);
		case 'bigint':
			return numberCell(Number(value));
		case 'boolean':
			return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', boolean: value };
		default:
			return JSON.stringify(value) ?? '';
	}
}

function numberCell(number: number): Cell {
	return Number.isFinite(number) ? numberOrDate(number, PLAIN, false) : '';
}

function momentOf(value: unknown): string {
	const time = value instanceof Date ? value.getTime() : Number(value);
	const date = new Date(time);
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19);
}

function dateCell(date: string): Cell {
	if (date === '') return '';
	const [day, time] = date.split('T');
	const shown = day!.split('-').reverse().join('/');
	const isDay = time === undefined || time === '00:00:00';
	const text = isDay ? shown : `${shown} ${time}`;
	return { kind: 'date', text, date: isDay ? day! : date, serial: null };
}

/** Little-endian words of a whole number in two's complement. */
function unscaled(parts: Uint32Array): number {
	const whole = parts.reduceRight((sum, part) => (sum << 32n) | BigInt(part), 0n);
	return Number(BigInt.asIntN(parts.length * 32, whole));
}
