// `npm test`: everything, in one command. `npm test -- --only=unit,e2e` runs a choice of the steps.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from './chromium.mjs';
import { command } from './command.mjs';
import { install } from './install.mjs';
import { PARTS, arePagesFresh, stampPages } from './site.mjs';

const REPORTS = 'test-results';
/** Where the journeys leave a picture of each route, to be looked at. */
const PICTURES = `${REPORTS}/routes`;
const VITEST = 'node_modules/vitest/vitest.mjs';

/** @type {Record<string, readonly (readonly string[])[]>} */
const STEPS = {
	format: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
	lint: [['node_modules/eslint/bin/eslint.js', '.']],
	types: [
		['node_modules/svelte-check/bin/svelte-check', '--output', 'human', '--fail-on-warnings'],
		// a worker's names are other ones than a page's
		['node_modules/typescript/bin/tsc', '--project', 'src/service-worker', '--noEmit']
	],
	unit: [vitest('unit')],
	browser: [vitest('browser')],
	build: PARTS.pages,
	e2e: [['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json']]
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(STEPS);
for (const name of chosen) {
	if (!(name in STEPS)) {
		process.stderr.write(`unknown step: ${name}; the steps are ${Object.keys(STEPS).join(', ')}\n`);
		process.exit(1);
	}
}
/** @param {string[]} names */
const wants = (...names) => names.some((name) => chosen.includes(name));

/** @type {{ name: string, seconds: number, passed: number, failed: number, skipped: number, note: string }[]} */
const results = [];
const started = performance.now();

await install();
/** @type {Record<string, string>} */
const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/e2e.json` };
if (wants('browser', 'e2e')) env.CHROMIUM_PATH = await chromium().catch(stop);
mkdirSync(REPORTS, { recursive: true });

await step('sync', true);
if (wants('format', 'lint', 'types', 'unit', 'browser')) await step('messages', true);
// Two cores: what is read only (format, lint, types) beside what runs; pages are built when nothing else writes the messages.
await Promise.all([
	inOrder(wants('unit', 'browser', 'build', 'e2e') ? ['figures', 'engine'] : [], true).then(() =>
		inOrder(
			['unit', 'browser'].filter((name) => wants(name)),
			false
		)
	),
	inOrder(
		['format', 'lint', 'types'].filter((name) => wants(name)),
		true
	)
]);
const needsPages = wants('build') || (wants('e2e') && !arePagesFresh());
if (wants('e2e')) rmSync(PICTURES, { recursive: true, force: true });
await inOrder(
	['build', 'e2e'].filter((name) => (name === 'build' ? needsPages : wants(name))),
	false
);
summarise();

/**
 * @param {readonly string[]} names
 * @param {boolean} quiet
 */
async function inOrder(names, quiet) {
	for (const name of names) await step(name, quiet);
}

/**
 * @param {string} name
 * @param {boolean} quiet shows what the step wrote only when it fails, because another runs beside it
 */
async function step(name, quiet) {
	const from = performance.now();
	const report = `${REPORTS}/${name}.json`;
	rmSync(report, { force: true });
	let failed = 0;
	let note = '';
	if (!quiet) process.stdout.write(`\n── ${name}\n`);
	if (name === 'e2e' && results.some((result) => result.name === 'build' && result.failed > 0)) {
		failed = 1;
		note = 'not run: the build failed';
	} else {
		const commands = STEPS[name] ?? PARTS[/** @type {keyof typeof PARTS} */ (name)];
		for (const args of commands) {
			const { code, output } = await command(process.execPath, args, { env, quiet });
			if (code === 0) continue;
			if (quiet) process.stdout.write(`\n── ${name}\n${output}\n`);
			failed = 1;
			note = `exit code ${code}`;
			break;
		}
		if (name === 'build' && failed === 0) stampPages();
	}
	const counts = existsSync(report) ? countsFrom(JSON.parse(readFileSync(report, 'utf8'))) : null;
	const result = {
		name,
		seconds: (performance.now() - from) / 1000,
		passed: counts?.passed ?? 0,
		failed: counts && counts.failed > 0 ? counts.failed : failed,
		skipped: counts?.skipped ?? 0,
		note
	};
	results.push(result);
	if (quiet) process.stdout.write(`   ${line(result)}\n`);
}

/**
 * Counts of a Vitest or a Playwright JSON report.
 *
 * @param {any} report
 */
function countsFrom(report) {
	return report.stats
		? {
				passed: report.stats.expected,
				failed: report.stats.unexpected + report.stats.flaky,
				skipped: report.stats.skipped
			}
		: {
				passed: report.numPassedTests,
				failed: report.numFailedTests,
				skipped: report.numPendingTests + report.numTodoTests
			};
}

function summarise() {
	/** @param {'passed' | 'failed'} key */
	const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
	process.stdout.write(`\n── summary\n${results.map((result) => `   ${line(result)}\n`).join('')}`);
	process.stdout.write(
		`   ${'all'.padEnd(10)}${seconds((performance.now() - started) / 1000)}\n\n`
	);
	const pictures = existsSync(PICTURES) && wants('e2e') ? readdirSync(PICTURES) : [];
	if (pictures.length > 0) {
		process.stdout.write(`   ${pictures.length} pictures of the routes in ${PICTURES}\n\n`);
	}
	process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
	process.exitCode = total('failed') > 0 ? 1 : 0;
}

/** @param {(typeof results)[number]} result */
function line({ name, seconds: time, passed, failed, skipped, note }) {
	const counts = [
		passed > 0 ? `${passed} passed` : '',
		failed > 0 ? `${failed} FAILED` : '',
		skipped > 0 ? `${skipped} skipped` : '',
		note
	].filter(Boolean);
	return `${name.padEnd(10)}${seconds(time)}  ${counts.join(', ') || 'ok'}`;
}

/** @param {number} time */
function seconds(time) {
	return `${time.toFixed(1).padStart(6)} s`;
}

/** @param {string} project */
function vitest(project) {
	return [
		VITEST,
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${REPORTS}/${project}.json`
	];
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function stop(error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
}
