import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, type Change } from '$lib/uncertainty/change';
import type { Ground } from '$lib/uncertainty/ground';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { plainIndex, schemeOf, type Figures } from '../sql/scheme-ground';
import { tableGround, tables } from './kernel-ground';

const INDICATORS = ['x', 'y', 'z'];
/** Methods by which a better figure never lowers a place, so that the smallest change is the smallest there is. */
const METHODS = ['minmax', 'rank', 'percentile_rank', 'max_distance', 'none', 'goalposts'];

const indicators = INDICATORS.map((indicator, i) => ({
	...{ indicator, weight: i + 1, goalposts: [-4, 10] },
	direction: i === 1 ? 'down' : 'up'
}));

const index = (method: string) =>
	plainIndex(INDICATORS, { indicators, normalisation: { method }, rank: { decimals: 9 } });

const rankOf = (ground: Ground, unit: string) =>
	nominalRanking(ground).find(({ unit_id }) => unit_id === unit)!.rank;

/** The place of a unit with one figure changed, scored anew. */
function rankWith(ground: Ground, unit: string, { leaf }: Change, to: number) {
	const figures = ground.figures.slice();
	const at = ground.leaves.findIndex(({ id }) => id === leaf);
	figures[at * ground.units.length + ground.units.indexOf(unit)] = to;
	return rankOf({ ...ground, figures }, unit);
}

test('every change does what it says, and one step less does not', () => {
	let tried = 0;
	fc.assert(
		fc.property(
			tables(INDICATORS),
			fc.constantFrom(...METHODS),
			fc.nat(2),
			(table, method, decimals) => {
				const ground = tableGround(index(method), table, decimals);
				for (const unit of ground.units) {
					const now = rankOf(ground, unit);
					const { up, down } = changesOf(ground, unit);
					if (now === null) expect([up, down]).toEqual([[], []]);
					for (const [changes, towards] of [
						[up, 1],
						[down, -1]
					] as const)
						for (const change of changes) {
							const { from, to, rank } = change;
							const step = Math.sign(to - from) / 10 ** decimals;
							const better = (at: number) => {
								const then = rankWith(ground, unit, change, at);
								return then !== null && (now! - then) * towards > 0;
							};
							const less = Math.round((to - step) * 10 ** decimals) / 10 ** decimals;
							expect([rankWith(ground, unit, change, to), better(to), better(less)]).toEqual([
								rank,
								true,
								false
							]);
							tried++;
						}
				}
			}
		),
		{ numRuns: 150, seed: 20260707 }
	);
	expect(tried).toBeGreaterThan(500);
});

test('no improvement moves the first unit up, and none worsens a unit that is not ranked', () => {
	fc.assert(
		fc.property(tables(INDICATORS), (table) => {
			const ground = tableGround(index('minmax'), table);
			for (const unit of ground.units) {
				const rank = rankOf(ground, unit);
				if (rank === 1) expect(changesOf(ground, unit).up).toEqual([]);
				if (rank === null) expect(changesOf(ground, unit).down).toEqual([]);
			}
		}),
		{ numRuns: 40, seed: 20260808 }
	);
});

describe('the change said', () => {
	// totals with weights 1 and 3: a (100 + 0) / 4, b (50 + 150) / 4, c (0 + 300) / 4
	const table: Figures = { indicators: ['x', 'y'], units: { a: [10, 0], b: [5, 5], c: [0, 10] } };
	const asked = (given: object = {}) =>
		plainIndex(['x', 'y'], {
			indicators: [
				{ indicator: 'x', direction: 'up', weight: 1 },
				{ indicator: 'y', direction: 'up', weight: 3 }
			],
			rank: { decimals: 9 },
			...given
		});

	test('is in the unit of the indicator, rounded away from the figure, the smallest share of the range first', () => {
		// while a is last in y it sets the range: with 4 there b has 50 + 300 · (5 - 4) / (10 - 4), the 100 of a; by x it cannot
		expect(changesOf(tableGround(asked(), table, 1), 'a').up).toEqual([
			{ leaf: 'y', from: 0, to: 4, target: null, size: 0.4, rank: 2 }
		]);
	});

	test('stops at the bounds of the indicator', () => {
		const ground = tableGround(asked(), table, 1);
		const bounded = {
			...ground,
			leaves: ground.leaves.map((leaf) => ({ ...leaf, lowest: 0, highest: 3 }))
		};
		expect(changesOf(bounded, 'a').up).toEqual([]);
	});

	test('of places in a sum of ranks is a figure too', () => {
		const ranks = schemeOf({
			kind: 'rank_sum',
			indicators: ['x', 'y'].map((indicator) => ({ indicator, direction: 'up' }))
		});
		const units = { a: [3, 3], b: [2, 2], c: [1, 1] };
		const { up } = changesOf(tableGround(ranks, { indicators: ['x', 'y'], units }, 0), 'b');
		// x of 4 is first there and second in y: level with a in all, which is a better place
		expect(up.map(({ leaf, to, rank }) => [leaf, to, rank])).toEqual([
			['x', 4, 1],
			['y', 4, 1]
		]);
	});
});
