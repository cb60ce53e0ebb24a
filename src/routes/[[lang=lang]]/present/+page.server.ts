import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** What a talk can be made of: the clusters and years of the published figures. */
export const load: PageServerLoad = async () => ({
	answers: await answers(question('cluster-options'))
});
