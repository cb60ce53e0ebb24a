import { formatDate, type Locale } from '$lib/core/format';
import type { ResultColumn, ResultValue } from '$lib/table/result-table';

/** Decimals shown where the type does not say: more are noise of the computation. */
const MOST_DECIMALS = 10;
const MINUS = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

/** A value as a cell shows it; null is the word NULL's own business and gives ''. Years and the like keep their digits together. */
export function valueText(value: ResultValue, column: ResultColumn, locale: Locale): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'number') return numberText(value, column, locale);
	if (column.kind === 'number') return digitsText(value, locale);
	if (column.kind === 'date') return formatDate(value);
	if (column.kind === 'moment') return `${formatDate(value)} ${value.slice(11, 19)}`.trim();
	return value;
}

/** Whether the numbers of a column are names of years, and so have no thousands. */
export function isYears(column: ResultColumn): boolean {
	return column.decimals === 0 && /(?:^|_)(?:year|nam|năm)(?:_|$)/i.test(column.name);
}

function numberText(value: number, column: ResultColumn, locale: Locale): string {
	if (!Number.isFinite(value)) return String(value);
	const key = `${locale} ${column.decimals} ${isYears(column)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
			minimumFractionDigits: column.decimals ?? 0,
			maximumFractionDigits: column.decimals ?? MOST_DECIMALS,
			useGrouping: !isYears(column)
		});
		formats.set(key, format);
	}
	return format.format(value).replace('-', MINUS);
}

/** A number too long for a double, by its digits. */
function digitsText(digits: string, locale: Locale): string {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
	if (!match) return digits;
	const [, sign, whole, fraction] = match;
	const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',');
	return `${sign ? MINUS : ''}${grouped}${fraction ? (locale === 'vi' ? ',' : '.') + fraction : ''}`;
}
