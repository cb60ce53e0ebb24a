import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paragraphsOf, PptxReader } from '../unit/export/deck/pptx-reader';
import { expect, test, type Site } from './fixture';
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

test('the presenter’s window leads the stage, and a reload of either loses neither the place nor the time', async ({
	page,
	site
}) => {
	const kept = await frozenDeck(page, site);
	await site.open(`/present/stage/?kept=${kept}&slide=3&steps=1`);
	const shown = page.locator('[data-slide]:not([inert])');
	await expect(shown).toHaveAttribute('data-slide', '3');
	const opened = page.waitForEvent('popup');
	await page.keyboard.press('n');
	const notes = await opened;
	const where = notes.locator('.where');
	await expect(where).toContainText('Trang 3/12');
	await expect(where).toContainText('đã nối với màn chiếu');
	await notes.getByRole('button', { name: 'Bấm giờ' }).click();
	await notes.getByRole('button', { name: 'Trang sau' }).click();
	await expect(page).toHaveURL(/slide=3&steps=1&step=2/);
	await page.keyboard.press('b');
	await expect(where).toContainText('màn hình đang tối');
	await page.reload();
	await expect(page.locator('.black')).toBeVisible();
	await notes.reload();
	await expect(where).toContainText('Trang 3/12 · màn hình đang tối');
	await expect(notes.getByRole('button', { name: 'Tạm dừng' })).toBeVisible();
	await page.keyboard.press('b');
	await expect(notes).toHaveURL(/slide=3&step=2$/);
	await page.close();
	await expect(where).toContainText('chưa thấy màn chiếu');
	const again = notes.waitForEvent('popup');
	await notes.getByRole('link', { name: 'Mở màn chiếu ở trang này' }).click();
	const stage = await again;
	await expect(stage.locator('[data-slide]:not([inert])')).toHaveAttribute('data-slide', '3');
	await expect(where).toContainText('đã nối với màn chiếu');
	await stage.getByRole('link', { name: 'Mở trang gốc' }).focus();
	await stage.keyboard.press('Enter');
	await expect(stage).toHaveURL(/scorecard\/kien-giang/);
	await stage.getByRole('link', { name: 'Về trang 3 của bài trình chiếu' }).click();
	await expect(stage.locator('[data-slide]:not([inert])')).toHaveAttribute('data-slide', '3');
});

test('a page is added to a deck from its head, and the deck leaves as a PowerPoint document with the page in it', async ({
	page,
	site
}) => {
	await site.open('/clusters/?cluster=C-TNB&year=2018');
	await expect(page.locator('main [data-drawn]').first()).toBeVisible();
	await page.getByRole('button', { name: 'Thêm trang này vào bài trình chiếu' }).click();
	const dialog = page.getByRole('dialog');
	const shown = dialog.getByRole('group', { name: 'Những gì đang hiện trên trang' });
	await expect(shown.getByRole('checkbox').first()).toBeChecked();
	await shown.getByRole('checkbox').nth(1).check();
	await dialog.getByRole('checkbox', { name: 'Xếp hạng trong cụm' }).check();
	await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
	await page.getByRole('link', { name: 'Mở bài trình chiếu' }).click();
	const slides = page.getByRole('list', { name: 'Các trang' }).locator('> li');
	await expect(slides).toHaveCount(3);
	await expect(slides.first()).toContainText('Trực tiếp');
	await expect(slides.first().locator('article h2')).toContainText('Kiên Giang');
	await expect(slides.nth(1)).toContainText('Đóng băng');
	const title = await slides.first().locator('article h2').textContent();
	await page.getByRole('button', { name: 'PowerPoint, PDF…' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: /PowerPoint/ }).click();
	const pptx = new PptxReader(readFileSync(await (await download).path()));
	expect(pptx.slides()).toHaveLength(3);
	expect(paragraphsOf(pptx.part(pptx.slides()[0]!)).join(' ')).toContain(title);
});

/** The deck of the template, frozen: its key. */
async function frozenDeck(page: Page, site: Site): Promise<string> {
	await site.open('/present');
	await page.getByRole('button', { name: 'Tạo bài trình chiếu' }).click();
	await page.getByRole('button', { name: 'Đóng băng', exact: true }).click();
	await expect(page.locator('.state')).toContainText('Đóng băng');
	return new URL(page.url()).searchParams.get('kept')!;
}
