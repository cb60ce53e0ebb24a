import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main as listFiles } from '../../scripts/offline-list';

/** What a built site calls itself and its published figures. */
export function versionsOf(folder: string): { site: string; figures: string } {
	const read = (...path: string[]) =>
		(JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as { version: string }).version;
	return {
		site: read('_app', 'version.json'),
		figures: read('data', 'published', 'manifest.json')
	};
}

/**
 * Makes a built site another version of itself, in place, as a host is given one: other names of the version and of the figures, under
 * the same names of files, so that a mixture would show. Pages stay as they are: their policy holds the hashes of their scripts.
 */
export function makeNextVersion(folder: string): { site: string; figures: string } {
	const before = versionsOf(folder);
	const after = { site: next(before.site), figures: next(before.figures) };
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(js|json)$/.test(entry.name)) continue;
		const file = join(entry.parentPath, entry.name);
		const text = readFileSync(file, 'utf8');
		const changed = text
			.replaceAll(before.site, after.site)
			.replaceAll(before.figures, after.figures);
		if (changed !== text) writeFileSync(file, changed);
	}
	listFiles([folder]);
	return after;
}

/** Another version of the same length. */
function next(version: string): string {
	return version
		.split('')
		.reverse()
		.join('')
		.replace(/^./, (first) => (first === '0' ? '1' : '0'));
}
