import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '$lib/ingest/meaning/cell-value';
import { columnReading, type ColumnContext } from '$lib/ingest/meaning/column-values';
import type { Cell } from '$lib/ingest/read/sheet';

function said(value: CellValue): string {
	switch (value.kind) {
		case 'missing':
			return `missing ${value.mark}`.trim();
		case 'unread':
			return [`?${value.reason}`, ...value.suggestions].join(' ');
		case 'amount':
			return [`${value.qualifier ?? ''}${value.value}`, ...value.marks].join(' ');
		case 'range':
			return `${value.lo}..${value.hi}`;
		case 'ratio':
			return `${value.part}:${value.whole}`;
		case 'year':
			return value.from === value.to ? String(value.from) : `${value.from}–${value.to}`;
		case 'date':
			return [value.iso, ...value.marks].join(' ');
		case 'code':
			return [`#${value.code}`, ...value.marks].join(' ');
		case 'text':
			return value.text;
	}
}

function column(cells: Cell[], context: Partial<ColumnContext> = {}) {
	const { kind, values, questions } = columnReading(cells, { label: '', ...context });
	return [kind, values.map(said).join(' | '), ...questions.map(({ reason }) => reason)];
}

const number = (value: number, percent = false): Cell => ({
	kind: 'number',
	text: String(value),
	number: value,
	percent,
	decimals: null
});
const date = (iso: string): Cell => ({ kind: 'date', text: iso, date: iso, serial: null });

describe('a column', () => {
	it.each<[string, Cell[], Partial<ColumnContext>, string[]]>([
		[
			'H2 asks when nothing decides',
			['2.094', '108'],
			{},
			['whole', '?number_unclear 2094 2.094 | 108', 'number_unclear']
		],
		['H1 is decided by a comma', ['2.094', '7,5'], {}, ['decimal', '2094 | 7.5']],
		['H3 is decided by a dot', ['2.094', '4.80'], {}, ['decimal', '2.094 | 4.8']],
		[
			'H2 asks when the column contradicts itself',
			['2.094', '4.80', '7,5'],
			{},
			['decimal', '?number_unclear 2094 2.094 | 4.8 | 7.5', 'mixed_habits']
		],
		[
			'H2 follows the answer',
			['2.094', '4.80', '7,5'],
			{ habit: 'vi' },
			['decimal', '2094 | 4.8 against_habit | 7.5']
		],
		[
			'H2 counts people whole',
			['2.094', '1.970'],
			{ unit: 'người' },
			['whole', '2094 counted_whole | 1970 counted_whole']
		],
		[
			'H4 mixes typed and text numbers',
			[number(2094), '1.970', '7,5'],
			{},
			['decimal', '2094 | 1970 | 7.5']
		],
		[
			'H4 pads codes',
			['1', "'08", number(91)],
			{ label: 'Mã tỉnh' },
			['code', '#01 zero_padded | #08 | #91']
		],
		[
			'H5 asks for shares under %',
			['0,4359', '0,5'],
			{ unit: '%' },
			['percent', '?share_or_percent 43.59 0.4359 | ?share_or_percent 50 0.5', 'share_or_percent']
		],
		[
			'H5 scales when told',
			['0,4359', '0,5'],
			{ unit: '%', percent: 'share' },
			['percent', '43.59 percent_scaled | 50 percent_scaled']
		],
		['H5 knows a percent format', [number(0.4359, true)], {}, ['percent', '43.59']],
		[
			'H6 brings scales together',
			['2.094,5 tỷ đồng', '500 triệu đồng', '1 tỷ đồng'],
			{},
			['decimal', '2094.5 | 0.5 unit_converted | 1']
		],
		[
			'H6 asks where a scale is missing',
			['2,5 tỷ đồng', '500'],
			{},
			['decimal', '2.5 | ?unit_missing', 'unit_missing']
		],
		[
			'H6 refuses another measure',
			['2,5', '3 xã'],
			{ unit: 'tỷ đồng' },
			['decimal', '2.5 | ?unit_differs xã tỷ đồng']
		],
		['H7 keeps qualifiers', ['trên 62%', '65,3%'], {}, ['percent', '>62 | 65.3']],
		['H8 keeps ranges', ['6,6-6,8', '33-34', '7-8'], {}, ['range', '6.6..6.8 | 33..34 | 7..8']],
		[
			'H9 keeps marks',
			['-', '…', 'x', 'KXĐ', '', '5'],
			{},
			['whole', 'missing - | missing … | missing x | missing KXĐ | missing | 5']
		],
		['H10 drops leading zeros', ['07', '03', '12'], {}, ['whole', '7 | 3 | 12']],
		['H11 reads ratios', ['21/22', '51/117', '06/6'], {}, ['ratio', '21:22 | 51:117 | 6:6']],
		[
			'H11 asks for what may be days',
			['6/6', '7/8'],
			{},
			['decimal', '?ratio_or_date 6/6 | ?ratio_or_date 7/8']
		],
		[
			'H11 sees what Excel made of ratios',
			['21/22', date('2024-06-06'), '6-Jun'],
			{},
			['ratio', '21:22 | ?excel_made_date 6/6 6-6 6-6 | ?excel_made_date 6/6 6-6 6-6']
		],
		[
			'H12 reads days before months',
			['25/3/2019', '01 - 09 - 2021', '16-11', '3/25/2019', '43549'],
			{ label: 'Ngày ký' },
			[
				'date',
				'2019-03-25 | 2021-09-01 | ?date_without_year | ?month_first 2019-03-25 | 2019-03-25 excel_serial'
			]
		],
		[
			'H20 flags glued notes',
			['8.993.0822', '1.234.567'],
			{},
			['whole', '?footnote_digit 8993082 | 1234567']
		],
		[
			'years under their heading',
			['2018', 'Năm 2019', '2016-2020'],
			{ label: 'Năm' },
			['year', '2018 | 2019 | 2016–2020']
		],
		[
			'years under no heading',
			['2018', '2019'],
			{ label: 'Kết quả' },
			['year', '2018 | 2019', 'year_or_number']
		],
		['words', ['Kiên Giang', '12', 'An Giang'], {}, ['text', 'Kiên Giang | 12 | An Giang']],
		[
			'one word among figures',
			['7,02', '2,79', 'Xuất siêu'],
			{},
			['decimal', '7.02 | 2.79 | ?not_a_number']
		],
		['nothing', ['', '-', '…'], {}, ['empty', 'missing | missing - | missing …']]
	])('%s', (_, cells, context, expected) => {
		expect(column(cells, context)).toEqual(expected);
	});

	it('gives every cell one value and never throws', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('2.094', '7,5', '4.80', '6/6', '25/3/2019', '-', '43%', '', 'x', '2018'),
			fc.double({ noNaN: true }).map((value) => number(value))
		);
		fc.assert(
			fc.property(fc.array(cell), fc.string(), (cells, label) => {
				const { values, confidence } = columnReading(cells, { label });
				expect(values).toHaveLength(cells.length);
				expect(confidence >= 0 && confidence <= 1).toBe(true);
			})
		);
	});

	it('reads no ambiguous numeral unless another cell, the unit or an answer decides', () => {
		const ambiguous = fc
			.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
			.map(([a, b]) => `${a}.${String(b).padStart(3, '0')}`);
		fc.assert(
			fc.property(fc.array(ambiguous, { minLength: 1 }), (cells) => {
				const { values } = columnReading(cells, { label: '' });
				expect(values.every(({ kind }) => kind === 'unread')).toBe(true);
			})
		);
	});
});
