import { beforeAll, describe, expect, test } from 'vitest';
import { schemeText } from '$lib/core/scheme-text';
import { groundOfUnits, unitOf, weightsOf } from '$lib/uncertainty/ground';
import { LeafValues } from '$lib/uncertainty/leaf-values';
import { Scorer } from '$lib/uncertainty/score';
import { swapWeight } from '$lib/uncertainty/swap';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine
} from '../sql/scheme-ground';
import { askedGround } from './kernel-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(
		figureRows({
			indicators: ['x', 'y', 'z'],
			units: { a: [9, 2, 5], b: [4, 7, 6], c: [2, 9, null], d: [1, 1, 1] }
		})
	);
});

const WEIGHTS: Readonly<Record<string, number>> = { x: 2, y: 1, z: 1, pair: 2 };

function scheme(given: object, weights = WEIGHTS) {
	return schemeOf({
		kind: 'index',
		rank: { decimals: 12 },
		indicators: ['x', 'y', 'z'].map((indicator, i) => ({
			...{ indicator, direction: 'up', weight: weights[indicator] },
			parent: i < 2 ? 'pair' : 'total'
		})),
		groups: [{ id: 'pair', name_vi: 'p', name_en: 'p', weight: weights.pair }],
		...given
	});
}

describe('at the weight found the SQL gives both units the same total', () => {
	const minmax = { normalisation: { method: 'minmax', range: [1, 100] } };
	const cases: [given: object, node: string, a: string, b: string][] = [
		[{}, 'x', 'a', 'b'],
		[{}, 'y', 'b', 'a'],
		[{}, 'y', 'a', 'c'],
		[{ ...minmax, aggregation: 'geometric' }, 'x', 'a', 'b'],
		[{ ...minmax, aggregation: 'harmonic' }, 'y', 'a', 'c'],
		[{ normalisation: { method: 'zscore' } }, 'z', 'a', 'b'],
		[{ normalisation: { method: 'zscore' } }, 'pair', 'a', 'b']
	];
	test.each(cases)(
		'%j: the weight of %s where %s and %s change places',
		async (given, node, a, b) => {
			const found = swapWeight(await askedGround(engine, scheme(given)), node, a, b);
			expect(found).not.toBeNull();
			const totals = async (weight: number) => {
				const rows = await engine.ranking(scheme(given, { ...WEIGHTS, [node]: weight }));
				return [Number(rows.get(a)?.score), Number(rows.get(b)?.score)] as const;
			};
			const [one, other] = await totals(found!.weight);
			expect(Math.abs(one - other)).toBeLessThan(1e-6);
			const below = await totals(found!.weight * 0.9);
			const above = await totals(found!.weight * 1.1);
			expect(Math.sign(below[0] - below[1])).toBe(-Math.sign(above[0] - above[1]));

			const asked = scheme(given, { ...WEIGHTS, [node]: found!.weight });
			const params = { cluster_id: CLUSTER, year: YEAR, scheme: schemeText(asked) };
			const parts = await engine.ask('scheme-index-parts', params);
			const part = parts.find((row) => row.unit_id === a && row.node === node);
			expect(found!.nominal_share).toBeCloseTo(Number(part?.nominal_share), 9);
		}
	);
});

describe('there is none', () => {
	test.each([
		['between a unit and one it is better than in everything', 'x', 'a', 'd', undefined],
		['below the largest weight allowed', 'y', 'a', 'b', 1.01],
		['for an indicator a unit has no total against', 'x', 'a', 'missing', undefined]
	])('%s', async (_, node, a, b, max) => {
		const ground = await askedGround(engine, scheme({}));
		const found = () => swapWeight(ground, node, a, b, max);
		if (b === 'missing') expect(found).toThrow('unknown unit: missing');
		else expect(found()).toBeNull();
	});

	test('for an indicator alone in its group, whose weight has no effect', async () => {
		const asked = schemeOf({
			kind: 'index',
			indicators: [
				{ indicator: 'x', direction: 'up', parent: 'one' },
				{ indicator: 'y', direction: 'up' }
			],
			groups: [{ id: 'one', name_vi: 'o', name_en: 'o' }]
		});
		expect(swapWeight(await askedGround(engine, asked), 'x', 'a', 'b')).toBeNull();
	});
});

test('of units that are level already it is the weight as it is', async () => {
	engine.load(figureRows({ indicators: ['x', 'y', 'z'], units: { a: [1, 3, 2], b: [3, 1, 2] } }));
	const even = { x: 1.5, y: 1.5, z: 1, pair: 2 };
	const found = swapWeight(await askedGround(engine, scheme({}, even)), 'x', 'a', 'b');
	expect(found).toMatchObject({ weight: 1.5, share: 0.5 });
});

test('two units alone have the totals they have among all, whatever they are scored by', async () => {
	for (const method of ['minmax', 'zscore', 'rank', 'percentile_rank']) {
		const ground = await askedGround(engine, scheme({ normalisation: { method } }));
		const pair = [unitOf(ground, 'b'), unitOf(ground, 'a')];
		const [all, two] = [ground, groundOfUnits(ground, pair)].map((each) => new Scorer(each));
		const values = new LeafValues(two!.ground);
		values.take(new LeafValues(ground), pair);
		all!.score(weightsOf(ground), new LeafValues(ground));
		two!.score(weightsOf(ground), values);
		expect([...two!.scores]).toEqual(pair.map((unit) => all!.scores[unit]));
	}
});
