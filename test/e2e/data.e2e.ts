import { expect, test, type Page } from './fixture';
import { provincialWorkbook } from './provincial-workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Drops a file anywhere on the page, as from a folder's window. */
async function drop(page: Page, name: string, type: string, content: Buffer): Promise<void> {
	const transfer = await page.evaluateHandle(
		([base64, fileName, fileType]) => {
			const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			const data = new DataTransfer();
			data.items.add(new File([bytes], fileName, { type: fileType }));
			return data;
		},
		[content.toString('base64'), name, type] as const
	);
	await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const question = (page: Page, words: string | RegExp) => page.getByRole('group', { name: words });
const kept = (page: Page) => page.getByRole('region', { name: 'Bộ số liệu trên máy này' });

test('a messy provincial workbook goes from drop to ranking', async ({ page, site }) => {
	await site.open('/data');
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
	await drop(page, 'bieu-02.xlsx', XLSX, provincialWorkbook());
	const sheet = page.getByRole('article', { name: 'bieu-02.xlsx · Biểu 02' });
	await expect(sheet).toContainText('năm 2023 · 2 câu hỏi');
	await expect(sheet).toContainText('Vào 36 = nhận 22 + sửa 0 + gộp 0 + loại 14');
	await question(page, /170\.455/)
		.getByRole('button', { name: '170.455' })
		.click();
	await question(page, /Sóc Trăn/)
		.getByRole('button', { name: 'Sóc Trăng' })
		.click();
	await expect(sheet).toContainText('Vào 36 = nhận 36 + sửa 0 + gộp 0 + loại 0');

	await page.getByRole('button', { name: 'Xem trước' }).click();
	const change = page.getByRole('row', { name: /^Số liệu kinh tế - xã hội/ });
	await expect(change.getByRole('cell').nth(1)).toHaveText('36');
	await page.getByRole('button', { name: 'Nhập', exact: true }).click();
	await page.getByRole('link', { name: 'Xếp hạng cụm thi đua' }).click();

	await expect(page).toHaveURL(/data=may-\w+&year=2023/);
	await expect(page.locator('main')).toContainText('Hậu Giang đứng đầu trong 12 tỉnh');
});

test('a dataset outlives the reload, is there in a second tab, and an undo takes it back in both', async ({
	page,
	context,
	site
}) => {
	await site.open('/data');
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
	await page.getByText('Dán bảng, hoặc lấy theo địa chỉ').click();
	await page
		.getByLabel('Dán các ô chép từ bảng tính')
		.fill('Tỉnh\tNăm\tTốc độ tăng trưởng GRDP (%)\nKiên Giang\t2019\t7,51\nCà Mau\t2019\t7,02\n');
	await page.getByRole('button', { name: 'Đọc phần đã dán' }).click();
	await expect(page.getByRole('article')).toContainText('Vào 2 = nhận 2');
	await page.getByLabel('Tên bộ số liệu').fill('Thử một lần');
	await page.getByRole('button', { name: 'Xem trước' }).click();
	await page.getByRole('button', { name: 'Nhập', exact: true }).click();
	await expect(page.getByText('Đã nhập vào “Thử một lần”')).toBeVisible();

	const second = await context.newPage();
	await second.goto(site.address('/data'));
	await expect(kept(second)).toContainText('Thử một lần');
	await second.reload();
	await expect(kept(second)).toContainText('Thử một lần');

	await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
	await expect(page.getByText('Đã hoàn tác; bộ số liệu mới')).toBeVisible();
	await expect(kept(second).getByText('Đã xóa (1)')).toBeVisible();
	await expect(kept(second)).toContainText('Chưa có bộ số liệu nào');
	await kept(second).getByText('Đã xóa (1)').click();
	await kept(second).getByRole('button', { name: 'Lấy lại bộ số liệu “Thử một lần”' }).click();
	await expect(kept(page).getByRole('heading', { name: 'Thử một lần' })).toBeVisible();
});
