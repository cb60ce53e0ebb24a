import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { openNodeEngine, type NodeEngine } from '../src/lib/engine/node-engine';
import { deckHtml } from '../src/lib/export/deck/deck-html';
import { deckWords } from '../src/lib/export/deck/deck-words';
import { footWords } from '../src/lib/export/deck/slide-layout';
import { pptxFile, type DeckFile } from '../src/lib/export/deck/pptx/pptx';
import { templateDeck, type DeckWish } from './check-decks/template-deck';
import { chromium } from './chromium.mjs';
import { command } from './command.mjs';

/**
 * Opens what decks leave as in the programs they are meant for: PowerPoint documents in LibreOffice, the page that stands alone in a browser,
 * its prints as PDF. Every slide must show its words; pictures of all of them are left in test-results/decks, to be looked at.
 */
const OUT = resolve('test-results/decks');
const DECKS: readonly DeckWish[] = [
	{ slug: 'kien-giang', set: '63', year: 2018, dataset: 'published', lang: 'vi' },
	{ slug: 'kien-giang', set: '63', year: 2018, dataset: 'published', lang: 'en' },
	{ slug: 'an-giang', set: '34', year: 2025, dataset: 'illustrative', lang: 'vi' }
];
// as the script is read: later its runner imports nothing, and large tables bring a reader of their own
const ENGINE = await figures();
const HANDOUTS = { two: 2, three: 3 } as const;

export async function main(): Promise<void> {
	for (const [program, found] of [
		['soffice', 'apt-get install --no-install-recommends libreoffice-impress fonts-liberation2'],
		['pdftoppm', 'apt-get install poppler-utils']
	] as const)
		if ((await command(program, ['--help'], { quiet: true })).code === 127)
			throw new Error(`${program} is not installed: ${found}`);
	rmSync(OUT, { recursive: true, force: true });
	mkdirSync(OUT, { recursive: true });
	const wrong: string[] = [];
	for (const wish of DECKS) {
		const deck = await templateDeck(ENGINE, wish);
		const name = `${wish.slug}-${wish.year}-${wish.dataset}-${wish.lang}`;
		process.stdout.write(`${name}: ${deck.slides.length} slides\n`);
		if (deck.slides.length < 8) wrong.push(`${name}: only ${deck.slides.length} slides`);
		wrong.push(...(await checkPptx(name, deck)), ...(await checkHtml(name, deck)));
	}
	process.stdout.write(`pictures: ${OUT}\n`);
	if (wrong.length > 0) throw new Error(`what is wrong with the files:\n${wrong.join('\n')}`);
}

async function figures(): Promise<NodeEngine> {
	const engine = await openNodeEngine();
	for (const dataset of ['published', 'illustrative'] as const)
		await engine.loadFolder(dataset, `static/data/${dataset}`);
	return engine;
}

async function checkPptx(name: string, deck: DeckFile): Promise<string[]> {
	const file = join(OUT, `${name}.pptx`);
	writeFileSync(file, pptxFile(deck));
	const profile = pathToFileURL(join(tmpdir(), 'bang-vang-check-decks')).href;
	const { code, output } = await command(
		'soffice',
		[
			'--headless',
			`-env:UserInstallation=${profile}`,
			'--convert-to',
			'pdf',
			'--outdir',
			OUT,
			file
		],
		{ quiet: true }
	);
	if (code !== 0) return [`${name}.pptx: LibreOffice ended with ${code}: ${output}`];
	const pdf = join(OUT, `${name}.pdf`);
	await pictures(pdf, `${name}-pptx`);
	return lacking(basename(file), await pages(pdf), deck, 1);
}

/** The page that stands alone, opened from the disk with every request noted, shown slide by slide and printed in all ways. */
async function checkHtml(name: string, deck: DeckFile): Promise<string[]> {
	const file = join(OUT, `${name}.html`);
	writeFileSync(file, deckHtml(deck, fontFaces()));
	const wrong: string[] = [];
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox']
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
		const own = pathToFileURL(file).href;
		page.on('request', (request) => {
			const url = request.url();
			if (!url.startsWith(own) && !url.startsWith('data:'))
				wrong.push(`${name}.html asks for ${url}`);
		});
		page.on('console', (said) => {
			if (said.type() === 'error') wrong.push(`${name}.html: ${said.text()}`);
		});
		page.on('pageerror', (error) => wrong.push(`${name}.html: ${error.message}`));
		await page.goto(own);
		await page.evaluate(() => document.fonts.ready);
		for (const [i, { title }] of deck.slides.entries()) {
			const shown = page.locator('.page:visible');
			const named = await shown.locator('svg > title').first().textContent();
			if (named !== title) wrong.push(`${name}.html: slide ${i + 1} is "${named}"`);
			await page.screenshot({
				path: join(OUT, `${name}-html-${String(i + 1).padStart(2, '0')}.png`)
			});
			await page.keyboard.press('ArrowRight');
		}
		for (const layout of ['slides', 'two', 'three'] as const) {
			await page.selectOption('#layout', layout);
			const path = join(OUT, `${name}-${layout}.pdf`);
			await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
			await pictures(path, `${name}-print-${layout}`);
			const perPage = layout === 'slides' ? 1 : HANDOUTS[layout];
			wrong.push(...lacking(basename(path), await pages(path), deck, perPage));
		}
	} finally {
		await browser.close();
	}
	return wrong;
}

/** What should be read on each page and is not. */
function lacking(file: string, read: readonly string[], deck: DeckFile, perPage: number): string[] {
	const count = Math.ceil(deck.slides.length / perPage);
	const wrong = read.length === count ? [] : [`${file}: ${read.length} pages instead of ${count}`];
	const words = deckWords(deck.lang);
	deck.slides.forEach((slide, i) => {
		const page = squeezed(read[Math.floor(i / perPage)] ?? '');
		const { figure } = slide;
		const expected = [
			slide.title,
			slide.message,
			...slide.scope,
			footWords(slide, words),
			...(figure.kind === 'number' ? [figure.value, figure.caption] : []),
			...(figure.kind === 'list' ? figure.items.flatMap(({ text, detail }) => [text, detail]) : []),
			...(figure.kind === 'table' ? figure.rows.flat() : []),
			...(slide.isIllustrative ? [words.illustrative] : [])
		];
		for (const text of expected)
			if (!isRead(page, text, slide.isIllustrative))
				wrong.push(`${file}: slide ${i + 1} lacks "${text}"`);
	});
	return wrong;
}

/** Whether a text stands on a page; where the letters of a watermark run between its lines, whether all its words do. */
function isRead(page: string, text: string, isMarked: boolean): boolean {
	if (page.includes(squeezed(text))) return true;
	return isMarked && text.split(/\s+/).every((word) => page.includes(squeezed(word)));
}

/** Without what a page may break differently: spaces, and hyphens at the ends of lines. */
function squeezed(text: string): string {
	return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b-]+/g, '');
}

async function pages(pdf: string): Promise<string[]> {
	const { code, output } = await command('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { quiet: true });
	if (code !== 0) throw new Error(output);
	return output.split('\f').slice(0, -1);
}

async function pictures(pdf: string, name: string): Promise<void> {
	const { code, output } = await command('pdftoppm', ['-r', '72', '-png', pdf, join(OUT, name)], {
		quiet: true
	});
	if (code !== 0) throw new Error(output);
}

/** As the page in the browser carries its letters along. */
function fontFaces(): string {
	const { resolve: find } = createRequire(import.meta.url);
	return ['latin', 'vietnamese']
		.map((part) => {
			const file = find(`@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`);
			const data = readFileSync(file).toString('base64');
			const range =
				part === 'latin'
					? ''
					: 'unicode-range:U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
			return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2');${range}}`;
		})
		.join('');
}
