import { beforeAll, expect, test } from 'vitest';
import { schemeText } from '$lib/core/scheme-text';
import type { ScaleScheme } from '$lib/core/scheme';
import type { ScaleEntryRow } from '$lib/uncertainty/answers';
import { changesOf } from '$lib/uncertainty/change';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { targetPoints, type TargetTerms } from '$lib/uncertainty/target-points';
import { CLUSTER, figureRows, openSchemeEngine, schemeOf } from '../sql/scheme-ground';
import type { SchemeEngine } from '../sql/scheme-ground';
import { askedGround } from './kernel-ground';

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
});

const YEAR = 2024;
const ACTUALS = [-1, 0, 2, 3.9, 4, 4.9, 5, 5.04, 5.1, 5.5, 6, 7.9, 8, 8.1, 9, 12, 40];
const plan = (plan_kind: string, plan_lo: number | null, plan_hi: number | null, more = {}) => ({
	...{ plan_kind, plan_lo, plan_hi, plan_strict: false, plan_decimals: 1, direction: 'up' },
	...more
});
const PLANS = {
	point: plan('point', 5, 5),
	floor: plan('floor', 5, null),
	strict_floor: plan('floor', 5, null, { plan_strict: true }),
	maintain: plan('maintain', 5, null),
	ceiling: plan('ceiling', null, 5),
	strict_ceiling: plan('ceiling', null, 5, { plan_strict: true, direction: 'down' }),
	neutral_ceiling: plan('ceiling', null, 5, { direction: 'neutral' }),
	range: plan('range', 5, 8),
	drop: plan('change_floor', 5, null),
	drop_range: plan('change_range', 5, 8),
	lower_point: plan('point', 5, 5, { direction: 'down' }),
	lower_range: plan('range', 5, 8, { direction: 'down' }),
	about: plan('approx', 5, 5),
	lower_about: plan('approx', 5, 5, { direction: 'down' }),
	whole: plan('point', 5, 5, { plan_decimals: 0 }),
	milestone: plan('milestone', 1, null, { plan_decimals: 0 })
};
const UNTOLD = {
	neutral: [plan('range', 5, 8, { direction: 'neutral' }), {}],
	printed_range: [plan('point', 5, 5), { actual_hi: 7 }],
	overridden: [plan('point', 5, 5), { verdict_official: 'met' }],
	nothing_planned: [plan('point', 0, 0), {}]
} as const;

/** A cluster of one unit per actual, with a target of every kind each. */
function load() {
	const kinds = [...Object.keys(PLANS), ...Object.keys(UNTOLD)];
	const units = Object.fromEntries(ACTUALS.map((_, i) => [`u${i}`, kinds.map(() => null)]));
	const target = (unit: number, indicator: string, given: object) => ({
		...{ target_id: `${indicator}-${unit}`, unit_id: `u${unit}`, year: YEAR, indicator },
		...{ actual: ACTUALS[unit]!, plan_unit_vi: 'tỷ đồng', plan_unit_en: 'billion dong', ...given }
	});
	engine.load(figureRows({ indicators: kinds, units }, YEAR), {
		targets: ACTUALS.flatMap((actual, u) => [
			...Object.entries(PLANS).map(([indicator, given]) => target(u, indicator, given)),
			...Object.entries(UNTOLD).map(([indicator, [given, more]]) =>
				target(u, indicator, {
					...given,
					...more,
					...('actual_hi' in more ? { actual_hi: actual + more.actual_hi } : {})
				})
			)
		])
	});
}

const scale = (target: object) =>
	schemeOf({
		...{ kind: 'scale_1000', max: 600, min_share: 0, rank: { decimals: 3 } },
		sections: [{ id: 't', name_vi: 't', name_en: 't', max: 600, mode: 'targets' }],
		target: { weights: [{ indicator: 'point', weight: 3 }], ...target }
	}) as ScaleScheme;

test.each([
	['as they ship', {}],
	['a higher cap and floor', { k: 2, cap: 0.4, floor: 0.9 }],
	['nothing for more than the plan', { k: 0, cap: 0.4, floor: 0 }],
	['2 - actual / plan', { lower_ratio: 'two_minus' }]
])('another figure earns what the SQL gives for it: %s', async (_, rule) => {
	load();
	const scheme = scale(rule);
	const asked = { cluster_id: CLUSTER, year: YEAR, scheme: schemeText(scheme) };
	const rows = (await engine.ask('scheme-scale-entries', asked)) as unknown as ScaleEntryRow[];
	const of = (entry: string, unit: number) =>
		rows.find((row) => row.entry === entry && row.unit_id === `u${unit}`)!;
	const given: [string, number, number | null][] = [];
	const told: typeof given = [];
	for (const kind of Object.keys(PLANS)) {
		// every figure by the terms of the first unit
		const terms = of(kind, 0) as unknown as TargetTerms;
		ACTUALS.forEach((actual, u) => {
			const { points, weight } = of(kind, u);
			const rounded = Math.round(actual * 10 ** terms.decimals) / 10 ** terms.decimals;
			const figure = terms.milestone ? Number(actual >= 1) : rounded;
			given.push([kind, actual, Number(points?.toFixed(9))]);
			told.push([
				kind,
				actual,
				Number(targetPoints(figure, terms, weight!, scheme.target).toFixed(9))
			]);
		});
	}
	expect(told).toEqual(given);
	expect(new Set(given.map(([, , points]) => points)).size).toBeGreaterThan(4);
	for (const kind of Object.keys(UNTOLD)) expect([kind, of(kind, 0).figure]).toEqual([kind, null]);
});

test('the smallest change of a target is told in its own figure, of a milestone as met or not, and keeps its word', async () => {
	const indicators = ['up', 'low', 'stone'];
	const units = { a: [null, null, null], b: [null, null, null], c: [null, null, null] };
	const rowsOf = (actuals: Record<string, readonly number[]>) => ({
		targets: Object.entries(actuals).flatMap(([unit_id, [up, low, stone]]) =>
			[
				{ indicator: 'up', actual: up!, ...plan('floor', 100, null) },
				{ indicator: 'low', actual: low!, ...plan('ceiling', null, 4, { direction: 'down' }) },
				{ indicator: 'stone', actual: stone!, ...PLANS.milestone }
			].map((each) => ({
				...{ target_id: `${each.indicator}-${unit_id}`, unit_id, year: YEAR },
				...{ plan_unit_vi: 'tỷ đồng', plan_unit_en: 'billion dong', ...each }
			}))
		)
	});
	// of 3 points: a 1.03 + 4 / 5 + 1, b 1.01 + 4 / 5.3 + 1, c 0.9 + 1
	const actuals = { a: [103, 5, 1], b: [101, 5.3, 1], c: [90, 3, 0] };
	const scheme = scale({ weights: [] });
	const groundWith = async (given: Record<string, readonly number[]>) => {
		engine.load(figureRows({ indicators, units }, YEAR), rowsOf(given));
		return askedGround(engine, scheme, YEAR);
	};
	const ground = await groundWith(actuals);
	const { up, down } = changesOf(ground, 'b');
	const said = [...up, ...down].map(({ leaf, from, to, rank }) => [leaf, from, to, rank]);
	expect(said).toContainEqual(['t/stone', 1, 0, 3]);
	expect(said).toContainEqual(['t/low', 5.3, 4.8, 1]);
	expect(up.find(({ leaf }) => leaf === 't/low')!.target).toMatchObject({ unit_vi: 'tỷ đồng' });
	expect(said.length).toBeGreaterThan(2);
	// the SQL itself, asked with the changed figure, gives the place that was told
	for (const { leaf, to, rank } of [...up, ...down]) {
		const place = indicators.indexOf(leaf.slice(2));
		const changed = actuals.b.map((actual, i) => (i === place ? to : actual));
		const then = nominalRanking(await groundWith({ ...actuals, b: changed }));
		expect([leaf, to, then.find(({ unit_id }) => unit_id === 'b')!.rank]).toEqual([leaf, to, rank]);
	}
});
