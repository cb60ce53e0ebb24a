import { keptId, type Schema } from '$lib/engine/engine';
import type { BrowserEngine } from '$lib/engine/browser-engine';
import type { StagedImport } from '$lib/ingest/intake/intake';
import { commitParts, firstRecipe } from '$lib/ingest/kept/import-commit';
import { previewImport, stagedName } from '$lib/ingest/kept/import-preview';
import { hasPublishedRows, loadKept, recipeOf } from '$lib/ingest/kept/load-kept';
import { problem, type LoadProblem, type Result } from '$lib/ingest/problem';
import { modelStatements } from '$lib/sql/model';
import type { Json, VersionFile } from '$lib/store/manifest';
import type { StoreProblem, StoreResult } from '$lib/store/problem';
import type { CommitFile, Workspace } from '$lib/store/workspace';
import type { VersionKey } from '$lib/store/dataset-changes';
import { isBlocked, type ImportPreview, type ImportTarget } from './kept-datasets';
import type { ImportProgress, KeptGround } from './kept-datasets.svelte';

/** See `KeptDatasets.preview`. */
export async function layBeside(
	engine: BrowserEngine,
	workspace: Workspace,
	ground: KeptGround,
	staged: StagedImport,
	target: ImportTarget,
	options: { signal?: AbortSignal; onprogress?: (progress: ImportProgress) => void }
): Promise<Result<ImportPreview>> {
	await ground.ensure('published');
	let parent: string | null = null;
	let standing: (table: string) => Schema | null = (table) =>
		target.commit === 'new' && hasPublishedRows(table, target.base) ? 'published' : null;
	if (target.commit !== 'new') {
		const opened = await workspace.openRows(target.dataset, undefined, { hashedBytes: 0 });
		if (!opened.ok) return { ok: false, problem: storeProblem(opened.problem, '') };
		parent = opened.value.version.id;
		const dataset = keptId(target.dataset);
		await ground.ensure(dataset);
		standing = () => dataset;
	}
	try {
		const laid = await previewImport(
			engine,
			staged,
			(table) => {
				const schema = standing(table);
				return schema && { schema, name: table };
			},
			target.commit === 'replace',
			options
		);
		return laid.ok ? { ok: true, value: { target, staged, parent, ...laid.value } } : laid;
	} finally {
		await engine.dropSchema('staged').catch(() => undefined);
	}
}

/** See `KeptDatasets.commit`. */
export async function keepImport(
	workspace: Workspace,
	preview: ImportPreview,
	options: { label?: string; allowEstimateOverFinal?: boolean; signal?: AbortSignal }
): Promise<StoreResult<VersionKey>> {
	if (isBlocked(preview)) throw new Error('the import is blocked');
	const { target, staged, parent, tables, rowCounts, crowded } = preview;
	let parentFiles: readonly VersionFile[] = [];
	let recipe = firstRecipe(target.commit === 'new' ? target.base : 'empty');
	if (target.commit !== 'new') {
		const opened = await workspace.openRows(target.dataset, parent!, { hashedBytes: 0 });
		if (!opened.ok) return opened;
		const { version } = opened.value;
		parentFiles = version.files;
		recipe = recipeOf({ files: rowsOf(parentFiles), recipe: version.recipe });
	}
	const parts = commitParts({
		commit: target.commit,
		recipe,
		parentFiles: rowsOf(parentFiles),
		tables: staged.tables,
		rowCounts,
		previews: tables,
		crowded,
		estimates: options.allowEstimateOverFinal ?? false
	});
	const files: CommitFile[] = parts.files.map(({ table, kept, staged: brought }) =>
		kept === null
			? {
					role: 'rows',
					name: stagedName(brought!.content),
					table,
					rows: brought!.rows,
					content: brought!.content.content
				}
			: kept
	);
	for (const { name, content, rows } of staged.sources) {
		files.push({ role: 'source', name, table: '', rows, content });
	}
	const { recordCount, accepted, corrected, merged, rejected } = staged.ledger;
	const commit = {
		files: [...files, ...parentFiles.filter(({ role }) => role === 'source')],
		label: options.label ?? '',
		recipe: { ...parts.recipe, sheets: staged.recipe } as unknown as Json,
		ledger: { recordCount, accepted, corrected, merged, rejected }
	};
	if (target.commit === 'new') {
		return workspace.commit({ commit: 'new', name: target.name, ...commit }, options.signal);
	}
	const { dataset } = target;
	return workspace.commit(
		{ commit: target.commit, dataset, parent: parent!, ...commit },
		options.signal
	);
}

/**
 * Loads a version of a kept dataset, the current one when none is named, into a schema; the published figures must be there. `not_kept`,
 * alone, when this device has no such dataset: then every table is empty.
 */
export async function loadVersion(
	engine: BrowserEngine,
	workspace: Workspace,
	dataset: string,
	version: string | undefined,
	schema: Schema,
	{ signal, onprogress }: { signal?: AbortSignal; onprogress?: (share: number) => void } = {}
): Promise<readonly LoadProblem[]> {
	const opened = await workspace.openRows(dataset, version, { signal });
	const files = opened.ok ? opened.value.files : [];
	const problems = await loadKept(
		engine,
		schema,
		{
			files: files.map(({ file, content }) => ({
				name: file.name,
				table: file.table,
				rows: file.rows,
				content: content.ok
					? content
					: { ok: false, problem: storeProblem(content.problem, file.name, file.table) }
			})),
			recipe: opened.ok ? opened.value.version.recipe : null
		},
		modelStatements(),
		{ signal, onprogress }
	);
	return opened.ok ? problems : [storeProblem(opened.problem, dataset)];
}

/** A fault of storage as a problem of loading, for the places that tell those. */
export function storeProblem(
	{ code, details }: StoreProblem,
	where: string,
	table = ''
): LoadProblem {
	switch (code) {
		case 'missing_file':
			return problem('kept_file_missing', where, table);
		case 'damaged_file':
			return problem('kept_file_damaged', where, table);
		case 'unknown_dataset':
		case 'unknown_version':
			return problem('not_kept', where, table);
		default:
			return problem('storage_refused', where, table, { words: String(details.words ?? code) });
	}
}

function rowsOf(files: readonly VersionFile[]): VersionFile[] {
	return files.filter(({ role }) => role === 'rows');
}
