import type { Estimate } from './estimate';

/** The units right above and right below a unit by the scheme, those of them that exist; of several on one place the first by id. */
export function neighboursOf({ units }: Pick<Estimate, 'units'>, unit_id: string): string[] {
	const own = units.find((each) => each.unit_id === unit_id)?.rank ?? null;
	if (own === null) return [];
	const ranked = units.flatMap((unit) =>
		unit.rank === null || unit.unit_id === unit_id ? [] : [{ ...unit, rank: unit.rank }]
	);
	const level = ranked.find(({ rank }) => rank === own);
	const above = ranked.filter(({ rank }) => rank < own).sort((a, b) => b.rank - a.rank)[0];
	const below = ranked.filter(({ rank }) => rank > own).sort((a, b) => a.rank - b.rank)[0];
	return [above, level, below].flatMap((each) => each?.unit_id ?? []);
}
