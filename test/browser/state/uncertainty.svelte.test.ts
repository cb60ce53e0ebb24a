import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { checkScheme } from '$lib/core/scheme-check';
import {
	RankingUncertainty,
	uncertaintyKey,
	type PreparedUncertainty,
	type UncertaintyWish
} from '$lib/state/uncertainty.svelte';
import { Draws, DRAW_DEFAULTS, type DrawOptions } from '$lib/uncertainty/draws';
import { estimate, type Estimate } from '$lib/uncertainty/estimate';
import type { Ground } from '$lib/uncertainty/ground';
import { groundOf } from '$lib/uncertainty/ground-of';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { reasonsOf } from '$lib/uncertainty/reasons';

const FIGURES: Readonly<Record<string, readonly number[]>> = {
	a: [9, 5, 4],
	b: [7, 9, 3],
	c: [2, 3, 5]
};

/** An index of three indicators, the first with a weight. */
function groundWith(weight: number): Ground {
	const { scheme } = checkScheme({
		...{ id: 'x', version: '1', name_vi: 'x', name_en: 'x', source: 'test', kind: 'index' },
		indicators: ['x', 'y', 'z'].map((indicator, i) => ({
			...{ indicator, direction: 'up', weight: i === 0 ? weight : 1 }
		}))
	});
	return groundOf(scheme!, {
		ranking: Object.keys(FIGURES).map((unit_id) => ({ unit_id, score: null })),
		madeOf: Object.entries(FIGURES).flatMap(([unit_id, row]) =>
			['x', 'y', 'z'].map((indicator, i) => ({
				...{ unit_id, indicator, weight: 1, sign: 1, decimals: 0, lowest: null, highest: null },
				figure: row[i]!
			}))
		),
		ties: []
	})!;
}

function drawn(ground: Ground, options: DrawOptions): Estimate {
	const draws = new Draws(ground, options);
	draws.run(options.draws);
	return estimate(draws);
}

const OPTIONS: DrawOptions = { ...DRAW_DEFAULTS, draws: 3_000 };

function uncertaintyOf(prepared: PreparedUncertainty | null = null) {
	let wish = $state.raw<UncertaintyWish>({
		...{ ground: groundWith(1), options: OPTIONS },
		...{ unit_id: 'b', subject: 'weight 1', place: 'C 2024' }
	});
	let found!: RankingUncertainty;
	const destroy = $effect.root(() => {
		found = new RankingUncertainty(
			() => wish,
			() => prepared
		);
	});
	flushSync();
	return {
		found,
		destroy,
		ask(changes: Partial<UncertaintyWish>) {
			wish = { ...wish, ...changes };
			flushSync();
		}
	};
}

const settled = (found: RankingUncertainty) =>
	vi.waitFor(() => expect(found.settled).toBe(true), { timeout: 90_000 });

describe('how sure a ranking on screen is', () => {
	test('comes from the worker, then what each part moves, the reasons of the unit and its swaps', async () => {
		const { found, destroy } = uncertaintyOf();
		expect([found.estimate, found.leftOut, found.reasons, found.swaps]).toEqual([
			...[null, null, null, null]
		]);
		await settled(found);
		expect(found.estimate).toEqual(drawn(groundWith(1), OPTIONS));
		await vi.waitFor(() => expect(found.swaps).not.toBeNull());
		expect(found.leftOut).toEqual(leaveOneOut(groundWith(1)));
		expect(found.reasons?.reasons).toEqual(reasonsOf(groundWith(1), 'b'));
		expect(found.swaps?.map(({ node, other }) => `${node} ${other}`)).toHaveLength(6);
		destroy();
	});

	test('of a weight that moves it is the newest; until then the last of the place is left standing', async () => {
		const { found, ask, destroy } = uncertaintyOf();
		await settled(found);
		const before = found.estimate;
		for (const weight of [2, 3, 4]) ask({ ground: groundWith(weight), subject: `w ${weight}` });
		expect([found.current, found.estimate]).toEqual([false, before]);
		await settled(found);
		expect(found.estimate).toEqual(drawn(groundWith(4), OPTIONS));
		destroy();
	});

	test('of another place nothing of the last is shown', async () => {
		const { found, ask, destroy } = uncertaintyOf();
		await settled(found);
		ask({ ground: null, place: 'D 2024', subject: 'other' });
		expect([found.estimate, found.reasons, found.settled]).toEqual([null, null, false]);
		destroy();
	});

	test('another unit is told about without drawing again', async () => {
		const { found, ask, destroy } = uncertaintyOf();
		await settled(found);
		const before = found.estimate;
		ask({ unit_id: 'c', options: { ...OPTIONS } });
		expect([found.settled, found.estimate]).toEqual([true, before]);
		expect(found.reasons).toBeNull();
		await vi.waitFor(() => expect(found.reasons?.reasons.unit_id).toBe('c'));
		destroy();
	});

	test('what the page was built with is shown while it answers; only another unit is asked about', async () => {
		const prepared: PreparedUncertainty = {
			key: uncertaintyKey('weight 1', { ...OPTIONS }),
			estimate: { ...drawn(groundWith(1), OPTIONS), draws: 77 },
			...{ leftOut: [], reasons: reasonsOf(groundWith(1), 'b'), swaps: [] }
		};
		const { found, ask, destroy } = uncertaintyOf(prepared);
		await new Promise((done) => setTimeout(done, 300));
		expect([found.settled, found.estimate?.draws, found.leftOut]).toEqual([true, 77, []]);
		expect(found.reasons?.reasons).toBe(prepared.reasons);
		ask({ unit_id: 'c' });
		await vi.waitFor(() => expect(found.reasons?.reasons).toEqual(reasonsOf(groundWith(1), 'c')));
		expect([found.estimate?.draws, found.leftOut]).toEqual([77, []]);
		ask({ options: { ...OPTIONS, seed: 2 } });
		await settled(found);
		expect(found.estimate).toEqual(drawn(groundWith(1), { ...OPTIONS, seed: 2 }));
		destroy();
	});

	test('a failure is told and can be tried again', async () => {
		const { found, ask, destroy } = uncertaintyOf();
		await settled(found);
		const broken = { ...groundWith(1), leaves: null } as unknown as Ground;
		ask({ ground: broken });
		await vi.waitFor(() => expect(found.error).not.toBeNull());
		ask({ ground: groundWith(2) });
		await settled(found);
		expect(found.error).toBeNull();
		destroy();
	});
});
