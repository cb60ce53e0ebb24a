import { cellText, type Cell } from '../read/sheet';
import { unreadValue, type CellValue } from './cell-value';
import { vietnameseDate } from './vietnamese-date';

/** Serials of 1954 to 2064: five digits that are not a count in a column of dates. */
const SERIAL = /^(?:[2-5]\d{4})$/;
/** Every date has one of these: a cheap look before the full one, which most cells need not. */
const MAYBE_DATE = /[/:-]|\d\.\d+\.|tháng/iu;
const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 system, which counts a 29 February 1900 that never was. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/**
 * How much a cell is a date: `full` by itself, `partial` only beside full ones (16-11, 1/2/19, an Excel serial), `made_by_excel` (6-Jun),
 * null not at all.
 */
export function datelike(cell: Cell): 'full' | 'partial' | 'made_by_excel' | null {
	if (typeof cell !== 'string' && cell.kind === 'date') return 'full';
	const text = cellText(cell).trim();
	if (SERIAL.test(text)) return 'partial';
	if (!MAYBE_DATE.test(text)) return null;
	const read = vietnameseDate(text);
	if (!read) return null;
	if (read.kind === 'date') return 'full';
	if (read.reason === 'excel_made_date') return 'made_by_excel';
	return read.reason === 'date_without_year' ? 'partial' : 'full';
}

/** A cell of a date column; a serial is counted from the 1900 system's beginning. */
export function dateValue(cell: Cell): CellValue {
	if (typeof cell !== 'string' && cell.kind === 'date')
		return { kind: 'date', iso: cell.date, marks: [] };
	const text = cellText(cell).trim();
	if (SERIAL.test(text)) {
		const iso = new Date(SERIAL_ZERO + Number(text) * DAY_MS).toISOString().slice(0, 10);
		return { kind: 'date', iso, marks: ['excel_serial'] };
	}
	const read = vietnameseDate(text);
	if (!read) return unreadValue('not_a_date');
	return read.kind === 'date' ? { ...read, marks: [] } : read;
}

/** A cell of a year column: 2018, `Năm 2018`, 2016-2020. */
export function yearValue(cell: Cell): CellValue {
	const years = /^(?:năm |giai đoạn )?((?:19|20)\d\d)(?:\s?[-–—]\s?((?:19|20)\d\d))?$/iu.exec(
		cellText(cell).trim()
	);
	const [from, to] = [Number(years?.[1]), Number(years?.[2] ?? years?.[1])];
	return years && from <= to ? { kind: 'year', from, to } : unreadValue('not_a_year');
}

/** A cell of a code column: at least two digits, so that a lost zero comes back (1 is 01). */
export function codeValue(cell: Cell): CellValue {
	const text = cellText(cell).trim().replace(/^'/, '');
	if (!/^\d{1,3}$/.test(text)) return unreadValue('not_a_code');
	return {
		kind: 'code',
		code: text.padStart(2, '0'),
		marks: text.length < 2 ? ['zero_padded'] : []
	};
}
