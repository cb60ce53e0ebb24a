// What a fresh clone needs before anything else can run. Plain JavaScript without imports from node_modules.
import { existsSync, readFileSync } from 'node:fs';
import { command } from './command.mjs';

/**
 * Checks Node and brings node_modules to what package-lock.json says; does nothing when it is there already.
 * Ends the process with a sentence and exit code 1 when Node is too old or `npm ci` fails.
 */
export async function install() {
	const needed = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '');
	if (isOlder(process.versions.node, needed)) {
		fail(
			`Node ${needed} or later is needed; this is ${process.versions.node} (https://nodejs.org).`
		);
	}
	if (isInstalled()) return;
	process.stdout.write('Installing the locked packages (npm ci)…\n');
	const { code } = await command('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
	if (code !== 0) fail('npm ci failed: see its message above; nothing else was tried.');
}

/**
 * True when every required package is in node_modules in the locked version. npm writes the file read here at the
 * end of an install, so an interrupted one does not count.
 */
function isInstalled() {
	if (!existsSync('node_modules/.package-lock.json')) return false;
	const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	const { packages: present } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
	return Object.keys(locked).every(
		(path) =>
			path === '' ||
			locked[path].optional ||
			(present[path]?.version === locked[path].version && existsSync(`${path}/package.json`))
	);
}

/**
 * @param {string} version
 * @param {string} needed
 */
function isOlder(version, needed) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
	return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

/** @param {string} message */
function fail(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
