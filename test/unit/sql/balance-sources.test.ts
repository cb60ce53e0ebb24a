import { expect, test } from 'vitest';
import { dataset } from './dataset';
import { publishedDataset } from './published-dataset';

test('only sources of what awards are set beside, each once', async () => {
	const observation = { unit_id: 'a', year: 2024, value: 1, status: 'official', preferred: true };
	const ask = await dataset({
		sources: ['people', 'other', 'places', 'paper', 'upper', 'award'].map((source_id) => ({
			source_id
		})),
		indicators: ['labour_force_15plus', 'population_average', 'grdp_growth'].map((indicator) => ({
			indicator
		})),
		observations: [
			{ ...observation, indicator: 'labour_force_15plus', source_id: 'people' },
			{ ...observation, indicator: 'population_average', source_id: 'people' },
			{ ...observation, indicator: 'grdp_growth', source_id: 'other' }
		],
		prize_places: [{ unit_id: 'a', year: 2024, place: 1, collectives: 3, source_id: 'places' }],
		documents: [
			{ doc_id: 'd', unit_id: 'a', year: 2024, own: true, source_id: 'paper' },
			{ doc_id: 'u', unit_id: 'a', year: 2024, own: false, source_id: 'upper' }
		],
		awards: [{ unit_id: 'a', year_from: 2024, year_to: 2024, count: 1, source_id: 'award' }]
	});
	const ids = (await ask('balance-sources')).map(({ source_id }) => source_id);
	expect(ids).toEqual(['paper', 'people', 'places']);
});

test('every source a published ratio names is told by it or by award-sources', async () => {
	const { ask } = await publishedDataset();
	const names = new Set(
		[...(await ask('balance-sources')), ...(await ask('award-sources'))].map((row) => row.source_id)
	);
	const all = { unit_id: null, year: null };
	const cited = [
		...(await ask('balance-awards', all)),
		...(await ask('balance-recipients', all)),
		...(await ask('balance-scores', all))
	].flatMap((row) => [row.numerator_source_id, row.denominator_source_id]);
	const days = (await ask('balance-timeliness', all)).map((row) => row.to_source_id);
	const missing = [...cited, ...days].filter((id) => id !== null && !names.has(id as string));
	expect(cited.length).toBeGreaterThan(50);
	expect(missing).toEqual([]);
});
