import { formatNumber, formatPercent, formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { CheckRow } from './answer-rows';
import { locale } from './words';

/** A printed figure beside the recomputed one, in words. */
export interface CheckWords {
	parts: string;
	printed: string;
	computed: string;
	result: string;
	/** True when the two differ: what to look at. */
	differs: boolean;
}

/** Words of one check; "not printed" and "cannot be recomputed" where that is so. */
export function checkWords(row: CheckRow): CheckWords {
	const decimals = row.printed_decimals ?? 0;
	return {
		parts: parts(row),
		printed:
			row.printed === null ? m.no_value() : withUnit(row.printed, decimals, row.printed_unit),
		computed: row.computed === null ? '–' : computed(row),
		result: result(row),
		differs: row.agrees === false
	};
}

/** The unit is as the source says it, in Vietnamese: the English page leaves it to the label. */
function withUnit(value: number, decimals: number, unit: string | null): string {
	if (unit === '%') return formatPercent(value, decimals, locale());
	const number = formatNumber(value, decimals, locale());
	return unit && locale() === 'vi' ? `${number}\u00A0${unit}` : number;
}

function computed(row: CheckRow): string {
	const value = row.computed ?? 0;
	if (row.kind === 'ratio' || row.kind === 'base' || row.kind === 'percent_of_plan')
		return formatPercent(value, 2, locale());
	if (row.kind === 'year') return String(value);
	return withUnit(value, row.printed_decimals ?? 0, row.printed_unit);
}

function parts({ kind, part, whole }: CheckRow): string {
	const number = (value: number) => formatShort(value, 2, locale());
	if (part === null) return '–';
	if (whole === null) return kind === 'year' ? String(part) : number(part);
	return kind === 'change'
		? `${number(whole)} − ${number(part)}`
		: `${number(part)} / ${number(whole)}`;
}

function result(row: CheckRow): string {
	if (row.printed === null && row.computed !== null) return m.scorecard_check_only_computed();
	if (row.agrees === null) return m.scorecard_check_open();
	if (row.agrees) return m.scorecard_check_agrees();
	const size = Math.abs(row.difference ?? 0);
	return m.scorecard_check_differs({
		difference:
			row.printed_unit === '%'
				? `${formatNumber(size, 2, locale())}\u00A0${m.unit_pp()}`
				: formatShort(size, 2, locale())
	});
}
