import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function national(page: Page) {
	return page.getByRole('region', { name: 'Chỉ tiêu cả nước năm 2019' });
}

test('the twelve national targets of 2019: ten verdicts agree, two are kept with the reason', async ({
	page,
	site
}) => {
	await site.visit('/targets');
	const rows = national(page).locator('tbody tr');
	await expect(rows).toHaveCount(12);
	await expect(national(page)).toContainText('10 đánh giá trùng với quy tắc');
	const differing = national(page).locator('tbody tr.differs');
	await expect(differing).toHaveCount(2);
	const words = (await differing.allInnerTexts()).map(plain);
	expect(words[0]).toContain('Xuất siêu');
	expect(words[0]).toContain('không có số');
	expect(words[0]).toContain('Chưa đánh giá');
	expect(words[1]).toContain('mức giảm từ 1 đến 1,5 điểm %');
	expect(words[1]).toContain('nằm trong khoảng kế hoạch');
});

test('a plan is shown as printed and as understood, a rate by its gap and a level by its per cent', async ({
	page,
	site
}) => {
	await site.visit('/targets');
	const row = async (name: string) =>
		plain(
			await national(page)
				.getByRole('row', { name: new RegExp(`^${name}`) })
				.innerText()
		);
	const growth = await row('Tốc độ tăng tổng sản phẩm');
	for (const stated of ['6,6-6,8', 'hiểu là: từ 6,6 đến 6,8 %', '+0,22 điểm %'])
		expect(growth).toContain(stated);
	expect(growth).not.toMatch(/1\d\d,\d+ %/);
	expect(await row('Số giường bệnh')).toContain('101,85 %');
});

test('the words of a plan can be tried: read, doubted or asked about', async ({ page, site }) => {
	await site.visit('/targets');
	const trial = page.getByRole('region', { name: 'Thử đọc một câu kế hoạch' });
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	const words = trial.getByLabel('Câu kế hoạch');
	await words.fill('từ 7,5 % trở lên');
	await expect(trial).toContainText('chắc chắn');
	await words.fill('giảm từ 1,5%');
	await expect(trial).toContainText('Còn có thể là');
	await words.fill('giảm dưới 4 %');
	await expect(trial.locator('[data-plan-trial]')).toHaveAttribute('data-plan-trial', 'asked');
	await expect(trial).toContainText('Giảm xuống còn mức này, hay giảm đi chừng này?');
	await words.press('Enter');
	await expect(page).toHaveURL(/plan=/);
	await trial.getByRole('button', { name: 'Khoảng 4' }).click();
	await expect(words).toHaveValue('Khoảng 4');
	await page.goBack();
	await expect(words).toHaveValue('giảm dưới 4 %');
});

test('an implied plan and a printed per cent are marked on the scorecard', async ({
	page,
	site
}) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const targets = page.getByRole('region', { name: 'Chỉ tiêu và đánh giá' });
	const words = plain(await targets.innerText());
	for (const stated of [
		'≈ 1.970 USD/người (suy ra)',
		'106,29 % (nguồn in)',
		'hiểu là: mức giảm từ 1,5 điểm % trở lên',
		'còn có thể hiểu là',
		'113,33 %'
	])
		expect(words).toContain(stated);
});
