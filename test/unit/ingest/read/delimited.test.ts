import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanedSheet } from '$lib/ingest/read/clean-sheet';
import { readDelimited } from '$lib/ingest/read/delimited';
import { foundDialect } from '$lib/ingest/read/dialect';

const origin = { file: 'a.csv', sheet: '' };
const read = (text: string) => readDelimited(text, foundDialect(text).dialect, origin);

describe('readDelimited', () => {
	it('gives text as it stands, whatever ends its lines', () => {
		for (const newline of ['\n', '\r\n', '\r']) {
			const { sheet, issues } = read(
				['sep=;', 'Mã;Tên', '01;"Hà ""Nội"""', '', '08;Huế '].join(newline)
			);
			expect(sheet.rows).toEqual([
				['Mã', 'Tên'],
				['01', 'Hà "Nội"'],
				['08', 'Huế ']
			]);
			expect([...sheet.rowNumbers]).toEqual([1, 2, 4]);
			expect(issues.count).toBe(0);
		}
	});

	it('takes mixed line ends, and a line break inside quotes as part of its cell', () => {
		const { sheet } = read('a;b\r\n"1\n2";x\r3;y\n');
		expect(sheet.rows).toEqual([
			['a', 'b'],
			['1\n2', 'x'],
			['3', 'y']
		]);
	});

	it('tells rows of another width than most, but not titles and empty ends', () => {
		const { sheet, issues } = read('Biểu số 1\na;b;c\n1;2\n1;2;3\n1;2;3;;\n1;2;3;4\n1;2;3');
		expect(sheet.columnCount).toBe(4);
		expect(issues.listed).toEqual([
			{ code: 'ragged_row', row: 3, column: null, details: { found: 2, expected: 3 } },
			{ code: 'ragged_row', row: 6, column: null, details: { found: 4, expected: 3 } }
		]);
	});

	it('tells where quotes do not pair', () => {
		const { issues } = read('a;b\n1;2\n"3;4\n5;6');
		expect(issues.listed).toMatchObject([{ code: 'broken_quote', row: 3 }]);
	});

	it('gives back what was written, for every table and dialect', () => {
		const cell = fc.string({ unit: fc.constantFrom(...'Hế 7,5;|"\n\t=') });
		fc.assert(
			fc.property(
				fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
				fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 10 }),
				(delimiter, rows) => {
					const text = Papa.unparse(rows, { delimiter, newline: '\r\n', quotes: true });
					const { sheet } = readDelimited(text, { delimiter, separatorLine: false }, origin);
					const filled = rows
						.map((cells) => cells.slice(0, cells.findLastIndex((value) => value !== '') + 1))
						.filter(({ length }) => length > 0);
					expect(sheet.rows).toEqual(filled);
				}
			)
		);
	});
});

describe('cleanedSheet', () => {
	it('cleans every cell and says which, by row number and column', () => {
		const { sheet } = read('Tên;Năm\n\nÐồng\u00A0Nai;2018\nHuế;\u00A0');
		const cleaned = cleanedSheet(sheet);
		expect(cleaned.sheet.rows).toEqual([
			['Tên', 'Năm'],
			['Đồng Nai', '2018'],
			['Huế', '']
		]);
		expect(cleaned.listed).toMatchObject([
			{ row: 3, column: 0, from: 'Ðồng\u00A0Nai', to: 'Đồng Nai' },
			{ row: 4, column: 1, from: '\u00A0', to: '' }
		]);
		expect([cleaned.changedCells, ...cleaned.counts]).toEqual([
			2,
			['eth', 1],
			['space', 1],
			['spaces', 1]
		]);
	});

	it('leaves a clean sheet as it is', () => {
		const { sheet } = read('Tên;Năm\nHuế;2018');
		expect(cleanedSheet(sheet)).toMatchObject({ sheet, listed: [], changedCells: 0 });
	});
});
