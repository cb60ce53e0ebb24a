import { tableFromIPC, Type, type DataType } from 'apache-arrow';

/** A cell of an answer: what JSON can carry, so that prerendered and live answers are the same thing. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/**
 * Arrow IPC bytes → rows keyed by the question's own aliases. Empty result → []. NULL → null. BIGINT → number
 * (throws `integer too large: …` past 2^53). NaN and infinities → null. DECIMAL, DATE, LIST and the like are refused with
 * `unsupported column type: …`: a question casts them in SQL, because Arrow hands over raw storage (1234 for 1.234).
 */
export function rowsFromIpc(bytes: Uint8Array): Row[] {
	const table = tableFromIPC(bytes);
	const fields = table.schema.fields;
	for (const field of fields) assertSupported(field.name, field.type as DataType);
	const rows: Row[] = [];
	for (let r = 0; r < table.numRows; r++) {
		const row: Row = {};
		fields.forEach((field, c) => {
			row[field.name] = cell(table.getChildAt(c)!.get(r));
		});
		rows.push(row);
	}
	return rows;
}

function assertSupported(name: string, type: DataType): void {
	switch (type.typeId) {
		case Type.Null:
		case Type.Int:
		case Type.Float:
		case Type.Utf8:
		case Type.LargeUtf8:
		case Type.Bool:
		case Type.Dictionary:
			return;
		default:
			throw new Error(`unsupported column type: ${String(type)} (${name})`);
	}
}

function cell(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') {
		const number = Number(value);
		if (!Number.isSafeInteger(number)) throw new Error(`integer too large: ${value}`);
		return number;
	}
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	throw new Error(`unsupported cell: ${typeof value}`);
}
