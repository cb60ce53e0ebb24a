import type { Draws } from './draws';
import type { Ground, Unranked } from './ground';
import { nominalRanking } from './ranking';

/** How sure the place of one unit is. */
export interface UnitEstimate {
	unit_id: string;
	/** By the scheme as it is; null: not ranked, and why. */
	score: number | null;
	rank: number | null;
	unranked_reason: Unranked | null;
	/** Share of the draws, 0 to 1, in which the unit had a place. */
	ranked_share: number;
	/** The place in the middle of the draws that ranked the unit, and the ends of the middle 90 % of them; null: none did. */
	median: number | null;
	low: number | null;
	high: number | null;
	/** `places[p - 1]`: probability of place p among all draws. They sum to `ranked_share`. */
	places: readonly number[];
}

/** How sure a ranking is. */
export interface Estimate {
	draws: number;
	/** In the order of ids. */
	units: readonly UnitEstimate[];
	/** `above[a][b]`: share of the draws that ranked both in which units[a] stood above units[b]; null where no draw ranked both. */
	above: readonly (readonly (number | null)[])[];
	/**
	 * Ranked units from the first place down, those that cannot be told apart together: a new group begins where a unit stands below
	 * the group's first one in at least `TOLD_APART` of the draws.
	 */
	groups: readonly (readonly string[])[];
}

/** Share of the draws in which one unit must stand above another before the two are told apart. */
export const TOLD_APART = 0.95;
/** The ends of the middle 90 %. */
const LOW = 0.05;
const HIGH = 0.95;

/** What the draws made so far say. With no draw made every probability is 0 and nothing is told apart. */
export function estimate(draws: Draws): Estimate {
	const { ground, made, placeCounts } = draws;
	const n = ground.units.length;
	const above = aboveShares(draws);
	const units = nominalRanking(ground).map((row, unit): UnitEstimate => {
		const counts = placeCounts.subarray(unit * n, (unit + 1) * n);
		const ranked = counts.reduce((sum, count) => sum + count, 0);
		return {
			...row,
			ranked_share: made > 0 ? ranked / made : 0,
			median: placeAt(counts, 0.5 * ranked),
			low: placeAt(counts, LOW * ranked),
			high: placeAt(counts, HIGH * ranked),
			places: Array.from(counts, (count) => (made > 0 ? count / made : 0))
		};
	});
	return { draws: made, units, above, groups: groupsOf(ground, units, above) };
}

/** The first place that, with those before it, holds so many draws; null without any. */
function placeAt(counts: Uint32Array, wanted: number): number | null {
	if (wanted === 0) return null;
	let passed = 0;
	for (let place = 0; place < counts.length; place++) {
		passed += counts[place]!;
		if (passed >= wanted) return place + 1;
	}
	return null;
}

function aboveShares({ ground, places: { above, level } }: Draws): (number | null)[][] {
	const n = ground.units.length;
	return ground.units.map((_, a) =>
		ground.units.map((_, b) => {
			const [over, under] = [above[a * n + b]!, above[b * n + a]!];
			const both = over + under + level[a * n + b]! + level[b * n + a]!;
			return both > 0 ? over / both : null;
		})
	);
}

function groupsOf(
	ground: Ground,
	units: readonly UnitEstimate[],
	above: Estimate['above']
): string[][] {
	const groups: number[][] = [];
	const ranked = units.flatMap(({ rank }, unit) => (rank === null ? [] : [{ rank, unit }]));
	for (const { unit } of ranked.sort((a, b) => a.rank - b.rank || a.unit - b.unit)) {
		const first = groups.at(-1)?.[0];
		if (first === undefined || (above[first]![unit] ?? 0) >= TOLD_APART) groups.push([unit]);
		else groups.at(-1)!.push(unit);
	}
	return groups.map((group) => group.map((unit) => ground.units[unit]!));
}
