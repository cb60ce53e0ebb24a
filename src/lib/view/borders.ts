import { m } from '$lib/paraglide/messages';
import type { OldBordersRow, Rollup, TodaysBordersRow } from './answer-rows';
import type { UnitRow } from './unit';
import { told } from './words';

/** A unit in the two sets of borders: the unit of today and the old units it is made of. */
export interface Borders {
	today: UnitRow;
	/** In the order of the register; one where the merger left the unit alone. */
	parts: readonly UnitRow[];
}

/** The unit of today a unit is or became part of, with all old units of it; null for the country. */
export function bordersOf(units: readonly UnitRow[], unit: UnitRow): Borders | null {
	const slug = unit.admin_set === '34' ? unit.slug : unit.successor_slug;
	const today = units.find((each) => each.admin_set === '34' && each.slug === slug);
	if (!today) return null;
	const parts = units.filter(
		(each) => each.admin_set === '63' && each.successor_slug === today.slug
	);
	return parts.length > 0 ? { today, parts } : null;
}

/** "mã 91, bộ 63 đơn vị": a code means nothing without its set of borders. */
export function codeWords({ code, admin_set }: { code: string; admin_set: string }): string {
	return m.borders_code({ code, set: admin_set });
}

/** "An Giang (mã 91, bộ 34 đơn vị)". */
export function codedName(unit: UnitRow): string {
	return m.borders_option({ name: told(unit.name_vi, unit.name_en), code: codeWords(unit) });
}

/** How figures of old units are put together, in words. */
export function rollupWord(rollup: Rollup): string {
	switch (rollup) {
		case 'sum':
			return m.borders_sum();
		case 'population':
			return m.borders_population();
		case 'labour':
			return m.borders_labour();
		case 'households':
			return m.borders_households();
		case 'none':
			return m.borders_none();
	}
}

/** Why figures of old units are not put together; null where they are. */
export function rollupReason(row: TodaysBordersRow): string | null {
	switch (row.reason) {
		case 'cannot_be_added':
			return m.borders_why_cannot_be_added();
		case 'part_missing':
			return m.borders_why_part_missing({
				present: row.parts_present ?? 0,
				needed: row.parts_needed ?? 0
			});
		case 'weight_missing':
			return m.borders_why_weight_missing();
		case 'bounds_differ':
			return m.borders_why_bounds_differ();
		case 'part_twice':
			return m.borders_why_part_twice();
		case null:
			return null;
	}
}

/** The indicators of rows that stand in some borders, by code: what a menu needs. */
export function indicatorsOf(
	rows: readonly (TodaysBordersRow | OldBordersRow)[]
): { indicator: string; name_vi: string; name_en: string; year: number }[] {
	return rows.flatMap(({ indicator, name_vi, name_en, year, value }) =>
		value === null ? [] : [{ indicator, name_vi, name_en, year }]
	);
}
