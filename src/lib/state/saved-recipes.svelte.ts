import { matchKey } from '$lib/ingest/meaning/match-key';
import type { Recipe } from '$lib/ingest/meaning/recipe';
import { recipeFromText, recipeText } from '$lib/ingest/meaning/recipe-text';
import type { StorageProblem } from './saved-schemes.svelte';

/** Where recipes are kept on the device. */
export const SAVED_RECIPES_KEY = 'bang-vang-recipes';

/** A recipe the analyst kept under a name; a name is kept once. */
export interface SavedRecipe {
	name: string;
	recipe: Recipe;
}

/** The recipes kept on this device, the same in every window of the site. Read once `follow` is called, in the browser. */
export class SavedRecipes {
	#list = $state.raw<readonly SavedRecipe[]>([]);
	#problem = $state.raw<StorageProblem | null>(null);

	get list(): readonly SavedRecipe[] {
		return this.#list;
	}

	get problem(): StorageProblem | null {
		return this.#problem;
	}

	/** Reads what is kept, now and whenever another window changes it. Returns what ends the following. */
	follow(): () => void {
		const hear = ({ key }: StorageEvent): void => {
			if (key === SAVED_RECIPES_KEY || key === null) this.#read();
		};
		this.#read();
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** Keeps a recipe under a name, in place of the one that has it. */
	save(name: string, recipe: Recipe): void {
		const others = this.#fresh().filter((each) => each.name !== name);
		this.#keep([...others, { name, recipe }]);
	}

	/** Forgets the recipe of that name; does nothing when there is none. */
	forget(name: string): void {
		this.#keep(this.#fresh().filter((each) => each.name !== name));
	}

	/** The newest recipe for a sheet with these headings: the same ones, in any order, of whatever years. Undefined when none is kept. */
	forHeadings(labels: readonly string[]): SavedRecipe | undefined {
		const shape = shapeOf(labels);
		return this.#list.findLast(
			({ recipe }) => shapeOf(recipe.columns.map(({ label }) => label)) === shape
		);
	}

	/** The list as another window may have left it a moment ago. */
	#fresh(): readonly SavedRecipe[] {
		if (this.#problem !== 'blocked') this.#read();
		return this.#list;
	}

	#read(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(SAVED_RECIPES_KEY) ?? '[]');
			const read = Array.isArray(kept) ? kept.map(savedRecipe) : [null];
			this.#list = read.filter((saved) => saved !== null);
			this.#problem = read.includes(null) ? 'unreadable' : null;
		} catch (cause) {
			this.#problem = cause instanceof SyntaxError ? 'unreadable' : 'blocked';
		}
	}

	#keep(list: readonly SavedRecipe[]): void {
		try {
			const json = list.map(({ name, recipe }) => ({ name, recipe: recipeText(recipe) }));
			localStorage.setItem(SAVED_RECIPES_KEY, JSON.stringify(json));
			this.#list = list;
			this.#problem = null;
		} catch (cause) {
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			this.#problem = isFull ? 'full' : 'blocked';
			if (!isFull) this.#list = list;
		}
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
