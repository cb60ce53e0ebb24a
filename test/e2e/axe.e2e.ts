import { AxeBuilder } from '@axe-core/playwright';
import { expect, follow, test, type Page, type Site } from './fixture';
import { provincialWorkbook } from './provincial-workbook';
import { DESK, PHONE, routePicture } from './route-picture';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What axe finds on the page as it is now, a line for each element: the rule, where, what. [] when it finds nothing. */
async function findings(page: Page, rule?: string): Promise<string[]> {
	const axe = new AxeBuilder({ page })
		// in the page itself: there are no frames of others, for which it would open one more page each time
		.setLegacyMode()
		.options({
			runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: WCAG },
			resultTypes: ['violations'],
			preload: false
		});
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`)
	);
}

interface Place {
	/** As in the address, after the language; the site's own links end in a slash. */
	path: string;
	/** What is there once the page has its figures. */
	shown: string;
	/** Opens what a reader may have open there. */
	open?: (page: Page) => Promise<void>;
}

async function bench(page: Page): Promise<void> {
	const content = provincialWorkbook();
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'bieu-02.xlsx', mimeType: XLSX, buffer: content });
	await expect(page.getByRole('article', { name: /bieu-02\.xlsx/ })).toContainText('36');
}

async function scheme(page: Page): Promise<void> {
	await page.locator('.workbench summary').first().click();
	await expect(page.locator('#keep-scheme')).toBeVisible();
}

// of the register's hundreds of rows a few are as good as all
const PLACES: readonly Place[] = [
	{ path: '', shown: '.answers svg' },
	{ path: 'scorecard/kien-giang/?year=2018', shown: 'main svg' },
	{ path: 'scorecard/an-giang/?year=2024&data=minh-hoa', shown: 'main svg' },
	{ path: 'clusters/?by=index_minmax', shown: '.ranking svg', open: scheme },
	{ path: 'clusters/?data=minh-hoa&view=map', shown: '.ranking svg' },
	{ path: 'targets/', shown: 'main svg' },
	{ path: 'awards/', shown: 'main svg' },
	{ path: 'movements/', shown: 'main [data-drawn]' },
	{ path: 'reconcile/', shown: 'main h2' },
	{ path: 'present/', shown: 'main h1' },
	{ path: 'data/?kind=legal', shown: '#sources', open: bench },
	{ path: 'sql/?question=cluster-members', shown: '.cm-content' },
	{ path: 'about/', shown: 'main h2' },
	{ path: 'kiosk/', shown: 'main h1' }
];
const NOWHERE: Place = { path: 'khong-co', shown: 'main h1' };

/**
 * What axe finds in each place, one line each beginning with the place: all rules in the light, colours once more in the dark; and a page
 * without a description. As every
 * page is open here, its picture for review is taken here too.
 */
async function walk(page: Page, site: Site, language: '' | 'en/'): Promise<string[]> {
	const found: string[] = [];
	const look = async (path: string): Promise<void> => {
		for (const line of await findings(page)) found.push(`/${language}${path} ${line}`);
		const says = page.locator('head meta[name=description]');
		if (path !== NOWHERE.path && !(await says.getAttribute('content')))
			found.push(`/${language}${path} says not what it is`);
		await page.emulateMedia({ colorScheme: 'dark' });
		for (const line of await findings(page, 'color-contrast'))
			found.push(`/${language}${path} (dark) ${line}`);
		await page.emulateMedia({ colorScheme: 'light' });
		await routePicture(page, path, language === '' ? DESK : PHONE);
	};
	await site.open(`/${language}about`);
	await expect(page.locator('[data-engine=ready]')).toBeVisible();
	for (const { path, shown, open } of PLACES) {
		await follow(page, site.address(`/${language}${path}`));
		await expect(page.locator(shown).first()).toBeVisible();
		await expect(page.locator('.state.waiting')).toHaveCount(0);
		await open?.(page);
		await look(path);
	}
	site.expectError(/status of 404|^\w+: Not found: \//);
	await site.open(`/${language}${NOWHERE.path}`);
	await expect(page.locator(NOWHERE.shown)).toBeVisible();
	await look(NOWHERE.path);
	return found;
}

test('axe finds nothing on any page in Vietnamese, light or dark', async ({ page, site }) => {
	expect(await walk(page, site, '')).toEqual([]);
});

test('axe finds nothing on any page in English, light or dark', async ({ page, site }) => {
	expect(await walk(page, site, 'en/')).toEqual([]);
});

test('axe sees the page it is asked about', async ({ page, site }) => {
	await site.open('/data/published/manifest.json');
	await page.setContent('<html lang="vi"><title>x</title><main><h1>x</h1><button></button></main>');
	expect(await findings(page)).toEqual(['button-name: button <button></button>']);
});
