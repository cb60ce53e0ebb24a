import { DRAW_DEFAULTS, type DrawOptions } from './draws';
import type { Estimate } from './estimate';
import type { Ground } from './ground';
import type { LeftOut } from './leave-out';
import type { Reasons } from './reasons';
import type { UncertaintyAnswer, UncertaintyReply, UncertaintyRequest } from './uncertainty.worker';
import type { UnitSwap } from './unit-swaps';

/** The worker refused a question or died; `message` is its own words. */
export class UncertaintyFailure extends Error {
	override readonly name = 'UncertaintyFailure';
}

interface Waiting {
	resolve: (value: UncertaintyAnswer) => void;
	reject: (cause: unknown) => void;
	onprogress?: ((value: Estimate) => void) | undefined;
}

/**
 * How sure a ranking is and why, asked of one worker off the main thread. It starts with the first question; a worker that died is
 * replaced at the next. Grounds are posted as they are: plain objects, no Svelte proxies.
 */
export class Uncertainty {
	#worker: Worker | null = null;
	#lastId = 0;
	#draws = 0;
	#swaps = 0;
	readonly #waiting = new Map<number, Waiting>();
	readonly #open: () => Worker;

	/** `open` makes the worker; tests give another. */
	constructor(open: () => Worker = openWorker) {
		this.#open = open;
	}

	/**
	 * How sure the ranking is. `onprogress` gets a first estimate after 500 draws when more are wanted. The last question wins: draws asked
	 * for before reject with an `AbortError`, as they do when `signal` aborts (then with its reason). Rejects with `UncertaintyFailure`
	 * when the worker fails.
	 */
	estimate(
		ground: Ground,
		options: Partial<DrawOptions> = {},
		signal?: AbortSignal,
		onprogress?: (first: Estimate) => void
	): Promise<Estimate> {
		if (signal?.aborted) return Promise.reject(signal.reason as Error);
		this.#end(this.#draws, new DOMException('a newer question came', 'AbortError'));
		const id = ++this.#lastId;
		this.#draws = id;
		const request = {
			kind: 'draws',
			id,
			ground,
			options: { ...DRAW_DEFAULTS, ...options }
		} as const;
		return this.#ask<Estimate>(request, signal, onprogress);
	}

	/** Why a unit stands where it does. Rejects as `estimate` does; questions for other units are answered beside it. */
	reasons(ground: Ground, unit_id: string, signal?: AbortSignal): Promise<Reasons> {
		return this.#ask<Reasons>({ kind: 'reasons', id: ++this.#lastId, ground, unit_id }, signal);
	}

	/** The ranking without each part in turn. Rejects as `reasons` does. */
	leaveOneOut(ground: Ground, signal?: AbortSignal): Promise<readonly LeftOut[]> {
		return this.#ask<readonly LeftOut[]>({ kind: 'leave_out', id: ++this.#lastId, ground }, signal);
	}

	/** At which weights a unit and each of the others change places. The last question wins, as with `estimate`; rejects as it does. */
	swaps(
		ground: Ground,
		unit_id: string,
		others: readonly string[],
		signal?: AbortSignal
	): Promise<readonly UnitSwap[]> {
		if (signal?.aborted) return Promise.reject(signal.reason as Error);
		this.#end(this.#swaps, new DOMException('a newer question came', 'AbortError'));
		const id = ++this.#lastId;
		this.#swaps = id;
		return this.#ask<readonly UnitSwap[]>({ kind: 'swaps', id, ground, unit_id, others }, signal);
	}

	/** Ends the worker; whatever waits rejects with an `AbortError`. */
	end(): void {
		this.#lose(new DOMException('ended', 'AbortError'));
	}

	#ask<T extends UncertaintyAnswer>(
		request: Exclude<UncertaintyRequest, { kind: 'cancel' }>,
		signal?: AbortSignal,
		onprogress?: (value: Estimate) => void
	): Promise<T> {
		if (signal?.aborted) return Promise.reject(signal.reason as Error);
		const { id } = request;
		const abort = () => this.#end(id, signal?.reason);
		signal?.addEventListener('abort', abort);
		return new Promise<T>((resolve, reject) => {
			const worker = (this.#worker ??= this.#listen(this.#open()));
			this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onprogress });
			worker.postMessage(request);
		}).finally(() => {
			this.#waiting.delete(id);
			signal?.removeEventListener('abort', abort);
		});
	}

	#listen(worker: Worker): Worker {
		worker.onmessage = ({ data }: MessageEvent<UncertaintyReply>) => {
			const waiting = this.#waiting.get(data.id);
			switch (data.kind) {
				case 'progress':
					return waiting?.onprogress?.(data.value);
				case 'done':
					return waiting?.resolve(data.value);
				case 'failed':
					return waiting?.reject(new UncertaintyFailure(data.words));
			}
		};
		worker.onerror = (event) => this.#lose(new UncertaintyFailure(event.message || 'worker died'));
		worker.onmessageerror = () => this.#lose(new UncertaintyFailure('unreadable message'));
		return worker;
	}

	/** Ends one question, in the worker too. */
	#end(id: number, cause: unknown): void {
		const waiting = this.#waiting.get(id);
		if (!waiting) return;
		this.#waiting.delete(id);
		this.#worker?.postMessage({ kind: 'cancel', id } satisfies UncertaintyRequest);
		waiting.reject(cause);
	}

	#lose(cause: unknown): void {
		this.#worker?.terminate();
		this.#worker = null;
		const all = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { reject } of all) reject(cause);
	}
}

function openWorker(): Worker {
	return new Worker(new URL('./uncertainty.worker.ts', import.meta.url), { type: 'module' });
}
