import { matchKey } from '$lib/ingest/meaning/match-key';
import type { Recipe } from '$lib/ingest/meaning/recipe';
import { recipeFromText, recipeText } from '$lib/ingest/meaning/recipe-text';
import { KeptList, type StorageProblem } from './kept-list.svelte';

/** Where recipes are kept on the device. */
export const SAVED_RECIPES_KEY = 'bang-vang-recipes';

/** A recipe the analyst kept under a name; a name is kept once. */
export interface SavedRecipe {
	name: string;
	recipe: Recipe;
}

/** The recipes kept on this device; see `KeptList`. */
export class SavedRecipes {
	readonly #kept = new KeptList<SavedRecipe>(SAVED_RECIPES_KEY, {
		write: ({ name, recipe }) => ({ name, recipe: recipeText(recipe) }),
		read: savedRecipe
	});

	get list(): readonly SavedRecipe[] {
		return this.#kept.list;
	}

	get problem(): StorageProblem | null {
		return this.#kept.problem;
	}

	/** See `KeptList.follow`. */
	follow(): () => void {
		return this.#kept.follow();
	}

	/** Keeps a recipe under a name, in place of the one that has it. */
	save(name: string, recipe: Recipe): void {
		const others = this.#kept.fresh().filter((each) => each.name !== name);
		this.#kept.keep([...others, { name, recipe }]);
	}

	/** Forgets the recipe of that name; does nothing when there is none. */
	forget(name: string): void {
		this.#kept.keep(this.#kept.fresh().filter((each) => each.name !== name));
	}

	/** The newest recipe for a sheet with these headings: the same ones, in any order, of whatever years. Undefined when none is kept. */
	forHeadings(labels: readonly string[]): SavedRecipe | undefined {
		const shape = shapeOf(labels);
		return this.#kept.list.findLast(
			({ recipe }) => shapeOf(recipe.columns.map(({ label }) => label)) === shape
		);
	}
}

function savedRecipe(value: unknown): SavedRecipe | null {
	if (typeof value !== 'object' || value === null || !('name' in value) || !('recipe' in value))
		return null;
	if (typeof value.name !== 'string' || typeof value.recipe !== 'string') return null;
	const read = recipeFromText(value.recipe);
	return read.ok ? { name: value.name, recipe: read.recipe } : null;
}

/** Headings without order, years and spelling. */
function shapeOf(labels: readonly string[]): string {
	return labels
		.filter((label) => label !== '')
		.map((label) => matchKey(label.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')))
		.sort()
		.join('\n');
}
