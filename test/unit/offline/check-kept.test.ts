import { describe, expect, it } from 'vitest';
import { checkKept } from '../../../src/lib/offline/check-kept';
import { ASK, askedKept } from '../../../src/lib/offline/protocol';
import { listOf, MadeHost, SCOPE, siteOf } from './made-caches';

const LIST = listOf('v1', siteOf('v1'));

function check(host: MadeHost, illustrative: boolean, refusals: (string | null)[] = []) {
	return checkKept(LIST, illustrative, {
		scope: SCOPE,
		fetch: (input, init) => {
			refusals.push(askedKept(new Headers(init?.headers).get(ASK)));
			return host.fetch(input, init);
		},
		signal: new AbortController().signal,
		onprogress: () => undefined
	});
}

describe('a check of what is kept', () => {
	it('asks for every file with the network refused', async () => {
		const refusals: (string | null)[] = [];
		expect(await check(new MadeHost(siteOf('v1')), true, refusals)).toMatchObject({
			ok: true,
			value: { files: 6 }
		});
		expect(refusals).toEqual(Array.from({ length: 6 }, () => 'v1'));
	});

	it.each<[string, (host: MadeHost) => void, string, number]>([
		['is gone', ({ files }) => files.delete('index.html'), 'index.html', 1],
		['was damaged', ({ files }) => files.set('_app/v1.js', 'export'), '_app/v1.js', 1],
		['is of another version', ({ files }) => files.set('_app/v1.js', 'v2'), '_app/v1.js', 1],
		['cannot be had at all', (host) => (host.isUp = false), '404.html', 6]
	])('counts what %s', async (_, spoil, where, count) => {
		const host = new MadeHost(siteOf('v1'));
		spoil(host);
		expect(await check(host, true)).toEqual({
			ok: false,
			problem: { code: 'missing', where, details: { count } }
		});
	});

	it('does not want the illustrative figures where they were not wanted', async () => {
		const host = new MadeHost(siteOf('v1'));
		host.files.delete('data/illustrative/units.csv');
		expect(await check(host, false)).toMatchObject({ ok: true });
		expect(await check(host, true)).toMatchObject({ ok: false });
	});
});
