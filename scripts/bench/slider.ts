import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkScheme } from '../../src/lib/core/scheme-check';
import { packScheme } from '../../src/lib/state/scheme-address';

const READY = '[data-engine="ready"]';
const RANKING = 'section[aria-labelledby="ranking"]';
const SURE = 'section[aria-labelledby="sure"]';
const EDITOR = 'Xem và sửa cách tính';
const YEAR = 2024;
const GROUPS = 5;
/** All draws are made before the next move: what is timed is one move, not a backlog. */
const SETTLED = `${SURE}[aria-busy="false"]`;

/**
 * Milliseconds from a move of a weight slider to the frame that shows both the new ranks and the first intervals of them, once per move, with
 * the scheme's editor open. The figures are made up: every province of 2025 and so many indicators, imported as an analyst's own.
 */
export async function sliderTimes(
	page: Page,
	siteUrl: string,
	indicatorCount: number,
	moves: number
): Promise<number[]> {
	const indicators = Array.from({ length: indicatorCount }, (_, i) => `made_${i}`);
	await page.goto(`${siteUrl}data/`);
	await page.waitForSelector(READY, { timeout: 60_000 });
	await page.setInputFiles(
		'main input[type="file"]',
		Object.entries(madeFiles(indicators)).map(([name, text]) => ({
			...{ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) }
		}))
	);
	await page.getByRole('button', { name: 'Xem trước' }).click();
	await page.getByRole('button', { name: 'Nhập', exact: true }).click();
	const link = page.getByRole('link', { name: 'Xếp hạng cụm thi đua' });
	const made = new URL((await link.getAttribute('href')) ?? '', siteUrl).searchParams.get('data');
	const query = { data: made ?? '', cluster: '34', year: String(YEAR), by: 'scheme' };
	const search = new URLSearchParams({ ...query, scheme: packScheme(madeScheme(indicators)) });
	await page.goto(`${siteUrl}clusters/?${search.toString()}`);
	await page.waitForSelector(SETTLED, { timeout: 60_000 });
	await page.getByText(EDITOR, { exact: true }).click();
	await page.waitForSelector('main input[type="range"]');
	return page.evaluate(
		async ({ count, ranking, sure, settled }) => {
			const drawnIn = (section: string) =>
				Number(document.querySelector<HTMLElement>(`${section} [data-drawn]`)?.dataset.drawn);
			const frame = () =>
				new Promise<number>((done) => {
					// a task queued from a frame runs after that frame was painted
					requestAnimationFrame(() => setTimeout(() => done(performance.now())));
				});
			const times: number[] = [];
			for (let i = 0; i < count; i++) {
				while (!document.querySelector(settled)) await frame();
				await new Promise((done) => setTimeout(done, 300));
				const before = [drawnIn(ranking), drawnIn(sure)] as const;
				const sliders = [
					...document.querySelectorAll<HTMLInputElement>('main input[type="range"]')
				];
				const slider = sliders[i % sliders.length]!;
				const start = performance.now();
				const step = Number(slider.max) / 10;
				slider.valueAsNumber += slider.valueAsNumber + 2 * step > Number(slider.max) ? -step : step;
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				let shown = await frame();
				while (drawnIn(ranking) === before[0] || drawnIn(sure) === before[1]) {
					shown = await frame();
					if (shown - start > 10_000) throw new Error(`not drawn again: slider ${i}`);
				}
				times.push(shown - start);
			}
			return times;
		},
		{ count: moves, ranking: RANKING, sure: SURE, settled: SETTLED }
	);
}

/** An index of those indicators in five groups. */
function madeScheme(indicators: readonly string[]) {
	const named = { name_vi: 'Đo', name_en: 'Measured' };
	const { scheme, issues } = checkScheme({
		...{ id: 'measured', version: '1', source: 'bench', kind: 'index', ...named },
		normalisation: { method: 'minmax' },
		indicators: indicators.map((indicator, i) => ({
			...{ indicator, direction: 'up', parent: `g${i % GROUPS}` }
		})),
		groups: Array.from({ length: GROUPS }, (_, i) => ({ id: `g${i}`, ...named }))
	});
	if (!scheme) throw new Error(`invalid scheme: ${JSON.stringify(issues)}`);
	return scheme;
}

/** The two tables as CSV; one figure in twenty is missing. */
function madeFiles(indicators: readonly string[]): Record<string, string> {
	const column = (file: string, i: number) =>
		readFileSync(join('data', file), 'utf8')
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[i] ?? '');
	const units = column('units.csv', 0).filter((unit) => unit.startsWith('34-'));
	const source = column('sources.csv', 0)[0];
	const csv = (lines: readonly (readonly (string | number)[])[]) =>
		lines.map((line) => line.join(',')).join('\n');
	return {
		indicators: csv([
			[
				...['indicator', 'name_vi', 'name_en', 'unit_vi', 'unit_en', 'direction', 'decimals'],
				...['rollup', 'indicator_group', 'comparable', 'part_of', 'minimum', 'maximum'],
				...['note_vi', 'note_en']
			],
			...indicators.map((indicator) => [
				...[indicator, `Chỉ tiêu ${indicator}`, `Indicator ${indicator}`, '%', '%', 'up', 2],
				...['none', 'economy', 'true', '', '', '', '', '']
			])
		]),
		observations: csv([
			[
				...['unit_id', 'year', 'indicator', 'value', 'qualifier', 'status', 'preferred'],
				...['source_id', 'note', 'as_printed']
			],
			...units.flatMap((unit, u) =>
				indicators.flatMap((indicator, i) => {
					const value = ((u * 7919 + i * 104729 + u * i * 31) % 10_000) / 100;
					return (u + 3 * i) % 20 === 0
						? []
						: [[unit, YEAR, indicator, value, '', 'official', 'true', source ?? '', '', '']];
				})
			)
		])
	};
}
