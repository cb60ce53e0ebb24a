/** What is picked, as the address writes it: `unit` is in question, `units` are what the page is narrowed to. */
export interface PickedUnits {
	unit: string | null;
	units: string | null;
}

/** Slugs are joined by what no slug has. */
const JOINT = '.';

/** The slugs of an address, each once; [] for none. */
export function unitsOf(asked: string | null): readonly string[] {
	const slugs = asked?.split(JOINT).filter(Boolean) ?? [];
	return slugs.filter((slug, i) => slugs.indexOf(slug) === i);
}

/**
 * What is picked after a unit was pointed at: it alone, or nothing when it was the one. With `more` it joins what the page is narrowed to (the
 * unit in question is the first of them) or leaves it. Null lets go of everything.
 */
export function afterPick(before: PickedUnits, slug: string | null, more: boolean): PickedUnits {
	if (slug === null) return { unit: null, units: null };
	if (!more) return { unit: slug === before.unit ? null : slug, units: null };
	const several = unitsOf(before.units);
	const own = several.length > 0 || before.unit === null ? several : [before.unit];
	const next = own.includes(slug) ? own.filter((each) => each !== slug) : [...own, slug];
	return { unit: before.unit, units: next.length > 0 ? next.join(JOINT) : null };
}

/** What is picked after several units were swept over: they join what the page is narrowed to, none leaves it. */
export function afterSweep(before: PickedUnits, slugs: readonly string[]): PickedUnits {
	const several = unitsOf(before.units);
	const own = several.length > 0 || before.unit === null ? several : [before.unit];
	const next = [...new Set([...own, ...slugs])];
	return { unit: before.unit, units: next.length > 0 ? next.join(JOINT) : null };
}
