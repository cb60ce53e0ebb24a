import type { NumberFormat } from './number-format';
import type { Cell, DateCell, NumberCell } from './sheet';

/** 31/12/9999, the last day of a spreadsheet's calendar. */
const LAST_SERIAL = 2_958_465;
const DAY_MS = 86_400_000;

/** A stored number as its cell shows it: a date where its format says so and the calendar has the day, else a number. */
export function numberOrDate(
	number: number,
	format: NumberFormat,
	date1904: boolean
): NumberCell | DateCell {
	switch (format.kind) {
		case 'date':
		case 'time':
		case 'date_time':
			return dateCell(number, format.kind, date1904) ?? numberCell(number, null, 1);
		case 'percent':
			return percentCell(number, format.decimals);
		case 'text':
		case 'number':
			return numberCell(number, format.decimals, format.digits);
	}
}

function numberCell(number: number, decimals: number | null, digits: number): NumberCell {
	const shown = withComma(number, decimals);
	if (digits === 1) return { kind: 'number', text: shown, number, percent: false, decimals };
	const sign = shown.startsWith('-') ? '-' : '';
	const [whole = '', fraction] = shown.slice(sign.length).split(',');
	const text = sign + whole.padStart(digits, '0') + (fraction === undefined ? '' : `,${fraction}`);
	return { kind: 'number', text, number, percent: false, decimals };
}

function percentCell(number: number, decimals: number | null): NumberCell {
	const text = `${withComma(number * 100, decimals)}%`;
	return { kind: 'number', text, number, percent: true, decimals };
}

/** Fifteen digits are what a spreadsheet keeps: 0.30000000000000004 is shown as 0,3. */
function withComma(number: number, decimals: number | null): string {
	const plain = String(number);
	const kept = plain.length <= 15 ? number : Number(number.toPrecision(15));
	const shown = decimals === null ? String(kept) : kept.toFixed(Math.min(decimals, 30));
	return shown.replace('.', ',');
}

function dateCell(
	serial: number,
	kind: 'date' | 'time' | 'date_time',
	date1904: boolean
): DateCell | null {
	if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return null;
	const seconds = Math.round((serial % 1) * 86_400);
	const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
	const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
	if (kind === 'time' && serial < 1) return { kind: 'date', text: time, date: time, serial };
	const day = dayOf(days, date1904);
	if (day === null) return null;
	const [year, month, dayOfMonth] = day.split('-');
	const text = `${dayOfMonth}/${month}/${year}`;
	return kind === 'date'
		? { kind: 'date', text, date: day, serial }
		: { kind: 'date', text: `${text} ${time}`, date: `${day}T${time}`, serial };
}

/** The day of a serial; null for 29/02/1900, which never was but is day 60 of the 1900 calendar, and for its day 0. */
function dayOf(days: number, date1904: boolean): string | null {
	if (!date1904 && (days === 60 || days === 0)) return null;
	const start = date1904
		? Date.UTC(1904, 0, 1)
		: days < 60
			? Date.UTC(1899, 11, 31)
			: Date.UTC(1899, 11, 30);
	return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}

/** A date that the file itself writes as text (ISO 8601); plain text when it is none. */
export function isoDateCell(written: string): Cell {
	const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?)?$/.exec(written);
	if (!match) return written;
	const [, year, month, day, time] = match;
	const text = `${day}/${month}/${year}`;
	return time && time !== '00:00:00'
		? {
				kind: 'date',
				text: `${text} ${time}`,
				date: `${year}-${month}-${day}T${time}`,
				serial: null
			}
		: { kind: 'date', text, date: `${year}-${month}-${day}`, serial: null };
}
