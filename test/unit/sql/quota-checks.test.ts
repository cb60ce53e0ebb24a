import { describe, expect, test } from 'vitest';
import { QUOTAS } from '$lib/core/quota-preset';
import { basesText, quotasText, type StatedBase } from '$lib/core/quotas';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

const checks = (ask: Ask, bases: StatedBase[] = [], unit_id: string | null = null) =>
	ask('quota-checks', { unit_id, quotas: quotasText(QUOTAS), bases: basesText(bases) });

/** unit year base: proposed of base_count (from) share → verdict, allowed, needed */
const said = (row: Row): string =>
	`${String(row.unit_id)} ${String(row.year_from)} ${row.base === 'leading_cluster' ? 'first' : 'flag'}: ${String(row.proposed)} of ${String(row.base_count)} (${String(row.base_from)}) ${String(row.share)} → ${String(row.verdict)} ${String(row.allowed)}/${String(row.base_needed)}`;

describe('among the published figures', async () => {
	const { ask } = await publishedDataset();

	test('R17: 10 of 16 in Kiên Giang is to be checked by either reading, never a breach', async () => {
		expect((await checks(ask, [], '63-91')).map(said)).toEqual([
			'63-91 2018 first: 10 of 16 (first_places) 62.5 → needs_check 3/50',
			'63-91 2018 flag: 10 of 16 (flags_granted) 62.5 → needs_check 3/50'
		]);
	});

	test('Bắc Ninh 2022: 12 proposed beside 54 proposed for the provincial flag', async () => {
		const rows = await checks(ask, [], '63-27');
		expect(rows.filter((row) => row.year_from === 2022).map(said)).toEqual([
			'63-27 2022 first: 12 of 54 (flags_proposed) 22.2 → needs_check 10/60',
			'63-27 2022 flag: 12 of 54 (flags_proposed) 22.2 → needs_check 10/60'
		]);
		expect(rows[0]).toMatchObject({
			award_code: 'co_chinh_phu',
			max_share: 0.2,
			source_id: 'S115'
		});
	});

	test('a stated base settles it for its reading alone', async () => {
		const base = { unit_id: '63-91', year: 2018, base: 'meeting_province_flag' } as const;
		const told = async (count: number) =>
			(await checks(ask, [{ ...base, count }], '63-91')).map(said)[1];
		expect(await told(50)).toBe('63-91 2018 flag: 10 of 50 (stated) 20 → within 10/50');
		expect(await told(49)).toBe('63-91 2018 flag: 10 of 49 (stated) 20.4 → over 9/50');
		expect(await told(0)).toBe('63-91 2018 flag: 10 of 0 (stated) null → over 0/50');
		expect((await checks(ask, [{ ...base, count: 50 }], '63-91')).map(said)[0]).toMatch(
			/first_places.*needs_check/
		);
	});

	test('without a stated base nobody is over', async () => {
		const rows = await checks(ask);
		expect(rows.length).toBeGreaterThan(10);
		expect(new Set(rows.map((row) => row.verdict))).toEqual(new Set(['needs_check']));
	});
});

describe('what is known of the base', () => {
	const award = (award_code: string, stage: string, count: number, given: object = {}) => ({
		unit_id: 'a',
		year_from: 2024,
		year_to: 2024,
		recipient_type: 'collective',
		extent: 'year',
		award_code,
		stage,
		count,
		...given
	});
	const CASES: [title: string, rows: Record<string, Param>[], places: number, told: string[]][] = [
		[
			'nothing',
			[award('co_chinh_phu', 'proposed', 3)],
			0,
			[
				'a 2024 first: 3 of null (null) null → needs_check null/15',
				'a 2024 flag: 3 of null (null) null → needs_check null/15'
			]
		],
		[
			'enough flags granted settle one reading',
			[award('co_chinh_phu', 'proposed', 3), award('co_bo_tinh', 'granted', 15)],
			0,
			[
				'a 2024 first: 3 of null (null) null → needs_check null/15',
				'a 2024 flag: 3 of 15 (flags_granted) 20 → within 3/15'
			]
		],
		[
			'enough first places settle both',
			[award('co_chinh_phu', 'proposed', 3), award('co_bo_tinh', 'proposed', 10)],
			16,
			[
				'a 2024 first: 3 of 16 (first_places) 18.8 → within 3/15',
				'a 2024 flag: 3 of 16 (first_places) 18.8 → within 3/15'
			]
		],
		[
			'enough flags proposed are a sign only',
			[award('co_chinh_phu', 'proposed', 3), award('co_bo_tinh', 'proposed', 100)],
			0,
			[
				'a 2024 first: 3 of 100 (flags_proposed) 3 → needs_check 20/15',
				'a 2024 flag: 3 of 100 (flags_proposed) 3 → needs_check 20/15'
			]
		],
		[
			'part of the proposals settles nothing',
			[
				award('co_chinh_phu', 'proposed', 1, { extent: 'part' }),
				award('co_chinh_phu', 'proposed', 2, { extent: 'part' })
			],
			99,
			[
				'a 2024 first: 3 of 99 (first_places) 3 → needs_check 19/15',
				'a 2024 flag: 3 of 99 (first_places) 3 → needs_check 19/15'
			]
		],
		[
			'more than so many settles nothing',
			[award('co_chinh_phu', 'proposed', 3, { qualifier: '>' })],
			99,
			[
				'a 2024 first: 3 of 99 (first_places) 3 → needs_check 19/15',
				'a 2024 flag: 3 of 99 (first_places) 3 → needs_check 19/15'
			]
		],
		[
			'proposals of individuals and of other awards have no quota',
			[
				award('co_chinh_phu', 'proposed', 3, { recipient_type: 'individual' }),
				award('bk_thu_tuong', 'proposed', 30)
			],
			5,
			[]
		]
	];
	test.each(CASES)('%s', async (_, awards, places, told) => {
		const ask = await dataset({
			units: [{ unit_id: 'a', slug: 'a' }],
			awards: awards.map((row, i) => ({ award_id: `w${i}`, ...row })),
			prize_places: places ? [{ unit_id: 'a', year: 2024, place: 1, collectives: places }] : []
		});
		expect((await checks(ask)).map(said)).toEqual(told);
	});
});
