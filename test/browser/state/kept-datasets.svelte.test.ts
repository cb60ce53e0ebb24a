import { tableToIPC, tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keptId, type DatasetId } from '$lib/engine/engine';
import type { StagedImport, StagedTable } from '$lib/ingest/intake/intake';
import { statement } from '$lib/sql/statement';
import { KeptDatasets } from '$lib/state/kept-datasets.svelte';
import type { ImportTarget } from '$lib/state/kept-datasets';
import { Session } from '$lib/state/session.svelte';
import { WORKSPACE_NAME } from '$lib/store/workspace';
import type { Row } from '$lib/table/rows';
import { csvText, parquetBytes } from '../ingest/made-files';
import { filesAt, valueOf } from '../store/places';

const OBSERVATION = {
	unit_id: '63-91',
	year: 2018,
	indicator: 'grdp_growth',
	value: 7.25,
	qualifier: null,
	status: 'estimate',
	preferred: true,
	source_id: 'D004',
	note: null,
	as_printed: null
};
const GROWTH = statement(
	'growth',
	`SELECT value, status, preferred FROM observations
	WHERE unit_id = '63-91' AND year = 2018 AND indicator = 'grdp_growth' ORDER BY value`
);
const LINES = statement('lines', 'SELECT count(*)::INTEGER AS n FROM observations');
const UNITS = statement('units', 'SELECT count(*)::INTEGER AS n FROM units');
let session: Session;

beforeAll(async () => {
	await forget();
	session = new Session('');
	session.boot();
	await session.ensure('published');
});
afterAll(forget);

/** Tests run on the device's own workspace: a session opens no other. */
async function forget(): Promise<void> {
	const root = await navigator.storage.getDirectory();
	await root.removeEntry(WORKSPACE_NAME, { recursive: true }).catch(() => undefined);
}

function observation(changes: Partial<typeof OBSERVATION> = {}): Row {
	return { ...OBSERVATION, ...changes };
}

function file(
	rows: readonly Row[],
	table = 'observations',
	format: StagedTable['format'] = 'csv',
	content: Blob = new Blob([csvText(table, rows)])
): StagedTable {
	return { table, content, format, rowCount: rows.length };
}

function staged(...tables: StagedTable[]): StagedImport {
	const rows = tables.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
	return {
		tables,
		sources: [{ name: 'sơ kết.xlsx', content: new Blob(['what came']), rows }],
		recipe: [],
		clashes: [],
		ledger: { recordCount: rows, accepted: rows, corrected: 0, merged: 0, rejected: 0 }
	};
}

async function laid(from: StagedImport, target: ImportTarget) {
	const preview = await session.kept.preview(from, target);
	if (!preview.ok) throw new Error(JSON.stringify(preview.problem));
	return preview.value;
}

async function kept(from: StagedImport, target: ImportTarget, allowEstimateOverFinal = false) {
	const preview = await laid(from, target);
	return valueOf(await session.kept.commit(preview, { allowEstimateOverFinal }));
}

const ask = (asked: typeof GROWTH, dataset: DatasetId) => session.ask(asked, dataset);

describe('kept datasets', () => {
	test('an import becomes a dataset with the registers, every screen has it, and what came is kept too', async () => {
		const preview = await laid(staged(file([observation()])), {
			commit: 'new',
			name: 'Sơ kết 2018',
			base: 'empty'
		});
		expect(preview.tables).toMatchObject([
			{ table: 'observations', rowsBefore: 0, rowsAfter: 1, added: 1, differing: 0 }
		]);
		expect([preview.unknownReferences, preview.unfitValues]).toEqual([[], []]);
		expect(session.kept.listing.datasets).toEqual([]);
		const { dataset } = valueOf(await session.kept.commit(preview));
		expect(session.kept.nameOf(keptId(dataset))).toBe('Sơ kết 2018');
		expect(session.kept.place).toBe('opfs');
		expect(session.kept.sizes.get(dataset)).toBeGreaterThan(0);
		expect(await ask(GROWTH, keptId(dataset))).toEqual([
			{ value: 7.25, status: 'estimate', preferred: true }
		]);
		expect(await ask(UNITS, keptId(dataset))).toEqual(await ask(UNITS, 'published'));
		const files = session.kept.listing.datasets[0]!.versions[0]!.files;
		expect(files.map(({ role, name, rows }) => ({ role, name, rows }))).toEqual([
			{ role: 'rows', name: 'observations.csv', rows: 1 },
			{ role: 'source', name: 'sơ kết.xlsx', rows: 1 }
		]);
	});

	test('an estimate stands beside the final published figure and does not take its place, unless it may', async () => {
		const brought = staged(file([observation({ value: 9.5 })]));
		const target = { commit: 'new', name: 'Có số công bố', base: 'published' } as const;
		const published = await ask(GROWTH, 'published');
		expect(published.filter(({ preferred }) => preferred)).toMatchObject([{ status: 'official' }]);
		expect((await laid(brought, target)).tables).toMatchObject([
			{ added: 1, estimateOverFinal: 1, finalOverEstimate: 0 }
		]);
		const careful = await kept(brought, target);
		const told = { value: 9.5, status: 'estimate' };
		expect(await ask(GROWTH, keptId(careful.dataset))).toEqual([
			...published,
			{ ...told, preferred: false }
		]);
		const bold = await kept(brought, target, true);
		expect((await ask(GROWTH, keptId(bold.dataset))).filter(({ preferred }) => preferred)).toEqual([
			{ ...told, preferred: true }
		]);
	});

	test('append, correct, replace and undo, CSV, Parquet and Arrow, and what changed between any two', async () => {
		const first = await kept(staged(file([observation()])), {
			commit: 'new',
			name: 'Nhiều phiên bản',
			base: 'empty'
		});
		const { dataset } = first;
		const id = keptId(dataset);
		const more = [observation({ value: 1 }), observation({ year: 2019 })];
		const parquet = new Blob([await parquetBytes('observations', more)]);
		const appended = staged(file(more, 'observations', 'parquet', parquet));
		expect((await laid(appended, { commit: 'append', dataset })).tables).toMatchObject([
			{
				rowsBefore: 1,
				rowsAfter: 2,
				added: 1,
				differing: 1,
				examples: [{ fields: [{ field: 'value', before: '7.25', after: '1.0' }] }]
			}
		]);
		const second = await kept(appended, { commit: 'append', dataset });
		expect(await ask(GROWTH, id)).toMatchObject([{ value: 7.25 }]);
		expect(await ask(LINES, id)).toEqual([{ n: 2 }]);
		const right = [observation({ value: 6, status: 'official' })];
		const arrow = new Blob([new Uint8Array(tableToIPC(tableFromIPC(await ipcOf(right)), 'file'))]);
		await kept(staged(file(right, 'observations', 'arrow', arrow)), {
			commit: 'correct',
			dataset
		});
		expect(await ask(GROWTH, id)).toEqual([
			{ value: 6, status: 'official', preferred: true },
			{ value: 7.25, status: 'estimate', preferred: false }
		]);
		await kept(staged(file([observation({ year: 2020 })])), { commit: 'replace', dataset });
		expect(await ask(LINES, id)).toEqual([{ n: 1 }]);
		valueOf(await session.kept.turnTo(dataset, second.version));
		expect(await ask(LINES, id)).toEqual([{ n: 2 }]);
		const compared = await session.kept.compare(dataset, first.version, second.version);
		expect(compared).toMatchObject({
			ok: true,
			value: { tables: [{ table: 'observations', added: 1, removed: 0, changed: 0 }] }
		});
	});

	test('what names no unit, lacks what it must have or is no word of the field is told and not kept', async () => {
		const rows = [
			observation({ unit_id: '63-00' }),
			observation({ status: 'unheard' }),
			{ ...observation({ year: 2017 }), value: null }
		];
		const preview = await laid(staged(file(rows)), { commit: 'new', name: 'Sai', base: 'empty' });
		expect(preview.unknownReferences).toEqual([
			{ table: 'observations', field: 'unit_id', value: '63-00', rows: 1 }
		]);
		expect(preview.unfitValues).toEqual([
			{ table: 'observations', field: 'status', value: 'unheard', rows: 1 },
			{ table: 'observations', field: 'value', value: null, rows: 1 }
		]);
		await expect(session.kept.commit(preview)).rejects.toThrow('the import is blocked');
		const broken = new Blob([csvText('observations', [observation()]).replace('7.25', '"7,25"')]);
		const refused = await session.kept.preview(staged(file([], 'observations', 'csv', broken)), {
			commit: 'new',
			name: 'Sai',
			base: 'empty'
		});
		expect(refused).toMatchObject({ ok: false, problem: { code: 'type_misfit' } });
	});

	test('another tab that turns a version or removes a dataset is followed, and a lost file hides one table only', async () => {
		const key = await kept(
			staged(
				file([observation({ value: 7.5 })]),
				file(
					[
						{
							unit_id: '63-91',
							year: 2018,
							met_or_exceeded: 21,
							total: 22,
							stage: 'reported',
							source_id: 'D004'
						}
					],
					'target_summaries'
				)
			),
			{ commit: 'new', name: 'Hai bảng', base: 'empty' }
		);
		const id = keptId(key.dataset);
		await kept(staged(file([observation({ year: 2021 })])), {
			commit: 'append',
			dataset: key.dataset
		});
		expect(await ask(LINES, id)).toEqual([{ n: 2 }]);
		const end = session.kept.follow();
		const other = new KeptDatasets({
			engine: () => Promise.reject(new Error('no engine')),
			ensure: () => Promise.resolve(),
			changed: () => undefined
		});
		await expect
			.poll(async () => {
				await other.turnTo(key.dataset, key.version);
				return session.ask(LINES, id);
			})
			.toEqual([{ n: 1 }]);
		const { files } = session.kept.listing.datasets.find(({ id }) => id === key.dataset)!
			.versions[0]!;
		const lost = files.find(({ table }) => table === 'observations')!.sha256;
		valueOf(await filesAt('opfs', WORKSPACE_NAME).remove(lost));
		await session.reload(id);
		expect(session.dataset(id).problems).toMatchObject([
			{ code: 'kept_file_missing', table: 'observations', where: 'observations.csv' }
		]);
		expect(await ask(LINES, id)).toEqual([{ n: 0 }]);
		expect(
			await session.ask(statement('totals', 'SELECT total FROM target_summaries'), id)
		).toEqual([{ total: 22 }]);
		await other.remove(key.dataset);
		await expect.poll(() => session.kept.nameOf(id)).toBeNull();
		await expect.poll(() => session.dataset(id).problems).toMatchObject([{ code: 'not_kept' }]);
		end();
	});

	test('a cancelled import leaves nothing, and everything goes into one file and comes back', async () => {
		const before = session.kept.listing.datasets.map(({ id }) => id);
		const abort = new AbortController();
		const cancelled = session.kept.preview(
			staged(file([observation()])),
			{ commit: 'new', name: 'Bỏ', base: 'empty' },
			{ signal: abort.signal, onprogress: () => abort.abort() }
		);
		await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
		expect(session.kept.listing.datasets.map(({ id }) => id)).toEqual(before);
		const packed = valueOf(await session.kept.pack());
		for (const id of before) valueOf(await session.kept.remove(id));
		expect(session.kept.listing.removed.map(({ id }) => id)).toEqual(
			expect.arrayContaining(before)
		);
		expect(valueOf(await session.kept.unpack(packed)).unchanged).toEqual(before);
		expect(session.kept.listing.datasets.map(({ id }) => id)).toEqual(before);
	});

	test('where the browser gives no storage a dataset lasts for the visit, and that is said', async () => {
		const blocked = { code: 'blocked', where: '', details: { words: 'SecurityError' } } as const;
		const here = new KeptDatasets(
			{
				engine: () => Promise.reject(new Error('no engine')),
				ensure: () => Promise.resolve(),
				changed: () => undefined
			},
			() => Promise.resolve({ ok: false, problem: blocked })
		);
		await here.refresh();
		expect([here.place, here.trouble?.code, here.isKnown]).toEqual(['memory', 'blocked', true]);
		const preview = await laid(staged(file([observation()])), {
			commit: 'new',
			name: 'Trong bộ nhớ',
			base: 'empty'
		});
		valueOf(await here.commit(preview));
		expect(here.listing.datasets.map(({ name }) => name)).toEqual(['Trong bộ nhớ']);
		expect(here.trouble?.code).toBe('blocked');
		vi.restoreAllMocks();
	});
});

async function ipcOf(rows: readonly Row[]): Promise<Uint8Array> {
	const { readParquet } = await import('parquet-wasm/esm');
	return readParquet(await parquetBytes('observations', rows)).intoIPCStream();
}
