import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import type { FeaturedRow } from '$lib/view/answer-rows';
import { homeQuestions } from '$lib/view/home-questions';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Both languages. */
export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** The four answers of the published figures, about the unit and year that answer most of them. */
export const load: PageServerLoad = async () => {
	const ground = await answers(question('featured-unit'), question('national-overview'));
	const [featured] = prerendered<FeaturedRow>(ground, { name: 'featured-unit' });
	const asked = featured
		? Object.values(homeQuestions(featured)).filter((named) => named !== null)
		: [];
	const told = await answers(...asked.map(({ name, params }) => question(name, params)));
	return { answers: { ...ground, ...told } };
};
