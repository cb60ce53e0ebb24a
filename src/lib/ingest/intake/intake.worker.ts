import { readFile } from '../read/read-file';
import { DisposableWorker } from '../disposable-worker';
import type { ParquetRequest, ParquetSummary } from '../parquet-file.worker';
import { words } from '../problem';
import { Bench, type PickedFile } from './bench';
import type { ColumnFile } from './column-sheet';
import type { FileLook } from './intake';
import type { NameRows } from './known-names';
import type { SheetState } from './sheet-desk';

/** What of the bench can be called from the page; the first argument of each but `bring` and `stage` is an id. */
export type BenchMethod = Exclude<
	{
		[K in keyof Bench]: Bench[K] extends (...args: never[]) => Promise<unknown> ? K : never;
	}[keyof Bench],
	'add' | 'rejected'
>;

/** `start` comes first: it brings the names, and what was on the bench of a worker that is no more. */
export type IntakeRequest =
	| {
			kind: 'start';
			names: NameRows;
			files: readonly PickedFile[];
			states: readonly (readonly [string, SheetState])[];
	  }
	| { kind: 'call'; id: number; method: BenchMethod; args: readonly unknown[] };

/** What a call is answered with. `state` is what a person has now done to the sheet that was named; `failed` says that the program is broken. */
export type IntakeReply =
	| { kind: 'look'; id: number; look: FileLook }
	| { kind: 'progress'; id: number; progress: { file: string; done: number; total: number } }
	| { kind: 'done'; id: number; value: unknown; state: SheetState | null }
	| { kind: 'failed'; id: number; words: string };

/** Longest wait for one answer of the Parquet reader; hostile bytes may hang it. */
const PARQUET_LIMIT_MS = 9_000;

let bench: Bench | null = null;

self.onmessage = ({ data }: MessageEvent<IntakeRequest>) => {
	if (data.kind === 'call') return void answer(data);
	bench = new Bench(data.names, { read: readFile, parquet });
	for (const file of data.files)
		bench.restore(
			file,
			data.states.filter(([sheet]) => /^f\d+/.exec(sheet)?.[0] === file.id)
		);
};

async function answer({ id, method, args }: Extract<IntakeRequest, { kind: 'call' }>) {
	try {
		if (!bench) throw new Error('not started');
		const hooks = {
			onlook: (look: FileLook) => tell({ kind: 'look', id, look }),
			onprogress: (progress: { file: string; done: number; total: number }) =>
				tell({ kind: 'progress', id, progress })
		};
		const callable = bench as unknown as Record<
			BenchMethod,
			(...args: unknown[]) => Promise<unknown>
		>;
		const value = await callable[method](...args, ...(method === 'bring' ? [hooks] : []));
		const state = typeof args[0] === 'string' ? bench.stateOf(args[0]) : null;
		tell({ kind: 'done', id, value, state });
	} catch (cause) {
		tell({ kind: 'failed', id, words: words(cause) });
	}
}

function tell(reply: IntakeReply): void {
	self.postMessage(reply);
}

/** Each file has a reader of its own, in a worker of its own: what breaks it breaks nothing else. */
async function parquet(file: Blob): Promise<ColumnFile> {
	const reader = new DisposableWorker(
		new Worker(new URL('../parquet-file.worker.ts', import.meta.url), { type: 'module' }),
		PARQUET_LIMIT_MS
	);
	try {
		const summary = await reader.ask<ParquetSummary>({ open: file } satisfies ParquetRequest);
		return {
			...summary,
			rowGroup: (index) => reader.ask<Uint8Array>({ rowGroup: index } satisfies ParquetRequest),
			close: () => reader.end()
		};
	} catch (cause) {
		reader.end();
		throw cause;
	}
}
