import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionsOf } from '$lib/uncertainty/contribution';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { plainIndex, schemeOf, type Figures } from '../sql/scheme-ground';
import { tableGround, tables } from './kernel-ground';

const INDICATORS = ['x', 'y', 'z', 'w'];

function index(given: object) {
	return plainIndex(INDICATORS, {
		indicators: INDICATORS.map((indicator, i) => ({
			...{ indicator, direction: 'up', weight: i + 1 },
			parent: i < 2 ? 'pair' : 'total'
		})),
		groups: [{ id: 'pair', name_vi: 'p', name_en: 'p', weight: 2, aggregation: 'geometric' }],
		...given
	});
}

test.each(['arithmetic', 'geometric', 'harmonic'])(
	'the parts sum to what the total differs from the mean by: %s means over a geometric group, gaps and all',
	(aggregation) => {
		let tried = 0;
		fc.assert(
			fc.property(tables(INDICATORS), fc.constantFrom('minmax', 'rank'), (table, method) => {
				const range = method === 'minmax' ? { range: [1, 100] } : {};
				const given = { aggregation, normalisation: { method, ...range }, min_share: 0.5 };
				const ground = tableGround(index(given), table);
				const ranked = nominalRanking(ground);
				for (const { unit_id, score } of ranked) {
					const found = contributionsOf(ground, unit_id);
					expect(found === null).toBe(score === null);
					if (!found) continue;
					const sum = found.parts.reduce((all, { amount }) => all + amount, 0);
					expect(sum).toBeCloseTo(found.total - found.mean, 7);
					const shares = found.parts.reduce((all, { share }) => all + (share ?? 0), 0);
					expect(shares).toBeCloseTo(1, 9);
					tried++;
				}
			}),
			{ numRuns: 80, seed: 20260909 }
		);
		expect(tried).toBeGreaterThan(100);
	}
);

describe('by hand', () => {
	test('arithmetic: share × (value - mean of the values)', () => {
		const table: Figures = { indicators: ['x', 'y'], units: { a: [10, 0], b: [5, 4], c: [0, 8] } };
		const asked = plainIndex(['x', 'y'], {
			indicators: [
				{ indicator: 'x', direction: 'up', weight: 1 },
				{ indicator: 'y', direction: 'up', weight: 3 }
			]
		});
		// a has 100 of a mean of 50 in x, 0 of 50 in y
		expect(contributionsOf(tableGround(asked, table), 'a')).toEqual({
			total: 25,
			mean: 50,
			parts: [
				{ id: 'y', value: 0, share: 0.75, amount: -37.5 },
				{ id: 'x', value: 100, share: 0.25, amount: 12.5 }
			]
		});
	});

	test('geometric: two indicators that part two units equally far in proportion add the same', () => {
		const table: Figures = { indicators: ['x', 'y'], units: { a: [8, 2], b: [4, 1] } };
		const asked = plainIndex(['x', 'y'], {
			normalisation: { method: 'none' },
			aggregation: 'geometric'
		});
		// totals 4 and 2, mean 3: half of the difference of 1 each
		const { total, mean, parts } = contributionsOf(tableGround(asked, table), 'a')!;
		expect([total, mean]).toEqual([expect.closeTo(4, 9), expect.closeTo(3, 9)]);
		expect(parts.map(({ amount }) => amount)).toEqual([
			expect.closeTo(0.5, 9),
			expect.closeTo(0.5, 9)
		]);
	});

	test('a unit without a total has none, and an unknown unit is an error', () => {
		const table: Figures = { indicators: ['x'], units: { a: [1], b: [2], c: [null] } };
		const ground = tableGround(plainIndex(['x']), table);
		expect(contributionsOf(ground, 'c')).toBeNull();
		expect(() => contributionsOf(ground, 'd')).toThrow('unknown unit: d');
	});

	test('a sum of ranks: places above the mean place', () => {
		const asked = schemeOf({
			kind: 'rank_sum',
			indicators: ['x', 'y'].map((indicator) => ({ indicator, direction: 'up' }))
		});
		const table: Figures = { indicators: ['x', 'y'], units: { a: [3, 1], b: [2, 2], c: [1, 3] } };
		const { parts } = contributionsOf(tableGround(asked, table), 'a')!;
		expect(parts.map(({ id, value, amount }) => [id, value, amount])).toEqual([
			['x', 1, -0.5],
			['y', 3, 0.5]
		]);
	});
});
