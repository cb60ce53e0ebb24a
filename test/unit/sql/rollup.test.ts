import { beforeAll, describe, expect, it } from 'vitest';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { dataset, type Ask } from './dataset';
import { publishedDataset } from './published-dataset';

const INDICATORS = [
	['communes_count', 'sum', 0],
	['population_average', 'sum', 1],
	['labour_force_15plus', 'sum', 1],
	['grdp_per_capita', 'population', 2],
	['trained_labour', 'labour', 1],
	['md_poverty_rate', 'households', 2],
	['grdp_growth', 'none', 2]
].map(([indicator, rollup, decimals]) => ({
	...{ indicator, rollup, decimals, name_vi: indicator, name_en: indicator, unit_vi: '-' },
	...{ unit_en: '-', direction: 'up', indicator_group: 'economy', comparable: true }
})) as Record<string, Param>[];

function unit(admin_set: string, code: string, name: string): Record<string, Param> {
	const dates: Record<string, Param> =
		admin_set === '34' ? { valid_from: '2025-07-01' } : { valid_to: '2025-06-30' };
	return { unit_id: `${admin_set}-${code}`, admin_set, code, slug: name, name_vi: name, ...dates };
}

/** `63-89 2018 communes_count 5` → an observation; a sixth word is its qualifier. */
function observation(line: string): Record<string, Param> {
	const [unit_id, year, indicator, value, qualifier] = line.split(' ');
	const told = {
		unit_id: unit_id!,
		year: Number(year),
		indicator: indicator!,
		value: Number(value)
	};
	return {
		...told,
		qualifier: qualifier ?? null,
		status: 'official',
		preferred: true,
		source_id: 'S'
	};
}

const UNITS = [
	...[unit('63', '89', 'an-giang'), unit('63', '91', 'kien-giang'), unit('63', '01', 'ha-noi')],
	...[unit('34', '91', 'an-giang'), unit('34', '01', 'ha-noi')]
];
const UNIT_MAP = [
	{ old_id: '63-89', new_id: '34-91' },
	{ old_id: '63-91', new_id: '34-91' },
	{ old_id: '63-01', new_id: '34-01' }
];

/** Each case has its own year, so that one dataset holds them all: `Y` in its lines and in what is expected. */
const CASES: readonly [title: string, lines: readonly string[], expected: string][] = [
	[
		'is the sum of its parts',
		['63-89 Y communes_count 119', '63-91 Y communes_count 117'],
		'Y communes_count rolled_up 236 null'
	],
	[
		'is a mean weighted by population',
		[
			...['63-89 Y grdp_per_capita 40', '63-89 Y population_average 1900'],
			...['63-91 Y grdp_per_capita 52.04', '63-91 Y population_average 1700']
		],
		'Y grdp_per_capita rolled_up 45.69 null'
	],
	[
		'is a mean weighted by the labour force',
		[
			...['63-89 Y trained_labour 20', '63-89 Y labour_force_15plus 300'],
			...['63-91 Y trained_labour 40', '63-91 Y labour_force_15plus 100']
		],
		'Y trained_labour rolled_up 25 null'
	],
	[
		'is unknown when a part is missing',
		['63-91 Y communes_count 117'],
		'Y communes_count parts_only null part_missing'
	],
	[
		'is unknown when a part has no weight, this year',
		[
			...['63-89 Y grdp_per_capita 40', '63-89 Y population_average 1900'],
			...['63-91 Y grdp_per_capita 52']
		],
		'Y grdp_per_capita parts_only null weight_missing'
	],
	[
		'is unknown when the weights are all zero',
		[
			...['63-89 Y grdp_per_capita 40', '63-89 Y population_average 0'],
			...['63-91 Y grdp_per_capita 52', '63-91 Y population_average 0']
		],
		'Y grdp_per_capita parts_only null weight_missing'
	],
	[
		'is unknown where households would be the weight, for nobody counts them here',
		['63-89 Y md_poverty_rate 5', '63-91 Y md_poverty_rate 4'],
		'Y md_poverty_rate parts_only null weight_missing'
	],
	[
		'cannot be added from rates of growth',
		['63-89 Y grdp_growth 6.5', '63-91 Y grdp_growth 7.51'],
		'Y grdp_growth parts_only null cannot_be_added'
	],
	[
		'is unknown between a bound upwards and a bound downwards',
		['63-89 Y communes_count 100 >', '63-91 Y communes_count 50 <'],
		'Y communes_count parts_only null bounds_differ'
	],
	[
		'keeps a bound a bound',
		['63-89 Y communes_count 100 >', '63-91 Y communes_count 50'],
		'Y communes_count rolled_up >150 null'
	]
];
const yearOf = (index: number) => String(1980 + index);

const SERIES = [
	...['63-89 2018 communes_count 119', '63-91 2018 communes_count 117'],
	...['63-89 2019 communes_count 119', '63-91 2019 communes_count 116'],
	...['34-91 2019 communes_count 234', '34-91 2025 communes_count 102'],
	...['34-91 2026 communes_count 101'],
	...['63-01 2018 grdp_growth 7.37', '34-01 2025 grdp_growth 8.16']
];

describe('borders', () => {
	let ask: Ask;
	let today: Row[];
	beforeAll(async () => {
		const lines = CASES.flatMap(([, each], index) =>
			each.map((line) => line.replace('Y', yearOf(index)))
		);
		const observations = [...lines, ...SERIES].map(observation);
		ask = await dataset({ units: UNITS, unit_map: UNIT_MAP, indicators: INDICATORS, observations });
		today = await ask('unit-in-todays-borders', { unit_id: '34-91' });
	});

	it.each(CASES.map(([title, , expected], index) => [title, expected, yearOf(index)]))(
		'of today: a year before the merger %s',
		(_, expected, year) => {
			const figures = today
				.filter((row) => row.basis !== 'part' && row.year === Number(year))
				.map((row) =>
					[year, row.indicator, row.basis, `${row.qualifier ?? ''}${row.value}`, row.reason].join(
						' '
					)
				);
			expect(figures.map((figure) => figure.replace(/ $/, ' null'))).toContain(
				expected.replace('Y', year)
			);
		}
	);

	it('of today show the parts by their own codes, and never take 91 of then for 91 of today', async () => {
		const parts = today.filter(({ basis, year }) => basis === 'part' && year === 2018);
		expect(
			parts.map((row) => [row.part_id, row.part_admin_set, row.part_code, row.part_slug, row.value])
		).toEqual([
			['63-89', '63', '89', 'an-giang', 119],
			['63-91', '63', '91', 'kien-giang', 117]
		]);
		expect(await ask('unit-in-todays-borders', { unit_id: '63-91' })).toEqual(
			expect.not.arrayContaining([expect.objectContaining({ basis: 'rolled_up' })])
		);
	});

	it('of today flag where a line must be cut, and compare a back-cast with the parts', () => {
		const shown = today
			.filter((row) => row.basis !== 'part' && Number(row.year) >= 2018)
			.map((row) => [
				row.year,
				row.basis,
				row.value,
				row.rolled_value,
				row.rolled_difference,
				row.is_break
			]);
		expect(shown).toEqual([
			[2018, 'rolled_up', 236, null, null, false],
			[2019, 'own', 234, 235, -1, true],
			[2025, 'own', 102, null, null, false],
			[2026, 'own', 101, null, null, false]
		]);
	});

	it('of today keep every figure of a unit the merger left alone, rates too, without a break', async () => {
		const rows = await ask('unit-in-todays-borders', { unit_id: '34-01' });
		expect(rows.map((row) => [row.year, row.basis, row.value, row.is_break])).toEqual([
			[2018, 'unchanged', 7.37, false],
			[2025, 'own', 8.16, false]
		]);
	});

	it('of before go on with the unit it became part of, marked as not its own, back-casts left out', async () => {
		const rows = await ask('unit-in-old-borders', { unit_id: '63-91' });
		expect(
			rows
				.filter((row) => row.indicator === 'communes_count' && Number(row.year) >= 2018)
				.map((row) => [
					row.year,
					row.value,
					row.is_own,
					row.is_break,
					row.figure_id,
					row.figure_slug
				])
		).toEqual([
			[2018, 117, true, false, '63-91', 'kien-giang'],
			[2019, 116, true, false, '63-91', 'kien-giang'],
			[2025, 102, false, true, '34-91', 'an-giang'],
			[2026, 101, false, false, '34-91', 'an-giang']
		]);
	});

	it('are of these years when read in the borders of today, which a unit of before is not', async () => {
		const years = async (unit_id: string) =>
			(await ask('rolled-up-years', { unit_id })).map(({ year }) => year);
		expect((await years('34-91')).slice(0, 3)).toEqual([2019, 2018, 1989]);
		expect(await years('63-91')).toEqual([]);
	});

	it('of before go on as they are where the merger left the unit alone', async () => {
		const rows = await ask('unit-in-old-borders', { unit_id: '63-01' });
		expect(rows.map((row) => [row.year, row.basis, row.is_own, row.is_break])).toEqual([
			[2018, 'own', true, false],
			[2025, 'unchanged', true, false]
		]);
	});
});

describe('the published figures', () => {
	let published: Awaited<ReturnType<typeof publishedDataset>>;
	beforeAll(async () => {
		published = await publishedDataset();
	});

	it('give every unit of today its parts: 11 alone, 17 of two, 6 of three', async () => {
		const counts = await published.rows(`
			SELECT parts_needed, count(*)::INTEGER AS units
			FROM (SELECT count(*)::INTEGER AS parts_needed FROM unit_map GROUP BY new_id)
			GROUP BY parts_needed ORDER BY parts_needed`);
		expect(counts.map((row) => [row.parts_needed, row.units])).toEqual([
			[1, 11],
			[2, 17],
			[3, 6]
		]);
	});

	it.each([
		// Every part and the back-cast itself are rounded, each by half of the last decimal.
		['population_average', 34, 0.2],
		['grdp_per_capita', 34, 0.02]
	])('add up to the back-cast of %s in all %i units', async (indicator, units, tolerance) => {
		const rows = await published.rows(`
			SELECT abs(o.value - r.value) AS off, o.year
			FROM current_observations o
			JOIN rolled_up_observations r USING (unit_id, year, indicator)
			WHERE o.indicator = '${indicator}' AND r.value IS NOT NULL`);
		expect(rows).toHaveLength(units);
		expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2020]));
		expect(Math.max(...rows.map(({ off }) => Number(off)))).toBeLessThanOrEqual(tolerance);
	});
});
