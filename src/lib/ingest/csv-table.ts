import { tableSchema } from '$lib/core/schema';
import { EngineFailure, type Schema, type Engine, type Loader } from '$lib/engine/engine';
import { loadCsv } from '$lib/sql/load';
import { headerDifference } from './header';
import { problem, words, type LoadProblem } from './problem';

/**
 * Loads a CSV of our own contract (UTF-8, comma, `\n`, header in the contract's order) into its table. Null when every row is in; otherwise
 * the problem, and the table is as it was. `bytes` are handed over: the array is empty afterwards.
 */
export async function loadCsvTable(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	bytes: Uint8Array,
	where: string
): Promise<LoadProblem | null> {
	const wrong = headerProblem(table, bytes, where);
	if (wrong) return wrong;
	return engine.withFile(bytes, async (file) => {
		try {
			await engine.execute(loadCsv(table, file), schema);
			return null;
		} catch (cause) {
			if (cause instanceof EngineFailure) throw cause;
			return problem('type_misfit', where, table, { words: words(cause) });
		}
	});
}

function headerProblem(table: string, bytes: Uint8Array, where: string): LoadProblem | null {
	const end = bytes.indexOf(0x0a);
	const line = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
	const header = line.replace(/\r$/, '').split(',');
	const names = tableSchema(table).fields.map(({ name }) => name);
	if (header.join() === names.join()) return null;
	return headerDifference(header, where, table);
}
