import { readFileSync } from 'node:fs';
import {
	chromium as playwright,
	type Browser,
	type BrowserContext,
	type Page
} from 'playwright-core';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const KILLS = 100;
/** Enough that writing them takes a while. */
const ROWS = 30_000;
const YEARS = 2_000;
/** So that a failure can be seen again. */
const SEED = 20261121;

/**
 * `npm run check:kills`: kills the tab a hundred times in the middle of an import, at moments drawn at random between the click and somewhat after
 * its end, and looks after each whether every dataset kept before is whole and the one under way is there whole or not at all. Throws at
 * the first that is not.
 */
export async function main(): Promise<void> {
	const server = await serve({ brotli: true });
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox']
	});
	try {
		const { kept, cut, within } = await killed(browser, server.url);
		process.stdout.write(
			`${KILLS} kills within ${Math.round(within)} ms of the click: ${cut} imports cut off, ${kept} kept, none lost, none half\n`
		);
	} finally {
		await browser.close();
		await server.close();
	}
}

async function killed(browser: Browser, url: string) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	let page = await opened(context, url);
	const names = new Set<string>();
	const within = 1.3 * (await timed(page, 'Bộ 0'));
	names.add('Bộ 0');
	await page.close();
	page = await opened(context, url);
	const random = randomFrom(SEED);
	let cut = 0;
	for (let i = 1; i <= KILLS; i++) {
		const name = `Bộ ${i}`;
		await readied(page, name);
		const gone = page.waitForEvent('crash');
		const session = await context.newCDPSession(page);
		await page.getByRole('button', { name: 'Nhập', exact: true }).click();
		// far more early than late: what is kept is kept well before it is told
		await new Promise((resolve) => setTimeout(resolve, random() ** 4 * within));
		// the answer never comes: there is nobody left to give it
		void session.send('Page.crash').catch(() => undefined);
		await gone;
		await page.close();
		page = await opened(context, url);
		const found = await listed(page);
		if (found.has(name)) names.add(name);
		else cut++;
		assertSame(found, names, i);
		if (i % 10 === 0) process.stdout.write(`${i} kills: ${names.size} datasets whole\n`);
	}
	await assertWhole(page);
	await context.close();
	return { kept: names.size - 1, cut, within };
}

async function opened(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${url}data/`);
	await page.waitForSelector('[data-engine="ready"]', { timeout: 120_000 });
	return page;
}

/** Brings an import as far as the last click. */
async function readied(page: Page, name: string): Promise<void> {
	const indicators = readFileSync('data/indicators.csv', 'utf8')
		.split('\n')
		.slice(1)
		.map((line) => line.slice(0, line.indexOf(',')));
	const lines = Array.from(
		{ length: ROWS },
		(_, i) =>
			`63-91,${1000 + (i % YEARS)},${indicators[Math.floor(i / YEARS)]},${i / 100},,official,true,A10,,${name}`
	);
	const header =
		'unit_id,year,indicator,value,qualifier,status,preferred,source_id,note,as_printed';
	await page.setInputFiles('#own-file', {
		name: 'observations.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([header, ...lines].join('\n') + '\n')
	});
	await page.getByLabel('Tên bộ số liệu').fill(name);
	await page.getByRole('button', { name: 'Xem trước' }).click();
	await page.getByRole('button', { name: 'Nhập', exact: true }).waitFor();
}

/** Milliseconds from the click to the sentence that says it is kept. */
async function timed(page: Page, name: string): Promise<number> {
	await readied(page, name);
	const from = performance.now();
	await page.getByRole('button', { name: 'Nhập', exact: true }).click();
	await page.getByText(`Đã nhập vào “${name}”`).waitFor();
	return performance.now() - from;
}

/** Names of the datasets on the page, each of which says that it has all rows. Throws when one does not, or when a problem is told. */
async function listed(page: Page): Promise<Set<string>> {
	const region = page.getByRole('region', { name: 'Bộ số liệu trên máy này' });
	await region.getByRole('article').first().waitFor();
	const articles = await region.getByRole('article').all();
	const names = new Set<string>();
	for (const article of articles) {
		const name = (await article.getByRole('heading').first().textContent()) ?? '';
		const words = (await article.textContent()) ?? '';
		if (!words.includes(`${ROWS.toLocaleString('vi-VN')} hàng`))
			throw new Error(`not whole: ${words}`);
		names.add(name);
	}
	const alerts = await region.getByRole('alert').allTextContents();
	if (alerts.some((text) => text.trim() !== '')) throw new Error(`told: ${alerts.join(' ')}`);
	return names;
}

function assertSame(found: Set<string>, names: Set<string>, kill: number): void {
	const lost = [...names].filter((name) => !found.has(name));
	const strange = [...found].filter((name) => !names.has(name));
	if (lost.length + strange.length > 0)
		throw new Error(`kill ${kill}: lost ${lost.join()}; strange ${strange.join()}`);
}

/** Takes the workspace out as one file, for which every byte is held against its hash. */
async function assertWhole(page: Page): Promise<void> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải tệp lưu trọn' }).click();
	await (await download).path();
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
