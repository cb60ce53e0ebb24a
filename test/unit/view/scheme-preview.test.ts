import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndexScheme, RankSumScheme, ScaleScheme, Scheme } from '$lib/core/scheme';
import { withSections, withWeight } from '$lib/core/scheme-edit';
import { preset } from '$lib/core/scheme-presets';
import type { RankedRow } from '$lib/view/scheme-rows';
import { doesFor, previewRows } from '$lib/view/scheme-preview';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine
} from '../sql/scheme-ground';
import { answersOf } from '../uncertainty/kernel-ground';

/** Ties, gaps and a thin unit. */
const FIGURES = {
	indicators: ['x', 'y', 'z'],
	units: {
		a: [5, 1, 7],
		b: [5, 1, 7],
		c: [9, null, 2],
		d: [null, null, 4],
		e: [1, 8, 3],
		f: [2, 2, null]
	}
};
const HEAD = { id: 's', version: '1', name_vi: 's', name_en: 's', source: 's' };
const x = { indicator: 'x', direction: 'up' };
const y = { indicator: 'y', direction: 'down', weight: 2 };
const z = { indicator: 'z', direction: 'up' };
const INDEX = schemeOf({
	...HEAD,
	kind: 'index',
	indicators: [{ ...x, parent: 'g' }, { ...y, parent: 'g' }, z],
	groups: [{ id: 'g', name_vi: 'g', name_en: 'g' }],
	tie_break: ['node:x'],
	rank: { decimals: 1 }
}) as IndexScheme;
const SUM = schemeOf({ ...HEAD, kind: 'rank_sum', indicators: [x, y, z] }) as RankSumScheme;
const SCALE = preset('scale_1000') as ScaleScheme;

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(figureRows(FIGURES));
});

/** The columns a preview promises. */
const promised = (rows: readonly RankedRow[]) =>
	rows.map((row) => [
		row.unit_id,
		row.score === null ? null : Number(row.score.toPrecision(9)),
		row.rank,
		row.rank_by_rules,
		row.tied,
		row.tie_broken,
		row.unranked_reason,
		row.ranked_count
	]);
const ranked = async (scheme: Scheme) =>
	[...(await engine.ranking(scheme)).values()] as unknown as RankedRow[];
const materialOf = async (scheme: Scheme) => ({
	scheme,
	...(await answersOf(engine, scheme, YEAR, CLUSTER))
});

describe('while a slider moves, ranks are those the SQL gives when it is let go', () => {
	const weight = fc.constantFrom(0.1, 0.5, 1, 1.7, 3, 40);
	test.each([
		['an index', INDEX, ['x', 'y', 'z', 'g']],
		['a sum of ranks', SUM, ['x', 'y', 'z']]
	])('%s', async (_, base, nodes) => {
		const [rows, material] = [await ranked(base), await materialOf(base)];
		const moves = fc.sample(fc.tuple(...nodes.map(() => weight)), { seed: 7, numRuns: 12 });
		for (const weights of moves) {
			const moved = nodes.reduce<IndexScheme | RankSumScheme>(
				(scheme, node, i) => withWeight(scheme, node, weights[i]!),
				base
			);
			const preview = previewRows(rows, material, moved);
			expect(promised(preview!)).toEqual(promised(await ranked(moved)));
		}
	});

	test('another mean, fewer decimals, places numbered otherwise', async () => {
		const [rows, material] = [await ranked(INDEX), await materialOf(INDEX)];
		for (const changes of [
			{ aggregation: 'geometric' as const },
			{ rank: { method: 'average' as const, decimals: 0 } },
			{ min_share: 1 },
			{ normalisation: { method: 'percentile_rank' as const } }
		]) {
			const other = { ...INDEX, ...changes };
			expect(promised(previewRows(rows, material, other)!)).toEqual(promised(await ranked(other)));
		}
	});

	test('an indicator left out of an index', async () => {
		const [rows, material] = [await ranked(INDEX), await materialOf(INDEX)];
		const fewer = { ...INDEX, indicators: INDEX.indicators.slice(0, 2) };
		expect(promised(previewRows(rows, material, fewer)!)).toEqual(promised(await ranked(fewer)));
	});
});

describe('what a ranking is made of does not do for', () => {
	const made = { madeOf: [], ties: [] };
	const decided = [{ cluster_id: 'C', year: YEAR, above: 'a', below: 'b', reason: 'bỏ phiếu' }];
	test.each<[what: string, from: Scheme, to: Scheme]>([
		[
			'another direction',
			INDEX,
			{ ...INDEX, indicators: [{ ...INDEX.indicators[0]!, direction: 'down' }] }
		],
		['an indicator more', { ...SUM, indicators: SUM.indicators.slice(1) }, SUM],
		['every indicator there is', SUM, { ...SUM, indicators: [] }],
		['ties a person parted', INDEX, { ...INDEX, decided }],
		['other rules for ties', INDEX, { ...INDEX, tie_break: [] }],
		['another kind', INDEX, SUM],
		['other points for targets', SCALE, { ...SCALE, target: { ...SCALE.target, k: 2 } }],
		['totals as entered', preset('official'), preset('official')]
	])('%s', (_, from, to) => {
		expect(doesFor({ ...made, scheme: from }, to)).toBe(false);
		expect(previewRows([], { ...made, scheme: from }, to)).toBe(null);
	});

	test('but for other maxima of the sections of a scale', () => {
		const sections = SCALE.sections.map((section) => ({ ...section, max: 100 }));
		expect(doesFor({ ...made, scheme: SCALE }, withSections(SCALE, sections))).toBe(true);
	});
});
