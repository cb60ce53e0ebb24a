import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/table/rows';
import { PLANTED, illustrative } from '../../../scripts/synthetic.ts';
import { wordBounds } from './plan-words.ts';
import { publishedFixture } from './published-fixture.ts';

const tables = illustrative(publishedFixture());
const targets = tables.targets!;
const find = (unitId: string, year: number, indicator: string): Row =>
	targets.find((t) => t.unit_id === unitId && t.year === year && t.indicator === indicator)!;

/** Whether a plan was kept, judged without the product's SQL; null when it cannot be said. */
function kept({ plan_kind, plan_strict, direction, ...target }: Row): boolean | null {
	if (target.actual === null || plan_kind === 'text') return null;
	const actual = Number(target.actual);
	const [lo, hi] = [Number(target.plan_lo), Number(target.plan_hi)];
	if (plan_kind === 'ceiling') return plan_strict ? actual < hi : actual <= hi;
	if (plan_kind === 'approx') return actual >= 0.95 * lo;
	return direction === 'down' ? actual <= hi : actual >= lo;
}

function keptShare(rows: readonly Row[]): number {
	const judged = rows.map(kept).filter((verdict) => verdict !== null);
	return judged.filter(Boolean).length / judged.length;
}

describe('targets', () => {
	it('take every form a plan can have, ceilings strict and not', () => {
		const kinds = new Set(targets.map((target) => target.plan_kind));
		expect([...kinds].sort()).toEqual(
			'approx ceiling change_floor change_range floor maintain milestone point range text'.split(
				' '
			)
		);
		const ceilings = targets.filter((target) => target.plan_kind === 'ceiling');
		expect(new Set(ceilings.map((target) => target.plan_strict))).toEqual(new Set([true, false]));
	});

	it('have words that say what the numbers say', () => {
		const differing = targets.filter((target) => {
			const { plan_kind: kind, plan_lo: lo, plan_hi: hi, plan_strict: strict } = target;
			if (kind === 'milestone') return !/ đạt chuẩn NTM$/.test(String(target.plan_raw)) || lo !== 1;
			const words = wordBounds(String(target.plan_raw));
			const numbers = kind === 'text' ? null : { kind, lo, hi, strict };
			return JSON.stringify(words) !== JSON.stringify(numbers);
		});
		expect(differing.map((target) => [target.plan_raw, target.plan_lo, target.plan_hi])).toEqual(
			[]
		);
	});

	it('are kept in 70 to 95 of 100 cases, and in fewer in the two years of the epidemic', () => {
		expect(keptShare(targets)).toBeGreaterThan(0.75);
		expect(keptShare(targets)).toBeLessThan(0.92);
		for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
			const share = keptShare(targets.filter((target) => target.year === year));
			const [least, most] = year === 2020 || year === 2021 ? [0.55, 0.75] : [0.8, 0.95];
			expect(share, String(year)).toBeGreaterThan(least);
			expect(share, String(year)).toBeLessThan(most);
		}
	});

	it('fall exactly on the plan at times, and just short of it at times', () => {
		const points = targets.filter(
			(t) => t.plan_kind === 'point' && t.direction === 'up' && t.actual !== null
		);
		const ratios = points.map((target) => Number(target.actual) / Number(target.plan_lo));
		expect(ratios.filter((ratio) => ratio === 1).length).toBeGreaterThan(50);
		expect(ratios.filter((ratio) => ratio < 1 && ratio >= 0.98).length).toBeGreaterThan(50);
		expect(ratios.filter((ratio) => ratio > 1).length).toBeGreaterThan(500);
	});

	it('keep poverty and communes adding up from year to year', () => {
		const broken = targets.filter((target) => {
			const [unitId, year] = [String(target.unit_id), Number(target.year)];
			const sign = target.indicator === 'md_poverty_rate' ? -1 : 1;
			const step = { md_poverty_rate: 'poverty_reduction', ntm_communes_total: 'ntm_communes_new' }[
				String(target.indicator)
			];
			if (!step || target.actual === null || target.previous === null) return false;
			const moved = find(unitId, year, step).actual;
			const expected = Number(target.previous) + sign * Number(moved);
			return moved !== null && Math.abs(Number(target.actual) - expected) > 0.001;
		});
		expect(broken.map((target) => target.target_id)).toEqual([]);
	});

	it('carry the actual of the year before, where that was reported', () => {
		const broken = targets.filter((target) => {
			if (target.year === 2019 || target.indicator === 'poverty_reduction') return false;
			const before = find(
				String(target.unit_id),
				Number(target.year) - 1,
				String(target.indicator)
			);
			return before.actual !== target.previous;
		});
		expect(broken.map((target) => target.target_id)).toEqual([]);
	});

	it('stay within what a percentage can be', () => {
		const wild = targets.filter(({ plan_unit_vi: unit, actual, direction }) => {
			const value = Number(actual);
			return (unit === '%' && (value > 100 || value < -12)) || (direction === 'down' && value < 0);
		});
		expect(wild).toEqual([]);
	});

	it('are observations too, except milestones and gaps', () => {
		const shown = targets.filter((t) => t.actual !== null && t.plan_kind !== 'milestone');
		const targeted = new Set(targets.map((t) => t.indicator));
		const observed = tables.observations!.filter((row) => targeted.has(row.indicator));
		expect(observed.map((row) => row.value)).toEqual(shown.map((row) => row.actual));
	});
});

describe('planted targets', () => {
	it('leave one unit-year with more than 35 % missing, and about 2 % elsewhere', () => {
		const { unitId, year, missing } = PLANTED.sparseTargets;
		const gaps = targets.filter((target) => target.actual === null);
		const planted = gaps.filter((target) => target.unit_id === unitId && target.year === year);
		expect(planted).toHaveLength(missing);
		expect(missing / 22).toBeGreaterThan(0.35);
		const share = (gaps.length - missing) / targets.length;
		expect(share).toBeGreaterThan(0.01);
		expect(share).toBeLessThan(0.03);
	});

	it.each(PLANTED.equalTargets)(
		'tie two units on $indicator in $year',
		({ indicator, year, unitIds }) => {
			const [one, other] = unitIds.map((unitId) => find(unitId, year, indicator));
			expect(one!.actual).not.toBeNull();
			expect([other!.actual, other!.plan_raw]).toEqual([one!.actual, one!.plan_raw]);
		}
	);

	it.each(PLANTED.textPlans)('give $unitId words without numbers in $year', (plan) => {
		const target = find(plan.unitId, plan.year, plan.indicator);
		expect(target.plan_kind).toBe('text');
		expect([target.plan_lo, target.plan_hi]).toEqual([null, null]);
		expect(target.verdict_official).toBe(plan.verdictOfficial);
		expect(target.actual).not.toBeNull();
	});

	it.each(PLANTED.officialVerdicts)('declare more than the rule finds for $unitId', (plan) => {
		const target = find(plan.unitId, plan.year, plan.indicator);
		expect(target.plan_kind).toBe('ceiling');
		expect(kept(target)).toBe(true);
		expect(target.verdict_official).toBe('exceeded');
	});
});
