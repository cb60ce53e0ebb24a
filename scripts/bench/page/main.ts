/** The page `npm run bench` measures loading and questions in; it is built apart and never shipped. */
import { openBrowserEngine } from '$lib/engine/browser-engine';
import type { DatasetId } from '$lib/engine/engine';
import { loadDataset } from '$lib/ingest/load-dataset';
import { copyDataset, openFile } from '$lib/ingest/open-file';
import { modelStatements } from '$lib/sql/model';
import { question, QUESTIONS } from '$lib/sql/question';
import type { Param } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { Uncertainty } from '$lib/uncertainty/client';
import { fullGround } from './full-ground';

export interface Bench {
	questions: readonly string[];
	/** Rows of a question; parameters it does not have are left out. */
	ask(name: string, params: Record<string, Param>, dataset: DatasetId): Promise<Row[]>;
	/** Milliseconds of each run of a question, from the statement to rows; the first run is not counted. */
	timeQuestion(
		name: string,
		params: Record<string, Param>,
		dataset: DatasetId,
		runs: number
	): Promise<number[]>;
	/** Milliseconds of each opening of a served file, from the file to its table and model; and the rows it took. */
	timeOpen(url: string, runs: number): Promise<{ times: number[]; rowCount: number }>;
	/** Milliseconds of each drawing of a ranking, to its first estimate and to the whole one; the first run is not counted. */
	timeDraws(
		size: { units: number; indicators: number; draws: number },
		runs: number
	): Promise<{ first: number[]; whole: number[] }>;
}

declare global {
	interface Window {
		bench: Promise<Bench>;
	}
}

window.bench = start();

async function start(): Promise<Bench> {
	const engine = await openBrowserEngine({
		manifestUrl: new URL('engine/manifest.json', location.href).href
	});
	for (const dataset of ['published', 'illustrative'] as const) {
		const manifestUrl = new URL(`data/${dataset}/manifest.json`, location.href).href;
		const { problems } = await loadDataset(engine, dataset, manifestUrl, modelStatements());
		if (problems.length > 0) throw new Error(`not loaded: ${JSON.stringify(problems)}`);
	}
	await copyDataset(engine, 'published', modelStatements());

	const bench: Bench = {
		questions: [...QUESTIONS.keys()],
		async ask(name, params, dataset) {
			const text = QUESTIONS.get(name)?.replace(/--[^\n]*/g, '') ?? '';
			const named = new Set([...text.matchAll(/\$([a-z_]\w*)/g)].map(([, param]) => param));
			const used = Object.entries(params).filter(([param]) => named.has(param));
			return rowsFromIpc(await engine.run(question(name, Object.fromEntries(used)), dataset));
		},
		async timeQuestion(name, params, dataset, runs) {
			const times: number[] = [];
			for (let run = 0; run <= runs; run++) {
				const from = performance.now();
				await bench.ask(name, params, dataset);
				if (run > 0) times.push(performance.now() - from);
			}
			return times;
		},
		async timeOpen(url, runs) {
			const blob = await (await fetch(url)).blob();
			const times: number[] = [];
			let rowCount = 0;
			for (let run = 0; run < runs; run++) {
				const from = performance.now();
				const opened = await openFile(engine, new File([blob], url), modelStatements());
				if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.problem)}`);
				rowCount = opened.value.accepted;
				times.push(performance.now() - from);
			}
			return { times, rowCount };
		},
		async timeDraws({ units, indicators, draws }, runs) {
			const uncertainty = new Uncertainty();
			const ground = fullGround(units, indicators);
			const times = { first: [] as number[], whole: [] as number[] };
			for (let run = 0; run <= runs; run++) {
				const from = performance.now();
				let first = Number.NaN;
				await uncertainty.estimate(ground, { draws, seed: run }, undefined, () => {
					first = performance.now() - from;
				});
				if (run === 0) continue;
				times.first.push(first);
				times.whole.push(performance.now() - from);
			}
			uncertainty.end();
			return times;
		}
	};
	return bench;
}
