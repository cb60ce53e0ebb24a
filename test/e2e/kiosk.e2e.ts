import { growth } from '../../scripts/soak/growth';
import { heldBy } from '../../scripts/soak/settled-heap';
import { kioskValue } from '../../src/lib/state/kiosk-address';
import { expect, test } from './fixture';

const KIOSK = {
	seconds: 5,
	views: ['/', '/clusters/', '/awards/?data=minh-hoa', '/en/targets/']
};
/** The short form of the hour's soak: turned by hand, as fast as a round allows, once every view was seen. */
const ROUNDS = 5;
const FIRST_ROUNDS = 1;

test('a lobby screen is put together, turns by itself, stops at a touch and is found again by its address', async ({
	page,
	site
}) => {
	await site.open('/kiosk');
	await page.getByRole('button', { name: 'Dùng bộ có sẵn' }).click();
	await page.getByLabel(/Địa chỉ trang/).fill(site.address('/scorecard/kien-giang/?year=2018'));
	await page.getByRole('button', { name: 'Thêm' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'kien-giang' })).toBeVisible();
	await page.getByLabel(/Địa chỉ trang/).fill('https://example.com/');
	await page.getByRole('button', { name: 'Thêm' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'example.com' })).toBeVisible();
	await page.getByLabel('Mỗi trang bao nhiêu giây').fill('5');
	await page.getByLabel('Mỗi trang bao nhiêu giây').press('Tab');
	await page.getByRole('link', { name: 'Bắt đầu' }).click();

	const bar = page.getByRole('complementary', { name: 'Màn hình sảnh' });
	await expect(bar.getByRole('list', { name: 'Trang 1 / 6' })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Các trang' })).toBeHidden();
	await expect(bar.getByRole('list', { name: 'Trang 2 / 6' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('cụm');
	await page.locator('main').click({ position: { x: 2, y: 2 } });
	await expect(bar.getByRole('status')).toContainText('Đang dừng');
	await page.keyboard.press('ArrowRight');
	await expect(bar.getByRole('list', { name: 'Trang 3 / 6' })).toBeVisible();
	await page.reload();
	await expect(bar.getByRole('list', { name: 'Trang 3 / 6' })).toBeVisible();
	await bar.getByRole('link', { name: 'Thoát' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'kien-giang' })).toBeVisible();
});

test('a lobby screen holds no more after many rounds than after the first', async ({
	page,
	site
}) => {
	await site.open(`/?kiosk=${kioskValue({ kiosk: KIOSK, at: 0 })}`);
	await expect(page.locator('[data-engine="ready"]')).toBeAttached();
	const held = await heldBy(page);
	const heaps: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const at of [1, 2, 3, 0]) {
			await page.keyboard.press('ArrowRight');
			await expect(page).toHaveURL(new RegExp(`kiosk=${at}\\.`));
			await expect(page.locator('main [data-drawn]').first()).toBeVisible();
		}
		if (round >= FIRST_ROUNDS) heaps.push((await held()).heap);
	}
	expect(growth(heaps)).toBeLessThan(0.1);
});
