import type { Answers } from './asking.svelte';
import { servedUrl } from './served-url';

let fetched: Promise<Answers> | undefined;

/**
 * The prerendered list of what can be found in the published figures, fetched once a visit. {} when it cannot be had: the engine
 * answers the same question, and the next call tries again. `base` is the path the site is served under.
 */
export function findAnswers(base: string): Promise<Answers> {
	fetched ??= load(servedUrl(base, 'find.json')).catch(() => {
		fetched = undefined;
		return {};
	});
	return fetched;
}

async function load(url: string): Promise<Answers> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return (await response.json()) as Answers;
}
