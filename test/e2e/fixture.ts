import { test as base, expect, type Page, type Response } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';

/** The built site on a server of the test's own, under `basePath`. */
export interface Site {
	/** Address of the site's front page; ends in `/`. */
	url: string;
	/** Full address of one of the site's own, given as `/clusters?year=2018`. */
	address(path: string): string;
	/** Goes there and waits for the document; the answer's status is for the test to look at. */
	open(path: string): Promise<Response>;
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
}

/**
 * Playwright's `test`, with three more ways to fail, all checked when the test ends: a request to any host but the
 * site's own (it is aborted as well), an error on the console, an uncaught error of the page.
 */
export const test = base.extend<Options & { site: Site }>({
	basePath: ['/bang-vang', { option: true }],
	siteRoot: ['build', { option: true }],
	site: [
		async ({ basePath, siteRoot, context, page }, use) => {
			const server = await serve({ root: siteRoot, base: basePath });
			let isUp = true;
			const goDown = async () => {
				if (isUp) await server.close();
				isUp = false;
			};
			const own = new URL(server.url).host;
			const blocked: string[] = [];
			const errors: string[] = [];
			const expected: RegExp[] = [];
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
				if (message.type() === 'error')
					errors.push(`${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) => {
				errors.push(error.error().stack ?? error.error().message);
			});
			const address = (path: string): string => server.url + path.replace(/^\//, '');
			await use({
				url: server.url,
				address,
				open: async (path) => (await page.goto(address(path)))!,
				goDown,
				expectError: (pattern) => void expected.push(pattern)
			});
			await goDown();
			const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
			expect(blocked, 'requests to other hosts').toEqual([]);
			expect(unexpected, 'errors on the page').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect, type Page };
