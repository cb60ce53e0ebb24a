import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MEANS, NORMALISATIONS, RANK_METHODS, type Scheme } from '$lib/core/scheme';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { figureRows, openSchemeEngine, schemeOf, type SchemeEngine } from '../sql/scheme-ground';
import { askedGround, outcome, tables } from './kernel-ground';

/** Hundreds of questions of the engine in Node. */
const SLOW = 240_000;
const INDICATORS = ['x', 'y', 'z', 'w'] as const;
const DIRECTIONS = { x: 'up', y: 'down', z: 'up', w: 'down' } as const;
const PARAMETERS: Record<string, object> = {
	minmax: { range: [1, 100] },
	zscore: { mean: 50, sd: 10 },
	goalposts: { scale: 100 },
	reference_distance: { reference: 'u0' },
	scaled: { interval: [-4, 10] }
};
const normalisations = NORMALISATIONS.flatMap((method) => [
	{ method, ...PARAMETERS[method] },
	...(method.endsWith('_distance') && method !== 'max_distance'
		? [{ method, ...PARAMETERS[method], cap: true }]
		: []),
	...(method === 'goalposts' ? [{ method, cap: false }] : [])
]);

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

/** Groups of groups, an indicator of weight 0, own normalisations, tie rules on every level. */
function scheme(given: object, own: object | null): Scheme {
	return schemeOf({
		kind: 'index',
		tie_break: ['node:w', 'node:pair', 'node:x'],
		indicators: INDICATORS.map((indicator, i) => ({
			indicator,
			direction: DIRECTIONS[indicator],
			weight: i < 3 ? i + 1 : 0,
			parent: ['inner', 'inner', 'pair', 'total'][i],
			target: DIRECTIONS[indicator] === 'up' ? 7 : -1,
			goalposts: [-4, 10],
			normalisation: i === 1 ? own : null
		})),
		groups: [
			{ id: 'inner', parent: 'pair', name_vi: 'i', name_en: 'i', weight: 2 },
			{ id: 'pair', name_vi: 'p', name_en: 'p', weight: 3, aggregation: 'arithmetic' }
		],
		...given
	});
}

/** Each normalisation with each mean, over tables of its own, minimum share and decimals changing. */
const cases = fc
	.sample(
		fc.record({
			table: tables(INDICATORS),
			min_share: fc.constantFrom(0, 0.5, 0.65, 1),
			decimals: fc.constantFrom(0, 1, 6),
			method: fc.constantFrom(...RANK_METHODS)
		}),
		{ seed: 20260202, numRuns: normalisations.length * MEANS.length }
	)
	.map(({ table, min_share, decimals, method }, i) => ({
		table,
		year: 1000 + i,
		given: {
			normalisation: normalisations[i % normalisations.length],
			aggregation: MEANS[Math.floor(i / normalisations.length)],
			rank: { method, decimals },
			min_share
		}
	}));

describe('scores, places and reasons are those of the SQL', () => {
	beforeAll(() => engine.load(...cases.map(({ table, year }) => figureRows(table, year))));

	test(
		'of an index, by every normalisation and mean, with ties, gaps, groups and weights of 0',
		async () => {
			const reasons = new Set<unknown>();
			for (const { given, year, table } of cases) {
				const asked = scheme(given, year % 2 > 0 ? { method: 'rank' } : null);
				const rows = [...(await engine.ranking(asked, year)).values()];
				const ranked = nominalRanking(await askedGround(engine, asked, year));
				rows.forEach((row) => reasons.add(row.unranked_reason));
				expect({ given, table, rows: outcome(ranked) }).toEqual({
					...{ given, table },
					rows: outcome(rows)
				});
			}
			expect([...reasons].sort()).toEqual(
				['below_minimum', 'no_data', 'undefined_mean', null].sort()
			);
		},
		SLOW
	);

	test(
		'of a sum of ranks, by indicators named and by all that are usable',
		async () => {
			for (const [i, { year, given }] of cases.entries()) {
				if (i % 3 > 0) continue;
				const named = INDICATORS.map((indicator, at) => ({
					indicator,
					direction: DIRECTIONS[indicator],
					weight: at
				}));
				const { min_share, rank } = given;
				const asked = schemeOf({
					...{ kind: 'rank_sum', min_share, rank },
					indicators: i % 2 > 0 ? [] : named
				});
				const rows = [...(await engine.ranking(asked, year)).values()];
				const ranked = nominalRanking(await askedGround(engine, asked, year));
				expect([year, outcome(ranked)]).toEqual([year, outcome(rows)]);
			}
		},
		SLOW
	);
});
