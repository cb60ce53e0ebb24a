import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/esm';
import { page, userEvent } from 'vitest/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import { ReaderRefusal } from '$lib/engine/reader-query';
import { parquetFile } from '$lib/export/parquet';
import Editor from '$lib/feature/sql/Editor.svelte';
import ResultGrid from '$lib/feature/sql/ResultGrid.svelte';
import { statement } from '$lib/sql/statement';
import { SqlConsole, type Run } from '$lib/state/sql-console.svelte';
import { ResultTable } from '$lib/table/result-table';
import { rowsFromIpc } from '$lib/table/rows';

const manifestUrl = new URL('/engine/manifest.json', location.href).href;
const LONG = 'SELECT sum(a.range * b.range) FROM range(3000000) a, range(3000000) b';
let engine: BrowserEngine;

beforeAll(async () => {
	engine = await openBrowserEngine({ manifestUrl });
	await engine.execute(
		statement('create', "CREATE TABLE units AS SELECT '63-91' AS unit_id, 'Kiên Giang' AS name_vi"),
		'published'
	);
});
afterAll(() => engine.terminate('tests over'));

const ask = (text: string, limit = 10) =>
	engine.askReader(text, 'published', { limit, as: 'shown' });

describe("a reader's SQL in the page", () => {
	test('is answered in the dataset it is asked of', async () => {
		const result = new ResultTable(
			await ask('SELECT name_vi, 1.5::DECIMAL(4,1) AS n FROM units'),
			10
		);
		expect([...result.rows()]).toEqual([['Kiên Giang', 1.5]]);
		await expect(
			engine.askReader('SELECT * FROM units', 'illustrative', { limit: 1, as: 'shown' })
		).rejects.toMatchObject({ code: 'engine', place: { line: 1, column: 14 } });
	});

	test.each([
		['DROP TABLE units', 'not_a_select'],
		['SELECT 1; DROP TABLE units', 'not_a_select'],
		['SELECT * FROM arrow_scan(1, 2, 3)', 'refused_word'],
		["SELECT * FROM read_text('/engine/manifest.json')", 'engine'],
		[`SELECT * FROM read_csv('${new URL('/engine/manifest.json', location.href).href}')`, 'engine'],
		["SELECT * FROM 'opfs://a.csv'", 'engine'],
		["COPY units TO 'a.csv'", 'not_a_select'],
		['SET lock_configuration = false', 'not_a_select']
	])('is not run when it does more than read the tables: %s', async (text, code) => {
		const cause: unknown = await ask(text).catch((error: unknown) => error);
		expect(cause).toBeInstanceOf(ReaderRefusal);
		expect((cause as ReaderRefusal).code).toBe(code);
		expect((await ask('FROM units')).columns).toHaveLength(2);
	});

	test('the lock holds for statements of the page too', async () => {
		for (const sql of [
			`SELECT * FROM read_text('${manifestUrl}')`,
			'SET enable_external_access = true',
			"SET allowed_directories = ['']",
			"COPY units TO 'a.csv'",
			"ATTACH 'a.db'",
			'LOAD json'
		])
			await expect(engine.execute(statement('locked', sql), 'published')).rejects.toThrow(
				/Permission Error|has been locked/
			);
	});

	test('can be stopped; the page goes on answering meanwhile, and the reader afterwards', async () => {
		const sqlConsole = new SqlConsole({
			ensure: () => Promise.resolve(),
			askReader: (...asked) => engine.askReader(...asked)
		});
		const phase = (): Run['phase'] | undefined => sqlConsole.run?.phase;
		const long = sqlConsole.start(LONG, 'published');
		await expect.poll(phase).toBe('running');
		const one = await engine.run(statement('one', 'SELECT 1 AS n'), 'published');
		expect(rowsFromIpc(one)).toEqual([{ n: 1 }]);
		sqlConsole.stop();
		await long;
		expect(sqlConsole.run).toMatchObject({ phase: 'stopped', isTimeUp: false });
		const replaced = sqlConsole.start(LONG, 'published');
		await sqlConsole.start('SELECT name_vi FROM units', 'published');
		await replaced;
		expect(sqlConsole.run).toMatchObject({ phase: 'done' });
		expect(sqlConsole.past.map(({ text, rowCount }) => [text, rowCount])).toEqual([
			['SELECT name_vi FROM units', 1],
			[LONG, null]
		]);
	});

	test('becomes a Parquet file that is read back', async () => {
		const text =
			"SELECT 'sources' AS title, DATE '2019-03-25' AS day, 12::HUGEINT AS n, range AS i FROM range(1000)";
		const { ipc } = await engine.askReader(text, 'published', { limit: 500, as: 'stored' });
		const read = tableFromIPC(readParquet(await parquetFile(ipc)).intoIPCStream());
		expect(read.numRows).toBe(500);
		expect(read.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual([
			'title Utf8',
			'day Date32<DAY>',
			'n Float64',
			'i Int64'
		]);
		expect([...read.getChild('i')!].slice(0, 2)).toEqual([0n, 1n]);
	});
});

describe('the grid of an answer', () => {
	test('has only the rows in sight, and any row once it is scrolled to', async () => {
		const answer = await ask('SELECT range AS n, NULL AS gap FROM range(100000)', 100_000);
		const result = new ResultTable(answer, 100_000);
		await render(ResultGrid, { result });
		const frame = page.getByRole('region');
		await expect.element(page.getByRole('row', { name: /^1 0 NULL/ })).toBeVisible();
		expect(document.querySelectorAll('tbody tr').length).toBeLessThan(120);
		frame.element().scrollTop = frame.element().scrollHeight;
		await expect.element(page.getByRole('row', { name: /^100\.000 99\.999 NULL/ })).toBeVisible();
		expect(document.querySelectorAll('tbody tr').length).toBeLessThan(120);
	});
});

describe('the editor', () => {
	test('completes columns, runs by Ctrl+Enter, marks the place of an error and lets go by Esc', async () => {
		const heard: string[] = [];
		let text = '';
		await render(Editor, {
			text: 'SELEC 1',
			vocabulary: { tables: { observations: ['unit_id', 'value'] }, macros: [] },
			mark: { place: { line: 1, column: 0 }, words: 'sai ở đây' },
			onchange: (next: string) => (text = next),
			onrun: () => heard.push('run'),
			onleave: () => heard.push('leave')
		});
		await expect.poll(() => document.querySelector('.cm-lintRange-error')).not.toBeNull();
		expect(document.querySelector('.cm-lintRange-error')?.textContent).toBe('SELEC');
		await userEvent.click(document.querySelector('.cm-content')!);
		await userEvent.keyboard('{Control>}a{/Control}SELECT * FROM obser');
		await expect
			.poll(() => document.querySelector('.cm-tooltip-autocomplete')?.textContent)
			.toContain('observations');
		await userEvent.keyboard('{Escape}');
		expect(heard).toEqual([]);
		expect(text).toBe('SELECT * FROM obser');
		await userEvent.keyboard('v');
		await expect
			.poll(() => document.querySelector('.cm-tooltip-autocomplete')?.textContent)
			.toContain('observations');
		await userEvent.keyboard('{Control>}{Enter}{/Control}');
		await expect.poll(() => document.querySelector('.cm-tooltip-autocomplete')).toBeNull();
		await userEvent.keyboard('{Escape}');
		expect(heard).toEqual(['run', 'leave']);
	});
});
