import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnFormulas, isNumbering } from '$lib/ingest/meaning/column-formula';
import { columnReading } from '$lib/ingest/meaning/column-values';
import { ordinal } from '$lib/ingest/meaning/ordinal';
import { sheetChecks } from '$lib/ingest/meaning/row-checks';
import { sheetStructure } from '$lib/ingest/meaning/structure';
import { textSheet, type MergedRange, type Sheet } from '$lib/ingest/read/sheet';

/** Rows of cells parted by `|`. */
function sheet(lines: string[], merged: MergedRange[] = []): Sheet {
	const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
	return { ...textSheet({ file: 'x.csv', sheet: '' }, rows), merged };
}

/** `data 1 GRDP <Kinh tế` : role, level, label, what it stands under, `(of which)`. */
function outline(lines: string[], merged: MergedRange[] = []): string[] {
	const structure = sheetStructure(sheet(lines, merged));
	return structure!.rows
		.filter(({ role }) => role !== 'title' && role !== 'header')
		.map(({ role, level, label, under, ofWhich }) =>
			[
				role,
				level,
				label,
				...under.map((each) => `<${each}`),
				...(ofWhich ? ['(of which)'] : [])
			].join(' ')
		);
}

describe('a sheet', () => {
	it('H13 keeps its title, form, measure and year', () => {
		const { title, header } = sheetStructure(
			sheet([
				'UBND TỈNH KIÊN GIANG|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
				'Biểu số: 0603.N/BNV-TĐKT',
				'KẾT QUẢ THỰC HIỆN NĂM 2018',
				'|||Đơn vị tính: tỷ đồng',
				'STT|Chỉ tiêu|Kế hoạch|Thực hiện',
				'1|Thu ngân sách|10,5|11'
			])
		)!;
		expect(title).toMatchObject({ form: '0603.N/BNV-TĐKT', unit: 'tỷ đồng', year: 2018 });
		expect(title.lines).toHaveLength(5);
		expect(header).toMatchObject({ first: 4, last: 4, confidence: 1 });
	});

	it('H14 joins the levels of its headings over gaps', () => {
		const { header } = sheetStructure(
			sheet([
				'TT|Đối tượng|Bằng khen||Giấy khen||Ghi chú',
				'||Tập thể|Cá nhân|Tập thể|Cá nhân|',
				'1|Sở Y tế|1|2|3|4|'
			])
		)!;
		expect(header.labels).toEqual([
			'TT',
			'Đối tượng',
			'Bằng khen – Tập thể',
			'Bằng khen – Cá nhân',
			'Giấy khen – Tập thể',
			'Giấy khen – Cá nhân',
			'Ghi chú'
		]);
	});

	it('H14 joins the levels of its headings by merged ranges', () => {
		const range = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
			...{ firstRow, lastRow, firstColumn, lastColumn }
		});
		const { header } = sheetStructure(
			sheet(
				['TT|Tỉnh|Năm 2018||Năm 2019', '||KH|TH|KH|TH', '|||(%)', '1|An Giang|1|2|3|4'],
				[range(1, 3, 0, 0), range(1, 3, 1, 1), range(1, 1, 2, 3), range(1, 1, 4, 5)]
			)
		)!;
		expect(header.last).toBe(2);
		expect(header.labels).toEqual([
			...['TT', 'Tỉnh', 'Năm 2018 – KH', 'Năm 2018 – TH – (%)', 'Năm 2019 – KH', 'Năm 2019 – TH']
		]);
	});

	it('H16 derives levels from ordinals, sections are no data', () => {
		expect(
			outline([
				'STT|Chỉ tiêu|ĐVT|Thực hiện',
				'I|Kinh tế||',
				'1|GRDP|%|7,5',
				'2|Thu ngân sách|tỷ đồng|11.267',
				'2.1|Thu nội địa|tỷ đồng|9.000',
				'a)|Thuế|tỷ đồng|5.000',
				'II|Xã hội||',
				'1|Hộ nghèo|%|4,5'
			])
		).toEqual([
			'section 0 Kinh tế',
			'data 1 GRDP <Kinh tế',
			'data 1 Thu ngân sách <Kinh tế',
			'data 2 Thu nội địa <Kinh tế <Thu ngân sách',
			'data 3 Thuế <Kinh tế <Thu ngân sách <Thu nội địa',
			'section 0 Xã hội',
			'data 1 Hộ nghèo <Xã hội'
		]);
	});

	it('H17 marks what is counted above already', () => {
		expect(
			outline([
				'STT|Đối tượng|Số lượng',
				'1|Tập thể|120',
				'|Trong đó: Doanh nghiệp|15',
				'2|Cá nhân|300',
				'|Trong đó:|',
				'-|Nữ|150',
				'-|Lao động trực tiếp|200',
				'3|Hộ gia đình|5'
			])
		).toEqual([
			'data 0 Tập thể',
			'data 1 Doanh nghiệp <Tập thể (of which)',
			'data 0 Cá nhân',
			'section 1  <Cá nhân (of which)',
			'data 2 Nữ <Cá nhân (of which)',
			'data 2 Lao động trực tiếp <Cá nhân (of which)',
			'data 0 Hộ gia đình'
		]);
	});

	it('H15, H18, H19 know numbering, totals, notes, repeated headings and broken labels', () => {
		expect(
			outline([
				'STT|Đơn vị|Tổng số|Tập thể|Cá nhân',
				'A|B|1=2+3|2|3',
				'|Tổng số|30|10|20',
				'1|Sở Y tế|10|4|6',
				'STT|Đơn vị|Tổng số|Tập thể|Cá nhân',
				'2|Sở Giáo dục và|20|6|14',
				'|đào tạo|||',
				'Ghi chú: (*) số liệu ước',
				'||||Người lập biểu'
			])
		).toEqual([
			'numbering 0 ',
			'total 0 Tổng số',
			'data 0 Sở Y tế',
			'repeated_header 0 Đơn vị',
			'data 0 Sở Giáo dục và đào tạo',
			'continuation 0 đào tạo',
			'note 0 ',
			'note 0 '
		]);
	});

	it('H19 goes on after words that close a table when figures follow', () => {
		expect(
			outline([
				'STT|Đối tượng|Số lượng',
				'1|Công nhân|120',
				'2|Cán bộ lãnh đạo|',
				'3|Nông dân|15',
				'|Cán bộ tổng hợp|'
			])
		).toEqual(['data 0 Công nhân', 'data 0 Cán bộ lãnh đạo', 'data 0 Nông dân', 'note 0 ']);
	});

	it('without a heading row is nothing', () => {
		expect(sheetStructure(sheet(['1|2', '3|4']))).toBe(null);
		expect(sheetStructure(sheet([]))).toBe(null);
	});

	it('has each row once, in order, whatever it holds', () => {
		const cell = fc.constantFrom(
			...['', '', 'STT', 'Chỉ tiêu', 'Thực hiện', 'I', '1', '-', 'Trong đó:', 'Tổng số', '2.094'],
			...['Ghi chú', 'a)', 'GRDP', '1=2+3']
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })), (rows) => {
				const made = textSheet({ file: 'x', sheet: '' }, rows);
				const structure = sheetStructure(made);
				const indexes = structure?.rows.map(({ index }) => index) ?? [...made.rows.keys()];
				expect(indexes).toEqual([...made.rows.keys()]);
			})
		);
	});
});

describe('checks', () => {
	function checks(lines: string[]): string[] {
		const made = sheet(lines);
		const structure = sheetStructure(made)!;
		const start = Math.max(structure.header.last, structure.header.numbering ?? 0) + 1;
		const readings = structure.header.labels.map((label, column) =>
			columnReading(
				made.rows.slice(start).map((row) => row[column] ?? ''),
				{ label }
			)
		);
		return sheetChecks(structure, readings, start).map(
			({ kind, row, column, printed, computed, agrees }) =>
				`${kind} ${row}:${column} ${printed} ${agrees ? '=' : '≠'} ${computed}`
		);
	}

	it('hold a total against its parts, without what is counted twice', () => {
		expect(
			checks([
				'STT|Đối tượng|Số lượng|Kinh phí (tỷ đồng)',
				'|Tổng số|35|1,3',
				'1|Tập thể|12|0,4',
				'|Trong đó: Doanh nghiệp|5|0,1',
				'2|Cá nhân|20|0,8'
			])
		).toEqual(['total 1:2 35 ≠ 32', 'total 1:3 1.3 = 1.2']);
	});

	it('hold a section total against its section', () => {
		expect(
			checks([
				'STT|Đơn vị|Số lượng',
				'I|Khối sở||',
				'1|Sở Y tế|1',
				'2|Sở Tư pháp|2',
				'|Cộng I|3',
				'II|Khối huyện||',
				'1|Tân Hiệp|5',
				'|Cộng II|6'
			])
		).toEqual(['total 4:2 3 = 3', 'total 7:2 6 ≠ 5']);
	});

	it('hold a column against its printed formula', () => {
		expect(
			checks([
				'STT|Đơn vị|Tổng|Tập thể|Cá nhân|Tỷ lệ',
				'A|B|1=2+3|2|3|4=3/1*100',
				'1|Sở Y tế|10|4|6|60',
				'2|Sở Tư pháp|9|4|6|66,7'
			])
		).toEqual([
			'formula 2:2 10 = 10',
			'formula 2:5 60 = 60',
			'formula 3:2 9 ≠ 10',
			'formula 3:5 66.7 = 66.6666666667'
		]);
	});
});

it.each<[string, number | null]>([
	['I', 1],
	['IV.', 1],
	['A', 0],
	['C', 0],
	['1.', 2],
	['1.1', 3],
	['1.1.2', 4],
	['a)', 6],
	['-', 7],
	['+', 8],
	['Kinh tế', null],
	['', null]
])('the ordinal "%s" has depth %s', (text, depth) => {
	expect(ordinal(text)?.depth ?? null).toBe(depth);
});

it.each<[string, boolean]>([
	['A|B|C|1|2|3', true],
	['(1)|(2)|(3)|(4)', true],
	['A|B|1=(2+3)|2|3', true],
	['1|Hà Nội|3', false],
	['A|B|2|3', false],
	['1||2', false]
])('%s numbers the columns: %s', (cells, expected) => {
	expect(isNumbering(cells.split('|'))).toBe(expected);
});

it('formulas name columns by their labels', () => {
	expect(columnFormulas(['A', '1=(2+3)', '2', '3', '4=3/2*100', '5=9+1', '(6)=(2)-(3)'])).toEqual([
		{
			text: '1=(2+3)',
			column: 1,
			kind: 'sum',
			terms: [
				{ column: 2, sign: 1 },
				{ column: 3, sign: 1 }
			]
		},
		{ text: '4=3/2*100', column: 4, kind: 'quotient', over: 3, under: 2, percent: true },
		{
			text: '(6)=(2)-(3)',
			column: 6,
			kind: 'sum',
			terms: [
				{ column: 2, sign: 1 },
				{ column: 3, sign: -1 }
			]
		}
	]);
});
