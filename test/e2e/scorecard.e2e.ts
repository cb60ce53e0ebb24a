import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

/** Vietnamese numbers use a no-break space before the per cent sign; a reader sees a space. */
async function read(page: Page): Promise<string> {
	return (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
}

/** Everything source document 004 states, as a reader of the scorecard sees it. */
const KIEN_GIANG_2018 = [
	'21/22 chỉ tiêu',
	'95,5 %',
	'7,51 %',
	'thứ 5/13',
	'2.094 USD',
	'106,29 % kế hoạch',
	'≈ 1.970 USD',
	'suy ra',
	'51/117',
	'43,6 %',
	'Nguồn in 44,4 %',
	'6,21 % → 4,51 %',
	'−1,70 điểm %',
	'giảm từ 1,5%',
	'Vượt',
	'6.164',
	'chưa phân tách',
	'> 62 %',
	'16 tập thể hạng nhất, 16 hạng nhì, 7 hạng ba'
];

test('the scorecard of Kiên Giang 2018 states what its document states', async ({ page, site }) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Kiên Giang 2018');
	const words = await read(page);
	for (const stated of KIEN_GIANG_2018) expect(words).toContain(stated);
	const awards = page.getByRole('region', { name: 'Khen thưởng theo loại' });
	for (const [name, count] of [
		['Huân chương Lao động', '8'],
		['Bà mẹ Việt Nam anh hùng', '74'],
		['Cờ thi đua của Chính phủ', '13'],
		['Bằng khen của Thủ tướng Chính phủ', '116'],
		['Danh hiệu thi đua và Bằng khen', '6.164']
	] as const) {
		const row = awards.getByRole('row', { name: new RegExp(`^${name}`) }).first();
		await expect(row.getByRole('cell').last()).toHaveText(count);
	}
});

test('the words as printed are one click away', async ({ page, site }) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const quote = page.locator('main header q');
	await expect(quote).toBeHidden();
	await page.locator('main header').getByText('Nguyên văn').click();
	await expect(quote).toContainText('21/22 chỉ tiêu KTXH đạt và vượt kế hoạch');
});

for (const [path, stated, absent] of [
	[
		'/scorecard/ninh-thuan?year=2020',
		['14', 'Toàn dân chung sức xây dựng nông thôn mới', 'Đoàn kết - Sáng tạo - Kỷ cương'],
		'tỷ lệ người trực tiếp lao động'
	],
	[
		'/scorecard/an-giang?year=2021',
		['05/CT-UBND', '41/KH-HĐTĐKT', 'xây dựng An Giang phát triển bền vững'],
		'số khen thưởng theo loại'
	],
	[
		'/scorecard/hung-yen?year=2021',
		['2047/UBND-NC', 'phòng chống dịch'],
		'số chỉ tiêu đạt và vượt'
	],
	[
		'/scorecard/viet-nam?year=2018',
		['Doanh nghiệp Việt Nam hội nhập và phát triển', 'Khắc phục bệnh thành tích'],
		'số khen thưởng theo loại'
	]
] as const) {
	test(`${path} shows what its document holds and says what was not published`, async ({
		page,
		site
	}) => {
		await site.visit(path);
		for (const disclosure of await page.locator('main details > summary').all())
			await disclosure.click();
		const words = await read(page);
		for (const text of stated) expect(words).toContain(text);
		await expect(page.getByRole('region', { name: 'Chưa công bố' })).toContainText(absent);
	});
}

test('a year without figures in the address is a sentence, and the scorecard still opens', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=1999');
	await expect(page.getByRole('alert')).toContainText('“1999”');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Kiên Giang 2018');
});

test('choosing a year changes the address, and Back brings the year before', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await page.getByLabel(/^Năm/).selectOption('2016');
	await expect(page).toHaveURL(/year=2016/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Kiên Giang 2016');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Kiên Giang 2018');
});

test('the same scorecard in English, from the link', async ({ page, site }) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	await page.getByRole('link', { name: 'English', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kien Giang Province 2018');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('main')).toContainText('met or exceeded 21 of 22');
});

test('illustrative data says so in the page and draws its own targets', async ({ page, site }) => {
	await site.visit('/scorecard/an-giang?data=minh-hoa&year=2024');
	await expect(page.locator('[data-illustrative]')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh An Giang 2024');
	const targets = page.getByRole('region', { name: 'Chỉ tiêu và đánh giá' });
	await expect(targets.locator('tbody tr')).toHaveCount(22);
	await expect(page.locator('[data-watermark]').first()).toBeVisible();
});

test('an old unit can be read in its own borders and in those of today, with the merger marked', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const choice = page.getByRole('navigation', { name: 'Địa giới' });
	await expect(choice.getByRole('link')).toHaveCount(3);
	await expect(choice).toContainText('mã 91, bộ 63 đơn vị');
	await expect(choice).toContainText('mã 91, bộ 34 đơn vị');

	const series = page.getByRole('region', { name: 'Qua các năm' });
	await expect(series).toContainText('đơn vị lớn hơn, nên không nối');
	await expect(series.getByRole('img').first()).toContainText('01/07/2025: sáp nhập');
	await series.getByLabel('Đọc theo địa giới').selectOption('today');
	await expect(page).toHaveURL(/borders=today/);
	await expect(series).toContainText('theo địa giới An Giang hiện nay');
	await page.goBack();
	await expect(series).toContainText('nên không nối');
});

test('figures of a year stand side by side in both sets of borders, with how or why not', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const borders = page.getByRole('region', { name: 'Địa giới trước và sau 01/07/2025' });
	const row = async (name: string) =>
		(await borders.getByRole('row', { name }).first().innerText()).split(/\s{2,}|\t|\n/);
	await expect(borders.getByRole('row', { name: /^Diện tích tự nhiên/ })).toBeVisible();
	expect(await row('GRDP bình quân đầu người')).toEqual(
		expect.arrayContaining(['40,43', '52,04', '45,90', 'bình quân theo dân số'])
	);
	expect(await row('Diện tích tự nhiên')).toEqual(
		expect.arrayContaining(['3.536,70', '6.348,80', '9.885,50', 'cộng'])
	);
	expect(await row('Tốc độ tăng trưởng kinh tế')).toContain('không cộng được');
	expect(await row('Thu nhập bình quân đầu người USD')).toContain('mới có số của 1/2 tỉnh cũ');
});

test('a unit of today opens in a year before the merger, on figures of the old units', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	await page
		.getByRole('navigation', { name: 'Địa giới' })
		.getByRole('link', { name: /An Giang.*bộ 34/ })
		.click();
	await expect(page).toHaveURL(/scorecard\/an-giang\/?\?.*set=34/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh An Giang 2018');
	const borders = page.getByRole('region', { name: 'Địa giới trước và sau 01/07/2025' });
	await expect(borders.getByRole('row', { name: /^Dân số trung bình/ })).toContainText('3.649,1');
});
