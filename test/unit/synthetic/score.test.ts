import { describe, expect, it } from 'vitest';
import { PLANTED, illustrative } from '../../../scripts/synthetic.ts';
import { publishedFixture } from './published-fixture.ts';

const tables = illustrative(publishedFixture());
const scores = tables.scores!;
const criterionById = new Map(tables.criteria!.map((row) => [row.criterion_id, row]));

/** Appraised totals of a cluster and year in tenths, so that equal means equal; null when a score is missing. */
function totals(clusterId: string, year: number): Map<string, number | null> {
	const sums = new Map<string, number | null>();
	for (const row of scores) {
		if (row.cluster_id !== clusterId || row.year !== year) continue;
		const unitId = String(row.unit_id);
		const sum = sums.has(unitId) ? sums.get(unitId)! : 0;
		const sign = criterionById.get(row.criterion_id)!.section === 'penalty' ? -1 : 1;
		const points =
			row.appraised_score === null ? null : sign * Math.round(10 * Number(row.appraised_score));
		sums.set(unitId, sum === null || points === null ? null : sum + points);
	}
	return sums;
}

/** unit_id → competition rank (1, 2, 2, 4) in the cluster the unit belongs to. */
function ranks(unitId: string, year: number): Map<string, number> {
	const clusterId = tables.cluster_members!.find((row) => row.unit_id === unitId)!.cluster_id;
	const ranked = [...totals(String(clusterId), year)].filter(([, sum]) => sum !== null);
	return new Map(
		ranked.map(([id, sum]) => [id, 1 + ranked.filter(([, other]) => other! > sum!).length])
	);
}

describe('criteria', () => {
	it.each([
		['ktxh', 600],
		['xdd', 200],
		['tdkt', 200],
		['bonus', 50],
		['penalty', 100]
	])('of section %s add up to %i points', (section, points) => {
		const rows = tables.criteria!.filter((row) => row.section === section);
		expect(rows.reduce((sum, row) => sum + Number(row.max_score), 0)).toBe(points);
	});
});

describe('scores', () => {
	it('lie between 0 and the maximum of their criterion', () => {
		const wild = scores.filter((row) =>
			[row.self_score, row.appraised_score].some((score) => {
				const max = Number(criterionById.get(row.criterion_id)!.max_score);
				return score !== null && (Number(score) < 0 || Number(score) > max);
			})
		);
		expect(wild).toEqual([]);
	});

	it('are mostly higher in the self-appraisal, and lower at times', () => {
		const compared = scores.filter((row) => {
			const section = criterionById.get(row.criterion_id)!.section;
			return row.appraised_score !== null && section !== 'bonus' && section !== 'penalty';
		});
		const gaps = compared.map((row) => Number(row.self_score) - Number(row.appraised_score));
		expect(gaps.filter((gap) => gap > 0).length / gaps.length).toBeGreaterThan(0.6);
		expect(gaps.filter((gap) => gap < 0).length).toBeGreaterThan(20);
	});

	it('tie only where planted', () => {
		const ties: string[] = [];
		for (const clusterId of tables.clusters!.map((row) => String(row.cluster_id)))
			for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
				const sums = [...totals(clusterId, year).values()].filter((sum) => sum !== null);
				if (new Set(sums).size !== sums.length) ties.push(`${clusterId} ${year}`);
			}
		expect(ties.sort()).toEqual(['ILL-DBSCL 2022', 'ILL-TDMNPB 2023']);
	});

	it('tie at first place, and the sums of doubles would not', () => {
		const { year, unitIds } = PLANTED.tieFirst;
		const places = ranks(unitIds[0], year);
		expect(unitIds.map((unitId) => places.get(unitId))).toEqual([1, 1]);
		const [one, other] = unitIds.map((unitId) =>
			scores
				.filter((row) => row.year === year && row.unit_id === unitId)
				.map((row) => (row.criterion_id === 'tru' ? -1 : 1) * Number(row.appraised_score))
				.reduce((a, b) => a + b, 0)
		);
		expect(one).not.toBe(other);
	});

	it('tie at third place', () => {
		const { year, unitIds } = PLANTED.tieThird;
		const places = ranks(unitIds[0], year);
		expect(unitIds.map((unitId) => places.get(unitId))).toEqual([3, 3]);
		expect([...places.values()].sort()).toEqual([1, 2, 3, 3, 5]);
	});

	it('are missing where planted and nowhere else', () => {
		const missing = scores.filter((row) => row.appraised_score === null);
		const { notAppraised, partlyAppraised } = PLANTED;
		const whole = missing.filter(
			(row) => row.unit_id === notAppraised.unitId && row.year === notAppraised.year
		);
		expect(whole).toHaveLength(13);
		const rest = missing.filter((row) => !whole.includes(row));
		expect(rest.map((row) => [row.unit_id, row.year, row.criterion_id])).toEqual([
			[partlyAppraised.unitId, partlyAppraised.year, partlyAppraised.criterionId]
		]);
	});
});

describe('clusters', () => {
	it('hold each unit once a year, with one head who was deputy the year before', () => {
		const members = tables.cluster_members!;
		for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
			const inYear = members.filter((row) => row.year === year);
			expect(new Set(inYear.map((row) => row.unit_id)).size).toBe(34);
			const heads = inYear.filter((row) => row.role === 'head').map((row) => row.unit_id);
			const deputies = members
				.filter((row) => row.year === year - 1 && row.role === 'deputy')
				.map((row) => row.unit_id);
			expect(heads).toEqual(deputies);
			expect(heads).toHaveLength(6);
		}
	});
});
