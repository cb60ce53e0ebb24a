import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import type { UnitRow } from '$lib/view/unit';
import type { LayoutServerLoad } from './$types';

/** The register of units, which every page needs for names and addresses. */
export const load: LayoutServerLoad = async () => ({
	units: [...prerendered<UnitRow>(await answers(question('unit-list')), { name: 'unit-list' })]
});
