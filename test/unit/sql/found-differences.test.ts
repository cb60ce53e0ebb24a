import { beforeAll, describe, expect, it } from 'vitest';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

function said(row: Row): string {
	const { rule, status, unit_id, year, printed, computed, low, high, cause, source_id } = row;
	const range = low === null ? '' : ` [${low}..${high ?? ''}]`;
	return `${rule} ${status} ${unit_id} ${year} ${printed} ${computed}${range} ${cause} ${source_id}`;
}

describe('among the published figures', () => {
	let found: Row[];
	let ask: Ask;
	beforeAll(async () => {
		({ ask } = await publishedDataset());
		found = await ask('found-differences', { unit_id: null });
	});

	it.each([
		[
			'R2: 51 of 117 is not 44,4 %',
			'share_differs_from_parts differs 63-91 2018 44.4 43.59 part_or_whole_or_share_misprinted D004'
		],
		[
			'R6: 106,29 % of a plan not printed',
			'plan_implied consistent 63-91 2018 106.29 106.294 [1969.52..1970.64] plan_not_printed D004'
		],
		[
			'R8: a fall of 1,7 points called per cent, which would be 27,38 %',
			'points_printed_as_percent differs 63-91 2018 1.7 27.38 points_called_percent D004'
		],
		[
			'R12: up 3 % from 59 or from 60,19',
			'change_unit_ambiguous ambiguous 63-91 2018 3 null [59..60.19] points_relative_or_count D004'
		],
		['R13: above 62 %', 'share_is_bound bound 63-91 2018 62 null bound_printed D004'],
		[
			'R14: 7 third places after 16 second ones',
			'places_uneven check 63-91 2018 7 16 place_in_large_clusters_only D004'
		],
		[
			'R15: flags of 2017 among places of 2018',
			'year_differs differs 63-91 2018 2017 2018 year_misprinted D004'
		],
		[
			'R16: 13 flags granted where 10 were proposed',
			'granted_exceeds_proposed check 63-91 2018 13 10 different_cohorts D004'
		],
		[
			'R17: 10 flags of 16 leaders need a base of 50',
			'quota_base_unknown check 63-91 2018 10 62.5 [50..] base_not_printed D004'
		],
		[
			'N14: 1.381 and 2.102 are not 3.420',
			'parts_differ_from_total differs 63-72 2015 3420 3483 part_or_total_misprinted_or_counted_twice S128'
		]
	])('finds %s', (_, expected) => {
		expect(found.map(said)).toContain(expected);
	});

	it('finds nothing else but another bound and three more proposals above a fifth of the flags of the province', () => {
		const others = found.filter(
			({ unit_id, rule }) => unit_id !== '63-91' && rule !== 'parts_differ_from_total'
		);
		expect(others.map(said)).toEqual([
			'quota_base_unknown check 63-27 2022 12 22.2 [60..] base_not_printed S114',
			'quota_base_unknown check 63-27 2024 10 24.4 [50..] base_not_printed S115',
			'quota_base_unknown check 63-36 2021 11 35.5 [55..] base_not_printed S119',
			'share_is_bound bound 63-72 2015 65 null bound_printed S128'
		]);
		expect(found).toHaveLength(14);
	});

	it('carries the source, the unit of measure and what was noted about the same printed figure', () => {
		const of = (rule: string) => found.find((row) => row.rule === rule && row.unit_id !== '63-27')!;
		expect(of('share_differs_from_parts')).toMatchObject({
			check_id: 'kien-giang-2018-r02',
			unit_vi: '%',
			source_publisher: 'Cổng thông tin điện tử Sở Nội vụ Kiên Giang'
		});
		expect(of('share_is_bound')).toMatchObject({ qualifier: '>', check_id: null });
		expect(of('places_uneven')).toMatchObject({ place: 3, check_id: null, note_vi: null });
		expect(
			found.filter(({ check_id }) => check_id !== null).map(({ check_id }) => check_id)
		).toEqual(
			expect.arrayContaining(['06', '08', '12', '15', '17'].map((r) => `kien-giang-2018-r${r}`))
		);
	});

	it('says of awards granted and proposed to whom', () => {
		const to = found.filter(({ recipient_type }) => recipient_type !== null);
		expect(to.map(({ rule, recipient_type }) => [rule, recipient_type])).toEqual([
			['granted_exceeds_proposed', 'collective']
		]);
	});

	it('gives one unit its own', async () => {
		const own = await ask('found-differences', { unit_id: '63-72' });
		expect(own.map(({ rule }) => rule)).toEqual(['parts_differ_from_total', 'share_is_bound']);
	});
});

const YEAR: Record<string, Param> = { unit_id: '63-91', year: 2018, source_id: 'S' };

function observed(
	indicator: string,
	value: number,
	more: Record<string, Param> = {}
): Record<string, Param> {
	return { ...YEAR, indicator, value, status: 'official', preferred: true, ...more };
}

function target(indicator: string, more: Record<string, Param>): Record<string, Param> {
	return {
		...YEAR,
		target_id: indicator,
		indicator,
		direction: 'up',
		plan_kind: 'point',
		plan_strict: false,
		plan_implied: false,
		...more
	};
}

function award(
	award_code: string,
	count: number,
	stage: string,
	extent: string,
	mode: string | null = null
): Record<string, Param> {
	const identity = {
		award_id: `${award_code}-${count}-${stage}`,
		unit_id: '63-91',
		year_from: 2018,
		year_to: 2018
	};
	return {
		...identity,
		award_code,
		recipient_type: 'collective',
		count,
		stage,
		extent,
		mode,
		source_id: 'S'
	};
}

describe('among made-up figures', () => {
	let found: string[];
	beforeAll(async () => {
		const indicators = [
			...[
				'population_average',
				'area',
				'population_density',
				'ntm_communes_total',
				'ntm_communes_new'
			],
			...['a', 'b', 'c', 'd', 'e', 'f', 'g']
		].map((indicator) => ({
			...{ indicator, name_vi: indicator, name_en: indicator, unit_vi: '%', unit_en: '%' },
			...{
				direction: 'up',
				decimals: 2,
				rollup: 'none',
				indicator_group: 'economy',
				comparable: true
			}
		}));
		const ask = await dataset({
			indicators,
			observations: [
				observed('population_average', 1000),
				observed('area', 2000),
				observed('population_density', 520),
				observed('ntm_communes_total', 39, { year: 2017 }),
				observed('ntm_communes_total', 50),
				observed('ntm_communes_new', 12),
				observed('a', 80, { as_printed: '80/100 xã (80%)' }),
				observed('b', 33.3, { as_printed: '1.000/3.000 hộ (33,3 %).' }),
				observed('c', 7, { as_printed: 'ngày 25/3/2019, đạt 7 %' }),
				observed('d', 5, { as_printed: '10/20 xã và 3/6 huyện, tăng 9 %' }),
				observed('e', 5),
				observed('e', 6, { preferred: false, status: 'preliminary' }),
				observed('f', 5),
				observed('f', 6, { preferred: false, source_id: 'T' })
			],
			targets: [
				target('a', { plan_lo: 200, actual: 210, percent_printed: 105 }),
				target('b', { plan_lo: 200, actual: 210, percent_printed: 106.5 }),
				target('c', { plan_lo: 1968, actual: 2094, percent_printed: 106.29, plan_implied: true }),
				target('d', { plan_unit_vi: 'điểm %', actual_raw: '1,2 điểm %', actual: 1.2, previous: 5 }),
				target('e', { plan_unit_vi: 'điểm %', actual_raw: '1,2 %', actual: 1.2, previous: 5 })
			],
			worker_shares: [
				{
					...YEAR,
					measure: 'direct_worker',
					base: 'individuals',
					share: 60,
					change_raw: 'tăng 3 điểm %',
					change: 3,
					change_unit: 'pp'
				},
				{
					...YEAR,
					year: 2019,
					measure: 'direct_worker',
					base: 'individuals',
					share: 60,
					change_raw: 'giảm 2,5%',
					qualifier: '='
				}
			],
			prize_places: [
				{
					...YEAR,
					place: 1,
					collectives: 5,
					year_printed: 2018,
					year_suspect: false,
					as_printed: '-'
				},
				{ ...YEAR, place: 2, collectives: 5, year_suspect: false, as_printed: '-' },
				{ ...YEAR, place: 3, collectives: 6, year_suspect: false, as_printed: '-' }
			],
			awards: [
				award('co_chinh_phu', 1, 'proposed', 'year'),
				award('co_chinh_phu', 1, 'granted', 'year'),
				award('bk_thu_tuong', 9, 'proposed', 'year'),
				award('bk_thu_tuong', 8, 'granted', 'year'),
				award('bk_bo_tinh', 3420, 'granted', 'year'),
				award('bk_bo_tinh', 1381, 'granted', 'part', 'cong_trang'),
				award('bk_bo_tinh', 2102, 'granted', 'part', 'phong_trao'),
				award('cstd_bo_tinh', 20, 'granted', 'year'),
				award('cstd_bo_tinh', 15, 'granted', 'part')
			]
		});
		found = (await ask('found-differences', { unit_id: null })).map(said);
	});

	it('finds each kind of difference and leaves alone what agrees, is a date, has two readings or is a part', () => {
		expect(found).toEqual([
			'change_unit_ambiguous ambiguous 63-91 2019 -2.5 null [62.5..61.54] points_relative_or_count S',
			'density_differs_from_parts differs 63-91 2018 520 500 part_or_density_of_another_count S',
			'parts_differ_from_total differs 63-91 2018 3420 3483 part_or_total_misprinted_or_counted_twice S',
			'percent_of_plan_differs differs 63-91 2018 106.5 105 plan_or_actual_or_percent_misprinted S',
			'places_uneven check 63-91 2018 6 5 shared_places S',
			'plan_implied differs 63-91 2018 106.29 106.402 [1969.52..1970.64] plan_not_printed S',
			'points_printed_as_percent check 63-91 2018 1.2 24 points_called_percent S',
			'stock_differs_from_flow differs 63-91 2018 50 51 withdrawn_or_merged_or_misprinted S',
			'value_differs_within_source differs 63-91 2018 6 5 revised_or_other_date S'
		]);
	});
});

describe('of what is stated again a year later, or beside what it is counted from', () => {
	const share = (year: number, value: number, more: Record<string, Param>) => ({
		...{ ...YEAR, year, measure: 'direct_worker', base: 'individuals', share: value },
		...more
	});
	const grown = (
		year: number,
		previous: number | null,
		actual: number,
		more: Record<string, Param> = {}
	) =>
		target('revenue', {
			...{ target_id: `revenue-${year}`, year, previous, actual, plan_lo: 90 },
			...more
		});
	let found: string[];
	let rows: Row[];
	beforeAll(async () => {
		const ask = await dataset({
			indicators: ['revenue', 'poverty_reduction'].map((indicator) => ({
				...{ indicator, name_vi: indicator, name_en: indicator, unit_vi: 'tỷ', unit_en: 'bn' },
				...{ direction: 'up', decimals: 1, rollup: 'none', indicator_group: 'economy' },
				comparable: true
			})),
			worker_shares: [
				// 600 of 1.000 is 60; 62,4 of them is not; a bound says nothing
				share(2015, 60, { base_count: 1000, direct_count: 600 }),
				share(2016, 62.4, { base_count: 1000, direct_count: 613 }),
				share(2017, 70, { base_count: 1000, direct_count: 1, qualifier: '>' }),
				// 60 and 62,4 are 2,4 points apart, 4 % relative
				share(2016, 62.4, { measure: 'small_collective', change: 2.4, change_unit: 'pp' }),
				share(2015, 60, { measure: 'small_collective' }),
				share(2017, 64, { measure: 'small_collective', change: 3, change_unit: 'pp' }),
				share(2018, 66.5, { measure: 'small_collective', change: 3.9, change_unit: 'percent' }),
				share(2019, 68.5, { measure: 'small_collective', change: 5, change_unit: 'percent' })
			],
			observations: [observed('revenue', 101.26, { year: 2016 })],
			targets: [
				grown(2015, null, 95.5),
				// by its target of 2015, then by what was observed of 2016, to the decimals it is repeated with
				grown(2016, 95.5, 101),
				grown(2017, 101.3, 104),
				grown(2018, 103, 88),
				// a drop repeats another indicator; another unit of measure is no other figure
				target('poverty_reduction', {
					...{ target_id: 'p17', year: 2017, plan_kind: 'change_floor' },
					...{ plan_lo: 1, actual: 1.5 }
				}),
				target('poverty_reduction', {
					...{ target_id: 'p18', year: 2018, plan_kind: 'change_floor' },
					...{ plan_lo: 1, actual: 1.7, previous: 6.21 }
				}),
				grown(2019, 88_000, 91, { plan_unit_vi: 'triệu' })
			],
			target_summaries: [
				{ ...YEAR, year: 2015, met_or_exceeded: 1, total: 1, stage: 'reported' },
				{ ...YEAR, met_or_exceeded: 2, total: 2, stage: 'reported' },
				// one of five is there; expected is not reported
				{ ...YEAR, year: 2016, met_or_exceeded: 5, total: 5, stage: 'reported' },
				{ ...YEAR, year: 2017, met_or_exceeded: 0, total: 2, stage: 'expected' }
			]
		});
		rows = await ask('found-differences', { unit_id: null });
		found = rows.map(said).filter((row) => !row.startsWith('share_is_bound'));
	});

	it('finds a share, a change, a figure of the year before and a count that are not what they come from, past rounding', () => {
		expect(found).toEqual([
			'change_differs_from_years differs 63-91 2017 3 1.6 change_or_share_misprinted S',
			'change_differs_from_years differs 63-91 2019 5 3.01 change_or_share_misprinted S',
			'count_differs_from_targets differs 63-91 2018 2 1 targets_judged_otherwise S',
			'previous_differs_from_year differs 63-91 2018 103 104 revised_or_other_date S',
			'share_differs_from_parts differs 63-91 2016 62.4 61.3 part_or_whole_or_share_misprinted S'
		]);
	});

	it('says what a change is measured in, and the size', () => {
		const of = (year: number) =>
			rows.find((row) => row.rule === 'change_differs_from_years' && row.year === year)!;
		expect([of(2017).unit_vi, of(2017).difference]).toEqual(['điểm %', 1.4]);
		expect([of(2019).unit_en, of(2019).difference]).toEqual(['%', 1.99]);
	});
});
