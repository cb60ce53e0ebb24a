import { test as base, expect, type Page, type Response } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

/** The built site on a server of the test's own, under `basePath`. */
export interface Site {
	/** Address of the site's front page; ends in `/`. */
	url: string;
	/** Full address of one of the site's own, given as `/clusters?year=2018`. */
	address(path: string): string;
	/** Loads that address and waits for the document; the answer's status is for the test to look at. */
	open(path: string): Promise<Response>;
	/** Goes there as a link of the site does where the page `stays`; else loads it. */
	visit(path: string): Promise<void>;
	/** The host answers no more, as when the cable is pulled out. */
	goDown(): Promise<void>;
	/** Declares that console or page errors matching this are part of the test. */
	expectError(pattern: RegExp): void;
}

interface Options {
	/** Where the site lives on its host: `''` or `/a/b`. */
	basePath: string;
	/** The folder that is served. */
	siteRoot: string;
	/**
	 * The page is the one the tests before used, with the engine that runs in it: starting one takes four seconds of processor. For tests
	 * that read and turn pages, and keep nothing on the device.
	 */
	stays: boolean;
}

type Host = Awaited<ReturnType<typeof serve>>;

/** What a page asked for and said that it should not have, since it was last looked at. */
interface Watched {
	blocked: string[];
	errors: string[];
}

interface Kept {
	page: Page;
	host: Host;
	watched: Watched;
}

const BASE = '/bang-vang';
const ROOT = 'build';
/** A page that holds nothing of the one before. */
const NEUTRAL = 'kiosk/';

/**
 * Playwright's `test`, with three more ways to fail, all checked when the test ends: a request to any host but the
 * site's own (it is aborted as well), an error on the console, an uncaught error of the page.
 */
export const test = base.extend<Options & { site: Site }, { kept: () => Promise<Kept> }>({
	basePath: [BASE, { option: true }],
	siteRoot: [ROOT, { option: true }],
	stays: [false, { option: true }],
	kept: [
		async ({ browser }, use) => {
			let opened: Promise<Kept> | null = null;
			const open = async () => hosted(await (await browser.newContext()).newPage(), ROOT, BASE);
			await use(() => (opened ??= open()));
			const kept = await (opened as Promise<Kept> | null);
			await kept?.page.context().close();
			await kept?.host.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ page, stays, kept }, use) => use(stays ? (await kept()).page : page),
	site: [
		async ({ basePath, siteRoot, page, stays, kept }, use, { project }) => {
			const { host, watched } = stays ? await kept() : await hosted(page, siteRoot, basePath);
			watched.blocked.length = 0;
			watched.errors.length = 0;
			let isUp = true;
			const goDown = async () => {
				if (isUp) await host.close();
				isUp = false;
			};
			const expected: RegExp[] = [];
			const address = (path: string): string => host.url + path.replace(/^\//, '');
			const open = async (path: string) => (await page.goto(address(path)))!;
			if (stays) {
				await page.setViewportSize(project.use.viewport!);
				await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
			}
			await use({
				url: host.url,
				address,
				open,
				visit: async (path) => {
					if (!(await isOn(page, host))) return void (await open(path));
					await page.evaluate(() => localStorage.clear());
					await follow(page, address(NEUTRAL));
					await follow(page, slashed(address(path)));
				},
				goDown,
				expectError: (pattern) => void expected.push(pattern)
			});
			if (stays) await page.unrouteAll();
			else await goDown();
			const { blocked, errors } = watched;
			const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
			expect(blocked, 'requests to other hosts').toEqual([]);
			expect(unexpected, 'errors on the page').toEqual([]);
		},
		{ auto: true }
	]
});

/** Serves the site and watches the page that will show it. */
async function hosted(page: Page, root: string, base: string): Promise<Kept> {
	const host = await serve({ root, base });
	return { page, host, watched: await watch(page, host) };
}

async function watch(page: Page, host: Host): Promise<Watched> {
	const context = page.context();
	const own = new URL(host.url).host;
	const blocked: string[] = [];
	const errors: string[] = [];
	const isForeign = (url: URL): boolean =>
		/^(https?|wss?):$/.test(url.protocol) && url.host !== own;
	await context.route(isForeign, (route) => {
		blocked.push(route.request().url());
		return route.abort('blockedbyclient');
	});
	await context.routeWebSocket(/.*/, (socket) => {
		blocked.push(socket.url());
		return socket.close();
	});
	// requests of workers pass the resolver rule only; this is where they show
	context.on('requestfailed', (request) => {
		const url = request.url();
		if (isForeign(new URL(url)) && !blocked.includes(url)) blocked.push(url);
	});
	context.on('console', (message) => {
		if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => {
		errors.push(error.error().stack ?? error.error().message);
	});
	return { blocked, errors };
}

/** Whether the page is one of the site's, with its engine at work or on its way. */
async function isOn(page: Page, host: Host): Promise<boolean> {
	const idle = ['idle', 'failed', 'unsupported'].map((phase) => `[data-engine=${phase}]`);
	const engine = page.locator(`[data-engine]:not(${idle.join()})`);
	return page.url().startsWith(host.url) && (await engine.count()) === 1;
}

/** An address as the site's own links have it. */
function slashed(address: string): string {
	const url = new URL(address);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url.href;
}

/** Follows a link of the site's own, so that the engine which is running goes on. */
export async function follow(page: Page, href: string): Promise<void> {
	await page.evaluate((address) => {
		const link = document.createElement('a');
		link.href = address;
		document.body.append(link);
		link.click();
		link.remove();
	}, href);
	await expect(page).toHaveURL(href);
}

export { expect, type Page };
