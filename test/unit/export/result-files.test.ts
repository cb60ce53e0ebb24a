import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { resultCsv, resultJson, resultXlsx } from '$lib/export/result-files';
import { readFile } from '$lib/ingest/read/read-file';
import { ResultTable } from '$lib/table/result-table';
import { valueText } from '$lib/view/result-view';

/** Every type an answer may have, with a value that goes wrong when it is taken for another. */
const TYPES: readonly [sql: string, kind: string, value: unknown, vi: string, json: string][] = [
	['1.234::DECIMAL(10,3)', 'number', 1.234, '1,234', '1.234'],
	['10.00::DECIMAL(10,2)', 'number', 10, '10,00', '10'],
	[
		'12345678901234567890.5::DECIMAL(30,1)',
		'number',
		'12345678901234567890.5',
		'12.345.678.901.234.567.890,5',
		'"12345678901234567890.5"'
	],
	['sum(2::HUGEINT)', 'number', 2, '2', '2'],
	[
		'9007199254740993::BIGINT',
		'number',
		'9007199254740993',
		'9.007.199.254.740.993',
		'"9007199254740993"'
	],
	['-5::BIGINT', 'number', -5, '\u22125', '-5'],
	['0.1::FLOAT', 'number', 0.1, '0,1', '0.1'],
	['0.1::DOUBLE + 0.2::DOUBLE', 'number', 0.1 + 0.2, '0,3', '0.30000000000000004'],
	["'NaN'::DOUBLE", 'number', NaN, 'NaN', 'null'],
	['2094::INTEGER', 'number', 2094, '2.094', '2094'],
	['true', 'boolean', true, 'true', 'true'],
	["DATE '2019-03-25'", 'date', '2019-03-25', '25/03/2019', '"2019-03-25"'],
	[
		"TIMESTAMP '2019-03-25 13:05:00'",
		'moment',
		'2019-03-25 13:05:00',
		'25/03/2019 13:05:00',
		'"2019-03-25 13:05:00"'
	],
	["TIME '13:05:00'", 'text', '13:05:00', '13:05:00', '"13:05:00"'],
	['INTERVAL 3 DAY', 'text', '3 days', '3 days', '"3 days"'],
	['\'Đạt "vượt"\'', 'text', 'Đạt "vượt"', 'Đạt "vượt"', '"Đạt \\"vượt\\""'],
	["['a', 'b']", 'text', '[a, b]', '[a, b]', '"[a, b]"'],
	["{'a': 1}", 'text', "{'a': 1}", "{'a': 1}", '"{\'a\': 1}"'],
	["'ab'::BLOB", 'text', 'ab', 'ab', '"ab"'],
	['uuid()::VARCHAR IS NULL', 'boolean', false, 'false', 'false'],
	['NULL', 'number', null, '', 'null'],
	['NULL::INTEGER', 'number', null, '', 'null']
];

let engine: NodeEngine;
const ask = async (text: string, limit = 1000) =>
	new ResultTable(await engine.askReader(text, 'published', { limit, as: 'shown' }), limit);

beforeAll(async () => {
	engine = await openNodeEngine();
});

describe('an answer', () => {
	it.each(TYPES)('holds %s exactly, shows it and writes it', async (sql, kind, value, vi, json) => {
		const result = await ask(`SELECT ${sql} AS "giá trị"`);
		const [column] = result.columns;
		expect([column!.name, column!.kind]).toEqual(['giá trị', kind]);
		expect(result.value(0, 0)).toEqual(value);
		expect(valueText(result.value(0, 0), column!, 'vi')).toBe(vi);
		expect(resultJson(result)).toBe(`[{"giá trị":${json}}]\n`);
	});

	it('writes years together and says when it was cut off', async () => {
		const result = await ask('SELECT 2000 + range AS year, range AS n FROM range(5)', 3);
		expect([result.rowCount, result.isCut]).toEqual([3, true]);
		expect(valueText(result.value(1, 0), result.columns[0]!, 'vi')).toBe('2001');
		expect([...result.rows()]).toEqual([
			[2000, 0],
			[2001, 1],
			[2002, 2]
		]);
		expect((await ask('SELECT 1', 1)).isCut).toBe(false);
	});

	it('with no row has its columns', async () => {
		const result = await ask("SELECT 1 AS a, 'x' AS b WHERE false");
		expect(result.columns.map(({ name }) => name)).toEqual(['a', 'b']);
		expect([result.rowCount, resultJson(result)]).toEqual([0, '[]\n']);
	});
});

describe('its files', () => {
	const SQL = `SELECT * FROM (VALUES
		('Kiên Giang', 2094.5, DATE '2019-03-25', TIMESTAMP '2019-03-25 13:05:00', true),
		('=1+1', -4.25, NULL, NULL, NULL)) AS t(name, amount, day, moment, is_met)`;

	it('as CSV in the forms of both languages', async () => {
		const result = await ask(SQL);
		expect(resultCsv(result, 'vi')).toBe(
			"\ufeffname;amount;day;moment;is_met\r\nKiên Giang;2094,5;2019-03-25;2019-03-25 13:05:00;true\r\n'=1+1;-4,25;;;\r\n"
		);
		expect(resultCsv(result, 'en')).toContain('Kiên Giang,2094.5,2019-03-25');
	});

	it('as a workbook that holds the same values', async () => {
		const [file] = readFile('sql.xlsx', resultXlsx(await ask(SQL)));
		if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('not read');
		const { rows } = file.content.value.sheets[0]!.sheet;
		expect(rows[0]).toEqual(['name', 'amount', 'day', 'moment', 'is_met']);
		expect(rows[1]).toMatchObject([
			'Kiên Giang',
			{ kind: 'number', number: 2094.5 },
			{ kind: 'date', date: '2019-03-25' },
			{ kind: 'date', date: '2019-03-25T13:05:00' },
			{ kind: 'boolean', boolean: true }
		]);
		expect(rows[2]).toMatchObject(['=1+1', { kind: 'number', number: -4.25 }]);
	});
});
