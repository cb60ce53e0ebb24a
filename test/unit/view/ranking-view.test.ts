import { beforeEach, describe, expect, test } from 'vitest';
import type { RankingRow } from '$lib/view/answer-rows';
import { rankingView } from '$lib/view/ranking-view';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const NAMES = { cluster: 'Cụm Tây Nam Bộ', indicator: null, chosen: null };
const row = (slug: string, over: Partial<RankingRow>): RankingRow => ({
	cluster_id: 'C',
	year: 2018,
	basis: 'rank_sum',
	direction: 'down',
	unit_id: slug,
	slug,
	name_vi: `Tỉnh ${slug}`,
	name_en: slug,
	kind: 'province',
	score: null,
	decimals: 2,
	unit_vi: 'hạng bình quân',
	unit_en: 'mean rank',
	rank: null,
	tied: false,
	ranked_count: 3,
	member_count: 4,
	covered: 9,
	needed: 9,
	role: null,
	confidence: 'verified',
	status: null,
	source_id: null,
	self_score: null,
	...over
});
const RANKED = [
	row('a', { rank: 1, score: 1.5 }),
	row('b', { rank: 2, score: 2.25, tied: true }),
	row('c', { rank: 2, score: 2.25, tied: true }),
	row('d', { covered: 2 })
];

describe('the sentence of a ranking', () => {
	const tied = [row('a', { rank: 1, tied: true }), row('b', { rank: 1, tied: true })];
	test.each([
		[
			'names the first where no unit is in question',
			RANKED,
			null,
			'Tỉnh a đứng đầu trong 3 tỉnh được xếp hạng của Cụm Tây Nam Bộ năm 2018, theo tổng thứ hạng trên 9 chỉ tiêu có số liệu; không chính thức.'
		],
		[
			'says a tie of the unit in question',
			RANKED,
			'c',
			'Tỉnh c đồng hạng 2 trong 3 tỉnh được xếp hạng của Cụm Tây Nam Bộ năm 2018, theo tổng thứ hạng trên 9 chỉ tiêu có số liệu; không chính thức.'
		],
		[
			'says why the unit in question has no rank',
			RANKED,
			'd',
			'Tỉnh d không được xếp hạng trong Cụm Tây Nam Bộ năm 2018 theo tổng thứ hạng trên 9 chỉ tiêu có số liệu: 2/9 chỉ tiêu có số liệu, dưới 65 %.'
		],
		[
			'names all who share first place',
			tied,
			null,
			'Tỉnh a và Tỉnh b đồng hạng nhất trong 3 tỉnh được xếp hạng của Cụm Tây Nam Bộ năm 2018, theo tổng thứ hạng trên 9 chỉ tiêu có số liệu; không chính thức.'
		],
		[
			'says that nobody can be ranked',
			[row('d', { ranked_count: 0 })],
			null,
			'Chưa xếp hạng được Cụm Tây Nam Bộ năm 2018 theo tổng thứ hạng trên 9 chỉ tiêu có số liệu: không đơn vị nào có đủ số liệu.'
		]
	])('%s', (_, rows, chosen, sentence) => {
		expect(rankingView(rows, { ...NAMES, chosen })?.chart.sentence).toBe(sentence);
	});

	test('speaks English with ordinals and the kind of the members', () => {
		inLocale('en');
		const cities = RANKED.map((each) => ({ ...each, kind: 'city' as const }));
		expect(rankingView(cities, { ...NAMES, cluster: 'Cities', chosen: 'b' })?.chart.sentence).toBe(
			'b ties for 2nd place among the 3 ranked cities in the cluster Cities in 2018, by the sum of ranks over 9 indicators with figures; unofficial.'
		);
	});
});

test('bars keep the order of the question; a member without a rank is a gap with a word; the unit in question is in accent', () => {
	const view = rankingView(RANKED, { ...NAMES, chosen: 'b' });
	expect(
		view?.chart.bars.map(({ label, value, text, tone }) => [label, value, text, tone])
	).toEqual([
		['1. Tỉnh a', 1.5, '1,50', 'line-strong'],
		['=2. Tỉnh b', 2.25, '2,25', 'accent'],
		['=2. Tỉnh c', 2.25, '2,25', 'line-strong'],
		['Tỉnh d', null, 'không xếp hạng', 'line-strong']
	]);
	expect(view?.chart.axis).toBe('hạng bình quân, thấp hơn là tốt hơn');
});

test('the table says coverage, why a member is not ranked and how sure membership is', () => {
	const rows = [RANKED[0]!, { ...RANKED[3]!, confidence: 'uncertain' as const }];
	const view = rankingView(rows, NAMES);
	expect(
		view?.lines.map(({ rank, coverage, why, confidence }) => [rank, coverage, why, confidence])
	).toEqual([
		['1', '9/9', null, 'có danh sách công bố'],
		[null, '2/9', '2/9 chỉ tiêu có số liệu, dưới 65 %', 'chưa chắc chắn']
	]);
	expect([view?.shows.confidence, view?.shows.selfScore, view?.confidence]).toEqual([
		true,
		false,
		'uncertain'
	]);
});

test('scores show the self-score beside the appraised one and the gap with its sign', () => {
	const scored = { basis: 'score', direction: 'up' as const, decimals: 1, unit_vi: 'điểm' };
	const view = rankingView(
		[
			row('a', { ...scored, rank: 1, score: 930.5, self_score: 955, role: 'head' }),
			row('b', { ...scored, self_score: 940 })
		],
		NAMES
	);
	expect(
		view?.lines.map(({ value, selfScore, selfGap, role, why }) => [
			value,
			selfScore,
			selfGap,
			role,
			why
		])
	).toEqual([
		['930,5', '955,0', '−24,5', 'Cụm trưởng', null],
		[null, '940,0', null, null, 'chưa đủ điểm thẩm định']
	]);
	expect(view?.chart.axis).toBe('điểm, cao hơn là tốt hơn');
	expect(view?.valueHead).toBe('Điểm thẩm định');
});

test('an indicator where lower is better says so, and an estimate is hollow', () => {
	const view = rankingView(
		[row('a', { basis: 'poor', rank: 1, score: 2.1, unit_vi: '%', status: 'estimate' })],
		{ ...NAMES, indicator: 'Tỷ lệ hộ nghèo' }
	);
	expect([view?.scheme, view?.chart.axis, view?.valueHead, view?.chart.bars[0]?.fill]).toEqual([
		'Tỷ lệ hộ nghèo',
		'%, thấp hơn là tốt hơn',
		'Giá trị (%)',
		'hollow'
	]);
});

test('no row is no view', () => {
	expect(rankingView([], NAMES)).toBe(null);
});
