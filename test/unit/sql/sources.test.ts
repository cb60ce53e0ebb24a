import { expect, test } from 'vitest';
import { TABLES } from '$lib/core/schema';
import { dataset } from './dataset';

const source = (source_id: string) => ({
	source_id,
	title: source_id,
	address: '-',
	kind: 'press'
});

test('a source counts the rows that cite it across tables; one that none cites has zero', async () => {
	const ask = await dataset({
		sources: [source('A'), source('B'), source('C')],
		observations: [
			{ unit_id: 'a', year: 2018, indicator: 'x', value: 1, source_id: 'B' },
			{ unit_id: 'b', year: 2018, indicator: 'x', value: 1, source_id: 'B' }
		],
		prize_places: [{ unit_id: 'a', year: 2018, place: 1, collectives: 16, source_id: 'A' }],
		facts: [{ fact_id: 'F1', source_id: 'B' }]
	});
	const rows = await ask('sources');
	expect(rows.map((row) => [row.source_id, row.citations])).toEqual([
		['A', 1],
		['B', 3],
		['C', 0]
	]);
});

const citing = TABLES.filter(
	({ name, fields }) => name !== 'sources' && fields.some((field) => field.name === 'source_id')
).map(({ name }) => name);

test('no table that can cite a source is left out', async () => {
	const ask = await dataset({
		sources: [source('A')],
		...Object.fromEntries(citing.map((name) => [name, [{ source_id: 'A' }]]))
	});
	expect(await ask('sources')).toMatchObject([{ source_id: 'A', citations: citing.length }]);
});
