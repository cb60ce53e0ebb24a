import { browser } from '$app/environment';
import type { NameRows } from '$lib/ingest/intake/known-names';
import { ImportBench } from '$lib/state/import-bench.svelte';
import { SavedRecipes } from '$lib/state/saved-recipes.svelte';
import type { NameRow } from '$lib/view/import-names';

let kept: { bench: ImportBench; recipes: SavedRecipes } | undefined;

/**
 * The bench of this window, which outlives a look at another page of the site; its worker starts with the first file. Names are looked up in
 * the registers it was made with. While pages are built each one has its own.
 */
export function pageBench(names: readonly NameRow[]): {
	bench: ImportBench;
	recipes: SavedRecipes;
} {
	if (kept) return kept;
	const recipes = new SavedRecipes();
	const bench = new ImportBench(async () => {
		const [{ IntakeClient }, { workbookOf }] = await Promise.all([
			import('$lib/ingest/intake/intake-client'),
			import('./rejected-workbook')
		]);
		return new IntakeClient({ names: nameRows(names), xlsx: workbookOf });
	}, recipes);
	if (browser) kept = { bench, recipes };
	return { bench, recipes };
}

/** The rows of question `names` as the tables they came from. */
function nameRows(rows: readonly NameRow[]): NameRows {
	return {
		units: rows
			.filter(({ what }) => what === 'unit')
			.map(({ id, name_vi, admin_set, code, slug, kind }) => ({
				...{ unit_id: id, name_vi, admin_set: admin_set ?? '', code: code ?? '' },
				...{ slug: slug ?? '', kind: kind ?? '' }
			})),
		indicators: rows
			.filter(({ what }) => what === 'indicator')
			.map(({ id, name_vi, unit_vi, unit_en, direction }) => ({
				...{ indicator: id, name_vi, unit_vi: unit_vi ?? '', unit_en: unit_en ?? '' },
				direction: direction ?? ''
			})),
		award_types: rows
			.filter(({ what }) => what === 'award')
			.map(({ id, name_vi, recipients }) => ({ award_code: id, name_vi, recipients }))
	};
}
