import fc from 'fast-check';
import { expect, it } from 'vitest';
import { vietnameseDate } from '$lib/ingest/meaning/vietnamese-date';

function said(text: string): string {
	const read = vietnameseDate(text);
	if (!read) return 'no date';
	return read.kind === 'date' ? read.iso : [read.reason, ...read.suggestions].join(' ');
}

it.each<[string, string]>([
	['25/3/2019', '2019-03-25'],
	['07/04/2014', '2014-04-07'],
	['01 - 09 - 2021', '2021-09-01'],
	['25.3.2019', '2019-03-25'],
	['2019-03-25', '2019-03-25'],
	['2019-03-25T13:05:00', '2019-03-25T13:05:00'],
	['(13:05 | 26/03/2019)', '2019-03-26T13:05:00'],
	['Thứ bảy Ngày 22 Tháng 06 Năm 2024, 03:56:31', '2024-06-22T03:56:31'],
	['ngày 16 tháng 11 năm 2021', '2021-11-16'],
	['25/3/2019 8:23 SA', '2019-03-25T08:23:00'],
	['25/3/2019 4:23 CH', '2019-03-25T16:23:00'],
	['12:10 CH 25/3/2019', '2019-03-25T12:10:00'],
	['12:10 SA', '00:10:00'],
	['8:23 SA', '08:23:00'],
	['03/2019', '2019-03'],
	['Tháng 3/2019', '2019-03'],
	['29/2/2020', '2020-02-29'],
	['29/2/2019', 'impossible_date'],
	['3/25/2019', 'month_first 2019-03-25'],
	['13/13/2019', 'impossible_date'],
	['1/2/19', 'short_year 2019-02-01'],
	['16-11', 'date_without_year'],
	['6/6', 'date_without_year'],
	['21/22', 'no date'],
	['6-Jun', 'excel_made_date 6/6 6-6 6-6'],
	['7-Thg8', 'excel_made_date 7/8 7-8 8-7'],
	['25:61', 'impossible_date'],
	['2019', 'no date'],
	['05/CT-UBND', 'no date'],
	['41/KH-HĐTĐKT', 'no date'],
	['', 'no date']
])('"%s" is %s', (text, expected) => {
	expect(said(text)).toBe(expected);
});

it('every day of a century comes back from how it is written', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
			fc.constantFrom('/', '-', '.', ' - ', ' / '),
			(moment, join) => {
				const iso = moment.toISOString().slice(0, 10);
				const [year, month, day] = iso.split('-').map(Number);
				expect(said([day, month, year].join(join))).toBe(iso);
			}
		)
	);
});
