import { folded } from '$lib/core/folded';
import type { UnitRow } from './unit';

/** More would not be read; fewer may leave out the one that was meant. */
const MOST = 5;

/**
 * Units a mistyped slug may have meant, one a slug: those whose slug contains it or the other way round, else those the fewest letters
 * away (a third of it at most). [] when none is near. `Kiên Giang`, `kiengiang` and `kien-gian` all find Kiên Giang.
 */
export function nearUnits(units: readonly UnitRow[], slug: string): UnitRow[] {
	const asked = folded(slug).replace(/[^a-z0-9]/g, '');
	if (!asked) return [];
	const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
	const slips = (unit: UnitRow) => slipsTo(unit.slug.replaceAll('-', ''), asked);
	const fewest = Math.min(...units.map(slips), Math.max(1, asked.length / 3));
	return [...bySlug.values()]
		.filter((unit) => slips(unit) <= fewest)
		.sort((a, b) => (a.slug < b.slug ? -1 : 1))
		.slice(0, MOST);
}

/** 0 when one contains the other (from three letters on), else the edit distance (Levenshtein). */
function slipsTo(slug: string, asked: string): number {
	if (asked.length > 2 && (slug.includes(asked) || asked.includes(slug))) return 0;
	let previous = Array.from({ length: asked.length + 1 }, (_, index) => index);
	for (let i = 1; i <= slug.length; i++) {
		const row = [i];
		for (let j = 1; j <= asked.length; j++) {
			const substitution = previous[j - 1]! + (slug[i - 1] === asked[j - 1] ? 0 : 1);
			row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, substitution));
		}
		previous = row;
	}
	return previous[asked.length]!;
}
