// The parts of a build in their order: messages and types, figures, engine, pages, last touches.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './command.mjs';
import { inputsHash } from './inputs-hash.mjs';

const RUN = 'scripts/run.mjs';
const VITE = 'node_modules/vite/bin/vite.js';
const STAMP = 'node_modules/.cache/bang-vang/build.sha256';

/** Kit writes the tsconfig that every other script is read by, and the name of the version the server half is built with. */
const SYNC = ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'];

/** Commands of each part, to be run with Node one after another. */
export const PARTS = {
	figures: [[RUN, 'scripts/build-data.ts']],
	engine: [[RUN, 'scripts/build-engine.ts']],
	sync: [SYNC],
	messages: [
		[
			'node_modules/@inlang/paraglide-js/bin/run.js',
			'compile',
			'--silent',
			'--project',
			'./project.inlang',
			'--outdir',
			'./src/lib/paraglide',
			'--strategy',
			'globalVariable',
			'baseLocale',
			'--no-emit-git-ignore'
		]
	],
	pages: [
		// again, now that figures and engine are there: pages and scripts must agree on the version
		SYNC,
		[VITE, 'build', '--logLevel', 'warn'],
		[RUN, 'scripts/licences.ts'],
		[RUN, 'scripts/postbuild.ts'],
		[RUN, 'scripts/offline-list.ts']
	]
};

/** Builds what the pages read at run time: `static/data` and `static/engine`. Ends the process on a failure. */
export async function buildInputs() {
	for (const args of [...PARTS.sync, ...PARTS.figures, ...PARTS.engine]) await node(args);
}

/** Builds `build/`, given its inputs. Ends the process on a failure. */
export async function buildPages() {
	rmSync(STAMP, { force: true });
	for (const args of PARTS.pages) await node(args, { quiet: true });
	stampPages();
}

/** Notes that `build/` was made from the inputs as they are now. */
export function stampPages() {
	mkdirSync(join(STAMP, '..'), { recursive: true });
	writeFileSync(STAMP, inputsHash());
}

/** True when `build/` was made from exactly the inputs there are now. */
export function arePagesFresh() {
	return (
		existsSync('build/index.html') &&
		existsSync(STAMP) &&
		readFileSync(STAMP, 'utf8') === inputsHash()
	);
}
