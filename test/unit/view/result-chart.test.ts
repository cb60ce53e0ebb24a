import { beforeAll, describe, expect, it } from 'vitest';
import { optionOf } from '$lib/chart/option';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import { ResultTable } from '$lib/table/result-table';
import {
	choiceFromText,
	choiceText,
	firstChoice,
	resultChart,
	type ResultChartChoice
} from '$lib/view/result-chart';

let engine: NodeEngine;
const ask = async (text: string) =>
	new ResultTable(await engine.askReader(text, 'published', { limit: 5000, as: 'shown' }), 5000);

beforeAll(async () => {
	engine = await openNodeEngine();
});

describe('the chart of an answer', () => {
	it.each<[string, ResultChartChoice | null]>([
		["SELECT 2018 AS year, 'a' AS name, 1.5 AS value", { kind: 'line', x: 0, y: 2, group: 1 }],
		["SELECT 1 AS n, DATE '2019-01-01' AS day", { kind: 'line', x: 1, y: 0, group: null }],
		["SELECT 1 AS n, 'a' AS name", { kind: 'bars', x: 1, y: 0, group: null }],
		['SELECT 1 AS a, 2 AS b', { kind: 'scatter', x: 0, y: 1, group: null }],
		['SELECT 1 AS a', { kind: 'bars', x: 0, y: 0, group: null }],
		["SELECT 'a' AS a", null],
		['SELECT 1 AS a WHERE false', null]
	])('begins with what its columns ask for: %s', async (sql, choice) => {
		expect(firstChoice(await ask(sql))).toEqual(choice);
	});

	it.each<[string, ResultChartChoice | null]>([
		['line-0-2-1', { kind: 'line', x: 0, y: 2, group: 1 }],
		['bars-1-0', { kind: 'bars', x: 1, y: 0, group: null }],
		['scatter-2-0', { kind: 'scatter', x: 2, y: 0, group: null }],
		['auto', null],
		['pie-0-0', null],
		['line-0-1', null],
		['line-0-9', null],
		['line-9-0', null],
		['line-0-2-9', null],
		['line-0', null]
	])('is named %s in an address', async (text, choice) => {
		const result = await ask("SELECT 2018 AS year, 'a' AS name, 1.5 AS value");
		expect(choiceFromText(text, result)).toEqual(choice);
		if (choice) expect(choiceText(choice)).toBe(text);
	});

	it('as a line has a series for each value, in the order of the axis, and leaves gaps out', async () => {
		const result = await ask(
			"SELECT * FROM (VALUES (2019, 'a', 2.5), (2018, 'a', 1.5), (2018, 'b', NULL), (2019, 'b', 4)) AS t(year, name, value)"
		);
		const { view, left } = resultChart(result, firstChoice(result)!, 'vi');
		expect(left).toBe(1);
		expect(view).toMatchObject({
			kind: 'xy',
			drawn: 'line',
			isPlainX: true,
			series: [
				{
					name: 'a',
					points: [
						{ x: 2018, y: 1.5 },
						{ x: 2019, y: 2.5 }
					]
				},
				{ name: 'b', points: [{ x: 2019, y: 4 }] }
			]
		});
		expect(optionOf(view, 600).series).toHaveLength(2);
	});

	it('as bars says NULL where there is nothing, and how many rows it leaves out', async () => {
		const result = await ask(
			"SELECT 'đơn vị ' || range AS name, CASE WHEN range = 1 THEN NULL ELSE range * 1000 END AS n FROM range(70)"
		);
		const { view, left } = resultChart(result, { kind: 'bars', x: 0, y: 1, group: null }, 'vi');
		if (view.kind !== 'bars') throw new Error(view.kind);
		expect([view.bars.length, left]).toEqual([60, 10]);
		expect(view.bars.slice(0, 3).map(({ label, value, text }) => [label, value, text])).toEqual([
			['đơn vị 0', 0, '0'],
			['đơn vị 1', null, 'NULL'],
			['đơn vị 2', 2000, '2.000']
		]);
	});

	it('as points over words keeps the words of the axis', async () => {
		const result = await ask("SELECT * FROM (VALUES ('x', 1), ('y', 2)) AS t(a, b)");
		const { view } = resultChart(result, { kind: 'scatter', x: 0, y: 1, group: null }, 'en');
		expect(optionOf(view, 400).xAxis).toMatchObject({ type: 'category', data: ['x', 'y'] });
	});
});
