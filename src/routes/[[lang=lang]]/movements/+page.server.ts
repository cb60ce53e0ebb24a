import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** Every document, task and movement of the published figures; choosing among them asks nothing more. */
export const load: PageServerLoad = async () => ({
	answers: await answers(question('document-chains'), question('movement-register'))
});
