import { TABLES, type Manifest, type ManifestTable } from '$lib/core/schema';
import { EngineFailure, type Schema, type Engine, type Loader } from '$lib/engine/engine';
import { countRows, emptyTable } from '$lib/sql/load';
import type { Statement } from '$lib/sql/statement';
import { rowsFromIpc } from '$lib/table/rows';
import { loadCsvTable } from './csv-table';
import { fetchFile, fetchTable } from './fetch-file';
import { loadParquetTable, openParquet } from './parquet-table';
import { problem, words, type LoadProblem } from './problem';

export interface LoadedDataset {
	/** Null when the manifest itself could not be read. */
	manifest: Manifest | null;
	/** One for each table that is empty though the manifest lists it, and for each rule that could not be built. */
	problems: readonly LoadProblem[];
}

/**
 * Loads a shipped dataset: every table of the contract exists afterwards, empty where its file is missing or wrong, so everything else
 * keeps working. Then the model. `onprogress` hears the share done, 0 to 1. Rejects only with `EngineFailure`.
 */
export async function loadDataset(
	engine: Engine & Loader,
	schema: Schema,
	manifestUrl: string,
	model: readonly Statement[],
	onprogress: (share: number) => void = () => undefined
): Promise<LoadedDataset> {
	const problems: LoadProblem[] = [];
	const manifest = await readManifest(manifestUrl, problems);
	const entries = new Map(manifest?.tables.map((entry) => [entry.name, entry]));
	const csvs = new Map(
		[...entries.values()]
			.filter(({ format }) => format === 'csv')
			.map((entry) => [entry.name, fetchTable(entry, manifestUrl)])
	);
	for (const [index, { name }] of TABLES.entries()) {
		const entry = entries.get(name);
		const found = entry
			? await loadEntry(engine, schema, entry, manifestUrl, csvs.get(name))
			: null;
		if (found) problems.push(found);
		if (found || !entry) await engine.execute(emptyTable(name), schema);
		onprogress((index + 1) / (TABLES.length + 1));
	}
	problems.push(...(await buildModel(engine, schema, model)));
	onprogress(1);
	return { manifest, problems };
}

/** Runs the model's statements in order; one that fails is reported and the rest still run. */
export async function buildModel(
	engine: Loader,
	schema: Schema,
	model: readonly Statement[]
): Promise<LoadProblem[]> {
	const problems: LoadProblem[] = [];
	for (const each of model) {
		try {
			await engine.execute(each, schema);
		} catch (cause) {
			if (cause instanceof EngineFailure) throw cause;
			const details = { words: words(cause), statement: each.name };
			problems.push(problem('query_failed', each.name, '', details));
		}
	}
	return problems;
}

async function readManifest(url: string, problems: LoadProblem[]): Promise<Manifest | null> {
	const fetched = await fetchFile(url);
	if (!fetched.ok) {
		problems.push(fetched.problem);
		return null;
	}
	try {
		const manifest = JSON.parse(new TextDecoder().decode(fetched.value)) as Partial<Manifest>;
		if (!Array.isArray(manifest.tables)) throw new Error('no list of tables');
		return manifest as Manifest;
	} catch (cause) {
		problems.push(problem('invalid_manifest', url, '', { words: words(cause) }));
		return null;
	}
}

async function loadEntry(
	engine: Engine & Loader,
	schema: Schema,
	entry: ManifestTable,
	manifestUrl: string,
	fetching: ReturnType<typeof fetchTable> = fetchTable(entry, manifestUrl)
): Promise<LoadProblem | null> {
	const where = new URL(entry.file, manifestUrl).href;
	const fetched = await fetching;
	if (!fetched.ok) return fetched.problem;
	const found =
		entry.format === 'csv'
			? await loadCsvTable(engine, schema, entry.name, fetched.value, where)
			: await loadParquetBytes(engine, schema, entry, fetched.value, where);
	if (found) return found;
	const [row] = rowsFromIpc(await engine.run(countRows(entry.name), schema));
	const count = Number(row?.row_count);
	if (count === entry.row_count) return null;
	return problem('row_count_differs', where, entry.name, {
		expected: entry.row_count,
		found: count
	});
}

async function loadParquetBytes(
	engine: Engine & Loader,
	schema: Schema,
	entry: ManifestTable,
	bytes: Uint8Array<ArrayBuffer>,
	where: string
): Promise<LoadProblem | null> {
	const opened = await openParquet(new Blob([bytes]), where);
	if (!opened.ok) return { ...opened.problem, table: entry.name };
	if (opened.value.table !== entry.name) {
		opened.value.close();
		return problem('wrong_header', where, entry.name, { table: opened.value.table });
	}
	return loadParquetTable(engine, schema, opened.value, where);
}
