import { DateDay, tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { unguarded } from '$lib/core/formula-guard';
import { fileNameOf, slugOf } from '$lib/export/file-name';
import { stamped, takenCsv, takenXlsx } from '$lib/export/taken-files';
import { readFile } from '$lib/ingest/read/read-file';
import type { Sheet } from '$lib/ingest/read/sheet';
import { tableIpc } from '$lib/table/table-ipc';
import { rowsFromIpc } from '$lib/table/rows';
import { takenTable, type ColumnOf, type TakenTable } from '$lib/table/taken-table';

interface Line {
	unit: string;
	year: number;
	rate: number | null;
	score: number | null;
	day: string | null;
	official: boolean;
}

const LINES: readonly Line[] = [
	{ unit: 'Kiên Giang', year: 2018, rate: 43.6, score: 2094, day: '2018-03-25', official: true },
	{ unit: '=HYPERLINK("x")', year: 2019, rate: 1.1, score: 0.5, day: null, official: false },
	{
		unit: 'Cà Mau; "Đất Mũi"',
		year: 2020,
		rate: null,
		score: null,
		day: '2020-12-31',
		official: true
	}
];
const COLUMNS: readonly ColumnOf<Line>[] = [
	{ name: 'unit', heading: 'Đơn vị', kind: 'text', of: ({ unit }) => unit },
	{ name: 'year', heading: 'Năm', kind: 'year', of: ({ year }) => year },
	{ name: 'rate', heading: 'Tỷ lệ', kind: 'percent', decimals: 1, of: ({ rate }) => rate },
	{ name: 'score', heading: 'Điểm', kind: 'number', decimals: 1, of: ({ score }) => score },
	{ name: 'day', heading: 'Ngày', kind: 'date', of: ({ day }) => day },
	{ name: 'official', heading: 'Chính thức', kind: 'boolean', of: ({ official }) => official }
];
const TABLE = takenTable(LINES, COLUMNS);
const ABOUT = [
	['Tiêu đề', 'Xếp hạng'],
	['Nguồn', '=không phải công thức']
] as const;

function sheetsOf(name: string, bytes: Uint8Array): readonly Sheet[] {
	const [file] = readFile(name, bytes);
	if (!file?.content.ok || file.content.value.kind !== 'sheets') throw new Error('not read');
	return file.content.value.sheets.map(({ sheet }) => sheet);
}

describe('rows taken away', () => {
	it('must be of the kinds their columns say', () => {
		const wrong = [{ ...LINES[0]!, day: '25/03/2018' }];
		expect(() => takenTable(wrong, COLUMNS)).toThrow('day is no date: 25/03/2018');
	});

	it('leave out columns that nothing stands in', () => {
		const [first] = LINES;
		const named = (lines: readonly Line[]) =>
			takenTable(lines, COLUMNS).columns.map(({ name }) => name);
		expect(named([{ ...first!, rate: null, day: null }])).toEqual([
			'unit',
			'year',
			'score',
			'official'
		]);
		expect(named([])).toEqual(COLUMNS.map(({ name }) => name));
	});

	it.each([
		[
			'vi',
			'Đơn vị;Năm;Tỷ lệ (%);Điểm;Ngày;Chính thức',
			'Kiên Giang;2018;43,6;2094;2018-03-25;true'
		],
		['en', 'Đơn vị,Năm,Tỷ lệ (%),Điểm,Ngày,Chính thức', 'Kiên Giang,2018,43.6,2094,2018-03-25,true']
	] as const)('open in a spreadsheet set to %s', (form, heading, first) => {
		const lines = takenCsv(TABLE, form).split('\r\n');
		expect(lines.slice(0, 2)).toEqual([`\ufeff${heading}`, first]);
		expect(lines[2]).toContain(`'=HYPERLINK`);
	});

	it('come back from a CSV as they went', () => {
		const csv = takenCsv(TABLE, 'vi');
		const [read] = sheetsOf('ra.csv', new TextEncoder().encode(csv));
		expect(read!.rows.map((row) => row.map((cell) => unguarded(cell as string)))).toEqual([
			['Đơn vị', 'Năm', 'Tỷ lệ (%)', 'Điểm', 'Ngày', 'Chính thức'],
			['Kiên Giang', '2018', '43,6', '2094', '2018-03-25', 'true'],
			['=HYPERLINK("x")', '2019', '1,1', '0,5', '', 'false'],
			['Cà Mau; "Đất Mũi"', '2020', '', '', '2020-12-31', 'true']
		]);
	});

	it('come back from a workbook as they went, with what is told about them beside', () => {
		const bytes = takenXlsx(TABLE, ABOUT, { rows: 'Xếp hạng: [2018]', about: 'Nguồn' });
		const [rows, about] = sheetsOf('ra.xlsx', bytes);
		expect([rows!.origin.sheet, about!.origin.sheet]).toEqual(['Xếp hạng 2018', 'Nguồn']);
		const [heading, first, second, third] = rows!.rows;
		expect(heading).toEqual(['Đơn vị', 'Năm', 'Tỷ lệ', 'Điểm', 'Ngày', 'Chính thức']);
		expect(first).toMatchObject([
			'Kiên Giang',
			{ kind: 'number', number: 2018, text: '2018' },
			{ kind: 'number', percent: true, text: '43,6%' },
			{ kind: 'number', number: 2094, text: '2094,0' },
			{ kind: 'date', date: '2018-03-25' },
			{}
		]);
		expect(second!.slice(0, 3)).toMatchObject(['=HYPERLINK("x")', {}, { text: '1,1%' }]);
		expect(third![2] ?? '').toBe('');
		expect(about!.rows).toEqual(ABOUT.map((line) => [...line]));
	});

	it('never give two sheets one name', () => {
		const bytes = takenXlsx(TABLE, ABOUT, { rows: 'Nguồn', about: 'nguồn' });
		expect(sheetsOf('ra.xlsx', bytes).map(({ origin }) => origin.sheet)).toEqual([
			'Nguồn',
			'nguồn 2'
		]);
	});

	it('say in every row that they are illustrative', () => {
		const stamp = { name: 'data_kind', heading: 'Loại số liệu', cell: 'minh họa' };
		const lines = takenCsv(stamped(TABLE, stamp), 'vi').trim().split('\r\n');
		expect(lines.map((line) => line.split(';').at(-1))).toEqual([
			'Loại số liệu',
			...LINES.map(() => 'minh họa')
		]);
		expect(stamped(TABLE, null)).toBe(TABLE);
	});
});

describe('rows taken away as Arrow', () => {
	it('keep their values', () => {
		const table: TakenTable = {
			columns: TABLE.columns.filter(({ kind }) => kind !== 'date'),
			rows: TABLE.rows.map((row) => row.filter((_, c) => c !== 4))
		};
		expect(rowsFromIpc(tableIpc(table))).toEqual(
			LINES.map(({ unit, year, rate, score, official }) => ({ unit, year, rate, score, official }))
		);
	});

	it('keep their types', () => {
		const whole = takenTable(
			[1, null],
			[{ name: 'n', heading: 'N', kind: 'number', of: (n) => n }]
		);
		const typesOf = (table: TakenTable) =>
			tableFromIPC(tableIpc(table)).schema.fields.map(({ type }) => String(type));
		expect(typesOf(TABLE)).toEqual([
			'Utf8',
			'Int32',
			'Float64',
			'Float64',
			String(new DateDay()),
			'Bool'
		]);
		expect(typesOf(whole)).toEqual(['Int32']);
		const days = tableFromIPC(tableIpc(TABLE)).getChild('day')!;
		expect([...days].map((day: number | null) => day && new Date(day).toISOString())).toEqual([
			'2018-03-25T00:00:00.000Z',
			null,
			'2020-12-31T00:00:00.000Z'
		]);
	});
});

describe('the name of a file', () => {
	it.each([
		[['Cụm Tây Nam Bộ', '2018', 'Xếp hạng'], 'png', 'bang-vang_cum-tay-nam-bo_2018_xep-hang.png'],
		[['Đắk Lắk', '', '…', 'Đạt & vượt (%)'], 'csv', 'bang-vang_dak-lak_dat-vuot.csv'],
		[[], 'xlsx', 'bang-vang.xlsx']
	])('made of %j is for any system', (parts, extension, name) => {
		expect(fileNameOf(parts, extension)).toBe(name);
	});

	it('is cut between words', () => {
		const slug = slugOf('Tỷ lệ người trực tiếp lao động được khen thưởng trong tổng số cá nhân');
		expect(slug).toBe('ty-le-nguoi-truc-tiep-lao-dong-duoc-khen-thuong');
		const long = fileNameOf(
			Array.from({ length: 9 }, () => slug),
			'svg'
		);
		expect(long.length).toBeLessThanOrEqual(124);
	});
});
