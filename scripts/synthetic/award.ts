import type { Row } from '$lib/table/rows';
import { awardSplit, type AwardCell } from './award-split.ts';
import { AWARD_SPECS, type AwardSpec } from './award-spec.ts';
import { PLANTED } from './planted.ts';
import { between, random, whole, type Random } from './random.ts';
import { ILLUSTRATIVE_SOURCE } from './source.ts';
import { YEARS, type UnitProfile } from './unit-profile.ts';

/** Awards one decision list may lump together. */
const NOT_SPLIT = ['cstd_bo_tinh', 'ttldxs', 'bk_bo_tinh'];
const NOT_SPLIT_CODE = 'mixed_title_bk';

/** Award codes the rows use; each must be in the published `award_types`. */
export const AWARD_CODES: readonly string[] = [
	...AWARD_SPECS.flatMap((spec) =>
		spec.classes
			? Object.keys(spec.classes).map((awardClass) => awardCode(spec, awardClass))
			: [spec.code]
	),
	NOT_SPLIT_CODE
];

/** The rows of `awards`: granted ones by award, class, recipient, mode and position, and proposals for two of them. */
export function awardRows(units: readonly UnitProfile[]): Row[] {
	return units.flatMap((unit) => {
		const direct = directShares(unit);
		return YEARS.flatMap((year) => {
			const rows = AWARD_SPECS.flatMap((spec) => specRows(unit, year, spec, direct.get(year)!));
			return lumped(unit, year, rows).map((row, index) => ({
				award_id: `ILL-${unit.unitId}-${year}-${String(index + 1).padStart(3, '0')}`,
				unit_id: unit.unitId,
				year_from: year,
				year_to: year,
				...row,
				extent: 'year',
				source_id: ILLUSTRATIVE_SOURCE
			}));
		});
	});
}

function specRows(unit: UnitProfile, year: number, spec: AwardSpec, direct: number): Row[] {
	if (spec.years && !spec.years.includes(year)) return [];
	const next = random('award', unit.unitId, year, spec.code);
	const total = yearTotal(unit, year, spec, next);
	const shifted = Math.min(0.95, Math.max(0.05, direct + (spec.directShift ?? 0)));
	const cells = awardSplit(next, spec, year, total, shifted);
	return [
		...cells.map((cell) => cellRow(spec, cell, 'granted')),
		...proposals(next, spec, year, total).map((cell) => cellRow(spec, cell, 'proposed'))
	];
}

function yearTotal(unit: UnitProfile, year: number, spec: AwardSpec, next: Random): number {
	const [low, high] = spec.yearly;
	const place =
		0.75 * Math.min(1, unit.size / 9) + 0.25 * random('scale', unit.unitId, spec.code)();
	const total = (low + (high - low) * place) * between(next, 0.85, 1.15);
	return Math.round(Math.min(high, Math.max(low, total)) * (spec.factorOf?.[year] ?? 1));
}

/** A few more than granted, not split by position: the position of somebody not yet decided on is not recorded. */
function proposals(next: Random, spec: AwardSpec, year: number, granted: number): AwardCell[] {
	if (!spec.proposedExtra) return [];
	const total = granted + whole(next, ...spec.proposedExtra);
	const cells = awardSplit(next, spec, year, total, 1);
	const merged = new Map<string, AwardCell>();
	for (const cell of cells) {
		const key = `${cell.recipient} ${cell.mode}`;
		const count = (merged.get(key)?.count ?? 0) + cell.count;
		merged.set(key, { ...cell, position: null, count });
	}
	return [...merged.values()];
}

/** The classes of an order or a medal have codes of their own: hc_lao_dong_3. */
function awardCode(spec: AwardSpec, awardClass: string | null): string {
	return awardClass ? `${spec.code}_${awardClass}` : spec.code;
}

function cellRow(spec: AwardSpec, cell: AwardCell, stage: 'granted' | 'proposed'): Row {
	return {
		award_code: awardCode(spec, cell.awardClass),
		award_class: cell.awardClass,
		recipient_type: cell.recipient,
		mode: cell.mode,
		position_group: cell.position,
		count: cell.count,
		stage
	};
}

function lumped(unit: UnitProfile, year: number, rows: Row[]): Row[] {
	const { unitId, years } = PLANTED.notSplit;
	if (unit.unitId !== unitId || !years.some((planted) => planted === year)) return rows;
	const isLumped = (row: Row) => NOT_SPLIT.includes(String(row.award_code));
	const count = rows.filter(isLumped).reduce((sum, row) => sum + Number(row.count), 0);
	const lump: Row = {
		award_code: NOT_SPLIT_CODE,
		award_class: null,
		recipient_type: 'mixed',
		mode: null,
		position_group: null,
		count,
		stage: 'granted'
	};
	return [...rows.filter((row) => !isLumped(row)), lump];
}

/** The direct-worker share a unit aims at, by year, 0.45–0.75: rising in about four units of five, falling in the others. */
function directShares(unit: UnitProfile): ReadonlyMap<number, number> {
	const next = random('direct', unit.unitId);
	const start = between(next, 0.48, 0.61);
	const slope = next() < 0.82 ? between(next, 0.007, 0.019) : between(next, -0.008, -0.002);
	return new Map(
		YEARS.map((year, index) => {
			const share = start + slope * index + between(next, -0.008, 0.008);
			return [year, Math.min(0.745, Math.max(0.46, share))];
		})
	);
}
