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

for (const path of PATHS) {
	test(`${path} opens with its heading`, async ({ page, site }) => {
		await site.open(path);
		await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const [index, name] of PATHS.entries()) {
		test(`${name} can be read in two languages, each with its heading and its title`, async ({
			page,
			site
		}) => {
			const titles: string[] = [];
			for (const { path, language } of PAGES.slice(2 * index, 2 * index + 2)) {
				const response = await site.open(path);
				expect(response.status()).toBe(200);
				await expect(page.locator('html')).toHaveAttribute('lang', language);
				await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(page).toHaveTitle(/\S/);
				titles.push(await page.title());
				await expect(page.getByRole('main')).toContainText(/\p{L}{2,} \p{L}{2,}/u);
				if (!TEXT_PAGES.test(path))
					await expect(page.locator('main svg:visible').first()).toBeVisible();
			}
			expect(titles[0]).not.toBe(titles[1]);
		});
	}
});
