import type { Browser, Page, Request } from 'playwright-core';

/** The first chart a reader sees is inline SVG in the page; the engine says in its status line that it is ready. */
const CHART = 'main [role="img"] svg';
const READY = '[data-engine="ready"]';

/** What one visit with an empty cache took. Times from the start of the navigation; bytes are response bodies as sent. */
export interface Visit {
	chartMs: number;
	readyMs: number;
	bytesByType: Map<string, number>;
	/** Of everything that was asked for before the first chart was painted, whether or not it had arrived. */
	bytesBeforeChart: Map<string, number>;
}

interface Marks {
	chart: number;
	ready: number;
	origin: number;
}

/** Opens an address in a fresh context and waits until the engine is ready. Throws when either mark never comes (60 s). */
export async function visit(browser: Browser, url: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	const finished: Request[] = [];
	page.on('requestfinished', (request) => finished.push(request));
	await page.addInitScript(markTimes, { chart: CHART, ready: READY });
	await page.goto(url, { waitUntil: 'commit' });
	await page.waitForFunction(() => 'benchReady' in window, null, { timeout: 60_000 });
	const marks = await page.evaluate(() => (window as unknown as { benchMarks: Marks }).benchMarks);
	const sizes = await Promise.all(finished.map(sizeOf));
	await context.close();
	return {
		chartMs: marks.chart,
		readyMs: marks.ready,
		bytesByType: sumByType(sizes),
		bytesBeforeChart: sumByType(sizes.filter(({ start }) => start < marks.origin + marks.chart))
	};
}

/** Runs in the page before anything of the page does. */
function markTimes({ chart, ready }: { chart: string; ready: string }): void {
	const marks = { chart: Number.NaN, ready: Number.NaN, origin: performance.timeOrigin };
	const shared = window as unknown as Record<string, unknown>;
	shared.benchMarks = marks;
	let chartSeen = false;
	const observer = new MutationObserver(() => {
		if (!chartSeen && document.querySelector(chart)) {
			chartSeen = true;
			// a task queued from a frame runs after that frame was painted
			requestAnimationFrame(() => setTimeout(() => (marks.chart = performance.now())));
		}
		if (document.querySelector(ready)) {
			marks.ready = performance.now();
			observer.disconnect();
			shared.benchReady = true;
		}
	});
	observer.observe(document, { subtree: true, childList: true, attributes: true });
}

async function sizeOf(request: Request): Promise<{ type: string; bytes: number; start: number }> {
	const { responseBodySize } = await request.sizes();
	return {
		type: typeOf(new URL(request.url()).pathname),
		bytes: responseBodySize,
		start: request.timing().startTime
	};
}

function typeOf(path: string): string {
	if (/duckdb|\/engine\/|brotli/.test(path)) return 'engine';
	const extension = /\.(\w+)$/.exec(path)?.[1];
	switch (extension) {
		case undefined:
		case 'html':
			return 'page';
		case 'js':
		case 'css':
			return extension;
		case 'woff2':
			return 'font';
		case 'csv':
		case 'parquet':
		case 'json':
			return 'figures';
		default:
			return 'other';
	}
}

function sumByType(sizes: readonly { type: string; bytes: number }[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { type, bytes } of sizes) sums.set(type, (sums.get(type) ?? 0) + bytes);
	return new Map([...sums].sort(([, a], [, b]) => b - a));
}

/** Milliseconds from a change of a menu on the page to the frame after its chart was drawn again, once per change. */
export async function filterTimes(page: Page, changes: number): Promise<number[]> {
	await page.waitForSelector(READY, { timeout: 60_000 });
	await page.waitForSelector('main [data-drawn]');
	return page.evaluate(async (count) => {
		const times: number[] = [];
		for (let i = 0; i < count; i++) {
			const menus = [...document.querySelectorAll<HTMLSelectElement>('main select')];
			const menu = menus.reduce((longest, each) =>
				each.options.length > longest.options.length ? each : longest
			);
			const next = (menu.selectedIndex + 1) % menu.options.length;
			const drawn = new Promise<number>((done, failed) => {
				const timer = setTimeout(() => failed(new Error('chart not drawn again')), 5000);
				const observer = new MutationObserver(() => {
					observer.disconnect();
					clearTimeout(timer);
					requestAnimationFrame(() => setTimeout(() => done(performance.now())));
				});
				const main = document.querySelector('main')!;
				observer.observe(main, {
					subtree: true,
					attributes: true,
					attributeFilter: ['data-drawn']
				});
			});
			const start = performance.now();
			menu.selectedIndex = next;
			menu.dispatchEvent(new Event('change', { bubbles: true }));
			times.push((await drawn) - start);
			// the drawing is animated for 200 ms; the next change comes when a reader's could
			await new Promise((done) => setTimeout(done, 300));
		}
		return times;
	}, changes);
}
