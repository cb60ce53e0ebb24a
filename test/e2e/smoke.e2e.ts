import { expect, test } from './fixture';

const PATHS = [
	'/',
	'/clusters',
	'/targets',
	'/awards',
	'/movements',
	'/reconcile',
	'/data',
	'/about',
	'/scorecard/kien-giang?year=2018'
];
const PAGES = PATHS.flatMap((path) => [
	{ path, language: 'vi' },
	{ path: path === '/' ? '/en' : `/en${path}`, language: 'en' }
]);
/** Pages of text: the only ones that hold no chart. */
const TEXT_PAGES = /^(\/en)?\/(movements|reconcile|data|about)$/;

for (const [index, path] of PATHS.entries()) {
	test(`${path} opens in two languages, each with its heading and its title`, async ({
		page,
		site
	}) => {
		const titles: string[] = [];
		for (const { path: address, language } of PAGES.slice(2 * index, 2 * index + 2)) {
			const response = await site.open(address);
			expect(response.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			const heading = page.getByRole('heading', { level: 1 });
			await expect(heading).toHaveCount(1);
			await expect(heading).toBeVisible();
			await expect(page).toHaveTitle(/\S/);
			titles.push(await page.title());
		}
		expect(titles[0]).not.toBe(titles[1]);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const { path } of PAGES) {
		test(`${path} can be read`, async ({ page, site }) => {
			await site.open(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByRole('main')).toContainText(/\p{L}{2,} \p{L}{2,}/u);
			if (!TEXT_PAGES.test(path))
				await expect(page.locator('main svg:visible').first()).toBeVisible();
		});
	}
});
