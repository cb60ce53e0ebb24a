import { beforeAll, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import { dataset, type Ask } from './dataset';

const point = { plan_kind: 'point', plan_lo: 10, plan_hi: 10, plan_strict: false, direction: 'up' };
/** Targets of one unit and year: `+` exceeded, `=` met, `~` almost, `-` missed, `?` not assessed. */
const ACTUAL: Readonly<Record<string, number | null>> = {
	'+': 11,
	'=': 10,
	'~': 9.9,
	'-': 5,
	'?': null
};
const targets = (unit_id: string, year: number, marks: string): Record<string, Param>[] =>
	[...marks].map((mark, i) => ({
		...point,
		target_id: `${unit_id}${year}${i}`,
		unit_id,
		year,
		indicator: 'x',
		actual: ACTUAL[mark]!
	}));
const units = ['a', 'b', 'c', 'd', 'VN'];

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({
		sources: [{ source_id: 'S', title: 'Báo cáo', publisher: 'Sở' }],
		units: units.map((unit_id) => ({
			unit_id,
			slug: unit_id,
			name_vi: unit_id,
			name_en: unit_id,
			kind: unit_id === 'VN' ? 'nation' : 'province'
		})),
		clusters: [{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' }],
		cluster_members: ['a', 'b'].map((unit_id) => ({ cluster_id: 'C', year: 2021, unit_id })),
		indicators: [{ indicator: 'x', decimals: 1, direction: 'up', comparable: true }],
		targets: [
			...targets('a', 2021, '+=~-'),
			...targets('b', 2021, '+++??'),
			...targets('c', 2021, '==-?'),
			...targets('d', 2021, '++=-'),
			...targets('VN', 2020, '=='),
			...targets('a', 2018, '+')
		],
		target_summaries: [
			{ unit_id: 'd', year: 2021, met_or_exceeded: 2, total: 4, stage: 'expected', source_id: 'S' },
			{
				unit_id: 'VN',
				year: 2014,
				met_or_exceeded: 13,
				total: 14,
				stage: 'expected',
				source_id: 'S'
			}
		]
	});
});

test('units of a year are ranked by the printed rate, else by the rate of assessed targets; under 65 % assessed is not ranked', async () => {
	const rows = await ask('targets-achieved', { year: 2021, cluster_id: null });
	expect(
		rows.map((row) => [row.unit_id, row.achieved, row.base, row.rate, row.rank, row.tied])
	).toEqual([
		['c', 2, 3, 66.7, 1, false],
		['a', 2, 4, 50, 2, true],
		['d', 2, 4, 50, 2, true],
		['b', 3, 3, null, null, false]
	]);
	expect(rows[2]).toMatchObject({
		printed: true,
		printed_stage: 'expected',
		source_name: 'Sở',
		n_total: 4
	});
	expect(rows[1]).toMatchObject({
		n_exceeded: 1,
		n_met: 1,
		n_almost: 1,
		n_missed: 1,
		n_not_assessed: 0
	});
});

test.each([
	['one cluster', { year: 2021, cluster_id: 'C' }, ['a 2021', 'b 2021']],
	[
		'every year',
		{ year: null, cluster_id: null },
		['c 2021', 'a 2021', 'd 2021', 'b 2021', 'VN 2020', 'a 2018', 'VN 2014']
	],
	['a year without a count', { year: 1999, cluster_id: null }, []]
])('%s is answered, and each row repeats what was asked', async (_, params, found) => {
	const rows = await ask('targets-achieved', params);
	expect(rows.map((row) => `${row.unit_id} ${row.year}`)).toEqual(found);
	expect(rows.map((row) => [row.asked_year, row.asked_cluster])).toEqual(
		found.map(() => [params.year, params.cluster_id])
	);
});

test('target-options counts units by year and cluster; the country only where its count was printed', async () => {
	const rows = await ask('target-options');
	expect(
		rows.map((row) => [row.year, row.cluster_id, row.printed_units, row.listed_units])
	).toEqual([
		[2021, null, 1, 4],
		[2021, 'C', 0, 2],
		[2018, null, 0, 1],
		[2014, null, 1, 0]
	]);
});
