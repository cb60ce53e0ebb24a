import type { Manifest } from '$lib/core/schema';
import type { BrowserEngine } from '$lib/engine/browser-engine';
import {
	EngineFailure,
	workspaceId,
	type DatasetId,
	type EngineProgress,
	type KeptId
} from '$lib/engine/engine';
import type { ReaderAnswer, ReaderRequest } from '$lib/engine/reader-query';
import type { LoadProblem } from '$lib/ingest/problem';
import type { Statement } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { KeptDatasets } from './kept-datasets.svelte';
import { KnownAnswers } from './known-answers';
import { answerKey, type Asked } from './question.svelte';
import { servedUrl } from './served-url';
import { whenIdle } from './when-idle';

export type SessionPhase =
	'idle' | 'downloading' | 'starting' | 'loading' | 'ready' | 'failed' | 'unsupported';

export type ShippedDataset = Manifest['dataset'];

/** What is known of one dataset. `problems` is not empty when some of its tables are empty that should not be. */
export interface DatasetState {
	phase: 'absent' | 'loading' | 'ready';
	/** The share that is loaded, 0 to 1. */
	progress: number;
	/** Null until loaded, when its manifest could not be read, and for datasets of the reader's own. */
	manifest: Manifest | null;
	problems: readonly LoadProblem[];
}

const ABSENT: DatasetState = { phase: 'absent', progress: 0, manifest: null, problems: [] };
/** Share of the whole start each step ends at, as measured on a 10 Mbit/s line. */
const STEP_END = { download: 0.75, decode: 0.82, start: 0.92 };

/** The engine and the datasets of one page: started once, asked by every screen. Nothing happens until `boot`. */
export class Session {
	readonly #base: string;
	#phase = $state.raw<SessionPhase>('idle');
	#progress = $state.raw(0);
	#bytes = $state.raw({ loaded: 0, total: 0 });
	#failure = $state.raw<EngineFailure | null>(null);
	#datasets = $state.raw<Readonly<Partial<Record<DatasetId, DatasetState>>>>({});
	#revision = $state.raw(0);
	#engine = deferred<BrowserEngine>();
	#loads: Partial<Record<DatasetId, Promise<void>>> = {};
	/** The load of each dataset that was begun last, whether it still counts or not. */
	readonly #lastLoads: Partial<Record<DatasetId, Promise<void>>> = {};
	readonly #known = new KnownAnswers();
	/** The reader's own datasets. */
	readonly kept: KeptDatasets;
	#likely: Asked[] = [];
	#anticipation: AbortController | null = null;
	#inFlight = 0;

	/** `base` is the path the site is served under (`base` of `$app/paths`): '' at the root. */
	constructor(base: string) {
		this.#base = base;
		this.kept = new KeptDatasets({
			engine: () => this.#engine.promise,
			ensure: (dataset) => this.ensure(dataset),
			changed: (dataset) => this.#turned(dataset)
		});
	}

	get phase(): SessionPhase {
		return this.#phase;
	}

	/** Share of the start that is done, 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	/** Compressed bytes of the engine downloaded, and in all (0 until known). */
	get bytes(): { loaded: number; total: number } {
		return this.#bytes;
	}

	/** Why the phase is `failed` or `unsupported`; null otherwise. */
	get failure(): EngineFailure | null {
		return this.#failure;
	}

	/** Grows when earlier answers may no longer hold: the engine was started again, or a dataset is another than it was. */
	get revision(): number {
		return this.#revision;
	}

	dataset(id: DatasetId): DatasetState {
		return this.#datasets[id] ?? ABSENT;
	}

	/** Problems of every dataset loaded so far. */
	get problems(): readonly LoadProblem[] {
		return Object.values(this.#datasets).flatMap((state) => state?.problems ?? []);
	}

	/** Starts the engine when the page is idle and loads the published figures. Calling it again does nothing. */
	boot(): void {
		if (this.#phase !== 'idle') return;
		this.#phase = 'downloading';
		whenIdle(() => void this.#start());
	}

	/** After a failure, starts over (the wasm is not downloaded twice). Does nothing in any other phase. */
	retry(): void {
		if (this.#phase !== 'failed') return;
		this.#phase = 'downloading';
		this.#failure = null;
		this.#engine = deferred();
		this.#renew();
		void this.#start();
	}

	/**
	 * The rows that answer a statement, once the engine is ready and the dataset loaded (illustrative figures load only when asked).
	 * Rejects with `QueryError`, `EngineFailure` or an `AbortError`.
	 */
	async ask(statement: Statement, dataset: DatasetId, signal?: AbortSignal): Promise<Row[]> {
		const known = this.known({ statement, dataset });
		if (known) return known;
		this.#anticipation?.abort();
		this.#inFlight++;
		try {
			return await this.#answer(statement, dataset, signal);
		} finally {
			this.#inFlight--;
			this.#anticipate();
		}
	}

	/** Asks a reader's own SQL of a dataset, once the engine is ready and the dataset loaded; see `answerReader`. */
	async askReader(
		text: string,
		dataset: DatasetId,
		request: ReaderRequest,
		signal?: AbortSignal
	): Promise<ReaderAnswer> {
		const engine = await abortable(this.#engine.promise, signal);
		await abortable(this.ensure(dataset), signal);
		return engine.askReader(text, dataset, request, signal);
	}

	/** The rows that answered the same question before, while they still hold; undefined when it is to be asked. */
	known(asked: Asked): Row[] | undefined {
		return this.#known.get(answerKey(asked));
	}

	/**
	 * Questions likely to be asked next (the other entries of a menu): answered one after another while nothing else is asked, so that
	 * the reader's next choice is shown at once. The newest list replaces the one before. Errors are left to whoever really asks.
	 */
	anticipate(likely: readonly Asked[]): void {
		this.#likely = [...likely];
		this.#anticipate();
	}

	/** Loads a dataset unless it is loaded. Waits for the engine. Rejects only with `EngineFailure`; bad files are `problems`. */
	ensure(dataset: DatasetId): Promise<void> {
		const known = this.#loads[dataset];
		if (known) return known;
		// One after another: a version that is being loaded may be turned away from.
		const before = this.#lastLoads[dataset] ?? Promise.resolve();
		const load = before.catch(() => undefined).then(() => this.#load(dataset));
		this.#loads[dataset] = load;
		this.#lastLoads[dataset] = load;
		load.catch(() => {
			if (this.#loads[dataset] === load) delete this.#loads[dataset];
		});
		return load;
	}

	/** Loads a dataset again, its problems with it: for files that were missing or unreachable a moment ago. */
	reload(dataset: DatasetId): Promise<void> {
		delete this.#loads[dataset];
		this.#renew();
		return this.ensure(dataset);
	}

	async #start(): Promise<void> {
		try {
			const { openBrowserEngine } = await import('$lib/engine/browser-engine');
			const engine = await openBrowserEngine({
				manifestUrl: servedUrl(this.#base, 'engine/manifest.json'),
				onprogress: (progress) => this.#hear(progress),
				onlost: (failure) => this.#fail(failure)
			});
			this.#engine.resolve(engine);
			this.#phase = 'loading';
			await this.ensure('published');
			this.#phase = 'ready';
			this.#progress = 1;
			this.#anticipate();
		} catch (cause) {
			this.#fail(cause);
		}
	}

	async #answer(statement: Statement, dataset: DatasetId, signal?: AbortSignal): Promise<Row[]> {
		const revision = this.#revision;
		const engine = await abortable(this.#engine.promise, signal);
		await abortable(this.ensure(dataset), signal);
		const [bytes, { rowsFromIpc }] = await Promise.all([
			engine.run(statement, dataset, signal),
			import('$lib/table/rows')
		]);
		const rows = rowsFromIpc(bytes);
		if (revision === this.#revision) this.#known.set(answerKey({ statement, dataset }), rows);
		return rows;
	}

	#anticipate(): void {
		if (this.#phase !== 'ready' || this.#anticipation || this.#inFlight > 0) return;
		if (this.#likely.length === 0) return;
		const abort = new AbortController();
		this.#anticipation = abort;
		whenIdle(() => void this.#answerLikely(abort.signal));
	}

	async #answerLikely(signal: AbortSignal): Promise<void> {
		for (let next; !signal.aborted && (next = this.#likely[0]);) {
			try {
				if (!this.known(next)) await this.#answer(next.statement, next.dataset, signal);
			} catch {
				// an aborted one is tried again below, any other error is told to whoever really asks
			}
			if (!signal.aborted && this.#likely[0] === next) this.#likely = this.#likely.slice(1);
			// a page that is being drawn needs the processor more
			await new Promise<void>((done) => whenIdle(done));
		}
		this.#anticipation = null;
		this.#anticipate();
	}

	/** What was answered before may no longer hold. */
	#renew(): void {
		this.#known.clear();
		this.#revision++;
	}

	#hear({ step, bytes, totalBytes }: EngineProgress): void {
		this.#phase = step === 'start' ? 'starting' : 'downloading';
		if (step === 'download') this.#bytes = { loaded: bytes, total: totalBytes };
		const within = step === 'download' && totalBytes > 0 ? bytes / totalBytes : 1;
		this.#progress = STEP_END[step] * within;
	}

	#fail(cause: unknown): void {
		const failure =
			cause instanceof EngineFailure
				? cause
				: new EngineFailure('start_failed', 'engine', null, cause);
		this.#failure = failure;
		this.#phase = failure.code === 'unsupported' ? 'unsupported' : 'failed';
		this.#loads = {};
		this.#datasets = {};
		// The engine may have been handed out before it died: whoever asks from now on is told.
		this.#engine.reject(failure);
		this.#engine = deferred();
		this.#engine.reject(failure);
	}

	async #load(dataset: DatasetId): Promise<void> {
		const engine = await this.#engine.promise;
		this.#advance(dataset, 0);
		const { modelStatements } = await import('$lib/sql/model');
		if (isKept(dataset)) {
			await this.ensure('published');
			const problems = await this.kept.load(engine, dataset, (share) =>
				this.#advance(dataset, share)
			);
			this.#set(dataset, { phase: 'ready', progress: 1, manifest: null, problems });
			return;
		}
		const { loadDataset } = await import('$lib/ingest/load-dataset');
		const loaded = await loadDataset(
			engine,
			dataset,
			servedUrl(this.#base, `data/${dataset}/manifest.json`),
			modelStatements(),
			(share) => {
				this.#advance(dataset, share);
				if (this.#phase === 'loading')
					this.#progress = STEP_END.start + share * (1 - STEP_END.start);
			}
		);
		this.#set(dataset, { phase: 'ready', progress: 1, ...loaded });
	}

	/** In whole per cents: nothing on screen is drawn again for less. */
	#advance(dataset: DatasetId, share: number): void {
		const progress = Math.floor(share * 100) / 100;
		const known = this.dataset(dataset);
		if (known.phase === 'loading' && known.progress === progress) return;
		this.#set(dataset, { ...ABSENT, phase: 'loading', progress });
	}

	/** A kept dataset is another than it was: it is loaded again if it was, and what was answered of it is forgotten. */
	#turned(dataset: KeptId): void {
		if (this.#loads[dataset] === undefined) return;
		void this.reload(dataset).catch(() => undefined);
	}

	#set(dataset: DatasetId, state: DatasetState): void {
		this.#datasets = { ...this.#datasets, [dataset]: state };
	}
}

function isKept(dataset: DatasetId): dataset is KeptId {
	return workspaceId(dataset) !== null;
}

interface Deferred<T> {
	promise: Promise<T>;
	resolve: (value: T) => void;
	reject: (cause: unknown) => void;
}

/** A promise settled from outside; its rejection is always heard (Safari 17.3 and older lack Promise.withResolvers). */
function deferred<T>(): Deferred<T> {
	let resolve!: (value: T) => void;
	let reject!: (cause: unknown) => void;
	const promise = new Promise<T>((onresolve, onreject) => {
		resolve = onresolve;
		reject = onreject;
	});
	promise.catch(() => undefined);
	return { promise, resolve, reject };
}

function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return promise;
	return new Promise<T>((resolve, reject) => {
		const onabort = () => reject(new DOMException('statement aborted', 'AbortError'));
		if (signal.aborted) return onabort();
		signal.addEventListener('abort', onabort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onabort));
	});
}
