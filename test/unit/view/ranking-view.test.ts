import { beforeEach, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { printedOf, printedRanks } from '$lib/view/printed-ranks';
import { rankingView, type RankingView } from '$lib/view/ranking-view';
import type { PrintedRankRow, RankedRow } from '$lib/view/scheme-rows';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const NAMES = {
	place: 'Cụm Tây Nam Bộ',
	scheme: preset('rank_sum'),
	indicator: null,
	chosen: null
};
/** What a ranking says in one of its columns; undefined when it has no such column. */
const column = (view: RankingView | null, key: string) => {
	const at = view?.columns.findIndex((each) => each.key === key) ?? -1;
	return at < 0 ? undefined : view?.lines.map(({ cells }) => cells[at]);
};
const row = (slug: string, over: Partial<RankedRow>): RankedRow => ({
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
	row('d', { covered: 2, unranked_reason: 'below_minimum' })
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
			'Tỉnh d không được xếp hạng trong Cụm Tây Nam Bộ năm 2018 theo tổng thứ hạng trên 9 chỉ tiêu có số liệu: có 2/9 số liệu cần thiết, dưới 65\u00a0%.'
		],
		[
			'names all who share first place',
			tied,
			null,
			'Tỉnh a và Tỉnh b đồng hạng nhất trong 3 tỉnh được xếp hạng của Cụm Tây Nam Bộ năm 2018, theo tổng thứ hạng trên 9 chỉ tiêu có số liệu; không chính thức.'
		],
		[
			'does not call a single one the first of one',
			[row('a', { rank: 1, score: 1, ranked_count: 1 }), row('d', { ranked_count: 1 })],
			null,
			'Chỉ Tỉnh a được xếp hạng trong Cụm Tây Nam Bộ năm 2018, theo tổng thứ hạng trên 9 chỉ tiêu có số liệu; không chính thức.'
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
		expect(
			rankingView(cities, { ...NAMES, place: 'the cluster Cities', chosen: 'b' })?.chart.sentence
		).toBe(
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
	expect(view?.lines.map(({ rank, why }) => [rank, why])).toEqual([
		['1', null],
		[null, 'có 2/9 số liệu cần thiết, dưới 65\u00a0%']
	]);
	expect(column(view, 'coverage')).toEqual(['9/9', '2/9']);
	expect(column(view, 'confidence')).toEqual(['có danh sách công bố', 'chưa chắc chắn']);
	expect(view?.confidence).toBe('uncertain');
});

test('a column nobody has anything to say in is not there', () => {
	expect(rankingView(RANKED, NAMES)?.columns.map(({ key }) => key)).toEqual(['coverage']);
	const country = RANKED.map((each) => ({ ...each, confidence: null, needed: 1 }));
	expect(rankingView(country, NAMES)).toMatchObject({ columns: [], confidence: null });
});

describe('the totals a cluster entered', () => {
	const scored = {
		basis: 'official',
		direction: 'up' as const,
		decimals: 1,
		unit_vi: 'điểm',
		unranked_reason: null
	};
	const view = () =>
		rankingView(
			[
				row('a', { ...scored, rank: 1, score: 930.5, self_score: 955, role: 'head' }),
				row('b', { ...scored, rank: 2, score: 930, self_score: 1, recomputed: 920, differs: true }),
				row('c', {
					...scored,
					self_score: 940,
					unranked_reason: 'incomplete',
					covered: 8,
					needed: 10
				})
			],
			{ ...NAMES, scheme: preset('official') }
		);

	test('stand beside the self-score, the gap with its sign and what they should add up to', () => {
		expect(view()?.lines.map(({ value }) => value)).toEqual(['930,5', '930,0', null]);
		expect(column(view(), 'self')).toEqual(['955,0', '1,0', '940,0']);
		expect(column(view(), 'gap')).toEqual(['−24,5', '+929,0', null]);
		expect(column(view(), 'recomputed')).toEqual([null, '920,0', null]);
		expect(column(view(), 'role')).toEqual(['Cụm trưởng', null, null]);
		expect(view()?.lines[2]?.why).toBe('mới có 8/10 mục được thẩm định');
		expect([view()?.chart.axis, view()?.valueHead]).toEqual([
			'điểm, cao hơn là tốt hơn',
			'Điểm thẩm định'
		]);
	});

	test('are not called unofficial', () => {
		expect(view()?.unofficial).toBe(false);
		expect(view()?.chart.sentence).toBe(
			'Tỉnh a đứng đầu trong 3 tỉnh được xếp hạng của Cụm Tây Nam Bộ năm 2018, theo “Điểm, hạng chính thức”.'
		);
	});
});

test('targets met say whether the body printed the count', () => {
	const met = { basis: 'target_count', achieved: 21, covered: 22, needed: 22, exceeded: 4 };
	const view = rankingView(
		[
			row('a', { ...met, rank: 1, score: 95.5, count_basis: 'printed' }),
			row('b', { ...met, rank: 1, score: 95.5, count_basis: 'counted', exceeded: null })
		],
		{ ...NAMES, scheme: preset('target_count') }
	);
	expect(column(view, 'achieved')).toEqual(['21/22 (số in)', '21/22']);
	expect(column(view, 'exceeded')).toEqual(['4', null]);
});

test('bonus and penalty points are there where a scale gave any, a penalty with its minus', () => {
	const view = rankingView(
		[row('a', { basis: 'scale_1000', rank: 1, score: 900, decimals: 1, bonus: 12, penalty: 5 })],
		{ ...NAMES, scheme: preset('scale_1000') }
	);
	expect([column(view, 'bonus'), column(view, 'penalty')]).toEqual([['12,0'], ['−5,0']]);
});

describe('equal totals', () => {
	test('are parted by a rule, or by a person whose reason is told', () => {
		const decided = { cluster_id: 'C', year: 2018, below: 'c', reason: 'Hội đồng bỏ phiếu' };
		const scheme = {
			...preset('rank_sum'),
			decided: [
				{ ...decided, above: 'b' },
				{ ...decided, above: 'b', year: 2019, reason: 'năm khác' }
			]
		};
		const view = rankingView(
			[
				row('a', { rank: 1, score: 2, tie_broken: true }),
				row('b', { rank: 2, score: 2, tie_broken: true, tie_decided: true }),
				row('c', { rank: 3, score: 2, tie_broken: true, tie_decided: true })
			],
			{ ...NAMES, scheme }
		);
		expect(view?.lines.map(({ parted, reason }) => [parted, reason])).toEqual([
			['rule', null],
			['person', 'Hội đồng bỏ phiếu'],
			['person', 'Hội đồng bỏ phiếu']
		]);
	});

	test('share the mean of their places when the scheme numbers them so, and still come first', () => {
		const view = rankingView(
			[
				row('a', { rank: 1.5, score: 2, tied: true }),
				row('b', { rank: 1.5, score: 2, tied: true })
			],
			NAMES
		);
		expect(view?.lines.map(({ rank }) => rank)).toEqual(['=1,5', '=1,5']);
		expect(view?.chart.sentence).toMatch(/^Tỉnh a và Tỉnh b đồng hạng nhất trong/);
	});
});

test.each([
	['no_data', 'chưa có số liệu'],
	['undefined_mean', 'trung bình nhân hoặc điều hòa không tính được vì có giá trị bằng 0 hay âm'],
	['vetoed', 'không xét, vì vi phạm tiêu chí loại trừ']
] as const)('a member without a place says why: %s', (unranked_reason, why) => {
	const view = rankingView([row('a', { unranked_reason, score: 12 })], NAMES);
	expect(view?.lines[0]).toMatchObject({ rank: null, why, value: '12,00' });
	expect(view?.chart.bars[0]).toMatchObject({ value: null, text: 'không xếp hạng', detail: why });
});

describe('published ranks', () => {
	const published = (unit_id: string, indicator: string, over: Partial<PrintedRankRow> = {}) => ({
		unit_id,
		indicator,
		rank: 4,
		scope_id: 'C',
		scope_vi: 'Cụm C',
		scope_en: 'Emulation cluster: C',
		member_count: 12,
		member_count_printed: true,
		as_printed: 'xếp hạng 4',
		source_id: 'S',
		source_name: 'Báo',
		...over
	});
	const ALL = [
		published('b', 'cluster_rank'),
		published('a', 'x', {
			rank: 5,
			scope_id: 'R',
			scope_vi: 'vùng R',
			member_count: 13,
			member_count_printed: false
		}),
		published('c', 'cluster_rank', { scope_id: 'D' })
	];

	test('are those of the cluster beside a scheme, those of an indicator beside it', () => {
		const of = (clusterId: string, indicator: string | null) =>
			printedOf(ALL, { clusterId, indicator }).map((each) => each.unit_id);
		expect([of('C', null), of('C', 'x'), of('63', null), of('C', 'y')]).toEqual([
			['b'],
			['a'],
			[],
			[]
		]);
	});

	test('stand in a column and, with what is computed, as sentences', () => {
		const [own] = ALL;
		expect(column(rankingView(RANKED, { ...NAMES, printed: [own!] }), 'printed')).toEqual([
			null,
			'4/12',
			null,
			null
		]);
		expect(column(rankingView(RANKED, { ...NAMES, printed: [ALL[1]!] }), 'printed')?.[0]).toBe(
			'5/13 (vùng R)'
		);
		expect(
			printedRanks(RANKED, ALL.slice(0, 2), 'Tăng trưởng').map(({ words, computed }) => [
				words,
				computed
			])
		).toEqual([
			['Tỉnh b: hạng 4/12, theo bình xét của cụm (Cụm C).', 'Theo cách tính đang chọn: hạng 2/3.'],
			[
				'Tỉnh a: hạng 5/13, Tăng trưởng (vùng R; số đơn vị do Bảng Vàng đếm).',
				'Theo cách tính đang chọn: hạng 1/3.'
			]
		]);
	});
});

test('an indicator where lower is better says so, and an estimate is hollow', () => {
	const view = rankingView(
		[row('a', { basis: 'poor', rank: 1, score: 2.1, unit_vi: '%', status: 'estimate' })],
		{ ...NAMES, scheme: null, indicator: 'Tỷ lệ hộ nghèo' }
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
