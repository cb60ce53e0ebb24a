import { beforeAll, describe, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

const KIEN_GIANG = { unit_id: '63-91', year: 2018 };
let ask: Ask;

beforeAll(async () => {
	({ ask } = await publishedDataset());
});

/** Chosen columns of an answer, as lists. */
async function answer(
	name: string,
	params: Record<string, Param>,
	columns: string,
	asked: Ask = ask
): Promise<unknown[][]> {
	const rows = await asked(name, params);
	return rows.map((row) => columns.split(' ').map((column) => row[column]));
}

describe('what the story of a published figure is told from', () => {
	test.each([
		[
			'the share as printed stands beside the one its parts give',
			'ntm_communes_share',
			[
				['preferred', 43.59, 'derived', 'D004', null],
				['other', 44.4, 'official', 'D004', true]
			]
		],
		[
			'the result of a target is another printing of the same figure',
			'income_per_capita_usd',
			[
				['preferred', 2094, 'official', 'D004', null],
				['target', 2094, 'official', 'D004', false]
			]
		],
		['a unit without the figure has no row', 'area_of_nothing', []]
	])('story-observation: %s', async (_, indicator, expected) => {
		expect(
			await answer(
				'story-observation',
				{ ...KIEN_GIANG, indicator },
				'origin value status source_id differs'
			)
		).toEqual(expected);
	});

	test('story-place: the units of the region that have the figure, best first, with their set of borders only', async () => {
		const rows = await answer(
			'story-place',
			{ ...KIEN_GIANG, indicator: 'papi_total_80', cluster_id: null },
			'unit_id value rank asked scope_vi'
		);
		expect(rows).toHaveLength(12);
		expect(rows.slice(0, 2)).toEqual([
			['63-83', 47.05, 1, false, 'Đồng bằng sông Cửu Long'],
			['63-92', 46.06, 2, false, 'Đồng bằng sông Cửu Long']
		]);
		expect(rows.filter(([, , , asked]) => asked)).toEqual([
			['63-91', 42.77, 9, true, 'Đồng bằng sông Cửu Long']
		]);
	});

	test('story-place gives every unit the place that unit-observations gives it', async () => {
		const observations = (await ask('unit-observations', { unit_id: '63-91' })).filter(
			({ year }) => year === 2018
		);
		expect(observations.some(({ region_rank }) => region_rank !== null)).toBe(true);
		for (const {
			indicator,
			region_rank,
			region_count,
			cluster_rank,
			cluster_count,
			cluster_id
		} of observations) {
			const within = async (cluster: Param) => {
				const rows = await ask('story-place', {
					...KIEN_GIANG,
					indicator: indicator as string,
					cluster_id: cluster
				});
				return rows.length > 1
					? [rows.find(({ asked }) => asked)?.rank, rows.length]
					: [null, null];
			};
			expect(await within(null), String(indicator)).toEqual([region_rank, region_count]);
			if (cluster_id !== null)
				expect(await within(cluster_id as string), String(indicator)).toEqual([
					cluster_rank,
					cluster_count
				]);
		}
	});

	test('story-achieved: the printed count is used, and the targets known one by one stand below it', async () => {
		expect(
			await answer(
				'story-achieved',
				KIEN_GIANG,
				'part count_basis achieved base rate stage verdict source_id'
			)
		).toEqual([
			['used', 'printed', 21, 22, 95.5, null, null, 'D004'],
			['printed', null, 21, 22, 95.5, 'reported', null, 'D004'],
			['target', null, null, null, null, null, 'exceeded', 'D004'],
			['target', null, null, null, null, null, 'exceeded', 'D004']
		]);
	});

	test('story-achieved: the twelve national targets of 2019 are counted one by one', async () => {
		const rows = await ask('story-achieved', { unit_id: 'VN', year: 2019 });
		expect(rows[0]).toMatchObject({
			part: 'used',
			count_basis: 'counted',
			achieved: 12,
			base: 12,
			rate: 100
		});
		expect(rows.filter(({ part }) => part === 'target')).toHaveLength(12);
	});

	test('story-award: certificates for second and third places are rows of their own', async () => {
		expect(
			await answer(
				'story-award',
				{
					unit_id: '63-91',
					year_from: 2018,
					year_to: 2018,
					award_code: 'bk_bo_tinh',
					recipient: 'collective',
					stage: 'granted'
				},
				'count extent recipient_type source_id'
			)
		).toEqual([
			[16, 'decision', 'collective', 'D004'],
			[7, 'decision', 'collective', 'D004']
		]);
	});

	test('story-sources: an id nobody registered is left out', async () => {
		expect(
			await answer('story-sources', { source_ids: 'D004|nobody|A7' }, 'source_id publisher')
		).toEqual([
			['A7', 'Báo Mới'],
			['D004', 'Cổng thông tin điện tử Sở Nội vụ Kiên Giang']
		]);
	});
});

describe('what a story is told from in any dataset', () => {
	test('story-observation: a bound neither differs nor agrees, and a range that holds the figure agrees', async () => {
		const of = { unit_id: '63-91', year: 2020, indicator: 'x' };
		const asked = await dataset({
			indicators: [
				{
					indicator: 'x',
					direction: 'up',
					decimals: 1,
					unit_vi: '%',
					unit_en: '%',
					comparable: true
				}
			],
			observations: [
				{ ...of, value: 62, status: 'official', preferred: true, source_id: 'A' },
				{ ...of, value: 60, qualifier: '>', status: 'press', preferred: false, source_id: 'B' },
				{ ...of, value: 61.96, status: 'press', preferred: false, source_id: 'C' }
			],
			targets: [
				{
					...of,
					target_id: 't',
					direction: 'up',
					actual: 61,
					actual_hi: 62,
					plan_strict: false,
					plan_implied: false,
					source_id: 'D'
				}
			]
		});
		expect(await answer('story-observation', of, 'origin source_id value differs', asked)).toEqual([
			['preferred', 'A', 62, null],
			['other', 'B', 60, null],
			['other', 'C', 62, false],
			['target', 'D', 61, false]
		]);
	});
});
