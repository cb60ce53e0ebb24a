import { expect, test } from 'vitest';
import { TABLES } from '$lib/core/schema';
import { dataset } from './dataset';

test('every table of the contract is counted once and says its rows, sources, years and units, and nothing where it has no such column', async () => {
	const ask = await dataset({
		regions: [{ region_id: '63-TN', source_id: 'A' }],
		award_families: [{ family: 'mixed', family_order: 11 }],
		observations: [
			{ unit_id: 'a', year: 2018, indicator: 'x', value: 1, source_id: 'A' },
			{ unit_id: 'a', year: 2020, indicator: 'x', value: 1, source_id: 'B' },
			{ unit_id: 'b', year: 2019, indicator: 'x', value: 1, source_id: 'B' }
		],
		awards: [{ unit_id: 'a', year_from: 2020, year_to: 2025, award_code: 'c', source_id: 'A' }]
	});
	const rows = await ask('table-summary');
	expect(rows.map((row) => row.table_name).sort()).toEqual(TABLES.map(({ name }) => name).sort());
	const of = (name: string) => rows.find((row) => row.table_name === name);
	const summary = (
		row_count: number,
		source_count: number | null,
		year_from: number | null,
		year_to: number | null,
		unit_count: number | null
	) => ({ row_count, source_count, year_from, year_to, unit_count });
	expect(of('observations')).toMatchObject(summary(3, 2, 2018, 2020, 2));
	expect(of('awards')).toMatchObject(summary(1, 1, 2020, 2025, 1));
	expect(of('regions')).toMatchObject(summary(1, 1, null, null, null));
	expect(of('award_families')).toMatchObject(summary(1, null, null, null, null));
	expect(of('targets')).toMatchObject(summary(0, 0, null, null, 0));
});
