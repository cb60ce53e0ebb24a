import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedCsv } from '$lib/ingest/typed-csv';

const HEADER = 'award_code,family,level,name_vi,name_en,recipients,precedence,confidence,note';
const SHARES =
	'unit_id,year,measure,base,share,qualifier,base_count,direct_count,change_raw,change,change_unit,as_printed,note_vi,note_en,source_id';
const share = (value: string, year = '2018', unit = 'u') =>
	`${unit},${year},direct_worker,individuals,${value},,,,,,,,,,s`;

function outcome(lines: string[], newLine = '\n') {
	const result = typedCsv(lines.join(newLine), 'x.csv');
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
}

describe('typedCsv', () => {
	test('takes rows with the types of the contract', () => {
		const { schema, columns, report } = outcome([
			HEADER,
			'HC,f,state,"Huân chương ""Lao động"", hạng Nhất",Order,,01,verified,'
		]);
		expect(schema.name).toBe('award_types');
		expect(columns.map(([first]) => first)).toEqual([
			'HC',
			'f',
			'state',
			'Huân chương "Lao động", hạng Nhất',
			'Order',
			null,
			1,
			'verified',
			null
		]);
		expect(report).toMatchObject({ rowCount: 1, accepted: 1, rejected: 0, issueCount: 0 });
	});

	test('finds columns by name, in any order, under a byte order mark, with semicolons, tabs or Windows line ends', () => {
		const names = HEADER.split(',');
		const row = ['HC', 'f', 'state', 'a', 'b', '', '1', 'verified', 'n'];
		for (const delimiter of [';', '\t', ',']) {
			const lines = [
				`\ufeff${names.toReversed().join(delimiter)}`,
				row.toReversed().join(delimiter)
			];
			expect(outcome(lines, '\r\n').columns.map(([first]) => first)).toEqual([
				'HC',
				'f',
				'state',
				'a',
				'b',
				null,
				1,
				'verified',
				'n'
			]);
		}
	});

	test('folds decomposed letters and trims, and blank lines are not rows', () => {
		const { columns, report } = outcome([
			HEADER,
			'',
			` HC ,f,state,${'tỉnh'.normalize('NFD')},b,,1,verified,`,
			' ',
			',,,,,,,,'
		]);
		expect([columns[0]![0], columns[3]![0], report.rowCount]).toEqual(['HC', 'tỉnh', 1]);
	});

	const misfits: [string, string, string][] = [
		['7,51', 'share', 'not_a_number'],
		['1.234.567', 'share', 'not_a_number'],
		['7.51 %', 'share', 'not_a_number'],
		['0x10', 'share', 'not_a_number'],
		['1e999', 'share', 'not_a_number'],
		['−3', 'share', 'not_a_number'],
		['', 'share', 'empty_value']
	];
	test.each(misfits)('never guesses what %j in %s means', (value, column, reason) => {
		const cell = value.includes(',') ? `"${value}"` : value;
		const { report } = outcome([SHARES, share('62.5'), share(cell, '2019')]);
		expect(report).toMatchObject({ rowCount: 2, accepted: 1, rejected: 1 });
		expect(report.issues).toEqual([{ row: 3, column, value, reason }]);
	});

	const rows: [string, object][] = [
		[share('62.5', '2018.5'), { column: 'year', reason: 'not_an_integer' }],
		[share('62.5', '99999999999'), { column: 'year', reason: 'not_an_integer' }],
		[
			share('62.5').replace('direct_worker', 'worker'),
			{ column: 'measure', reason: 'value_not_allowed' }
		],
		[`${share('62.5')},more`, { column: '', reason: 'ragged_row', value: '16' }],
		['u,2018', { column: '', reason: 'ragged_row', value: '2' }],
		[share('70', '2017'), { column: 'unit_id + year + measure', reason: 'duplicate_key' }]
	];
	test.each(rows)('rejects the row %s and says why', (row, issue) => {
		const { report } = outcome([SHARES, share('60', '2017'), row]);
		expect(report).toMatchObject({ rowCount: 2, accepted: 1, rejected: 1, issueCount: 1 });
		expect(report.issues[0]).toMatchObject({ row: 3, ...issue });
	});

	test('a quote that never closes rejects the row it swallows the rest into', () => {
		const { report } = outcome([
			SHARES,
			share('60', '2017'),
			share('61').replace(/s$/, '"s'),
			share('62', '2019')
		]);
		expect([report.accepted, report.rejected, report.issues[0]?.reason]).toEqual([
			1,
			1,
			'broken_quote'
		]);
	});

	test('lists a thousand issues and counts them all', () => {
		const { report } = outcome([SHARES, ...Array.from({ length: 1500 }, () => share('x'))]);
		expect([report.issues.length, report.issueCount, report.rejected]).toEqual([1000, 1500, 1500]);
	});

	test.each([
		['', 'empty_file'],
		['\n\n', 'empty_file'],
		['Tỉnh,Năm\nKiên Giang,2018\n', 'wrong_header'],
		[`${SHARES},extra\n${share('1')},x`, 'wrong_header'],
		[`Báo cáo năm 2018\n${SHARES}\n${share('1')}`, 'wrong_header']
	])('refuses %j with %s', (text, code) => {
		expect(typedCsv(text, 'x.csv')).toMatchObject({ ok: false, problem: { code, where: 'x.csv' } });
	});

	test('accounts for every row, whatever the cells hold', () => {
		const cell = fc.oneof(fc.string(), fc.constantFrom('7,51', '"', '2018', 'true', '', '\n', 'đ'));
		const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
		const line = fc.array(quoted, { minLength: 1, maxLength: 17 }).map((cells) => cells.join(','));
		fc.assert(
			fc.property(fc.array(fc.oneof(line, fc.constant(share('1')))), (lines) => {
				const { report, columns } = outcome([SHARES, ...lines]);
				expect(report.rowCount).toBe(report.accepted + report.rejected);
				expect(columns.every((column) => column.length === report.accepted)).toBe(true);
			})
		);
	});
});
