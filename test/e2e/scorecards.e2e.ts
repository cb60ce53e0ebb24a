import { expect, test } from './fixture';
import { DESK, routePicture } from './route-picture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

test('a scorecard is set beside another unit found without accents, and Back takes it away', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const field = page.getByRole('combobox', { name: 'So sánh với' });
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await field.click();
	await field.pressSequentially('bac lieu');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/with=bac-lieu/);
	await expect(page.getByText(/So với Bạc Liêu 2018, trong \d+ chỉ tiêu/)).toBeVisible();
	const statistics = page.getByRole('region', { name: 'Chỉ tiêu thống kê' });
	await expect(statistics.getByRole('columnheader', { name: 'Bạc Liêu 2018' })).toBeVisible();
	await expect(statistics.getByText(/hơn|kém/).first()).toBeVisible();
	await page.goBack();
	await expect(page.getByText(/So với Bạc Liêu 2018/)).toBeHidden();
	await expect(field).toHaveValue('');
});

test('a mark of the chart of targets leads to the row of its target', async ({ page, site }) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const chart = page.getByRole('group', { name: '21 trong 22 chỉ tiêu đạt và vượt' });
	await expect(
		chart.getByRole('img', { name: /đạt hoặc vượt mà nguồn không nêu tên/ })
	).toHaveCount(19);
	await chart.getByRole('link', { name: /^Thu nhập bình quân đầu người: Vượt/ }).click();
	await expect(page).toHaveURL(/#t-kien-giang-2018-income-per-capita-usd$/);
	await expect(page.locator('tr:target')).toBeInViewport();
});

test('all scorecards of a year are made in one page and go on paper with their own words', async ({
	page,
	site
}) => {
	await site.visit('/scorecards?set=34&year=2025');
	await expect(page.getByText('Đã lập đủ 34 bảng điểm.')).toBeVisible();
	await expect(page.locator('main article')).toHaveCount(34);
	await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeEnabled();
	await routePicture(page, 'scorecards', DESK);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'In hoặc lưu PDF' })).toBeHidden();
	const edges = await page.evaluate(() =>
		document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
	);
	expect(edges.some((rule) => rule.includes('Bảng điểm Tỉnh An Giang 2025'))).toBe(true);
});
