import {
	AsyncDuckDB,
	VoidLogger,
	type WorkerTaskReturnType,
	type WorkerTaskVariant
} from '@duckdb/duckdb-wasm';
import { EngineFailure } from './engine';

/**
 * DuckDB's own worker client leaves promises pending for ever when its worker dies (duckdb-wasm#1970). Here every pending
 * and every later call rejects with `EngineFailure` `engine_lost`, and `onlost` is called once.
 */
export class SupervisedDatabase extends AsyncDuckDB {
	#lost: EngineFailure | null = null;
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
