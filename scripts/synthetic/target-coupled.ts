import { round } from './number-text.ts';
import { outcome } from './outcome.ts';
import { between, pick, random } from './random.ts';
import { targetPlan } from './target-plan.ts';
import type { TargetYear } from './target-path.ts';
import { targetSpec } from './target-spec.ts';
import { YEARS, performance, type UnitProfile } from './unit-profile.ts';

/** Poverty rate and its drop: the rate of a year is always the rate before minus the drop. */
export function povertyPaths(unit: UnitProfile): Map<string, TargetYear[]> {
	const rateSpec = targetSpec('md_poverty_rate');
	const dropSpec = targetSpec('poverty_reduction');
	const next = random('poverty', unit.unitId);
	const rateForm = pick(next, rateSpec.forms);
	const dropForm = pick(next, dropSpec.forms);
	const years = performance(unit);
	let rate = round(Math.max(1.1, rateSpec.start(unit) * between(next, 0.9, 1.1)), 2);
	const rates: TargetYear[] = [];
	const drops: TargetYear[] = [];
	for (const year of YEARS) {
		const lo = Math.max(0.02, round(rate * 0.12, rate < 1.5 ? 2 : 1));
		const hi = round(lo * 1.4, rate < 1.5 ? 2 : 1);
		const good = outcome(next, years.get(year)!, year === 2020 || year === 2021 ? -0.3 : 0);
		const drop = round(Math.min(rate - 0.05, Math.max(0.01, lo * (1 + 0.12 * good))), 2);
		const previous = rate;
		rate = round(previous - drop, 2);
		const bounds = { hi, decimals: 2, subject: '' };
		const ratePlan = targetPlan(rateForm, {
			...bounds,
			lo: round(previous - lo, 2),
			unit: rateSpec.unit[0]
		});
		const dropPlan = targetPlan(dropForm, { ...bounds, lo, unit: dropSpec.unit[0] });
		rates.push({ year, plan: ratePlan, previous, actual: rate });
		// The words of a drop start from the rate, not from last year's drop.
		drops.push({ year, plan: dropPlan, previous: null, actual: drop });
	}
	return new Map([
		[rateSpec.indicator, rates],
		[dropSpec.indicator, drops]
	]);
}

/** Communes newly recognised and in all (the total is always the one before plus the new ones), and a district each year. */
export function ntmPaths(unit: UnitProfile): Map<string, TargetYear[]> {
	const totalSpec = targetSpec('ntm_communes_total');
	const next = random('ntm', unit.unitId);
	const years = performance(unit);
	const communes = Math.round(totalSpec.start(unit) * between(next, 0.95, 1.05));
	let total = Math.round(communes * (0.28 + 0.05 * unit.wealth));
	let added: number | null = null;
	let recognised: number | null = null;
	const totals: TargetYear[] = [];
	const additions: TargetYear[] = [];
	const districts: TargetYear[] = [];
	for (const [index, year] of YEARS.entries()) {
		const room = communes - total;
		const lo = Math.max(1, Math.round(room / (YEARS.length + 3 - index)));
		const good = outcome(next, years.get(year)!, year === 2021 ? -0.4 : 0) - 0.2;
		const extra = Math.trunc(good * Math.max(1, 0.15 * lo));
		const actual: number = Math.min(room, Math.max(0, lo + extra));
		const bounds = { hi: 0, decimals: 0, unit: totalSpec.unit[0] };
		const subject = year < 2025 ? 'huyện minh họa' : 'xã minh họa';
		const totalPlan = targetPlan('point', { ...bounds, lo: total + lo, subject });
		const newPlan = targetPlan('more', { ...bounds, lo, subject });
		const districtPlan = targetPlan('milestone', { ...bounds, lo: 1, subject });
		totals.push({ year, plan: totalPlan, previous: total, actual: total + actual });
		additions.push({ year, plan: newPlan, previous: added, actual });
		const district = outcome(next, years.get(year)!, 0) > 0 ? 1 : 0;
		districts.push({ year, plan: districtPlan, previous: recognised, actual: district });
		total += actual;
		added = actual;
		recognised = district;
	}
	return new Map([
		['ntm_communes_total', totals],
		['ntm_communes_new', additions],
		['ntm_district', districts]
	]);
}
