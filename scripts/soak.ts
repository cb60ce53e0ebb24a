/**
 * `npm run check:soak`: leaves a lobby screen to itself for an hour (`-- --minutes=5` for less) and looks, each time the round begins
 * again, what the page and its workers hold. Throws when that grew by a tenth or more, or when the screen stood still.
 */
import { parseArgs } from 'node:util';
import { chromium as playwright, type Page } from 'playwright-core';
import { turnHref } from '$lib/state/kiosk-address';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { growth } from './soak/growth';
import { heldBy, type Held } from './soak/settled-heap';

const MOST_GROWTH = 0.1;
const VIEWS = [
	'/',
	'/clusters/',
	'/scorecard/kien-giang/?year=2018',
	'/targets/',
	'/awards/?data=minh-hoa',
	'/en/movements/',
	'/clusters/?data=minh-hoa'
];
const KIOSK = { seconds: 5, views: VIEWS };
/** Before these rounds are over, answers and charts are kept for the first time. */
const FIRST_ROUNDS = 3;
const ROUND_MS = 60_000 + KIOSK.seconds * 1000 * VIEWS.length * 3;

export async function main(args: readonly string[] = []): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { minutes: { type: 'string', default: '60' } }
	});
	const server = await serve({ brotli: true });
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox']
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
		await page.goto(server.url.replace(/\/$/, '') + turnHref({ kiosk: KIOSK, at: 0 }, ''));
		await page.waitForSelector('[data-engine="ready"]', { state: 'attached', timeout: 120_000 });
		report(await rounds(page, Number(values.minutes) * 60_000));
	} finally {
		await browser.close();
		await server.close();
	}
}

/** What was held at the beginning of each round. */
async function rounds(page: Page, duration: number): Promise<Held[]> {
	const held = await heldBy(page);
	const from = performance.now();
	const found: Held[] = [];
	for (let round = 1; performance.now() - from < duration; round++) {
		for (const at of [1, 0])
			await page.waitForURL(new RegExp(`kiosk=${at}\\.`), { timeout: ROUND_MS });
		if (round <= FIRST_ROUNDS) continue;
		// not waitForSelector: what it answers with holds the element, and all of its page
		await page.locator('main [data-drawn]').first().waitFor({ timeout: ROUND_MS });
		found.push(await held());
		const { heap, nodes } = found.at(-1)!;
		process.stdout.write(`round ${round}: ${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes\n`);
	}
	return found;
}

function report(found: readonly Held[]): void {
	const heap = growth(found.map((each) => each.heap));
	const nodes = growth(found.map((each) => each.nodes));
	const words = `heap ${percent(heap)}, nodes ${percent(nodes)} over ${found.length} rounds`;
	if (heap >= MOST_GROWTH || nodes >= MOST_GROWTH) throw new Error(`grew too much: ${words}`);
	process.stdout.write(`${words}\n`);
}

function percent(share: number): string {
	return `${share >= 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;
}
