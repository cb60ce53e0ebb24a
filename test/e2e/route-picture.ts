import { expect, type Page } from '@playwright/test';

const FOLDER = 'test-results/routes';
/** Of a page longer than this the rest is more of the same. */
const TALLEST = 6000;

interface Look {
	language: 'vi' | 'en';
	width: number;
	theme: 'light' | 'dark';
}

/** How routes are looked at by whoever reviews a change: on a desk in the light, on a phone in the dark. */
export const DESK: Look = { language: 'vi', width: 1280, theme: 'light' };
export const PHONE: Look = { language: 'en', width: 390, theme: 'dark' };

/** Leaves a picture of the page as it is once it has settled, for review: `<route>-<language>-<width>-<theme>.png`. The window is left as it was. */
export async function routePicture(page: Page, route: string, look: Look): Promise<void> {
	const before = page.viewportSize();
	await page.emulateMedia({ colorScheme: look.theme });
	await page.setViewportSize({ width: look.width, height: 844 });
	await expect(page.locator('.state.waiting')).toHaveCount(0);
	// charts are drawn again in the frame after the one that tells them their new width
	const height = await page.evaluate(
		() =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() =>
					requestAnimationFrame(() =>
						requestAnimationFrame(() => resolve(document.documentElement.scrollHeight))
					)
				)
			)
	);
	const name = route.replace(/[^\w-]+/gu, '-').replace(/^-+|-+$/gu, '') || 'home';
	await page.screenshot({
		path: `${FOLDER}/${name}-${look.language}-${look.width}-${look.theme}.png`,
		fullPage: true,
		clip: { x: 0, y: 0, width: look.width, height: Math.min(height, TALLEST) },
		animations: 'disabled'
	});
	if (before) await page.setViewportSize(before);
	await page.emulateMedia({ colorScheme: 'light' });
}
