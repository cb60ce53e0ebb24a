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

/** A chart may be drawn again before the answer is there; the drawing after which this long nothing is drawn counts. */
const SETTLED_MS = 500;

/** Milliseconds from a change of the page's longest menu to the frame that shows its last drawing, once per change. */
export async function filterTimes(page: Page, changes: number): Promise<number[]> {
	await page.waitForSelector(READY, { timeout: 60_000 });
	await page.waitForSelector('main [data-drawn]');
	return page.evaluate(
		async ({ count, settledMs }) => {
			const times: number[] = [];
			for (let i = 0; i < count; i++) {
				const menus = [...document.querySelectorAll<HTMLSelectElement>('main select')];
				const menu = menus.reduce((longest, each) =>
					each.options.length > longest.options.length ? each : longest
				);
				let shown = Number.NaN;
				let isDrawn = false;
				let isSettled = false;
				// every frame from before the change on: what was drawn before it is painted when its own task runs, first of its tasks
				const watch = (): void => {
					requestAnimationFrame(() => {
						const paints = isDrawn;
						isDrawn = false;
						setTimeout(() => {
							if (paints) shown = performance.now();
							if (!isSettled) watch();
						});
					});
				};
				watch();
				const settled = new Promise<void>((done) => {
					let timer = setTimeout(done, 5000);
					const observer = new MutationObserver((drawings) => {
						// the ranking answers the menu; how sure it is comes when it has been drawn often enough
						const chart = document.querySelector('main [data-drawn]');
						if (!drawings.some(({ target }) => target === chart)) return;
						isDrawn = true;
						clearTimeout(timer);
						timer = setTimeout(() => {
							observer.disconnect();
							done();
						}, settledMs);
					});
					const filter = { subtree: true, attributes: true, attributeFilter: ['data-drawn'] };
					observer.observe(document.querySelector('main')!, filter);
				});
				const start = performance.now();
				menu.selectedIndex = (menu.selectedIndex + 1) % menu.options.length;
				menu.dispatchEvent(new Event('change', { bubbles: true }));
				await settled;
				isSettled = true;
				if (Number.isNaN(shown)) throw new Error(`chart not drawn again: ${menu.value}`);
				times.push(shown - start);
			}
			return times;
		},
		{ count: changes, settledMs: SETTLED_MS }
	);
}
