import { describe, expect, test } from 'vitest';
import type { ColumnEvidence, ColumnKind } from '$lib/ingest/meaning/column-values';
import { FIELD_ROLES } from '$lib/ingest/meaning/field-words';
import { SEVERITY, type Reason } from '$lib/ingest/meaning/reason';
import type { RecipeMisfit } from '$lib/ingest/meaning/recipe';
import type { RecipeProblem } from '$lib/ingest/meaning/recipe-text';
import type { RowRole } from '$lib/ingest/meaning/structure';
import type { ReadIssue } from '$lib/ingest/read/read-issue';
import type { ReadProblem, ReadProblemCode } from '$lib/ingest/read/read-problem';
import type { ChangeKind } from '$lib/ingest/text/clean';
import type { DamageKind } from '$lib/ingest/text/damage';
import { BYTE_READINGS } from '$lib/ingest/text/reading';
import { REASONS, reasonTitle, reasonWords } from '$lib/view/import-issues';
import { nameIndex } from '$lib/view/import-names';
import {
	apartWord,
	cleanedWord,
	columnKindWord,
	damageWords,
	delimiterWord,
	evidenceWords,
	misfitWords,
	oddityWords,
	readingWord,
	readProblemWords,
	recipeProblemWords,
	ROLES,
	roleWord,
	rowRoleWord,
	severityWord,
	TARGET_TABLES,
	targetTableWord
} from '$lib/view/import-words';
import { inLocale } from './words-locale';

/** Every code with the details it carries; the types keep the lists complete. */
const READ_DETAILS: Record<ReadProblemCode, ReadProblem['details']> = {
	empty_file: {},
	unsupported_format: { found: 'ods' },
	encrypted: {},
	broken_zip: { words: 'no directory' },
	broken_xml: { words: 'unclosed', part: 'sheet1.xml' },
	broken_json: { words: 'line 3' },
	too_large: { what: 'cells', size: 30_000_000, limit: 20_000_000 },
	zip_bomb: { part: 'a.xml', ratio: 900, limit: 100 },
	broken_columnar: { format: 'parquet', words: 'bad footer' },
	unreadable: { words: 'NotReadableError' },
	not_a_table: { found: 'object' }
};
const CHANGES: Record<ChangeKind, true> = {
	...{ composed: true, eth: true, look_alike: true, full_width: true, space: true },
	...{ spaces: true, line_break: true, invisible: true, control: true }
};
const DAMAGE: Record<DamageKind, true> = {
	...{ question_marks: true, replacement_characters: true, invalid_bytes: true },
	...{ lost_twice: true, binary: true }
};
const ROW_ROLES: Record<RowRole, true> = {
	...{ title: true, header: true, numbering: true, repeated_header: true, section: true },
	...{ data: true, continuation: true, total: true, note: true }
};
const KINDS: Record<ColumnKind, true> = {
	...{ whole: true, decimal: true, percent: true, ratio: true, range: true, date: true },
	...{ year: true, code: true, text: true, empty: true }
};
const SAYS: Record<ColumnEvidence['says'], true> = {
	...{ comma_decimals: true, dot_decimals: true, typed_numbers: true, heading: true },
	...{ percent_sign: true, cell_unit: true, full_dates: true, true_ratios: true, answered: true }
};
const MISFITS: Record<RecipeMisfit['code'], true> = {
	...{ no_heading: true, missing_column: true, added_column: true },
	...{ repeated_column: true, year_needed: true }
};
const RECIPE_PROBLEMS: Record<RecipeProblem['code'], true> = {
	...{ not_json: true, wrong_version: true, wrong_type: true, unknown_value: true }
};
const ODDITIES: Record<ReadIssue['code'], ReadIssue['details']> = {
	ragged_row: { found: 3, expected: 5 },
	broken_quote: {},
	error_value: { value: '#REF!' },
	merged_overlap: { value: 'x' },
	inexact_number: {}
};
const keys = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as T[];
const names = nameIndex([]);
const reasonWord = (reason: Reason) =>
	reasonWords(
		{ reason, suggestions: [reason.startsWith('plan') ? 'open_from' : '7'], value: 'abc' },
		names
	);

/** All words of one list in both languages: complete, different from each other and from the other language's. */
const LISTS: readonly (readonly [string, () => string[]])[] = [
	['field roles', () => ROLES.map(roleWord)],
	['row roles', () => keys(ROW_ROLES).map(rowRoleWord)],
	['reasons', () => REASONS.map(reasonWord)],
	['reasons in menus', () => REASONS.map(reasonTitle)],
	['severities', () => (['blocks', 'asks', 'notes'] as const).map(severityWord)],
	['tables', () => TARGET_TABLES.map(targetTableWord)],
	['column kinds', () => keys(KINDS).map(columnKindWord)],
	[
		'evidence',
		() => keys(SAYS).map((says) => evidenceWords({ says, cellCount: 3, example: '7,5' }))
	],
	['damage', () => keys(DAMAGE).map((kind) => damageWords({ kind, count: 3, examples: ['nh?n'] }))],
	[
		'read problems',
		() =>
			keys(READ_DETAILS).map((code) =>
				readProblemWords({ code, where: 'a.xlsx', details: READ_DETAILS[code] })
			)
	],
	[
		'misfits',
		() => keys(MISFITS).map((code) => misfitWords({ code, label: 'Kế hoạch', column: 1 }))
	],
	[
		'recipe problems',
		() => keys(RECIPE_PROBLEMS).map((code) => recipeProblemWords({ code, path: 'columns[1]' }))
	],
	['cleaning', () => keys(CHANGES).map((kind) => cleanedWord(kind, 3))],
	[
		'oddities',
		() =>
			keys(ODDITIES).map((code) =>
				oddityWords({ code, row: 4, column: null, details: ODDITIES[code] })
			)
	]
];

describe('words', () => {
	test.each(LISTS)('of %s are there in both languages, each its own', (name, words) => {
		inLocale('vi');
		const vi = words();
		inLocale('en');
		const en = words();
		for (const list of [vi, en]) {
			// two ways a file is damaged ask for the same of the reader
			const own = name === 'read problems' ? list.length - 1 : list.length;
			expect(new Set(list).size).toBeGreaterThanOrEqual(own);
			expect(list.filter((word) => word === '' || /undefined|\{|\}/.test(word))).toEqual([]);
		}
		expect(vi.filter((word) => en.includes(word))).toEqual([]);
	});

	test('cover every reason and every role the reader knows', () => {
		expect([...REASONS].sort()).toEqual(Object.keys(SEVERITY).sort());
		expect([...ROLES].sort()).toEqual([...FIELD_ROLES].sort());
	});

	test('name every reading of letters that can be chosen', () => {
		inLocale('vi');
		expect(BYTE_READINGS.map(readingWord).filter((word) => word === '')).toEqual([]);
		expect(readingWord({ bytes: null, letters: 'tcvn3' })).toContain('TCVN3');
		expect(readingWord({ bytes: 'windows-1258', letters: 'unicode' })).toBe('Windows-1258');
		expect(
			new Set(([';', ',', '\t', '|'] as const).map((delimiter) => delimiterWord(delimiter))).size
		).toBe(4);
	});

	test.each([
		['xls', '.xlsx'],
		['pdf', 'PDF'],
		['ods', 'ods']
	])('say of %s what to do instead', (found, words) => {
		inLocale('vi');
		const said = readProblemWords({ code: 'unsupported_format', where: 'a', details: { found } });
		expect(said).toContain(words);
	});

	test.each([
		['cells', 30_000_000, '30.000.000 ô'],
		['archive', 3_000_000, '3,0\u00A0MB'],
		['file', 300_000_000, '300,0\u00A0MB'],
		['sheets', 4000, '4.000 trang tính']
	])('measure what is too large in %s', (what, size, words) => {
		inLocale('vi');
		const details = { what, size, limit: 1 };
		expect(readProblemWords({ code: 'too_large', where: 'a', details })).toContain(words);
	});

	test('count rows apart by what they are', () => {
		inLocale('vi');
		expect([apartWord('total', 2), apartWord('no_figure', 1200), apartWord('other', 1)]).toEqual([
			'2 hàng tổng',
			'1.200 chỗ không có số',
			'1 hàng other'
		]);
	});
});
