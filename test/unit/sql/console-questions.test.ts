import { beforeAll, expect, test } from 'vitest';
import { TABLES } from '$lib/core/schema';
import { dataset, type Ask } from './dataset';

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({});
});

test('the console completes every table of the contract with its columns in their order, and the tables of the model', async () => {
	const rows = await ask('console-columns');
	const columnsOf = (table: string) =>
		rows.filter(({ table_name }) => table_name === table).map(({ column_name }) => column_name);
	for (const { name, fields } of TABLES)
		expect(columnsOf(name)).toEqual(fields.map((field) => field.name));
	expect(columnsOf('current_observations')).toContain('indicator');
	expect(rows.find((row) => row.table_name === 'targets' && row.column_name === 'plan_lo')).toEqual(
		{
			table_name: 'targets',
			column_name: 'plan_lo',
			data_type: 'DOUBLE'
		}
	);
});

test('the console completes the macros of the model with their parameters, those that are tables apart', async () => {
	const rows = await ask('console-macros');
	expect(rows.find(({ macro_name }) => macro_name === 'scheme_settings')).toEqual({
		macro_name: 'scheme_settings',
		parameter_names: 'scheme',
		is_table: true
	});
	expect(rows.map(({ macro_name }) => macro_name)).toEqual(
		rows.map(({ macro_name }) => macro_name).toSorted()
	);
});
