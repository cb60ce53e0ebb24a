// Starts other programs for the scripts beside it, and leaves none behind.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.on('exit', () => {
	for (const child of running) child.kill('SIGTERM');
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/**
 * Runs a program to its end. Never rejects: `code` is its exit code, 127 when it could not be started, 1 when a
 * signal ended it. With `quiet`, what it wrote comes back in `output` instead of going to the terminal.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function command(file, args, { env = {}, quiet = false } = {}) {
	return new Promise((done) => {
		const child = spawn(file, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
			// npm and npx are .cmd files on Windows, which only a shell starts
			shell: process.platform === 'win32' && !file.endsWith('.exe') && file !== process.execPath
		});
		running.add(child);
		let output = '';
		child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
		child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', (error) => {
			running.delete(child);
			done({ code: 127, output: output + error.message });
		});
		child.on('close', (code) => {
			running.delete(child);
			done({ code: code ?? 1, output });
		});
	});
}

/**
 * Runs a script with Node, and ends this process with its exit code when it fails. With `quiet`, what it wrote is
 * shown only then.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {{ quiet?: boolean }} [options]
 */
export async function node(args, { quiet = false } = {}) {
	const { code, output } = await command(process.execPath, args, { quiet });
	if (code === 0) return;
	process.stderr.write(output);
	process.exit(code);
}
