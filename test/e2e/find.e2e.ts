import { expect, test } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

test('Ctrl+K, a name without accents and Enter lead to the scorecard', async ({ page, site }) => {
	await site.visit('/about');
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await page.keyboard.press('Control+k');
	const box = page.getByRole('combobox', { name: 'Tìm trong Bảng Vàng' });
	await expect(box).toBeFocused();
	await box.pressSequentially('dak lak');
	await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
		'Đắk Lắk'
	);
	await box.press('Enter');
	await expect(page).toHaveURL(/\/scorecard\/dak-lak\//);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Đắk Lắk');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a document is found by its number and shown in its chain, with its term and the words as printed', async ({
	page,
	site
}) => {
	await site.visit('/');
	await expect(page.locator('[data-engine]')).not.toHaveAttribute('data-engine', 'idle');
	await page.getByRole('button', { name: 'Tìm', exact: true }).click();
	await page.getByRole('combobox', { name: 'Tìm trong Bảng Vàng' }).fill('41/kh');
	await page.getByRole('option', { name: /41\/KH-HĐTĐKT/ }).click();
	const chain = page.getByRole('region', { name: /^Chuỗi văn bản của An Giang, năm 2021/ });
	await expect(chain).toContainText('22 ngày sau 05/CT-UBND');
	await expect(chain.getByText('hết năm 2025')).toHaveCount(9);
	await chain.getByText('Nguyên văn').last().click();
	await expect(chain.getByText('Kế hoạch 05 năm (2021 - 2025)').last()).toBeVisible();
});
