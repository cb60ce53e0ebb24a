import { expect, test } from './fixture';

for (const basePath of ['', '/x/y']) {
	test.describe(`on a host that keeps the site under ${basePath}/`, () => {
		test.use({ basePath });

		for (const path of [
			'/scorecard/nowhere',
			'/en/scorecard/nowhere',
			'/nonsense',
			'/data/nonsense'
		]) {
			test(`${path} says what is missing and leads home`, async ({ page, site }) => {
				// the browser notes each 404 (the document, an entry looked for one folder too deep), Kit a missing route
				site.expectError(/status of 404|^\w+: Not found: \//);
				const response = await site.open(path);
				expect(response.status()).toBe(404);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(page.getByText(path.split('/').at(-1)!).first()).toBeVisible();
				await page
					.locator(`a[href="${basePath}/"], a[href="${site.url}"], a[href="${basePath}/en/"]`)
					.first()
					.click();
				await expect(page).toHaveURL(new RegExp(`^${site.url}(en/)?$`));
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			});
		}
	});
}
