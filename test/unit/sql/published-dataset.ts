import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { question } from '$lib/sql/question';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import type { Ask } from './dataset';
import { oneEngine } from './one-engine';

/** The published figures as their CSV files in `data` are, without a build: questions by name, and SQL for counts a test needs. */
export async function publishedDataset(): Promise<{ ask: Ask; rows(sql: string): Promise<Row[]> }> {
	const files = readdirSync('data').filter((file) => file.endsWith('.csv'));
	const texts = Object.fromEntries(
		files.map((file) => [file.replace('.csv', ''), readFileSync(join('data', file), 'utf8')])
	);
	const engine = await oneEngine();
	engine.loadTexts('published', texts);
	return {
		ask: async (name, params) => rowsFromIpc(await engine.run(question(name, params), 'published')),
		rows: async (sql) => rowsFromIpc(await engine.run(statement('rows', sql), 'published'))
	};
}
