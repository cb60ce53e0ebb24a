import type { MergeRule } from '$lib/sql/import';

/** What stands under the rows of a kept dataset: nothing but the registers, or all published figures. */
export type DatasetBase = 'empty' | 'published';

/** Files of one import for one table: `files` of them, next to each other in the version's list, taken as if they were one. */
export interface VersionPart extends MergeRule {
	files: number;
	/** Whether some of its rows have the key of an earlier one, or of one figure several are preferred: then it is tidied, even alone. */
	untidy: boolean;
}

/** How the rows of a table come about: from those of the base, unless they were replaced, by its parts one after another. */
export interface TableRecipe {
	replaced: boolean;
	parts: readonly VersionPart[];
}

/** What a version says beside its files: enough to make the same tables of them on every device. */
export interface VersionRecipe {
	base: DatasetBase;
	tables: Readonly<Record<string, TableRecipe>>;
	/** How sheets were read, for the next file of the same shape; it is theirs to read. */
	sheets: readonly unknown[];
}

/**
 * The recipe kept with a version. What is not as it should be (a workspace of another program, by hand) counts as not said: no base,
 * every file added to the ones before it. `fileCounts` are the numbers of files of rows by table.
 */
export function readVersionRecipe(
	kept: unknown,
	fileCounts: ReadonlyMap<string, number>
): VersionRecipe {
	const raw = isRecord(kept) ? kept : {};
	const rawTables = isRecord(raw.tables) ? raw.tables : {};
	const tables = Object.fromEntries(
		[...fileCounts].map(([table, count]) => {
			const said = Object.hasOwn(rawTables, table) ? tableRecipe(rawTables[table], count) : null;
			return [table, said ?? { replaced: false, parts: Array(count).fill(ADDED) as VersionPart[] }];
		})
	);
	return {
		base: raw.base === 'published' ? 'published' : 'empty',
		tables,
		sheets: Array.isArray(raw.sheets) ? raw.sheets : []
	};
}

const ADDED: VersionPart = { files: 1, mode: 'add', estimates: false, untidy: true };

/** Null when it does not tell of exactly so many files. */
function tableRecipe(raw: unknown, fileCount: number): TableRecipe | null {
	if (!isRecord(raw) || !Array.isArray(raw.parts)) return null;
	const parts = raw.parts.filter(isRecord).map((part): VersionPart => ({
		files: Number.isSafeInteger(part.files) ? Number(part.files) : 0,
		mode: part.mode === 'correct' ? 'correct' : 'add',
		estimates: part.estimates === true,
		untidy: part.untidy !== false
	}));
	const told = parts.reduce((sum, { files }) => sum + files, 0);
	const isWhole = told === fileCount && parts.every(({ files }) => files > 0);
	return isWhole ? { replaced: raw.replaced === true, parts } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
