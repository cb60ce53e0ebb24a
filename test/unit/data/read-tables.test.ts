import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemLine } from '../../../scripts/data/problem';
import { readTables } from '../../../scripts/data/read-tables';

const HEADER = 'criterion_id,section,name_vi,name_en,max_score\n';
let dir = '';

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'tables-'));
});

afterEach(async () => {
	await rm(dir, { recursive: true });
});

test('cells come typed, an empty one as null, one that does not fit as the text it is', async () => {
	await writeFile(
		join(dir, 'criteria.csv'),
		`${HEADER}K1,ktxh,"Một, hai",,50\nK2,ktxh,Ba,Three,050\n`
	);
	const { tables, problems } = await readTables(dir);
	expect(problems).toEqual([]);
	expect(tables.criteria).toEqual([
		{ criterion_id: 'K1', section: 'ktxh', name_vi: 'Một, hai', name_en: null, max_score: 50 },
		{ criterion_id: 'K2', section: 'ktxh', name_vi: 'Ba', name_en: 'Three', max_score: '050' }
	]);
});

test.each<[string, string, string | Uint8Array, string]>([
	['a file that is no table', 'notes.csv', 'a\n', 'notes.csv:1 -: unknown table: notes.csv'],
	[
		'a byte that is not UTF-8',
		'criteria.csv',
		new Uint8Array([0xff, 0x0a]),
		'criteria.csv:1 -: not UTF-8'
	],
	[
		'a wrong header',
		'criteria.csv',
		'id\n',
		'criteria.csv:1 -: header not as agreed: expected criterion_id,section,name_vi,name_en,max_score'
	],
	[
		'a row too short',
		'criteria.csv',
		`${HEADER}K1,ktxh,A,B,1\nK2,ktxh\n`,
		'criteria.csv:3 -: 2 cells in place of 5'
	],
	[
		'a file cut at its end',
		'criteria.csv',
		`${HEADER}K1,ktxh,A,B,1`,
		'criteria.csv:2 -: no line end after the last row'
	],
	[
		'a quote that never closes',
		'criteria.csv',
		`${HEADER}K1,ktxh,A,B,"1\n`,
		'criteria.csv:2 -: Quoted field unterminated'
	]
])('names %s', async (_, file, content, message) => {
	await writeFile(join(dir, file), content);
	const { problems } = await readTables(dir);
	expect(problems.map(problemLine)).toContain(message);
});

test.each<[string, string, string]>([
	['a byte order mark', `\ufeff${HEADER}`, 'criteria.csv:1 -: byte order mark'],
	['Windows line ends', HEADER.replace('\n', '\r\n'), 'criteria.csv:1 -: line ends other than LF']
])('refuses %s', async (_, content, message) => {
	await writeFile(join(dir, 'criteria.csv'), content);
	const { problems } = await readTables(dir);
	expect(problems.map(problemLine)[0]).toBe(message);
});
