import type { Cell } from '$lib/table/rows';
import type { Tables } from './check-fields.ts';
import type { Report } from './problem.ts';

/** Units of each administrative set: 63 to 30/06/2025, 34 since 01/07/2025 (Resolution 202/2025/QH15). */
const UNIT_COUNT_BY_SET = new Map<Cell, number>([
	['63', 63],
	['34', 34]
]);

/** Codes with their set, slugs, whole sets, regions, the 2025 mergers, clusters. A set with no unit at all is left alone. */
export function checkUnits(tables: Tables, report: Report): void {
	checkCodes(tables, report);
	checkRegions(tables, report);
	checkMergers(tables, report);
	checkClusters(tables, report);
}

function checkCodes({ units = [] }: Tables, report: Report): void {
	const slugs = new Set<string>();
	const countBySet = new Map<Cell, number>();
	units.forEach(({ unit_id, admin_set, code, slug, kind }, index) => {
		const expected = admin_set === 'VN' ? 'VN' : `${String(admin_set)}-${String(code)}`;
		if (unit_id !== expected)
			report(
				'units',
				index,
				'unit_id',
				`not set and code: ${String(unit_id)}, expected ${expected}`
			);
		if (admin_set !== 'VN' && !/^\d{2}$/.test(String(code)))
			report('units', index, 'code', `not two digits: ${String(code)}`);
		if (!/^[a-z]+(-[a-z]+)*$/.test(String(slug)))
			report('units', index, 'slug', `not an ASCII slug: ${String(slug)}`);
		const slugKey = `${String(admin_set)} ${String(slug)}`;
		if (slugs.has(slugKey)) report('units', index, 'slug', `duplicate slug: ${slugKey}`);
		slugs.add(slugKey);
		if ((kind === 'nation') !== (admin_set === 'VN'))
			report('units', index, 'kind', `kind does not fit the set: ${String(kind)}`);
		countBySet.set(admin_set ?? null, (countBySet.get(admin_set ?? null) ?? 0) + 1);
	});
	for (const [set, expected] of UNIT_COUNT_BY_SET) {
		const count = countBySet.get(set) ?? 0;
		if (count > 0 && count !== expected)
			report('units', 0, 'admin_set', `${count} units in set ${String(set)}, expected ${expected}`);
	}
}

function checkRegions({ regions = [], units = [] }: Tables, report: Report): void {
	regions.forEach(({ region_id, admin_set, member_count }, index) => {
		const members = units.filter((unit) => unit.region_id === region_id);
		if (members.length > 0 && members.length !== member_count)
			report(
				'regions',
				index,
				'member_count',
				`${String(member_count)} stated, ${members.length} units`
			);
		if (members.some((unit) => unit.admin_set !== admin_set))
			report('regions', index, 'admin_set', `members of another set: ${String(region_id)}`);
	});
}

function checkMergers({ unit_map: map = [], units = [] }: Tables, report: Report): void {
	if (map.length === 0) return;
	const mapped = new Set<Cell>();
	map.forEach(({ old_id, new_id }, index) => {
		if (!String(old_id).startsWith('63-'))
			report('unit_map', index, 'old_id', `not of set 63: ${String(old_id)}`);
		if (!String(new_id).startsWith('34-'))
			report('unit_map', index, 'new_id', `not of set 34: ${String(new_id)}`);
		if (mapped.has(old_id ?? null))
			report('unit_map', index, 'old_id', `mapped twice: ${String(old_id)}`);
		mapped.add(old_id ?? null);
	});
	const successors = new Set(map.map(({ new_id }) => new_id));
	units.forEach(({ unit_id, admin_set }, index) => {
		if (admin_set === '63' && !mapped.has(unit_id ?? null))
			report('units', index, 'unit_id', `no unit of today: ${String(unit_id)}`);
		if (admin_set === '34' && !successors.has(unit_id ?? null))
			report('units', index, 'unit_id', `no earlier unit: ${String(unit_id)}`);
	});
}

function checkClusters(
	{ clusters = [], cluster_members: members = [] }: Tables,
	report: Report
): void {
	const levelById = new Map(clusters.map(({ cluster_id, level }) => [cluster_id, level]));
	const seen = new Set<string>();
	const heads = new Set<string>();
	members.forEach(({ cluster_id, year, unit_id, role }, index) => {
		const place = `${String(levelById.get(cluster_id ?? null))} ${String(year)} ${String(unit_id)}`;
		if (levelById.get(cluster_id ?? null) === 'national' && seen.has(place))
			report(
				'cluster_members',
				index,
				'unit_id',
				`in two national clusters of a year: ${String(unit_id)}`
			);
		seen.add(place);
		const head = `${String(cluster_id)} ${String(year)}`;
		if (role === 'head' && heads.has(head))
			report('cluster_members', index, 'role', `second head of ${head}`);
		if (role === 'head') heads.add(head);
	});
}
