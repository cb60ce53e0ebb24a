import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sheetReading } from '$lib/ingest/meaning/sheet-reading';
import { sheetRecords } from '$lib/ingest/meaning/sheet-records';
import { NOTHING_DECIDED } from '$lib/ingest/meaning/decisions';
import { textSheet, type Sheet } from '$lib/ingest/read/sheet';
import {
	expectedOf,
	FIXTURES,
	fixtureDecisions,
	fixtureSheet,
	NAMES,
	readFixture,
	summary
} from './fixtures';

/** Habits of Vietnamese files that are about structure, numbers and names; the others are about bytes and text. */
const HABITS = [
	...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
	...[24, 26, 27, 28, 30, 31, 32, 33]
];

describe('a dirty file', () => {
	test.each(FIXTURES)('%s', (name) => {
		const { reading, records } = readFixture(name);
		expect(summary(reading, records)).toEqual(expectedOf(name));
	});

	it('is there for every habit', () => {
		const shown = FIXTURES.map((name) => Number(/^h(\d\d)-/.exec(name)?.[1]));
		expect(HABITS.filter((habit) => !shown.includes(habit))).toEqual([]);
		expect(FIXTURES.length).toBeGreaterThanOrEqual(30);
	});

	test.each(FIXTURES)('%s has every row in the account', (name) => {
		const { sheet, records } = readFixture(name);
		expectAccount(sheet, records!);
	});

	test.each(FIXTURES)('%s upside down, without its heading or cut short never throws', (name) => {
		const sheet = fixtureSheet(name);
		const decisions = fixtureDecisions(name);
		const changed = [
			part(sheet, sheet.rows.toReversed()),
			part(sheet, sheet.rows.slice(1)),
			part(sheet, sheet.rows.slice(0, -1)),
			part(
				sheet,
				sheet.rows.map((row) => row.slice(0, 2))
			),
			part(sheet, [])
		];
		for (const each of changed) {
			const reading = sheetReading(each, NAMES, decisions);
			const records = reading && sheetRecords(each, reading, NAMES, decisions);
			if (records) expectAccount(each, records);
			expect(reading === null || reading.structure.rows.length === each.rows.length).toBe(true);
		}
	});
});

it('every row of any sheet is in the account', () => {
	const cell = fc.constantFrom(
		...['', '', '-', 'Kiên Giang', 'An Giang', 'Tổng số', '2018', '2.094', '7,5', '4.80', '43%'],
		...[
			'Tỷ lệ che phủ rừng',
			'Cờ CP',
			'Tập thể',
			'I',
			'1',
			'Trong đó:',
			'6/6',
			'từ 7,5 trở lên',
			'Đạt'
		]
	);
	const headings = fc.constantFrom(
		['Tỉnh', 'Năm', 'Tỷ lệ che phủ rừng (%)', 'Điểm PCI'],
		['STT', 'Chỉ tiêu', 'Kế hoạch năm 2018', 'Thực hiện năm 2018'],
		['Danh hiệu', 'Đối tượng', 'Số lượng', 'Tỉnh'],
		['Tỉnh', 'Năm', 'Cá nhân', 'Lao động trực tiếp']
	);
	const row = fc.array(cell, { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(headings, fc.array(row, { minLength: 1, maxLength: 12 }), (heading, rows) => {
			const sheet = textSheet({ file: 'x.csv', sheet: '' }, [heading, ...rows]);
			const reading = sheetReading(sheet, NAMES);
			const records = reading && sheetRecords(sheet, reading, NAMES, NOTHING_DECIDED);
			fc.pre(records !== null);
			expectAccount(sheet, records);
		}),
		{ numRuns: 300 }
	);
});

function part(sheet: Sheet, rows: Sheet['rows']): Sheet {
	const columnCount = Math.max(0, ...rows.map((row) => row.length));
	const rowNumbers = Uint32Array.from(rows, (_, index) => index + 1);
	return { ...sheet, rows, rowNumbers, columnCount, merged: [] };
}

/** Records are parted into four fates; every row is apart, without a figure, or holds records, and what is rejected has a reason. */
function expectAccount(sheet: Sheet, records: NonNullable<ReturnType<typeof sheetRecords>>): void {
	const { ledger, taken } = records;
	const { recordCount, accepted, corrected, merged, rejected, apart, issues } = ledger;
	expect(accepted + corrected + merged + rejected).toBe(recordCount);
	expect(taken).toHaveLength(accepted + corrected);
	const { no_figure = 0, ...roles } = apart;
	const rowsApart = Object.values(roles).reduce((sum, count) => sum + count, 0);
	expect(rowsApart + recordCount + no_figure).toBeGreaterThanOrEqual(sheet.rows.length);
	const reasons = new Set(
		issues.filter(({ severity }) => severity !== 'notes').map(({ row }) => row)
	);
	expect([...reasons].sort((a, b) => a - b)).toEqual([...ledger.rejectedRows]);
}
