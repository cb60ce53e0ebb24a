import { expect, it, test } from 'vitest';
import { asRead, rejectedRows } from '$lib/ingest/meaning/rejected-rows';
import { sheetReading } from '$lib/ingest/meaning/sheet-reading';
import { sheetRecords } from '$lib/ingest/meaning/sheet-records';
import { NOTHING_DECIDED } from '$lib/ingest/meaning/decisions';
import { cellText, textSheet } from '$lib/ingest/read/sheet';
import { FIXTURES, NAMES, readFixture } from './fixtures';

it('stand under their headings and sections, and come in once mended', () => {
	const lines = [
		'KẾT QUẢ NĂM 2018||',
		'STT|Tỉnh|Điểm PCI',
		'I|Miền Tây|',
		'1|Kiên Giang|64,99',
		'2|Hậu Gian|63,8',
		'|Tổng cộng|5'
	];
	const sheet = textSheet(
		{ file: 'x.csv', sheet: '' },
		lines.map((line) => line.split('|'))
	);
	const reading = sheetReading(sheet, NAMES)!;
	const left = rejectedRows(sheet, reading, sheetRecords(sheet, reading, NAMES)!.ledger);
	expect(left.rows.map((row) => row.map(cellText).join('|'))).toEqual([
		...['KẾT QUẢ NĂM 2018', 'STT|Tỉnh|Điểm PCI', 'I|Miền Tây', '2|Hậu Gian|63,8']
	]);
	const mended = {
		...left,
		rows: left.rows.map((row) => row.map((cell) => (cell === 'Hậu Gian' ? 'Hậu Giang' : cell)))
	};
	const again = sheetRecords(mended, sheetReading(mended, NAMES)!, NAMES, NOTHING_DECIDED)!;
	expect(again.ledger).toMatchObject({ recordCount: 1, accepted: 1, rejectedRows: [] });
});

test.each(FIXTURES)('of %s are rejected again as long as nothing is mended', (name) => {
	const { sheet, reading, records, decisions } = readFixture(name);
	const rejected = records!.ledger.rejectedRows;
	const left = rejectedRows(sheet, reading!, records!.ledger);
	const numbers = [...left.rowNumbers];
	expect(rejected.every((row) => numbers.includes(row))).toBe(true);
	const taken = new Set(records!.taken.map(({ row }) => row));
	expect(numbers.filter((row) => taken.has(row) && !rejected.includes(row))).toEqual([]);
	const settled = asRead(reading!, decisions);
	const again = sheetReading(left, NAMES, settled, reading!.structure.header);
	const { ledger, taken: more } = sheetRecords(left, again!, NAMES, settled)!;
	expect(ledger.rejectedRows.filter((row) => !rejected.includes(row))).toEqual([]);
	expect(more.filter(({ row }) => !rejected.includes(row))).toEqual([]);
});

it('are read as they were, though what decided it was taken', () => {
	const lines = [
		'Tỉnh|Năm|Quy mô GRDP (tỷ đồng)',
		'Kiên Giang|2018|70.123,5',
		'Hậu Gian|2018|2.094'
	];
	const sheet = textSheet(
		{ file: 'x.csv', sheet: '' },
		lines.map((line) => line.split('|'))
	);
	const reading = sheetReading(sheet, NAMES)!;
	const left = rejectedRows(sheet, reading, sheetRecords(sheet, reading, NAMES)!.ledger);
	const settled = {
		...asRead(reading, NOTHING_DECIDED),
		names: [{ what: 'unit' as const, name: 'Hậu Gian', id: '63-93' }]
	};
	const { taken } = sheetRecords(left, sheetReading(left, NAMES, settled)!, NAMES, settled)!;
	expect(taken.map(({ values }) => values.value)).toEqual([2094]);
});
