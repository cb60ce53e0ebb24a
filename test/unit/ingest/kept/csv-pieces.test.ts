import { describe, expect, it } from 'vitest';
import { csvForm, cutCsv, type CsvPiece } from '$lib/ingest/kept/csv-pieces';

const NAMES = ['family', 'family_order', 'name_vi', 'name_en'];

async function pieces(text: string, pieceBytes: number, rowsFrom = 0): Promise<CsvPiece[]> {
	const found: CsvPiece[] = [];
	await cutCsv(new Blob([text]), rowsFrom, pieceBytes, (piece) => found.push(piece));
	return found;
}

describe('a CSV is cut', () => {
	const cases: [what: string, text: string, rows: number][] = [
		['nothing', '', 0],
		['one row without an end', 'a,b', 1],
		['rows with Windows ends', 'a\r\nb\r\n', 2],
		['empty lines are no rows', '\n\na\n\n\nb\n\n', 2],
		['a line break between quotes ends no row', '"a\nb",1\n"c ""d""\n",2\n', 2],
		['Vietnamese letters', 'Đắk Lắk\nThừa Thiên – Huế\n', 2]
	];
	it.each(cases)('with all its rows counted: %s', async (_, text, rows) => {
		const found = await pieces(text, 1);
		expect(found.reduce((sum, piece) => sum + piece.rows, 0)).toBe(rows);
	});

	it('between rows only, without a gap, in pieces near the size asked for', async () => {
		const lines = Array.from({ length: 20_000 }, (_, n) =>
			n % 9 === 0 ? `${n},"có\nxuống dòng, và ""ngoặc"""` : `${n},x`
		);
		const text = `head\n${lines.join('\n')}\n`;
		const blob = new Blob([text]);
		const found = await pieces(text, 40_000, 5);
		expect(found.length).toBeGreaterThan(3);
		expect(found[0]!.from).toBe(5);
		expect(found.at(-1)!.to).toBe(blob.size);
		let row = 0;
		for (const [index, { from, to, rows }] of found.entries()) {
			if (index > 0) expect(from).toBe(found[index - 1]!.to);
			expect(await blob.slice(from, to).text()).toMatch(new RegExp(`^${row},`));
			row += rows;
		}
		expect(row).toBe(lines.length);
	});

	it('no more once a quote is never closed', async () => {
		expect(await pieces('a\n"b\nc\nd\n', 1)).toEqual([
			{ from: 0, to: 2, rows: 1 },
			{ from: 2, to: 9, rows: 1 }
		]);
	});
});

describe('the form of a CSV', () => {
	const forms: [what: string, header: string, columns: string[], delimiter: string][] = [
		['the contract’s own', NAMES.join(','), NAMES, ','],
		['in another order', NAMES.toReversed().join(','), NAMES.toReversed(), ','],
		['with semicolons', NAMES.join(';'), NAMES, ';'],
		['with tabs', NAMES.join('\t'), NAMES, '\t'],
		['in quotes, with a mark and Windows ends', `\ufeff"${NAMES.join('","')}"\r`, NAMES, ',']
	];
	it.each(forms)('is known: %s', async (_, header, columns, delimiter) => {
		const text = new Blob([`${header}\nx,1,y,z\n`]);
		const form = await csvForm(text, 'award_families', 'a.csv');
		const rowsFrom = new Blob([`${header}\n`]).size;
		expect(form).toEqual({ ok: true, value: { columns, delimiter, rowsFrom } });
	});

	it('is refused when the columns are not all there, or another table’s', async () => {
		const spoilt = NAMES.join(',').replace('name_en', 'nme_en');
		const refused = await csvForm(new Blob([spoilt]), 'award_families', 'a.csv');
		expect(refused).toMatchObject({
			ok: false,
			problem: { code: 'wrong_header', details: { misspelt: ['nme_en → name_en'] } }
		});
		const other = await csvForm(new Blob([NAMES.join(',')]), 'criteria', 'a.csv');
		expect(other).toMatchObject({ ok: false, problem: { details: { table: 'award_families' } } });
	});
});
