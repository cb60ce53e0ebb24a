import { expect, test } from 'vitest';
import { dataset } from './dataset';
import { publishedDataset } from './published-dataset';

test('a year of a set counts each unit once, whatever tells of it, and the country in no set', async () => {
	const unit = (unit_id: string, admin_set: string) => ({
		...{ unit_id, admin_set, slug: unit_id, name_vi: unit_id, name_en: unit_id }
	});
	const ask = await dataset({
		units: [unit('a', '63'), unit('b', '63'), unit('c', '34'), unit('VN', 'VN')],
		indicators: [{ indicator: 'x', decimals: 1, direction: 'up', comparable: true }],
		observations: [
			{ unit_id: 'a', year: 2018, indicator: 'x', value: 1, preferred: true },
			{ unit_id: 'VN', year: 2018, indicator: 'x', value: 1, preferred: true },
			{ unit_id: 'b', year: 2017, indicator: 'x', value: 1, preferred: false }
		],
		target_summaries: ['a', 'b', 'c'].map((unit_id) => ({
			...{ unit_id, year: 2018, met_or_exceeded: 1, total: 2, stage: 'reported' }
		}))
	});
	const rows = await ask('scorecard-years');
	expect(rows.map(({ admin_set, year, unit_count }) => [admin_set, year, unit_count])).toEqual([
		['34', 2018, 1],
		['63', 2018, 2]
	]);
});

test('every old unit has a published scorecard of 2018', async () => {
	const { ask } = await publishedDataset();
	const rows = await ask('scorecard-years');
	expect(rows.find(({ admin_set, year }) => admin_set === '63' && year === 2018)).toMatchObject({
		unit_count: 63
	});
});
