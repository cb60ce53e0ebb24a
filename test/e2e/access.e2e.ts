import { expect, test } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

test('the first stop of the keyboard leads past the header', async ({ page, site }) => {
	await site.visit('/');
	await page.keyboard.press('Tab');
	const skip = page.locator('a.skip');
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test.describe('on a dark screen', () => {
	test.use({ colorScheme: 'dark' });

	test('a page is printed black on white', async ({ page, site }) => {
		await site.visit('/');
		const html = page.locator('html');
		await expect(html).not.toHaveCSS('background-color', 'rgb(255, 255, 255)');
		await page.emulateMedia({ media: 'print' });
		await expect(html).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		await expect(html).toHaveCSS('color', 'rgb(0, 0, 0)');
	});
});
