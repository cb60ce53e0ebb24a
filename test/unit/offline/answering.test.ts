import { describe, expect, it } from 'vitest';
import { Answering, type Asker } from '../../../src/lib/offline/answering';
import { downloadVersion } from '../../../src/lib/offline/download';
import { KeptVersions } from '../../../src/lib/offline/kept';
import { ASK, askKept, type PageWords } from '../../../src/lib/offline/protocol';
import { listOf, MadeCaches, MadeHost, SCOPE, siteOf } from './made-caches';

/** A request as a browser's fetch event has it; Node's own knows no navigation and no destination. */
function asked(
	path: string,
	{ page = '', becomes = '', worker = false, headers = {}, referrer = '' } = {}
) {
	const isPage = page === '';
	const request = new Request(SCOPE + path, { headers });
	Object.defineProperties(request, {
		mode: { value: isPage ? 'navigate' : 'cors' },
		destination: { value: isPage ? 'document' : worker ? 'worker' : '' },
		referrer: { value: referrer }
	});
	return { request, clientId: page, resultingClientId: becomes };
}

async function made(...versions: string[]) {
	const host = new MadeHost(siteOf('host'));
	const kept = new KeptVersions(new MadeCaches(), SCOPE);
	const askers: Asker[] = [];
	for (const version of versions) {
		const files = siteOf(version);
		await downloadVersion(listOf(version, files), false, {
			kept,
			scope: SCOPE,
			fetch: new MadeHost(files).fetch,
			signal: new AbortController().signal,
			onprogress: () => undefined,
			now: () => new Date(0)
		});
	}
	const ground = {
		kept,
		scope: SCOPE,
		fetch: host.fetch,
		askers: async () => askers,
		claim: async () => undefined
	};
	const answering = new Answering(ground);
	const text = async (...request: Parameters<typeof asked>) =>
		(await answering.answer(asked(...request))).text();
	/** Opens a page as the browser does. */
	const open = (id: string, path = '') => {
		askers.push({ id, type: 'window' });
		return answering.answer(asked(path, { becomes: id }));
	};
	const say = (words: PageWords, id: string) => answering.hear(words, id);
	return { host, kept, askers, ground, answering, text, open, say };
}

describe('pages are answered', () => {
	it('by the host while nothing is kept, or nothing whole', async () => {
		const { kept, open, text } = await made();
		expect(await (await open('a')).text()).toContain('bản host');
		await (await kept.open('v1')).put(kept.address('index.html'), new Response('half'));
		await kept.use('v1');
		expect(await text('', { becomes: 'b' })).toContain('bản host');
		expect(await text('data/published/units.csv', { page: 'b' })).toContain('63-91');
	});

	it('from the version in use, whatever the host has now or whether it answers', async () => {
		const { host, kept, open, text } = await made('v1');
		await kept.use('v1');
		host.isUp = false;
		expect(await (await open('a')).text()).toContain('bản v1');
		expect(await text('_app/v1.js', { page: 'a' })).toContain("'v1'");
		expect(await text('data/published/units.csv?x=1', { page: 'a' })).toContain('63-91');
		expect(host.asked).toEqual([]);
	});

	it('with a way on where the slash is missing, and a page that says so where there is none', async () => {
		const { kept, open, answering } = await made('v1');
		await kept.use('v1');
		const moved = await open('a', 'clusters?year=2018');
		expect([moved.status, moved.headers.get('location')]).toEqual([
			308,
			`${SCOPE}clusters/?year=2018`
		]);
		const nowhere = await open('b', 'scorecard/khong-co/');
		expect([nowhere.status, nowhere.headers.get('content-type')]).toEqual([
			404,
			'text/html; charset=utf-8'
		]);
		expect((await answering.answer(asked('khong-co.json', { page: 'b' }))).status).toBe(404);
	});

	it('by the host when they ask for the host', async () => {
		const { answering } = await made('v1');
		const network = asked('offline.json', { page: 'a', headers: { [ASK]: 'network' } });
		expect(answering.concerns(network)).toBe(false);
		expect(answering.concerns(asked('clusters/'))).toBe(true);
		const other = { ...asked(''), request: new Request('https://example.vn/khac/') };
		expect(answering.concerns(other)).toBe(false);
	});
});

describe('versions', () => {
	it('are never mixed: a page goes on with its own after another came into use', async () => {
		const { kept, open, text } = await made('v1', 'v2');
		await kept.use('v1');
		await open('old');
		await kept.use('v2');
		expect(await (await open('new')).text()).toContain('bản v2');
		expect(await text('clusters/index.html', { page: 'old' })).toContain('bản v1');
		expect(await text('clusters/index.html', { page: 'new' })).toContain('bản v2');
	});

	it('are remembered through a sleep of the service worker', async () => {
		const { kept, open, ground } = await made('v1', 'v2');
		await kept.use('v1');
		await open('old');
		await kept.use('v2');
		const awake = new Answering(ground);
		const answer = await awake.answer(asked('clusters/', { page: 'old' }));
		expect(await answer.text()).toContain('bản v1');
	});

	it('are told by pages that were open before anything was kept', async () => {
		const { kept, text, say, askers } = await made('v1');
		askers.push({ id: 'a', type: 'window' });
		await kept.use('v1');
		expect(await text('index.html', { page: 'a' })).toContain('bản host');
		await say({ type: 'running', version: 'v1' }, 'a');
		expect(await text('index.html', { page: 'a' })).toContain('bản v1');
		await say({ type: 'running', version: 'never kept' }, 'a');
		expect(await text('index.html', { page: 'a' })).toContain('bản host');
	});

	it('of a worker are those of the page that started it', async () => {
		const { kept, open, text, askers } = await made('v1', 'v2');
		await kept.use('v1');
		await open('old');
		askers.push({ id: 'worker', type: 'worker' });
		await text('_app/v1.js', { page: 'old', worker: true, becomes: 'worker' });
		await kept.use('v2');
		expect(await text('index.html', { page: 'worker' })).toContain('bản v1');
	});

	it('of a worker not seen to start are known by its script', async () => {
		const { kept, open, text, askers } = await made('v1', 'v2');
		await kept.use('v1');
		await open('old');
		await kept.use('v2');
		await open('new');
		askers.push({ id: 'worker', type: 'worker' });
		const from = (script: string) =>
			text('index.html', { page: 'worker', referrer: `${SCOPE}_app/${script}.js` });
		expect(await from('v1')).toContain('bản v1');
		expect(await from('v2')).toContain('bản v2');
		expect(await from('other')).toContain('bản host');
	});

	it('go when no page runs them any more', async () => {
		const { kept, open, say, askers } = await made('v1', 'v2');
		await kept.use('v1');
		await open('old');
		await kept.use('v2');
		await say({ type: 'clean' }, 'old');
		expect(await kept.versions()).toEqual(['v1', 'v2']);
		askers.length = 0;
		await say({ type: 'clean' }, 'new');
		expect(await kept.versions()).toEqual(['v2']);
	});
});

describe('a file that is not kept', () => {
	it('is taken from the host while it is the very file', async () => {
		const { host, kept, open, text } = await made('v1');
		await kept.use('v1');
		await open('a');
		host.files.set('data/illustrative/units.csv', 'id,v1');
		expect(await text('data/illustrative/units.csv', { page: 'a' })).toBe('id,v1');
	});

	it('is refused when the host has another', async () => {
		const { kept, open, answering } = await made('v1');
		await kept.use('v1');
		await open('a');
		const answer = await answering.answer(asked('data/illustrative/units.csv', { page: 'a' }));
		expect(answer.status).toBe(503);
	});

	it('is an error of the network without one', async () => {
		const { host, kept, open, text } = await made('v1');
		await kept.use('v1');
		await open('a');
		host.isUp = false;
		await expect(text('data/illustrative/units.csv', { page: 'a' })).rejects.toThrow('fetch');
	});
});

describe('a page under test', () => {
	it('is answered from the version under test, or not at all, and what it missed is told once', async () => {
		const { host, kept, open, answering, say, text } = await made('v1', 'v2');
		await kept.use('v1');
		expect(await (await open('test', '?offline-test=v2')).text()).toContain('bản v2');
		expect(await text('_app/v2.js', { page: 'test' })).toContain("'v2'");
		const missed = await answering.answer(asked('data/illustrative/units.csv', { page: 'test' }));
		expect(missed.status).toBe(504);
		expect(host.asked).toEqual([]);
		expect(await say({ type: 'misses' }, 'a')).toEqual(['data/illustrative/units.csv']);
		expect(await say({ type: 'misses' }, 'a')).toEqual([]);
	});

	it('or a request under test never reaches the host', async () => {
		const { host, answering } = await made('v1');
		const ask = (path: string, version: string) =>
			answering.answer(asked(path, { page: 'a', headers: { [ASK]: askKept(version) } }));
		expect(await (await ask('', 'v1')).text()).toContain('bản v1');
		expect((await ask('', 'v0')).status).toBe(404);
		expect((await ask('data/illustrative/units.csv', 'v1')).status).toBe(504);
		expect(host.asked).toEqual([]);
	});
});
