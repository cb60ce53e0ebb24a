import { describe, expect, test } from 'vitest';
import { TABLES } from '$lib/core/schema';
import { isExact, recognise } from '$lib/ingest/recognise';

const REGIONS = [
	'region_id',
	'admin_set',
	'region',
	'name_vi',
	'name_en',
	'member_count',
	'source_id'
];

describe('recognise', () => {
	test.each(TABLES.map(({ name, fields }) => [name, fields.map((field) => field.name)] as const))(
		'the header of %s is its own, also backwards',
		(name, header) => {
			for (const order of [header, header.toReversed()]) {
				expect(recognise(order).table?.name).toBe(name);
				expect(isExact(recognise(order))).toBe(true);
			}
		}
	);

	const near: [string, string[], object][] = [
		['a column short', REGIONS.slice(1), { missing: ['region_id'], unknown: [], misspelt: [] }],
		['with a column more', [...REGIONS, 'ghi chú'], { missing: [], unknown: ['ghi chú'] }],
		[
			'with two letters swapped',
			[...REGIONS.slice(0, -1), 'sorce_id'],
			{ missing: [], unknown: [], misspelt: [{ found: 'sorce_id', meant: 'source_id' }] }
		],
		[
			'in capitals',
			REGIONS.map((name, index) => (index ? name : 'REGION_ID')),
			{ misspelt: [{ found: 'REGION_ID', meant: 'region_id' }] }
		],
		['with a column twice', [...REGIONS, 'Region'], { repeated: ['Region'] }],
		[
			'with a name from the prototype',
			[...REGIONS, '__proto__', 'constructor'],
			{ unknown: ['__proto__', 'constructor'] }
		]
	];
	test.each(near)('a header %s is near regions and not exact', (_, header, expected) => {
		const found = recognise(header);
		expect(found.table?.name).toBe('regions');
		expect(found).toMatchObject(expected);
		expect(isExact(found)).toBe(false);
	});

	test.each([[[]], [['']], [['Tỉnh', 'Năm', 'GRDP']]])('%j is no table', (header) => {
		expect(recognise(header).table).toBe(null);
		expect(isExact(recognise(header))).toBe(false);
	});
});
