import { expect, test } from 'vitest';
import { hashOfBytes, hashOfText } from '$lib/core/fnv';

// the published vectors of FNV-1a, 32 bits
test.each([
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968]
])('the hash of %j is the published one', (text, hash) => {
	expect(hashOfText(text)).toBe(hash);
	expect(hashOfBytes(new TextEncoder().encode(text))).toBe(hash);
});

test('letters beyond ASCII are one unit each as text, and several bytes', () => {
	expect(hashOfText('ế')).not.toBe(hashOfText('ề'));
	expect(hashOfText('ế')).not.toBe(hashOfBytes(new TextEncoder().encode('ế')));
});
