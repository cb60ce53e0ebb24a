import type { Row } from '$lib/table/rows';
import { ILLUSTRATIVE_SOURCE } from './source.ts';
import { YEARS, type UnitProfile } from './unit-profile.ts';

/** `clusters` and `cluster_members`. */
export interface ClusterRows {
	clusters: Row[];
	members: Row[];
}

/**
 * One cluster for each region of today, the same members every year; head and deputies go round from year to year,
 * the deputy of a year heading the next. How the 34 units are really clustered was not published, so names say
 * "minh họa". Throws `unknown region: x`.
 */
export function clusterRows(units: readonly UnitProfile[], regions: readonly Row[]): ClusterRows {
	const unitsByRegion = new Map<string, UnitProfile[]>();
	for (const unit of units)
		unitsByRegion.set(unit.regionId, [...(unitsByRegion.get(unit.regionId) ?? []), unit]);
	const clusters: Row[] = [];
	const members: Row[] = [];
	for (const [regionId, inRegion] of unitsByRegion) {
		const region = regions.find((row) => row.region_id === regionId);
		if (!region) throw new Error(`unknown region: ${regionId}`);
		const cluster_id = `ILL-${String(region.region)}`;
		clusters.push({
			cluster_id,
			level: 'national',
			kind: 'cum',
			name_vi: `Cụm minh họa: ${String(region.name_vi)}`,
			name_en: `Illustrative cluster: ${String(region.name_en)}`,
			source_id: ILLUSTRATIVE_SOURCE
		});
		for (const [turn, year] of YEARS.entries())
			for (const [index, unit] of inRegion.entries())
				members.push({
					cluster_id,
					year,
					unit_id: unit.unitId,
					role: roleOf((index - turn + YEARS.length * inRegion.length) % inRegion.length),
					confidence: 'illustrative',
					source_id: ILLUSTRATIVE_SOURCE
				});
	}
	return { clusters, members };
}

function roleOf(place: number): string {
	return ['head', 'deputy', 'second_deputy'][place] ?? 'member';
}
