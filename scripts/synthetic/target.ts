import type { Row } from '$lib/table/rows';
import { numberText, round } from './number-text.ts';
import { PLANTED } from './planted.ts';
import { random } from './random.ts';
import { ILLUSTRATIVE_SOURCE } from './source.ts';
import { ntmPaths, povertyPaths } from './target-coupled.ts';
import { targetPath, type TargetYear } from './target-path.ts';
import { TARGET_SPECS, type TargetSpec } from './target-spec.ts';
import type { UnitProfile } from './unit-profile.ts';

/** Share of actuals not reported, besides those planted. */
const MISSING = 0.02;

/** The rows of `targets`: every unit, year and indicator, by unit, then indicator, then year. */
export function targetRows(units: readonly UnitProfile[]): Row[] {
	const rows = units.flatMap((unit) => {
		const coupled = new Map([...povertyPaths(unit), ...ntmPaths(unit)]);
		return TARGET_SPECS.flatMap((spec) => {
			const years = coupled.get(spec.indicator) ?? targetPath(spec, unit);
			return years.map((target) => targetRow(unit, spec, target));
		});
	});
	const rowById = new Map(rows.map((row) => [row.target_id, row]));
	dropActuals(rows);
	plantTies(rowById);
	plantWords(rowById);
	return rows;
}

function targetId(unitId: string, year: number, indicator: string): string {
	return `ILL-${unitId}-${year}-${indicator}`;
}

function targetRow(unit: UnitProfile, spec: TargetSpec, target: TargetYear): Row {
	const { year, plan, previous, actual } = target;
	return {
		target_id: targetId(unit.unitId, year, spec.indicator),
		unit_id: unit.unitId,
		year,
		indicator: spec.indicator,
		plan_raw: plan.raw,
		plan_kind: plan.kind,
		plan_lo: plan.lo,
		plan_hi: plan.hi,
		plan_strict: plan.strict,
		plan_implied: false,
		plan_unit_vi: spec.unit[0],
		plan_unit_en: spec.unit[1],
		// The actual's decimals, so that 7,51 % against "7,5 %" is beyond the plan, as provinces count it.
		plan_decimals: spec.decimals,
		direction: spec.direction,
		actual_raw: actualText(spec, actual),
		actual,
		actual_hi: null,
		actual_status: 'illustrative',
		previous,
		verdict_official: null,
		source_id: ILLUSTRATIVE_SOURCE
	};
}

function actualText(spec: TargetSpec, actual: number): string {
	if (spec.indicator === 'ntm_district') return actual === 1 ? 'đạt chuẩn' : 'chưa đạt chuẩn';
	return `${numberText(actual, spec.decimals)} ${spec.unit[0]}`;
}

/** Empties actuals by chance and in the planted unit-year; the row of the year after then has no `previous`. */
function dropActuals(rows: readonly Row[]): void {
	const { unitId, year, missing } = PLANTED.sparseTargets;
	let place = 0;
	for (const [index, row] of rows.entries()) {
		const planted = row.unit_id === unitId && row.year === year;
		const drop = planted
			? isSpread(place++, missing)
			: random('missing', String(row.target_id))() < MISSING && !isPlanted(row);
		if (!drop) continue;
		Object.assign(row, { actual: null, actual_raw: null, actual_status: null });
		const after = rows[index + 1];
		if (after && after.unit_id === row.unit_id && after.indicator === row.indicator)
			after.previous = null;
	}
}

/** True for `count` of the targets, evenly over the list. */
function isSpread(place: number, count: number): boolean {
	const upTo = (end: number) => Math.floor((end * count) / TARGET_SPECS.length);
	return upTo(place + 1) > upTo(place);
}

function isPlanted(row: Row): boolean {
	const { equalTargets, textPlans, officialVerdicts } = PLANTED;
	return (
		equalTargets.some(
			(tie) => tie.indicator === row.indicator && tie.unitIds.some((id) => id === row.unit_id)
		) ||
		[...textPlans, ...officialVerdicts].some(
			(plan) => plan.indicator === row.indicator && plan.unitId === row.unit_id
		)
	);
}

function plantTies(rowById: ReadonlyMap<unknown, Row>): void {
	for (const { indicator, year, unitIds } of PLANTED.equalTargets) {
		const [from, to] = unitIds.map((unitId) => rowById.get(targetId(unitId, year, indicator)));
		if (!from || !to) throw new Error(`missing planted target: ${indicator} ${year}`);
		for (const field of ['plan_raw', 'plan_kind', 'plan_lo', 'plan_hi', 'actual', 'actual_raw'])
			to[field] = from[field]!;
		const after = rowById.get(targetId(unitIds[1], year + 1, indicator));
		if (after) after.previous = to.actual!;
	}
}

function plantWords(rowById: ReadonlyMap<unknown, Row>): void {
	for (const { unitId, year, indicator, verdictOfficial } of PLANTED.textPlans) {
		Object.assign(rowById.get(targetId(unitId, year, indicator))!, {
			plan_raw: 'Hoàn thành dự toán Trung ương giao',
			plan_kind: 'text',
			plan_lo: null,
			plan_hi: null,
			verdict_official: verdictOfficial
		});
	}
	for (const { unitId, year, indicator, verdictOfficial } of PLANTED.officialVerdicts) {
		const row = rowById.get(targetId(unitId, year, indicator))!;
		const actual = round(Number(row.plan_hi) - 0.4, 1);
		Object.assign(row, {
			actual,
			actual_raw: `${numberText(actual, 1)} %`,
			verdict_official: verdictOfficial
		});
		const after = rowById.get(targetId(unitId, year + 1, indicator));
		if (after) after.previous = actual;
	}
}
