import { beforeAll, describe, expect, test } from 'vitest';
import type { Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import type { Cell } from '$lib/table/rows';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	plainIndex,
	YEAR,
	type Figures,
	type SchemeEngine
} from './scheme-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

async function columns(figures: Figures, scheme: Scheme, ...names: string[]): Promise<Cell[][]> {
	engine.load(figureRows(figures));
	const rows = await engine.ranking(scheme);
	return [...rows.values()].map((row) => names.map((name) => row[name] ?? null));
}

const XY = ['x', 'y'];

describe('tables of a strange shape', () => {
	const cases: [title: string, figures: Figures, given: object, rows: Cell[][]][] = [
		[
			'an indicator equal for all tells no unit from another and leaves its weight to the other',
			{ indicators: XY, units: { a: [7, 1], b: [7, 3] } },
			{},
			[
				['b', 100, 1, null],
				['a', 0, 2, null]
			]
		],
		[
			'so it does by standard deviations',
			{ indicators: XY, units: { a: [0.1, 1], b: [0.1, 3], c: [0.1, 2] } },
			{ normalisation: { method: 'zscore' } },
			[
				['b', 1, 1, null],
				['c', 0, 2, null],
				['a', -1, 3, null]
			]
		],
		[
			'nothing but equal figures: nobody is ranked',
			{ indicators: ['x'], units: { a: [7], b: [7] } },
			{},
			[
				['a', null, null, 'no_data'],
				['b', null, null, 'no_data']
			]
		],
		[
			'a single unit cannot be compared',
			{ indicators: ['x'], units: { a: [7] } },
			{},
			[['a', null, null, 'no_data']]
		],
		[
			'a single unit has a place by fixed goalposts',
			{ indicators: ['x'], units: { a: [7] } },
			{
				normalisation: { method: 'goalposts' },
				indicators: [{ indicator: 'x', direction: 'up', goalposts: [0, 10] }]
			},
			[['a', 70, 1, null]]
		],
		[
			'an indicator nobody has counts as missing for all',
			{ indicators: XY, units: { a: [1, null], b: [2, null] } },
			{ min_share: 0.5 },
			[
				['b', 100, 1, null],
				['a', 0, 2, null]
			]
		],
		[
			'negative figures',
			{ indicators: ['x'], units: { a: [-5], b: [-1], c: [-3] } },
			{},
			[
				['b', 100, 1, null],
				['c', 50, 2, null],
				['a', 0, 3, null]
			]
		],
		[
			'a target the worst unit has reached already tells nothing',
			{ indicators: ['x'], units: { a: [5], b: [6] } },
			{
				normalisation: { method: 'target_distance' },
				indicators: [{ indicator: 'x', direction: 'up', target: 4 }]
			},
			[
				['a', null, null, 'no_data'],
				['b', null, null, 'no_data']
			]
		],
		[
			'a geometric mean of zero does not exist, and the unit is not ranked by what is left',
			{ indicators: XY, units: { a: [0, 9], b: [4, 1], c: [9, 0] } },
			{ normalisation: { method: 'none' }, aggregation: 'geometric' },
			[
				['b', 2, 1, null],
				['a', null, null, 'undefined_mean'],
				['c', null, null, 'undefined_mean']
			]
		],
		[
			'an indicator of weight 0 has no effect, not even by what is missing or zero',
			{ indicators: XY, units: { a: [0, 4], b: [null, 9] } },
			{
				normalisation: { method: 'none' },
				aggregation: 'geometric',
				indicators: [
					{ indicator: 'x', direction: 'up', weight: 0 },
					{ indicator: 'y', direction: 'up' }
				]
			},
			[
				['b', 9, 1, null],
				['a', 4, 2, null]
			]
		],
		[
			'levels of different depth: an indicator beside a group of groups',
			{ indicators: ['x', 'y', 'z'], units: { a: [1, 2, 10], b: [3, 4, 0] } },
			{
				normalisation: { method: 'none' },
				indicators: [
					{ indicator: 'x', direction: 'up', parent: 'inner' },
					{ indicator: 'y', direction: 'up', parent: 'inner', weight: 3 },
					{ indicator: 'z', direction: 'up' }
				],
				groups: [
					{ id: 'outer', name_vi: 'o', name_en: 'o' },
					{ id: 'inner', parent: 'outer', name_vi: 'i', name_en: 'i' }
				]
			},
			[
				['a', 5.875, 1, null],
				['b', 1.875, 2, null]
			]
		]
	];
	test.each(cases)('%s', async (_, figures, given, rows) => {
		const asked = plainIndex(figures.indicators, { ...given });
		expect(await columns(figures, asked, 'unit_id', 'score', 'rank', 'unranked_reason')).toEqual(
			rows
		);
	});
});

test('a unit under the minimum share is listed and not ranked, one exactly at it is', async () => {
	const indicators = ['x', 'y', 'z', 'w'];
	const figures = {
		indicators,
		units: {
			a: [1, 1, 1, 1],
			b: [9, 9, 9, null],
			c: [9, 9, null, null],
			d: [null, null, null, null]
		}
	};
	const asked = plainIndex(indicators, { min_share: 0.75, normalisation: { method: 'none' } });
	expect(
		await columns(
			figures,
			asked,
			'unit_id',
			'score',
			'rank',
			'unranked_reason',
			'covered',
			'needed'
		)
	).toEqual([
		['b', 9, 1, null, 3, 4],
		['a', 1, 2, null, 4, 4],
		['c', 9, null, 'below_minimum', 2, 4],
		['d', null, null, 'no_data', 0, 4]
	]);
});

describe('ranks', () => {
	const figures = {
		indicators: XY,
		units: { a: [0.1 + 0.2, 1], b: [0.3, 2], c: [5, 0], d: [0.1, 0], e: [0.3, 2] }
	};
	const given = {
		normalisation: { method: 'none' },
		rank: { decimals: 2 },
		indicators: [
			{ indicator: 'x', direction: 'up' },
			{ indicator: 'y', direction: 'up', weight: 0 }
		]
	};
	const order = ['c', 'a', 'b', 'e', 'd'];
	test.each([
		['competition', [1, 2, 2, 2, 5]],
		['dense', [1, 2, 2, 2, 3]],
		['average', [1, 3, 3, 3, 5]]
	])('%s, on totals rounded to the declared decimals, ties said', async (method, ranks) => {
		const asked = plainIndex(XY, { ...given, rank: { decimals: 2, method } });
		expect(await columns(figures, asked, 'unit_id', 'rank', 'tied', 'tie_broken')).toEqual(
			order.map((unit, i) => [unit, ranks[i], ['a', 'b', 'e'].includes(unit), false])
		);
	});

	test('a stated rule parts equal totals, and what it leaves equal stays a tie', async () => {
		const asked = plainIndex(XY, { ...given, tie_break: ['worker_share', 'node:y'] });
		expect(await columns(figures, asked, 'unit_id', 'rank', 'tied', 'tie_broken')).toEqual([
			['c', 1, false, false],
			['b', 2, true, true],
			['e', 2, true, true],
			['a', 4, false, true],
			['d', 5, false, false]
		]);
	});

	test('every province of an admin set can be compared instead of a cluster', async () => {
		engine.load(figureRows(figures));
		const rows = await engine.ranking(plainIndex(XY, given), YEAR, '34');
		expect([...rows.keys()]).toEqual(order);
		expect(await engine.ranking(plainIndex(XY, given), YEAR, '63')).toEqual(new Map());
	});
});

test('parts: the weight each node really carried once a missing sibling is left out', async () => {
	engine.load(figureRows({ indicators: XY, units: { a: [1, null], b: [2, 5] } }));
	const asked = plainIndex(XY, { normalisation: { method: 'none' } });
	const rows = await engine.ask('scheme-index-parts', {
		cluster_id: CLUSTER,
		year: YEAR,
		scheme: schemeText(asked)
	});
	expect(
		rows.map((row) => [row.unit_id, row.node, row.figure, row.value, row.part, row.nominal_share])
	).toEqual([
		['a', 'total', null, 1, 1, 1],
		['a', 'x', 1, 1, 1, 0.5],
		['a', 'y', null, null, null, 0.5],
		['b', 'total', null, 3.5, 1, 1],
		['b', 'x', 2, 2, 0.5, 0.5],
		['b', 'y', 5, 5, 0.5, 0.5]
	]);
});
