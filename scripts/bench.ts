/**
 * `npm run bench`: what a reader waits for and pays for, as a table and as bench-results.json, each figure with the
 * budget it has to keep. Exit code 1 when one is over. Times depend on the machine; the ratios matter. With `-- --large` files of ten
 * million rows too, which takes minutes, 2 GB of disk and 4 GB of memory.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium as playwright, type Browser } from 'playwright-core';
import { engineMeasures, withBenchPage } from './bench/bench-page';
import { largeMeasures } from './bench/large-files';
import { isWithin, measureTable, median, quantile, type Measure } from './bench/measure';
import { sliderTimes } from './bench/slider';
import { slowLink } from './bench/slow-link';
import { stageTimes, type StageTimes } from './bench/stage';
import { filterTimes, visit, type Visit } from './bench/visit';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const SLOW_LINE = { megabits: 10, latencyMs: 40 };
const VISITS = 5;
const FILTER_CHANGES = 40;
/** There and back through a deck. */
const STAGE_ROUNDS = 2;
/** As many indicators as the largest schemes have, of every province. */
const SLIDER = { indicators: 40, moves: 40 };

export async function main(flags: readonly string[] = []): Promise<void> {
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox']
	});
	try {
		const site = await siteMeasures(browser);
		process.stdout.write(`${measureTable(site)}\n\n`);
		const parts = [engineMeasures, ...(flags.includes('--large') ? [largeMeasures] : [])];
		const measures = [...site];
		await withBenchPage(async (folder) => {
			for (const part of parts) {
				const found = await part(browser, folder);
				process.stdout.write(`${measureTable(found)}\n\n`);
				measures.push(...found);
			}
		});
		const machine = {
			chromium: browser.version(),
			node: process.version,
			cores: cpus().length,
			processor: cpus()[0]?.model ?? ''
		};
		writeFileSync('bench-results.json', `${JSON.stringify({ machine, measures }, null, '\t')}\n`);
		process.stdout.write(
			`Chromium ${machine.chromium}, ${machine.cores} cores; bench-results.json\n`
		);
		if (!measures.every(isWithin)) process.exitCode = 1;
	} finally {
		await browser.close();
	}
}

async function siteMeasures(browser: Browser): Promise<Measure[]> {
	const server = await serve({ brotli: true });
	const line = await slowLink(server.url, SLOW_LINE);
	try {
		// the server compresses each file when it is first asked for
		await visit(browser, server.url);
		const direct = await visits(browser, server.url);
		const slow = await visits(browser, line.url);
		const page = await browser.newPage();
		await page.goto(`${server.url}clusters/`);
		const filter = await filterTimes(page, FILTER_CHANGES);
		await page.close();
		const bench = await browser.newPage();
		const slider = await sliderTimes(bench, server.url, SLIDER.indicators, SLIDER.moves);
		await bench.close();
		const talk = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
		const stage = await stageTimes(await talk.newPage(), server.url, STAGE_ROUNDS);
		await talk.close();
		return [...siteFigures(direct, slow, filter), ...sliderFigures(slider), ...stageFigures(stage)];
	} finally {
		await line.close();
		await server.close();
	}
}

async function visits(browser: Browser, url: string): Promise<Visit[]> {
	const made: Visit[] = [];
	for (let i = 0; i < VISITS; i++) made.push(await visit(browser, url));
	return made;
}

function siteFigures(
	direct: readonly Visit[],
	slow: readonly Visit[],
	filter: readonly number[]
): Measure[] {
	const time = (made: readonly Visit[], mark: 'chartMs' | 'readyMs') =>
		median(made.map((each) => each[mark]));
	const { bytesByType, bytesBeforeChart } = slow[0]!;
	return [
		{ name: 'first chart', value: time(direct, 'chartMs'), unit: 'ms' },
		{ name: 'first chart, 10 Mbit/s', value: time(slow, 'chartMs'), unit: 'ms', budget: 1000 },
		{ name: 'engine ready', value: time(direct, 'readyMs'), unit: 'ms' },
		{ name: 'engine ready, 10 Mbit/s', value: time(slow, 'readyMs'), unit: 'ms' },
		{
			name: 'engine ready / first chart, 10 Mbit/s',
			value: time(slow, 'readyMs') / time(slow, 'chartMs'),
			unit: '×'
		},
		...bytes('first visit', bytesByType, 6500),
		...bytes('asked for before the first chart', bytesBeforeChart, 350),
		{ name: 'filter to redrawn chart, p50', value: median(filter), unit: 'ms' },
		{ name: 'filter to redrawn chart, p95', value: quantile(filter, 0.95), unit: 'ms', budget: 50 },
		{
			name: 'live filter / prerendered first chart',
			value: median(filter) / time(direct, 'chartMs'),
			unit: '×'
		}
	];
}

function sliderFigures(times: readonly number[]): Measure[] {
	const name = `weight slider to ranks and intervals, 34 × ${SLIDER.indicators}`;
	return [
		{ name: `${name}, p50`, value: median(times), unit: 'ms' },
		{ name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', budget: 100 }
	];
}

function stageFigures({ live, frozen }: StageTimes): Measure[] {
	return Object.entries({ live, frozen }).flatMap(([deck, times]): Measure[] => {
		const name = `key to next slide, ${deck} deck of ${times.length / STAGE_ROUNDS / 2 + 1}`;
		return [
			{ name: `${name}, p50`, value: median(times), unit: 'ms' },
			{ name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', budget: 100 }
		];
	});
}

function bytes(name: string, byType: ReadonlyMap<string, number>, budget: number): Measure[] {
	const total = [...byType.values()].reduce((sum, each) => sum + each, 0);
	return [
		{ name: `${name}, in all`, value: total / 1000, unit: 'kB', budget },
		...[...byType].map(([type, each]): Measure => ({
			name: `${name}, ${type}`,
			value: each / 1000,
			unit: 'kB'
		}))
	];
}
