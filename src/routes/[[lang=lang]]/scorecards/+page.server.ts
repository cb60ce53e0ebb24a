import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** Which years there are; the scorecards themselves are made in the page. */
export const load: PageServerLoad = async () => ({
	answers: await answers(question('scorecard-years'))
});
