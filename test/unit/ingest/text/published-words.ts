import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Names that the published data hold: provinces, awards, clusters, indicators. Vietnamese of the kind that files bring. */
export const PUBLISHED_NAMES: readonly string[] = [
	...['units', 'award_types', 'award_families', 'clusters', 'indicators'].flatMap((table) => {
		const text = readFileSync(`data/${table}.csv`, 'utf8');
		const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true });
		if (!meta.fields?.includes('name_vi')) throw new Error(`no name_vi in ${table}`);
		return data.flatMap(({ name_vi: name }) => (name ? [name.normalize('NFC')] : []));
	})
];

/** Its single words. */
export const PUBLISHED_WORDS: readonly string[] = [
	...new Set(PUBLISHED_NAMES.flatMap((name) => name.match(/\p{L}+/gu) ?? []))
];
