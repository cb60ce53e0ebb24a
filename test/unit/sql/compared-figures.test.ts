import { beforeAll, describe, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import { dataset, type Ask } from './dataset';

const UNITS = ['a', 'b', 'c'];
const observed = (
	indicator: string,
	year: number,
	values: readonly (number | null)[]
): Record<string, Param>[] =>
	values.flatMap((value, i) =>
		value === null
			? []
			: [{ unit_id: UNITS[i]!, year, indicator, value, preferred: true, source_id: 'S' }]
	);
const target = (unit_id: string, indicator: string, plan: number, actual: number | null) => ({
	...{ target_id: `${unit_id}-${indicator}`, unit_id, year: 2018, indicator, plan_kind: 'point' },
	...{ plan_lo: plan, plan_hi: plan, plan_strict: false, direction: 'up', actual, source_id: 'S' }
});

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({
		sources: [{ source_id: 'S', title: 'Niên giám', publisher: 'Cục Thống kê' }],
		units: [
			...UNITS.map((unit_id) => ({
				...{ unit_id, slug: unit_id, name_vi: unit_id, name_en: unit_id },
				...{ admin_set: '63', kind: 'province' }
			})),
			{ unit_id: 'VN', slug: 'viet-nam', name_vi: 'Việt Nam', admin_set: 'VN', kind: 'nation' }
		],
		clusters: [{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' }],
		cluster_members: ['a', 'b'].map((unit_id) => ({ cluster_id: 'C', year: 2018, unit_id })),
		indicators: [
			{ indicator: 'up', decimals: 1, direction: 'up', comparable: true },
			{ indicator: 'down', decimals: 0, direction: 'down', comparable: true },
			{ indicator: 'part', decimals: 0, direction: 'up', comparable: true, part_of: 'up' },
			{ indicator: 'apart', decimals: 0, direction: 'up', comparable: false },
			{ indicator: 'alone', decimals: 0, direction: 'up', comparable: true }
		],
		observations: [
			...observed('up', 2018, [1, 3, 2]),
			...observed('up', 2017, [1, 1, 1]),
			...observed('up', 2019, [1, null, null]),
			...observed('down', 2018, [5, 7.2, 7]),
			...observed('part', 2018, [1, 2, 3]),
			...observed('apart', 2018, [1, 2, 3]),
			...observed('alone', 2018, [4, null, null])
		],
		targets: [
			target('a', 'up', 10, 11),
			target('b', 'up', 10, 8),
			target('c', 'up', 10, null),
			target('a', 'down', 4, 4),
			target('VN', 'up', 7, 7)
		]
	});
});

describe('cluster-figures', () => {
	test.each<[string, string, unknown[][]]>([
		[
			'a cluster compares its own members, lower first where lower is better',
			'C',
			[
				['down', 'a', 5, 1, false, 2, 1],
				['down', 'b', 7, 2, false, 2, 0],
				['up', 'a', 1, 2, false, 2, 0],
				['up', 'b', 3, 1, false, 2, 1]
			]
		],
		[
			'the country compares every province, and ties share their place',
			'63',
			[
				['down', 'a', 5, 1, false, 3, 1],
				['down', 'b', 7, 2, true, 3, 0],
				['down', 'c', 7, 2, true, 3, 0],
				['up', 'a', 1, 3, false, 3, 0],
				['up', 'b', 3, 1, false, 3, 1],
				['up', 'c', 2, 2, false, 3, 0.5]
			]
		]
	])('%s', async (_, cluster_id, expected) => {
		const rows = await ask('cluster-figures', { cluster_id, year: 2018 });
		expect(
			rows.map((row) => [
				...[row.indicator, row.unit_id, row.value],
				...[row.rank, row.tied, row.ranked_count, row.standing]
			])
		).toEqual(expected);
	});

	test('has no standing where all are tied', async () => {
		const rows = await ask('cluster-figures', { cluster_id: '63', year: 2017 });
		expect(rows.map((row) => [row.rank, row.standing])).toEqual([
			[1, null],
			[1, null],
			[1, null]
		]);
	});
});

describe('targets-of-year', () => {
	test.each<[string, string | null, unknown[][]]>([
		[
			'of all units: the country is none of them, the target most have comes first',
			null,
			[
				['up', 'a', 10, 11, 'exceeded', 3],
				['up', 'b', 10, 8, 'missed', 3],
				['up', 'c', 10, null, 'not_assessed', 3],
				['down', 'a', 4, 4, 'met', 1]
			]
		],
		[
			'of a cluster: its members of that year alone',
			'C',
			[
				['up', 'a', 10, 11, 'exceeded', 2],
				['up', 'b', 10, 8, 'missed', 2],
				['down', 'a', 4, 4, 'met', 1]
			]
		]
	])('%s', async (_, cluster_id, expected) => {
		const rows = await ask('targets-of-year', { year: 2018, cluster_id });
		expect(
			rows.map((row) => [
				...[row.indicator, row.unit_id, row.plan_lo, row.actual, row.verdict, row.common]
			])
		).toEqual(expected);
		expect(rows.every((row) => row.asked_cluster === cluster_id)).toBe(true);
	});
});

describe('newest-across-country', () => {
	test('takes the newest year nearly all provinces have, not the newest there is', async () => {
		const rows = await ask('newest-across-country', { indicator: 'up' });
		expect(
			rows.map((row) => [row.unit_id, row.year, row.value, row.rank, row.standing, row.source_name])
		).toEqual([
			['b', 2018, 3, 1, 1, 'Cục Thống kê'],
			['c', 2018, 2, 2, 0.5, 'Cục Thống kê'],
			['a', 2018, 1, 3, 0, 'Cục Thống kê']
		]);
	});

	test.each(['alone', 'nothing'])('answers nothing of %s, which few have', async (indicator) => {
		expect(await ask('newest-across-country', { indicator })).toEqual([]);
	});
});
