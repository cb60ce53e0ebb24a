import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Everything `vite build` reads; `static` holds what the figures and the engine parts were made into. */
const INPUTS = [
	'src',
	'static',
	'data/schemes',
	'data/rules',
	'messages',
	// only what we write there: the compiler adds files of its own during the build
	'project.inlang/settings.json',
	'scripts/postbuild.ts',
	'scripts/offline-list.ts',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];

/**
 * SHA-256 (hex) over the paths and bytes of everything the pages are built from. The same inputs give the same hash on
 * any machine and day, so it also names the version of the site. About 50 ms.
 */
export function inputsHash() {
	const hash = createHash('sha256');
	for (const input of INPUTS) add(hash, input);
	return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
	// messages are compiled into this folder by the build itself
	if (path === 'src/lib/paraglide' || !existsSync(path)) return;
	let entries;
	try {
		entries = readdirSync(path).sort();
	} catch {
		hash.update(path).update('\0').update(readFileSync(path)).update('\0');
		return;
	}
	for (const entry of entries) add(hash, `${path}/${entry}`);
}
