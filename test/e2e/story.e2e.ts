import { expect, test } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

test('a score opens its story by keyboard: formula, source, SQL and citation; Back closes it and gives the focus back', async ({
	page,
	site
}) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await site.visit('/clusters');
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	const table = page.getByRole('table', { name: /^Hạng, giá trị và mức đủ số liệu/ });
	const figures = table.locator('a[data-figure]');
	await expect(figures).toHaveCount(11);
	// one stop of the Tab key for the whole column, the arrow keys go on from there
	await expect(table.locator('a[data-figure]:not([tabindex])')).toHaveCount(1);
	await figures.first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(figures.nth(1)).toBeFocused();
	await page.keyboard.press('Home');
	await expect(figures.first()).toBeFocused();
	await page.keyboard.press('Enter');

	const story = page.getByRole('dialog', { name: 'Con số này từ đâu ra' });
	await expect(story.getByRole('heading', { level: 2 })).toHaveText('Tổng thứ hạng');
	await expect(page).toHaveURL(/figure=rank\.63-91\.2018\.C-TNB\.rank_sum/);
	await expect(story).toContainText('không đơn vị nào đứng trên');
	await expect(story).toContainText('không chính thức');
	await expect(story.getByRole('rowheader', { name: /^1\. Kiên Giang/ })).toBeVisible();
	await story.getByText('Câu hỏi cho ra con số').click();
	await expect(story.locator('pre').first()).toContainText("'C-TNB'");
	await story.getByRole('button', { name: 'Chép trích dẫn' }).click();
	await expect(story.getByText('Đã chép trích dẫn.')).toBeVisible();
	const cited = await page.evaluate(() => navigator.clipboard.readText());
	expect(cited).toMatch(/^Tổng thứ hạng, Tỉnh Kiên Giang, 2018: thứ 1\/11 · 3,25/);
	expect(cited).toContain(page.url());

	await page.goBack();
	await expect(story).toHaveCount(0);
	await expect(page).not.toHaveURL(/figure=/);
	await expect(figures.first()).toBeFocused();
});

test('a link to a story opens it over its page, with the words as printed and what disagrees; Esc leaves the page', async ({
	page,
	site
}) => {
	await site.visit(
		'/scorecard/kien-giang/?year=2018&figure=observation.63-91.2018.ntm_communes_share'
	);
	const story = page.getByRole('dialog', { name: 'Con số này từ đâu ra' });
	await expect(story).toContainText('43,59 %');
	await expect(story.getByText('51/117 xã (đạt 44,4%)').first()).toBeVisible();
	await expect(story).toContainText('Cổng thông tin điện tử Sở Nội vụ Kiên Giang');
	await expect(story).toContainText('Nguồn in 44,4 %; tính lại 43,59 %');
	await page.keyboard.press('Escape');
	await expect(story).toHaveCount(0);
	await expect(page).toHaveURL(/\?year=2018$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kiên Giang');

	// a count is a figure too, also of all units and years
	await site.visit('/movements/?figure=count.all.2014-2021.owned.all');
	await expect(story).toContainText('24 trong 30 nhiệm vụ của các chuỗi văn bản');
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/figure=/);
});
