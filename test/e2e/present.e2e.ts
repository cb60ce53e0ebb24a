import { expect, test } from './fixture';
import { DESK, routePicture } from './route-picture';

test('a talk is made for one province, edited, put in order by keyboard, frozen, and shown when the host is gone', async ({
	page,
	site
}) => {
	await site.open('/present');
	await page.getByRole('button', { name: 'Tạo bài trình chiếu' }).click();
	await expect(page).toHaveURL(/kept=/);
	const slides = page.getByRole('list', { name: 'Các trang' }).locator('> li');
	await expect(slides).toHaveCount(12);
	const title = slides.first().getByRole('textbox').first();
	await title.fill('Chào mừng hội nghị');
	await title.press('Tab');
	await expect(slides.first().locator('article h2')).toHaveText('Chào mừng hội nghị');
	await slides.nth(1).locator('.handle').press('ArrowDown');
	await expect(slides.nth(2).locator('.handle')).toBeFocused();
	await expect(slides.nth(2)).toContainText('21/22');
	await page.getByRole('button', { name: 'Đóng băng' }).click();
	await expect(page.locator('.state')).toContainText('Đóng băng');
	await page.getByRole('link', { name: 'Trình chiếu', exact: true }).last().click();
	const shown = page.locator('[data-slide]:not([inert])');
	await expect(shown.locator('h2')).toHaveText('Chào mừng hội nghị');
	await page.keyboard.press('3');
	await page.keyboard.press('Enter');
	await expect(shown).toContainText('21/22');
	await expect(page).toHaveURL(/slide=3/);
	await routePicture(page, 'present/stage', DESK);
	// the tab asks for its icon now and then
	site.expectError(/ERR_CONNECTION_REFUSED.*favicon/);
	await site.goDown();
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/slide=12/);
	await expect(shown.locator('h2')).toHaveText('Điều cần nhớ');
	await expect(shown).toContainText('Đóng băng');
	await page.keyboard.press('Home');
	await expect(shown.locator('h2')).toHaveText('Chào mừng hội nghị');
});
