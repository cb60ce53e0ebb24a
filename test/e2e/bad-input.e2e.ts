import { expect, test } from './fixture';

test('a missing data file is a sentence, and every other figure stays', async ({ page, site }) => {
	site.expectError(/status of 404/);
	await page.route('**/data/published/awards.csv', (route) =>
		route.fulfill({ status: 404, body: 'not found' })
	);
	await site.open('/scorecard/kien-giang?year=2018');
	await expect(page.getByRole('alert')).toContainText('awards.csv');
	await expect(page.getByRole('alert')).toContainText('404');
	await expect(page.locator('main')).toContainText('21/22');
});

test('the engine that cannot be downloaded is said, with a way to try again', async ({
	page,
	site
}) => {
	site.expectError(/status of 503/);
	let broken = true;
	await page.route('**/engine/manifest.json', (route) =>
		broken ? route.fulfill({ status: 503, body: '' }) : route.continue()
	);
	await site.open('/scorecard/kien-giang?year=2018');
	await expect(page.locator('[data-engine=failed]')).toBeVisible();
	await expect(page.locator('main')).toContainText('21/22');
	broken = false;
	await page.locator('[data-engine=failed]').getByRole('button', { name: 'Thử lại' }).click();
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
});

for (const [path, words] of [
	['/clusters?cluster=C-KHONG-CO', 'C-KHONG-CO'],
	['/clusters?year=abc', 'abc'],
	['/targets?year=1800', '1800'],
	['/scorecard/kien-giang?data=gi-do', 'gi-do']
] as const) {
	test(`${path} says what in the address does not exist and shows the rest`, async ({
		page,
		site
	}) => {
		await site.open(path);
		await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
}

test('a CSV that is none of the tables is asked about and brings nothing, and the page keeps working', async ({
	page,
	site
}) => {
	await site.open('/data');
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
	await page.locator('#own-file').setInputFiles({
		name: 'khong-ro.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('a,b\nx,y\n')
	});
	const file = page.getByRole('listitem').filter({ hasText: 'khong-ro.csv' });
	await expect(file).toContainText('chưa rõ là bảng gì');
	await expect(page.getByText('Chưa có bảng nào có hàng nhận được để nhập.')).toBeVisible();
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
});

test('a truncated Parquet file is refused with a sentence, and the page keeps working', async ({
	page,
	site
}) => {
	await site.open('/data');
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
	const whole = await page.request.get(site.address('/data/illustrative/awards.parquet'));
	expect(whole.ok()).toBe(true);
	const bytes = await whole.body();
	await page.locator('#own-file').setInputFiles({
		name: 'cut.parquet',
		mimeType: 'application/octet-stream',
		buffer: bytes.subarray(0, Math.floor(bytes.length / 2))
	});
	const file = page.getByRole('listitem').filter({ hasText: 'cut.parquet' });
	await expect(file.getByRole('alert')).toContainText('hỏng hoặc tải chưa hết');
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
});
