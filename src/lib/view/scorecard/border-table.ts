import { formatNumber, formatQuantity, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TodaysBordersRow } from '../answer-rows';
import { rollupReason, rollupWord, type Borders } from '../borders';
import { locale, told } from '../words';

/** One indicator of one year in both sets of borders. */
export interface BorderLine {
	indicator: string;
	name: string;
	unit: string;
	/** One a part, in the order of the parts; null where the part has no figure. */
	parts: readonly (string | null)[];
	/** The figure in the borders of today; null where there is none, `how` then says why. */
	today: string | null;
	/** By which rule, from what, or why not. */
	how: string;
}

/** The figures of a year side by side, those with a figure in the borders of today first; [] when no old unit has any. */
export function borderLines(
	rows: readonly TodaysBordersRow[],
	borders: Borders,
	year: number
): BorderLine[] {
	const own = rows.filter((row) => row.year === year);
	const wholes = own.filter((row) => row.basis !== 'part');
	const lines = wholes.flatMap((whole) => {
		const parts = borders.parts.map((part) =>
			own.find((row) => row.indicator === whole.indicator && row.part_id === part.unit_id)
		);
		if (parts.every((part) => part === undefined)) return [];
		return {
			indicator: whole.indicator,
			name: told(whole.name_vi, whole.name_en),
			unit: told(whole.unit_vi, whole.unit_en),
			parts: parts.map((part) => (part ? figure(part) : null)),
			today: figure(whole),
			how: how(whole)
		};
	});
	return lines.toSorted((a, b) => Number(a.today === null) - Number(b.today === null));
}

/** The newest year in which an old unit has a figure; null when none has. */
export function newestPartYear(rows: readonly TodaysBordersRow[]): number | null {
	const years = rows.filter((row) => row.basis === 'part').map((row) => row.year);
	return years.length > 0 ? Math.max(...years) : null;
}

function figure({ value, qualifier, decimals }: TodaysBordersRow): string | null {
	return value === null
		? null
		: `${qualifierMark(qualifier)}${formatNumber(value, decimals, locale())}`;
}

function how(row: TodaysBordersRow): string {
	if (row.basis === 'own')
		return row.rolled_value === null
			? m.borders_own()
			: m.borders_own_checked({
					value: formatQuantity(row.rolled_value, row.decimals, '', locale())
				});
	return rollupReason(row) ?? rollupWord(row.rollup);
}
