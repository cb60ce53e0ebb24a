import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardFamilyRow } from './answer-rows';
import { levelTone, UNSPLIT_FAMILY } from './award-view';
import type { BarsView } from './chart-view';
import { levelWord, locale, told } from './words';

/** Awards summed by family and level as dots on stems, in order of precedence; null without a row. */
export function familyView(
	name: string,
	period: string,
	rows: readonly AwardFamilyRow[]
): BarsView | null {
	const largest = rows.reduce<AwardFamilyRow | null>(
		(most, row) => (most && most.count >= row.count ? most : row),
		null
	);
	if (!largest) return null;
	return {
		kind: 'bars',
		scale: 'log',
		locale: locale(),
		axis: m.awards_axis(),
		sentence: m.awards_families_sentence({
			name,
			period,
			count: rows.length,
			largest: familyLabel(largest),
			largest_count: familyCount(largest)
		}),
		bars: rows.map((row) => ({
			key: `${row.family}-${row.level}`,
			label: familyLabel(row),
			value: row.count,
			text: familyCount(row),
			tone: levelTone(row.level),
			fill: row.family_order >= UNSPLIT_FAMILY ? 'hatched' : 'solid'
		}))
	};
}

/** `Bằng khen · Bộ, tỉnh`: the family, then the level that tells its rows apart. */
export function familyLabel(row: AwardFamilyRow): string {
	return `${told(row.family_vi, row.family_en)} · ${levelWord(row.level)}`;
}

/** The count with the mark of its bound. */
export function familyCount(row: AwardFamilyRow): string {
	return qualifierMark(row.qualifier) + formatNumber(row.count, 0, locale());
}
