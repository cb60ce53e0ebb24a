import type { QuotaBase, StatedBase } from '$lib/core/quotas';

/** How a reading of the base is called in the address. */
const LETTER: Readonly<Record<QuotaBase, string>> = {
	meeting_province_flag: 'm',
	leading_cluster: 'l'
};
const ENTRY = /^([\w-]+)\.(\d{4})\.([ml])\.(\d{1,6})$/;

/** Bases a reader stated, as `bases=` in the address has them; what is no base is left out. Null and "" are none. */
export function statedBases(text: string | null): StatedBase[] {
	return (text ?? '').split(',').flatMap((entry) => {
		const [, unit_id, year, letter, count] = ENTRY.exec(entry) ?? [];
		if (!unit_id || !year || !count) return [];
		const base = letter === LETTER.leading_cluster ? 'leading_cluster' : 'meeting_province_flag';
		return [{ unit_id, year: Number(year), base, count: Number(count) } as const];
	});
}

/** `bases=` with one base stated anew; a count of null takes it back. Null when none is left. */
export function withBase(
	text: string | null,
	{ unit_id, year, base }: Omit<StatedBase, 'count'>,
	count: number | null
): string | null {
	const others = statedBases(text).filter(
		(each) => each.unit_id !== unit_id || each.year !== year || each.base !== base
	);
	const all = count === null ? others : [...others, { unit_id, year, base, count }];
	return (
		all
			.map((each) => [each.unit_id, each.year, LETTER[each.base], each.count].join('.'))
			.join(',') || null
	);
}
