import { beforeEach, expect, test } from 'vitest';
import type {
	AchievedRow,
	FeaturedRow,
	OverviewRow,
	RankingRow,
	WorkerShareRow
} from '$lib/view/answer-rows';
import { homeQuestions } from '$lib/view/home-questions';
import { homeHeadline, homeWorkerBars, rankLines, targetBars } from '$lib/view/home-view';
import { inLocale } from './words-locale';

const featured: FeaturedRow = {
	unit_id: 'kg',
	slug: 'kien-giang',
	name_vi: 'Kiên Giang',
	name_en: 'Kien Giang',
	year: 2018,
	answered: 3,
	cluster_id: 'C',
	cluster_vi: 'Cụm',
	cluster_en: 'Cluster',
	scored: false,
	target_rows: 8
};
const register = { ...featured, scored: true, target_rows: 238 };
const achieved = (given: Partial<AchievedRow>) =>
	({
		unit_id: 'kg',
		slug: 'kien-giang',
		name_vi: 'Kiên Giang',
		name_en: 'Kien Giang',
		kind: 'province',
		year: 2018,
		achieved: 21,
		base: 22,
		printed: true,
		printed_stage: 'reported',
		rate: 95.5,
		rank: 1,
		tied: false,
		...given
	}) as AchievedRow;
const overview = (['targets', 'awards', 'workers'] as const).map((topic, i): OverviewRow => ({
	topic,
	unit_count: 5 + i,
	unit_total: 63,
	year_from: 2015,
	year_to: 2025,
	row_count: 9
}));

beforeEach(() => inLocale('vi'));

test.each([
	['published', featured, [], 'Trong 63 tỉnh, thành phố, mới tìm thấy 5 nơi công bố'],
	[
		'a register',
		register,
		[achieved({})],
		'Kiên Giang đứng đầu 63 đơn vị về chỉ tiêu: đạt và vượt 21/22 (95,5 %)'
	],
	[
		'a tie',
		register,
		[achieved({}), achieved({ unit_id: 'b' }), achieved({ unit_id: 'c', rank: 3 })],
		'2 trong 63 đơn vị'
	],
	['a register without a rate', register, [achieved({ rate: null })], 'chưa trả lời được'],
	['nothing', undefined, [], 'chưa trả lời được']
])('the headline of %s is written from the rows', (_, unit, rows, words) => {
	expect(homeHeadline(unit, overview, rows).replaceAll('\u00a0', ' ')).toContain(words);
});

test('published target counts: the featured unit leads, expected figures are hollow, the country is left out', () => {
	const view = targetBars(
		[
			achieved({
				unit_id: 'qn',
				name_vi: 'Quảng Ninh',
				year: 2023,
				achieved: 12,
				base: 12,
				rate: 100,
				printed_stage: 'expected'
			}),
			achieved({ unit_id: 'VN', kind: 'nation', rate: 100 }),
			achieved({}),
			achieved({ year: 2019, achieved: 18, rate: 81.8 }),
			achieved({ unit_id: 'x', rate: null })
		],
		featured
	);
	expect(view?.bars.map((bar) => [bar.label, bar.text, bar.fill, bar.tone])).toEqual([
		['Kiên Giang 2018', '21/22', 'solid', 'accent'],
		['Quảng Ninh 2023', '12/12 dự kiến', 'hollow', 'line-strong'],
		['Kiên Giang 2019', '18/22', 'solid', 'line-strong']
	]);
	expect(view?.sentence).toBe(
		'3 kết quả của 2 tỉnh, thành phố; 1 kết quả là số dự kiến (cột rỗng).'
	);
	expect(targetBars([], featured)).toBeNull();
});

test('a register shows the first eight of its year', () => {
	const rows = Array.from({ length: 12 }, (_, i) => achieved({ unit_id: `u${i}`, rate: 100 - i }));
	const view = targetBars([...rows, achieved({ year: 2017 })], register);
	expect(view?.bars).toHaveLength(8);
	expect(view?.sentence).toContain('8 đơn vị đứng đầu trong 12 đơn vị');
});

test.each([
	['far below', 'u6', ['u0', 'u1', 'u2', 3, 'u6']],
	['right after', 'u3', ['u0', 'u1', 'u2', 'u3']],
	['among the first', 'u1', ['u0', 'u1', 'u2']],
	['not ranked', 'u9', ['u0', 'u1', 'u2']]
])('the first three places and a unit that is %s', (_, own, lines) => {
	const rows = Array.from({ length: 10 }, (_each, i) => ({
		unit_id: `u${i}`,
		rank: i < 9 ? i + 1 : null
	}));
	expect(
		rankLines(rows as RankingRow[], own).map(({ row, skipped }) => row?.unit_id ?? skipped)
	).toEqual(lines);
});

test.each([
	[featured, 'scheme-rank-sum', 'awards-by-category', null],
	[register, 'scheme-official', 'award-families', 2018],
	[{ ...featured, cluster_id: null }, undefined, 'awards-by-category', null]
])('what the front page asks fits what the dataset holds', (unit, ranking, awards, year) => {
	const asked = homeQuestions(unit);
	expect([asked.ranking?.name, asked.awards.name, asked.achieved.params.year]).toEqual([
		ranking,
		awards,
		year
	]);
});

const share = (unit_id: string, value: number, given: Partial<WorkerShareRow> = {}) =>
	({
		unit_id,
		name_vi: unit_id,
		name_en: unit_id,
		year: 2018,
		measure: 'direct_worker',
		share: value,
		qualifier: null,
		base_count: null,
		direct_count: null,
		rank: 1,
		change: null,
		change_raw: null,
		...given
	}) as WorkerShareRow;

test('published shares: official ones first, the one that also counts ordinary people named and grey, no other measure', () => {
	const view = homeWorkerBars(
		[
			share('tn', 65, { measure: 'direct_worker_and_people', qualifier: '>', year: 2015 }),
			share('ls', 57.8),
			share('kg', 62, { qualifier: '>' }),
			share('ls', 69.6, { measure: 'small_collective' })
		],
		featured
	);
	expect(
		view?.bars.map((bar) => [bar.label, bar.text.replaceAll('\u00a0', ' '), bar.tone])
	).toEqual([
		['kg 2018', '> 62 %', 'accent'],
		['ls 2018', '57,8 %', 'ink'],
		['tn 2015 (gồm cả quần chúng)', '> 65 %', 'line-strong']
	]);
	expect(homeWorkerBars([], featured)).toBeNull();
});

test('a register shows the highest shares and the unit in question with its rank', () => {
	const rows = Array.from({ length: 20 }, (_, i) => share(`u${i}`, 80 - i, { rank: i + 1 }));
	const view = homeWorkerBars(
		[...rows, share('kg', 40, { rank: 21, name_vi: 'Kiên Giang' })],
		register
	);
	expect(view?.bars.map((bar) => bar.key)).toEqual([
		...Array.from({ length: 7 }, (_, i) => `u${i}-direct_worker`),
		'kg-direct_worker'
	]);
	expect(view?.sentence).toBe(
		'Năm 2018: 7 đơn vị có tỷ lệ cao nhất trong 21 đơn vị có số, và Kiên Giang (thứ 21).'
	);
});
