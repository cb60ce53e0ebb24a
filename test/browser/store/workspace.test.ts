import { afterAll, describe, expect, test, vi } from 'vitest';
import { sha256 } from '$lib/store/sha256';
import { Workspace, type Commit } from '$lib/store/workspace';
import { blob, filesAt, forgetAll, freshName, PLACES, problemOf, valueOf } from './places';

afterAll(forgetAll);

const LEDGER = { recordCount: 4, accepted: 2, corrected: 1, merged: 0, rejected: 1 };

function rows(text: string, table = 'targets'): Commit['files'][number] {
	return { role: 'rows', name: `${table}.csv`, table, rows: text.length, content: blob(text) };
}

function created(name: string, ...files: Commit['files']): Commit {
	return { commit: 'new', name, files, recipe: { sheet: 'Biểu 1' }, ledger: LEDGER };
}

describe.each(PLACES)('a workspace in %s', (kind) => {
	const tab = (name: string) => new Workspace(filesAt(kind, name), name);

	test('gives back in every tab what was committed in one', async () => {
		const name = freshName();
		const [here, there] = [tab(name), tab(name)];
		expect(valueOf(await here.listing())).toEqual({ datasets: [], removed: [], problems: [] });
		const key = valueOf(await here.commit(created('Sơ kết', rows('một'), rows('', 'awards'))));
		const { dataset, version, files } = valueOf(await there.open(key.dataset));
		expect(dataset).toMatchObject({ name: 'Sơ kết', current: key.version, removed: null });
		expect(version).toMatchObject({ ledger: LEDGER, recipe: { sheet: 'Biểu 1' }, parent: null });
		expect(await Promise.all(files.map(({ content }) => content.text()))).toEqual(['một', '']);
		expect(valueOf(await there.check())).toEqual([]);
	});

	test('adds versions, keeps what they share once, turns back and forth', async () => {
		const name = freshName();
		const here = tab(name);
		const first = valueOf(await here.commit(created('Sơ kết', rows('một'))));
		const { files } = valueOf(await here.open(first.dataset)).version;
		const target = { commit: 'append', dataset: first.dataset, parent: first.version } as const;
		const second = valueOf(
			await here.commit({ ...target, files: [...files, rows('hai'), rows('một', 'awards')] })
		);
		const contents = valueOf(await filesAt(kind, name).list()).filter(
			({ name }) => name.length === 64
		);
		expect(contents).toHaveLength(2);
		expect(valueOf(await here.compare(first.dataset, first.version, second.version))).toMatchObject(
			[
				{ table: 'awards', change: 'added' },
				{ table: 'targets', change: 'changed', rowsBefore: 3, rowsAfter: 6 }
			]
		);
		expect(problemOf(await here.commit({ ...target, files })).code).toBe('moved_on');
		valueOf(await here.turnTo(first));
		expect(valueOf(await here.open(first.dataset)).version.id).toBe(first.version);
		valueOf(await here.label(second, 'ước'));
		const old = valueOf(await here.open(first.dataset, second.version));
		expect(old.version).toMatchObject({ label: 'ước', parent: first.version });
		expect(old.files).toHaveLength(3);
	});

	test('removes, restores and discards, and frees the room then', async () => {
		const name = freshName();
		const here = tab(name);
		const gone = valueOf(await here.commit(created('Cũ', rows('một'), rows('chung', 'awards'))));
		const stays = valueOf(await here.commit(created('Mới', rows('chung', 'awards'))));
		valueOf(await here.remove(gone.dataset));
		expect(problemOf(await here.open(gone.dataset)).code).toBe('unknown_dataset');
		expect(valueOf(await here.listing()).removed.map(({ name }) => name)).toEqual(['Cũ']);
		valueOf(await here.restore(gone.dataset));
		expect(valueOf(await here.open(gone.dataset)).files).toHaveLength(2);
		valueOf(await here.remove(gone.dataset));
		expect(valueOf(await here.discard(new Date(0)))).toEqual([]);
		expect(valueOf(await here.discard(new Date(Date.now() + 1000)))).toEqual([gone.dataset]);
		expect(problemOf(await here.restore(gone.dataset)).code).toBe('unknown_dataset');
		expect(valueOf(await here.open(stays.dataset)).files).toHaveLength(1);
		// one content, the newest state
		expect(valueOf(await filesAt(kind, name).list())).toHaveLength(2);
		const sizes = valueOf(await here.sizes());
		expect([...sizes.byDataset]).toEqual([[stays.dataset, 5]]);
		valueOf(await here.wipe());
		expect(valueOf(await filesAt(kind, name).list())).toEqual([]);
		expect(valueOf(await here.listing()).datasets).toEqual([]);
	});

	test('tells other tabs of every change', async () => {
		const name = freshName();
		const [here, there] = [tab(name), tab(name)];
		const heard = vi.fn();
		const end = there.follow(heard);
		const { dataset } = valueOf(await here.commit(created('Sơ kết', rows('một'))));
		await expect.poll(() => heard.mock.calls.length).toBe(1);
		valueOf(await here.rename(dataset, 'Tổng kết'));
		await expect.poll(() => heard.mock.calls.length).toBe(2);
		expect(valueOf(await there.listing()).datasets[0]!.name).toBe('Tổng kết');
		end();
		expect(problemOf(await here.rename('nobody', '')).code).toBe('unknown_dataset');
		valueOf(await here.rename(dataset, 'x'));
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(heard).toHaveBeenCalledTimes(2);
	});

	test('tells what is missing, cut short or changed, and heals it by the same bytes', async () => {
		const name = freshName();
		const [here, files] = [tab(name), filesAt(kind, name)];
		const key = valueOf(await here.commit(created('Sơ kết', rows('một'))));
		const sha256 = valueOf(await here.open(key.dataset)).version.files[0]!.sha256;
		valueOf(await files.write(sha256, blob('mốt')));
		expect(valueOf(await here.listing()).problems).toEqual([]);
		expect(valueOf(await here.check())).toMatchObject([
			{ code: 'damaged_file', where: sha256, details: { expected: sha256 } }
		]);
		expect(problemOf(await here.open(key.dataset)).code).toBe('damaged_file');
		expect(problemOf(await here.pack()).code).toBe('damaged_file');
		valueOf(await files.write(sha256, blob('')));
		expect(valueOf(await here.listing()).problems).toMatchObject([
			{ code: 'damaged_file', where: sha256, details: { expected: 5, found: 0 } }
		]);
		valueOf(await files.remove(sha256));
		expect(valueOf(await here.listing()).problems).toMatchObject([{ code: 'missing_file' }]);
		valueOf(await here.commit(created('Lại', rows('một'))));
		expect(valueOf(await here.check())).toEqual([]);
		expect(await valueOf(await here.open(key.dataset)).files[0]!.content.text()).toBe('một');
	});

	test('takes the state before a damaged one, says so, and goes on after it', async () => {
		const name = freshName();
		const [here, files] = [tab(name), filesAt(kind, name)];
		valueOf(await here.commit(created('Một', rows('một'))));
		valueOf(await here.commit(created('Hai', rows('hai'))));
		valueOf(await files.write('manifest-2.json', blob('{"schema":1}')));
		const { datasets, problems } = valueOf(await here.listing());
		expect(datasets.map((dataset) => dataset.name)).toEqual(['Một']);
		expect(problems).toEqual([
			{ code: 'damaged_manifest', where: 'manifest-2.json', details: { bytes: 12 } }
		]);
		valueOf(await here.commit(created('Ba', rows('ba'))));
		const after = valueOf(await here.listing());
		expect(after.datasets.map((dataset) => dataset.name)).toEqual(['Một', 'Ba']);
		expect(after.problems).toEqual([]);
		valueOf(await here.sweep());
		const names = valueOf(await files.list()).map((file) => file.name);
		expect(names.filter((each) => each.startsWith('manifest'))).toEqual([
			'manifest-1.json',
			'manifest-3.json'
		]);
	});

	test('is left alone when a later version of the program wrote it', async () => {
		const name = freshName();
		const [here, files] = [tab(name), filesAt(kind, name)];
		valueOf(await here.commit(created('Một', rows('một'))));
		const json = '{"schema":99}';
		const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
		valueOf(
			await files.write('manifest-2.json', blob(`${new Uint8Array(digest).toHex()}\n${json}`))
		);
		const before = valueOf(await files.list()).length;
		for (const done of [
			await here.listing(),
			await here.sweep(),
			await here.commit(created('Hai', rows('một')))
		])
			expect(problemOf(done)).toMatchObject({
				code: 'newer_schema',
				details: { found: 99, known: 1 }
			});
		expect(valueOf(await files.list())).toHaveLength(before);
	});

	test('goes to another device as one file and is the same there, byte for byte', async () => {
		const [here, there] = [tab(freshName()), tab(freshName())];
		const signature = rows('PK\u0001\u0002PK\u0005\u0006PK\u0007\u0008'.repeat(9), 'awards');
		const key = valueOf(await here.commit(created('Sơ kết', rows('một'.repeat(5000)), signature)));
		const big = Uint8Array.from({ length: 60_000 }, (_, n) => (n * n * 7919) >> 8);
		const parquet: Commit['files'][number] = {
			role: 'source',
			name: 'Biểu 1.parquet',
			table: '',
			rows: 7,
			content: new Blob(Array.from({ length: 40 }, () => big))
		};
		const target = { commit: 'replace', dataset: key.dataset, parent: key.version } as const;
		valueOf(await here.commit({ ...target, label: 'chính thức', files: [parquet, rows('')] }));
		const gone = valueOf(await here.commit(created('Bỏ', rows('bỏ'))));
		valueOf(await here.remove(gone.dataset));

		const zip = valueOf(await here.pack());
		expect(valueOf(await there.unpack(zip))).toEqual({
			added: [key.dataset],
			grown: [],
			unchanged: []
		});
		expect(valueOf(await there.listing()).datasets).toEqual(valueOf(await here.listing()).datasets);
		const hashes = async (workspace: Workspace) => {
			const { files } = valueOf(await workspace.open(key.dataset));
			return Promise.all(files.map(({ content }) => sha256(content)));
		};
		expect(await hashes(there)).toEqual(await hashes(here));
		const again = valueOf(await there.pack());
		expect(await sha256(again)).toBe(await sha256(zip));
		expect(valueOf(await there.unpack(again)).unchanged).toEqual([key.dataset]);
	});

	test('takes nothing of a file that is cut, changed or no workspace', async () => {
		const [here, there] = [tab(freshName()), tab(freshName())];
		valueOf(await here.commit(created('Sơ kết', rows('một'.repeat(5000)), rows('hai', 'awards'))));
		const { datasets } = valueOf(await here.listing());
		const zip = valueOf(await here.pack());
		for (let length = 0; length < zip.size; length += Math.ceil(zip.size / 25))
			expect(['not_workspace', 'damaged_file']).toContain(
				problemOf(await there.unpack(zip.slice(0, length))).code
			);
		const whole = await zip.bytes();
		const codes = new Set<string>();
		for (let at = 0; at < whole.length; at += 11) {
			const bytes = whole.slice();
			bytes[at]! ^= 0x55;
			const done = await there.unpack(new Blob([bytes]));
			if (!done.ok) codes.add(done.problem.code);
			else {
				// the byte was a date or a version of ZIP, which mean nothing here
				expect(valueOf(await there.listing()).datasets).toEqual(datasets);
				expect(valueOf(await there.check())).toEqual([]);
				valueOf(await there.wipe());
			}
		}
		expect([...codes].sort()).toEqual(
			expect.arrayContaining(['damaged_file', 'missing_file', 'not_workspace'])
		);
		expect(valueOf(await there.listing()).datasets).toEqual([]);
		valueOf(await there.unpack(zip));
		expect(valueOf(await there.check())).toEqual([]);
	});

	test('keeps nothing of a commit that was cancelled', async () => {
		const name = freshName();
		const here = tab(name);
		const abort = new AbortController();
		abort.abort();
		await expect(here.commit(created('Sơ kết', rows('một')), abort.signal)).rejects.toMatchObject({
			name: 'AbortError'
		});
		expect(valueOf(await filesAt(kind, name).list())).toEqual([]);
	});
});
