import { resolve } from 'node:path';
import { checkFields } from './data/check-fields.ts';
import { checkRules } from './data/check-rules.ts';
import { problemLine } from './data/problem.ts';
import { readTables } from './data/read-tables.ts';
import { writeDataset } from './data/write-dataset.ts';
import { illustrative } from './synthetic.ts';

/** Tables of the illustrative dataset written as Parquet, so that both formats are loaded every day. */
const ILLUSTRATIVE_PARQUET = ['observations', 'awards'];

/**
 * Checks `data/*.csv` and writes `static/data/published`, then generates and writes `static/data/illustrative`.
 * Any problem is printed as `file:line column: message`, the exit code becomes 1 and nothing is written.
 */
export async function main(): Promise<void> {
	const { tables, problems } = await readTables(resolve('data'));
	const found = problems.length > 0 ? problems : [...checkFields(tables), ...checkRules(tables)];
	if (found.length > 0) {
		for (const problem of found) console.error(`data/${problemLine(problem)}`);
		console.error(`${found.length} problems in data/`);
		process.exitCode = 1;
		return;
	}
	const manifest = await writeDataset('published', tables, resolve('static/data/published'));
	console.log(`published ${manifest.version}: ${rowCount(manifest.tables)} rows`);
	const generated = await writeDataset(
		'illustrative',
		illustrative(tables),
		resolve('static/data/illustrative'),
		{ parquet: ILLUSTRATIVE_PARQUET }
	);
	console.log(`illustrative ${generated.version}: ${rowCount(generated.tables)} rows`);
}

function rowCount(tables: readonly { row_count: number }[]): number {
	return tables.reduce((sum, table) => sum + table.row_count, 0);
}
