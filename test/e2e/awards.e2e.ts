import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

/** Vietnamese numbers use a no-break space before the per cent sign; a reader sees a space. */
async function read(page: Page, name: string): Promise<string> {
	const words = await page.getByRole('region', { name }).innerText();
	return words.replaceAll('\u00A0', ' ');
}

const QUOTAS = 'Số đề nghị so với trần tỷ lệ';
const STAGES = 'Từ đề nghị đến quyết định và trao tặng';
const BALANCE = 'Tương quan khen thưởng';

/** The lines of one unit and year in the table of quotas. */
const quotaOf = (page: Page, unit: string) =>
	page.getByRole('region', { name: QUOTAS }).locator('tbody').filter({ hasText: unit });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, stays: false });
	test('quotas, stages and ratios are read as prerendered', async ({ page, site }) => {
		await site.open('/awards');
		expect(await read(page, QUOTAS)).toContain('Bắc Ninh 2022');
		expect(await read(page, STAGES)).toContain('không phải tỷ lệ được duyệt');
		expect(await read(page, BALANCE)).toContain('6.164 khen thưởng / 946,2 nghìn lao động');
	});
});

for (const [unit, ...stated] of [
	['Kiên Giang 2018', '10', '16', '62,5 %', 'từ 50 trở lên'],
	['Bắc Ninh 2022', '12', '54', '22,2 %', 'từ 60 trở lên']
] as const) {
	test(`${unit}: proposals without a base are to be checked, with both numbers and no breach`, async ({
		page,
		site
	}) => {
		await site.visit('/awards');
		const lines = quotaOf(page, unit);
		await expect(lines).toHaveCount(1);
		const words = (await lines.innerText()).replaceAll('\u00A0', ' ');
		for (const each of [...stated, 'cần kiểm tra']) expect(words).toContain(each);
		expect(words).not.toContain('nhiều hơn trần');
	});
}

test('a base the reader states settles one reading, stays in the address, and back undoes it', async ({
	page,
	site
}) => {
	await site.visit('/awards?unit=kien-giang&from=2018&to=2018');
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	const lines = quotaOf(page, 'Kiên Giang 2018');
	await lines.getByText('Nhập mẫu số nếu biết').click();
	await lines.getByLabel('Tập thể dẫn đầu cụm, khối').fill('50');
	await lines.getByRole('button', { name: 'Đối chiếu' }).click();
	await expect(lines).toContainText('50, do người xem nhập');
	await expect(lines.locator('strong.within')).toHaveText('trong trần');
	await expect(lines.locator('strong.needs_check')).toHaveCount(1);
	await expect(page).toHaveURL(/bases=63-91\.2018\.l\.50/);
	await page.goBack();
	await expect(lines.locator('strong.needs_check')).toHaveCount(2);
});

test('proposals and grants of two cohorts stand side by side with what each is of', async ({
	page,
	site
}) => {
	await site.visit('/awards?unit=kien-giang&from=2018&to=2018');
	const row = page
		.getByRole('region', { name: STAGES })
		.getByRole('row', { name: /Cờ thi đua của Chính phủ/ })
		.first();
	await expect(row.getByRole('cell')).toHaveText(['10', '13']);
	await expect(row).toContainText('nhận trong năm 2018');
	await expect(row).toContainText('không phải tỷ lệ được duyệt');
});

test('illustrative figures show stages and ratios in full, each chart with its watermark', async ({
	page,
	site
}) => {
	await site.visit('/awards?data=minh-hoa&unit=an-giang&from=2024&to=2024');
	const balance = page.getByRole('region', { name: BALANCE });
	await expect(balance.locator('[data-watermark]')).toHaveCount(2);
	const words = await read(page, BALANCE);
	for (const measure of [
		'Khen thưởng trên 1.000 lao động',
		'Tăng khen thưởng so với tăng chỉ tiêu đạt',
		'Điểm tự chấm so với điểm thẩm định',
		'Cá nhân được khen trên 1.000 dân'
	])
		expect(words).toContain(measure);
	expect(words).toContain('lực lượng lao động từ 15 tuổi trở lên');
	expect(words).toMatch(/Vùng ưu tiên\s+Không có số/);
	const stages = page.getByRole('region', { name: STAGES });
	await expect(stages.locator('[data-watermark] svg').first()).toBeVisible();
	await expect(stages).toContainText('An Giang 2024');
});

test('the scorecard sets awards beside people, and leaves the section out where nothing has a figure', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	await expect(page.getByRole('region', { name: BALANCE })).toContainText('84 ngày');
	await site.visit('/scorecard/ha-nam?year=2018');
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Hà Nam');
	await expect(page.getByRole('region', { name: BALANCE })).toHaveCount(0);
});

test('English tells the same', async ({ page, site }) => {
	await site.visit('/en/awards?unit=kien-giang&from=2018&to=2018');
	await expect(page.getByRole('region', { name: 'Proposals against the quota' })).toContainText(
		'For 10 proposals to be within 20%, the base must be 50 or more.'
	);
	await expect(page.getByRole('region', { name: 'Awards in proportion' })).toContainText(
		'6,164 awards / 946.2 thousand workers'
	);
});
