/** The two languages of the product; Vietnamese is the first. */
export type Locale = 'vi' | 'en';

const TAG: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const NBSP = '\u00A0';
const MINUS = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, decimals: number, signed: boolean): Intl.NumberFormat {
	const key = `${locale}${decimals}${signed}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(TAG[locale], {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
			signDisplay: signed ? 'exceptZero' : 'auto',
			useGrouping: true
		});
		formats.set(key, format);
	}
	return format;
}

function shortFormat(locale: Locale, decimals: number): Intl.NumberFormat {
	const key = `${locale}${decimals}short`;
	const format =
		formats.get(key) ?? new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: decimals });
	formats.set(key, format);
	return format;
}

/** `2094` → `2.094` (vi), `2,094` (en); exactly `decimals` decimals, a real minus sign. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
	return numberFormat(locale, decimals, false).format(value).replace('-', MINUS);
}

/** A number without trailing zeros, at most `decimals` decimals: `7.5` → `7,5`; for plans, whose decimals are as stated. */
export function formatShort(value: number, decimals: number, locale: Locale): string {
	return shortFormat(locale, decimals).format(value).replace('-', MINUS);
}

/** With its sign: `-1.7` → `−1,70`, `3` → `+3`; zero has none. */
export function formatSigned(value: number, decimals: number, locale: Locale): string {
	return numberFormat(locale, decimals, true).format(value).replace('-', MINUS);
}

/** `43.59` → `43,6 %` (a no-break space before the sign, as Vietnamese statistical tables write it); English `43.6%`. */
export function formatPercent(value: number, decimals: number, locale: Locale): string {
	return `${formatNumber(value, decimals, locale)}${locale === 'vi' ? NBSP : ''}%`;
}

/**
 * A value with its unit. `%` follows the language's habit; any other unit follows after a no-break space; an empty unit
 * leaves the number alone.
 */
export function formatQuantity(
	value: number,
	decimals: number,
	unit: string,
	locale: Locale
): string {
	if (unit === '%') return formatPercent(value, decimals, locale);
	const text = formatNumber(value, decimals, locale);
	return unit ? `${text}${NBSP}${unit}` : text;
}

/** The mark before a bound: `>` and the like with a space; null, `=` and unknown marks give an empty string. `~` is `≈`. */
export function qualifierMark(qualifier: string | null): string {
	switch (qualifier) {
		case '>':
		case '<':
			return `${qualifier}${NBSP}`;
		case '>=':
			return `≥${NBSP}`;
		case '<=':
			return `≤${NBSP}`;
		case '~':
			return `≈${NBSP}`;
		default:
			return '';
	}
}

/** An ISO date (`2018-03-25`) → `25/03/2018` in both languages; anything else is returned as it is. */
export function formatDate(iso: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** `2018` and `2018` → `2018`; `2020` and `2025` → `2020–2025`. */
export function formatPeriod(from: number, to: number): string {
	return from === to ? String(from) : `${from}–${to}`;
}

/** Bytes in the unit a reader knows: `5265392` → `5,3 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
	if (bytes < 1000) return `${bytes}${NBSP}B`;
	if (bytes < 1e6) return `${formatNumber(bytes / 1e3, 0, locale)}${NBSP}kB`;
	if (bytes < 1e9) return `${formatNumber(bytes / 1e6, 1, locale)}${NBSP}MB`;
	return `${formatNumber(bytes / 1e9, 1, locale)}${NBSP}GB`;
}

/** Vietnamese or English by locale, from a row that carries both. */
export function localName(row: { name_vi: string; name_en: string }, locale: Locale): string {
	return locale === 'vi' ? row.name_vi : row.name_en;
}
