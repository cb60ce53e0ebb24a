import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

/** Vietnamese numbers use a no-break space before the per cent sign; a reader sees a space. */
async function rowsOf(page: Page, rule: string): Promise<string[]> {
	const rows = await page.locator(`[data-rule="${rule}"] tr:not(.rule)`).allInnerTexts();
	return rows.map((row) => row.replaceAll('\u00A0', ' '));
}

/** What the product must find by itself: the rule, and what a reader sees printed, computed and quoted. */
const FOUND: readonly [what: string, rule: string, ...stated: string[]][] = [
	[
		'51 of 117 communes is not 44,4 %',
		'share_differs_from_parts',
		'44,4 %',
		'43,59 %',
		'51/117 xã'
	],
	['a plan implied by 106,29 %', 'plan_implied', '106,29 %', '1.969,52–1.970,64 USD/người'],
	[
		'a fall in points called per cent',
		'points_printed_as_percent',
		'1,7 %',
		'−1,70 điểm %',
		'27,38 %'
	],
	['a change with several readings', 'change_unit_ambiguous', '+3 %', '59 %', '60,19 %', 'tăng 3%'],
	['a bound', 'share_is_bound', '> 62 %', 'chỉ là cận', 'trên 62% cá nhân'],
	[
		'third places of large clusters only',
		'places_uneven',
		'7 tập thể hạng Ba',
		'16 tập thể hạng Nhì'
	],
	['flags of 2017 among places of 2018', 'year_differs', '2017', '2018', 'in nhầm năm'],
	['13 flags granted, 10 proposed', 'granted_exceeds_proposed', '13 được tặng', '10 đề nghị'],
	[
		'10 flags against a quota without a base',
		'quota_base_unknown',
		'10 đề nghị',
		'62,5 %',
		'từ 50'
	],
	['parts that are not 3.420', 'parts_differ_from_total', 'Tây Ninh', '3.420', '3.483', '−63']
];

test('what does not agree is on one page, printed beside computed, with the words and the source', async ({
	page,
	site
}) => {
	await site.visit('/reconcile');
	for (const [what, rule, ...stated] of FOUND) {
		const rows = await rowsOf(page, rule);
		const row = rows.find((each) => stated.every((words) => each.includes(words)));
		expect(row, `${what}: ${rows.join(' | ')}`).toContain('Nguồn: ');
	}
});

test('a unit is chosen in the address and Back undoes it', async ({ page, site }) => {
	await site.visit('/reconcile');
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await page.getByLabel(/^Đơn vị/).selectOption('tay-ninh');
	await expect(page).toHaveURL(/unit=tay-ninh/);
	await expect(page.locator('[data-rule]')).toHaveCount(2);
	await page.getByLabel(/^Loại/).selectOption('share_is_bound');
	await expect(page.locator('[data-rule]')).toHaveCount(1);
	await page.goBack();
	await expect(page.locator('[data-rule]')).toHaveCount(2);
});

test('a unit where nothing disagrees says so', async ({ page, site }) => {
	await site.visit('/reconcile?unit=ha-noi');
	await expect(page.getByRole('main')).toContainText(
		'Không tìm thấy chỗ nào không khớp trong số liệu của Hà Nội.'
	);
	await expect(page.locator('[data-rule]')).toHaveCount(0);
});

test('the scorecard tells its own in one place and leads to the page', async ({ page, site }) => {
	await site.visit('/scorecard/kien-giang?year=2018');
	const section = page.getByRole('region', { name: 'Số in và số tính lại' });
	await expect(section.locator('[data-rule]')).toHaveCount(9);
	await section.getByRole('link', { name: 'Đối chiếu mọi năm của Kiên Giang' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Số in và số tính');
	await expect(page.locator('[data-rule]')).toHaveCount(9);
});
