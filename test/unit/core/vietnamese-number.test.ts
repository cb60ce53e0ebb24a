import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShort } from '$lib/core/format';
import {
	numberHabit,
	vietnameseNumber,
	vietnameseRatio,
	type NumberHabit
} from '$lib/core/vietnamese-number';

/** `7.5` a number, `7.5!` against the habit, `2094|2.094` unclear, else the reason of none. */
function said(text: string, habit: NumberHabit | null): string {
	const read = vietnameseNumber(text, habit);
	if (read.kind === 'unclear') return read.readings.join('|');
	return read.kind === 'none' ? read.reason : `${read.value}${read.againstHabit ? '!' : ''}`;
}

describe('a numeral', () => {
	it.each<[string, NumberHabit | null, string]>([
		['7,51', null, '7.51'],
		['2.094', null, '2094|2.094'],
		['2.094', 'vi', '2094'],
		['2.094', 'en', '2.094'],
		['108,987', null, '108.987|108987'],
		['108,987', 'vi', '108.987'],
		['3.798,254', null, '3798.254'],
		['11.267,256', 'vi', '11267.256'],
		['1.234.567', null, '1234567'],
		['1,234,567', null, '1234567'],
		['1,234,567', 'vi', '1234567!'],
		['4.80', null, '4.8'],
		['4.80', 'vi', '4.8!'],
		['4,8', 'en', '4.8!'],
		['07', null, '7'],
		['03', 'vi', '3'],
		['0', null, '0'],
		['-0', null, '0'],
		['0,094', null, '0.094'],
		['0.094', 'vi', '0.094!'],
		['2094.123', null, '2094.123'],
		['−2,5', null, '-2.5'],
		['–2,5', null, '-2.5'],
		['+3', null, '3'],
		['\u00a06.164\u00a0', 'vi', '6164'],
		['8.993.0822', 'vi', 'malformed'],
		['1.23.456', null, 'malformed'],
		['1,2,3', null, 'malformed'],
		['7,', null, 'malformed'],
		['1234567890123456', null, 'malformed'],
		['', null, 'missing_mark'],
		['-', null, 'missing_mark'],
		['…', null, 'missing_mark'],
		['x', null, 'missing_mark'],
		['//', null, 'missing_mark'],
		['KXĐ', null, 'missing_mark'],
		['Chưa có', null, 'missing_mark'],
		['7 8', null, 'not_a_number'],
		['6,6-6,8', null, 'not_a_number'],
		['1e5', null, 'not_a_number'],
		['Infinity', null, 'not_a_number'],
		['bảy', null, 'not_a_number'],
		['٣', null, 'not_a_number']
	])('"%s" with habit %s is %s', (text, habit, expected) => {
		expect(said(text, habit)).toBe(expected);
	});

	it('printed as Vietnamese parses to itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
				const value = n / 10 ** d || 0;
				expect(vietnameseNumber(formatShort(value, d, 'vi'), 'vi')).toMatchObject({
					kind: 'number',
					value,
					againstHabit: false
				});
			})
		);
	});

	it('is never made of letters and never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const read = vietnameseNumber(text);
				expect(read.kind === 'none' || /^[\s+−–-]*\d[\d.,]*\s*$/.test(text)).toBe(true);
			})
		);
	});
});

it.each<[string[], ReturnType<typeof numberHabit>]>([
	[['2.094', '7,5'], 'vi'],
	[['1.234.567'], 'vi'],
	[['4.80', '4.90'], 'en'],
	[['7,5', '4.80'], 'mixed'],
	[['2.094', '12', ''], null],
	[[], null]
])('the habit of the column %j is %s', (texts, habit) => {
	expect(numberHabit(texts)).toBe(habit);
});

it.each<[string, string | null]>([
	['21/22', '21 of 22'],
	['06/6', '6 of 6'],
	['12/ 12', '12 of 12'],
	['51 / 117', '51 of 117'],
	['13/7', null],
	['0/0', null],
	['25/3/2019', null],
	['1.000/2', null],
	['', null]
])('the ratio "%s" is %s', (text, expected) => {
	const ratio = vietnameseRatio(text);
	expect(ratio && `${ratio.part} of ${ratio.whole}`).toBe(expected);
});
