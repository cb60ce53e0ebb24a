import { describe, expect, it } from 'vitest';
import type { StagedTable } from '$lib/ingest/intake/intake';
import { commitParts, firstRecipe, type CommitGround } from '$lib/ingest/kept/import-commit';
import type { TablePreview } from '$lib/ingest/kept/import-preview';
import { readVersionRecipe } from '$lib/ingest/kept/version-recipe';

interface File {
	table: string;
	name: string;
}

function brought(table: string): StagedTable {
	return { table, content: new Blob([table]), format: 'csv', rowCount: 1 };
}

function ground(changes: Partial<CommitGround<File>>): CommitGround<File> {
	const { tables = [] } = changes;
	return {
		commit: 'append',
		recipe: firstRecipe('published'),
		parentFiles: [],
		rowCounts: tables.map(() => 1),
		previews: [],
		crowded: new Set(),
		estimates: false,
		...changes,
		tables
	};
}

/** The recipe after a commit, as it is read again from what is kept. */
function committed(from: CommitGround<File>) {
	const { files, recipe } = commitParts(from);
	const counts = new Map<string, number>();
	for (const { table } of files) counts.set(table, (counts.get(table) ?? 0) + 1);
	const kept: unknown = JSON.parse(JSON.stringify(recipe));
	return { files, recipe: readVersionRecipe(kept, counts) };
}

const PART = { files: 1, estimates: false, untidy: false };

describe('the recipe of a version', () => {
	it('says of each table how its files join, one part for each import, and comes back as it was kept', () => {
		const first = committed(ground({ commit: 'new', tables: [brought('targets')] }));
		const parentFiles = [{ table: 'targets', name: 'first' }];
		const tables = [brought('targets'), brought('targets'), brought('units')];
		const second = committed(ground({ recipe: first.recipe, parentFiles, tables }));
		expect(second.recipe).toEqual({
			base: 'published',
			tables: {
				targets: {
					replaced: false,
					parts: [
						{ ...PART, mode: 'correct' },
						{ ...PART, files: 2, mode: 'add' }
					]
				},
				units: { replaced: false, parts: [{ ...PART, mode: 'add' }] }
			},
			sheets: []
		});
		expect(second.files.map(({ kept, staged }) => kept?.name ?? staged?.rows)).toEqual([
			'first',
			...[1, 1, 1]
		]);
	});

	it('forgets the files of a table that is replaced, but never takes a register away', () => {
		const tables = [brought('targets'), brought('units')];
		const parentFiles = [
			{ table: 'targets', name: 'old targets' },
			{ table: 'units', name: 'old units' },
			{ table: 'awards', name: 'old awards' }
		];
		const { recipe } = committed(ground({ commit: 'new', tables: [...tables, brought('awards')] }));
		const replaced = committed(ground({ commit: 'replace', recipe, parentFiles, tables }));
		expect(replaced.files.flatMap(({ kept }) => kept?.name ?? [])).toEqual([
			'old units',
			'old awards'
		]);
		expect(replaced.recipe.tables).toMatchObject({
			targets: { replaced: true, parts: [{ mode: 'correct' }] },
			units: { replaced: false, parts: [{}, {}] },
			awards: { replaced: false, parts: [{}] }
		});
	});

	it('notes what must be tidied and that estimates may come before final figures', () => {
		const preview = { table: 'targets', repeated: 2 } as TablePreview;
		const tables = [brought('targets'), brought('observations'), brought('scores')];
		const crowded = new Set(['observations']);
		const { recipe } = committed(ground({ tables, previews: [preview], crowded, estimates: true }));
		const parts = Object.values(recipe.tables).map(({ parts: [part] }) => part);
		expect(parts.map((part) => part?.untidy)).toEqual([true, true, false]);
		expect(parts.every((part) => part?.estimates)).toBe(true);
	});

	const foreign: [what: string, kept: unknown][] = [
		['none', null],
		['another program’s', { sheet: 'Biểu 1' }],
		['of other files', { tables: { targets: { parts: [{ files: 3, mode: 'correct' }] } } }],
		['with words for numbers', { base: 7, tables: { targets: { parts: [{ files: 'two' }] } } }],
		['a list', []]
	];
	it.each(foreign)('that is not ours adds every file to the ones before it: %s', (_, kept) => {
		const added = { files: 1, mode: 'add', estimates: false, untidy: true };
		expect(readVersionRecipe(kept, new Map([['targets', 2]]))).toEqual({
			base: 'empty',
			tables: { targets: { replaced: false, parts: [added, added] } },
			sheets: []
		});
	});
});
