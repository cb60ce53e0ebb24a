import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { ReaderRefusal } from '$lib/engine/reader-query';
import { statement } from '$lib/sql/statement';
import { rowsFromIpc } from '$lib/table/rows';

let engine: NodeEngine;
const ask = (text: string, limit = 10) =>
	engine.askReader(text, 'published', { limit, as: 'shown' });
const refusal = async (text: string): Promise<ReaderRefusal> => {
	const cause: unknown = await ask(text).catch((error: unknown) => error);
	if (!(cause instanceof ReaderRefusal)) throw new Error(`not refused: ${text}`);
	return cause;
};

beforeAll(async () => {
	engine = await openNodeEngine();
	engine.loadTexts('published', {
		award_families:
			'family,family_order,name_vi,name_en\nhc,1,Huân chương,Orders\nbk,2,Bằng khen,Certificates\n'
	});
});

describe("a reader's SQL", () => {
	it.each([
		['SELECT family, family_order FROM award_families ORDER BY family_order', ['hc', 1]],
		['FROM award_families SELECT family, family_order;', ['hc', 1]],
		[
			'-- chú thích\nWITH a AS (FROM award_families) SELECT family, family_order FROM a -- hết',
			['hc', 1]
		],
		["VALUES ('hc', 1)", ['hc', 1]],
		["(SELECT 'hc', 1) -- ;", ['hc', 1]]
	])('is answered: %s', async (text, first) => {
		const { ipc } = await ask(text);
		expect(Object.values(rowsFromIpc(ipc)[0]!)).toEqual(first);
	});

	it('tells the columns by name and type, two of one name apart', async () => {
		const { columns } = await ask(
			'SELECT 1 AS a, 2 AS a, sum(family_order) AS "Tổng" FROM award_families'
		);
		expect(columns).toEqual([
			{ name: 'a', type: 'INTEGER' },
			{ name: 'a_1', type: 'INTEGER' },
			{ name: 'Tổng', type: 'HUGEINT' }
		]);
	});

	it('keeps the order asked for, and gives one row more than the limit when there are more', async () => {
		const { ipc } = await ask('SELECT range::INTEGER FROM range(100) ORDER BY range DESC', 3);
		expect(rowsFromIpc(ipc).map(({ c0 }) => c0)).toEqual([99, 98, 97, 96]);
	});

	it.each([
		['DESCRIBE award_families', 4],
		['SUMMARIZE award_families', 4]
	])('may look at the tables: %s', async (text, rowCount) => {
		expect(rowsFromIpc((await ask(text)).ipc)).toHaveLength(rowCount);
	});

	it.each([
		'',
		'-- nothing',
		'DROP TABLE award_families',
		'DELETE FROM award_families',
		"INSERT INTO award_families VALUES ('x', 3, 'x', 'x')",
		"UPDATE award_families SET family = 'x'",
		'CREATE TABLE mine AS SELECT 1',
		'CREATE OR REPLACE MACRO f(x) AS x',
		'SELECT 1; DROP TABLE award_families',
		'SELECT 1; SELECT 2',
		"COPY award_families TO 'x.csv'",
		"ATTACH ':memory:' AS other",
		'INSTALL json',
		"SET search_path = 'main'",
		'PRAGMA enable_profiling',
		'CALL pragma_version()',
		'EXPLAIN ANALYZE SELECT 1',
		'BEGIN; SELECT 1',
		'ROLLBACK',
		'PREPARE p AS SELECT 1',
		'EXECUTE prepared_0',
		'USE main',
		'VACUUM',
		'CHECKPOINT',
		"EXPORT DATABASE 'x'"
	])('is not run unless it is one SELECT: %s', async (text) => {
		expect((await refusal(text)).code).toBe('not_a_select');
	});

	it.each([
		'SELECT * FROM arrow_scan(1, 2, 3)',
		'SELECT * FROM "Arrow_Scan_Dumb" (1, 2, 3)',
		'FROM enable_logging()',
		"FROM query('SELECT 1')",
		"FROM query /* /* */ */ ('SELECT 1')",
		'FROM "query" (\'SELECT 1\')',
		"FROM query_table('units')",
		"FROM query -- x\n('SELECT 1')"
	])('is not run when it names what no question needs: %s', async (text) => {
		expect((await refusal(text)).code).toBe('refused_word');
	});

	it.each(['SELECT 1 AS query', 'SELECT query.family FROM award_families AS query'])(
		'may call a thing query: %s',
		async (text) => {
			expect((await ask(text)).columns).toHaveLength(1);
		}
	);

	it.each([
		"SELECT * FROM read_csv('package.json')",
		"SELECT * FROM 'package.csv'",
		"SELECT * FROM read_text('https://example.org/')",
		"SELECT * FROM glob('*')"
	])('opens no file and no address: %s', async (text) => {
		const { code, words } = await refusal(text);
		expect([code, words]).toEqual(['engine', expect.stringContaining('Cannot access file')]);
	});

	it.each<[string, string, { line: number; column: number } | null]>([
		[
			'SELECT family\nFROM award_families\nWHERE bad = 2',
			'Referenced column "bad" not found',
			{ line: 3, column: 6 }
		],
		[
			'SELECT family\nFRM award_families',
			'syntax error at or near "award_families"',
			{ line: 2, column: 4 }
		],
		['SELECT 1 FRM x y;\nDROP TABLE award_families', 'syntax error', { line: 1, column: 13 }],
		['SELECT 1;\nDROP TABLE award_families; SELEC', 'syntax error', { line: 2, column: 27 }],
		[
			'SELECT family,\n\tname_vi::INTEGER\nFROM award_families',
			"Could not convert string 'Huân chương'",
			{ line: 2, column: 8 }
		],
		[
			`SELECT ${Array.from({ length: 60 }, (_, i) => `${i} AS dài${i}`).join(', ')}, sai_tên FROM award_families`,
			'"sai_tên"',
			{ line: 1, column: 767 }
		],
		["SELECT error('dừng')", 'dừng', null],
		['SELECT $1', 'parameters', null]
	])('that the engine refuses is told in its words, and where: %s', async (text, words, place) => {
		const found = await refusal(text);
		expect(found.code).toBe('engine');
		expect(found.words).toContain(words);
		expect(found.words).not.toContain('LINE');
		expect(found.place).toEqual(place);
	});

	it('has changed nothing of all this', async () => {
		const rows = await engine.run(
			statement('left', 'SELECT family FROM award_families ORDER BY 1'),
			'published'
		);
		expect(rowsFromIpc(rows)).toEqual([{ family: 'bk' }, { family: 'hc' }]);
		const left = statement(
			'left',
			"SELECT current_schema() AS schema, (SELECT count(*)::INTEGER FROM duckdb_tables() WHERE table_name = 'mine') AS made, (SELECT count(*)::INTEGER FROM duckdb_databases() WHERE NOT internal) AS databases"
		);
		expect(rowsFromIpc(await engine.run(left, 'published'))).toEqual([
			{ schema: 'published', made: 0, databases: 1 }
		]);
	});
});
