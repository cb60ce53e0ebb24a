import type { Locale } from '$lib/core/format';

/** One row of question `unit-list`. */
export interface UnitRow {
	unit_id: string;
	slug: string;
	admin_set: '63' | '34' | 'VN';
	code: string;
	name_vi: string;
	name_en: string;
	kind: 'province' | 'city' | 'nation';
	region_vi: string | null;
	region_en: string | null;
	successor_slug: string | null;
}

/** The first year the 34 units are the units of a figure: the mergers took effect on 01/07/2025. */
export const FIRST_YEAR_OF_34 = 2025;

/** The set of borders a year is read in when the address does not say: the one in force at the end of that year. */
export function defaultSet(year: number): '63' | '34' {
	return year >= FIRST_YEAR_OF_34 ? '34' : '63';
}

/**
 * The unit a slug means in a set of borders. Falls back to the other set (Huế exists only among the 34, Kiên Giang only
 * among the 63) and to the country; undefined when no unit has the slug.
 */
export function unitOf(
	units: readonly UnitRow[],
	slug: string,
	set: '63' | '34'
): UnitRow | undefined {
	const named = units.filter((unit) => unit.slug === slug);
	return named.find((unit) => unit.admin_set === set) ?? named[0];
}

/** `Tỉnh Kiên Giang`, `Thành phố Đà Nẵng`, `Cả nước`; English `Kien Giang Province`, `Da Nang City`, `Viet Nam`. */
export function fullName(unit: UnitRow, locale: Locale): string {
	if (unit.kind === 'nation') return locale === 'vi' ? unit.name_vi : unit.name_en;
	if (locale === 'vi') return `${unit.kind === 'city' ? 'Thành phố' : 'Tỉnh'} ${unit.name_vi}`;
	return `${unit.name_en} ${unit.kind === 'city' ? 'City' : 'Province'}`;
}

/** Units in the order Vietnamese readers expect (Đ after D, accents second). */
export function byName(locale: Locale): (a: UnitRow, b: UnitRow) => number {
	const collator = new Intl.Collator(locale);
	return (a, b) =>
		collator.compare(
			locale === 'vi' ? a.name_vi : a.name_en,
			locale === 'vi' ? b.name_vi : b.name_en
		);
}
