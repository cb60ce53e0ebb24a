import { describe, expect, test } from 'vitest';
import {
	formatBytes,
	formatDate,
	formatNumber,
	formatPercent,
	formatPeriod,
	formatQuantity,
	formatShort,
	formatSigned,
	qualifierMark
} from '$lib/core/format';

/** Written with plain spaces; the product uses no-break spaces so that a number and its unit stay together. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('numbers are written as Vietnamese readers write them', () => {
	test.each([
		[formatNumber(2094, 0, 'vi'), '2.094'],
		[formatNumber(11267.256, 3, 'vi'), '11.267,256'],
		[formatNumber(2094, 0, 'en'), '2,094'],
		[formatNumber(-1.7, 2, 'vi'), '−1,70'],
		[formatPercent(43.589, 1, 'vi'), '43,6 %'],
		[formatPercent(43.589, 1, 'en'), '43.6%'],
		[formatQuantity(2094, 0, 'USD', 'vi'), '2.094 USD'],
		[formatQuantity(7.51, 2, '%', 'vi'), '7,51 %'],
		[formatQuantity(14, 0, '', 'vi'), '14'],
		[formatShort(7.5, 2, 'vi'), '7,5'],
		[formatSigned(3, 0, 'vi'), '+3'],
		[formatSigned(0, 1, 'vi'), '0,0'],
		[formatSigned(-0.27, 1, 'en'), '−0.3'],
		[formatDate('2018-03-25'), '25/03/2018'],
		[formatDate('năm 2018'), 'năm 2018'],
		[formatPeriod(2018, 2018), '2018'],
		[formatPeriod(2020, 2025), '2020–2025'],
		[formatBytes(5265392, 'vi'), '5,3 MB'],
		[formatBytes(10_737_418_240, 'vi'), '10,7 GB'],
		[formatBytes(999, 'vi'), '999 B'],
		[qualifierMark('>'), '> '],
		[qualifierMark('~'), '≈ '],
		[qualifierMark('='), ''],
		[qualifierMark(null), '']
	])('%s', (written, expected) => {
		expect(plain(written)).toBe(expected);
	});
});
