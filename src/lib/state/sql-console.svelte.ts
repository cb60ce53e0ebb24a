import { EngineFailure, type DatasetId } from '$lib/engine/engine';
import { ReaderRefusal, type ReaderAnswer, type ReaderRequest } from '$lib/engine/reader-query';
import type { ResultTable } from '$lib/table/result-table';

/** Rows fetched at most: what a page can hold and a reader can scroll. */
export const ROW_LIMIT = 100_000;
/** A question that takes longer is stopped: it is more likely a mistake (or a link meant to keep the page busy) than an answer. */
const TIME_LIMIT_MS = 120_000;

/**
 * One run of a query. `waiting`: the engine or the dataset is not ready yet. `stopped`: by the reader or, with `isTimeUp`, by the clock.
 * `failed`: the engine itself is gone, or the program is broken. `ms` is what the engine took, once it has begun.
 */
export type Run = { text: string; dataset: DatasetId } & (
	| { phase: 'waiting' }
	| { phase: 'running'; since: number }
	| { phase: 'done'; result: ResultTable; ms: number }
	| { phase: 'refused'; refusal: ReaderRefusal }
	| { phase: 'stopped'; isTimeUp: boolean }
	| { phase: 'failed'; words: string; isEngine: boolean }
);

/** A run that has ended, for the list of this visit. */
export interface PastRun {
	text: string;
	dataset: DatasetId;
	/** Null when it was not answered. */
	rowCount: number | null;
}

/** What the console needs of a session. */
export interface ReaderAsker {
	ensure(dataset: DatasetId): Promise<void>;
	askReader(
		text: string,
		dataset: DatasetId,
		request: ReaderRequest,
		signal?: AbortSignal
	): Promise<ReaderAnswer>;
}

/** Past runs kept for the list. */
const PAST = 50;
const pastBySession = new WeakMap<ReaderAsker, { list: readonly PastRun[] }>();

/** The reader's SQL: one run at a time, the last one counts. */
export class SqlConsole {
	readonly #asker: ReaderAsker;
	readonly #past: { list: readonly PastRun[] };
	#run = $state.raw<Run | null>(null);
	#list = $state.raw<readonly PastRun[]>([]);
	#abort: AbortController | null = null;

	constructor(asker: ReaderAsker) {
		this.#asker = asker;
		this.#past = pastBySession.get(asker) ?? { list: [] };
		pastBySession.set(asker, this.#past);
		this.#list = this.#past.list;
	}

	/** The run on screen; null before the first. */
	get run(): Run | null {
		return this.#run;
	}

	get isBusy(): boolean {
		return this.#run?.phase === 'waiting' || this.#run?.phase === 'running';
	}

	/** Runs of this visit, the newest first, each text once. */
	get past(): readonly PastRun[] {
		return this.#list;
	}

	/** Runs a query; the one before is stopped and its answer dropped. Resolves when this one has ended, however. */
	async start(text: string, dataset: DatasetId): Promise<void> {
		this.#abort?.abort();
		const abort = new AbortController();
		this.#abort = abort;
		const asked = { text, dataset };
		this.#run = { ...asked, phase: 'waiting' };
		let isTimeUp = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let ended: Run;
		try {
			await stoppable(this.#asker.ensure(dataset), abort.signal);
			const since = performance.now();
			if (this.#abort === abort) this.#run = { ...asked, phase: 'running', since };
			timer = setTimeout(() => {
				isTimeUp = true;
				abort.abort();
			}, TIME_LIMIT_MS);
			const request = { limit: ROW_LIMIT, as: 'shown' as const };
			const [answer, { ResultTable }] = await Promise.all([
				this.#asker.askReader(text, dataset, request, abort.signal),
				import('$lib/table/result-table')
			]);
			const ms = performance.now() - since;
			ended = { ...asked, phase: 'done', result: new ResultTable(answer, ROW_LIMIT), ms };
		} catch (cause) {
			ended = { ...asked, ...endOf(cause, isTimeUp) };
		} finally {
			clearTimeout(timer);
		}
		if (this.#abort !== abort) return;
		this.#run = ended;
		this.#remember(ended);
	}

	/** Stops what runs; nothing when nothing does. */
	stop(): void {
		if (this.isBusy) this.#abort?.abort();
	}

	/** Leaves the page: what runs is stopped and heard no more. */
	leave(): void {
		const abort = this.#abort;
		this.#abort = null;
		abort?.abort();
	}

	#remember(run: Run): void {
		const { text, dataset } = run;
		const rowCount = run.phase === 'done' ? run.result.rowCount : null;
		const others = this.#list.filter((each) => each.text !== text || each.dataset !== dataset);
		this.#list = [{ text, dataset, rowCount }, ...others].slice(0, PAST);
		this.#past.list = this.#list;
	}
}

type End =
	| { phase: 'refused'; refusal: ReaderRefusal }
	| { phase: 'stopped'; isTimeUp: boolean }
	| { phase: 'failed'; words: string; isEngine: boolean };

function endOf(cause: unknown, isTimeUp: boolean): End {
	if (cause instanceof ReaderRefusal) return { phase: 'refused', refusal: cause };
	if (cause instanceof DOMException && cause.name === 'AbortError')
		return { phase: 'stopped', isTimeUp };
	const words = cause instanceof Error ? cause.message : String(cause);
	return { phase: 'failed', words, isEngine: cause instanceof EngineFailure };
}

function stoppable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const onabort = () => reject(new DOMException('stopped', 'AbortError'));
		if (signal.aborted) return onabort();
		signal.addEventListener('abort', onabort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onabort));
	});
}
