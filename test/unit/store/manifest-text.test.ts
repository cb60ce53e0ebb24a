import { describe, expect, it } from 'vitest';
import { MANIFEST_SCHEMA, type Manifest } from '../../../src/lib/store/manifest';
import {
	manifestFromJson,
	manifestFromText,
	manifestJson,
	manifestText,
	MIGRATIONS
} from '../../../src/lib/store/manifest-text';

const MANIFEST: Manifest = {
	generation: 12,
	datasets: [
		{
			id: 'd1',
			name: 'Sơ kết 6 tháng đầu năm',
			created: '2026-07-01T08:00:00.000Z',
			current: 'v2',
			removed: null,
			versions: [
				{
					id: 'v1',
					parent: null,
					commit: 'new',
					created: '2026-07-01T08:00:00.000Z',
					label: '',
					files: [
						{
							role: 'rows',
							name: 'targets.parquet',
							table: 'targets',
							sha256: 'a'.repeat(64),
							bytes: 10,
							rows: 3
						}
					],
					recipe: { columns: ['Chỉ tiêu', null, 1.5] },
					ledger: { recordCount: 4, accepted: 2, corrected: 1, merged: 0, rejected: 1 }
				},
				{
					id: 'v2',
					parent: 'v1',
					commit: 'correct',
					created: '2026-07-02T08:00:00.000Z',
					label: 'ước',
					files: [],
					recipe: null,
					ledger: null
				}
			]
		}
	]
};

describe('a manifest as text', () => {
	it('comes back as it was', async () => {
		expect(await manifestFromText(await manifestText(MANIFEST))).toEqual({
			kind: 'manifest',
			manifest: MANIFEST
		});
	});

	it('is damaged when it is cut anywhere, or one character differs', async () => {
		const text = await manifestText(MANIFEST);
		for (let length = 0; length < text.length; length += 37)
			expect((await manifestFromText(text.slice(0, length))).kind).toBe('damaged');
		expect((await manifestFromText(text.replace('Sơ kết', 'Tổng kết'))).kind).toBe('damaged');
	});
});

describe('a manifest of another form', () => {
	it('is told when it is later, and not looked into', () => {
		const later = JSON.stringify({ schema: MANIFEST_SCHEMA + 1, datasets: 'other things' });
		expect(manifestFromJson(later)).toEqual({ kind: 'newer', schema: MANIFEST_SCHEMA + 1 });
	});

	it('has a step up from every form there was', () => {
		expect(MIGRATIONS).toHaveLength(MANIFEST_SCHEMA - 1);
	});

	it('is brought up step by step, from the step of its own form on', () => {
		const steps = [
			(raw: object) => ({ ...raw, sets: [], trail: ['first'] }),
			(raw: { sets?: unknown; trail?: string[] }) => ({ ...raw, datasets: raw.sets, generation: 7 })
		];
		const expected = { kind: 'manifest', manifest: { generation: 7, datasets: [] } };
		expect(manifestFromJson('{"schema":1}', steps)).toEqual(expected);
		expect(manifestFromJson('{"schema":2,"sets":[]}', steps)).toEqual(expected);
		expect(manifestFromJson('{"schema":2}', steps).kind).toBe('damaged');
		expect(manifestFromJson('{"schema":4}', steps)).toEqual({ kind: 'newer', schema: 4 });
	});
});

describe('what is no manifest', () => {
	const json = manifestJson(MANIFEST);
	const wrong: [what: string, json: string, words: string][] = [
		['cut JSON', json.slice(0, -1), 'not JSON'],
		['null', 'null', '/schema: a whole number from 1'],
		['a list', '[]', '/schema: a whole number from 1'],
		['no datasets', '{"schema":1,"generation":1}', '/datasets: a list'],
		['no generation', '{"schema":1,"datasets":[]}', '/generation: a whole number from 0'],
		[
			'a current version that is not there',
			json.replace('"current":"v2"', '"current":"v3"'),
			'/datasets/0/current: a version of the dataset'
		],
		[
			'a version twice',
			json.replace('"id":"v2"', '"id":"v1"').replace('"current":"v2"', '"current":"v1"'),
			'/datasets/0/versions: ids used once'
		],
		[
			'a ledger whose parts are not its total',
			json.replace('"merged":0', '"merged":1'),
			'/datasets/0/versions/0/ledger/recordCount: the sum of its parts'
		],
		[
			'a hash that is a path',
			json.replace('a'.repeat(64), '../'.repeat(21) + 'a'),
			'/datasets/0/versions/0/files/0/sha256: 64 hex digits'
		],
		[
			'an unknown commit',
			json.replace('"correct"', '"merge"'),
			'/datasets/0/versions/1/commit: new, append, replace, correct'
		],
		[
			'rows below none',
			json.replace('"rows":3', '"rows":-3'),
			'/datasets/0/versions/0/files/0/rows: a whole number from 0'
		]
	];
	it.each(wrong)('says what is wrong with %s', (_, text, words) => {
		expect(manifestFromJson(text)).toEqual({ kind: 'damaged', words });
	});
});
