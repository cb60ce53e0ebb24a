import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc } from '$lib/table/rows';

let engine: NodeEngine;
const run = (sql: string) => engine.run(statement('tried', sql), 'published');

beforeAll(async () => {
	engine = await openNodeEngine();
	engine.loadTexts('published', {});
});

describe('the locked engine', () => {
	it.each([
		"SELECT * FROM read_csv('package.json')",
		"SELECT * FROM read_text('/etc/hostname')",
		"SELECT * FROM read_text('lent/../package.json')",
		"SELECT * FROM read_blob('https://example.org/x')",
		"SELECT * FROM read_csv('https://example.org/x.csv')",
		"SELECT * FROM 'package.csv'",
		"FROM query_table('package.csv')",
		"SELECT * FROM sniff_csv('package.json')",
		"SELECT * FROM glob('*')",
		"COPY units TO 'units.csv'",
		"COPY units FROM 'units.csv'",
		"EXPORT DATABASE 'out'",
		"ATTACH 'other.db'"
	])('opens no file and no address: %s', async (sql) => {
		await expect(run(sql)).rejects.toThrow(/Permission Error: Cannot access file/);
	});

	it.each(['LOAD json', "LOAD 'https://example.org/x.wasm'"])(
		'loads no extension: %s',
		async (sql) => {
			await expect(run(sql)).rejects.toThrow(/disabled/);
		}
	);

	it.each([
		'SET enable_external_access = true',
		"SET allowed_directories = ['/']",
		"SET allowed_paths = ['/etc/hostname']",
		'SET lock_configuration = false',
		'RESET lock_configuration',
		'SET autoload_known_extensions = true',
		"SET custom_extension_repository = 'https://example.org'",
		"SET memory_limit = '1GB'"
	])('takes no setting: %s', async (sql) => {
		await expect(run(sql)).rejects.toThrow(/the configuration has been locked/);
	});

	it('still loads tables afterwards, and the schema of another dataset', async () => {
		engine.loadTexts('kept_own', {
			award_families: 'family,family_order,name_vi,name_en\nhc,1,Huân chương,Orders\n'
		});
		const asked = statement('families', 'SELECT family, name_vi FROM award_families');
		expect(rowsFromIpc(await engine.run(asked, 'kept_own'))).toEqual([
			{ family: 'hc', name_vi: 'Huân chương' }
		]);
	});
});
