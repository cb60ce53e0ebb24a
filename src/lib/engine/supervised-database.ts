import {
	AsyncDuckDB,
	VoidLogger,
	type WorkerTaskReturnType,
	type WorkerTaskVariant
} from '@duckdb/duckdb-wasm';
import { EngineFailure } from './engine';

/** One poll is a slice of about 20 ms of work; an engine silent for this many seconds will not answer any more. */
const SILENCE_TICKS = 20;

/**
 * DuckDB's own worker client leaves promises pending for ever when its worker dies (duckdb-wasm#1970). Here every pending
 * and every later call rejects with `EngineFailure` `engine_lost`, and `onlost` is called once.
 */
export class SupervisedDatabase extends AsyncDuckDB {
	#lost: EngineFailure | null = null;
	#longTasks = 0;
	readonly #onlost: (failure: EngineFailure) => void;

	constructor(worker: Worker, onlost: (failure: EngineFailure) => void) {
		super(new VoidLogger(), worker);
		this.#onlost = onlost;
		worker.addEventListener('messageerror', () => this.lose('unreadable message'));
	}

	/** Ends the worker and rejects whatever waits for it. `reason` is for the log. Calling it again does nothing. */
	lose(reason: string): void {
		if (this.#lost) return;
		this.#lost = new EngineFailure('engine_lost', reason);
		const waiting = [...this._pendingRequests.values()];
		this._pendingRequests.clear();
		void this.terminate();
		for (const task of waiting) task.promiseRejecter(this.#lost);
		this.#onlost(this.#lost);
	}

	/** Runs a task that may rightly keep the worker busy for long (loading a big file): no silence is counted meanwhile. */
	async unhurried<T>(task: Promise<T>): Promise<T> {
		this.#longTasks++;
		try {
			return await task;
		} finally {
			this.#longTasks--;
		}
	}

	/**
	 * Awaits an answer that comes at once or never: past 20 s the engine counts as lost. Seconds are counted one by one, so that
	 * a computer that slept does not find its engine dead.
	 */
	async prompt<T>(answer: Promise<T>): Promise<T> {
		let ticks = 0;
		const timer = setInterval(() => {
			ticks = this.#longTasks > 0 ? 0 : ticks + 1;
			if (ticks >= SILENCE_TICKS) this.lose(`silent for ${SILENCE_TICKS} s`);
		}, 1000);
		try {
			return await answer;
		} finally {
			clearInterval(timer);
		}
	}

	protected override postTask<W extends WorkerTaskVariant>(
		task: W,
		transfer?: ArrayBuffer[]
	): Promise<WorkerTaskReturnType<W>> {
		if (this.#lost) return Promise.reject(this.#lost);
		return super.postTask(task, transfer);
	}

	protected override onError(event: ErrorEvent): void {
		this.lose(event.message || 'worker error');
	}
}
