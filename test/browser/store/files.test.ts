import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { openFiles } from '$lib/store/open-files';
import { blob, filesAt, forgetAll, freshName, PLACES, problemOf, valueOf } from './places';

afterEach(() => vi.restoreAllMocks());
afterAll(forgetAll);

describe.each(PLACES)('files in %s', (kind) => {
	test('come back as they were written, in every tab', async () => {
		const name = freshName();
		const [here, there] = [filesAt(kind, name), filesAt(kind, name)];
		expect(valueOf(await here.list())).toEqual([]);
		const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => n % 251);
		valueOf(await here.write('b', new Blob([bytes])));
		valueOf(await there.write('a', blob('')));
		expect(valueOf(await there.list())).toMatchObject([
			{ name: 'a', bytes: 0 },
			{ name: 'b', bytes: 300_000 }
		]);
		expect(await valueOf(await there.read('b')).bytes()).toEqual(bytes);
		expect(Math.abs(Date.now() - valueOf(await there.list())[1]!.written)).toBeLessThan(60_000);
	});

	test('are replaced as a whole, made only once, and removed', async () => {
		const files = filesAt(kind, freshName());
		valueOf(await files.write('a', blob('một hai ba')));
		valueOf(await files.write('a', blob('bốn')));
		expect(await valueOf(await files.read('a')).text()).toBe('bốn');
		expect(problemOf(await files.create('a', blob('năm'))).code).toBe('already_exists');
		valueOf(await files.create('c', blob('sáu')));
		expect(await valueOf(await files.read('a')).text()).toBe('bốn');
		valueOf(await files.remove('a'));
		valueOf(await files.remove('a'));
		expect(problemOf(await files.read('a'))).toEqual({
			code: 'missing_file',
			where: 'a',
			details: {}
		});
		expect(valueOf(await files.list()).map(({ name }) => name)).toEqual(['c']);
	});

	test('that did not fit leave what was there', async () => {
		const files = filesAt(kind, freshName());
		valueOf(await files.write('a', blob('cũ')));
		const full = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
		vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockImplementation(async () =>
			full()
		);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
		expect(problemOf(await files.write('a', blob('mới mẻ')))).toEqual({
			code: 'full',
			where: 'a',
			details: { bytes: 10 }
		});
		vi.restoreAllMocks();
		expect(await valueOf(await files.read('a')).text()).toBe('cũ');
	});

	test('are blocked when the browser closes its storage, and a mistake of ours is thrown', async () => {
		const files = filesAt(kind, freshName());
		const closed = (cause: Error) => {
			vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(cause);
			vi.spyOn(indexedDB, 'open').mockImplementation(() => {
				throw cause;
			});
		};
		closed(new DOMException('not here', 'SecurityError'));
		expect(problemOf(await files.list()).code).toBe('blocked');
		closed(new TypeError('a mistake'));
		await expect(files.list()).rejects.toThrow('a mistake');
	});
});

describe('the place', () => {
	test('is the origin private file system', async () => {
		expect(valueOf(await openFiles(freshName())).kind).toBe('opfs');
	});

	test('is IndexedDB where that is closed, and stays it when it opens', async () => {
		const name = freshName();
		const closed = new DOMException('not here', 'SecurityError');
		vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(closed);
		const files = valueOf(await openFiles(name));
		expect(files.kind).toBe('indexeddb');
		valueOf(await files.write('a', blob('a')));
		vi.restoreAllMocks();
		expect(valueOf(await openFiles(name)).kind).toBe('indexeddb');
	});

	test('is nowhere when both are closed', async () => {
		const closed = new DOMException('not here', 'SecurityError');
		vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(closed);
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw closed;
		});
		expect(problemOf(await openFiles(freshName())).code).toBe('blocked');
	});
});
