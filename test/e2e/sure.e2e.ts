import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

const sure = (page: Page) => page.getByRole('region', { name: 'Thứ hạng chắc đến đâu' });
const why = (page: Page) => page.getByRole('region', { name: /^Vì sao .* đứng ở đó$/ });
const table = (page: Page) => page.getByRole('table', { name: /^Hạng ở giữa/ });
const picture = (page: Page) => sure(page).locator('.chart');
const rows = async (page: Page) => (await table(page).locator('tbody').innerText()).trim();
/** The page answers, and all draws are made. */
async function drawn(page: Page): Promise<void> {
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await expect(sure(page)).toHaveAttribute('aria-busy', 'false');
}

test('how sure the opening ranking is can be read without scripts', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.address('/clusters/'));
	await expect(sure(page)).toContainText('10.000 lượt, giá trị khởi tạo 1');
	await expect(picture(page)).toHaveAttribute('aria-label', /Kiên Giang giữ hạng nhất/);
	await expect(table(page).locator('tbody tr')).toHaveCount(11);
	await expect(why(page)).toContainText('Kiên Giang đứng đầu vì');
	await context.close();
});

test('what is doubted is in the address, the same address gives the same draws, and Back undoes', async ({
	page,
	site
}) => {
	await site.visit('/clusters/?unit=an-giang');
	await drawn(page);
	const opening = await rows(page);
	await page.getByLabel('Mỗi trọng số thay đổi trong').selectOption({ label: '±50\u00A0%' });
	await expect(page).toHaveURL(/spread=50/);
	await expect.poll(() => rows(page)).not.toBe(opening);
	await page.getByRole('button', { name: 'Thử loạt khác' }).click();
	await expect(page).toHaveURL(/seed=2/);
	await drawn(page);
	await expect(sure(page)).toContainText('10.000 lượt, giá trị khởi tạo 2');
	const second = await rows(page);
	await page.reload();
	await expect(sure(page)).toContainText('giá trị khởi tạo 2');
	await drawn(page);
	expect(await rows(page)).toBe(second);

	await page.goBack();
	await page.goBack();
	await expect(page).not.toHaveURL(/spread|seed/);
	await expect.poll(() => rows(page)).toBe(opening);

	await page.getByLabel('Trọng số', { exact: true }).uncheck();
	await expect(page).toHaveURL(/doubts=normalisation%2Cmissing|doubts=normalisation,missing/);
	await page.getByLabel('Số liệu thiếu (1)').uncheck();
	await expect(sure(page)).toContainText('Không đem thử điều gì');
});

test('an address that cannot be read is told and drawn as by default', async ({ page, site }) => {
	await site.visit('/clusters/?spread=abc&seed=1.5&draws=7&doubts=all');
	await expect(sure(page).getByRole('alert')).toHaveCount(4);
	await expect(sure(page)).toContainText('Khoảng thay đổi “abc” không đọc được');
	await drawn(page);
	await expect(sure(page)).toContainText('10.000 lượt, giá trị khởi tạo 1');
});

test('one sentence says why, with the table and the weights behind it', async ({ page, site }) => {
	await site.visit('/clusters/?unit=an-giang');
	await expect(why(page)).toContainText(
		/An Giang đứng thứ 5 vì .* tốt hơn mức bình quân, còn .* kém hơn; để lên hạng 4 cần .*; sẽ xuống hạng 6 nếu .*\./
	);
	await expect(page.getByRole('table', { name: /^Mỗi chỉ tiêu của An Giang/ })).toContainText(
		'GRDP bình quân đầu người'
	);
	const swaps = page.getByRole('table', { name: /^Tỷ trọng trong tổng điểm/ });
	await expect(swaps).toContainText('Với Cà Mau');
	await expect(swaps).toContainText('Với Sóc Trăng');
	await site.visit('/en/clusters/?unit=an-giang');
	await expect(page.getByRole('region', { name: 'Why An Giang stands there' })).toContainText(
		/An Giang ranks 5th because .*; to reach 4th it needs .*; it would fall to 6th with/
	);
});

test('intervals follow a weight while its slider moves', async ({ page, site }) => {
	await site.visit('/clusters/?by=index_minmax');
	await expect(page.locator('.ranking h2')).toContainText('Chỉ số tổng hợp');
	await drawn(page);
	const before = await rows(page);
	await page.getByText('Xem và sửa cách tính', { exact: true }).click();
	const slider = page.getByRole('slider', { name: 'Kinh tế', exact: true });
	await slider.focus();
	for (let step = 0; step < 15; step++) await page.keyboard.down('ArrowRight');
	await expect.poll(() => rows(page)).not.toBe(before);
	await page.keyboard.up('ArrowRight');
	await expect(page).toHaveURL(/by=scheme/);
	await drawn(page);
});

test('totals as entered say why they have no interval', async ({ page, site }) => {
	await site.visit('/clusters/?data=minh-hoa&by=official');
	await expect(sure(page)).toContainText('không vẽ khoảng tin cậy');
	await expect(picture(page)).toHaveCount(0);
	await page.getByLabel('Xếp theo').selectOption('scale_1000');
	await drawn(page);
	await expect(sure(page).locator('[data-watermark]')).toBeVisible();
});

test('a scorecard tells the place in the cluster with its interval, and leads to the same choice', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/an-giang/?year=2018');
	const standing = page.getByRole('region', { name: 'Hạng trong cụm' });
	await expect(standing).toContainText('Hạng 5/11, khoảng 4–6');
	await standing.getByRole('link').click();
	await expect(page).toHaveURL(/cluster=C-TNB&/);
	await expect(page).toHaveURL(/unit=an-giang/);
	await drawn(page);
	await expect(picture(page)).toHaveAttribute('aria-label', /An Giang đứng thứ 5; .* từ 4 đến 6/);
	await site.visit('/scorecard/an-giang/?data=minh-hoa');
	await expect(standing).toContainText(/khoảng \d–\d|vững ở hạng \d/);
});
