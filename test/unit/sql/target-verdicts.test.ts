import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '$lib/table/rows';
import type { Param } from '$lib/sql/statement';
import { dataset } from './dataset';

type Case = readonly [
	title: string,
	target: Record<string, Param>,
	computed: string,
	verdict: string
];

const up = { direction: 'up', plan_strict: false, plan_decimals: 2 };
const down = { ...up, direction: 'down' };
const point = (value: number) => ({ plan_kind: 'point', plan_lo: value, plan_hi: value });
const range = (lo: number, hi: number) => ({ plan_kind: 'range', plan_lo: lo, plan_hi: hi });

/** The twelve rows of the national table of 2019 (plan, actual, official verdict as published). Ten follow the rule, two do not. */
const NATIONAL_2019: readonly Case[] = [
	[
		'GDP growth 7,02 against 6,6-6,8',
		{ ...up, ...range(6.6, 6.8), actual: 7.02, verdict_official: 'exceeded' },
		'exceeded',
		'exceeded'
	],
	[
		'CPI 2,79 against about 4',
		{
			...down,
			plan_kind: 'approx',
			plan_lo: 4,
			plan_hi: 4,
			actual: 2.79,
			verdict_official: 'exceeded'
		},
		'exceeded',
		'exceeded'
	],
	[
		'export growth 8,1 against 7-8',
		{ ...up, ...range(7, 8), actual: 8.1, verdict_official: 'exceeded' },
		'exceeded',
		'exceeded'
	],
	[
		'trade deficit "Xuất siêu" against below 3 keeps the official word',
		{
			...down,
			plan_kind: 'ceiling',
			plan_hi: 3,
			plan_strict: true,
			actual_raw: 'Xuất siêu',
			verdict_official: 'exceeded'
		},
		'not_assessed',
		'exceeded'
	],
	[
		'investment 33,9 against 33-34',
		{ ...up, ...range(33, 34), actual: 33.9, verdict_official: 'met' },
		'met',
		'met'
	],
	[
		'poverty reduction 1,1 against 1-1,5 keeps the official word',
		{
			...up,
			plan_kind: 'change_range',
			plan_lo: 1,
			plan_hi: 1.5,
			actual: 1.1,
			verdict_official: 'exceeded'
		},
		'met',
		'exceeded'
	],
	[
		'urban unemployment 3,1 against below 4',
		{
			...down,
			plan_kind: 'ceiling',
			plan_hi: 4,
			plan_strict: true,
			actual: 3.1,
			verdict_official: 'met'
		},
		'met',
		'met'
	],
	[
		'trained labour 61-62 against 60-62',
		{ ...up, ...range(60, 62), actual: 61, actual_hi: 62, verdict_official: 'met' },
		'met',
		'met'
	],
	[
		'beds 27,5 against 27',
		{ ...up, ...point(27), actual: 27.5, verdict_official: 'exceeded' },
		'exceeded',
		'exceeded'
	],
	[
		'health insurance 89,3 against 88,1',
		{ ...up, ...point(88.1), actual: 89.3, verdict_official: 'exceeded' },
		'exceeded',
		'exceeded'
	],
	[
		'wastewater 89 against 89',
		{ ...up, ...point(89), actual: 89, verdict_official: 'met' },
		'met',
		'met'
	],
	[
		'forest cover 41,85 against 41,85',
		{ ...up, ...point(41.85), actual: 41.85, verdict_official: 'met' },
		'met',
		'met'
	]
];

const RULE: readonly Case[] = [
	[
		'a floor just reached is met',
		{ ...up, plan_kind: 'floor', plan_lo: 7.5, actual: 7.5 },
		'met',
		'met'
	],
	[
		'a floor beaten is exceeded',
		{ ...up, plan_kind: 'floor', plan_lo: 7.5, actual: 7.51 },
		'exceeded',
		'exceeded'
	],
	[
		'a strict floor just reached is almost',
		{ ...up, plan_kind: 'floor', plan_lo: 6193, plan_strict: true, plan_decimals: 0, actual: 6193 },
		'almost',
		'almost'
	],
	['within two per cent below is almost', { ...up, ...point(100), actual: 98 }, 'almost', 'almost'],
	[
		'more than two per cent below is missed',
		{ ...up, ...point(100), actual: 97.99 },
		'missed',
		'missed'
	],
	[
		'both sides are rounded to the decimals of the plan',
		{ ...up, ...point(1970), plan_decimals: 0, actual: 1970.4 },
		'met',
		'met'
	],
	[
		'doubles do not break equality: 0,1 + 0,2 meets 0,3',
		{ ...up, ...point(0.3), actual: 0.1 + 0.2 },
		'met',
		'met'
	],
	[
		'lower is better: below a point is exceeded',
		{ ...down, ...point(4.5), actual: 4.51 - 0.02 },
		'exceeded',
		'exceeded'
	],
	[
		'lower is better: slightly above is almost',
		{ ...down, ...point(4.5), actual: 4.55 },
		'almost',
		'almost'
	],
	[
		'a strict ceiling just touched is almost',
		{ ...down, plan_kind: 'ceiling', plan_hi: 35, plan_strict: true, actual: 35 },
		'almost',
		'almost'
	],
	[
		'an inclusive ceiling just touched is met',
		{ ...down, plan_kind: 'ceiling', plan_hi: 35, actual: 35 },
		'met',
		'met'
	],
	[
		'a ceiling is never exceeded',
		{ ...down, plan_kind: 'ceiling', plan_hi: 35, actual: 10 },
		'met',
		'met'
	],
	[
		'a drop of 1,70 points against at least 1,5 is exceeded',
		{ ...up, plan_kind: 'change_floor', plan_lo: 1.5, actual: 1.7 },
		'exceeded',
		'exceeded'
	],
	[
		'a milestone reached is met, never exceeded',
		{ ...up, plan_kind: 'milestone', plan_lo: 1, actual: 1 },
		'met',
		'met'
	],
	[
		'a milestone not reached is missed',
		{ ...up, plan_kind: 'milestone', plan_lo: 1, actual: 0 },
		'missed',
		'missed'
	],
	[
		'about 4 at 4,1 is met',
		{ ...down, plan_kind: 'approx', plan_lo: 4, plan_hi: 4, actual: 4.1 },
		'met',
		'met'
	],
	[
		'a range is judged by the worse end of the actual',
		{ ...up, ...range(60, 62), actual: 59, actual_hi: 63 },
		'almost',
		'almost'
	],
	[
		'a neutral range outside is missed',
		{ ...up, direction: 'neutral', ...range(10, 12), actual: 13 },
		'missed',
		'missed'
	],
	['no actual is not assessed', { ...up, ...point(5) }, 'not_assessed', 'not_assessed'],
	[
		'no bound is not assessed',
		{ ...up, plan_kind: 'text', plan_raw: 'tăng khá', actual: 5 },
		'not_assessed',
		'not_assessed'
	],
	[
		'an official verdict fills what cannot be computed',
		{ ...up, plan_kind: 'text', verdict_official: 'met' },
		'not_assessed',
		'met'
	]
];

describe('target verdicts', () => {
	const cases = [...NATIONAL_2019, ...RULE];
	let rows: Row[];
	beforeAll(async () => {
		const ask = await dataset({
			indicators: [{ indicator: 'x', decimals: 2, direction: 'up', comparable: true }],
			targets: cases.map(([, target], i) => ({
				target_id: `t${String(i).padStart(2, '0')}`,
				unit_id: 'u',
				year: 2019,
				indicator: 'x',
				...target
			}))
		});
		rows = await ask('target-verdicts', { unit_id: 'u' });
	});

	test.each(cases.map((each, i) => [each[0], each, i] as const))(
		'%s',
		(_, [, , computed, verdict], i) => {
			expect(rows[i]).toMatchObject({ verdict_computed: computed, verdict });
		}
	);

	test('ten of the twelve published verdicts follow the rule and two are kept as overrides', () => {
		expect(
			rows
				.slice(0, 12)
				.filter((row) => row.verdict_differs)
				.map((row) => row.target_id)
		).toEqual(['t03', 't05']);
	});
});

test('percent of plan is given for levels and drops and withheld for percentages', async () => {
	const base = { unit_id: 'u', year: 2018, indicator: 'x', ...up };
	const ask = await dataset({
		indicators: [{ indicator: 'x', decimals: 2, direction: 'up', comparable: true }],
		targets: [
			{ ...base, target_id: '1', ...point(1970), actual: 2094, plan_unit_vi: 'USD' },
			{
				...base,
				target_id: '2',
				plan_kind: 'change_floor',
				plan_lo: 1.5,
				actual: 1.7,
				plan_unit_vi: 'điểm %'
			},
			{ ...base, target_id: '3', ...point(7.5), actual: 7.51, plan_unit_vi: '%' }
		]
	});
	const rows = await ask('target-verdicts', { unit_id: 'u' });
	expect(rows.map((row) => row.percent_of_plan)).toEqual([106.29, 113.33, null]);
});

test('the gap to the plan is counted from the bound that is passed or missed, and is nothing inside a range', async () => {
	const cases: [plan: Record<string, Param>, gap: number | null][] = [
		[{ ...up, ...point(7.5), actual: 7.51 }, 0.01],
		[{ ...up, ...range(6.6, 6.8), actual: 7.02 }, 0.22],
		[{ ...up, ...range(6.6, 6.8), actual: 6.7 }, 0],
		[{ ...up, ...range(6.6, 6.8), actual: 6.5 }, -0.1],
		[{ ...up, plan_kind: 'floor', plan_lo: 8, actual: 7.2 }, -0.8],
		[{ ...down, plan_kind: 'ceiling', plan_hi: 4, actual: 3.1 }, -0.9],
		[{ ...up, plan_kind: 'milestone', plan_lo: 1, plan_hi: 1, actual: 1 }, null],
		[{ ...up, plan_kind: 'text', plan_raw: 'tăng khá', actual: 5 }, null],
		[{ ...down, plan_kind: 'ceiling', plan_hi: 3, actual_raw: 'Xuất siêu' }, null]
	];
	const ask = await dataset({
		indicators: [{ indicator: 'x', decimals: 2, direction: 'up', comparable: true }],
		targets: cases.map(([target], i) => ({
			target_id: String(i),
			unit_id: 'u',
			year: 2018,
			indicator: 'x',
			...target
		}))
	});
	const rows = await ask('target-verdicts', { unit_id: 'u' });
	expect(rows.map((row) => row.plan_gap)).toEqual(cases.map(([, gap]) => gap));
});
