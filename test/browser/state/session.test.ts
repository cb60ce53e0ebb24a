import { describe, expect, test } from 'vitest';
import { statement } from '$lib/sql/statement';
import { Session } from '$lib/state/session.svelte';

describe('a session', () => {
	test('waits for boot, then answers, and says what it lacks without failing', async () => {
		const session = new Session('');
		const answer = session.ask(statement('one', 'SELECT 1 AS n'), 'published');
		expect(session.phase).toBe('idle');
		session.boot();
		expect(await answer).toEqual([{ n: 1 }]);
		expect(['loading', 'ready']).toContain(session.phase);
		expect(session.bytes.loaded).toBe(session.bytes.total);
		expect(session.dataset('illustrative').phase).toBe('absent');
	});

	test('an engine that is not there fails with its address, and a retry is possible', async () => {
		const session = new Session('/nowhere');
		session.boot();
		const answer = session.ask(statement('one', 'SELECT 1 AS n'), 'published');
		await expect(answer).rejects.toMatchObject({ name: 'EngineFailure' });
		expect(session.phase).toBe('failed');
		expect(session.failure?.where).toContain('/nowhere/engine/manifest.json');
		session.retry();
		expect(session.phase).toBe('downloading');
		await expect(session.ask(statement('one', 'SELECT 1 AS n'), 'published')).rejects.toThrow();
	});
});
