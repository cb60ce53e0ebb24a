import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowserEngine, type BrowserEngine } from '$lib/engine/browser-engine';
import type { EngineFailure } from '$lib/engine/engine';
import { QueryError, type EngineProgress } from '$lib/engine/engine';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc } from '$lib/table/rows';

const manifestUrl = new URL('/engine/manifest.json', location.href).href;
const LONG = statement(
	'long',
	'SELECT sum(a.range * b.range)::DOUBLE AS total FROM range(3000000) a, range(3000000) b'
);
const ONE = statement('one', 'SELECT 1 AS n');
let engine: BrowserEngine;

// One engine for the tests that leave it alive: each start costs more than a second.
beforeAll(async () => {
	engine = await openBrowserEngine({ manifestUrl });
});
afterAll(() => engine.terminate('tests over'));

describe('browser engine', () => {
	test('starts from its parts, telling how far it is, and answers with bound parameters', async () => {
		const steps: EngineProgress[] = [];
		const engine = await openBrowserEngine({
			manifestUrl: `${manifestUrl}?fresh`,
			onprogress: (step) => steps.push(step)
		});
		const asked = statement(
			'bound',
			'SELECT $text AS text, $whole + 1 AS whole, $part AS part, $flag AS flag, $none AS none -- end',
			{
				text: "Đ'; DROP TABLE x; --",
				whole: 2018,
				part: 7.51,
				flag: true,
				none: null
			}
		);
		expect(rowsFromIpc(await engine.run(asked, 'published'))).toEqual([
			{ text: "Đ'; DROP TABLE x; --", whole: 2019, part: 7.51, flag: true, none: null }
		]);
		expect(new Set(steps.map(({ step }) => step))).toEqual(
			new Set(['download', 'decode', 'start'])
		);
		const last = steps.filter(({ step }) => step === 'download').at(-1)!;
		expect(last.bytes).toBe(last.totalBytes);
		engine.terminate('test over');
	});

	test('an empty answer has its columns and no rows', async () => {
		const bytes = await engine.run(statement('none', 'SELECT 1 AS n WHERE false'), 'published');
		expect(rowsFromIpc(bytes)).toEqual([]);
	});

	test('a big answer comes whole and in order', async () => {
		const asked = statement('many', 'SELECT range::INTEGER AS n FROM range(100000) ORDER BY n');
		const rows = rowsFromIpc(await engine.run(asked, 'published'));
		expect(rows.length).toBe(100_000);
		expect(rows[99_999]).toEqual({ n: 99_999 });
	});

	test('datasets do not see each other', async () => {
		await engine.execute(statement('create', 'CREATE TABLE t AS SELECT 1 AS n'), 'published');
		await engine.execute(statement('create', 'CREATE TABLE t AS SELECT 2 AS n'), 'kept_own');
		const asked = statement('ask', 'SELECT n FROM t');
		expect(rowsFromIpc(await engine.run(asked, 'published'))).toEqual([{ n: 1 }]);
		expect(rowsFromIpc(await engine.run(asked, 'kept_own'))).toEqual([{ n: 2 }]);
		await expect(engine.run(asked, 'illustrative')).rejects.toThrow(QueryError);
	});

	test('a refused statement says which one and in whose words, and the next one is answered', async () => {
		const asked = statement('typo', 'SELEC 1');
		await expect(engine.run(asked, 'published')).rejects.toThrow(
			/query failed: typo: .*syntax error/s
		);
		expect(rowsFromIpc(await engine.run(ONE, 'published'))).toEqual([{ n: 1 }]);
	});

	test('an aborted statement stops and the connection goes on answering', async () => {
		const abort = new AbortController();
		const long = engine.run(LONG, 'published', abort.signal);
		const waiting = engine.run(ONE, 'published');
		await engine.run(ONE, 'kept_own');
		abort.abort();
		await expect(long).rejects.toMatchObject({ name: 'AbortError' });
		expect(rowsFromIpc(await waiting)).toEqual([{ n: 1 }]);
		expect(rowsFromIpc(await engine.run(ONE, 'published'))).toEqual([{ n: 1 }]);
	});

	test('a statement aborted before its turn never runs', async () => {
		const aborted = AbortSignal.abort();
		const asked = statement('effect', 'CREATE TABLE never AS SELECT 1 AS n');
		await expect(engine.run(asked, 'published', aborted)).rejects.toMatchObject({
			name: 'AbortError'
		});
		await expect(engine.run(statement('ask', 'FROM never'), 'published')).rejects.toThrow(
			QueryError
		);
	});

	test('a dead worker rejects what waits, says so once, and another engine answers', async () => {
		const lost: EngineFailure[] = [];
		const engine = await openBrowserEngine({
			manifestUrl,
			onlost: (failure) => lost.push(failure)
		});
		const long = engine.run(LONG, 'published');
		await engine.run(ONE, 'kept_own');
		engine.terminate('killed by the test');
		await expect(long).rejects.toMatchObject({ name: 'EngineFailure', code: 'engine_lost' });
		await expect(engine.run(ONE, 'published')).rejects.toMatchObject({ code: 'engine_lost' });
		expect(lost.map(({ where }) => where)).toEqual(['killed by the test']);
		const another = await openBrowserEngine({ manifestUrl });
		expect(rowsFromIpc(await another.run(ONE, 'published'))).toEqual([{ n: 1 }]);
		another.terminate('test over');
	});

	test('extensions are never fetched: a function that lives in one is a plain refusal', async () => {
		const asked = statement('parquet', "SELECT * FROM read_parquet('x.parquet')");
		await expect(engine.run(asked, 'published')).rejects.toThrow(
			/query failed: parquet: .*read_parquet/s
		);
	});

	test('a manifest that is not there names its address and status', async () => {
		const missing = new URL('/engine/nothing-here.json', location.href).href;
		const failure: unknown = await openBrowserEngine({ manifestUrl: missing }).catch(
			(cause: unknown) => cause
		);
		expect(failure).toMatchObject({
			name: 'EngineFailure',
			code: 'download_failed',
			where: missing
		});
		expect((failure as EngineFailure).status).toBeGreaterThanOrEqual(400);
	});
});
