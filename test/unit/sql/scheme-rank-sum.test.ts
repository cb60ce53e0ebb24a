import { beforeAll, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import type { Cell, Row } from '$lib/table/rows';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine
} from './scheme-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

const ground = figureRows({
	indicators: ['x', 'y', 'z'],
	units: { a: [1, 1, 3], b: [2, 1, 2], c: [3, null, null], d: [null, null, null] }
});
const pick = (rows: Iterable<Row>, ...names: string[]): Cell[][] =>
	[...rows].map((row) => names.map((name) => row[name] ?? null));

describe('rank_sum', () => {
	test('without indicators a part is left out and its total speaks for it, in the ranking and in the list of usable ones', async () => {
		const rows = figureRows({
			indicators: ['total', 'part'],
			units: { a: [9, 1], b: [8, 2], c: [7, 3] }
		});
		rows.indicators![1]!.part_of = 'total';
		engine.load(rows);
		const asked = { cluster_id: CLUSTER, year: YEAR };
		const places = [
			['a', 1, 1, 1],
			['b', 2, 2, 1],
			['c', 3, 3, 1]
		];
		const names = ['unit_id', 'score', 'rank', 'needed'];
		expect(pick((await engine.ranking(preset('rank_sum'))).values(), ...names)).toEqual(places);
		expect(pick(await engine.ask('usable-indicators', asked), 'indicator', 'reason')).toEqual([
			['part', 'part'],
			['total', null]
		]);
	});

	test('with indicators: their places alone, weighted, a missing figure left out', async () => {
		engine.load(ground);
		const asked = schemeOf({
			kind: 'rank_sum',
			min_share: 0.5,
			indicators: [
				{ indicator: 'x', direction: 'up', weight: 3 },
				{ indicator: 'z', direction: 'down' }
			]
		});
		expect(pick((await engine.ranking(asked)).values(), 'unit_id', 'score', 'rank')).toEqual([
			['c', 1, 1],
			['b', 1.75, 2],
			['a', 2.75, 3],
			['d', null, null]
		]);
	});
});
