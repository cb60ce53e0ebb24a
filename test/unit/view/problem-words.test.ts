import { describe, expect, test } from 'vitest';
import type { LoadProblem, LoadProblemCode } from '$lib/ingest/problem';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { problemWords } from '$lib/view/problem-words';

/** One problem of every code with the details its code carries; the type keeps the list complete. */
const DETAILS: Record<LoadProblemCode, LoadProblem['details']> = {
	missing_file: { status: 404 },
	http_error: { status: 503 },
	invalid_manifest: { words: 'tables: not a list' },
	hash_differs: { expected: 'aa', found: 'bb' },
	row_count_differs: { expected: 14663, found: 12 },
	wrong_header: { table: 'awards', missing: ['count'], unknown: [], repeated: [], misspelt: [] },
	empty_file: {},
	unsupported_format: { found: 'xlsx' },
	too_large: { size: 2_000_000_000, limit: 1_000_000_000, unit: 'bytes' },
	not_parquet: {},
	truncated_parquet: { words: 'EOF', bytes: 5000 },
	broken_parquet: { words: 'bad page', row_group: 3 },
	broken_arrow: { words: 'unexpected end' },
	kept_file_missing: {},
	kept_file_damaged: {},
	not_kept: {},
	storage_refused: { words: 'SecurityError' },
	too_slow: { seconds: 60 },
	type_misfit: { words: 'could not cast "x" in row 7' },
	query_failed: { words: 'no such column', statement: '10-target-verdicts.sql' }
};
/** Of the place where datasets are kept, not of a file. */
const FILELESS: readonly LoadProblemCode[] = ['not_kept', 'storage_refused'];
const said = (code: LoadProblemCode, details = DETAILS[code]): string =>
	problemWords({ code, where: 'https://host/data/published/awards.csv', table: 'awards', details });

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
	const codes = Object.keys(DETAILS) as LoadProblemCode[];

	test.each(codes)(
		'%s names the file and says what is wrong with every detail filled in',
		(code) => {
			overwriteGetLocale(() => locale);
			const sentence = said(code);
			expect(sentence.includes('awards.csv')).toBe(!FILELESS.includes(code));
			expect(sentence).not.toMatch(/https:|undefined|NaN|\[object|\{|\}|problem_/);
			expect(sentence.length).toBeGreaterThan('awards.csv'.length + 15);
		}
	);

	test('every code has a sentence of its own', () => {
		overwriteGetLocale(() => locale);
		expect(new Set(codes.map((code) => said(code))).size).toBe(codes.length);
	});
});

test.each([
	['missing_file', { status: 410 }, ['410']],
	['http_error', { status: 0 }, ['không trả lời']],
	['row_count_differs', { expected: 14663, found: 0 }, ['14.663', '0 dòng']],
	['wrong_header', { table: '' }, ['không khớp bảng nào']],
	[
		'wrong_header',
		{
			table: 'awards',
			missing: ['count', 'stage'],
			misspelt: ['yearto → year_to'],
			repeated: ['x']
		},
		['“awards”', 'count, stage', 'yearto → year_to', 'lặp lại: x']
	],
	[
		'wrong_header',
		{ unknown: Array.from({ length: 40 }, (_, i) => `c${i}`) },
		['c11 và 28 cột nữa']
	],
	[
		'too_large',
		{ size: 2_000_000, limit: 1_000_000, unit: 'cells' },
		['2.000.000 ô', '1.000.000 ô']
	],
	['too_large', { size: 2_000_000, limit: 1_000_000, unit: 'bytes' }, ['2,0', '1,0', 'MB']],
	['broken_parquet', { row_group: 0, words: 'w' }, ['phần cuối']],
	['unsupported_format', { found: 'xlsx' }, ['Excel']],
	['unsupported_format', { found: 'encoding' }, ['UTF-8']]
] satisfies [LoadProblemCode, LoadProblem['details'], string[]][])(
	'%s with %j says %j',
	(code, details, parts) => {
		overwriteGetLocale(() => 'vi');
		for (const part of parts) expect(said(code, details)).toContain(part);
	}
);
