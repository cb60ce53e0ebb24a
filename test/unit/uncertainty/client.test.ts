import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Uncertainty, UncertaintyFailure } from '$lib/uncertainty/client';
import { Draws, DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { estimate, type Estimate } from '$lib/uncertainty/estimate';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { reasonsOf } from '$lib/uncertainty/reasons';
import { swapWeight } from '$lib/uncertainty/swap';
import type { UncertaintyReply } from '$lib/uncertainty/uncertainty.worker';
import { plainIndex } from '../sql/scheme-ground';
import { tableGround } from './kernel-ground';

const indicators = ['x', 'y', 'z'];
const ground = tableGround(plainIndex(indicators), {
	indicators,
	units: { a: [9, 8, 1], b: [7, 9, null], c: [2, 3, 5] }
});

function drawn(options: object): Estimate {
	const all = { ...DRAW_DEFAULTS, ...options };
	const draws = new Draws(ground, all);
	draws.run(all.draws);
	return estimate(draws);
}

/** The worker's own module on this thread: messages are cloned and arrive later, as they do between threads. */
class SameThreadWorker extends EventTarget {
	static ended = 0;
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	readonly replies: string[] = [];
	readonly scope = {
		onmessage: null as ((event: { data: unknown }) => void) | null,
		postMessage: (reply: UncertaintyReply) => {
			const data: unknown = structuredClone(reply);
			this.replies.push(reply.kind);
			setTimeout(() => this.onmessage?.({ data }));
		}
	};
	#terminated = 0;
	postMessage(request: unknown) {
		const data: unknown = structuredClone(request);
		const before = this.#terminated;
		// what is posted together arrives together, before any message the worker sends itself
		setImmediate(() => {
			if (this.#terminated === before) this.scope.onmessage?.({ data });
		});
	}
	terminate() {
		this.#terminated++;
		SameThreadWorker.ended++;
	}
}

let opened: SameThreadWorker[];
let uncertainty: Uncertainty;

beforeEach(async () => {
	opened = [];
	vi.resetModules();
	const worker = new SameThreadWorker();
	vi.stubGlobal('self', worker.scope);
	await import('$lib/uncertainty/uncertainty.worker');
	uncertainty = new Uncertainty(() => {
		opened.push(worker);
		return worker as unknown as Worker;
	});
});
afterEach(() => vi.unstubAllGlobals());

describe('the worker answers', () => {
	test('a first estimate and then all draws, each as if drawn here', async () => {
		const first: Estimate[] = [];
		const options = { draws: 2500, seed: 3 };
		const all = await uncertainty.estimate(ground, options, undefined, (each) => first.push(each));
		expect(first).toEqual([drawn({ ...options, draws: 500 })]);
		expect(all).toEqual(drawn(options));
	});

	test('no first estimate when no more draws are wanted', async () => {
		const onprogress = vi.fn();
		const found = await uncertainty.estimate(ground, { draws: 500 }, undefined, onprogress);
		expect([found.draws, onprogress.mock.calls.length]).toEqual([500, 0]);
	});

	test('the reasons of a unit, while draws go on', async () => {
		const draws = uncertainty.estimate(ground, { draws: 3000 });
		expect(await uncertainty.reasons(ground, 'b')).toEqual(reasonsOf(ground, 'b'));
		expect((await draws).draws).toBe(3000);
		expect(opened).toHaveLength(1);
	});

	test('the ranking without each part, and the weights at which two units change places', async () => {
		expect(await uncertainty.leaveOneOut(ground)).toEqual(leaveOneOut(ground));
		const found = await uncertainty.swaps(ground, 'b', ['a', 'c']);
		expect(found).toEqual(
			indicators.flatMap((node) =>
				['a', 'c'].map((other) => ({
					...{ node, other, nominal_share: 1 / 3 },
					swap: swapWeight(ground, node, 'b', other)
				}))
			)
		);
		expect(found.filter(({ swap }) => swap !== null).length).toBeGreaterThan(0);
	});

	test('a question it cannot answer is a failure in its own words, and the next is answered', async () => {
		const failed = uncertainty.reasons(ground, 'nobody');
		await expect(failed).rejects.toBeInstanceOf(UncertaintyFailure);
		await expect(failed).rejects.toThrow('unknown unit: nobody');
		expect((await uncertainty.reasons(ground, 'a')).unit_id).toBe('a');
	});
});

describe('a question ends', () => {
	test('when a newer one comes: the last wins, and no work is done for the other', async () => {
		const old = uncertainty.estimate(ground, { seed: 1, draws: 500 });
		const next = uncertainty.estimate(ground, { seed: 2, draws: 1500 });
		await expect(old).rejects.toMatchObject({ name: 'AbortError' });
		expect(await next).toEqual(drawn({ seed: 2, draws: 1500 }));
		expect(opened[0]!.replies).toEqual(['progress', 'done']);
	});

	test('when newer swaps are asked for, which leaves draws alone', async () => {
		const draws = uncertainty.estimate(ground, { draws: 1000 });
		const old = uncertainty.swaps(ground, 'a', ['b']);
		const next = uncertainty.swaps(ground, 'a', ['c']);
		await expect(old).rejects.toMatchObject({ name: 'AbortError' });
		expect((await next).map(({ other }) => other)).toEqual(['c', 'c', 'c']);
		expect((await draws).draws).toBe(1000);
	});

	test('when its signal aborts, with the reason of the signal', async () => {
		const abort = new AbortController();
		const asked = uncertainty.estimate(ground, {}, abort.signal, () => abort.abort('enough'));
		await expect(asked).rejects.toBe('enough');
		const late = uncertainty.estimate(ground, {}, abort.signal);
		await expect(late).rejects.toBe('enough');
	});

	test('when the worker dies; the next question opens another', async () => {
		const asked = uncertainty.estimate(ground);
		opened[0]!.onerror!({ message: 'out of memory' });
		await expect(asked).rejects.toThrow('out of memory');
		expect((await uncertainty.estimate(ground, { draws: 10 })).draws).toBe(10);
		expect(opened).toHaveLength(2);
	});

	test('when all is ended', async () => {
		const asked = uncertainty.reasons(ground, 'a');
		const ended = SameThreadWorker.ended;
		uncertainty.end();
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		expect(SameThreadWorker.ended).toBe(ended + 1);
	});
});
