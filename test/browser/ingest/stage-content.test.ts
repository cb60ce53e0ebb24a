import { tableFromIPC, tableToIPC, type Table } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import { stageContent, type StageOptions } from '$lib/ingest/kept/stage-content';
import { emptyTable } from '$lib/sql/load';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc, type Row } from '$lib/table/rows';
import { csvText, observations, parquetBytes } from './made-files';

const TABLE = 'observations';
let engine: BrowserEngine;

beforeAll(async () => {
	const manifestUrl = new URL('/engine/manifest.json', location.href).href;
	engine = await openBrowserEngine({ manifestUrl });
});
afterAll(() => engine.terminate('tests over'));

/** Takes a file into an empty table. */
async function staged(content: Blob, options?: StageOptions) {
	await engine.execute(emptyTable(TABLE), 'staged');
	return stageContent(engine, 'staged', TABLE, content, 'số liệu', TABLE, options);
}

async function rows(sql = `FROM ${TABLE} ORDER BY indicator`): Promise<Row[]> {
	return rowsFromIpc(await engine.run(statement('check', sql), 'staged'));
}

async function arrowTable(made: readonly Row[]): Promise<Table> {
	const { readParquet } = await import('parquet-wasm/esm');
	return tableFromIPC(readParquet(await parquetBytes(TABLE, made)).intoIPCStream());
}

function ipc(table: Table, format: 'file' | 'stream'): Blob {
	return new Blob([new Uint8Array(tableToIPC(table, format))]);
}

describe('a file of our own columns', () => {
	const made = observations(120);

	test('gives the same rows as CSV, Parquet and Arrow, whatever the order of its columns', async () => {
		const csv = csvText(TABLE, made);
		expect(await staged(new Blob([csv]))).toEqual({ ok: true, value: made.length });
		const expected = await rows();
		expect(expected).toHaveLength(made.length);
		const table = await arrowTable(made);
		const names = table.schema.fields.map(({ name }) => name).toReversed();
		const others = [
			new Blob(['\ufeff', csv.replaceAll('\n', '\r\n')]),
			new Blob([await parquetBytes(TABLE, made, 50)]),
			ipc(table, 'file'),
			ipc(table, 'stream'),
			ipc(table.select(names), 'stream')
		];
		for (const other of others) {
			expect(await staged(other)).toEqual({ ok: true, value: made.length });
			expect(await rows()).toEqual(expected);
		}
	});

	test('in pieces: all rows of a big CSV, with its bytes told as they come', async () => {
		const big = new Blob([csvText(TABLE, observations(450_000)).replaceAll('\n', '\r\n')]);
		const told: number[] = [];
		expect(big.size).toBeGreaterThan(34_000_000);
		const done = await staged(big, { onprogress: (bytes) => told.push(bytes) });
		expect(done).toEqual({ ok: true, value: 450_000 });
		expect(told.length).toBeGreaterThan(2);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
		expect(told.at(-1)).toBe(big.size);
		expect(await rows(`SELECT count(DISTINCT indicator) AS n FROM ${TABLE}`)).toEqual([
			{ n: 450_000 }
		]);
		const abort = new AbortController();
		const cut = staged(big, { signal: abort.signal, onprogress: () => abort.abort() });
		await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
		expect(await rows('SELECT 1 AS n')).toEqual([{ n: 1 }]);
	});

	const header = csvText(TABLE, []);
	const refused: [what: string, content: BlobPart[], problem: object][] = [
		['nothing', [''], { code: 'empty_file' }],
		['a misspelt header', [header.replace('value', 'valeu')], { code: 'wrong_header' }],
		[
			'a number of another kind',
			[header, '63-91,2018,x,"7,25",,official,true,s,,\n'],
			{ code: 'type_misfit' }
		],
		[
			'a quote that is never closed',
			[header, '63-91,2018,x,7,,official,true,s,"a,\n63-91,2019,x,7,,official,true,s,,\n'],
			{ code: 'type_misfit' }
		],
		[
			'letters that are not UTF-8',
			[header, '63-91,2018,', new Uint8Array([0xd0, 0x20]), ',7,,official,true,s,,\n'],
			{ code: 'type_misfit' }
		],
		['Parquet cut short', ['PAR1 and then nothing'], { code: 'truncated_parquet' }],
		['Arrow cut short', ['ARROW1\0\0 and then nothing'], { code: 'broken_arrow' }]
	];
	test.each(refused)('%s is refused with a reason', async (_, content, problem) => {
		expect(await staged(new Blob(content))).toMatchObject({ ok: false, problem });
	});

	test('Arrow of another table’s columns is refused with them', async () => {
		const table = (await arrowTable(made)).select(['unit_id', 'year']);
		expect(await staged(ipc(table, 'file'))).toMatchObject({
			ok: false,
			problem: { code: 'wrong_header' }
		});
	});
});
