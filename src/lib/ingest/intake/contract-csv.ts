import Papa from 'papaparse';
import type { TableSchema } from '$lib/core/schema';

/** A value of a table of the contract. */
export type ContractValue = string | number | boolean | null;

/** Rows written at once: about a megabyte of text. */
const PIECE = 5_000;

/**
 * Rows as CSV of our own contract: UTF-8, comma, `\n`, header in the contract's order, null as an empty cell. Values are in the contract's
 * order too, or by name (an absent one is null). Equal rows give equal bytes.
 */
export function contractCsv(
	{ fields }: TableSchema,
	rows: readonly (readonly ContractValue[] | Readonly<Record<string, ContractValue>>)[]
): Blob {
	const names = fields.map(({ name }) => name);
	const pieces: BlobPart[] = [`${names.join(',')}\n`];
	for (let from = 0; from < rows.length; from += PIECE) {
		const lines = rows.slice(from, from + PIECE).map((row) => {
			const values = isList(row) ? row : names.map((name) => row[name] ?? null);
			return values.map((value) => String(value ?? ''));
		});
		pieces.push(`${Papa.unparse(lines, { newline: '\n' })}\n`);
	}
	return new Blob(pieces, { type: 'text/csv' });
}

function isList(
	row: readonly ContractValue[] | Readonly<Record<string, ContractValue>>
): row is readonly ContractValue[] {
	return Array.isArray(row);
}
