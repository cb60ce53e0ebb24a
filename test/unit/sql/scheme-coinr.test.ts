import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mean, Normalisation, Scheme } from '$lib/core/scheme';
import { schemeText } from '$lib/core/scheme-text';
import {
	CLUSTER,
	figureRows,
	openSchemeEngine,
	schemeOf,
	YEAR,
	type SchemeEngine
} from './scheme-ground';

type Figure = number | null;
type NormalisedRow = Record<string, Figure> & { uCode: string & Figure };
type ScoreRow = { unit: string; econ: number; social: number; total: number; rank: number };
interface Reference {
	data: NormalisedRow[];
	meta: {
		iCode: string;
		Direction: number;
		Level: number;
		Weight: number;
		Parent: string;
		Target: number | null;
	}[];
	goalposts: Record<string, [number, number, number]>;
	results: Record<string, { normalised: NormalisedRow[] } & Record<string, ScoreRow[]>>;
}

/** What COINr 1.1.14 (R) computes on a made-up table of 8 units and 6 indicators, with ties and a gap; rounded to 13 digits. */
const reference = JSON.parse(
	readFileSync('test/fixtures/scores/coinr-1.1.14.json', 'utf8')
) as Reference;

const METHODS: Record<string, Normalisation> = {
	minmax: { method: 'minmax', range: [0, 100] },
	minmax_1_100: { method: 'minmax', range: [1, 100] },
	zscore: { method: 'zscore', mean: 10, sd: 2 },
	scaled: { method: 'scaled', interval: [0, 100] },
	rank: { method: 'rank' },
	prank: { method: 'percentile_rank' },
	dist2max: { method: 'max_distance' },
	dist2targ: { method: 'target_distance', cap: false },
	borda: { method: 'borda' }
};
const MEANS: Record<string, Mean> = {
	a_amean: 'arithmetic',
	a_gmean: 'geometric',
	a_hmean: 'harmonic'
};
const indicators = reference.meta.filter(({ Level }) => Level === 1);
const codes = indicators.map(({ iCode }) => iCode);

function scheme(normalisation: unknown, aggregation: Mean): Scheme {
	return schemeOf({
		kind: 'index',
		normalisation,
		aggregation,
		rank: { decimals: 9 },
		indicators: indicators.map(({ iCode, Direction, Weight, Parent, Target }) => ({
			indicator: iCode,
			parent: Parent,
			weight: Weight,
			direction: Direction > 0 ? 'up' : 'down',
			target: Target,
			goalposts: reference.goalposts[iCode]?.slice(0, 2)
		})),
		groups: reference.meta
			.filter(({ Level }) => Level === 2)
			.map(({ iCode, Weight }) => ({ id: iCode, weight: Weight, name_vi: iCode, name_en: iCode }))
	});
}

const published = Object.entries(reference.results).flatMap(([name, tables]) =>
	Object.keys(tables)
		.filter((mean) => mean !== 'normalised')
		.map((mean) => [name, mean] as const)
);
const refused = Object.keys(METHODS).flatMap((name) =>
	Object.keys(MEANS)
		.filter((mean) => !reference.results[name]![mean])
		.map((mean) => [name, mean] as const)
);

let engine: SchemeEngine;
beforeAll(async () => {
	engine = await openSchemeEngine();
	engine.load(
		figureRows({
			indicators: codes,
			units: Object.fromEntries(
				reference.data.map((row) => [row.uCode, codes.map((code) => row[code] ?? null)])
			)
		})
	);
});

async function parts(asked: Scheme): Promise<Map<string, Figure>> {
	const params = { cluster_id: CLUSTER, year: YEAR, scheme: schemeText(asked) };
	const rows = await engine.ask('scheme-index-parts', params);
	return new Map(rows.map((row) => [`${row.unit_id}/${row.node}`, row.value as Figure]));
}

test('the fixture holds nine normalisations and sixteen tables of scores', () => {
	expect(Object.keys(reference.results).sort()).toEqual(Object.keys(METHODS).sort());
	expect([published.length, refused.length]).toEqual([16, 11]);
});

describe('normalised figures equal those of COINr', () => {
	test.each(Object.keys(METHODS))('%s', async (name) => {
		const found = await parts(scheme(METHODS[name], 'arithmetic'));
		const rows = reference.results[name]!.normalised;
		expect(rows).toHaveLength(8);
		for (const row of rows)
			for (const code of codes) {
				const at = `${String(row.uCode)}/${code}`;
				expectEqual(found.get(at), row[code] ?? null, at);
			}
	});
});

describe('scores of groups and totals equal those of COINr to 1e-9, and the ranks are the same', () => {
	test.each(published)('%s, %s', async (name, mean) => {
		const asked = scheme(METHODS[name], MEANS[mean]!);
		const found = await parts(asked);
		const ranking = await engine.ranking(asked);
		const rows = reference.results[name]![mean]!;
		expect(rows).toHaveLength(8);
		for (const { unit, rank, ...scores } of rows) {
			for (const [node, score] of Object.entries(scores))
				expectEqual(found.get(`${unit}/${node}`), score, `${unit} ${node}`);
			expect([unit, ranking.get(unit)?.rank]).toEqual([unit, rank]);
		}
	});
});

describe('a mean COINr refuses is undefined for the units it does not exist for', () => {
	test.each(refused)('%s, %s', async (name, mean) => {
		const asked = scheme(METHODS[name], MEANS[mean]!);
		const rows = [...(await engine.ranking(asked)).values()];
		const wrong = reference.results[name]!.normalised.filter((row) =>
			codes.some((code) => row[code] !== null && row[code]! <= 0)
		);
		const undefinedUnits = rows
			.filter((row) => row.unranked_reason === 'undefined_mean')
			.map((row) => row.unit_id);
		expect(wrong.length).toBeGreaterThan(0);
		expect(undefinedUnits.sort()).toEqual(wrong.map((row) => row.uCode).sort());
	});
});

test('goalposts: the way from the lower post to the upper, the other way where lower is better, cut at the posts', async () => {
	const found = await parts(scheme({ method: 'goalposts', scale: 1, cap: true }, 'arithmetic'));
	// AG by hand: 6.9 / 15, (46.8 - 20) / 60, (10 - 2.06) / 10, 61.3 / 100, (90.1 - 50) / 50, (42.2 - 10) / 70
	const byHand = [0.46, 26.8 / 60, 0.794, 0.613, 0.802, 0.46];
	codes.forEach((code, i) => expectEqual(found.get(`AG/${code}`), byHand[i]!, code));
});

/** Equal to 1e-9 of the larger of the figure and 1: the reference is rounded to 13 significant digits. */
function expectEqual(found: Figure | undefined, wanted: Figure, where: string): void {
	if (wanted === null || found === null || found === undefined) {
		expect([where, found]).toEqual([where, wanted]);
		return;
	}
	expect(Math.abs(found - wanted), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}
