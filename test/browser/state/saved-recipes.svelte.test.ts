import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Recipe } from '$lib/ingest/meaning/recipe';
import { SAVED_RECIPES_KEY, SavedRecipes } from '$lib/state/saved-recipes.svelte';

const recipe = (...labels: string[]): Recipe => ({
	...{ version: 1, table: 'targets', sheet: '', given: { status: 'estimate' } },
	...{ asksYear: false, names: [] },
	columns: labels.map((label) => ({ label, role: 'plan', habit: 'vi' }))
});

let unfollow: (() => void)[] = [];
function opened(): SavedRecipes {
	const saved = new SavedRecipes();
	unfollow.push(saved.follow());
	return saved;
}

beforeEach(() => localStorage.removeItem(SAVED_RECIPES_KEY));
afterEach(() => {
	for (const end of unfollow) end();
	unfollow = [];
	localStorage.removeItem(SAVED_RECIPES_KEY);
});

test('a recipe is there when the page is opened again, once for each name, until it is forgotten', () => {
	const saved = opened();
	saved.save('Biểu 02', recipe('Kế hoạch'));
	saved.save('Biểu 02', recipe('Kế hoạch 2024'));
	expect(opened().list).toEqual([{ name: 'Biểu 02', recipe: recipe('Kế hoạch 2024') }]);
	saved.forget('Biểu 02');
	expect(opened().list).toEqual([]);
});

test('it is found for the same headings in any order, of whatever year, however they are spelt', () => {
	const saved = opened();
	saved.save('cũ', recipe('Chỉ tiêu', 'Kế hoạch năm 2023'));
	saved.save('mới', recipe('Chỉ tiêu', 'Kế hoạch năm 2024'));
	expect(saved.forHeadings(['KẾ HOẠCH NĂM 2025', '', 'chỉ tiêu'])?.name).toBe('mới');
	expect(saved.forHeadings(['Chỉ tiêu'])).toBeUndefined();
	expect(saved.forHeadings(['Chỉ tiêu', 'Kế hoạch năm 2025', 'Ghi chú'])).toBeUndefined();
});

test('what is kept and is no recipe is told and left out', () => {
	const good = JSON.stringify(recipe('a'));
	const list = [{ name: 'x', recipe: '{}' }, { name: 'y', recipe: good }, 3];
	localStorage.setItem(SAVED_RECIPES_KEY, JSON.stringify(list));
	const saved = opened();
	expect(saved.list.map(({ name }) => name)).toEqual(['y']);
	expect(saved.problem).toBe('unreadable');
});
