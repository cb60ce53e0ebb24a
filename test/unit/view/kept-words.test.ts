import { describe, expect, test } from 'vitest';
import {
	commitWord,
	currentVersion,
	keptSummary,
	storeProblemWords,
	versionRows
} from '$lib/feature/import/kept-words';
import { COMMIT_KINDS, type DatasetVersion, type KeptDataset } from '$lib/store/manifest';
import type { StoreProblem, StoreProblemCode } from '$lib/store/problem';
import { inLocale } from './words-locale';

/** One problem of every code with the details its code carries; the type keeps the list complete. */
const DETAILS: Record<StoreProblemCode, StoreProblem['details']> = {
	blocked: { words: 'SecurityError' },
	full: { bytes: 5_000_000 },
	missing_file: {},
	damaged_file: { expected: 10, found: 3 },
	damaged_manifest: { bytes: 0 },
	newer_schema: { found: 9, known: 1 },
	already_exists: {},
	unknown_dataset: {},
	unknown_version: {},
	moved_on: { expected: 'a', found: 'b' },
	not_workspace: { words: 'no manifest' },
	too_large: { size: 5_000_000_000, limit: 4_000_000_000 },
	refused: { words: 'UnknownError' }
};
const codes = Object.keys(DETAILS) as StoreProblemCode[];
const said = () =>
	codes.map((code) => storeProblemWords({ code, where: 'f'.repeat(64), details: DETAILS[code] }));

const version = (id: string, rows: number): DatasetVersion => ({
	...{ id, parent: null, commit: 'new', created: '2026-01-02T03:04:05Z', label: '' },
	...{ recipe: null, ledger: null },
	files: [
		{ role: 'rows', name: 'awards', table: 'awards', sha256: id, bytes: 10, rows },
		{ role: 'source', name: 'a.xlsx', table: '', sha256: `${id}s`, bytes: 10, rows: 99 }
	]
});
const dataset = (...versions: DatasetVersion[]): KeptDataset => ({
	...{ id: 'd', name: 'Thử', created: '', removed: null },
	...{ current: versions[0]!.id, versions }
});

describe('what is wrong with what is kept', () => {
	test('has a sentence for every code in both languages, each its own', () => {
		inLocale('vi');
		const vi = said();
		inLocale('en');
		const en = said();
		for (const list of [vi, en]) {
			expect(new Set(list).size).toBe(codes.length);
			expect(list.filter((words) => /undefined|\{|NaN/.test(words))).toEqual([]);
		}
		expect(vi.filter((words) => en.includes(words))).toEqual([]);
	});

	test('tells sizes and the beginning of a hash', () => {
		inLocale('vi');
		expect(said()[codes.indexOf('full')]).toContain('5,0\u00A0MB');
		expect(said()[codes.indexOf('too_large')]).toContain('4,0\u00A0GB');
		expect(said()[codes.indexOf('missing_file')]).toContain(`(${'f'.repeat(12)})`);
	});
});

describe('a kept dataset', () => {
	test('counts the rows of tables, not those of the files they came from', () => {
		expect(versionRows(version('a', 1200))).toBe(1200);
		expect(currentVersion(dataset(version('a', 1), version('b', 2))).id).toBe('a');
	});

	test.each([
		[[version('a', 1200)], 5000, '1.200 hàng đã đưa vào, 5\u00A0kB, 1 phiên bản'],
		[[version('a', 1), version('b', 2)], undefined, '1 hàng đã đưa vào, …, 2 phiên bản']
	])('says its rows, size and versions', (versions, bytes, words) => {
		inLocale('vi');
		expect(keptSummary(dataset(...versions), bytes)).toBe(words);
	});

	test('has a word for every kind of commit', () => {
		inLocale('vi');
		expect(new Set(COMMIT_KINDS.map(commitWord)).size).toBe(COMMIT_KINDS.length);
	});
});
