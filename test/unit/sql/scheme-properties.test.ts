import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Scheme } from '$lib/core/scheme';
import {
	figureRows,
	openSchemeEngine,
	schemeOf,
	type Figures,
	type SchemeEngine,
	type TableRows
} from './scheme-ground';

let engine: SchemeEngine;

/** Some hundred questions of the engine in Node; the samples are fixed, so that a failure is the same for everyone. */
const SLOW = 240_000;
const INDICATORS = ['x', 'y', 'z'] as const;
const DIRECTIONS = { x: 'up', y: 'down', z: 'up' } as const;

/** Small whole numbers, so that ties and equal columns happen; a gap now and then. */
const figures: fc.Arbitrary<Figures> = fc
	.array(
		fc.tuple(...INDICATORS.map(() => fc.option(fc.integer({ min: -3, max: 9 }), { freq: 8 }))),
		{ minLength: 1, maxLength: 6 }
	)
	.map((rows) => ({
		indicators: INDICATORS,
		units: Object.fromEntries(rows.map((row, i) => [`u${i}`, row]))
	}));

/** What improving a figure may never lower, and why the others are not here:
 *  - zscore: only the arithmetic mean, and only while the others differ among themselves (else the column tells nothing at one point);
 *  - reference_distance: not for the reference unit itself;  max_fraction, harmonic of negative values: no order on mixed signs.
 */
const METHODS: Record<string, { normalisation: object; aggregations: string[] }> = {
	goalposts: {
		normalisation: { method: 'goalposts', scale: 100 },
		aggregations: ['arithmetic', 'geometric', 'harmonic']
	},
	minmax: {
		normalisation: { method: 'minmax', range: [1, 100] },
		aggregations: ['arithmetic', 'geometric', 'harmonic']
	},
	rank: {
		normalisation: { method: 'rank' },
		aggregations: ['arithmetic', 'geometric', 'harmonic']
	},
	percentile_rank: { normalisation: { method: 'percentile_rank' }, aggregations: ['arithmetic'] },
	borda: { normalisation: { method: 'borda' }, aggregations: ['arithmetic'] },
	max_distance: { normalisation: { method: 'max_distance' }, aggregations: ['arithmetic'] },
	target_distance: { normalisation: { method: 'target_distance' }, aggregations: ['arithmetic'] },
	scaled: { normalisation: { method: 'scaled' }, aggregations: ['arithmetic'] },
	none: { normalisation: { method: 'none' }, aggregations: ['arithmetic'] },
	zscore: { normalisation: { method: 'zscore', mean: 50, sd: 10 }, aggregations: ['arithmetic'] }
};
const pairs = Object.entries(METHODS).flatMap(([name, { normalisation, aggregations }]) =>
	aggregations.map((aggregation) => ({ name, given: { normalisation, aggregation } }))
);

function scheme(given: object, factor = 1): Scheme {
	return schemeOf({
		kind: 'index',
		min_share: 0,
		indicators: INDICATORS.map((indicator, i) => ({
			indicator,
			direction: DIRECTIONS[indicator],
			weight: i + 1,
			parent: i < 2 ? 'pair' : 'total',
			target: DIRECTIONS[indicator] === 'up' ? 7 * factor : -1 * factor,
			goalposts: [-4 * factor, 10 * factor]
		})),
		groups: [{ id: 'pair', name_vi: 'p', name_en: 'p', weight: 2 }],
		...given
	});
}

/** A table, one figure of one unit made better, and the table in a thousandfold unit of measure. */
const cases = fc
	.sample(
		fc.record({
			figures,
			pick: fc.nat(),
			column: fc.nat(2),
			step: fc.integer({ min: 1, max: 12 }),
			method: fc.constantFrom('competition', 'dense', 'average')
		}),
		{ seed: 20260101, numRuns: 42 }
	)
	.map(({ figures: table, pick, column, step, method }, i) => {
		const units = Object.keys(table.units);
		const unit = units[pick % units.length]!;
		const figure = table.units[unit]![column] ?? null;
		const better = DIRECTIONS[INDICATORS[column]!] === 'up' ? step : -step;
		const change = (to: (figure: number, unit: string, column: number) => number): Figures => ({
			...table,
			units: Object.fromEntries(
				units.map((each) => [
					each,
					table.units[each]!.map((value, c) => (value === null ? null : to(value, each, c)))
				])
			)
		});
		const others = units.filter((each) => each !== unit).map((each) => table.units[each]![column]);
		return {
			table,
			unit,
			method,
			year: { before: 1000 + i, improved: 2000 + i, thousandfold: 3000 + i },
			improves: figure !== null,
			othersDiffer: new Set(others.filter((each) => (each ?? null) !== null)).size > 1,
			improved: change((value, each, c) =>
				each === unit && c === column ? value + better : value
			),
			thousandfold: change((value) => value * 1000)
		};
	});
const rowsOf = cases.flatMap(({ table, improved, thousandfold, year }) => [
	figureRows(table, year.before),
	figureRows(improved, year.improved),
	figureRows(thousandfold, year.thousandfold)
]);
/** Cases a pair of methods is tried on: each case once over a few pairs, to keep the time. */
const some = (from: number, step: number) => cases.filter((_, i) => i % step === from % step);

beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(...rowsOf);
}, 120_000);

test.each(pairs.map((pair, i) => ({ ...pair, i })))(
	'improving one figure of a unit never lowers its score: $name, $given.aggregation',
	async ({ name, given, i }) => {
		const asked = scheme(given);
		const tried = some(i, 7).filter(
			(each) => each.improves && (name !== 'zscore' || each.othersDiffer)
		);
		expect(tried.length).toBeGreaterThan(2);
		for (const { year, unit, table } of tried) {
			const was = (await engine.ranking(asked, year.before)).get(unit)?.score ?? null;
			const is = (await engine.ranking(asked, year.improved)).get(unit)?.score ?? null;
			// From no score anything may come: a mean that did not exist, a column that told nothing.
			const lowered = typeof was === 'number' && (typeof is !== 'number' || is < was - 1e-9);
			expect({ lowered, table: lowered ? table : null }).toEqual({ lowered: false, table: null });
		}
	},
	SLOW
);

test(
	'ranks are valid by each method, equal scores share a place, and what has no score has none',
	async () => {
		for (const { year, method } of some(0, 2)) {
			const asked = scheme({ rank: { method, decimals: 0 }, min_share: 0.65 });
			const rows = [...(await engine.ranking(asked, year.before)).values()];
			const ranked = rows.filter((row) => row.rank !== null);
			for (const row of rows) expect(row.rank === null).toBe(row.unranked_reason !== null);
			for (const row of ranked) {
				const above = ranked.filter((other) => other.score! > row.score!);
				const equal = ranked.filter((other) => other.score === row.score);
				const expected = {
					competition: above.length + 1,
					dense: new Set(above.map((other) => other.score)).size + 1,
					average: above.length + (equal.length + 1) / 2
				}[method];
				expect([row.score === null, row.rank, row.tied]).toEqual([
					false,
					expected,
					equal.length > 1
				]);
			}
		}
	},
	SLOW
);

test(
	'a thousandfold unit of measure changes nothing, except for methods that read the figures as they are',
	async () => {
		const free = pairs.filter(({ name }) => name !== 'scaled' && name !== 'none');
		for (const [i, { year }] of some(1, 2).entries()) {
			const pair = free[i % free.length]!;
			expect(await outcome(scheme(pair.given, 1000), year.thousandfold)).toEqual(
				await outcome(scheme(pair.given), year.before)
			);
		}
	},
	SLOW
);

test(
	'the order of rows changes nothing',
	async () => {
		const tried = some(2, 3).map((each, i) => ({
			...each,
			asked: scheme(pairs[i % pairs.length]!.given)
		}));
		const straight = [];
		for (const { asked, year } of tried) straight.push(await outcome(asked, year.before));
		engine.load(...[...rowsOf].reverse().map((rows) => reversed(rows)));
		for (const [i, { asked, year }] of tried.entries())
			expect(await outcome(asked, year.before)).toEqual(straight[i]);
	},
	SLOW
);

/** Score to nine digits, rank and reason of every unit. */
async function outcome(asked: Scheme, year: number): Promise<unknown[]> {
	const rows = await engine.ranking(asked, year);
	return [...rows.entries()].map(([unit, row]) => [
		unit,
		typeof row.score === 'number' ? Number(row.score.toPrecision(9)) : null,
		row.rank,
		row.unranked_reason
	]);
}

function reversed(rows: TableRows): TableRows {
	return Object.fromEntries(
		Object.entries(rows).map(([table, list]) => [table, [...list].reverse()])
	);
}
