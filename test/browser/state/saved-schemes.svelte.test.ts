import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { schemeJson } from '$lib/core/scheme-json';
import { preset } from '$lib/core/scheme-presets';
import { SAVED_SCHEMES_KEY, SavedSchemes } from '$lib/state/saved-schemes.svelte';

const named = (name: string) => ({
	...preset('index_minmax'),
	version: '1',
	name_vi: name,
	name_en: name
});
const names = (saved: SavedSchemes) => saved.list.map(({ scheme }) => scheme.name_vi);

let unfollow: (() => void)[] = [];
function opened(): SavedSchemes {
	const saved = new SavedSchemes();
	unfollow.push(saved.follow());
	return saved;
}

beforeEach(() => localStorage.removeItem(SAVED_SCHEMES_KEY));
afterEach(() => {
	vi.restoreAllMocks();
	for (const end of unfollow) end();
	unfollow = [];
	localStorage.removeItem(SAVED_SCHEMES_KEY);
});

test('what is saved is there when the page is opened again, exactly as it was', () => {
	const saved = opened();
	saved.save(named('Thang của cụm'));
	expect(opened().list).toEqual(saved.list);
	expect(opened().list[0]?.scheme).toEqual(named('Thang của cụm'));
});

test('saving under a key replaces, without one adds', () => {
	const saved = opened();
	const key = saved.save(named('a'));
	saved.save(named('b'));
	saved.save(named('c'), key);
	expect(names(saved)).toEqual(['c', 'b']);
	expect(names(opened())).toEqual(['c', 'b']);
});

test('a deletion can be undone, in its place', () => {
	const saved = opened();
	saved.save(named('a'));
	const key = saved.save(named('b'));
	saved.save(named('c'));
	const removed = saved.remove(key);
	expect(names(opened())).toEqual(['a', 'c']);
	saved.restore(removed!);
	expect(names(opened())).toEqual(['a', 'b', 'c']);
	saved.restore(removed!);
	expect(names(saved)).toEqual(['a', 'b', 'c']);
	expect(saved.remove('no such key')).toBe(null);
});

describe('two windows', () => {
	/** Another window of the same site, as far as storage can tell. */
	async function otherWindow(): Promise<Storage> {
		const frame = document.createElement('iframe');
		document.body.append(frame);
		unfollow.push(() => frame.remove());
		return frame.contentWindow!.localStorage;
	}

	test('show the same list', async () => {
		const saved = opened();
		const other = await otherWindow();
		other.setItem(
			SAVED_SCHEMES_KEY,
			JSON.stringify([{ key: 'k', scheme: schemeJson(named('từ cửa sổ kia')) }])
		);
		await vi.waitFor(() => expect(names(saved)).toEqual(['từ cửa sổ kia']));
		other.clear();
		await vi.waitFor(() => expect(names(saved)).toEqual([]));
	});

	test('do not lose what the other saved a moment ago, heard of or not', () => {
		const [one, two] = [opened(), opened()];
		one.save(named('a'));
		two.save(named('b'));
		expect(names(opened())).toEqual(['a', 'b']);
	});
});

describe('storage that refuses is told', () => {
	const throwing = (name: string) => () => {
		throw new DOMException('no', name);
	};

	test('full: what was kept stays, the list says what is kept', () => {
		const saved = opened();
		saved.save(named('a'));
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(throwing('QuotaExceededError'));
		saved.save(named('b'));
		expect([saved.problem, names(saved)]).toEqual(['full', ['a']]);
		vi.restoreAllMocks();
		saved.save(named('c'));
		expect([saved.problem, names(saved)]).toEqual([null, ['a', 'c']]);
	});

	test('blocked: what is saved lasts as long as the page', () => {
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(throwing('SecurityError'));
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(throwing('SecurityError'));
		const saved = opened();
		expect(saved.problem).toBe('blocked');
		const key = saved.save(named('a'));
		saved.save(named('b'));
		saved.remove(key);
		expect([saved.problem, names(saved)]).toEqual(['blocked', ['b']]);
	});
});

test.each([
	['no JSON', '{', []],
	['no list', '{}', []],
	[
		'one entry that is no scheme',
		JSON.stringify([
			{ key: 'k', scheme: schemeJson(named('a')) },
			{ key: 'l', scheme: { kind: 'index' } },
			7
		]),
		['a']
	]
])('%s is told, and does not hide the rest', (_, kept, shown) => {
	localStorage.setItem(SAVED_SCHEMES_KEY, kept);
	const saved = opened();
	expect([saved.problem, names(saved)]).toEqual(['unreadable', shown]);
	expect(localStorage.getItem(SAVED_SCHEMES_KEY)).toBe(kept);
	saved.save(named('b'));
	expect([saved.problem, names(saved)]).toEqual([null, [...shown, 'b']]);
});
