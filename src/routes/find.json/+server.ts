import { json } from '@sveltejs/kit';
import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';

export const prerender = true;

/** What the search box finds in the published figures, so that it need not wait for the engine; fetched when it is first opened. */
export async function GET(): Promise<Response> {
	return json(await answers(question('find-entries')));
}
