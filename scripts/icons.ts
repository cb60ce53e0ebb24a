/**
 * Draws the icons of the installed site from static/favicon.svg: `node scripts/run.mjs scripts/icons.ts`. They are in git, because a
 * picture drawn by another browser version differs by a few bytes; run this when the drawing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';

/** A maskable icon is cut to any shape within its inner four fifths. */
const ICONS = [
	{ file: 'static/icon-192.png', size: 192, inset: 0, ground: 'transparent' },
	{ file: 'static/icon-512.png', size: 512, inset: 0, ground: 'transparent' },
	{ file: 'static/icon-maskable-512.png', size: 512, inset: 0.12, ground: '#8c1d18' },
	{ file: 'static/apple-touch-icon.png', size: 180, inset: 0.06, ground: '#8c1d18' }
];

export async function main(): Promise<void> {
	const drawing = Buffer.from(readFileSync('static/favicon.svg')).toString('base64');
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox']
	});
	for (const { file, size, inset, ground } of ICONS) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		await page.setContent(
			`<body style="margin:0;padding:${size * inset}px;background:${ground}"><img style="display:block;width:100%" src="data:image/svg+xml;base64,${drawing}">`
		);
		await page.evaluate(() => document.images[0]!.decode());
		writeFileSync(file, await page.screenshot({ omitBackground: true }));
		await page.close();
	}
	await browser.close();
}
