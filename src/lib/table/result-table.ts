import { tableFromIPC, type Vector } from 'apache-arrow';
import type { Cell } from './rows';

/** What a column of an answer holds; decides how it is shown, drawn and written to files. */
export type ColumnKind = 'number' | 'text' | 'boolean' | 'date' | 'moment';

export interface ResultColumn {
	name: string;
	/** The engine's own word: `DECIMAL(10,2)`. */
	type: string;
	kind: ColumnKind;
	/** Decimals the type fixes; null when each value has its own. */
	decimals: number | null;
}

/** A value of an answer. A whole number too long to be exact is its digits as text; not a number and the infinities are numbers here. */
export type ResultValue = Cell;

const WHOLE = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
/** Digits that a double surely keeps. */
const SAFE_DIGITS = 15;

/** An answer to any SQL, as `readReader` asks for it to be shown. Values are taken out of the bytes as they are looked at. */
export class ResultTable {
	readonly columns: readonly ResultColumn[];
	/** Rows at hand: at most the limit. */
	readonly rowCount: number;
	/** Whether there are more rows than the limit. */
	readonly isCut: boolean;
	readonly #vectors: readonly Vector[];

	constructor(
		{ columns, ipc }: { columns: readonly { name: string; type: string }[]; ipc: Uint8Array },
		limit: number
	) {
		const table = tableFromIPC(ipc);
		this.columns = columns.map(({ name, type }) => ({ name, type, ...kindOf(type) }));
		this.#vectors = columns.map((_, index) => table.getChildAt(index)!);
		this.rowCount = Math.min(table.numRows, limit);
		this.isCut = table.numRows > limit;
	}

	/** The value in a row and a column, both from 0; null is NULL. */
	value(row: number, column: number): ResultValue {
		const value: unknown = this.#vectors[column]!.get(row);
		if (value === null || value === undefined) return null;
		if (typeof value === 'bigint') return exact(String(value));
		if (typeof value === 'number' || typeof value === 'boolean') return value;
		if (typeof value !== 'string')
			throw new Error(`unsupported value: ${typeof value} (${this.columns[column]!.name})`);
		return this.columns[column]!.kind === 'number' ? exact(value) : value;
	}

	/** Every row at hand, one after another. */
	*rows(): Generator<ResultValue[]> {
		for (let row = 0; row < this.rowCount; row++)
			yield this.columns.map((_, column) => this.value(row, column));
	}
}

function kindOf(type: string): Pick<ResultColumn, 'kind' | 'decimals'> {
	if (WHOLE.test(type)) return { kind: 'number', decimals: 0 };
	const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(type)?.[1];
	if (scale !== undefined) return { kind: 'number', decimals: Number(scale) };
	if (type === 'DOUBLE' || type === 'FLOAT') return { kind: 'number', decimals: null };
	if (type === 'BOOLEAN') return { kind: 'boolean', decimals: null };
	if (type === 'DATE') return { kind: 'date', decimals: null };
	if (/^TIMESTAMP(?:_S|_MS|_NS)?$/.test(type)) return { kind: 'moment', decimals: null };
	return { kind: 'text', decimals: null };
}

/** The number that a text writes; the text itself when a number would lose digits. */
function exact(text: string): number | string {
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	if (digits.length <= SAFE_DIGITS) return Number(text);
	const number = Number(text);
	return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
