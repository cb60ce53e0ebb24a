import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/** No package of the project: it brings a hundred others, for one check. */
const LIGHTHOUSE = 'lighthouse';
const LIGHTHOUSE_VERSION = '13.5.0';
const LEAST = 95;
/** Every kind of page once. */
const PAGES = [
	'',
	'en/',
	'scorecard/kien-giang/',
	'clusters/',
	'targets/',
	'awards/',
	'movements/',
	'reconcile/',
	'data/',
	'sql/',
	'about/',
	'present/',
	'scorecards/',
	'kiosk/'
];
/** As Lighthouse's own "desktop" preset: a desk's screen, a 10 Mbit/s line, no slower processor. */
const DESK = {
	formFactor: 'desktop',
	screenEmulation: {
		mobile: false,
		width: 1350,
		height: 940,
		deviceScaleFactor: 1,
		disabled: false
	},
	throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 }
};

/** What is used of Lighthouse. */
type Lighthouse = (
	url: string,
	flags: object
) => Promise<{
	lhr: {
		categories: Record<string, { id: string; score: number | null }>;
		audits: Record<string, { id: string; score: number | null; displayValue?: string }>;
	};
}>;

/**
 * `npm run check:lighthouse [phone]`: Lighthouse's four scores of each kind of page, as built, on a desk (or a phone four times as slow).
 * Throws when one is below 95, after all have been told.
 */
export async function main(flags: readonly string[] = []): Promise<void> {
	const lighthouse = lighthouseItself();
	const server = await serve({ brotli: true });
	const port = 9333;
	const browser = await playwright.launch({
		executablePath: await chromium(),
		args: ['--no-sandbox', `--remote-debugging-port=${port}`]
	});
	const low: string[] = [];
	try {
		for (const page of PAGES) {
			const { lhr } = await lighthouse(server.url + page, {
				port,
				logLevel: 'error',
				onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
				...(flags.includes('phone') ? {} : DESK)
			});
			const scores = Object.values(lhr.categories).map(
				({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const
			);
			const line = scores.map(([id, score]) => `${id} ${score}`).join(' · ');
			process.stdout.write(`/${page.padEnd(24)}${line}\n`);
			for (const { id, score, displayValue } of Object.values(lhr.audits))
				if (score === 0 && scores.some(([, each]) => each < LEAST))
					process.stdout.write(`   ${id} ${displayValue ?? ''}\n`);
			low.push(...scores.filter(([, score]) => score < LEAST).map(([id]) => `/${page} ${id}`));
		}
	} finally {
		await browser.close();
		await server.close();
	}
	if (low.length) throw new Error(`below ${LEAST}: ${low.join(', ')}`);
}

/** Throws a sentence with the command that brings it when it is not there. */
function lighthouseItself(): Lighthouse {
	try {
		// an `import` would be asked of Vite, which has left when this runs
		const { default: run } = createRequire(resolve('package.json'))(LIGHTHOUSE) as {
			default: Lighthouse;
		};
		return run;
	} catch (cause) {
		const command = `npm install --no-save ${LIGHTHOUSE}@${LIGHTHOUSE_VERSION}`;
		throw new Error(`Lighthouse is not there: ${command}`, { cause });
	}
}
