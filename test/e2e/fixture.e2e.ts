import { expect, test } from './fixture';

// Each of these must fail, and is counted as passed because it does: the net is only as good as its mesh.
const OUTSIDE = 'https://example.com/';
/** An address of the site without a content security policy, which would stop a request before the net sees it. */
const BARE = '/data/published/manifest.json';

test.fail('a request of the page to another host fails the test', async ({ page, site }) => {
	await site.open(BARE);
	await page.evaluate((url) => fetch(url).catch(() => undefined), OUTSIDE);
});

test.fail('a request of a worker to another host fails the test', async ({ page, site }) => {
	await site.open(BARE);
	await page.evaluate(async (url) => {
		const code = `fetch(${JSON.stringify(url)}).catch(() => undefined).then(() => postMessage(0))`;
		const worker = new Worker(URL.createObjectURL(new Blob([code])));
		await new Promise((done) => worker.addEventListener('message', done));
	}, OUTSIDE);
});

test('the pages themselves refuse to talk to another host', async ({ page, site }) => {
	site.expectError(/Content Security Policy/);
	await site.open('/');
	const refused = await page.evaluate(
		(url) =>
			new Promise<string>((resolve) => {
				addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
				fetch(url).catch(() => undefined);
			}),
		OUTSIDE
	);
	expect(refused).toBe('connect-src');
});

test.fail('an error on the console fails the test', async ({ page, site }) => {
	await site.open('/');
	const seen = page.waitForEvent('console');
	await page.evaluate(() => console.error('of the test itself'));
	await seen;
});

test.fail('an uncaught error fails the test', async ({ page, site }) => {
	await site.open('/');
	const seen = page.waitForEvent('pageerror');
	await page.evaluate(() => {
		setTimeout(() => {
			throw new Error('of the test itself');
		});
	});
	await seen;
});
