import { expect, test } from 'vitest';
import { fromWindows1252, WINDOWS_1252 } from '$lib/ingest/text/windows-1252';

test('windows-1252 is itself here too, not Latin-1', () => {
	expect(fromWindows1252(Uint8Array.from([0x80, 0x93, 0x41, 0xe9, 0x94, 0x96, 0x99]))).toBe(
		'€“Aé”–™'
	);
	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	expect(fromWindows1252(all)).toBe(WINDOWS_1252.join(''));
	expect(new Set(WINDOWS_1252).size).toBe(256);
});
