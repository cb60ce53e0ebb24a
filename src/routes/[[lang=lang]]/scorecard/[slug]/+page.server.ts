import { error } from '@sveltejs/kit';
import { answers } from '$lib/server/answers';
import { standings } from '$lib/server/standings';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import { balanceQuestions } from '$lib/view/balance-questions';
import { SCORECARD_QUESTIONS } from '$lib/view/scorecard/questions';
import type { UnitRow } from '$lib/view/unit';
import type { EntryGenerator, PageServerLoad } from './$types';

async function units(): Promise<readonly UnitRow[]> {
	return prerendered<UnitRow>(await answers(question('unit-list')), { name: 'unit-list' });
}

/** Every slug in both languages is prerendered. */
export const entries: EntryGenerator = async () => {
	const slugs = [...new Set((await units()).map((unit) => unit.slug))];
	return slugs.flatMap((slug) => [
		{ lang: '', slug },
		{ lang: 'en', slug }
	]);
};

/** Every year of the unit, in both sets of borders where the slug exists in both. An unknown slug is a 404 that says so. */
export const load: PageServerLoad = async ({ params }) => {
	const named = (await units()).filter((unit) => unit.slug === params.slug);
	if (named.length === 0) error(404, { message: 'unknown unit', where: params.slug });
	const asked = named.flatMap(({ unit_id }) => [
		...SCORECARD_QUESTIONS.map((name) => question(name, { unit_id })),
		...Object.values(balanceQuestions(unit_id)).map(({ name, params }) => question(name, params))
	]);
	const stood = await Promise.all(named.map(({ unit_id }) => standings(unit_id)));
	return { slug: params.slug, answers: await answers(...asked), standings: stood.flat() };
};
