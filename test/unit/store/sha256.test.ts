import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sha256, sha256 } from '../../../src/lib/store/sha256';

afterEach(() => vi.unstubAllGlobals());

describe('Sha256', () => {
	it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000])(
		'of %d bytes is what others compute, in whatever pieces they come',
		(length) => {
			const bytes = Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 8)) & 255);
			const expected = createHash('sha256').update(bytes).digest('hex');
			for (const piece of [1, 7, 64, 1000, length + 1]) {
				const hash = new Sha256();
				for (let from = 0; from < length; from += piece)
					hash.push(bytes.subarray(from, from + piece));
				expect(hash.hex()).toBe(expected);
			}
		}
	);
});

describe('sha256', () => {
	const content = new Blob(['Bảng Vàng\n'.repeat(300_000)]);

	it('is the same with and without Web Crypto', async () => {
		const expected = await sha256(content);
		expect(expected).toMatch(/^[0-9a-f]{64}$/);
		vi.stubGlobal('crypto', {});
		expect(await sha256(content)).toBe(expected);
	});

	it('stops when it is told to', async () => {
		vi.stubGlobal('crypto', {});
		const abort = new AbortController();
		const hashing = sha256(content, abort.signal);
		abort.abort();
		await expect(hashing).rejects.toMatchObject({ name: 'AbortError' });
	});
});
