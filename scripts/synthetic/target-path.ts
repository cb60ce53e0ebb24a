import { round, roundToStep } from './number-text.ts';
import { outcome } from './outcome.ts';
import { between, pick, random, type Random } from './random.ts';
import { targetPlan, type TargetPlan } from './target-plan.ts';
import type { TargetSpec } from './target-spec.ts';
import { YEARS, performance, type UnitProfile } from './unit-profile.ts';

/** One target of one unit in one year before anything is taken away. */
export interface TargetYear {
	year: number;
	plan: TargetPlan;
	previous: number | null;
	actual: number;
}

/** Share of actuals that fall exactly on the plan, as printed figures often do. */
const EXACT = 0.08;

/** Plan and actual of every year: each plan starts from the actual of the year before, each actual from its plan. */
export function targetPath(spec: TargetSpec, unit: UnitProfile): TargetYear[] {
	const next = random('target', unit.unitId, spec.indicator);
	const form = pick(next, spec.forms);
	const years = performance(unit);
	const start = spec.start(unit) * between(next, 0.92, 1.08);
	let previous = round(limited(spec, start), spec.decimals);
	return YEARS.map((year) => {
		const from = spec.path === 'rate' ? start + wander(spec, start, next) : previous;
		const lo = planned(spec, from, year);
		const hi = upperEnd(spec, lo);
		const decimals = Math.min(spec.decimals, 1);
		const plan = targetPlan(form, { lo, hi, unit: spec.unit[0], decimals, subject: '' });
		const good = outcome(next, years.get(year)!, spec.shock?.[year] ?? 0);
		const exact = next() < EXACT && !plan.strict && good > 0;
		const actual = round(limited(spec, exact ? lo : moved(spec, lo, good)), spec.decimals);
		const row = { year, plan, previous, actual };
		previous = actual;
		return row;
	});
}

function planned(spec: TargetSpec, from: number, year: number): number {
	const drift = spec.driftOf?.[year] ?? spec.drift;
	const value = limited(spec, spec.path === 'level' ? from * (1 + drift) : from + drift);
	return roundToStep(value, spec.step ?? gridOf(value), Math.min(spec.decimals, 1));
}

function upperEnd(spec: TargetSpec, lo: number): number {
	const width = spec.width ?? 0;
	const decimals = Math.min(spec.decimals, 1);
	return spec.path === 'level'
		? roundToStep(lo * (1 + width), gridOf(lo), decimals)
		: round(lo + width, decimals);
}

function moved(spec: TargetSpec, plan: number, good: number): number {
	const sign = spec.direction === 'down' ? -1 : 1;
	return plan + sign * good * spreadAt(spec, plan);
}

/** What moves the plan of a rate from one year to the next. */
function wander(spec: TargetSpec, start: number, next: Random): number {
	return between(next, -0.6, 0.6) * spreadAt(spec, start);
}

function spreadAt(spec: TargetSpec, value: number): number {
	const relative = spec.path === 'level' || spec.step === undefined;
	return spec.spread * (relative ? value : 1);
}

function limited(spec: TargetSpec, value: number): number {
	return Math.min(spec.max ?? Infinity, Math.max(spec.min ?? -Infinity, value));
}

/** The coarsest round number below a sixtieth of the value: 12.345 is planned as 12.300, 654 as 650. */
function gridOf(value: number): number {
	return [5000, 1000, 500, 100, 50, 10, 5].find((grid) => grid * 60 <= value) ?? 1;
}
