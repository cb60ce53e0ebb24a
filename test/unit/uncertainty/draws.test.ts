import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draws, DRAW_DEFAULTS, type DrawOptions } from '$lib/uncertainty/draws';
import { estimate, type Estimate } from '$lib/uncertainty/estimate';
import { plausibleNormalisations } from '$lib/uncertainty/plausible';
import { random } from '$lib/uncertainty/random';
import { plainIndex, schemeOf, type Figures } from '../sql/scheme-ground';
import { tableGround, tables } from './kernel-ground';

const INDICATORS = ['x', 'y', 'z', 'w'];
const CERTAIN = { weights: false, normalisation: false, missing: false };

/** Seven units drawn once, with two gaps. */
const table: Figures = {
	indicators: INDICATORS,
	units: {
		a: [9, 8, 7, 9],
		b: [8, 9, 8, 6],
		c: [7, 5, null, 8],
		d: [5, 6, 6, 5],
		e: [4, 4, 5, null],
		f: [2, 3, 1, 4],
		g: [1, 1, 2, 1]
	}
};

function drawn(
	figures: Figures,
	options: Partial<DrawOptions> = {},
	given: Record<string, unknown> = {}
): Estimate {
	const draws = new Draws(tableGround(plainIndex(figures.indicators, given), figures), {
		...DRAW_DEFAULTS,
		draws: 500,
		...options
	});
	draws.run(options.draws ?? 500);
	return estimate(draws);
}

describe('what is drawn', () => {
	test('the same seed gives the same answer, another seed another', () => {
		expect(drawn(table)).toEqual(drawn(table));
		expect(drawn(table, { seed: 2 })).not.toEqual(drawn(table));
	});

	test('in pieces of any size it is the same', () => {
		const ground = tableGround(plainIndex(INDICATORS), table);
		const pieces = new Draws(ground, DRAW_DEFAULTS);
		[1, 99, 250, 150].forEach((count) => pieces.run(count));
		expect(estimate(pieces)).toEqual(drawn(table));
	});

	test('the order of units and indicators changes nothing', () => {
		fc.assert(
			fc.property(tables(INDICATORS), fc.nat(), (figures, seed) => {
				const turned: Figures = {
					indicators: [...INDICATORS].reverse(),
					units: Object.fromEntries(
						Object.entries(figures.units)
							.reverse()
							.map(([unit, row]) => [unit, [...row].reverse()])
					)
				};
				expect(drawn(turned, { seed, draws: 40 })).toEqual(drawn(figures, { seed, draws: 40 }));
			}),
			{ numRuns: 40, seed: 20260404 }
		);
	});

	test('with nothing doubted every draw is the ranking itself', () => {
		fc.assert(
			fc.property(tables(INDICATORS), (figures) => {
				for (const { rank, ranked_share, median, low, high, places } of drawn(figures, {
					...CERTAIN,
					draws: 3
				}).units) {
					expect([median, low, high, ranked_share]).toEqual([rank, rank, rank, rank ? 1 : 0]);
					expect(places.map((share, p) => (share > 0 ? p + 1 : 0)).filter(Boolean)).toEqual(
						rank ? [rank] : []
					);
				}
			}),
			{ numRuns: 60, seed: 20260505 }
		);
	});

	test('a spread of 0 doubts no weight, and what the other doubts draw does not move', () => {
		expect(drawn(table, { spread: 0 })).toEqual(drawn(table, { weights: false }));
	});

	test('a unit better in everything is first in every draw, one worse in everything last', () => {
		const { units, groups } = drawn(table);
		expect(units.find(({ unit_id }) => unit_id === 'g')).toMatchObject({ low: 7, high: 7 });
		expect(units.at(-1)!.places).toEqual([0, 0, 0, 0, 0, 0, 1]);
		expect(groups.at(-1)).toEqual(['g']);
	});

	test('a gap is filled from those who have the figure, and lifts nobody over the minimum share', () => {
		const figures: Figures = {
			indicators: ['x', 'y'],
			units: { a: [2, 10], b: [1, 0], c: [3, null], d: [null, null] }
		};
		const options = { ...CERTAIN, missing: true, draws: 2000 };
		const { units } = drawn(figures, options, { min_share: 0.5 });
		const c = units.find(({ unit_id }) => unit_id === 'c')!;
		// y of c is 10 or 0, each as likely: c has 100 or 50 against 75 and 0
		expect([c.places[0], c.places[1]].map((share) => Math.round(share! * 10))).toEqual([5, 5]);
		expect(units.find(({ unit_id }) => unit_id === 'd')).toMatchObject({
			unranked_reason: 'no_data',
			ranked_share: 0,
			median: null
		});
	});

	test('the weights drawn are even around the weight: two equal opposites are each first half of the time', () => {
		const figures: Figures = { indicators: ['x', 'y'], units: { a: [1, 0], b: [0, 1] } };
		const { above } = drawn(figures, { draws: 10_000 });
		expect(above[0]![1]).toBeGreaterThan(0.48);
		expect(above[0]![1]).toBeLessThan(0.52);
		expect(above[0]![1]! + above[1]![0]!).toBeCloseTo(1, 9);
	});
});

describe('plausible normalisations', () => {
	test.each([
		['arithmetic', 'minmax', ['zscore', 'rank', 'percentile_rank']],
		['arithmetic', 'none', ['minmax', 'zscore', 'rank', 'percentile_rank']],
		['geometric', 'none', ['minmax', 'rank']],
		['harmonic', 'rank', ['minmax']]
	])('for %s means and %s: %j', (aggregation, method, methods) => {
		const ground = tableGround(
			plainIndex(INDICATORS, { aggregation, normalisation: { method } }),
			table
		);
		expect(plausibleNormalisations(ground).map((each) => each.method)).toEqual(methods);
	});

	test('all of them place every unit that has figures, geometric or not', () => {
		const given = { aggregation: 'geometric', normalisation: { method: 'minmax', range: [1, 2] } };
		expect(drawn(table, {}, given).units.map(({ ranked_share }) => ranked_share)).toEqual([
			1, 1, 1, 1, 1, 1, 1
		]);
	});

	test('a sum of ranks has none', () => {
		const asked = schemeOf({
			kind: 'rank_sum',
			indicators: INDICATORS.map((indicator) => ({ indicator, direction: 'up' }))
		});
		expect(plausibleNormalisations(tableGround(asked, table))).toEqual([]);
	});
});

describe('what the draws say', () => {
	test('probabilities of places sum to the share of draws ranked, and the interval holds the median', () => {
		fc.assert(
			fc.property(
				tables(INDICATORS),
				fc.constantFrom('competition', 'dense', 'average'),
				(figures, method) => {
					const { units } = drawn(
						figures,
						{ draws: 50 },
						{ rank: { method }, aggregation: 'geometric' }
					);
					for (const { places, ranked_share, low, median, high } of units) {
						expect(places.reduce((sum, share) => sum + share, 0)).toBeCloseTo(ranked_share, 9);
						if (ranked_share > 0) expect([low! <= median!, median! <= high!]).toEqual([true, true]);
						else expect([low, median, high]).toEqual([null, null, null]);
					}
				}
			),
			{ numRuns: 60, seed: 20260606 }
		);
	});

	test('units that cannot be told apart stand together, the others do not', () => {
		const figures: Figures = {
			indicators: ['x', 'y'],
			units: { a: [10, 9], b: [9, 10], c: [5, 5], d: [0, 0] }
		};
		expect(drawn(figures).groups).toEqual([['a', 'b'], ['c'], ['d']]);
	});

	test('after one draw its place is all there is', () => {
		const one = drawn(table, { draws: 1 });
		for (const { median, low, high, places } of one.units)
			expect([low, high, places[median! - 1]]).toEqual([median, median, 1]);
	});
});

test('the numbers are even, in [0, 1), and each stream its own', () => {
	const counts = new Array<number>(10).fill(0);
	const next = random(1, 0);
	for (let i = 0; i < 100_000; i++) counts[Math.floor(next() * 10)]!++;
	expect(Math.min(...counts)).toBeGreaterThan(9_600);
	expect(Math.max(...counts)).toBeLessThan(10_400);
	const firsts = [0, 1, 2].flatMap((seed) => [0, 1, 2].map((stream) => random(seed, stream)()));
	expect(new Set(firsts).size).toBe(9);
	expect(random(5, 1)()).toBe(random(5, 1)());
});
