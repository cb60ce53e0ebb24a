import type { Row } from '$lib/table/rows';
import { criterionRows } from './criterion.ts';
import { round } from './number-text.ts';
import { PLANTED } from './planted.ts';

/** Where a total is moved: section criteria, the largest first. */
const MOVABLE = criterionRows()
	.filter(({ section }) => section !== 'bonus' && section !== 'penalty')
	.map(({ criterion_id, max_score }) => ({ id: String(criterion_id), max: Number(max_score) }));

const PENALTIES = criterionRows()
	.filter(({ section }) => section === 'penalty')
	.map(({ criterion_id }) => criterion_id);

/** One member's rows in one year. */
interface Member {
	unitId: string;
	rows: Row[];
}

/** Lowers totals by half points until no two members of a cluster and year are equal. Changes the rows. */
export function breakTies(rows: readonly Row[]): void {
	for (const members of byClusterYear(rows).values()) {
		const taken = new Set<number>();
		for (const member of members) {
			while (taken.has(total(member))) move(member, -0.5);
			taken.add(total(member));
		}
	}
}

/** Makes the two ties of PLANTED. Throws `missing planted member: x` when their units do not share a cluster. */
export function plantTies(rows: readonly Row[]): void {
	plantFirst(rows);
	plantThird(rows);
}

function plantFirst(rows: readonly Row[]): void {
	const { tied, others } = planted(rows, PLANTED.tieFirst);
	const goal = total(others[0]!) + 2;
	for (const member of tied) move(member, goal - total(member));
	// Tenths that make the sums of doubles differ in the last bit: only totals rounded to a decimal are equal.
	const [first, second] = tied;
	for (const { id } of MOVABLE.slice(0, 8)) change(first!, id, -0.1);
	change(second!, MOVABLE.at(-1)!.id, -0.8);
}

function plantThird(rows: readonly Row[]): void {
	const { tied, others } = planted(rows, PLANTED.tieThird);
	const goal = total(others[1]!) - 1;
	for (const member of tied) move(member, goal - total(member));
	for (const [index, member] of others.slice(2).entries()) {
		const highest = goal - 1.5 - 2 * index;
		if (total(member) > highest) move(member, highest - total(member));
	}
}

function planted(
	rows: readonly Row[],
	{ year, unitIds }: { year: number; unitIds: readonly string[] }
): { tied: Member[]; others: Member[] } {
	for (const members of byClusterYear(rows.filter((row) => row.year === year)).values()) {
		const tied = members.filter(({ unitId }) => unitIds.includes(unitId));
		if (tied.length !== unitIds.length) continue;
		const others = members.filter(({ unitId }) => !unitIds.includes(unitId));
		return { tied, others: others.sort((a, b) => total(b) - total(a)) };
	}
	throw new Error(`missing planted member: ${unitIds.join(', ')}`);
}

function byClusterYear(rows: readonly Row[]): Map<string, Member[]> {
	const groups = new Map<string, Map<string, Member>>();
	for (const row of rows) {
		const key = `${String(row.cluster_id)} ${String(row.year)}`;
		const unitId = String(row.unit_id);
		const members = groups.get(key) ?? new Map<string, Member>();
		const member = members.get(unitId) ?? { unitId, rows: [] };
		member.rows.push(row);
		groups.set(key, members.set(unitId, member));
	}
	return new Map([...groups].map(([key, members]) => [key, [...members.values()]]));
}

/** Appraised: sections and bonus, less the penalty. */
function total({ rows }: Member): number {
	const signed = rows.map((row) => {
		const sign = PENALTIES.includes(row.criterion_id) ? -1 : 1;
		return sign * Number(row.appraised_score);
	});
	return round(
		signed.reduce((a, b) => a + b, 0),
		1
	);
}

/** Adds points (or takes them off), criterion by criterion, never above a maximum nor below half of it. */
function move(member: Member, points: number): void {
	let left = round(points, 1);
	for (const { id, max } of MOVABLE) {
		const score = Number(rowOf(member, id).appraised_score);
		const step = Math.min(max - score, Math.max(0.5 * max - score, left));
		change(member, id, step);
		left = round(left - step, 1);
	}
	if (left !== 0) throw new Error(`no room for points: ${member.unitId} ${left}`);
}

/** The self-score follows, so that the gap between the two stays, as far as the maximum allows. */
function change(member: Member, criterionId: string, points: number): void {
	const row = rowOf(member, criterionId);
	const max = MOVABLE.find(({ id }) => id === criterionId)!.max;
	row.appraised_score = round(Number(row.appraised_score) + points, 1);
	row.self_score = Math.min(max, round(Number(row.self_score) + points, 1));
}

function rowOf({ rows, unitId }: Member, criterionId: string): Row {
	const found = rows.find((row) => row.criterion_id === criterionId);
	if (!found) throw new Error(`missing score: ${unitId} ${criterionId}`);
	return found;
}
