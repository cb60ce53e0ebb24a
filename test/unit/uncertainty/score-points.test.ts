import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { CLUSTER, figureRows, openSchemeEngine, schemeOf } from '../sql/scheme-ground';
import type { SchemeEngine, TableRows } from '../sql/scheme-ground';
import { askedGround, outcome } from './kernel-ground';

const SLOW = 240_000;
const TARGETS = ['x', 'y', 'z'] as const;
const CRITERIA = {
	p1: 'xdd',
	p2: 'xdd',
	e1: 'tdkt',
	plus: 'bonus',
	minus: 'penalty',
	stop: 'penalty'
};

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(...cases.map(({ rows }) => rows));
});

const unitRows = fc.record({
	/** Of a plan of 100; two targets for x. */
	actuals: fc.array(fc.option(fc.constantFrom(30, 60, 99, 100, 105, 180), { freq: 6 }), {
		minLength: 4,
		maxLength: 4
	}),
	targetCount: fc.integer({ min: 0, max: 4 }),
	printed: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 1 }),
	scores: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 7 }), {
		minLength: 5,
		maxLength: 5
	}),
	stop: fc.boolean().map((yes) => (yes ? 1 : null))
});

const cases = fc
	.sample(fc.array(unitRows, { minLength: 1, maxLength: 5 }), { seed: 20260303, numRuns: 14 })
	.map((units, i) => ({ year: 1000 + i, rows: rowsOf(units, 1000 + i) }));

function rowsOf(
	units: readonly (typeof unitRows extends fc.Arbitrary<infer T> ? T : never)[],
	year: number
) {
	const named = Object.fromEntries(units.map((_, u) => [`u${u}`, []]));
	const rows: TableRows = {
		...figureRows({ indicators: TARGETS, units: named }, year),
		criteria: Object.entries(CRITERIA).map(([criterion_id, section]) => ({
			...{ criterion_id, section },
			max_score: 20
		})),
		targets: units.flatMap(({ actuals, targetCount }, u) =>
			actuals.slice(0, targetCount).map((actual, t) => ({
				target_id: `${year}-u${u}-${t}`,
				unit_id: `u${u}`,
				indicator: ['x', 'y', 'x', 'z'][t]!,
				...{ year, actual, direction: 'up', plan_kind: 'point', plan_lo: 100, plan_hi: 100 },
				...{ plan_strict: false, plan_decimals: 2 }
			}))
		),
		target_summaries: units.flatMap(({ printed }, u) =>
			printed === null
				? []
				: [
						{
							unit_id: `u${u}`,
							year,
							met_or_exceeded: printed,
							total: 4,
							exceeded: 1,
							stage: 'reported'
						}
					]
		),
		scores: units.flatMap(({ scores, stop }, u) =>
			Object.keys(CRITERIA).flatMap((criterion_id, c) => {
				const appraised_score = c < 5 ? scores[c]! : stop;
				const row = { cluster_id: CLUSTER, year, unit_id: `u${u}`, criterion_id };
				return criterion_id === 'stop' && stop === null
					? []
					: [{ ...row, self_score: 10, appraised_score }];
			})
		)
	};
	return rows;
}

const scale = {
	kind: 'scale_1000',
	max: 1000,
	sections: [
		{ id: 'targets', name_vi: 'T', name_en: 'T', max: 600, mode: 'targets' },
		{ id: 'xdd', name_vi: 'X', name_en: 'X', max: 200, mode: 'criteria' },
		{ id: 'tdkt', name_vi: 'K', name_en: 'K', max: 200, mode: 'criteria' }
	],
	target: { weights: [{ indicator: 'y', weight: 3 }] },
	bonus: { max: 25 },
	penalty: { max: 10 },
	tie_break: ['section:xdd', 'exceeded']
};
const schemes = [
	{ ...scale, min_share: 0 },
	{ ...scale, min_share: 0.9, veto: ['stop'], rank: { decimals: 0, method: 'dense' } },
	{ kind: 'target_count', min_share: 0, tie_break: ['exceeded', 'percent_of_plan'] },
	{ kind: 'target_count', min_share: 0.9, rank: { decimals: 0, method: 'average' } }
];

test.each(schemes.map((given) => [`${given.kind}, at least ${given.min_share}`, given] as const))(
	'totals, places and reasons of points are those of the SQL: %s',
	async (_, given) => {
		const asked = schemeOf(given);
		const reasons = new Set<unknown>();
		for (const { year } of cases) {
			const rows = [...(await engine.ranking(asked, year)).values()];
			const ranked = nominalRanking(await askedGround(engine, asked, year));
			rows.forEach((row) => reasons.add(row.unranked_reason));
			expect([year, outcome(ranked)]).toEqual([year, outcome(rows)]);
		}
		expect(reasons.size).toBeGreaterThan(1);
	},
	SLOW
);
