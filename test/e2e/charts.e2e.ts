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

	// the mouse goes over three bars with its button held
	const chart = ranking.locator('.chart');
	await ranking.getByRole('link', { name: 'Thanh xếp hạng' }).click();
	const onBar = async (number: string) => {
		const box = (await chart.locator('text', { hasText: number }).boundingBox())!;
		return [box.x - 16, box.y + box.height / 2] as const;
	};
	await expect(chart).toContainText('4,50');
	await chart.scrollIntoViewIfNeeded();
	await page.mouse.move(...(await onBar('3,25')));
	await page.mouse.down();
	await page.mouse.move(...(await onBar('4,50')), { steps: 8 });
	await page.mouse.up();
	await expect(page).toHaveURL(/units=kien-giang\.vinh-long\.tien-giang/);
	await expect(rows).toHaveCount(3);
	await page.goBack();
	await expect(rows).toHaveCount(11);

	// an interval is a mark too: the unit is chosen in the ranking above
	const intervals = page
		.getByRole('region', { name: 'Thứ hạng chắc đến đâu' })
		.getByRole('application');
	await intervals.focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(intervals.getByRole('status')).toContainText('2. Vĩnh Long: 2–3');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/unit=vinh-long/);
	await expect(rows.nth(1)).toHaveClass(/chosen/);
});

test('a document of the timeline is marked in the address, and Back lets go of it', async ({
	page,
	site
}) => {
	await site.visit('/movements');
	await expect(page.locator('[data-drawn]')).toBeVisible();
	const walk = page.getByRole('application');
	await walk.focus();
	await page.keyboard.press('ArrowDown');
	await expect(walk.getByRole('status')).toContainText('34-CT/TW');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/mark=doc-/);
	await page.goBack();
	await expect(page).not.toHaveURL(/mark=/);
});
