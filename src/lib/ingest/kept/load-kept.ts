import { TABLES } from '$lib/core/schema';
import { EngineFailure, type Engine, type Loader, type Schema } from '$lib/engine/engine';
import { dropRepeated, mergeStage } from '$lib/sql/import';
import { copyTable, dropTable, emptyTable, renameTable } from '$lib/sql/load';
import type { Statement } from '$lib/sql/statement';
import { buildModel } from '../load-dataset';
import { problem, words, type LoadProblem, type Result } from '../problem';
import { isRegister } from './registers';
import { stageContent } from './stage-content';
import { readVersionRecipe, type DatasetBase, type TableRecipe } from './version-recipe';

/** A file of rows of a version, or why the device has it no longer. */
export interface KeptRows {
	name: string;
	table: string;
	/** How many it must hold. */
	rows: number;
	content: Result<Blob>;
}

/** What a version's tables are made of: its files of rows in their order and the recipe kept with them. */
export interface KeptVersion {
	files: readonly KeptRows[];
	recipe: unknown;
}

/**
 * Makes the tables of a version of a kept dataset in a schema, the published figures being loaded: every table of the contract exists
 * afterwards, empty where a file of it is missing or wrong, so everything else keeps working. Then the model. `onprogress` hears the
 * share done, 0 to 1. Rejects with `EngineFailure` and the signal's reason.
 */
export async function loadKept(
	engine: Engine & Loader,
	schema: Schema,
	version: KeptVersion,
	model: readonly Statement[],
	{ signal, onprogress }: { signal?: AbortSignal; onprogress?: (share: number) => void } = {}
): Promise<LoadProblem[]> {
	const { base, tables } = recipeOf(version);
	const problems: LoadProblem[] = [];
	const totalBytes = version.files.reduce((sum, { content }) => sum + sizeOf(content), 0);
	let doneBytes = 0;
	for (const { name } of TABLES) {
		const files = version.files.filter(({ table }) => table === name);
		const recipe = tables[name] ?? NOTHING;
		const hasBase = hasPublishedRows(name, base, recipe);
		await engine.execute(hasBase ? copyTable(name, 'published') : emptyTable(name), schema);
		const found = await loadParts(engine, schema, name, files, recipe, hasBase, {
			signal,
			onprogress: (bytes) => onprogress?.((doneBytes + bytes) / Math.max(1, totalBytes))
		});
		doneBytes += files.reduce((sum, { content }) => sum + sizeOf(content), 0);
		if (!found) continue;
		problems.push(found);
		await engine.execute(emptyTable(name), schema);
	}
	signal?.throwIfAborted();
	problems.push(...(await buildModel(engine, schema, model)));
	onprogress?.(1);
	return problems;
}

/** The recipe of a version, whatever was kept. */
export function recipeOf({
	files,
	recipe
}: {
	files: readonly { table: string }[];
	recipe: unknown;
}) {
	const counts = new Map<string, number>();
	for (const { table } of files) counts.set(table, (counts.get(table) ?? 0) + 1);
	return readVersionRecipe(recipe, counts);
}

const NOTHING: TableRecipe = { replaced: false, parts: [] };

/** Whether the rows of a table begin with those of the published figures. */
export function hasPublishedRows(table: string, base: DatasetBase, recipe?: TableRecipe): boolean {
	return isRegister(table) || (base === 'published' && !recipe?.replaced);
}

async function loadParts(
	engine: Engine & Loader,
	schema: Schema,
	table: string,
	files: readonly KeptRows[],
	recipe: TableRecipe,
	hasBase: boolean,
	options: { signal?: AbortSignal; onprogress: (bytes: number) => void }
): Promise<LoadProblem | null> {
	const stage = `stage_${table}`;
	let [next, bytesBefore] = [0, 0];
	let isEmpty = !hasBase;
	try {
		for (const part of recipe.parts) {
			await engine.execute(emptyTable(table, stage), schema);
			for (const file of files.slice(next, next + part.files)) {
				if (!file.content.ok) return file.content.problem;
				const found = await stageRows(engine, schema, file, file.content.value, stage, {
					...options,
					onprogress: (bytes) => options.onprogress(bytesBefore + bytes)
				});
				if (found) return found;
				bytesBefore += file.content.value.size;
			}
			next += part.files;
			if (part.untidy) await engine.execute(dropRepeated(table, stage), schema);
			if (isEmpty && !part.untidy) {
				// Nothing to merge with: millions of rows need not be written twice.
				await engine.execute(dropTable(table), schema);
				await engine.execute(renameTable(stage, table), schema);
			} else {
				await engine.execute(mergeStage(table, stage, part), schema);
			}
			isEmpty = false;
		}
		return null;
	} catch (cause) {
		if (cause instanceof EngineFailure || options.signal?.aborted) throw cause;
		return problem('type_misfit', files[0]?.name ?? table, table, { words: words(cause) });
	} finally {
		await engine.execute(dropTable(stage), schema).catch(() => undefined);
	}
}

async function stageRows(
	engine: Engine & Loader,
	schema: Schema,
	file: KeptRows,
	content: Blob,
	stage: string,
	options: { signal?: AbortSignal; onprogress: (bytes: number) => void }
): Promise<LoadProblem | null> {
	const { table, name } = file;
	const staged = await stageContent(engine, schema, table, content, name, stage, options);
	if (!staged.ok) return staged.problem;
	if (staged.value === file.rows) return null;
	const details = { expected: file.rows, found: staged.value };
	return problem('row_count_differs', name, table, details);
}

function sizeOf(content: Result<Blob>): number {
	return content.ok ? content.value.size : 0;
}
