import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { foundDialect, type Delimiter } from '$lib/ingest/read/dialect';

const cases: [what: string, text: string, delimiter: Delimiter, sure: boolean][] = [
	['decimal commas and semicolons', 'Tỉnh;GRDP (%)\nHuế;7,51\nHà Nội;6,8\nBến Tre;7', ';', true],
	['commas with quoted decimals', 'Tỉnh,GRDP\n"Huế","7,51"\n"Hà Nội","6,8"', ',', true],
	['tabs, as pasted from a spreadsheet', 'Tỉnh\tNăm\nHuế, cũ\t2018\nHà Nội\t2018', '\t', true],
	['bars', 'Tỉnh|Năm\nHuế|2018', '|', true],
	['a sep= line', 'sep=,\na;b,c;d', ',', true],
	['a quoted sep= line, after a mark', '\ufeff"sep=;"\r\na,b;c,d', ';', true],
	[
		'titles above the table',
		'UBND TỈNH KIÊN GIANG\nBiểu 1, năm 2018\nSTT;Tỉnh;Điểm\n1;Huế;9,5\n2;Bến Tre;8',
		';',
		true
	],
	['commas and semicolons that part as evenly', 'a,b;c\n1,2;3\n4,5;6', ';', false],
	['one column', 'Tỉnh\nHuế\nBến Tre', ';', true],
	['nothing', '', ';', true]
];

describe('foundDialect', () => {
	test.each(cases)('%s', (_, text, delimiter, sure) => {
		const found = foundDialect(text);
		expect([found.dialect.delimiter, found.sure]).toEqual([delimiter, sure]);
	});

	const cell = fc.string({ unit: fc.constantFrom(...'Huế 7,5;|"\n\tÐ–') });
	it('finds what a writer that quotes properly has used, or is not sure', () => {
		fc.assert(
			fc.property(
				fc.constantFrom<Delimiter>(';', ',', '\t', '|'),
				fc.integer({ min: 2, max: 5 }).chain((width) =>
					fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
						minLength: 4,
						maxLength: 20
					})
				),
				fc.constantFrom('\n', '\r\n', '\r'),
				(delimiter, rows, newline) => {
					const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
					const { dialect, sure } = foundDialect(text);
					if (sure && rows.flat().some((value) => value !== ''))
						expect(dialect.delimiter).toBe(delimiter);
				}
			)
		);
	});
});
