import { describe, expect, test } from 'vitest';
import type { Param } from '$lib/sql/statement';
import type { Row } from '$lib/table/rows';
import { dataset } from './dataset';
import { publishedDataset } from './published-dataset';

const UNITS = ['a', 'b', 'c', 'd', 'e'];
type Figure = number | null | [number, string];

/** One cluster of five in 2018, the figures of one indicator in the order of the units. */
async function placesOf(
	unit_id: string,
	figures: readonly Figure[],
	indicator: Record<string, Param> = {}
) {
	const ask = await dataset({
		units: UNITS.map((unit_id) => ({ unit_id, slug: unit_id, name_vi: unit_id, name_en: unit_id })),
		clusters: [{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' }],
		cluster_members: UNITS.map((unit_id) => ({ cluster_id: 'C', year: 2018, unit_id })),
		indicators: [{ indicator: 'x', decimals: 1, direction: 'up', comparable: true, ...indicator }],
		observations: figures.flatMap((figure, i) => {
			if (figure === null) return [];
			const [value, qualifier] = Array.isArray(figure) ? figure : [figure, null];
			return [
				{ unit_id: UNITS[i]!, year: 2018, indicator: 'x', value, qualifier, preferred: true }
			];
		})
	});
	return ask('unit-places', { unit_id });
}

describe('the place of a unit by one indicator, and the places its figure allows', () => {
	test.each<[string, string, Figure[], [number, number, number, number]]>([
		['told apart by every figure', 'b', [5, 4, 3, 2, 1], [2, 2, 2, 5]],
		['one step of the last decimal tells apart', 'b', [4.1, 4, 3.9, 2, 1], [2, 2, 2, 5]],
		['figures that round to the same share a place', 'b', [5, 4, 4.04, 4, 1], [2, 2, 4, 5]],
		['members without a figure may stand anywhere above', 'b', [5, 4, null, null, 1], [2, 2, 4, 3]],
		['a bound below may be above', 'b', [5, 4, [3, '>'], 2, 1], [2, 2, 3, 5]],
		['a bound of its own may be first', 'b', [5, [4, '>'], 4.5, 2, 1], [3, 1, 3, 5]],
		['an upper bound of its own may be last', 'b', [5, [4, '<='], 3, 2, 1], [2, 2, 5, 5]],
		['about is 5 % either way', 'b', [10.4, [10, '~'], 9.6, 9.4, 1], [2, 1, 3, 5]]
	])('%s', async (_, unit, figures, [rank, low, high, ranked_count]) => {
		expect(await placesOf(unit, figures)).toMatchObject([
			{ cluster_id: 'C', year: 2018, rank, low, high, ranked_count, member_count: 5 }
		]);
	});

	test('lower is better: a bound from below is a bound from above', async () => {
		const [row] = await placesOf('b', [1, [2, '<'], 3, 4, 5], { direction: 'down' });
		expect(row).toMatchObject({ rank: 2, low: 1, high: 2, middle: 3 });
	});

	test.each<[string, Figure[], Record<string, Param>, number | null]>([
		['alone has no place and no middle', [null, 4, null, null, null], {}, null],
		['by what is neither good nor bad has a middle', [5, 4, 3, 2, 1], { direction: 'neutral' }, 3]
	])('%s', async (_, figures, indicator, middle) => {
		const rows = await placesOf('b', figures, indicator);
		expect(rows).toMatchObject([{ rank: null, low: null, high: null, middle }]);
	});

	test('an indicator that must not be compared has no row', async () => {
		expect(await placesOf('b', [5, 4, 3, 2, 1], { comparable: false })).toEqual([]);
	});

	test('actuals of targets are ranked where nobody has a statistic, and never beside one', async () => {
		const members = UNITS.map((unit_id) => ({ cluster_id: 'C', year: 2018, unit_id }));
		const targets = UNITS.flatMap((unit_id, i) =>
			['x', 'y'].map((indicator) => ({
				...{ target_id: `${unit_id}-${indicator}`, unit_id, year: 2018, indicator },
				...{ actual: i, direction: 'up', plan_strict: false, plan_implied: false },
				plan_unit_vi: unit_id === 'e' ? 'điểm' : '%'
			}))
		);
		const ask = await dataset({
			units: UNITS.map((unit_id) => ({ unit_id, slug: unit_id })),
			clusters: [{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' }],
			...{ cluster_members: members, targets },
			indicators: ['x', 'y'].map((indicator) => ({
				...{ indicator, decimals: 1, direction: 'up', comparable: true, unit_vi: '%' }
			})),
			observations: [{ unit_id: 'b', year: 2018, indicator: 'y', value: 9, preferred: true }]
		});
		const places = (rows: Row[]) =>
			rows.map(({ indicator, rank, ranked_count }) => [indicator, rank, ranked_count]);
		expect(places(await ask('unit-places', { unit_id: 'a' }))).toEqual([['x', 4, 4]]);
		expect(places(await ask('unit-places', { unit_id: 'b' }))).toEqual([
			['x', 3, 4],
			['y', null, 1]
		]);
		expect(await ask('unit-places', { unit_id: 'e' })).toEqual([]);
	});

	test('Kiên Giang among the Southwest in 2018, by the published figures', async () => {
		const { ask } = await publishedDataset();
		const rows = await ask('unit-places', { unit_id: '63-91' });
		const of = (indicator: string) =>
			rows.find((row) => row.year === 2018 && row.indicator === indicator);
		expect(of('grdp_per_capita')).toMatchObject({ cluster_id: 'C-TNB', member_count: 11 });
		expect(of('income_per_capita_usd')).toMatchObject({ rank: null, ranked_count: 1 });
	});
});
