import { expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import type { Param } from '$lib/sql/statement';
import { dataset } from './dataset';

const CLUSTER = { cluster_id: 'C', year: 2018 };
const names = ['a', 'b', 'c', 'd', 'e'];
const ground = {
	units: names.map((unit_id) => ({ unit_id, slug: unit_id, name_vi: unit_id, name_en: unit_id })),
	clusters: [{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' }],
	cluster_members: names.map((unit_id) => ({ ...CLUSTER, unit_id })),
	indicators: [
		{ indicator: 'x', decimals: 1, direction: 'up', comparable: true },
		{ indicator: 'y', decimals: 1, direction: 'down', comparable: true },
		{ indicator: 'z', decimals: 1, direction: 'up', comparable: true }
	]
};
const observed = (indicator: string, values: (number | null)[]): Record<string, Param>[] =>
	values.flatMap((value, i) =>
		value === null ? [] : [{ unit_id: names[i]!, year: 2018, indicator, value, preferred: true }]
	);

test('one indicator: competition ranks on rounded values, ties said, a missing figure not ranked', async () => {
	const ask = await dataset({
		...ground,
		observations: observed('x', [0.1 + 0.2, 0.3, 5, null, 0.34])
	});
	const rows = await ask('cluster-ranking-indicator', { ...CLUSTER, indicator: 'x' });
	expect(rows.map((row) => [row.unit_id, row.rank, row.tied, row.score])).toEqual([
		['c', 1, false, 5],
		['a', 2, true, 0.3],
		['b', 2, true, 0.3],
		['e', 2, true, 0.3],
		['d', null, false, null]
	]);
	expect(rows[0]).toMatchObject({ ranked_count: 4, member_count: 5 });
});

test('lower is better: the lowest comes first', async () => {
	const ask = await dataset({ ...ground, observations: observed('y', [3, 1, 2, 5, 4]) });
	const rows = await ask('cluster-ranking-indicator', { ...CLUSTER, indicator: 'y' });
	expect(rows.map((row) => row.unit_id)).toEqual(['b', 'c', 'a', 'e', 'd']);
});

test('rank_sum: the mean of ranks, with an indicator too few members have left out and a thin member not ranked', async () => {
	const ask = await dataset({
		...ground,
		observations: [
			...observed('x', [5, 4, 3, null, 1]),
			...observed('y', [1, 2, 3, 4, 5]),
			...observed('z', [1, 2, null, null, null])
		]
	});
	const rows = await ask('scheme-rank-sum', { ...CLUSTER, scheme: schemeText(preset('rank_sum')) });
	expect(rows.map((row) => [row.unit_id, row.score, row.rank, row.covered, row.needed])).toEqual([
		['a', 1, 1, 2, 2],
		['b', 2, 2, 2, 2],
		['c', 3, 3, 2, 2],
		['e', 4.5, 4, 2, 2],
		['d', 4, null, 1, 2]
	]);
});

test('score: sections plus bonus minus penalty; an incomplete appraisal is listed and not ranked', async () => {
	const score = (unit_id: string, criterion_id: string, appraised_score: number | null) => ({
		...CLUSTER,
		unit_id,
		criterion_id,
		self_score: 100,
		appraised_score
	});
	const ask = await dataset({
		...ground,
		criteria: [
			{ criterion_id: 'k', section: 'ktxh', max_score: 600 },
			{ criterion_id: 'b', section: 'bonus', max_score: 50 },
			{ criterion_id: 'p', section: 'penalty', max_score: 100 }
		],
		scores: [
			score('a', 'k', 500),
			score('a', 'b', 10),
			score('a', 'p', 5),
			score('b', 'k', 505),
			score('b', 'b', null),
			score('b', 'p', null),
			score('c', 'k', null),
			score('c', 'b', 50),
			score('c', 'p', 0)
		]
	});
	const rows = await ask('scheme-official', {
		...CLUSTER,
		scheme: schemeText({ ...preset('official'), tie_break: [] })
	});
	expect(rows.map((row) => [row.unit_id, row.score, row.rank, row.tied])).toEqual([
		['a', 505, 1, true],
		['b', 505, 1, true],
		['c', null, null, false],
		['d', null, null, false],
		['e', null, null, false]
	]);
});
