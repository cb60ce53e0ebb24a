import type { UnitProfile } from './unit-profile.ts';

/** The form of a plan's words; `_dash` forms are the bare "6,6-6,8" and "1-1,5" of printed tables. */
export type PlanForm =
	| 'point'
	| 'floor'
	| 'more'
	| 'ceiling_strict'
	| 'ceiling'
	| 'range'
	| 'range_dash'
	| 'approx'
	| 'change_floor'
	| 'change_range'
	| 'milestone'
	| 'maintain';

/** How one indicator is planned and how it moves. */
export interface TargetSpec {
	indicator: string;
	direction: 'up' | 'down';
	/** Decimals of the actual; the plan is rounded more coarsely, by `step`. */
	decimals: number;
	/** Unit as it stands in the words of a plan, Vietnamese and English. */
	unit: readonly [string, string];
	/** Each unit keeps to one of these forms. */
	forms: readonly PlanForm[];
	/** Value at the end of the year before the panel. */
	start: (unit: UnitProfile) => number;
	/**
	 * level: plan = last actual × (1 + drift), spread relative to it. share: last actual + drift. rate: near the
	 * start each year, + drift. coupled: made by target-coupled.ts.
	 */
	path: 'level' | 'share' | 'rate' | 'coupled';
	drift: number;
	/** One standard deviation of the actual around the plan. */
	spread: number;
	/** Grid of plans; absent for levels, whose grid follows their size. */
	step?: number;
	/** Bounds of what can happen. */
	min?: number;
	max?: number;
	/** Width of a range, in the plan's unit; relative for levels. */
	width?: number;
	/** Years that went otherwise for everybody, in spreads. */
	shock?: Readonly<Record<number, number>>;
	/** Drift of a year, where another one was planned. */
	driftOf?: Readonly<Record<number, number>>;
}

const PERCENT = ['%', '%'] as const;
const MONEY = ['tỷ đồng', 'billion VND'] as const;

// prettier-ignore
const ECONOMY: readonly TargetSpec[] = [
	{ indicator: 'grdp_growth', direction: 'up', decimals: 2, unit: PERCENT, forms: ['floor', 'range', 'range_dash'], start: (u) => 6.4 + 0.35 * u.wealth, path: 'rate', drift: 0, spread: 0.6, step: 0.1, width: 0.5, min: -6, shock: { 2020: -5, 2021: -5.5, 2022: 2 }, driftOf: { 2021: -0.8 } },
	{ indicator: 'grdp_per_capita', direction: 'up', decimals: 2, unit: ['triệu đồng', 'million VND'], forms: ['point'], start: (u) => 26 + 13 * u.wealth, path: 'level', drift: 0.072, spread: 0.018, step: 0.1, shock: { 2020: -1.8, 2021: -1.2, 2022: 1 }, driftOf: { 2021: 0.055 } },
	{ indicator: 'budget_revenue', direction: 'up', decimals: 0, unit: MONEY, forms: ['point', 'floor'], start: (u) => 1200 + u.size * (400 + 850 * u.wealth * u.wealth), path: 'level', drift: 0.05, spread: 0.035, shock: { 2020: -1, 2021: -0.2, 2022: 1 } },
	{ indicator: 'investment_total', direction: 'up', decimals: 0, unit: MONEY, forms: ['range', 'point'], start: (u) => u.size * (8000 + 6000 * u.wealth), path: 'level', drift: 0.075, spread: 0.022, width: 0.03, shock: { 2020: -0.5, 2021: -0.6 } },
	{ indicator: 'export_value', direction: 'up', decimals: 1, unit: ['triệu USD', 'million USD'], forms: ['point', 'floor'], start: (u) => 30 + u.size * u.wealth * u.wealth * 90, path: 'level', drift: 0.07, spread: 0.04, shock: { 2020: -0.6, 2023: -1.2 } },
	{ indicator: 'iip', direction: 'up', decimals: 2, unit: PERCENT, forms: ['approx', 'floor'], start: (u) => 6 + u.wealth, path: 'rate', drift: 0, spread: 1.1, step: 0.5, min: -12, shock: { 2020: -2.6, 2021: -2.2, 2022: 1.5 }, driftOf: { 2021: -1 } },
	{ indicator: 'retail_sales', direction: 'up', decimals: 0, unit: MONEY, forms: ['point'], start: (u) => u.size * (15000 + 9000 * u.wealth), path: 'level', drift: 0.09, spread: 0.025, shock: { 2020: -1.6, 2021: -2, 2022: 2.5 } },
	{ indicator: 'tourists', direction: 'up', decimals: 0, unit: ['nghìn lượt', 'thousand visits'], forms: ['approx', 'point'], start: (u) => 700 + 380 * u.size * u.wealth, path: 'level', drift: 0.07, spread: 0.06, shock: { 2020: -8, 2021: -8, 2022: 3 }, driftOf: { 2021: 0.25, 2022: 1.2, 2023: 0.35 } }
];

// prettier-ignore
const PEOPLE: readonly TargetSpec[] = [
	{ indicator: 'trained_labour', direction: 'up', decimals: 1, unit: PERCENT, forms: ['range_dash', 'floor'], start: (u) => 48 + 4 * u.wealth, path: 'share', drift: 0.9, spread: 0.55, step: 0.5, width: 2, max: 92 },
	{ indicator: 'jobs_created', direction: 'up', decimals: 0, unit: ['người', 'people'], forms: ['point', 'floor'], start: (u) => 1500 + 7500 * u.size, path: 'rate', drift: 0, spread: 0.045, shock: { 2020: -0.7, 2021: -1.2 } },
	{ indicator: 'unemployment_urban', direction: 'down', decimals: 1, unit: PERCENT, forms: ['ceiling_strict'], start: (u) => 2.6 + 0.25 * u.wealth, path: 'rate', drift: 0, spread: 0.25, step: 0.5, min: 0.8, shock: { 2020: -0.6, 2021: -1.6 } },
	{ indicator: 'agri_labour_share', direction: 'down', decimals: 1, unit: PERCENT, forms: ['ceiling_strict', 'ceiling'], start: (u) => 66 - 11.5 * u.wealth, path: 'share', drift: -0.6, spread: 0.6, step: 0.5, min: 1.5 },
	{ indicator: 'md_poverty_rate', direction: 'down', decimals: 2, unit: PERCENT, forms: ['ceiling', 'point'], start: (u) => 24.5 - 9.5 * u.wealth + u.wealth * u.wealth, path: 'coupled', drift: 0, spread: 0, min: 0.05 },
	{ indicator: 'poverty_reduction', direction: 'up', decimals: 2, unit: ['điểm %', 'percentage points'], forms: ['change_floor', 'change_range'], start: () => 0, path: 'coupled', drift: 0, spread: 0 },
	{ indicator: 'ntm_communes_total', direction: 'up', decimals: 0, unit: ['xã', 'communes'], forms: ['point'], start: (u) => 12 + 38 * u.size, path: 'coupled', drift: 0, spread: 0 },
	{ indicator: 'ntm_communes_new', direction: 'up', decimals: 0, unit: ['xã', 'communes'], forms: ['more'], start: () => 0, path: 'coupled', drift: 0, spread: 0 },
	{ indicator: 'ntm_district', direction: 'up', decimals: 0, unit: ['huyện', 'district'], forms: ['milestone'], start: () => 0, path: 'coupled', drift: 0, spread: 0 }
];

// prettier-ignore
const SERVICES: readonly TargetSpec[] = [
	{ indicator: 'health_insurance', direction: 'up', decimals: 1, unit: PERCENT, forms: ['floor', 'point'], start: (u) => 87 + u.strength, path: 'share', drift: 0.35, spread: 0.4, step: 0.1, max: 99.2, shock: { 2021: -0.8 } },
	{ indicator: 'doctors', direction: 'up', decimals: 1, unit: ['bác sĩ', 'doctors'], forms: ['point'], start: (u) => 6.2 + 0.7 * u.wealth, path: 'share', drift: 0.2, spread: 0.15, step: 0.1 },
	{ indicator: 'hygienic_water_rural', direction: 'up', decimals: 1, unit: PERCENT, forms: ['maintain', 'floor'], start: (u) => 90 + 1.5 * u.wealth, path: 'share', drift: -0.1, spread: 0.35, step: 0.1, max: 99.8 },
	{ indicator: 'solid_waste', direction: 'up', decimals: 1, unit: PERCENT, forms: ['floor'], start: (u) => 66 + 4.5 * u.wealth, path: 'share', drift: 0.9, spread: 0.6, step: 0.5, max: 99.5 },
	{ indicator: 'forest_cover', direction: 'up', decimals: 2, unit: PERCENT, forms: ['maintain'], start: (u) => u.forest, path: 'share', drift: -0.03, spread: 0.05, step: 0.1 }
];

/** The 22 targets of every unit and year, in the order they are listed. The starts are made up; only the order of size is sought. */
export const TARGET_SPECS: readonly TargetSpec[] = [...ECONOMY, ...PEOPLE, ...SERVICES];

/** The spec of an indicator; throws `unknown target: x`. */
export function targetSpec(indicator: string): TargetSpec {
	const found = TARGET_SPECS.find((spec) => spec.indicator === indicator);
	if (!found) throw new Error(`unknown target: ${indicator}`);
	return found;
}
