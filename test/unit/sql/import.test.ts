import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine, type NodeEngine } from '$lib/engine/node-engine';
import {
	differenceCounts,
	differenceExamples,
	dropRepeated,
	mergeStage,
	unfitValues,
	unknownReferences,
	type MergeRule
} from '$lib/sql/import';
import type { Param, Statement } from '$lib/sql/statement';
import { emptyTable } from '$lib/sql/load';
import { literal } from '$lib/sql/execution';
import { rowsFromIpc, type Row } from '$lib/table/rows';

type Given = Record<string, Param>;

let engine: NodeEngine;
beforeAll(async () => {
	engine = await openNodeEngine();
});

/** What stands (`published`) and what an import brings (`staged`), in tables of the same name. */
async function lay(table: string, standing: Given[], brought: Given[]): Promise<void> {
	await fill('published', table, standing);
	await fill('staged', table, brought);
}

async function fill(schema: 'published' | 'staged', table: string, rows: Given[]): Promise<void> {
	await ask(emptyTable(table), schema);
	for (const row of rows) {
		const [names, values] = [Object.keys(row), Object.values(row).map(literal)];
		const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`;
		await ask({ name: 'fill', sql, params: [] }, schema);
	}
}

async function ask(
	statement: Statement,
	schema: 'published' | 'staged' = 'staged'
): Promise<Row[]> {
	return rowsFromIpc(await engine.run(statement, schema));
}

const before = (name: string) => ({ schema: 'published', name });
const after = (name: string) => ({ schema: 'staged', name });

async function counts(table: string): Promise<Row> {
	const [row] = await ask(differenceCounts(table, before(table), after(table)));
	return Object.fromEntries(Object.entries(row!).filter(([, count]) => count !== 0));
}

/** The table after the import's rows have joined it, as text: one line a row, the named columns. */
async function merged(table: string, rule: MergeRule, columns: string[]): Promise<string[]> {
	await ask(
		{ name: 'stage', sql: `CREATE OR REPLACE TABLE stage AS FROM staged.${table}`, params: [] },
		'published'
	);
	await ask(mergeStage(table, 'stage', rule), 'published');
	const rows = await ask(
		{
			name: 'after',
			sql: `SELECT ${columns.map((name) => `${name}::VARCHAR AS ${name}`).join(', ')} FROM ${table} ORDER BY ALL`,
			params: []
		},
		'published'
	);
	return rows.map((row) => columns.map((name) => String(row[name] ?? '–')).join(' '));
}

const ADD = { mode: 'add', estimates: false } as const;
const CORRECT = { mode: 'correct', estimates: false } as const;
const BOLD = { mode: 'correct', estimates: true } as const;

function total(unit: string, met: number, more: Given = {}): Given {
	return {
		unit_id: unit,
		year: 2018,
		source_id: 'S',
		stage: 'reported',
		met_or_exceeded: met,
		total: 22,
		...more
	};
}

function figure(value: number, status: string, more: Given = {}): Given {
	return {
		unit_id: 'A',
		year: 2018,
		indicator: 'x',
		source_id: 'S',
		preferred: true,
		value,
		status,
		...more
	};
}

describe('rows told apart by their key', () => {
	it('are new, the same, different, missing or repeated, and all of them are counted', async () => {
		await lay(
			'target_summaries',
			[total('same', 1), total('other', 1), total('gone', 1)],
			[total('same', 1), total('other', 2), total('new', 1), total('new', 9)]
		);
		expect(await counts('target_summaries')).toEqual({
			...{ rows_before: 3, rows_after: 4, repeated: 1, added: 1, same: 1, differing: 1, missing: 1 }
		});
		const examples = await ask(
			differenceExamples(
				'target_summaries',
				before('target_summaries'),
				after('target_summaries'),
				5
			)
		);
		expect(examples).toMatchObject([
			{ after_unit_id: 'other', before_met_or_exceeded: '1', after_met_or_exceeded: '2' }
		]);
	});

	it('are all new where nothing stands', async () => {
		await lay('target_summaries', [], [total('a', 1), total('a', 2), total('b', 1)]);
		const [row] = await ask(differenceCounts('target_summaries', null, after('target_summaries')));
		expect(row).toMatchObject({
			rows_before: 0,
			rows_after: 3,
			added: 2,
			repeated: 1,
			differing: 0
		});
		await lay('target_summaries', [], []);
		const [none] = await ask(differenceCounts('target_summaries', null, after('target_summaries')));
		expect(none).toMatchObject({ rows_after: 0, added: 0, repeated: 0 });
	});

	it('differ also by a value that only one of them has', async () => {
		await lay('target_summaries', [total('a', 1)], [total('a', 1, { note: 'mới' })]);
		expect(await counts('target_summaries')).toMatchObject({ differing: 1 });
	});

	it('that are repeated are left out but for the first', async () => {
		await lay('target_summaries', [], [total('a', 1), total('a', 2), total('b', 3)]);
		await ask(dropRepeated('target_summaries', 'target_summaries'));
		const rows = await ask({
			name: 'left',
			sql: 'SELECT met_or_exceeded AS n FROM target_summaries ORDER BY n',
			params: []
		});
		expect(rows).toEqual([{ n: 1 }, { n: 3 }]);
	});
});

describe('an import joins a table', () => {
	const columns = ['unit_id', 'met_or_exceeded', 'stage'];
	const standing = [total('final', 20), total('estimate', 18, { stage: 'expected' })];
	const brought = [
		total('final', 21, { stage: 'expected' }),
		total('estimate', 19),
		total('new', 17)
	];
	const stays = {
		final: 'final 20 reported',
		estimate: 'estimate 18 expected',
		new: 'new 17 reported'
	};
	const cases: [what: string, rule: MergeRule, rows: string[]][] = [
		['added, only new keys come in', ADD, Object.values(stays)],
		[
			'correcting, all come in but an estimate of a final figure',
			CORRECT,
			[stays.final, 'estimate 19 reported', stays.new]
		],
		[
			'correcting with leave, the estimate too',
			BOLD,
			['final 21 expected', 'estimate 19 reported', stays.new]
		]
	];
	it.each(cases)('%s', async (_, rule, rows) => {
		await lay('target_summaries', standing, brought);
		expect(await merged('target_summaries', rule, columns)).toEqual(rows.toSorted());
	});

	it('and what would happen to estimates and finals is told before', async () => {
		await lay('target_summaries', standing, brought);
		expect(await counts('target_summaries')).toMatchObject({
			...{ final_over_estimate: 1, estimate_over_final: 1, differing: 2, added: 1 }
		});
	});

	it('and a table without estimates is corrected row by row', async () => {
		const score = (unit: string, value: number): Given => ({
			cluster_id: 'C',
			year: 2018,
			unit_id: unit,
			criterion_id: 'k',
			appraised_score: value
		});
		await lay('scores', [score('a', 1), score('b', 2)], [score('b', 3), score('c', 4)]);
		expect(await merged('scores', CORRECT, ['unit_id', 'appraised_score'])).toEqual([
			'a 1.0',
			'b 3.0',
			'c 4.0'
		]);
	});
});

describe('of one observed figure at most one row is preferred afterwards', () => {
	const columns = ['status', 'value', 'preferred'];
	const cases: [
		what: string,
		rule: MergeRule,
		standing: Given[],
		brought: Given[],
		rows: string[]
	][] = [
		[
			'an added figure stands beside the one there',
			ADD,
			[figure(1, 'official')],
			[figure(2, 'press')],
			['official 1.0 true', 'press 2.0 false']
		],
		[
			'an added final figure takes the place of an estimate',
			ADD,
			[figure(1, 'estimate')],
			[figure(2, 'official')],
			['estimate 1.0 false', 'official 2.0 true']
		],
		[
			'a correction takes the place of what stood',
			CORRECT,
			[figure(1, 'press')],
			[figure(2, 'derived')],
			['derived 2.0 true', 'press 1.0 false']
		],
		[
			'a correction of the same row replaces it',
			CORRECT,
			[figure(1, 'official')],
			[figure(2, 'official')],
			['official 2.0 true']
		],
		[
			'an estimate takes no final figure’s place',
			CORRECT,
			[figure(1, 'official')],
			[figure(2, 'estimate')],
			['estimate 2.0 false', 'official 1.0 true']
		],
		[
			'an estimate takes it with leave',
			BOLD,
			[figure(1, 'official')],
			[figure(2, 'preliminary')],
			['official 1.0 false', 'preliminary 2.0 true']
		],
		[
			'of two that come together the surer is preferred',
			CORRECT,
			[],
			[figure(1, 'estimate'), figure(2, 'official')],
			['estimate 1.0 false', 'official 2.0 true']
		],
		[
			'a figure that nothing comes for stays as it is',
			CORRECT,
			[figure(1, 'official', { year: 2017 })],
			[figure(2, 'estimate')],
			['estimate 2.0 true', 'official 1.0 true']
		],
		[
			'a row that is not preferred moves nothing',
			CORRECT,
			[figure(1, 'press')],
			[figure(2, 'official', { preferred: false })],
			['official 2.0 false', 'press 1.0 true']
		]
	];
	it.each(cases)('%s', async (_, rule, standing, brought, rows) => {
		await lay('observations', standing, brought);
		expect(await merged('observations', rule, columns)).toEqual(rows);
	});

	it('and several preferred rows of one figure in an import are counted', async () => {
		await lay('observations', [figure(1, 'official')], [figure(1, 'estimate'), figure(2, 'press')]);
		expect(await counts('observations')).toMatchObject({
			added: 2,
			crowded: 1,
			estimate_over_final: 1
		});
	});
});

describe('what blocks an import', () => {
	it('is a reference that neither the registers nor the import itself can follow, with its rows', async () => {
		await fill('published', 'units', [{ unit_id: 'A' }]);
		await fill('staged', 'units', [{ unit_id: 'B' }]);
		const units = ['A', 'B', 'C', 'C', 'D'];
		await fill(
			'staged',
			'target_summaries',
			units.map((unit) => total(unit, 1))
		);
		const known = [before('units'), after('units')];
		expect(
			await ask(unknownReferences('target_summaries', 'unit_id', after('target_summaries'), known))
		).toEqual([
			{ value: 'C', rows: 2 },
			{ value: 'D', rows: 1 }
		]);
		expect(() =>
			unknownReferences('target_summaries', 'total', after('target_summaries'), known)
		).toThrow('no reference: target_summaries.total');
	});

	it('is an empty cell that must be filled, and a word that is none of the field’s', async () => {
		await lay(
			'target_summaries',
			[],
			[total('a', 1, { stage: 'maybe' }), total('b', 1, { total: null }), total('c', 1)]
		);
		expect(await ask(unfitValues('target_summaries', after('target_summaries'))!)).toEqual([
			{ field: 'stage', value: 'maybe', rows: 1 },
			{ field: 'total', value: null, rows: 1 }
		]);
	});
});
