import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

const section = (page: Page) => page.getByRole('region', { name: /Từ thứ hạng đến khen thưởng/ });

/** Rules of the reader's own: the first three places of any cluster. */
const RULES = {
	id: 'mine',
	version: '1',
	name_vi: 'Ba hạng đầu',
	name_en: 'First three',
	source: 'Thử',
	level: 'national',
	prizes: [{ place_from: 1, place_to: 3, award: 'bk_thu_tuong' }]
};
const file = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, stays: false });
	test('who would be considered is read as prerendered, as unofficial', async ({ page, site }) => {
		await site.visit('/clusters');
		await expect(section(page)).toContainText('Không chính thức');
		await expect(section(page)).toContainText('được xét Cờ thi đua của Chính phủ');
	});
});

test('other rules are one menu away, say that they are a trial, and back undoes them', async ({
	page,
	site
}) => {
	await site.visit('/clusters?cluster=C-TNB&year=2018');
	const rows = section(page).locator('tbody tr');
	await expect(rows).toHaveCount(1);
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	await section(page).getByRole('combobox').selectOption('province');
	await expect(rows).toHaveCount(3);
	await expect(section(page)).toContainText('chỉ để xem thử');
	await expect(section(page)).toContainText('16 hạng nhất, 16 hạng nhì, 7 hạng ba');
	await expect(page).toHaveURL(/prizes=province/);
	await page.goBack();
	await expect(rows).toHaveCount(1);
});

test('rules that say nothing of the size of a cluster say so', async ({ page, site }) => {
	await site.visit('/clusters?cluster=C-TNB&year=2018&prizes=small_cluster');
	await expect(section(page)).toContainText('không nói gì về cụm có 11 thành viên');
	await expect(section(page).locator('table')).toHaveCount(0);
});

test('rules of the reader’s own come from a file and travel in the address; a file that is none changes nothing', async ({
	page,
	site
}) => {
	await site.visit('/clusters?cluster=C-TNB&year=2018');
	const rows = section(page).locator('tbody tr');
	const input = section(page).locator('input[type=file]');
	await expect(rows).toHaveCount(1);
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	await input.setInputFiles(file('hỏng.json', '{"id":"x"}'));
	await expect(section(page).getByRole('alert')).toContainText('/prizes: thiếu');
	await expect(rows).toHaveCount(1);
	await input.setInputFiles(file('ba.json', JSON.stringify(RULES)));
	await expect(rows).toHaveCount(3);
	await expect(section(page).getByRole('alert')).toHaveCount(0);
	await expect(page).toHaveURL(/prizes=own&rules=/);
	await page.reload();
	await expect(rows).toHaveCount(3);
	await expect(section(page).getByRole('combobox')).toHaveValue('own');
});

test('rules nobody knows and rules cut on the way are said, and the default applies', async ({
	page,
	site
}) => {
	await site.visit('/clusters?prizes=khong-co');
	await expect(section(page).getByRole('alert')).toContainText('Không có bộ quy tắc “khong-co”');
	await site.visit('/clusters?prizes=own&rules=abc');
	await expect(section(page).getByRole('alert')).toContainText('không đọc được');
	await expect(section(page).locator('tbody tr')).toHaveCount(1);
});

test('a ranking by one indicator, or of the whole country, earns no prize', async ({
	page,
	site
}) => {
	await site.visit('/clusters?cluster=C-TNB&year=2018&by=grdp_per_capita');
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	await expect(section(page)).toHaveCount(0);
});

test('totals the cluster entered make the prizes its own, in both languages', async ({
	page,
	site
}) => {
	await site.visit('/en/clusters?data=minh-hoa');
	const english = page.getByRole('region', { name: /From rank to award/ });
	await expect(english).toContainText("By the cluster's own ranks");
	await expect(english.locator('tbody tr').first()).toContainText('Government Emulation Flag');
});
