import { afterEach, describe, expect, test, vi } from 'vitest';
import { statement } from '$lib/sql/statement';
import { Session } from '$lib/state/session.svelte';

const COUNT = statement('count', 'SELECT count(*) AS n FROM regions');
afterEach(() => vi.unstubAllGlobals());

describe('a session', () => {
	test('waits for boot, answers of each dataset, and loads the illustrative one only when it is asked', async () => {
		const session = new Session('');
		const answer = session.ask(statement('one', 'SELECT 1 AS n'), 'published');
		expect([session.phase, session.progress]).toEqual(['idle', 0]);
		session.boot();
		expect(await answer).toEqual([{ n: 1 }]);
		expect(['loading', 'ready']).toContain(session.phase);
		expect(session.bytes.loaded).toBe(session.bytes.total);
		expect(session.problems).toEqual([]);
		expect(session.dataset('published')).toMatchObject({
			...{ phase: 'ready', progress: 1 },
			manifest: { dataset: 'published' }
		});
		expect(session.dataset('illustrative').phase).toBe('absent');

		const published = await session.ask(COUNT, 'published');
		const illustrative = await session.ask(COUNT, 'illustrative');
		expect(session.dataset('illustrative').phase).toBe('ready');
		expect(published).not.toEqual(illustrative);
		await session.reload('published');
		expect(await session.ask(COUNT, 'published')).toEqual(published);
	});

	test('answers likely questions in idle time, forgets them when figures change, and an error among them harms nobody', async () => {
		const session = new Session('');
		const wrong = statement('wrong', 'SELECT nothing_like_this');
		const likely = [wrong, COUNT].map(
			(each) => ({ statement: each, dataset: 'published' }) as const
		);
		session.anticipate(likely);
		session.boot();
		await expect.poll(() => session.known(likely[1]!), { timeout: 90_000 }).toHaveLength(1);
		const known = session.known(likely[1]!);
		expect(await session.ask(COUNT, 'published')).toBe(known);
		expect(session.known(likely[0]!)).toBeUndefined();
		await expect(session.ask(wrong, 'published')).rejects.toMatchObject({ name: 'QueryError' });
		await session.reload('published');
		expect(session.known(likely[1]!)).toBeUndefined();
	});

	test('an engine that is not there fails with its address, whoever asks is told, and a retry is possible', async () => {
		const session = new Session('/nowhere');
		session.boot();
		const failed = { name: 'EngineFailure', code: 'download_failed' };
		await expect(session.ask(COUNT, 'published')).rejects.toMatchObject(failed);
		await expect(session.ask(COUNT, 'published')).rejects.toMatchObject(failed);
		expect(session.phase).toBe('failed');
		expect(session.failure?.where).toContain('/nowhere/engine/manifest.json');
		const before = session.revision;
		session.retry();
		expect([session.phase, session.failure]).toEqual(['downloading', null]);
		expect(session.revision).toBeGreaterThan(before);
		await expect(session.ask(COUNT, 'published')).rejects.toMatchObject(failed);
	});

	test('an engine that dies is started again on request, and what was asked of it then is answered', async () => {
		const workers: Worker[] = [];
		const RealWorker = Worker;
		vi.stubGlobal(
			'Worker',
			class extends RealWorker {
				constructor(url: string | URL, options?: WorkerOptions) {
					super(url, options);
					workers.push(this);
				}
			}
		);
		const session = new Session('');
		session.boot();
		const published = await session.ask(COUNT, 'published');
		const waiting = session.ask(
			statement('long', 'SELECT count(*) AS n FROM range(3000000) a, range(3000000) b'),
			'published'
		);
		await session.ask(COUNT, 'illustrative');
		for (const worker of workers)
			worker.dispatchEvent(new ErrorEvent('error', { message: 'died' }));
		await expect(waiting).rejects.toMatchObject({ code: 'engine_lost' });
		expect([session.phase, session.failure?.code]).toEqual(['failed', 'engine_lost']);
		session.retry();
		expect(await session.ask(COUNT, 'published')).toEqual(published);
	});

	test('a question aborted while the engine starts is told at once', async () => {
		const session = new Session('');
		const abort = new AbortController();
		const asked = session.ask(COUNT, 'published', abort.signal);
		abort.abort();
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		await expect(session.ask(COUNT, 'published', abort.signal)).rejects.toMatchObject({
			name: 'AbortError'
		});
	});
});
