import type { Scheme } from './scheme';
import { checkScheme } from './scheme-check';

const files = import.meta.glob<unknown>('/data/schemes/*.json', {
	import: 'default',
	eager: true
});

/**
 * The schemes that ship (`data/schemes`), in file-name order. None is a regulation; each says so in `source`.
 * Throws `invalid scheme: …` when one of them is: that is a fault of the program.
 */
export const PRESETS: readonly Scheme[] = Object.keys(files)
	.sort()
	.map((path) => {
		const { scheme, issues } = checkScheme(files[path]);
		if (!scheme) throw new Error(`invalid scheme: ${path} ${JSON.stringify(issues)}`);
		return scheme;
	});

/** The shipped scheme with that id; throws `unknown scheme: x`. */
export function preset(id: string): Scheme {
	const found = PRESETS.find((scheme) => scheme.id === id);
	if (!found) throw new Error(`unknown scheme: ${id}`);
	return found;
}

/** Whether a scheme is one that ships, by its id and version: an edited one has a version of its own. */
export function isShipped({ id, version }: Scheme): boolean {
	return PRESETS.some((scheme) => scheme.id === id && scheme.version === version);
}
