import { expect, test } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

test('a mark is walked to and picked by keys, several narrow the table, every picture shows the same, Back undoes it', async ({
	page,
	site
}) => {
	await site.visit('/clusters');
	const ranking = page.locator('section.ranking');
	const walk = ranking.getByRole('application');
	const said = walk.getByRole('status');
	const rows = ranking.getByRole('table').locator('tbody tr');
	await expect(ranking.locator('[data-drawn]')).toBeVisible();
	await expect(rows).toHaveCount(11);

	await walk.focus();
	await page.keyboard.press('ArrowDown');
	await expect(said).toContainText('1. Kiên Giang: 3,25');
	await page.keyboard.press('ArrowDown');
	await expect(said).toContainText('2. Vĩnh Long');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/unit=vinh-long$/);
	await expect(rows.nth(1)).toHaveClass(/chosen/);

	await page.keyboard.press('End');
	await page.keyboard.press('Shift+Enter');
	await expect(page).toHaveURL(/units=vinh-long\.bac-lieu/);
	await expect(rows).toHaveCount(2);
	await expect(ranking.getByText('Đang lọc 2 đơn vị: Vĩnh Long, Bạc Liêu.')).toBeVisible();

	await ranking.getByRole('link', { name: 'Bản đồ ô' }).click();
	await expect(page).toHaveURL(/view=map/);
	const map = ranking.locator('.chart');
	for (const name of ['Hoàng Sa', 'Trường Sa', 'KG']) await expect(map).toContainText(name);
	await expect(rows, 'narrowed as before').toHaveCount(2);
	await ranking.getByRole('button', { name: 'Hiện tất cả' }).click();
	await expect(rows).toHaveCount(11);

	await ranking.getByRole('link', { name: 'Từng chỉ tiêu' }).click();
	await expect(ranking.locator('.chart')).toContainText('PAPI');
	await page.goBack();
	await expect(map).toContainText('Hoàng Sa');
	await page.goBack();
	await expect(rows).toHaveCount(2);

	await walk.focus();
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/unit/);
	await expect(rows).toHaveCount(11);
});
