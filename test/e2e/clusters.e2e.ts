import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

const OPEN = 'Xem và sửa cách tính';
/** A scheme as an address carries it. */
const packed = (scheme: object) =>
	deflateRawSync(Buffer.from(JSON.stringify(scheme))).toString('base64url');
const HEAD = { id: 'thu', version: '1', name_vi: 'Thang thử', name_en: 'Trial', source: 'thử' };

const table = (page: Page) => page.getByRole('table', { name: /^Hạng, giá trị/ });
/** The units in the order of the table, each with its place. */
async function places(page: Page): Promise<string[]> {
	const rows = await table(page).locator('tbody tr').allInnerTexts();
	return rows.map((row) => row.split('\t').slice(0, 3).join(' ').replace(/\s+/g, ' '));
}
async function openEditor(page: Page): Promise<void> {
	await page.getByText(OPEN, { exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Lưu và chia sẻ' })).toBeVisible();
}
const heading = (page: Page) => page.locator('.ranking h2');

test('an index is chosen, a weight moved by keys, ranks follow, Back undoes and Forward redoes', async ({
	page,
	site
}) => {
	await site.visit('/clusters');
	await expect(heading(page)).toContainText('Tổng thứ hạng');
	await expect(page.getByText(OPEN, { exact: true }), 'scripts run').toBeVisible();
	await page.getByLabel('Xếp theo').selectOption('index_minmax');
	await expect(heading(page)).toContainText('Chỉ số tổng hợp 0–100');
	await expect(heading(page)).toContainText('Không chính thức');
	await expect(page).toHaveURL(/by=index_minmax/);
	await openEditor(page);
	const before = await places(page);
	const slider = page.getByRole('slider', { name: 'Kinh tế', exact: true });
	await expect(slider).toHaveAttribute('aria-valuetext', /^0,4, bằng 40,0.% tổng điểm$/);

	await slider.focus();
	for (let step = 0; step < 25; step++) await page.keyboard.down('ArrowLeft');
	await expect.poll(() => places(page)).not.toEqual(before);
	await expect(page, 'a slider in motion is not a step of the history').toHaveURL(
		/by=index_minmax/
	);
	await page.keyboard.up('ArrowLeft');
	await expect(page).toHaveURL(/by=scheme&.*scheme=[\w-]{100,}/);
	await expect(heading(page)).toContainText('Chỉ số tổng hợp 0–100 (tự sửa)');
	await expect(heading(page)).toContainText('Không chính thức');
	await expect(slider).toHaveValue('0.15');
	const after = await places(page);

	await page.goBack();
	await expect(slider).toHaveValue('0.4');
	await expect.poll(() => places(page)).toEqual(before);
	await page.goForward();
	await expect(slider).toHaveValue('0.15');
	await expect.poll(() => places(page)).toEqual(after);

	await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
	await expect(slider).toHaveValue('0.4');
	await expect(page).toHaveURL(/by=index_minmax/);
	await page.goForward();
	await page.getByRole('button', { name: 'Về “Chỉ số tổng hợp 0–100”' }).click();
	await expect(page).toHaveURL(/by=index_minmax/);
	await expect.poll(() => places(page)).toEqual(before);
});

test('a shared address shows the same ranking elsewhere, in English too', async ({
	page,
	site
}) => {
	const scheme = packed({
		...HEAD,
		kind: 'index',
		rank: { decimals: 2 },
		indicators: [
			{ indicator: 'grdp_per_capita', direction: 'up', weight: 3 },
			{ indicator: 'papi_total_80', direction: 'up' }
		]
	});
	await site.visit(`/clusters?by=scheme&scheme=${scheme}`);
	await expect(heading(page)).toContainText('Thang thử');
	const shown = await places(page);
	expect(shown.length).toBe(11);
	await site.visit(`/en/clusters?by=scheme&scheme=${scheme}`);
	await expect(heading(page)).toContainText('Trial');
	const english = await page
		.getByRole('table', { name: /^Rank, value/ })
		.locator('tbody tr')
		.allInnerTexts();
	// the score is the third cell, whatever notes stand below the name
	const scores = (rows: readonly string[]) =>
		rows.map((row) => /\d+[.,]\d\d/.exec(row)?.[0].replace('.', ','));
	expect(scores(english)).toEqual(scores(shown));
	expect(scores(shown)).not.toContain(undefined);
});

test('a scheme is saved, found again after a reload and in another window, renamed, deleted, taken back', async ({
	page,
	site
}) => {
	await site.visit('/clusters?by=index_minmax');
	await openEditor(page);
	await page.getByRole('spinbutton', { name: 'Trọng số: Xã hội' }).fill('0.9');
	await page.keyboard.press('Enter');
	await expect(heading(page)).toContainText('(tự sửa)');
	await page.getByRole('button', { name: 'Lưu trên máy này' }).click();
	await expect(
		page.getByText('Đã lưu “Chỉ số tổng hợp 0–100 (tự sửa)” trên máy này.')
	).toBeVisible();

	const other = await page.context().newPage();
	await other.goto(site.address('/clusters'));
	const menu = other.getByLabel('Xếp theo');
	await expect(other.getByText(OPEN, { exact: true })).toBeVisible();
	await expect(menu.locator('optgroup[label="Lưu trên máy này"]')).toBeAttached();
	await menu.selectOption({ label: 'Chỉ số tổng hợp 0–100 (tự sửa)' });
	await expect(heading(other)).toContainText('(tự sửa)');
	await openEditor(other);
	await other.getByRole('button', { name: /^Đổi tên “/ }).click();
	await other
		.getByRole('list', { name: 'Lưu trên máy này' })
		.getByLabel('Tên')
		.fill('Thang của cụm');
	await other.keyboard.press('Enter');
	await expect(heading(other)).toContainText('Thang của cụm');

	await expect(page.getByRole('button', { name: 'Xóa “Thang của cụm”' })).toBeVisible();
	await page.reload();
	await openEditor(page);
	const list = page.getByRole('list', { name: 'Lưu trên máy này' });
	await page.getByRole('button', { name: 'Xóa “Thang của cụm”' }).click();
	await expect(list).toHaveCount(0);
	await page.getByRole('button', { name: 'Hoàn tác xóa' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(1);
	await other.close();
});

test('a scheme goes out as a file and comes back in; what is wrong with a file is told by its place', async ({
	page,
	site
}) => {
	await site.visit('/clusters?by=rank_sum');
	await openEditor(page);
	await page.getByRole('button', { name: 'Chọn từng chỉ tiêu' }).click();
	await expect(page).toHaveURL(/by=scheme/);
	const even = await places(page);
	await page
		.getByRole('spinbutton', { name: 'Trọng số: GRDP bình quân đầu người (giá hiện hành)' })
		.fill('4');
	await page.keyboard.press('Enter');
	await expect.poll(() => places(page)).not.toEqual(even);
	const ranked = await places(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Xuất tệp JSON' }).click()
	]);
	expect(download.suggestedFilename()).toBe('rank_sum-1.json');
	const text = await readFile(await download.path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({ id: 'rank_sum', kind: 'rank_sum', version: '1' });

	await site.visit('/clusters?by=index_minmax');
	await openEditor(page);
	await page.getByText('Nhập từ tệp hoặc dán').click();
	await page.getByLabel('Chọn tệp JSON…').setInputFiles({
		name: 'thang.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await expect(heading(page)).toContainText('Tổng thứ hạng (tự sửa)');
	await expect.poll(() => places(page)).toEqual(ranked);

	const broken = { ...(JSON.parse(text) as object), min_share: 7, extra: true };
	await page.getByLabel('Hoặc dán nội dung JSON').fill(JSON.stringify(broken));
	await page.getByRole('button', { name: 'Đọc', exact: true }).click();
	const told = page.getByRole('alert').filter({ hasText: 'Không nhận được' });
	await expect(told).toContainText('có 2 chỗ cần sửa');
	await expect(told).toContainText('Mức đủ số liệu tối thiểu: ngoài giới hạn; cần từ 0 đến 1');
	await expect(told).toContainText('/min_share');
	await expect(told).toContainText('“extra”');
	await expect(heading(page)).toContainText('Tổng thứ hạng (tự sửa)');
});

test('weights that all are nothing are told and rank nobody anew', async ({ page, site }) => {
	await site.visit('/clusters?by=index_minmax');
	await openEditor(page);
	const before = await places(page);
	for (const group of ['Kinh tế', 'Xã hội', 'Quản trị']) {
		const field = page.getByRole('spinbutton', { name: `Trọng số: ${group}` });
		await field.fill('0');
		await field.press('Tab');
	}
	await expect(page.getByRole('alert').filter({ hasText: 'Chưa xếp hạng được' })).toContainText(
		'không có thành viên nào mang trọng số lớn hơn 0'
	);
	await page.getByRole('button', { name: 'Về “Chỉ số tổng hợp 0–100”' }).click();
	await expect.poll(() => places(page)).toEqual(before);
});

test('a person parts a tie, and the reason stands beside the rank', async ({ page, site }) => {
	const scheme = packed({
		...HEAD,
		kind: 'index',
		rank: { decimals: 0 },
		normalisation: { method: 'minmax', range: [0, 4] },
		indicators: [{ indicator: 'grdp_per_capita', direction: 'up' }]
	});
	await site.visit(`/clusters?by=scheme&scheme=${scheme}`);
	await expect(table(page)).toContainText('đồng hạng');
	await openEditor(page);
	await page.getByText('Phân hạng do người quyết định', { exact: true }).click();
	// of a tie of two, which one decision orders
	const tied = (await places(page)).filter((row) => row.startsWith('='));
	const counts = new Map<string, string[]>();
	for (const row of tied) {
		const rank = row.split(' ')[0]!;
		counts.set(rank, [...(counts.get(rank) ?? []), row]);
	}
	const pair = [...counts.values()].find((rows) => rows.length === 2);
	if (!pair) throw new Error(`no tie of two: ${tied.join(', ')}`);
	const names = pair.map((row) => /^\S+ (.+?) đồng hạng/.exec(row)![1]!);
	await page.getByLabel('Xếp trên').selectOption({ label: names[1]! });
	await page.getByLabel('Xếp dưới').selectOption({ label: names[0]! });
	await page.getByLabel('Lý do').fill('Hội đồng bỏ phiếu kín');
	await page.getByRole('button', { name: 'Ghi quyết định' }).click();
	await expect(page.getByText('Đang có hiệu lực.')).toBeVisible();
	for (const name of names)
		await expect(table(page).getByRole('row', { name: new RegExp(name) })).toContainText(
			'phân hạng theo quyết định: Hội đồng bỏ phiếu kín'
		);
	await expect(page).toHaveURL(/scheme=/);
});

test('an address cut short or made up is told, and something is shown', async ({ page, site }) => {
	await site.visit('/clusters?by=scheme&scheme=jZPPahs');
	await expect(page.getByRole('alert')).toContainText('Không đọc được cách tính trong địa chỉ');
	await expect(heading(page)).toContainText('Tổng thứ hạng');
	await site.visit(`/clusters?by=scheme&scheme=${packed({ ...HEAD, kind: 'index' })}`);
	await expect(page.getByRole('alert')).toContainText('Chỉ tiêu: còn thiếu');
});

test('every province is ranked like a cluster, and published ranks stand beside computed ones', async ({
	page,
	site
}) => {
	await site.visit('/clusters?cluster=63&year=2018&by=index_minmax');
	await expect(page.getByText('Cả nước (63 tỉnh, thành phố) · 2018 · 63 đơn vị')).toBeVisible();
	expect((await places(page)).length).toBe(63);
	await site.visit('/clusters?cluster=C-TNB&year=2023');
	await expect(page.getByRole('region', { name: 'Thứ hạng đã công bố' })).toContainText(
		'Kiên Giang: hạng 4/12, theo bình xét của cụm'
	);
	await expect(table(page).getByRole('row', { name: /Kiên Giang/ })).toContainText('4/12');
});

test('addresses of before still mean what they meant, and entered totals say where they come from', async ({
	page,
	site
}) => {
	await site.visit('/clusters?data=minh-hoa&by=score');
	await expect(heading(page)).toContainText('Điểm, hạng chính thức');
	await expect(heading(page)).not.toContainText('Không chính thức');
	await expect(page.getByRole('region', { name: /^Điểm của .+ từ đâu$/ })).toContainText(
		'Các đơn vị khác giữ nguyên điểm'
	);
	await expect(page.locator('[data-watermark]').first()).toBeVisible();
	await site.visit('/clusters?by=rank_sum');
	await expect(heading(page)).toContainText('Tổng thứ hạng');
});

test('while illustrative figures load, no published rank stands under their watermark', async ({
	page,
	site
}) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/data/illustrative/**', async (route) => {
		await held;
		await route.continue();
	});
	await site.open('/clusters');
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	await expect(heading(page)).toBeVisible();
	await page.getByLabel('Dữ liệu minh họa').check();
	await expect(page).toHaveURL(/data=minh-hoa/);
	await expect(heading(page)).toHaveCount(0);
	await expect(page.locator('main [data-watermark]')).toHaveCount(0);
	release();
	await expect(heading(page)).toBeVisible();
	await expect(page.locator('main [data-watermark]').first()).toBeVisible();
});
