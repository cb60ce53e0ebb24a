import { describe, expect, it, test } from 'vitest';
import { readJson } from '$lib/ingest/read/json-rows';
import { reading } from '$lib/ingest/read/read-problem';
import { cellText } from '$lib/ingest/read/sheet';

const texts = (json: string) =>
	readJson(json, 'a.json').map(({ sheet }) => sheet.rows.map((cells) => cells.map(cellText)));

describe('readJson', () => {
	test.each([
		[
			'objects',
			'[{"tỉnh":"Huế","điểm":9.5},{"điểm":null,"hạng":2}]',
			[
				['tỉnh', 'điểm', 'hạng'],
				['Huế', '9,5'],
				['', '', '2']
			]
		],
		[
			'lists',
			'[["Mã","Tên"],["01","Hà Nội"],[]]',
			[
				['Mã', 'Tên'],
				['01', 'Hà Nội']
			]
		],
		['one object a line', '{"a":1}\n{"a":true}\n', [['a'], ['1'], ['TRUE']]],
		[
			'hostile keys',
			'[{"__proto__":"x","constructor":"y"}]',
			[
				['__proto__', 'constructor'],
				['x', 'y']
			]
		],
		['values inside values', '[{"a":{"b":[1]}}]', [['a'], ['{"b":[1]}']]]
	])('takes %s', (_, json, rows) => {
		expect(texts(json)).toEqual([rows]);
	});

	it('makes a sheet of each list in an object', () => {
		const sheets = readJson('{"nguồn":"x","2018":[[1]],"2019":[[2]]}', 'a.json');
		expect(sheets.map(({ sheet }) => sheet.origin.sheet)).toEqual(['2018', '2019']);
	});

	it('tells of whole numbers that are not exact', () => {
		const [{ issues }] = readJson('[{"id":12345678901234567890}]', 'a.json') as [
			ReturnType<typeof readJson>[0]
		];
		expect(issues.listed).toMatchObject([{ code: 'inexact_number', row: 2, column: 0 }]);
	});

	test.each([
		['{"a":1}', 'not_a_table'],
		['7', 'not_a_table'],
		['[1,2]', 'not_a_table'],
		['[{"a":1},[2]]', 'not_a_table'],
		['[{"a":1}', 'broken_json'],
		['{"a":1}\n{"a":', 'broken_json']
	])('refuses %s', (json, code) => {
		expect(reading('a.json', () => readJson(json, 'a.json'))).toMatchObject({ problem: { code } });
	});
});
