import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { prizeRules } from '../../src/lib/core/prize-presets';
import { prizesText } from '../../src/lib/core/prize-rules';
import { QUOTAS } from '../../src/lib/core/quota-preset';
import { quotasText } from '../../src/lib/core/quotas';
import { SCHEME_QUESTION } from '../../src/lib/core/scheme';
import { PRESETS } from '../../src/lib/core/scheme-presets';
import { schemeText } from '../../src/lib/core/scheme-text';
import { serve } from '../serve.mjs';
import { manyRows } from './many-rows';
import { median, quantile, type Measure } from './measure';
import type {} from './page/main';

const ROWS = 100_000;
const RUNS = 30;
/** As many provinces as there are, and more indicators than a cluster compares. */
const DRAWN = { units: 34, indicators: 40, draws: 10_000 };

/** A unit and year that each dataset can answer every question about. */
const ASKED = [
	{ dataset: 'published', unit_id: '63-91', year: 2018 },
	{ dataset: 'illustrative', unit_id: '34-91', year: 2024 }
] as const;

/** A value for every parameter a question of the catalogue has; of scheme, cluster and indicator none that is worth measuring. */
export function askedOf({ unit_id, year }: { unit_id: string; year: number }) {
	return {
		...{ unit_id, year, year_from: year, year_to: year },
		...{ award_code: 'bk_thu_tuong', stage: 'granted', level: null, recipient: null },
		...{ ranking: `${unit_id}|1|1`, rules: prizesText(prizeRules('province')) },
		...{ quotas: quotasText(QUOTAS), bases: '', source_ids: 'D001|D004' },
		...{ scheme: null, cluster_id: null, indicator: null }
	};
}

/** Builds the benchmark's own page into a temporary folder, lets it be measured, and removes it. */
export async function withBenchPage<T>(measure: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'bang-vang-bench-'));
	await build({
		configFile: false,
		logLevel: 'warn',
		root: resolve('scripts/bench/page'),
		base: './',
		publicDir: resolve('static'),
		resolve: { alias: { $lib: resolve('src/lib') } },
		worker: { format: 'es' },
		build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 }
	});
	try {
		return await measure(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Measures loading and every question in the benchmark's page, built in `folder`. */
export async function engineMeasures(browser: Browser, folder: string): Promise<Measure[]> {
	const { csv, parquet } = manyRows(ROWS);
	writeFileSync(join(folder, 'rows.csv'), csv);
	writeFileSync(join(folder, 'rows.parquet'), parquet);
	const server = await serve({ root: folder });
	try {
		const page = await browser.newPage();
		await page.goto(server.url);
		const loading: Measure[] = [];
		for (const format of ['csv', 'parquet'] as const) {
			const times = await page.evaluate(
				async ({ file, rows }) => (await window.bench).timeOpen(file, rows, 5),
				{ file: `rows.${format}`, rows: ROWS }
			);
			loading.push({
				name: `load of 100 k rows, ${format}`,
				value: median(times),
				unit: 'ms'
			});
		}
		const [slow, fast] = loading;
		loading.push({ name: 'load, Parquet / CSV', value: fast!.value / slow!.value, unit: '×' });

		const drawing = await page.evaluate(
			async ({ size, runs }) => (await window.bench).timeDraws(size, runs),
			{ size: DRAWN, runs: RUNS }
		);
		const drawn = `ranking of ${DRAWN.units} × ${DRAWN.indicators} drawn`;
		const draws: Measure[] = [
			{
				name: `${drawn}, first estimate`,
				value: median(drawing.first),
				p95: quantile(drawing.first, 0.95),
				unit: 'ms'
			},
			{ name: `${drawn} 10 000 times, p50`, value: median(drawing.whole), unit: 'ms' },
			{
				name: `${drawn} 10 000 times, p95`,
				value: quantile(drawing.whole, 0.95),
				unit: 'ms',
				budget: 300
			}
		];

		const questions: Measure[] = [];
		// a shipped scheme for each question that ranks by one, found by how the question's name begins
		const schemes = PRESETS.map((scheme): [string, string] => [
			SCHEME_QUESTION[scheme.kind].replace(/-1000$/, ''),
			schemeText(scheme)
		]);
		for (const { dataset, ...place } of ASKED) {
			const asked = askedOf(place);
			const times = await page.evaluate(
				async ({ dataset, asked, runs, schemes }) => {
					const bench = await window.bench;
					const options = await bench.ask('cluster-options', {}, dataset);
					// a cluster: the first options may be the whole country's
					const option = options.find(
						({ cluster_id, indicator, year }) =>
							indicator && year === asked.year && !/^\d/.test(String(cluster_id))
					);
					const params = {
						...asked,
						cluster_id: option?.cluster_id ?? null,
						indicator: option?.indicator ?? null
					};
					const found: [name: string, times: number[]][] = [];
					for (const name of bench.questions) {
						const [, scheme = null] = schemes.find(([start]) => name.startsWith(start)) ?? [];
						found.push([
							name,
							await bench.timeQuestion(name, { ...params, scheme }, dataset, runs)
						]);
					}
					return found;
				},
				{ dataset, asked, runs: RUNS, schemes }
			);
			for (const [name, each] of times) {
				questions.push({
					name: `${name}, ${dataset}`,
					value: median(each),
					p95: quantile(each, 0.95),
					unit: 'ms'
				});
			}
		}
		return [...loading, ...draws, ...questions];
	} finally {
		await server.close();
	}
}
