import { beforeEach, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import type { ClusterMemberRow, UsableIndicatorRow } from '$lib/view/answer-rows';
import {
	clusterChoice,
	clusterPlace,
	nearChoices,
	rankingQuestion,
	settle
} from '$lib/view/cluster-choice';
import { overview } from '$lib/view/cluster-overview';
import type { RankableRow } from '$lib/view/scheme-rows';
import { leaning } from '$lib/view/scheme-view';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const option = (
	cluster_id: string,
	year: number,
	indicator: string | null,
	covered: number,
	material: RankableRow['material'] = indicator ? 'indicator' : 'scores'
): RankableRow => ({
	cluster_id,
	cluster_vi: `Cụm ${cluster_id}`,
	cluster_en: `Emulation cluster: ${cluster_id}`,
	year,
	member_count: 11,
	material,
	indicator,
	name_vi: indicator && `Chỉ tiêu ${indicator}`,
	name_en: indicator,
	indicator_group: indicator && 'economy',
	covered
});
const PUBLISHED = [
	option('C-DNB', 2018, 'x', 7),
	option('C-TNB', 2018, 'x', 4),
	option('C-TNB', 2018, 'y', 11),
	option('C-TNB', 2023, 'y', 12),
	option('63', 2018, 'y', 61)
];
const SCORED = [option('I', 2024, null, 5), option('I', 2025, null, 5), option('I', 2025, 'x', 5)];
const NOTHING = { cluster: null, year: null, by: null, scheme: null };

test('near choices are one menu away, and keep the rest where they can', () => {
	const at = { clusterId: 'C-TNB', year: 2018, by: 'x', scheme: null };
	expect(
		nearChoices(PUBLISHED, at).map(({ clusterId, year, by }) => `${clusterId} ${year} ${by}`)
	).toEqual([
		'C-TNB 2018 rank_sum',
		'C-TNB 2018 y',
		'C-TNB 2018 x',
		'C-TNB 2023 rank_sum',
		'C-TNB 2018 x',
		'C-DNB 2018 x',
		'C-TNB 2018 x',
		'63 2018 rank_sum'
	]);
});

describe('what is shown', () => {
	test.each([
		[
			'published figures open on Tây Nam Bộ 2018 by the sum of ranks',
			PUBLISHED,
			{},
			['C-TNB', 2018, 'rank_sum']
		],
		[
			'a dataset with scores opens on the newest year by the scores',
			SCORED,
			{},
			['I', 2025, 'official']
		],
		[
			'scores are found by the word they had in addresses of before',
			SCORED,
			{ by: 'score', year: '2024' },
			['I', 2024, 'official']
		],
		[
			'all provinces are compared like a cluster',
			PUBLISHED,
			{ cluster: '63' },
			['63', 2018, 'rank_sum']
		],
		[
			'every wish that can be met is',
			PUBLISHED,
			{ cluster: 'C-TNB', year: '2023', by: 'y' },
			['C-TNB', 2023, 'y']
		],
		[
			'a cluster without the opening year shows its newest',
			[option('Z', 2023, 'x', 2)],
			{},
			['Z', 2023, 'rank_sum']
		]
	])('%s', (_, options, wish, [clusterId, year, by]) => {
		expect(settle(options, { ...NOTHING, ...wish })).toMatchObject({ clusterId, year, by });
	});

	test('the scheme of the address ranks whatever the dataset has; without one the word means nothing', () => {
		const scheme = preset('index_zscore');
		expect(settle(PUBLISHED, { ...NOTHING, by: 'scheme', scheme })).toMatchObject({
			by: 'scheme',
			scheme
		});
		expect(settle(PUBLISHED, { ...NOTHING, by: 'scheme' })).toMatchObject({ by: 'rank_sum' });
		expect(settle(PUBLISHED, { ...NOTHING, by: 'x', scheme })).toMatchObject({
			by: 'x',
			scheme: null
		});
	});

	test('a dataset without clusters shows nothing', () => {
		expect(clusterChoice([], NOTHING)).toBe(null);
	});
});

test.each([
	[{ cluster: 'xyz' }, 'Không có cụm nào mã “xyz” trong bộ số liệu này; đang hiện Cụm C-TNB.'],
	[
		{ year: 'abc' },
		'Không có thành viên hay số liệu của Cụm C-TNB cho năm “abc”; đang hiện năm 2018.'
	],
	[
		{ by: 'score' },
		'Không xếp hạng được theo “score” ở cụm và năm này; đang xếp theo Tổng thứ hạng.'
	],
	[
		{ by: 'scale_1000' },
		'Không xếp hạng được theo “Thang điểm 1.000” ở cụm và năm này; đang xếp theo Tổng thứ hạng.'
	]
])('a wish that cannot be met is one sentence, and the rest is shown: %o', (wish, sentence) => {
	const choice = clusterChoice(PUBLISHED, { ...NOTHING, ...wish });
	expect(choice?.problems).toEqual([sentence]);
	expect([choice?.clusterId, choice?.year, choice?.by]).toEqual(['C-TNB', 2018, 'rank_sum']);
});

describe('the schemes that ship are offered where they have something to compare', () => {
	const five = [
		'grdp_per_capita',
		'income_per_capita_monthly',
		'trained_employed_workers_15plus',
		'md_poverty_rate',
		'papi_total_80'
	];
	const figures = (count: number, covered = 9) =>
		five.slice(0, count).map((code) => option('I', 2025, code, covered));
	const targets = (covered: number) => option('I', 2025, null, covered, 'targets');
	const INDEXES = ['index_minmax', 'index_goalposts', 'index_percentile', 'index_zscore'];
	test.each([
		['an index with two of three figures', figures(4), ['rank_sum', ...INDEXES]],
		['an index with fewer', figures(3), ['rank_sum']],
		['figures of a single member', figures(5, 1), []],
		['targets of two members', [targets(2)], ['target_count']],
		['targets of one member', [targets(1), ...figures(1)], ['rank_sum']],
		['scores', SCORED, ['official', 'rank_sum']],
		[
			'scores and targets',
			[...SCORED, targets(5)],
			['official', 'target_count', 'scale_1000', 'rank_sum']
		]
	])('%s', (_, options, ids) => {
		const offered = clusterChoice(options, NOTHING)?.bases ?? [];
		expect(
			offered.filter(({ group }) => group === 'Cách tính chung').map(({ value }) => value)
		).toEqual(ids);
	});
});

test('a cluster of one member with one figure is ranked by that figure', () => {
	expect(settle([option('I', 2025, 'x', 1)], NOTHING)).toMatchObject({ by: 'x', scheme: null });
});

test('a sentence says where a unit ranks', () => {
	expect(clusterPlace('C', 'Cụm C', 11)).toBe('Cụm C');
	expect(clusterPlace('34', '…', 34)).toBe('cả nước (34 tỉnh, thành phố)');
	inLocale('en');
	expect(clusterPlace('C', 'C', 11)).toBe('the cluster C');
});

test('the menu of clusters puts the whole country last', () => {
	expect(clusterChoice(PUBLISHED, NOTHING)?.clusters.map(({ value }) => value)).toEqual([
		'C-DNB',
		'C-TNB',
		'63'
	]);
});

test('the menu of bases says how many members have a figure, best covered first', () => {
	expect(
		clusterChoice(PUBLISHED, NOTHING)?.bases.map(({ label, group }) => [label, group])
	).toEqual([
		['Tổng thứ hạng', 'Cách tính chung'],
		['Chỉ tiêu y (11/11 đơn vị)', 'Kinh tế'],
		['Chỉ tiêu x (4/11 đơn vị)', 'Kinh tế']
	]);
});

test('English names a cluster without the words before the colon', () => {
	inLocale('en');
	expect(clusterChoice(PUBLISHED, NOTHING)?.cluster).toBe('C-TNB');
});

test('a scheme asks the question of its kind with its text, an indicator its own', () => {
	const at = { clusterId: 'C', year: 2018 };
	const scheme = preset('scale_1000');
	expect(rankingQuestion({ ...at, by: 'scheme', scheme })).toEqual({
		name: 'scheme-scale-1000',
		params: { cluster_id: 'C', year: 2018, scheme: schemeText(scheme) }
	});
	expect(rankingQuestion({ ...at, by: 'x', scheme: null })).toEqual({
		name: 'cluster-ranking-indicator',
		params: { cluster_id: 'C', year: 2018, indicator: 'x' }
	});
});

test('the overview puts a doubt all members share on the cluster, and one only some have on them', () => {
	const member = (
		cluster_id: string,
		name: string,
		confidence: ClusterMemberRow['confidence'],
		role: ClusterMemberRow['role'] = null
	): ClusterMemberRow => ({
		cluster_id,
		cluster_vi: cluster_id,
		cluster_en: cluster_id,
		year: 2018,
		slug: name,
		name_vi: name,
		name_en: name,
		role,
		confidence,
		source_id: 'S',
		source_title: null,
		source_publisher: null
	});
	const clusters = overview([
		member('B', 'Đắk Lắk', 'uncertain'),
		member('B', 'Dương', 'uncertain'),
		member('A', 'Hà Nam', 'verified', 'head'),
		member('A', 'Nam Định', 'inferred')
	]);
	expect(
		clusters.map(({ id, note, members }) => [
			id,
			note,
			members.map((each) => [each.name, each.note])
		])
	).toEqual([
		[
			'A',
			null,
			[
				['Hà Nam', 'Cụm trưởng'],
				['Nam Định', 'suy ra']
			]
		],
		[
			'B',
			'chưa chắc chắn',
			[
				['Dương', null],
				['Đắk Lắk', null]
			]
		]
	]);
});

describe('the warning of a lopsided scheme', () => {
	const used = (indicator_group: string, usable = true): UsableIndicatorRow => ({
		cluster_id: 'C',
		year: 2018,
		indicator: indicator_group,
		name_vi: '',
		name_en: '',
		direction: 'up',
		indicator_group,
		covered: 9,
		member_count: 9,
		reason: usable ? null : 'few',
		usable
	});
	test.each([
		[
			'more than half of one group',
			[used('governance'), used('governance'), used('economy')],
			'2 trong 3 chỉ tiêu thuộc nhóm quản trị, nên thứ hạng nghiêng về mặt này.'
		],
		['exactly half', [used('governance'), used('economy')], null],
		[
			'indicators not used do not weigh',
			[used('economy'), used('society'), used('society', false)],
			null
		],
		['a single indicator', [used('economy')], null]
	])('%s', (_, indicators, sentence) => {
		expect(leaning(indicators)).toBe(sentence);
	});
});
