import { folded } from '$lib/core/folded';
import { byName, type UnitRow } from './unit';
import { locale, told } from './words';

/** Folded, with any separator as one space: what two spellings of a name have in common. */
function plain(text: string): string {
	return folded(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/**
 * Units whose Vietnamese or English name holds the query at the start of a word, those that begin with it first, then by name.
 * "daklak" finds Đắk Lắk too. [] for an empty query or no match.
 */
export function unitsFound(units: readonly UnitRow[], query: string): UnitRow[] {
	const wanted = plain(query);
	if (wanted === '') return [];
	const place = (unit: UnitRow): number =>
		Math.min(...[unit.name_vi, unit.name_en].map((name) => namePlace(plain(name), wanted)));
	return units
		.map((unit) => ({ unit, at: place(unit) }))
		.filter(({ at }) => at < NOT_FOUND)
		.sort((a, b) => a.at - b.at || byName(locale())(a.unit, b.unit))
		.map(({ unit }) => unit);
}

const NOT_FOUND = 3;

function namePlace(name: string, wanted: string): number {
	if (name.startsWith(wanted)) return 0;
	if (name.includes(` ${wanted}`)) return 1;
	return name.replaceAll(' ', '').startsWith(wanted.replaceAll(' ', '')) ? 2 : NOT_FOUND;
}

/** Units by region, regions in the order of the register (north to south), names in order within. One entry per slug. */
export function regionGroups(units: readonly UnitRow[]): { region: string; units: UnitRow[] }[] {
	const groups = new Map<string, UnitRow[]>();
	for (const unit of units) {
		if (unit.kind === 'nation') continue;
		const region = told(unit.region_vi, unit.region_en) ?? '';
		groups.set(region, [...(groups.get(region) ?? []), unit]);
	}
	return [...groups].map(([region, members]) => ({
		region,
		units: members.toSorted(byName(locale()))
	}));
}
