import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readParquet } from 'parquet-wasm/node';
import { tableFromIPC } from 'apache-arrow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDataset } from '../../../scripts/data/write-dataset';
import { TABLES } from '../../../src/lib/core/schema';
import { validTables } from './valid-tables';

let dir = '';

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'dataset-'));
});

afterEach(async () => {
	await rm(dir, { recursive: true });
});

async function hashes(folder: string): Promise<string[]> {
	const files = (await readdir(folder)).sort();
	return Promise.all(
		files.map(async (file) => {
			const bytes = await readFile(join(folder, file));
			return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
		})
	);
}

test('the same rows in any order give the same bytes, CSV and Parquet alike', async () => {
	const parquet = ['observations', 'scores'];
	const reversed = Object.fromEntries(
		Object.entries(validTables()).map(([name, rows]) => [name, [...rows].reverse()])
	);
	await writeDataset('published', validTables(), join(dir, 'a'), { parquet });
	await writeDataset('published', reversed, join(dir, 'b'), { parquet });
	expect(await hashes(join(dir, 'b'))).toEqual(await hashes(join(dir, 'a')));
});

test('rows are sorted by key, an empty cell is empty and every table is there', async () => {
	const manifest = await writeDataset('published', validTables(), dir);
	expect(await readFile(join(dir, 'criteria.csv'), 'utf8')).toBe(
		'criterion_id,section,name_vi,name_en,max_score\nK1,ktxh,Tiêu chí,Criterion,50\n'
	);
	expect(await readFile(join(dir, 'facts.csv'), 'utf8')).toBe(
		'fact_id,unit_id,year,period,fact_type,subject_vi,subject_en,value,unit_vi,unit_en,plan,as_printed,source_id\n'
	);
	const lines = (await readFile(join(dir, 'observations.csv'), 'utf8')).split('\n');
	expect(lines.slice(1)).toEqual([
		'63-01,2018,rate,43.59,,derived,true,S1,,',
		'63-01,2018,rate,44.4,,official,false,S1,,',
		''
	]);
	expect(manifest.tables.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
	const observations = manifest.tables.find(({ name }) => name === 'observations')!;
	expect(observations).toMatchObject({ file: 'observations.csv', format: 'csv', row_count: 2 });
	expect(observations.bytes).toBe((await readFile(join(dir, 'observations.csv'))).byteLength);
	expect(manifest.version).toMatch(/^[0-9a-f]{12}$/);
});

test('a Parquet table reads back with its types and its empty cells', async () => {
	await writeDataset('illustrative', validTables(), dir, { parquet: ['observations'] });
	const bytes = await readFile(join(dir, 'observations.parquet'));
	const rows = tableFromIPC(readParquet(bytes).intoIPCStream()).toArray();
	expect(rows.map((row) => ({ ...row.toJSON() }))[0]).toEqual({
		unit_id: '63-01',
		year: 2018,
		indicator: 'rate',
		value: 43.59,
		qualifier: null,
		status: 'derived',
		preferred: true,
		source_id: 'S1',
		note: null,
		as_printed: null
	});
});

test('a dataset with a problem is refused whole and nothing is written', async () => {
	const tables = validTables();
	tables.observations![0]!.value = 4359;
	const written = writeDataset('published', tables, join(dir, 'none'));
	await expect(written).rejects.toThrow(
		'invalid dataset: 1 problems\nobservations.csv:2 value: above the maximum 100: 4359'
	);
	expect(await readdir(dir)).toEqual([]);
});
