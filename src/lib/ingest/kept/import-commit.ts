import type { StagedTable } from '../intake/intake';
import { isRegister } from './registers';
import type { TablePreview } from './import-preview';
import type { DatasetBase, TableRecipe, VersionPart, VersionRecipe } from './version-recipe';

/** A file of rows as the version has it: one that is kept already stays, one of the import comes with its bytes. */
export interface RowsFile<T> {
	table: string;
	/** The kept file it stands for. */
	kept: T | null;
	staged: { content: StagedTable; rows: number } | null;
}

export interface CommitParts<T> {
	files: readonly RowsFile<T>[];
	recipe: VersionRecipe;
}

/** What a commit of an import is made from. */
export interface CommitGround<T extends { table: string }> {
	commit: 'new' | 'append' | 'replace' | 'correct';
	/** What the parent is, or a new dataset is to be. */
	recipe: VersionRecipe;
	/** Files of rows of the parent, in their order. */
	parentFiles: readonly T[];
	tables: readonly StagedTable[];
	rowCounts: readonly number[];
	previews: readonly TablePreview[];
	crowded: ReadonlySet<string>;
	estimates: boolean;
}

/**
 * The files of rows and the recipe of the version that a commit makes. Nothing is written anew: a table grows by the files of the import
 * as one part, and how its rows join the others is said in the recipe. `replace` drops what the table had, but of a register.
 */
export function commitParts<T extends { table: string }>(ground: CommitGround<T>): CommitParts<T> {
	const { commit, recipe, parentFiles, tables, rowCounts, previews, crowded, estimates } = ground;
	const touched = new Set(tables.map(({ table }) => table));
	const isDropped = (table: string) =>
		commit === 'replace' && touched.has(table) && !isRegister(table);
	const stays = parentFiles.filter(({ table }) => !isDropped(table));
	const recipes: Record<string, TableRecipe> = {};
	for (const [table, told] of Object.entries(recipe.tables)) {
		if (!isDropped(table)) recipes[table] = told;
	}
	for (const table of touched) {
		const repeated = previews.find((each) => each.table === table)?.repeated ?? 0;
		const part: VersionPart = {
			files: tables.filter((each) => each.table === table).length,
			mode: commit === 'append' ? 'add' : 'correct',
			estimates,
			untidy: repeated > 0 || crowded.has(table)
		};
		const before = recipes[table] ?? { replaced: isDropped(table), parts: [] };
		recipes[table] = { ...before, parts: [...before.parts, part] };
	}
	return {
		files: [
			...stays.map((kept) => ({ table: kept.table, kept, staged: null })),
			...tables.map((content, index) => ({
				table: content.table,
				kept: null,
				staged: { content, rows: rowCounts[index]! }
			}))
		],
		recipe: { ...recipe, tables: recipes }
	};
}

/** The recipe a new dataset begins with. */
export function firstRecipe(base: DatasetBase): VersionRecipe {
	return { base, tables: {}, sheets: [] };
}
