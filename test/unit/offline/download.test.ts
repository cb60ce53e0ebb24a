import { describe, expect, it } from 'vitest';
import {
	downloadVersion,
	fetchList,
	type OfflineProgress
} from '../../../src/lib/offline/download';
import { KeptVersions } from '../../../src/lib/offline/kept';
import { listOf, MadeCaches, MadeHost, SCOPE, siteOf } from './made-caches';

const NOW = new Date('2026-11-21T12:00:00.000Z');

function made(version = 'v1', room?: number) {
	const host = new MadeHost(siteOf(version));
	const caches = new MadeCaches(room);
	const kept = new KeptVersions(caches, SCOPE);
	const progress: OfflineProgress[] = [];
	const abort = new AbortController();
	const ground = {
		kept,
		scope: SCOPE,
		fetch: host.fetch,
		signal: abort.signal,
		onprogress: (each: OfflineProgress) => void progress.push(each),
		pauses: [1],
		now: () => NOW
	};
	return { host, caches, kept, progress, abort, ground };
}

describe('a download', () => {
	it('keeps every file and says last that the version is whole', async () => {
		const { kept, progress, ground } = made();
		const list = listOf('v1', siteOf('v1'));
		const result = await downloadVersion(list, true, ground);
		const bytes = list.files.reduce((sum, file) => sum + file.bytes, 0);
		const record = { version: 'v1', illustrative: true, files: 6, bytes, at: NOW.toISOString() };
		expect(result).toEqual({ ok: true, value: record });
		expect(await kept.record('v1')).toEqual(record);
		expect(await kept.list('v1')).toEqual(list);
		expect(progress.map(({ files }) => files)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(progress.at(-1)).toEqual({ files: 6, totalFiles: 6, bytes, totalBytes: bytes });
	});

	it('does not make the version the one that is used', async () => {
		const { kept, ground } = made();
		await downloadVersion(listOf('v1', siteOf('v1')), false, ground);
		expect(await kept.current()).toBeNull();
		await kept.use('v1');
		expect(await kept.current()).toMatchObject({ version: 'v1', illustrative: false, files: 5 });
	});

	it('is known to be less than it was when the browser cleared a file', async () => {
		const { kept, ground } = made();
		const result = await downloadVersion(listOf('v1', siteOf('v1')), true, ground);
		const record = (await kept.record('v1'))!;
		expect(result.ok && (await kept.holds(record))).toBe(true);
		await (await kept.open('v1')).delete(kept.address('index.html'));
		expect(await kept.holds(record)).toBe(false);
	});

	it('goes on where an earlier one was cut off', async () => {
		const { host, kept, ground } = made();
		const list = listOf('v1', siteOf('v1'));
		host.files.delete('data/published/units.csv');
		expect(await downloadVersion(list, false, ground)).toMatchObject({
			problem: { code: 'unreachable', where: 'data/published/units.csv', details: { status: 404 } }
		});
		expect(await kept.record('v1')).toBeNull();
		host.files.set('data/published/units.csv', 'id\n63-91');
		host.asked.length = 0;
		expect(await downloadVersion(list, false, ground)).toMatchObject({ ok: true });
		expect(host.asked).toEqual(['data/published/units.csv']);
	});

	it('tries again when the line drops out for a moment', async () => {
		const { host, ground } = made();
		let isFirst = true;
		const fetchOnce: typeof fetch = async (input, init) => {
			if (isFirst) {
				isFirst = false;
				throw new TypeError('Failed to fetch');
			}
			return host.fetch(input, init);
		};
		const list = listOf('v1', siteOf('v1'));
		expect(await downloadVersion(list, true, { ...ground, fetch: fetchOnce })).toMatchObject({
			ok: true
		});
	});

	it('fetches again what was damaged on the device', async () => {
		const { host, kept, ground } = made();
		const list = listOf('v1', siteOf('v1'));
		await downloadVersion(list, true, ground);
		const cache = await kept.open('v1');
		await cache.put(kept.address('index.html'), new Response('damaged'));
		host.asked.length = 0;
		await downloadVersion(list, true, ground);
		expect(host.asked).toEqual(['index.html']);
		expect(await (await cache.match(kept.address('index.html')))!.text()).toContain('Tổng quan');
	});

	it('takes from the version before what is the same in both', async () => {
		const { host, kept, ground } = made();
		await downloadVersion(listOf('v1', siteOf('v1')), true, ground);
		for (const [path, text] of Object.entries(siteOf('v2'))) host.files.set(path, text);
		host.asked.length = 0;
		await downloadVersion(listOf('v2', siteOf('v2')), true, ground);
		expect(host.asked.sort()).toEqual([
			'_app/v2.js',
			'clusters/index.html',
			'data/illustrative/units.csv',
			'index.html'
		]);
		expect(await kept.record('v1')).not.toBeNull();
		expect(await kept.record('v2')).not.toBeNull();
	});

	it('keeps nothing that is not what was built, as when the host is given a new version meanwhile', async () => {
		const { host, kept, ground } = made();
		host.files.set('index.html', '<p>Tổng quan, bản v2</p>');
		expect(await downloadVersion(listOf('v1', siteOf('v1')), true, ground)).toMatchObject({
			problem: { code: 'different', where: 'index.html' }
		});
		expect(await kept.record('v1')).toBeNull();
	});

	it('gives the room back when there is not enough', async () => {
		const { kept, ground } = made('v1', 900);
		expect(await downloadVersion(listOf('v1', siteOf('v1')), true, ground)).toMatchObject({
			problem: { code: 'full' }
		});
		expect(await kept.versions()).toEqual([]);
	});

	it('ends when it is called off, and is not whole', async () => {
		const { kept, ground, abort } = made();
		const onprogress = () => abort.abort();
		const download = downloadVersion(listOf('v1', siteOf('v1')), true, { ...ground, onprogress });
		await expect(download).rejects.toThrow(/abort/);
		expect(await kept.record('v1')).toBeNull();
	});
});

describe('the list of the host', () => {
	it.each<[string, string | null, object]>([
		['is read', JSON.stringify(listOf('v1', siteOf('v1'))), { ok: true, value: { version: 'v1' } }],
		['may be a page instead', '<html>', { problem: { code: 'not_listed' } }],
		['may be another file', '{"files":[]}', { problem: { code: 'not_listed' } }],
		['may be missing', null, { problem: { code: 'unreachable', details: { status: 404 } } }]
	])('%s', async (_, text, expected) => {
		const { host, ground } = made();
		if (text !== null) host.files.set('offline.json', text);
		expect(await fetchList(ground)).toMatchObject(expected);
	});

	it('cannot be had without a network', async () => {
		const { host, ground } = made();
		host.isUp = false;
		expect(await fetchList(ground)).toMatchObject({
			problem: { code: 'unreachable', where: 'offline.json', details: { status: 0 } }
		});
	});
});
