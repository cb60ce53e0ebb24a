import { beforeAll, expect, test } from 'vitest';
import type { IndexScheme } from '$lib/core/scheme';
import { withGroup } from '$lib/core/scheme-edit';
import { preset } from '$lib/core/scheme-presets';
import { sharesOf } from '$lib/core/scheme-shares';
import { schemeText } from '$lib/core/scheme-text';
import { dataset, type Ask } from './dataset';

const CLUSTER = { cluster_id: 'C', year: 2024 };
const units = ['a', 'b', 'c'];
const SECTIONS = ['ktxh', 'xdd', 'bonus', 'penalty'];
const scored = (unit_id: string, scores: readonly (number | null)[]) =>
	SECTIONS.flatMap((section, i) => {
		const appraised_score = scores[i] ?? null;
		return i > 1 && appraised_score === null
			? []
			: [{ ...CLUSTER, unit_id, criterion_id: `k-${section}`, self_score: 10, appraised_score }];
	});

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({
		units: units.map((unit_id) => ({ unit_id, slug: unit_id, name_vi: unit_id, name_en: unit_id })),
		cluster_members: units.map((unit_id) => ({ ...CLUSTER, unit_id })),
		criteria: SECTIONS.map((section, i) => ({
			criterion_id: `k-${section}`,
			section,
			max_score: 100 * (i + 1)
		})),
		scores: [
			...scored('a', [90, 150, 20, 5]),
			...scored('b', [80, 170]),
			...scored('c', [99, null, 7])
		],
		indicators: [
			{ indicator: 'x', indicator_group: 'economy', decimals: 1 },
			{ indicator: 'y', indicator_group: 'society', decimals: 1 }
		],
		targets: [
			{ target_id: 'a-x', unit_id: 'a', year: 2024, indicator: 'x' },
			{ target_id: 'b-x', unit_id: 'b', year: 2024, indicator: 'x' },
			{ target_id: 'a-y', unit_id: 'a', year: 2024, indicator: 'y' },
			{ target_id: 'c-y', unit_id: 'c', year: 2023, indicator: 'y' }
		]
	});
});

test('sections of entered totals: a penalty takes away, means are of complete appraisals and add up', async () => {
	const rows = await ask('scheme-official-sections', CLUSTER);
	expect(
		rows.map((row) => [row.unit_id, row.section, row.score, row.self_score, row.mean_score])
	).toEqual([
		['a', 'ktxh', 90, 10, 85],
		['a', 'xdd', 150, 10, 160],
		['a', 'bonus', 20, 10, 10],
		['a', 'penalty', -5, -10, -2.5],
		['b', 'ktxh', 80, 10, 85],
		['b', 'xdd', 170, 10, 160],
		['c', 'ktxh', 99, 10, 85],
		['c', 'xdd', null, 10, 160],
		['c', 'bonus', 7, 10, 10]
	]);
	expect(rows.find((row) => row.unit_id === 'c' && row.section === 'xdd')).toMatchObject({
		covered: 0,
		needed: 1,
		max_score: 200
	});
});

test('criteria come with their section and maximum', async () => {
	expect((await ask('criteria')).map((row) => [row.criterion_id, row.max_score])).toEqual([
		['k-bonus', 300],
		['k-ktxh', 100],
		['k-penalty', 400],
		['k-xdd', 200]
	]);
});

test('indicators with targets of the year, best covered first', async () => {
	expect(
		(await ask('target-indicators', CLUSTER)).map((row) => [row.indicator, row.covered])
	).toEqual([
		['x', 2],
		['y', 1]
	]);
});

test('shares shown while a slider moves are the nominal shares of the SQL, nested groups and zeros too', async () => {
	const base = preset('index_minmax') as IndexScheme;
	const nested = withGroup(base, 'governance', { parent: 'society', weight: 0.7 });
	for (const scheme of [base, nested, withGroup(nested, 'economy', { weight: 0 })]) {
		const rows = await ask('scheme-index-parts', { ...CLUSTER, scheme: schemeText(scheme) });
		const own = rows.filter((row) => row.unit_id === 'a' && row.parent !== null);
		const shares = sharesOf(scheme);
		expect(own.length).toBe(scheme.groups.length + scheme.indicators.length);
		for (const row of own)
			expect(shares.get(String(row.node))).toBeCloseTo(Number(row.nominal_share), 12);
	}
});
