import { expect, it } from 'vitest';
import type { DatasetVersion, VersionFile } from '../../../src/lib/store/manifest';
import { tableChanges } from '../../../src/lib/store/version-keys';

function version(...files: [table: string, letter: string, rows: number, role?: 'source'][]) {
	return {
		files: files.map(([table, letter, rows, role]): VersionFile => {
			const sha256 = letter.repeat(64);
			return { role: role ?? 'rows', name: table, table, sha256, bytes: 1, rows };
		})
	} as unknown as DatasetVersion;
}

it('tells which tables changed, by the bytes of all their files in order', () => {
	const before = version(
		['awards', 'a', 3],
		['targets', 'b', 5],
		['units', 'c', 34],
		['', 'd', 9, 'source']
	);
	const after = version(
		['awards', 'a', 3],
		['awards', 'e', 2],
		['units', 'c', 34],
		['scores', 'f', 1]
	);
	expect(tableChanges(before, after)).toEqual([
		{ table: 'awards', change: 'changed', rowsBefore: 3, rowsAfter: 5 },
		{ table: 'scores', change: 'added', rowsBefore: 0, rowsAfter: 1 },
		{ table: 'targets', change: 'gone', rowsBefore: 5, rowsAfter: 0 },
		{ table: 'units', change: 'same', rowsBefore: 34, rowsAfter: 34 }
	]);
	const turned = version(['awards', 'e', 2], ['awards', 'a', 3]);
	expect(tableChanges(after, turned)[0]).toMatchObject({ table: 'awards', change: 'changed' });
	expect(tableChanges(version(), version())).toEqual([]);
});
