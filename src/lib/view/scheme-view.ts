import { m } from '$lib/paraglide/messages';
import type { UsableIndicatorRow } from './answer-rows';
import { groupWord } from './cluster-choice';

/**
 * The sentence that warns of a lopsided scheme: more than half of the indicators it uses are of one group. Null when no
 * group has more than half, or when fewer than two indicators are used.
 */
export function leaning(indicators: readonly UsableIndicatorRow[]): string | null {
	const used = indicators.filter((row) => row.usable);
	if (used.length < 2) return null;
	const counts = new Map<string, number>();
	for (const { indicator_group } of used)
		counts.set(indicator_group, (counts.get(indicator_group) ?? 0) + 1);
	const heaviest = [...counts].find(([, count]) => count > used.length / 2);
	return heaviest
		? m.clusters_caveat_group({
				count: heaviest[1],
				all: used.length,
				group: groupWord(heaviest[0]).toLocaleLowerCase('vi')
			})
		: null;
}
