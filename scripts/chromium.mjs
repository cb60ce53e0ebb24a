// Finds a Chromium for the tests, or gets one.
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { command } from './command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * The path of a Chromium that starts: CHROMIUM_PATH when set, else one on this machine, else Debian's package
 * (as root or with sudo that asks for no password), else Playwright's download. Throws a sentence that says what
 * was tried when none of these works, or when CHROMIUM_PATH names something that does not start.
 */
export async function chromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (await starts(given)) return given;
		throw new Error(`CHROMIUM_PATH does not name a Chromium that starts: ${given}`);
	}
	return (await onThisMachine()) ?? (await fromDebian()) ?? (await fromPlaywright()) ?? fail();
}

async function onThisMachine() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const candidates = [
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		...PLACES,
		playwrightPath()
	];
	for (const candidate of candidates) if (await starts(candidate)) return candidate;
	return null;
}

async function fromDebian() {
	if (!existsSync('/usr/bin/apt-get')) return null;
	const isRoot = process.getuid?.() === 0;
	if (!isRoot && (await command('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return null;
	process.stdout.write('No Chromium on this machine: installing the Debian package…\n');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		const apt = ['apt-get', '-q', ...args];
		const { code, output } = isRoot
			? await command('apt-get', apt.slice(1), { env, quiet: true })
			: await command('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', ...apt], {
					quiet: true
				});
		if (code !== 0) process.stderr.write(`${output}\n${apt.join(' ')} failed\n`);
	}
	return (await starts('/usr/bin/chromium')) ? '/usr/bin/chromium' : null;
}

async function fromPlaywright() {
	process.stdout.write('Downloading Playwright’s Chromium…\n');
	await command(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
	const path = playwrightPath();
	return (await starts(path)) ? path : null;
}

/** Asked only when needed: before the first install there is no Playwright to import. */
function playwrightPath() {
	const playwright = createRequire(resolve('package.json'))('playwright-core');
	return String(playwright.chromium.executablePath());
}

/** @param {string} path */
async function starts(path) {
	try {
		accessSync(path, constants.X_OK);
	} catch {
		return false;
	}
	// Ubuntu's chromium-browser can be a notice that exits with an error
	return (await command(path, ['--version'], { quiet: true })).code === 0;
}

/** @returns {never} */
function fail() {
	throw new Error(
		'no Chromium: none is on this machine, apt could not install one, and Playwright could not download one. ' +
			'Install Chromium or Chrome and run again, or set CHROMIUM_PATH to its path.'
	);
}
