import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShort } from '$lib/core/format';
import type { NumberHabit } from '$lib/core/vietnamese-number';
import { quantity } from '$lib/ingest/meaning/quantity';

/** `>62 %`, `6.6..6.8`, `21:22`, `missing -`, `number_unclear 2094 2.094`, `words`. */
function said(text: string, habit: NumberHabit | null = null, unit: string | null = null): string {
	const read = quantity(text, { habit, unit });
	if (!read) return 'words';
	if (read.kind === 'missing') return `missing ${read.mark}`;
	if (read.kind === 'unread') return [read.reason, ...read.suggestions].join(' ');
	const tail = [read.unit, ...read.marks].filter((each) => each !== null).map((each) => ` ${each}`);
	if (read.kind === 'ratio') return `${read.part}:${read.whole}${tail.join('')}`;
	const figure = read.kind === 'range' ? `${read.lo}..${read.hi}` : read.value;
	return `${read.estimated ? 'ước ' : ''}${read.qualifier ?? ''}${figure}${tail.join('')}`;
}

describe('a cell as a figure', () => {
	it.each<[string, string]>([
		['7,51%', '7.51 %'],
		['07 tập thể', '7 tập thể'],
		['03 phong trào', '3 phong trào unit_unknown'],
		['39 vạn tấn', '39 vạn tấn'],
		['11.267,256 tỷ đồng', '11267.256 tỷ đồng'],
		['47,32 triệu đồng/người', '47.32 triệu đồng/người'],
		['62,5 tr.đ', '62.5 tr.đ'],
		['trên 62%', '>62 %'],
		['gần 9 nghìn lượt', '~9 nghìn lượt'],
		['khoảng 4', '~4'],
		['dưới 4', '<4'],
		['ước đạt 7,5', 'ước 7.5'],
		['ước khoảng 7,5', 'ước ~7.5'],
		['≥ 95%', '>=95 %'],
		['không dưới 7,5', '>=7.5'],
		['từ 7,5 % trở lên', '>=7.5 %'],
		['từ 5', 'open_from 5'],
		['từ 7,5 đến 8', '7.5..8'],
		['6,6-6,8', '6.6..6.8'],
		['33 – 34', '33..34'],
		['61-62%', '61..62 %'],
		['16-11', 'range_reversed'],
		['21/22', '21:22'],
		['21/22 chỉ tiêu', '21:22 chỉ tiêu'],
		['06/6', '6:6'],
		['2.094', 'number_unclear 2094 2.094'],
		['2.094 USD', 'number_unclear 2094 2.094'],
		['2.094 xã', '2094 xã counted_whole'],
		['1 234 567,8', '1234567.8 space_groups'],
		['8.993.0822', 'footnote_digit 8993082'],
		['62%(1)', '62 % footnote_cut'],
		['1.234.567 (*)', '1234567 footnote_cut'],
		['7,5²', '7.5 footnote_cut'],
		['120 m²', '120 m²'],
		['(2,5)', 'bracketed -2.5 2.5'],
		['giảm 1,7%', 'change_words 1.7 -1.7'],
		["'08", '8'],
		['−2,5', '-2.5'],
		['1.23.456', 'malformed_number'],
		['#REF!', 'excel_error'],
		['####', 'excel_overflow'],
		['1,2E+10', 'scientific'],
		['', 'missing '],
		['-', 'missing -'],
		['…', 'missing …'],
		['x', 'missing x'],
		['//', 'missing //'],
		['KXĐ', 'missing KXĐ'],
		['Chưa có', 'missing Chưa có'],
		['N/A', 'missing N/A'],
		['Xuất siêu', 'words'],
		['25/3/2019', 'words'],
		['05/CT-UBND', 'words'],
		['Quốc lộ 1A', 'words'],
		['12 tháng 3', 'words'],
		['1 trong 5 tỉnh dẫn đầu cả nước', 'words']
	])('"%s" is %s', (text, expected) => {
		expect(said(text)).toBe(expected);
	});

	it.each<[string, NumberHabit, string]>([
		['2.094', 'vi', '2094'],
		['2.094', 'en', '2.094'],
		['4.80', 'vi', '4.8 against_habit'],
		['2.0942', 'vi', 'footnote_digit 2094'],
		['2.0942', 'en', '2.0942']
	])('"%s" in a column of habit %s is %s', (text, habit, expected) => {
		expect(said(text, habit)).toBe(expected);
	});

	it('reads a bare decimal at once as it would by all its rules', () => {
		const habits = fc.constantFrom(null, 'vi' as const, 'en' as const);
		const parts = [fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 99 })] as const;
		fc.assert(
			fc.property(
				...[...parts, fc.constantFrom(',', '.'), habits, fc.constantFrom(null, 'người', '%')],
				(whole, fraction, point, habit, unit) => {
					const text = `${whole}${point}${fraction}`;
					const context = { habit, unit };
					// a space takes the long way
					expect(quantity(text, context)).toEqual(quantity(`${text} `, context));
				}
			)
		);
	});

	it('takes a thousand of what the heading counts as whole', () => {
		expect(said('2.094', null, 'người')).toBe('2094 counted_whole');
		expect(said('2.094', null, 'tỷ đồng')).toBe('number_unclear 2094 2.094');
	});

	it('reads any figure printed in Vietnamese, with qualifier and unit, as itself', () => {
		const qualifiers = fc.constantFrom('', 'trên ', 'dưới ', 'khoảng ', 'ít nhất ', '≤ ');
		const units = fc.constantFrom('', '%', ' %', ' tỷ đồng', ' nghìn lượt', ' ha');
		fc.assert(
			fc.property(
				...[fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 3 }), qualifiers, units],
				(n, decimals, qualifier, unit) => {
					const value = n / 10 ** decimals;
					const text = qualifier + formatShort(value, decimals, 'vi') + unit;
					expect(quantity(text, { habit: 'vi', unit: null })).toMatchObject({
						kind: 'amount',
						value,
						unit: unit.trim() || null
					});
				}
			)
		);
	});

	it('never throws and never reads a figure out of letters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const read = quantity(text, { habit: null, unit: null });
				expect(read === null || read.kind === 'missing' || /[\d#]/.test(text)).toBe(true);
			})
		);
	});
});
