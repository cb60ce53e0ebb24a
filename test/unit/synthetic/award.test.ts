import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/table/rows';
import { PLANTED, illustrative } from '../../../scripts/synthetic.ts';
import { publishedFixture } from './published-fixture.ts';

const tables = illustrative(publishedFixture());
const awards = tables.awards!;
const granted = awards.filter((award) => award.stage === 'granted');
const shares = tables.worker_shares!;

function totals(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, number> {
	const sums = new Map<string, number>();
	for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + Number(row.count));
	return sums;
}

const unitYear = (row: Row) => `${String(row.unit_id)} ${String(row.year_from ?? row.year)}`;
const isNotSplit = (row: Row) =>
	row.unit_id === PLANTED.notSplit.unitId &&
	PLANTED.notSplit.years.some((year) => year === (row.year_from ?? row.year));

describe('awards', () => {
	it.each([
		['co_chinh_phu', 2, 14],
		['bk_thu_tuong', 30, 150],
		['co_bo_tinh', 20, 60],
		['bk_bo_tinh', 1500, 7000],
		['hc_lao_dong_1', 1, 10]
	])('of %s number %i to %i in a unit and year', (code, least, most) => {
		const sums = totals(
			granted.filter((award) => award.award_code === code),
			unitYear
		);
		expect(sums.size).toBeGreaterThanOrEqual(34 * 7 - 2);
		expect(Math.min(...sums.values())).toBeGreaterThanOrEqual(least);
		expect(Math.max(...sums.values())).toBeLessThanOrEqual(most);
	});

	it('count whole people, at least one', () => {
		const odd = awards.filter(({ count }) => !Number.isInteger(count) || Number(count) < 1);
		expect(odd).toEqual([]);
	});

	it('give a position to every individual and to nobody else', () => {
		const wrong = granted.filter(
			(award) => (award.recipient_type === 'individual') !== (award.position_group !== null)
		);
		expect(wrong).toEqual([]);
	});

	it('are given on the spot far more in 2020 and 2021', () => {
		const certificates = granted.filter((award) => award.award_code === 'bk_bo_tinh');
		const shareOf = (years: number[]) => {
			const rows = certificates.filter((award) => years.includes(Number(award.year_from)));
			const byMode = totals(rows, (row) => String(row.mode));
			return byMode.get('dot_xuat')! / [...byMode.values()].reduce((a, b) => a + b, 0);
		};
		expect(shareOf([2020, 2021])).toBeGreaterThan(0.15);
		expect(shareOf([2019, 2022, 2023, 2024, 2025])).toBeLessThan(0.08);
	});

	it('are proposed at least as often as granted, for the two awards that are proposed', () => {
		const proposed = awards.filter((award) => award.stage === 'proposed');
		const key = (row: Row) => `${unitYear(row)} ${String(row.award_code)}`;
		const given = totals(granted, key);
		const short = [...totals(proposed, key)].filter(([name, count]) => count < given.get(name)!);
		expect(short).toEqual([]);
		expect(new Set(proposed.map((award) => award.award_code))).toEqual(
			new Set(['co_chinh_phu', 'bk_thu_tuong'])
		);
	});

	it('are lumped together for one unit, which then has no certificates of its own', () => {
		const lumps = granted.filter((award) => award.recipient_type === 'mixed');
		expect(lumps.map(unitYear)).toEqual(
			PLANTED.notSplit.years.map((year) => `${PLANTED.notSplit.unitId} ${year}`)
		);
		expect(
			granted.filter((award) => isNotSplit(award) && award.award_code === 'bk_bo_tinh')
		).toEqual([]);
	});
});

describe('worker shares', () => {
	it('are what the awards of individuals add up to', () => {
		const individuals = granted.filter((award) => award.recipient_type === 'individual');
		const base = totals(individuals, unitYear);
		const direct = totals(
			individuals.filter((award) => award.position_group === 'direct'),
			unitYear
		);
		for (const row of shares) {
			expect(row.base_count).toBe(base.get(unitYear(row)));
			expect(row.direct_count).toBe(direct.get(unitYear(row)));
			expect(row.share).toBeCloseTo((100 * Number(row.direct_count)) / Number(row.base_count), 1);
		}
		expect(shares.length).toBeGreaterThan(200);
	});

	it('lie between 45 and 75 %, and rise from year to year in most cases', () => {
		const values = shares.map((row) => Number(row.share));
		expect(Math.min(...values)).toBeGreaterThanOrEqual(45);
		expect(Math.max(...values)).toBeLessThanOrEqual(75);
		const changes = shares.map((row) => row.change).filter((change) => change !== null);
		expect(changes.filter((change) => Number(change) > 0).length / changes.length).toBeGreaterThan(
			0.6
		);
		expect(changes.filter((change) => Number(change) < 0).length).toBeGreaterThan(10);
	});

	it('are missing where planted', () => {
		const gaps = [
			...PLANTED.missingWorkerShares.map(({ unitId, year }) => `${unitId} ${year}`),
			...PLANTED.notSplit.years.map((year) => `${PLANTED.notSplit.unitId} ${year}`)
		];
		expect(shares.map(unitYear).filter((key) => gaps.includes(key))).toEqual([]);
		expect(new Set(shares.map(unitYear)).size).toBe(34 * 7 - gaps.length);
	});
});
