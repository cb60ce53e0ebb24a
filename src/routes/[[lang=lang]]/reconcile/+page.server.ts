import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** Everything found in the published figures; choosing a unit or a kind asks nothing more. */
export const load: PageServerLoad = async () => ({
	answers: await answers(
		question('found-differences', { unit_id: null }),
		question('printed-checks', { unit_id: null })
	)
});
