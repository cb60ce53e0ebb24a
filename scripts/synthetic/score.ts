import type { Row } from '$lib/table/rows';
import { criterionRows } from './criterion.ts';
import { roundToStep } from './number-text.ts';
import { PLANTED } from './planted.ts';
import { between, normal, random } from './random.ts';
import { breakTies, plantTies } from './score-tie.ts';
import { ILLUSTRATIVE_SOURCE } from './source.ts';
import { performance, type UnitProfile } from './unit-profile.ts';

/** Points are given in halves. */
const STEP = 0.5;

/**
 * The rows of `scores`, one for each cluster member, year and criterion. Self-scores lean above the appraised ones.
 * Totals are all different within a cluster and year except the two planted ties.
 */
export function scoreRows(members: readonly Row[], units: readonly UnitProfile[]): Row[] {
	const criteria = criterionRows();
	const years = new Map(units.map((unit) => [unit.unitId, performance(unit)]));
	const rows = members.flatMap((member) => {
		const good = years.get(String(member.unit_id))!.get(Number(member.year))!;
		return criteria.map((criterion) => scoreRow(member, criterion, good));
	});
	breakTies(rows);
	plantTies(rows);
	for (const row of rows) if (isUnappraised(row)) row.appraised_score = null;
	return rows;
}

function scoreRow(member: Row, criterion: Row, good: number): Row {
	const { cluster_id, year, unit_id } = member;
	const { criterion_id, section } = criterion;
	const next = random('score', String(unit_id), Number(year), String(criterion_id));
	const max = Number(criterion.max_score);
	const [self_score, appraised_score] =
		section === 'penalty'
			? penalty(next)
			: section === 'bonus'
				? bonus(next, max, good)
				: points(next, max, good);
	return {
		cluster_id: cluster_id!,
		year: year!,
		unit_id: unit_id!,
		criterion_id: criterion_id!,
		self_score,
		appraised_score,
		source_id: ILLUSTRATIVE_SOURCE
	};
}

function points(next: () => number, max: number, good: number): [number, number] {
	const share = 0.91 + 0.025 * good + 0.022 * normal(next);
	const appraised = Math.min(max, Math.max(0.5 * max, roundToStep(share * max, STEP, 1)));
	const chance = next();
	const gap = chance < 0.15 ? 0 : chance < 0.2 ? -0.01 : between(next, 0.004, 0.045);
	return [Math.min(max, roundToStep(appraised + gap * max, STEP, 1)), appraised];
}

function bonus(next: () => number, max: number, good: number): [number, number] {
	const appraised = Math.min(
		max,
		Math.max(0, roundToStep(14 + 8 * good + 6 * normal(next), STEP, 1))
	);
	return [Math.min(max, appraised + roundToStep(between(next, 0, 8), STEP, 1)), appraised];
}

/** Most units lose nothing; those that do own up to less than they lose. */
function penalty(next: () => number): [number, number] {
	if (next() < 0.72) return [0, 0];
	const appraised = roundToStep(between(next, 2, 25), STEP, 1);
	return [next() < 0.5 ? 0 : roundToStep(appraised / 2, STEP, 1), appraised];
}

function isUnappraised(row: Row): boolean {
	const { notAppraised, partlyAppraised } = PLANTED;
	const isOf = (gap: { unitId: string; year: number }) =>
		row.unit_id === gap.unitId && row.year === gap.year;
	return (
		isOf(notAppraised) ||
		(isOf(partlyAppraised) && row.criterion_id === partlyAppraised.criterionId)
	);
}
