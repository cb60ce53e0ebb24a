/** The worker did not answer in time: the input is one it cannot cope with. */
export class SlowWorker extends Error {
	override readonly name = 'SlowWorker';
	readonly seconds: number;
	constructor(seconds: number) {
		super(`no answer for ${seconds} s`);
		this.seconds = seconds;
	}
}

/** The reader in the worker refused or died; `message` is its own words. */
export class WorkerRefusal extends Error {
	override readonly name = 'WorkerRefusal';
}

/** What a disposable worker answers to one request. */
export type Reply<T> = { ok: true; value: T } | { ok: false; words: string };

/**
 * A worker for one file: hostile bytes may hang it or break its wasm, so it is asked one thing at a time, watched, and
 * thrown away. Nothing is kept from one file to the next.
 */
export class DisposableWorker {
	readonly #worker: Worker;
	readonly #limitMs: number;

	constructor(worker: Worker, limitMs: number) {
		this.#worker = worker;
		this.#limitMs = limitMs;
	}

	/** Rejects with `SlowWorker` past the limit and `WorkerRefusal` when the reader in the worker throws. */
	ask<T>(request: unknown, transfer: Transferable[] = []): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			const timer = setTimeout(
				() => reject(new SlowWorker(Math.round(this.#limitMs / 1000))),
				this.#limitMs
			);
			this.#worker.onmessage = ({ data }: MessageEvent<Reply<T>>) => {
				clearTimeout(timer);
				if (data.ok) resolve(data.value);
				else reject(new WorkerRefusal(data.words));
			};
			this.#worker.onerror = (event) => {
				clearTimeout(timer);
				reject(new WorkerRefusal(event.message || 'worker died'));
			};
			this.#worker.postMessage(request, transfer);
		});
	}

	end(): void {
		this.#worker.terminate();
	}
}
