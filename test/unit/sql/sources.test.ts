import { expect, test } from 'vitest';
import { TABLES } from '$lib/core/schema';
import { dataset } from './dataset';

const citing = TABLES.filter(
	({ name, fields }) => name !== 'sources' && fields.some((field) => field.name === 'source_id')
).map(({ name }) => name);

test('a source counts the rows that cite it in every table; one that none cites has zero', async () => {
	const source = (source_id: string) => ({
		source_id,
		title: source_id,
		address: '-',
		kind: 'press'
	});
	const ask = await dataset({
		sources: [source('A'), source('B'), source('C')],
		...Object.fromEntries(citing.map((name) => [name, [{ source_id: 'A' }]])),
		facts: [{ source_id: 'A' }, { source_id: 'B' }, { source_id: 'B' }]
	});
	const rows = await ask('sources');
	expect(rows.map((row) => [row.source_id, row.citations])).toEqual([
		['A', citing.length],
		['B', 2],
		['C', 0]
	]);
});
