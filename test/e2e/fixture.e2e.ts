import { test } from './fixture';

// Each of these must fail, and is counted as passed because it does: the net is only as good as its mesh.
const OUTSIDE = 'https://example.com/';

test.fail('a request of the page to another host fails the test', async ({ page, site }) => {
	await site.open('/');
	await page.evaluate((url) => fetch(url).catch(() => undefined), OUTSIDE);
});

test.fail('a request of a worker to another host fails the test', async ({ page, site }) => {
	await site.open('/');
	await page.evaluate(async (url) => {
		const code = `fetch(${JSON.stringify(url)}).catch(() => undefined).then(() => postMessage(0))`;
		const worker = new Worker(URL.createObjectURL(new Blob([code])));
		await new Promise((done) => worker.addEventListener('message', done));
	}, OUTSIDE);
});

test.fail('an error on the console fails the test', async ({ page, site }) => {
	await site.open('/');
	await page.evaluate(() => console.error('of the test itself'));
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
