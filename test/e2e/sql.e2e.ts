import { expect, test } from './fixture';

test('a shipped question opens with its parameters, is run, shared, and found again by Back', async ({
	page,
	site
}) => {
	await site.open('/about');
	await page.getByText('cluster-members.sql', { exact: true }).click();
	await page.getByRole('link', { name: 'Mở trong bàn SQL' }).locator('visible=true').click();
	await expect(page).toHaveURL(/\/sql\/?\?question=cluster-members/);
	const editor = page.getByRole('textbox', { name: /Câu lệnh SQL/ });
	await expect(editor).toContainText('cluster_members');
	const year = page.getByLabel(/^Năm/);
	await expect(year).toHaveValue('2018');
	await year.fill('2023');
	await year.press('Tab');
	await expect(editor).toContainText('2023');
	await page.getByRole('button', { name: 'Chạy', exact: true }).click();
	const result = page.getByRole('region', { name: 'Kết quả' }).first();
	await expect(result).toContainText(/63 dòng, \d+ cột/);
	await expect(result.getByRole('row').nth(1)).toContainText('verified');
	await expect(page).toHaveURL(/\?q=/);

	const another = await page.context().newPage();
	await another.goto(page.url());
	await expect(another.getByRole('region', { name: 'Kết quả' }).first()).toContainText(/63 dòng/);
	await expect(another.getByRole('textbox', { name: /Câu lệnh SQL/ })).toContainText('2023');
	await another.close();

	await page.goBack();
	await expect(page).toHaveURL(/question=cluster-members/);
	await expect(editor).toContainText('2018');
});

test('what is wrong is marked where it stands, what would change anything is not run', async ({
	page,
	site
}) => {
	await site.open('/en/sql');
	const editor = page.getByRole('textbox', { name: /SQL query/ });
	const ask = async (text: string) => {
		await editor.click();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.insertText(text);
		await page.keyboard.press('ControlOrMeta+Enter');
	};
	await expect(page.locator('.cm-editor')).toBeVisible();
	await ask('SELECT yer FROM observations');
	const alert = page.getByRole('alert').filter({ hasText: /\S/ });
	await expect(alert).toContainText('line 1, column 8');
	await expect(alert).toContainText('Referenced column "yer" not found');
	await expect(page.locator('.cm-lintRange-error')).toHaveText('yer');
	await ask('DROP TABLE observations');
	await expect(alert).toContainText('Only a single query that reads can be run');
	await ask('SELECT count(*) AS n FROM observations');
	await expect(page.getByRole('region', { name: 'Result' }).first()).toContainText('1 rows');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Parquet' }).click()
	]);
	expect(file.suggestedFilename()).toBe('bang-vang-sql.parquet');
});
