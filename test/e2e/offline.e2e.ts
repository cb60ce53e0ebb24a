import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './fixture';
import { makeNextVersion, versionsOf } from './next-version';

/** What the browser itself writes when a host does not answer, and of an address that leads nowhere. */
const NO_HOST = /ERR_CONNECTION_REFUSED|ERR_FAILED/;
const NOWHERE = /status of 404 .*khong-co/;

async function keep(page: Page): Promise<void> {
	const section = page.getByRole('region', { name: 'Dùng khi mất mạng' });
	await section.getByRole('button', { name: 'Dùng khi mất mạng' }).click();
	await section.getByRole('button', { name: /^Tải .* về máy$/ }).click();
	await expect(section.getByText('Sẵn sàng ngoại tuyến')).toBeVisible({ timeout: 200_000 });
	await expect(section.getByText(/Thử đạt lúc .* với mạng bị cắt/)).toBeVisible();
}

test('the site is brought to the device, tested with the network refused, and works when the host is gone', async ({
	page,
	site
}) => {
	site.expectError(NO_HOST);
	site.expectError(NOWHERE);
	await site.open('/data');
	await expect(page.locator('footer')).not.toContainText('Sẵn sàng ngoại tuyến');
	await keep(page);
	await expect(page.locator('footer')).toContainText('Sẵn sàng ngoại tuyến');
	await site.goDown();

	for (const path of ['/', '/targets', '/awards/', '/movements', '/en/about', '/en/clusters/']) {
		await site.open(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto(site.address('/scorecard/kien-giang?year=2018'));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kiên Giang');
	await page.getByRole('navigation', { name: 'Các trang' }).getByText('Cụm thi đua').click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('cụm thi đua');
	await page.getByLabel('Năm').first().selectOption('2023');
	await expect(page.locator('main')).toContainText('2023');

	await site.open('/sql');
	await page.getByRole('textbox', { name: /Câu lệnh SQL/ }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('SELECT count(*) AS n FROM units');
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(page.getByRole('region', { name: 'Kết quả' }).first()).toContainText('1 dòng');

	const nowhere = await site.open('/scorecard/khong-co/');
	expect(nowhere.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible();

	await site.open('/data');
	const section = page.getByRole('region', { name: 'Dùng khi mất mạng' });
	await section.getByRole('button', { name: 'Thử lại' }).click();
	await expect(section.getByRole('button', { name: 'Dừng' })).toBeVisible();
	await expect(section.getByText('Sẵn sàng ngoại tuyến')).toBeVisible();
});

test.describe('a host that is given another version', () => {
	test.use({
		// a copy, to be changed
		siteRoot: async ({ basePath: _ }, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'bang-vang-site-'));
			cpSync('build', folder, { recursive: true });
			await use(folder);
			rmSync(folder, { recursive: true });
		}
	});

	test('is told of, taken over on request and never during a talk, and no page mixes two', async ({
		page,
		context,
		site,
		siteRoot
	}) => {
		const before = versionsOf(siteRoot);
		const figures = (each: Page) => each.locator('footer').getByText(/Phiên bản số liệu/);
		await site.open('/data');
		await keep(page);
		const after = makeNextVersion(siteRoot);

		await page.reload();
		await expect(page.getByRole('region', { name: 'Bản mới' })).toContainText(after.site);
		await expect(figures(page)).toContainText(before.figures);

		const lobby = await context.newPage();
		await lobby.goto(site.address('/kiosk'));
		await lobby.getByRole('button', { name: 'Dùng bộ có sẵn' }).click();
		await lobby.getByRole('link', { name: 'Bắt đầu' }).click();
		await expect(lobby.getByRole('complementary', { name: 'Màn hình sảnh' })).toBeVisible();
		await page.getByRole('button', { name: 'Cập nhật' }).click();
		await expect(page.getByRole('region', { name: 'Bản mới' })).toContainText('chưa đổi bản');
		await lobby.close();

		const other = await context.newPage();
		await other.goto(site.address('/'));
		await expect(figures(other)).toContainText(before.figures);
		await page.getByRole('button', { name: 'Cập nhật' }).click();
		await expect(figures(page)).toContainText(after.figures, { timeout: 200_000 });
		await expect(page.locator('footer')).toContainText(`Sẵn sàng ngoại tuyến ${after.site}`);

		await other.getByRole('navigation', { name: 'Các trang' }).getByText('Số liệu').click();
		await expect(other.getByRole('heading', { level: 1, name: 'Số liệu' })).toBeVisible();
		await expect(other.locator('.lead')).toContainText(before.figures);
		await expect(figures(other)).toContainText(before.figures);
		await other.reload();
		await expect(figures(other)).toContainText(after.figures);
	});
});
