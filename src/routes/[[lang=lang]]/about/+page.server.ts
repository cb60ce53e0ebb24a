import { readFile } from 'node:fs/promises';
import { COMPONENT_USE, type Component } from '$lib/feature/about/component';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** The packages served with the site, each with the version and licence it declares itself. */
export const load: PageServerLoad = async () => ({
	components: await Promise.all(Object.keys(COMPONENT_USE).map(component))
});

async function component(name: string): Promise<Component> {
	const text = await readFile(`node_modules/${name}/package.json`, 'utf8');
	const { version, license } = JSON.parse(text) as { version: string; license: string };
	return { name, version, licence: license };
}
