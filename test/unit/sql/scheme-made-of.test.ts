import { beforeAll, describe, expect, test } from 'vitest';
import type { Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import type { Cell } from '$lib/table/rows';
import { CLUSTER, figureRows, openSchemeEngine, schemeOf, YEAR } from './scheme-ground';
import type { SchemeEngine, TableRows } from './scheme-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

const ground = figureRows({
	indicators: ['x', 'y', 'z'],
	units: { a: [1, 5, null], b: [2, null, null] }
});
const target = (unit_id: string, id: string, indicator: string, actual: number | null) => ({
	...{ target_id: `${unit_id}-${id}`, unit_id, indicator, actual, year: YEAR, direction: 'up' },
	...{ plan_kind: 'point', plan_lo: 100, plan_hi: 100, plan_strict: false, plan_decimals: 0 },
	plan_unit_vi: 'xã'
});
const score = (unit_id: string, criterion_id: string, appraised_score: number | null) => ({
	...{ cluster_id: CLUSTER, year: YEAR, unit_id, criterion_id, appraised_score }
});
const judged: TableRows = {
	criteria: [
		{ criterion_id: 'p', section: 'xdd', max_score: 100 },
		{ criterion_id: 'plus', section: 'bonus', max_score: 10 },
		{ criterion_id: 'extra', section: 'bonus', max_score: 10 },
		{ criterion_id: 'minus', section: 'penalty', max_score: 10 }
	],
	scores: [
		score('a', 'p', 80),
		score('a', 'plus', 4),
		score('a', 'extra', 3),
		score('a', 'minus', 2)
	],
	targets: [
		...[target('a', '1', 'x', 100), target('a', '2', 'x', 120), target('a', '3', 'y', 80)],
		target('b', '1', 'y', null)
	]
};

async function answer(
	name: string,
	scheme: Scheme | null,
	...columns: string[]
): Promise<Cell[][]> {
	const text: Record<string, string> = scheme ? { scheme: schemeText(scheme) } : {};
	const rows = await engine.ask(name, { cluster_id: CLUSTER, year: YEAR, ...text });
	return rows.map((row) => columns.map((column) => row[column] ?? null));
}

describe('scheme-figures', () => {
	const columns = ['unit_id', 'indicator', 'weight', 'sign', 'figure'];
	const indicators = [
		{ indicator: 'x', direction: 'up', weight: 2 },
		{ indicator: 'y', direction: 'down', weight: 0 }
	];
	test('of an index: every member and indicator, a missing figure and a weight of 0 too', async () => {
		engine.load(ground);
		const asked = schemeOf({ kind: 'index', indicators });
		expect(await answer('scheme-figures', asked, ...columns)).toEqual([
			['a', 'x', 2, 1, 1],
			['a', 'y', 0, -1, 5],
			['b', 'x', 2, 1, 2],
			['b', 'y', 0, -1, null]
		]);
	});

	test('of a sum of ranks: the indicators named that weigh, or all that are usable', async () => {
		engine.load(ground);
		const named = schemeOf({ kind: 'rank_sum', indicators });
		expect(await answer('scheme-figures', named, ...columns)).toEqual([
			['a', 'x', 2, 1, 1],
			['b', 'x', 2, 1, 2]
		]);
		// y has one figure only, z none
		const usable = schemeOf({ kind: 'rank_sum' });
		expect(await answer('scheme-figures', usable, ...columns)).toEqual([
			['a', 'x', 1, 1, 1],
			['b', 'x', 1, 1, 2]
		]);
	});

	test('with what figures are rounded to and cannot pass: a share is between 0 and 100', async () => {
		const bounds = [
			{ indicator: 'x', unit_en: '%', decimals: 1, minimum: null, maximum: null },
			{ indicator: 'y', unit_en: '%', decimals: 1, minimum: -5, maximum: null },
			{ indicator: 'z', unit_en: 'points', decimals: 2, minimum: null, maximum: 80 }
		].map((each) => ({ ...each, direction: 'up', comparable: true }));
		engine.load({ ...ground, indicators: bounds });
		const asked = schemeOf({
			kind: 'index',
			indicators: ['x', 'y', 'z'].map((indicator) => ({ indicator, direction: 'up' }))
		});
		const found = await answer(
			'scheme-figures',
			asked,
			'indicator',
			'decimals',
			'lowest',
			'highest'
		);
		expect(found.slice(0, 3)).toEqual([
			['x', 1, 0, 100],
			['y', 1, -5, 100],
			['z', 2, null, 80]
		]);
	});
});

test('scheme-target-count-entries: each target of a member, the second of an indicator told apart', async () => {
	engine.load(ground, judged);
	expect(await answer('scheme-target-count-entries', null, 'unit_id', 'entry', 'met')).toEqual([
		['a', 'x', 1],
		['a', 'x#2', 1],
		['a', 'y', 0],
		['b', 'y', null]
	]);
});

test('scheme-scale-entries: targets, criteria for every member, bonus and penalty summed', async () => {
	engine.load(ground, judged);
	const section = (id: string, mode: string) => ({
		id,
		mode,
		name_vi: 's',
		name_en: 's',
		max: 500
	});
	const asked = schemeOf({
		...{ kind: 'scale_1000', max: 1000 },
		sections: [section('targets', 'targets'), section('xdd', 'criteria')],
		target: { weights: [{ indicator: 'y', weight: 2 }] }
	});
	const columns = ['unit_id', 'section', 'entry', 'weight', 'points'];
	expect(await answer('scheme-scale-entries', asked, ...columns)).toEqual([
		['a', 'bonus', null, null, 7],
		['a', 'penalty', null, null, 2],
		['a', 'targets', 'x', 1, 1],
		['a', 'targets', 'x#2', 1, 1.1],
		['a', 'targets', 'y', 2, 1.6],
		['a', 'xdd', 'p', 100, 80],
		['b', 'targets', 'y', 2, null],
		['b', 'xdd', 'p', 100, null]
	]);
});

test('scheme-ties: what the rules the scheme states say of a member, in their order, and no others', async () => {
	engine.load(ground, judged);
	const columns = ['unit_id', 'key', 'value'];
	const asked = (tie_break: string[]) => schemeOf({ kind: 'target_count', tie_break });
	expect(
		await answer('scheme-ties', asked(['percent_of_plan', 'exceeded', 'worker_share']), ...columns)
	).toEqual([
		['a', 'percent_of_plan', 100],
		['a', 'exceeded', 1]
	]);
	expect(await answer('scheme-ties', asked(['exceeded']), ...columns)).toEqual([
		['a', 'exceeded', 1]
	]);
	expect(await answer('scheme-ties', asked([]), ...columns)).toEqual([]);
});
