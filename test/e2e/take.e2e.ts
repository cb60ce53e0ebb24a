import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type Page } from './fixture';

// these tests read and turn pages: the engine need not start for each
test.use({ stays: true });

const PLACE = '/clusters?data=minh-hoa';

/** What the menu of the ranking gives for an entry: the file's name and bytes. */
async function taken(page: Page, entry: RegExp): Promise<{ name: string; bytes: Buffer }> {
	await page
		.getByRole('button', { name: /^Mang đi/ })
		.first()
		.click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: entry }).click();
	const file = await download;
	await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a figure is taken away in every form, and each says what it is', async ({ page, site }) => {
	await site.visit(PLACE);
	await expect(page.locator('figure [data-drawn]').first()).toBeVisible();
	const sentence = await page.locator('figcaption').first().innerText();

	const png = await taken(page, /PNG/);
	expect(png.name).toMatch(/^bang-vang_du-lieu-minh-hoa_.*_xep-hang\.png$/);
	expect(png.bytes.toString('latin1', 1, 4)).toBe('PNG');
	expect(png.bytes.readUInt32BE(16)).toBe(1920);

	const svg = (await taken(page, /SVG/)).bytes.toString();
	expect(svg).toContain(`<title>${sentence}</title>`);
	expect(svg).toContain('SỐ LIỆU MINH HỌA');
	expect(svg).toContain('data:font/woff2;base64,');
	expect(svg).not.toMatch(/var\(|color-mix/);

	const csv = (await taken(page, /^CSV/)).bytes.toString().trimEnd().split('\r\n');
	expect(csv[0]).toMatch(/^\ufeffHạng;.*;Loại số liệu$/);
	expect(csv.slice(1).filter((line) => !line.endsWith(';minh họa'))).toEqual([]);

	const xlsx = unzipSync((await taken(page, /^Excel/)).bytes);
	expect(strFromU8(xlsx['xl/workbook.xml']!)).toMatch(/name="Xếp hạng".*name="Nguồn"/);
	expect(strFromU8(xlsx['xl/sharedStrings.xml']!)).toContain('Phiên bản số liệu');
	const rows = strFromU8(xlsx['xl/worksheets/sheet1.xml']!).match(/<row /g);
	expect(rows).toHaveLength(csv.length);

	const parquet = (await taken(page, /Parquet/)).bytes.toString('latin1');
	expect([parquet.slice(0, 4), parquet.slice(-4)]).toEqual(['PAR1', 'PAR1']);
});

test('a figure is embedded alone, with its source and a way back, from the keyboard', async ({
	page,
	site
}) => {
	await site.visit(PLACE);
	const button = page.getByRole('button', { name: /^Mang đi/ }).first();
	await expect(page.locator('figure[data-take]').first()).toBeVisible();
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem', { name: /PNG/ })).toBeFocused();
	await page.keyboard.press('m');
	await expect(page.getByRole('menuitem', { name: /Mã nhúng/ })).toBeFocused();
	await page.keyboard.press('Enter');
	const snippet = await page.getByRole('dialog').getByRole('textbox').inputValue();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();

	const src = /src="([^"]+)"/.exec(snippet)![1]!.replaceAll('&amp;', '&');
	expect(src).toContain('/bang-vang/clusters/');
	await page.goto(src);
	const figure = page.locator('figure[data-embedded]');
	await expect(figure.locator('[data-drawn]')).toBeVisible();
	await expect(figure.locator('figcaption')).toBeVisible();
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	const back = page.getByRole('link', { name: 'Xem trên Bảng Vàng' });
	await expect(back).toHaveAttribute('href', /\/bang-vang\/clusters\/\?data=minh-hoa$/);
});
