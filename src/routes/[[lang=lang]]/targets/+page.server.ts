import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** The opening view of the published figures: every published count, and the country's own targets. */
export const load: PageServerLoad = async () => ({
	answers: await answers(
		question('target-options'),
		question('targets-achieved', { year: null, cluster_id: null }),
		question('target-verdicts', { unit_id: 'VN' }),
		question('unit-sources', { unit_id: 'VN' })
	)
});
