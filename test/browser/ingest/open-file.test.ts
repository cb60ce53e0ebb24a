import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import { loadDataset } from '$lib/ingest/load-dataset';
import { copyDataset, openFile } from '$lib/ingest/open-file';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { csvText, observations, parquetBytes, serveDataset } from './made-files';

const REGION = {
	region_id: 'r',
	admin_set: '63',
	region: 'r',
	name_vi: 'Vùng',
	name_en: 'Region',
	member_count: 1,
	source_id: 's'
};
const MODEL = [
	statement(
		'view.sql',
		'CREATE OR REPLACE VIEW best AS SELECT max(value) AS value FROM observations'
	)
];
let engine: BrowserEngine;

beforeAll(async () => {
	const manifestUrl = new URL('/engine/manifest.json', location.href).href;
	engine = await openBrowserEngine({ manifestUrl });
	const served = await serveDataset([
		{ table: 'regions', content: csvText('regions', [REGION]), rowCount: 1 },
		{ table: 'observations', content: csvText('observations', observations(3)), rowCount: 3 }
	]);
	await loadDataset(engine, 'published', served, MODEL);
	vi.unstubAllGlobals();
});
afterAll(() => engine.terminate('tests over'));
beforeEach(() => copyDataset(engine, 'published', MODEL));

async function rows(sql: string, dataset: 'published' | 'opened' = 'opened'): Promise<Row[]> {
	return rowsFromIpc(await engine.run(statement('check', sql), dataset));
}

function csv(name: string, text: string): File {
	return new File([text], name);
}

describe('opening a file', () => {
	test('starts from a copy of the base and replaces one table only, for the views too', async () => {
		expect(await rows('FROM best')).toEqual([{ value: 0.5 }]);
		const opened = await openFile(
			engine,
			csv('mới.csv', csvText('observations', observations(50))),
			MODEL
		);
		expect(opened).toMatchObject({
			ok: true,
			value: { table: 'observations', rowCount: 50, accepted: 50 }
		});
		expect(await rows('FROM best')).toEqual([{ value: 12.25 }]);
		expect(await rows('SELECT count(*) AS n FROM regions')).toEqual([{ n: 1 }]);
		expect(await rows('FROM best', 'published')).toEqual([{ value: 0.5 }]);
	});

	test('CSV and Parquet of the same rows give the same table', async () => {
		const made = observations(120);
		await openFile(engine, csv('a.csv', csvText('observations', made)), MODEL);
		const ofCsv = await rows('FROM observations ORDER BY indicator');
		const bytes = await parquetBytes('observations', made, 50);
		const opened = await openFile(engine, new File([bytes], 'a.parquet'), MODEL);
		expect(opened).toMatchObject({
			ok: true,
			value: { rowCount: 120, accepted: 120, rejected: 0 }
		});
		expect(await rows('FROM observations ORDER BY indicator')).toEqual(ofCsv);
	});

	test('rows in are rows accepted and rejected, with the cell that is in the way', async () => {
		const text = csvText('observations', observations(3)).replace(',0.25,', ',"7,51",');
		const opened = await openFile(engine, csv('a.csv', text), MODEL);
		expect(opened).toMatchObject({
			ok: true,
			value: {
				rowCount: 3,
				accepted: 2,
				rejected: 1,
				issues: [{ row: 3, column: 'value', value: '7,51', reason: 'not_a_number' }]
			}
		});
		expect(await rows('SELECT count(*) AS n FROM observations')).toEqual([{ n: 2 }]);
	});

	test('a file of rejected rows only leaves an empty table and a full report', async () => {
		const text = csvText('observations', observations(2)).replaceAll('official', 'unheard');
		const opened = await openFile(engine, csv('a.csv', text), MODEL);
		expect(opened).toMatchObject({ ok: true, value: { accepted: 0, rejected: 2 } });
		expect(await rows('FROM observations')).toEqual([]);
	});

	test('a CSV over 20 MB is read in place, with Windows line ends too, and taken whole or not at all', async () => {
		const text = csvText('observations', observations(260_000)).replaceAll('\n', '\r\n');
		const big = csv('big.csv', text);
		expect(big.size).toBeGreaterThan(20_000_000);
		const opened = await openFile(engine, big, MODEL);
		expect(opened).toMatchObject({ ok: true, value: { rowCount: 260_000, accepted: 260_000 } });
		expect(
			await rows(
				'SELECT count(DISTINCT indicator) AS n, count(as_printed) AS printed FROM observations'
			)
		).toEqual([{ n: 260_000, printed: 86_667 }]);
		const spoilt = await openFile(
			engine,
			csv('big.csv', text.replace(',0.25,', ',"7,51",')),
			MODEL
		);
		expect(spoilt).toMatchObject({ ok: false, problem: { code: 'type_misfit', where: 'big.csv' } });
		expect(await rows('SELECT count(*) AS n FROM observations')).toEqual([{ n: 260_000 }]);
		const foreign = await openFile(engine, csv('big.csv', `a,b\n${text}`), MODEL);
		expect(foreign).toMatchObject({ ok: false, problem: { code: 'wrong_header' } });
	});

	const header = csvText('observations', []);
	const refused: [string, File, object][] = [
		['nothing', csv('a.csv', ''), { code: 'empty_file' }],
		[
			'a header of no table',
			csv('a.csv', 'Tỉnh,Năm\nx,1\n'),
			{ code: 'wrong_header', details: { table: '' } }
		],
		[
			'a misspelt header',
			csv('a.csv', header.replace('value', 'valeu')),
			{ code: 'wrong_header', details: { table: 'observations', misspelt: ['valeu → value'] } }
		],
		[
			'an Excel workbook',
			csv('a.xlsx', 'PK\u0003\u0004…'),
			{ code: 'unsupported_format', details: { found: 'xlsx' } }
		],
		['a PDF', csv('a.csv', '%PDF-1.7'), { code: 'unsupported_format', details: { found: 'pdf' } }],
		[
			'bytes',
			new File([new Uint8Array([1, 2, 0, 3])], 'a.csv'),
			{ code: 'unsupported_format', details: { found: 'binary' } }
		],
		[
			'another encoding',
			new File([header, new Uint8Array([0xd0, 0x20, 0xff])], 'a.csv'),
			{ code: 'unsupported_format', details: { found: 'encoding' } }
		],
		['text called Parquet', csv('a.parquet', 'unit_id,year\n'), { code: 'not_parquet' }],
		[
			'a Parquet file cut short',
			csv('[x]*.parquet', 'PAR1 and then nothing'),
			{ code: 'truncated_parquet', where: '[x]*.parquet' }
		]
	];
	test.each(refused)(
		'%s is refused with a reason and changes nothing',
		async (_, file, problem) => {
			expect(await openFile(engine, file, MODEL)).toMatchObject({ ok: false, problem });
			expect(await rows('SELECT count(*) AS n FROM observations')).toEqual([{ n: 3 }]);
		}
	);
});
