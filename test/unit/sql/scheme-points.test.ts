import { beforeAll, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import type { Param } from '$lib/sql/statement';
import type { Cell, Row } from '$lib/table/rows';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine,
	type TableRows
} from './scheme-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

const ground = figureRows({
	indicators: ['x', 'y', 'z'],
	units: { a: [1, 1, 3], b: [2, 1, 2], c: [3, null, null], d: [null, null, null] }
});
const params = (scheme: Parameters<typeof schemeText>[0]) => ({
	cluster_id: CLUSTER,
	year: YEAR,
	scheme: schemeText(scheme)
});
const pick = (rows: Iterable<Row>, ...names: string[]): Cell[][] =>
	[...rows].map((row) => names.map((name) => row[name] ?? null));

describe('points of a target worth 1 (k = 1, cap = 0.1, floor = 0.5)', () => {
	const up = { direction: 'up', plan_strict: false, plan_decimals: 2, plan_kind: 'point' };
	const down = { ...up, direction: 'down' };
	const plan = (lo: number, hi = lo) => ({ plan_lo: lo, plan_hi: hi });
	const cases: [title: string, target: Record<string, Param>, ratio: Cell, points: Cell][] = [
		['met exactly', { ...up, ...plan(100), actual: 100 }, 1, 1],
		['exceeded by 5 %', { ...up, ...plan(100), actual: 105 }, 1.05, 1.05],
		['exceeded beyond the cap', { ...up, ...plan(100), actual: 180 }, 1.8, 1.1],
		['almost', { ...up, ...plan(100), actual: 99 }, 0.99, 0.99],
		['missed at the floor', { ...up, ...plan(100), actual: 50 }, 0.5, 0.5],
		['missed below the floor', { ...up, ...plan(100), actual: 49 }, 0.49, 0],
		['a loss', { ...up, ...plan(100), actual: -20 }, -0.2, 0],
		['inside a range', { ...up, plan_kind: 'range', ...plan(60, 80), actual: 70 }, 70 / 60, 1],
		[
			'above a range, against its upper bound',
			{ ...up, plan_kind: 'range', ...plan(60, 80), actual: 84 },
			1.05,
			1.05
		],
		[
			'below a range, against its lower bound',
			{ ...up, plan_kind: 'range', ...plan(60, 80), actual: 45 },
			0.75,
			0.75
		],
		['lower is better, exceeded', { ...down, ...plan(4), actual: 3.9 }, 4 / 3.9, 4 / 3.9],
		['lower is better, missed', { ...down, ...plan(4), actual: 5 }, 0.8, 0.8],
		['lower is better, nothing left', { ...down, ...plan(4), actual: 0 }, null, 1.1],
		[
			'a ceiling kept is met, no more',
			{ ...down, plan_kind: 'ceiling', plan_hi: 35, actual: 10 },
			3.5,
			1
		],
		['a ceiling broken', { ...up, plan_kind: 'ceiling', plan_hi: 35, actual: 50 }, 0.7, 0.7],
		[
			'a drop larger than planned',
			{ ...up, plan_kind: 'change_floor', plan_lo: 1.5, actual: 1.56 },
			1.04,
			1.04
		],
		['a milestone reached', { ...up, plan_kind: 'milestone', plan_lo: 1, actual: 1 }, 1, 1],
		['a milestone missed', { ...up, plan_kind: 'milestone', plan_lo: 1, actual: 0 }, 0, 0],
		['no actual is left out, not 0', { ...up, ...plan(100) }, null, null],
		[
			'words judged missed by the body: by how much nobody can tell',
			{ ...up, plan_kind: 'text', verdict_official: 'missed' },
			null,
			null
		],
		[
			'words judged exceeded by the body are worth a target met',
			{ ...up, plan_kind: 'text', verdict_official: 'exceeded' },
			null,
			1
		],
		[
			'the official word wins, yet never earns less than met',
			{ ...up, ...plan(100), actual: 99, verdict_official: 'exceeded' },
			0.99,
			1
		],
		[
			'officially missed although the figure is above',
			{ ...up, ...plan(100), actual: 120, verdict_official: 'missed' },
			1.2,
			1
		]
	];
	let rows: Row[];
	beforeAll(async () => {
		engine.load(ground, {
			targets: cases.map(([, target], i) => ({
				target_id: `t${String(i).padStart(2, '0')}`,
				unit_id: 'a',
				year: YEAR,
				indicator: 'x',
				...target
			}))
		});
		rows = await engine.ask('scheme-target-points', params(preset('scale_1000')));
	});
	test.each(cases.map((each, i) => [each[0], each, i] as const))(
		'%s',
		(_, [, , ratio, points], i) => {
			expect([near(rows[i]?.ratio), near(rows[i]?.points)]).toEqual([near(ratio), near(points)]);
		}
	);

	test('two_minus: 2 - actual / plan where lower is better', async () => {
		const { max, sections } = scale;
		const asked = schemeOf({
			kind: 'scale_1000',
			max,
			sections,
			target: { lower_ratio: 'two_minus', floor: 0 }
		});
		const asked_rows = await engine.ask('scheme-target-points', params(asked));
		expect(
			pick(asked_rows, 'target_id', 'points').filter(([id]) => id === 't11' || id === 't12')
		).toEqual([
			['t11', 0.75],
			['t12', 1.1]
		]);
	});
});

const scale = {
	kind: 'scale_1000',
	rank: { decimals: 1 },
	max: 1000,
	sections: [
		{ id: 'ktxh', name_vi: 'KTXH', name_en: 'Targets', max: 600, mode: 'targets' },
		{ id: 'xdd', name_vi: 'XDĐ', name_en: 'Party', max: 200, mode: 'criteria' },
		{ id: 'tdkt', name_vi: 'TĐKT', name_en: 'Emulation', max: 200, mode: 'criteria' }
	],
	bonus: { max: 50 },
	penalty: { max: 100 }
};
const target = (unit_id: string, indicator: string, actual: number | null) => ({
	target_id: `${unit_id}-${indicator}`,
	unit_id,
	year: YEAR,
	indicator,
	direction: 'up',
	plan_kind: 'point',
	plan_lo: 100,
	plan_hi: 100,
	plan_strict: false,
	plan_decimals: 2,
	actual
});
const score = (unit_id: string, criterion_id: string, appraised_score: number | null) => ({
	cluster_id: CLUSTER,
	year: YEAR,
	unit_id,
	criterion_id,
	self_score: 100,
	appraised_score
});
const judged: TableRows = {
	criteria: [
		{ criterion_id: 'p1', section: 'xdd', max_score: 100 },
		{ criterion_id: 'p2', section: 'xdd', max_score: 100 },
		{ criterion_id: 'e1', section: 'tdkt', max_score: 100 },
		{ criterion_id: 'plus', section: 'bonus', max_score: 80 },
		{ criterion_id: 'minus', section: 'penalty', max_score: 100 },
		{ criterion_id: 'discipline', section: 'penalty', max_score: 10 }
	],
	scores: [
		...[score('a', 'p1', 90), score('a', 'p2', 90), score('a', 'e1', 80), score('a', 'plus', 20)],
		...[score('b', 'p1', 80), score('b', 'p2', null), score('b', 'e1', 90), score('b', 'minus', 7)],
		...[
			score('c', 'p1', 80),
			score('c', 'p2', 80),
			score('c', 'e1', 90),
			score('c', 'discipline', 1)
		]
	],
	targets: [
		...[target('a', 'x', 110), target('a', 'y', 110), target('a', 'z', 100)],
		...[target('b', 'x', 100), target('b', 'y', 80), target('b', 'z', null)],
		target('c', 'x', 100)
	]
};

describe('scale_1000', () => {
	beforeAll(() => engine.load(ground, judged));

	test('sections, what lies above them as bonus, penalty, and who is not ranked and why', async () => {
		const asked = schemeOf({ ...scale, min_share: 0.5, veto: ['discipline'] });
		const rows = (await engine.ranking(asked)).values();
		expect(
			pick(
				rows,
				'unit_id',
				'score',
				'rank',
				'bonus',
				'penalty',
				'covered',
				'needed',
				'unranked_reason'
			)
		).toEqual([
			// a: 600 + (180 / 200) · 200 + (80 / 100) · 200, bonus 20 + 600 · (3.2 / 3 - 1) = 60, held to 50
			['a', 990, 1, 50, 0, 6, 6, null],
			// b: 600 · 1.8 / 2 + 200 · 80 / 100 + 200 · 90 / 100 - 7
			['b', 873, 2, 0, 7, 4, 6, null],
			['c', 939, null, 0, 1, 4, 4, 'vetoed'],
			['d', null, null, 0, 0, 0, 3, 'no_data']
		]);
	});

	test('a unit under the minimum share has a total and no place', async () => {
		const rows = (await engine.ranking(schemeOf({ ...scale, min_share: 0.7 }))).values();
		expect(pick(rows, 'unit_id', 'rank', 'unranked_reason')).toEqual([
			['a', 1, null],
			['c', 2, null],
			['b', null, 'below_minimum'],
			['d', null, 'no_data']
		]);
	});

	test('targets weigh what the scheme says', async () => {
		const weights = [{ indicator: 'y', weight: 3 }];
		const asked = schemeOf({ ...scale, target: { weights } });
		const rows = await engine.ask('scheme-scale-sections', params(asked));
		const section = rows.find((row) => row.unit_id === 'b' && row.section === 'ktxh');
		expect(section?.score).toBeCloseTo((600 * (1 + 3 * 0.8)) / 4, 9);
	});
});

test('official: the entered total is the score, the recomputed one holds each criterion to its maximum', async () => {
	engine.load(ground, { ...judged, scores: [...judged.scores!, score('d', 'p1', 120)] });
	const rows = (await engine.ranking(preset('official'))).values();
	expect(
		pick(rows, 'unit_id', 'score', 'recomputed', 'differs', 'rank', 'unranked_reason')
	).toEqual([
		['a', 280, 280, false, 1, null],
		['c', 249, 249, false, 2, null],
		['d', 120, 100, true, 3, null],
		['b', null, null, null, null, 'incomplete']
	]);
});

test('target_count: the share met or exceeded, the printed count first, ties by targets exceeded', async () => {
	engine.load(ground, {
		...judged,
		target_summaries: [
			{ unit_id: 'c', year: YEAR, met_or_exceeded: 18, total: 22, stage: 'reported' },
			{ unit_id: 'd', year: YEAR, met_or_exceeded: 22, total: 22, stage: 'expected' }
		]
	});
	const rows = (await engine.ranking(preset('target_count'))).values();
	expect(
		pick(rows, 'unit_id', 'score', 'rank', 'tie_broken', 'achieved', 'covered', 'count_basis')
	).toEqual([
		['a', 100, 1, true, 3, 3, 'counted'],
		['d', 100, 2, true, 22, 22, 'printed'],
		['c', 81.8, 3, false, 18, 22, 'printed'],
		['b', 50, 4, false, 1, 2, 'counted']
	]);
});

function near(value: Cell | undefined): Cell {
	return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? null);
}
