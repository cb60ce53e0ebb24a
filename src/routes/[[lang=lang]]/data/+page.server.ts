import { readFile } from 'node:fs/promises';
import type { Manifest } from '$lib/core/schema';
import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import type { NameRow } from '$lib/view/import-names';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** What is published, as built: the tables with their files, the sources, and the names that files are looked up in. */
export const load: PageServerLoad = async () => ({
	manifest: JSON.parse(await readFile('static/data/published/manifest.json', 'utf8')) as Manifest,
	answers: await answers(question('table-summary'), question('sources')),
	registers: await registers()
});

async function registers(): Promise<NameRow[]> {
	const [rows] = Object.values(await answers(question('names')));
	return rows as unknown as NameRow[];
}
