/** The page `npm run bench` measures loading and questions in; it is built apart and never shipped. */
import { openBrowserEngine } from '$lib/engine/browser-engine';
import { keptId, type DatasetId } from '$lib/engine/engine';
import { previewImport } from '$lib/ingest/kept/import-preview';
import { isRegister } from '$lib/ingest/kept/registers';
import { loadDataset } from '$lib/ingest/load-dataset';
import { loadKept } from '$lib/ingest/kept/load-kept';
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
	/** Milliseconds of each loading of a served file of observations as a kept dataset, with its registers and model. Throws when it has other rows. */
	timeOpen(url: string, rowCount: number, runs: number): Promise<number[]>;
	/**
	 * Milliseconds until a picked file of a table's own form is in the engine, all rows counted, and until it was also compared and
	 * checked as an import is; the longest time the page answered nothing; and the rows.
	 */
	timeImport(
		file: File,
		table: string
	): Promise<{ takenMs: number; checkedMs: number; longestMs: number; rowCount: number }>;
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

/** A file of rows that need no tidying, as most are kept. */
const AS_IT_IS = { files: 1, mode: 'add', estimates: false, untidy: false };

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
		async timeOpen(url, rowCount, runs) {
			const blob = await (await fetch(url)).blob();
			const table = 'observations';
			const version = {
				files: [{ name: url, table, rows: rowCount, content: { ok: true, value: blob } as const }],
				recipe: { base: 'empty', tables: { [table]: { replaced: false, parts: [AS_IT_IS] } } }
			};
			const times: number[] = [];
			for (let run = 0; run < runs; run++) {
				const from = performance.now();
				const problems = await loadKept(engine, keptId('bench'), version, modelStatements());
				if (problems.length > 0) throw new Error(`not loaded: ${JSON.stringify(problems)}`);
				times.push(performance.now() - from);
			}
			return times;
		},
		async timeImport(file, table) {
			const idle = watchIdle();
			const from = performance.now();
			let takenMs = 0;
			const laid = await previewImport(
				engine,
				{
					tables: [{ table, content: file, format: 'csv', rowCount: null }],
					sources: [],
					recipe: [],
					ledger: { recordCount: 0, accepted: 0, corrected: 0, merged: 0, rejected: 0 },
					clashes: []
				},
				(name) => (isRegister(name) ? { schema: 'published', name } : null),
				false,
				{
					onprogress: ({ done, total }) => {
						if (done === total) takenMs = performance.now() - from;
					}
				}
			);
			const checkedMs = performance.now() - from;
			if (!laid.ok) throw new Error(`not imported: ${JSON.stringify(laid.problem)}`);
			await engine.dropSchema('staged');
			return { takenMs, checkedMs, longestMs: idle(), rowCount: laid.value.rowCounts[0]! };
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

/** Begins to look how long the page leaves a task waiting; the function returned ends it and gives the longest, in milliseconds. */
function watchIdle(): () => number {
	let [longest, last, isOver] = [0, performance.now(), false];
	const channel = new MessageChannel();
	channel.port1.onmessage = () => {
		longest = Math.max(longest, performance.now() - last);
		if (isOver) return channel.port1.close();
		setTimeout(() => {
			last = performance.now();
			channel.port2.postMessage(null);
		}, 10);
	};
	channel.port2.postMessage(null);
	return () => {
		isOver = true;
		return longest;
	};
}
