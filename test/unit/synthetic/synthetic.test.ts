import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TABLES } from '$lib/core/schema';
import type { Row } from '$lib/table/rows';
import { illustrative } from '../../../scripts/synthetic.ts';
import { publishedFixture } from './published-fixture.ts';

const tables = illustrative(publishedFixture());
const rowsOf = (name: string): Row[] => tables[name]!;

describe('the illustrative dataset', () => {
	it('comes out the same twice, byte for byte, in whatever order the units are asked for', () => {
		const hash = (value: unknown) =>
			createHash('sha256').update(JSON.stringify(value)).digest('hex');
		expect(hash(illustrative(publishedFixture()))).toBe(hash(tables));
		const turned = publishedFixture();
		turned.units!.reverse();
		const sorted = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();
		expect(sorted(illustrative(turned).targets!)).toEqual(sorted(rowsOf('targets')));
	});

	it.each([
		['sources', 1],
		['units', 34],
		['regions', 6],
		['clusters', 6],
		['cluster_members', 34 * 7],
		['indicators', 24],
		['targets', 34 * 7 * 22],
		['worker_shares', 34 * 7 - 5],
		['criteria', 13],
		['scores', 34 * 7 * 13],
		['target_summaries', 0],
		['documents', 0],
		['facts', 0]
	])('holds in %s exactly %i rows', (name, count) => {
		expect(rowsOf(name)).toHaveLength(count);
	});

	it('knows for every unit and year how many people and workers there are, fewer workers than people', () => {
		const of = (indicator: string) =>
			rowsOf('observations').filter((row) => row.indicator === indicator);
		const workers = of('labour_force_15plus');
		expect(workers).toHaveLength(34 * 7);
		for (const [i, people] of of('population_average').entries()) {
			const { unit_id, year, value } = workers[i]!;
			expect([unit_id, year]).toEqual([people.unit_id, people.year]);
			expect(Number(value) / Number(people.value)).toBeGreaterThan(0.49);
			expect(Number(value) / Number(people.value)).toBeLessThan(0.59);
		}
	});

	it('holds 30,000 to 50,000 awards', () => {
		expect(rowsOf('awards').length).toBeGreaterThan(30_000);
		expect(rowsOf('awards').length).toBeLessThan(50_000);
	});

	it('cites the synthetic source in every row that cites one', () => {
		const cited = new Set(
			Object.values(tables).flatMap((rows) =>
				rows.flatMap((row) => ('source_id' in row ? [row.source_id] : []))
			)
		);
		expect([...cited]).toEqual(['ILL']);
		expect(rowsOf('sources')[0]!.kind).toBe('synthetic');
	});

	it('says illustrative in every status and confidence of its own', () => {
		const words = [
			...rowsOf('observations').map((row) => row.status),
			...rowsOf('targets').flatMap((row) => (row.actual === null ? [] : [row.actual_status])),
			...rowsOf('cluster_members').map((row) => row.confidence)
		];
		expect(new Set(words)).toEqual(new Set(['illustrative']));
		const names = rowsOf('clusters').map((row) => String(row.name_vi));
		expect(names.filter((name) => !name.startsWith('Cụm minh họa: '))).toEqual([]);
	});

	it('takes the published definition of an indicator it shares', () => {
		const growth = rowsOf('indicators').find((row) => row.indicator === 'grdp_growth');
		expect(growth!.name_vi).toBe('Tên đã công bố');
	});

	it.each([
		['no units', { units: [] }, 'missing units: admin_set 34'],
		['no award types', { award_types: [] }, 'unknown award type: hc_doc_lap_2'],
		['no regions', { regions: [] }, 'unknown region: 34-TDMNPB'],
		[
			'an indicator turned round',
			{ indicators: [{ indicator: 'doctors', unit_vi: 'bác sĩ', direction: 'down' }] },
			'indicator defined otherwise: doctors'
		]
	])('refuses a published dataset with %s', (_name, change, message) => {
		expect(() => illustrative({ ...publishedFixture(), ...change })).toThrow(message);
	});
});

describe('the table contract', () => {
	it.each(TABLES)('is kept by $name', (schema) => {
		const faults = rowsOf(schema.name).flatMap((row) => [
			...Object.keys(row).filter((name) => !schema.fields.some((field) => field.name === name)),
			...schema.fields
				.filter(({ nullable, values, name }) => {
					const value = row[name] ?? null;
					return value === null ? !nullable : values && !values.includes(String(value));
				})
				.map(({ name }) => `${name} = ${String(row[name])}`)
		]);
		expect(faults).toEqual([]);
		const keys = rowsOf(schema.name).map((row) => schema.key.map((name) => row[name]).join(' '));
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('refers only to rows that exist, so to no unit outside the 34', () => {
		const missing = TABLES.flatMap((schema) =>
			schema.fields.flatMap((field) => {
				if (!field.references) return [];
				const [table, column] = field.references.split('.') as [string, string];
				const known = new Set(rowsOf(table).map((row) => row[column]));
				return rowsOf(schema.name)
					.map((row) => row[field.name] ?? null)
					.filter((value) => value !== null && !known.has(value))
					.map((value) => `${schema.name}.${field.name} = ${String(value)}`);
			})
		);
		expect(missing).toEqual([]);
		expect(rowsOf('units').every((row) => row.admin_set === '34')).toBe(true);
	});
});
