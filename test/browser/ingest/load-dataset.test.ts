import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import { loadDataset } from '$lib/ingest/load-dataset';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { csvText, observations, parquetBytes, serveDataset, type MadeFile } from './made-files';

let engine: BrowserEngine;

beforeAll(async () => {
	const manifestUrl = new URL('/engine/manifest.json', location.href).href;
	engine = await openBrowserEngine({ manifestUrl });
});
afterAll(() => engine.terminate('tests over'));
afterEach(() => vi.unstubAllGlobals());

const REGION = {
	region_id: 'r',
	admin_set: '63',
	region: 'r',
	name_vi: 'Vùng',
	name_en: 'Region',
	member_count: 1,
	source_id: 's'
};
const regions: MadeFile = { table: 'regions', content: csvText('regions', [REGION]), rowCount: 1 };

async function load(files: readonly MadeFile[], model: Parameters<typeof loadDataset>[3] = []) {
	return loadDataset(engine, 'published', await serveDataset(files), model);
}

async function rows(sql: string): Promise<Row[]> {
	return rowsFromIpc(await engine.run(statement('check', sql), 'published'));
}

describe('loading a shipped dataset', () => {
	test('CSV and Parquet of several row groups load the very same rows', async () => {
		const made = observations(2500);
		expect(
			(
				await load([
					{ table: 'observations', content: csvText('observations', made), rowCount: 2500 }
				])
			).problems
		).toEqual([]);
		const ofCsv = await rows('FROM observations ORDER BY indicator');
		const parquet = await parquetBytes('observations', made, 400);
		expect(
			(await load([{ table: 'observations', content: parquet, rowCount: 2500 }])).problems
		).toEqual([]);
		expect(await rows('FROM observations ORDER BY indicator')).toEqual(ofCsv);
		expect(ofCsv).toEqual(
			[...made].sort((a, b) => (String(a.indicator) < String(b.indicator) ? -1 : 1))
		);
	});

	test('columns have the declared types, also in a table with no rows', async () => {
		await load([]);
		expect(
			await rows(
				"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'published' AND table_name = 'regions' ORDER BY ordinal_position"
			)
		).toContainEqual({
			column_name: 'member_count',
			data_type: 'INTEGER'
		});
		expect(await rows('FROM observations')).toEqual([]);
	});

	const header = csvText('observations', []);
	const one = csvText('observations', observations(1));
	const faults: [string, Partial<MadeFile>, object][] = [
		['missing', { absent: true }, { code: 'missing_file', details: { status: 404 } }],
		['empty', { content: '' }, { code: 'empty_file' }],
		['changed since it was built', { listed: { sha256: 'other' } }, { code: 'hash_differs' }],
		[
			'shorter than listed',
			{ rowCount: 2 },
			{ code: 'row_count_differs', details: { expected: 2, found: 1 } }
		],
		[
			'headed wrongly',
			{ content: one.replace('year', 'yaer').replace(',note', '') },
			{
				code: 'wrong_header',
				details: {
					table: 'observations',
					missing: ['note'],
					unknown: [],
					misspelt: ['yaer → year']
				}
			}
		],
		[
			'in another order',
			{ content: one.replace('unit_id,year', 'year,unit_id') },
			{ code: 'wrong_header' }
		],
		[
			'holding a word for a number',
			{ content: `${header}u,2018,i,nhiều,,official,true,s,,\n` },
			{ code: 'type_misfit' }
		],
		['cut in the middle of a row', { content: `${header}u,2018,i\n` }, { code: 'type_misfit' }],
		[
			'cut in the middle of a quoted cell',
			{ content: `${header}u,2018,"i` },
			{ code: 'type_misfit' }
		]
	];
	test.each(faults)(
		'a CSV that is %s leaves its table empty, says so, and the rest is loaded',
		async (_, fault, problem) => {
			const { problems, manifest } = await load([
				regions,
				{ table: 'observations', content: one, rowCount: 1, ...fault }
			]);
			expect(problems).toEqual([
				expect.objectContaining({
					table: 'observations',
					where: 'https://made.example/data/observations.csv'
				})
			]);
			expect(problems[0]).toMatchObject(problem);
			expect(manifest?.version).toBe('made');
			expect(
				await rows(
					'SELECT (SELECT count(*) FROM observations) AS bad, (SELECT count(*) FROM regions) AS good'
				)
			).toEqual([{ bad: 0, good: 1 }]);
		}
	);

	const cuts: [string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, string][] = [
		['without its end', (bytes) => bytes.slice(0, -100), 'truncated_parquet'],
		['of eight bytes', (bytes) => bytes.slice(0, 8), 'truncated_parquet'],
		[
			'whose footer claims more than the file holds',
			(bytes) => withFooterLength(bytes, 2 ** 31),
			'truncated_parquet'
		],
		[
			'whose middle is missing',
			(bytes) => joined(bytes.slice(0, 60), bytes.slice(400)),
			'broken_parquet'
		],
		[
			'with a garbled footer',
			(bytes) =>
				bytes.map((byte, at) =>
					at > bytes.length - 200 && at < bytes.length - 8 ? byte ^ 0x5a : byte
				),
			'broken_parquet'
		],
		[
			'that is a text file',
			() => new TextEncoder().encode('not a Parquet file at all'),
			'not_parquet'
		]
	];
	test.each(cuts)(
		'a Parquet file %s is refused with a reason and the rest is loaded',
		async (_, cut, code) => {
			const whole = await parquetBytes('observations', observations(500), 200);
			const { problems } = await load([
				regions,
				{ table: 'observations', content: cut(whole), rowCount: 500 }
			]);
			expect(problems).toEqual([expect.objectContaining({ table: 'observations', code })]);
			expect(
				await rows(
					'SELECT (SELECT count(*) FROM observations) AS bad, (SELECT count(*) FROM regions) AS good'
				)
			).toEqual([{ bad: 0, good: 1 }]);
			expect(
				await rows(
					"SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'stage%'"
				)
			).toEqual([]);
		}
	);

	test('Parquet of another table and Parquet with no rows are told apart', async () => {
		const wrong = await load([
			{ table: 'observations', content: await parquetBytes('regions', [REGION]), rowCount: 1 }
		]);
		expect(wrong.problems).toMatchObject([
			{ code: 'wrong_header', table: 'observations', details: { table: 'regions' } }
		]);
		const none = await load([
			{ table: 'observations', content: await parquetBytes('observations', []), rowCount: 0 }
		]);
		expect(none.problems).toEqual([]);
	});

	test('without a manifest every table is there and empty', async () => {
		await serveDataset([]);
		const { manifest, problems } = await loadDataset(
			engine,
			'published',
			'https://made.example/data/none.json',
			[]
		);
		expect(manifest).toBe(null);
		expect(problems).toMatchObject([
			{ code: 'missing_file', where: 'https://made.example/data/none.json' }
		]);
		expect(await rows('FROM observations')).toEqual([]);
	});

	test('a rule of the model that cannot be built is reported, the others are built', async () => {
		const { problems } = await load(
			[regions],
			[
				statement('bad.sql', 'CREATE OR REPLACE VIEW bad AS FROM nothing'),
				statement('good.sql', 'CREATE OR REPLACE VIEW good AS SELECT name_vi FROM regions')
			]
		);
		expect(problems).toMatchObject([{ code: 'query_failed', where: 'bad.sql' }]);
		expect(await rows('FROM good')).toEqual([{ name_vi: 'Vùng' }]);
	});
});

function withFooterLength(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
	const copy = bytes.slice();
	new DataView(copy.buffer).setUint32(copy.length - 8, length, true);
	return copy;
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(a.length + b.length);
	whole.set(a);
	whole.set(b, a.length);
	return whole;
}
