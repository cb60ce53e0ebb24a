import { FIND_GROUPS, plainWords, type FindEntry, type FindGroup } from './find-entries';

/** What was found of one kind: the best, and how many more there are. */
export interface FoundGroup {
	group: FindGroup;
	entries: readonly FindEntry[];
	more: number;
}

const NOT_FOUND = 8;
/** Shorter run-together words are in too many names. */
const SHORTEST_RUN = 3;

/**
 * What a query finds, by kind, best first. A kind stands where its best entry stands; entries that match alike keep their order.
 * `most` entries of a kind are listed, the others counted. An empty query finds the pages; no match is [].
 */
export function foundGroups(
	entries: readonly FindEntry[],
	query: string,
	most: number
): FoundGroup[] {
	const wanted = plainWords(query);
	if (wanted === '') {
		if (query.trim() !== '') return [];
		const pages = entries.filter(({ id }) => id.startsWith('page '));
		return pages.length > 0 ? [{ group: 'view', entries: pages, more: 0 }] : [];
	}
	const ranked = entries
		.map((entry) => ({ entry, place: placeOf(entry, wanted) }))
		.filter(({ place }) => place < NOT_FOUND);
	return FIND_GROUPS.map((group) => {
		const own = ranked
			.filter(({ entry }) => entry.group === group)
			.toSorted((a, b) => a.place - b.place);
		return {
			group,
			best: own[0]?.place ?? NOT_FOUND,
			entries: own.slice(0, most).map(({ entry }) => entry),
			more: Math.max(0, own.length - most)
		};
	})
		.filter(({ best }) => best < NOT_FOUND)
		.toSorted((a, b) => a.best - b.best)
		.map(({ group, entries: found, more }) => ({ group, entries: found, more }));
}

/**
 * How well an entry fits, 0 the best: a whole name, its initials, a name's beginning, a word's beginning within, every word of the
 * query in one name, run together ("daklak"), every word anywhere in what is known of it.
 */
function placeOf(entry: FindEntry, wanted: string): number {
	const { names } = entry;
	if (names.includes(wanted)) return 0;
	if (entry.initials.includes(wanted.replaceAll(' ', ''))) return 1;
	if (names.some((name) => name.startsWith(wanted))) return 2;
	if (names.some((name) => name.includes(` ${wanted}`))) return 3;
	const words = wanted.split(' ');
	if (names.some((name) => beginsWords(name, words))) return 4;
	const run = wanted.replaceAll(' ', '');
	if (run.length >= SHORTEST_RUN && names.some((name) => name.replaceAll(' ', '').startsWith(run)))
		return 5;
	return beginsWords(`${names.join(' ')} ${entry.extra}`, words) ? 6 : NOT_FOUND;
}

/** Whether each word begins a word of the text. */
function beginsWords(text: string, words: readonly string[]): boolean {
	const padded = ` ${text}`;
	return words.every((word) => padded.includes(` ${word}`));
}
