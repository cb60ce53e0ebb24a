import { TABLES, tableSchema } from '$lib/core/schema';
import { question } from '$lib/sql/question';
import type { Param } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { freshDataset, oneEngine } from './one-engine';

/** Asks a question by name of a dataset made of small CSV texts; tables not given are empty. */
export type Ask = (name: string, params?: Record<string, Param>) => Promise<Row[]>;

/**
 * A dataset from rows written as objects; columns not named are empty. Fills what every row must have but no rule reads
 * (sources, names), so that a fixture says only what it is about.
 */
export async function dataset(rows: Record<string, Record<string, Param>[]>): Promise<Ask> {
	const engine = await oneEngine();
	const id = freshDataset();
	const texts: Record<string, string> = {};
	for (const { name } of TABLES) {
		const given = rows[name];
		if (given) texts[name] = csv(name, given);
	}
	engine.loadTexts(id, texts);
	return async (asked, params) => rowsFromIpc(await engine.run(question(asked, params), id));
}

/** Rows written as objects → the table's CSV; a column the table does not have throws. */
export function csv(table: string, rows: Record<string, Param>[]): string {
	const { fields } = tableSchema(table);
	const names = fields.map((field) => field.name);
	for (const row of rows)
		for (const key of Object.keys(row))
			if (!names.includes(key)) throw new Error(`unknown column: ${table}.${key}`);
	const lines = rows.map((row) => names.map((name) => cell(row[name] ?? null)).join(','));
	return [names.join(','), ...lines].join('\n') + '\n';
}

function cell(value: Param): string {
	return value === null ? '' : `"${String(value).replaceAll('"', '""')}"`;
}
