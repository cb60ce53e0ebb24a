/**
 * Lists the files of a built site with what their bytes must be, as `offline.json` beside them: what a reader who wants the site without a
 * network downloads and holds them against. `node scripts/run.mjs scripts/offline-list.ts [folder]`, the last step of `npm run build`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LIST_FILE, readFileList, type OfflineList } from '$lib/offline/file-list';

/** The worker that answers is never answered by itself, and the list does not list itself. */
const NOT_KEPT = [LIST_FILE, 'service-worker.js'];

export function main([folder = 'build']: readonly string[] = []): void {
	writeFileSync(join(folder, LIST_FILE), JSON.stringify(offlineList(folder)));
}

/** The list of a built site's files, by path. Throws when a path is one that no page could ask for. */
export function offlineList(folder: string): OfflineList {
	const { version } = JSON.parse(
		readFileSync(join(folder, '_app', 'version.json'), 'utf8')
	) as OfflineList;
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.filter((path) => !NOT_KEPT.includes(path))
		.sort()
		.map((path) => {
			const content = readFileSync(join(folder, path));
			const sha256 = createHash('sha256').update(content).digest('hex');
			return { path, bytes: content.length, sha256 };
		});
	const list = { version, files };
	if (!readFileList(list))
		throw new Error(`files with names that cannot be asked for in ${folder}`);
	return list;
}
