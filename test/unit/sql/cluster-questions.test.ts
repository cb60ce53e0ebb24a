import { beforeAll, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import type { Param } from '$lib/sql/statement';
import { dataset, type Ask } from './dataset';

const CLUSTER = { cluster_id: 'C', year: 2018 };
const RANK_SUM = { ...CLUSTER, scheme: schemeText(preset('rank_sum')) };
const OFFICIAL = { ...CLUSTER, scheme: schemeText(preset('official')) };
const units = ['a', 'b', 'c', 'd'];
const observed = (indicator: string, values: (number | null)[]): Record<string, Param>[] =>
	values.flatMap((value, i) =>
		value === null ? [] : [{ unit_id: units[i]!, year: 2018, indicator, value, preferred: true }]
	);
const indicator = (code: string, over: Record<string, Param> = {}) => ({
	indicator: code,
	name_vi: code,
	name_en: code,
	decimals: 1,
	direction: 'up',
	indicator_group: 'governance',
	comparable: true,
	...over
});

const printed = (unit_id: string, indicator: string, rank: number) => ({
	unit_id,
	year: 2018,
	indicator,
	rank,
	member_count_printed: false,
	source_id: 'S'
});

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({
		sources: [{ source_id: 'S', title: 'Danh sách', publisher: 'Báo' }],
		units: units.map((unit_id) => ({
			unit_id,
			slug: unit_id,
			name_vi: unit_id,
			name_en: unit_id,
			admin_set: '63',
			kind: 'province'
		})),
		clusters: [
			{ cluster_id: 'C', name_vi: 'Cụm', name_en: 'Cluster' },
			{ cluster_id: 'D', name_vi: 'Cụm D', name_en: 'Cluster D' }
		],
		cluster_members: [
			...units.map((unit_id) => ({
				...CLUSTER,
				unit_id,
				confidence: 'verified',
				role: unit_id === 'b' ? 'head' : null,
				source_id: 'S'
			})),
			{ cluster_id: 'D', year: 2023, unit_id: 'a', confidence: 'inferred', source_id: 'S' }
		],
		indicators: [
			indicator('x'),
			indicator('papi_dim1', { part_of: 'papi_total' }),
			indicator('few'),
			indicator('neutral', { direction: 'neutral' }),
			indicator('apart', { comparable: false }),
			indicator('pci_rank', { direction: 'down', decimals: 0, comparable: false })
		],
		printed_ranks: [
			{
				...printed('a', 'cluster_rank', 4),
				scope_id: 'C',
				member_count: 12,
				as_printed: 'xếp hạng 4'
			},
			{ ...printed('b', 'x', 5), scope_id: 'R', member_count: 13, as_printed: 'vị trí thứ 5' }
		],
		target_summaries: [
			{ unit_id: 'a', year: 2018, met_or_exceeded: 21, total: 22, stage: 'reported' },
			{ unit_id: 'b', year: 2018, met_or_exceeded: 3, total: 4, stage: 'reported' }
		],
		observations: [
			...observed('x', [4, 3, 2, null]),
			...observed('papi_dim1', [1, 2, 3, 4]),
			...observed('few', [null, null, null, 1]),
			...observed('neutral', [1, 2, 3, 4]),
			...observed('apart', [1, 2, 3, 4]),
			...observed('pci_rank', [7, null, null, null])
		],
		criteria: [{ criterion_id: 'k', section: 'ktxh', max_score: 600 }],
		scores: [
			{ ...CLUSTER, unit_id: 'a', criterion_id: 'k', self_score: 500, appraised_score: 490 },
			{ ...CLUSTER, unit_id: 'b', criterion_id: 'k', self_score: 500, appraised_score: null }
		]
	});
});

test('usable-indicators says why an indicator with figures is not used, and leaves out what cannot be ranked', async () => {
	const rows = await ask('usable-indicators', CLUSTER);
	expect(
		rows.map((row) => [row.indicator, row.covered, row.member_count, row.usable, row.reason])
	).toEqual([
		['papi_dim1', 4, 4, false, 'part'],
		['x', 3, 4, true, null],
		['few', 1, 4, false, 'few']
	]);
});

test('rank_sum gives an index one voice: parts of a PAPI total are left out', async () => {
	const rows = await ask('scheme-rank-sum', RANK_SUM);
	expect(rows.map((row) => [row.unit_id, row.score, row.covered, row.needed])).toEqual([
		['a', 1, 1, 1],
		['b', 2, 1, 1],
		['c', 3, 1, 1],
		['d', null, 0, 1]
	]);
});

test.each([
	['scheme-rank-sum', RANK_SUM, 'rank_sum', 'down'],
	['scheme-official', OFFICIAL, 'official', 'up'],
	['cluster-ranking-indicator', { indicator: 'x' }, 'x', 'up']
])('%s names what each row is of', async (name, more, basis, direction) => {
	const rows = await ask(name, { ...CLUSTER, ...more });
	expect(rows.length).toBe(4);
	for (const row of rows) expect(row).toMatchObject({ ...CLUSTER, basis, direction });
});

test('cluster-options counts who has a figure, a full total or a count of targets met', async () => {
	const rows = await ask('cluster-options');
	expect(
		rows.map((row) => [
			row.cluster_id,
			row.year,
			row.member_count,
			row.material,
			row.indicator,
			row.covered
		])
	).toEqual([
		['63', 2018, 4, 'indicator', 'few', 1],
		['63', 2018, 4, 'indicator', 'papi_dim1', 4],
		['63', 2018, 4, 'indicator', 'x', 3],
		['63', 2018, 4, 'targets', null, 2],
		['C', 2018, 4, 'indicator', 'few', 1],
		['C', 2018, 4, 'indicator', 'papi_dim1', 4],
		['C', 2018, 4, 'indicator', 'x', 3],
		['C', 2018, 4, 'scores', null, 1],
		['C', 2018, 4, 'targets', null, 2]
	]);
	expect(rows[0]).toMatchObject({ cluster_vi: 'Cả nước (4 tỉnh, thành phố)' });
});

test.each(['usable-indicators', 'cluster-ranking-indicator', 'cluster-printed-ranks'])(
	'%s takes every province of a set as it takes a cluster',
	async (name) => {
		const more: Record<string, Param> =
			name === 'cluster-ranking-indicator' ? { indicator: 'x' } : {};
		const [own, all] = await Promise.all([
			ask(name, { ...CLUSTER, ...more }),
			ask(name, { ...CLUSTER, ...more, cluster_id: '63' })
		]);
		const head = { cluster_id: '', role: null, confidence: null };
		expect(own.length).toBeGreaterThan(0);
		expect(all.map((row) => ({ ...row, ...head }))).toEqual(
			own.map((row) => ({ ...row, ...head }))
		);
	}
);

test('cluster-printed-ranks gives ranks as printed, of an indicator or of the cluster, and those PCI prints of the country', async () => {
	const rows = await ask('cluster-printed-ranks', CLUSTER);
	expect(
		rows.map((row) => [row.unit_id, row.indicator, row.rank, row.scope_id, row.member_count])
	).toEqual([
		['a', 'cluster_rank', 4, 'C', 12],
		['a', 'pci_score', 7, '63', 63],
		['b', 'x', 5, 'R', 13]
	]);
	expect(rows[0]).toMatchObject({ as_printed: 'xếp hạng 4', source_name: 'Danh sách, Báo' });
});

test('cluster-members lists one year with role, confidence and the source of the list', async () => {
	const rows = await ask('cluster-members', { year: 2018 });
	expect(rows.map((row) => [row.slug, row.role])).toEqual([
		['a', null],
		['b', 'head'],
		['c', null],
		['d', null]
	]);
	expect(await ask('cluster-members', { year: 2023 })).toMatchObject([
		{ cluster_id: 'D', slug: 'a', confidence: 'inferred', source_publisher: 'Báo' }
	]);
});
