import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckRow, ObservationRow, TargetCountRow, TargetRow } from '$lib/view/answer-rows';
import { checkWords } from '$lib/view/check-words';
import { cards } from '$lib/view/scorecard/cards';
import { headline } from '$lib/view/scorecard/headline';
import { seriesView } from '$lib/view/scorecard/series';
import { actualWords, dropWords, percentWords, planWords } from '$lib/view/scorecard/target-words';
import { telling, yearsOf, type ScorecardRows } from '$lib/view/scorecard/years';
import { inLocale } from './words-locale';

const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;

const COUNT: TargetCountRow = {
	year: 2018,
	printed_met: null,
	printed_total: null,
	printed_exceeded: null,
	printed_stage: null,
	printed_rate: null,
	as_printed: null,
	source_id: null,
	n_total: null,
	n_exceeded: null,
	n_met: null,
	n_almost: null,
	n_missed: null,
	n_not_assessed: null,
	n_assessed: null,
	n_differs: null,
	rate_assessed: null,
	rate_total: null
};

describe('the headline', () => {
	beforeEach(() => inLocale('vi'));

	test('a printed count wins and says the missed target is unknown', () => {
		const said = headline('Kiên Giang', 2018, {
			...COUNT,
			printed_met: 21,
			printed_total: 22,
			printed_rate: 95.5,
			printed_stage: 'reported',
			n_total: 2,
			n_assessed: 2,
			n_exceeded: 2
		});
		expect(plain(said.sentence)).toBe(
			'Năm 2018, Kiên Giang đạt và vượt 21/22 chỉ tiêu kinh tế – xã hội (95,5 %).'
		);
		expect(said.notes).toHaveLength(1);
	});

	test('an expected count says so', () => {
		const said = headline('Quảng Nam', 2022, {
			...COUNT,
			printed_met: 14,
			printed_total: 15,
			printed_rate: 93.3,
			printed_stage: 'expected'
		});
		expect(said.sentence).toContain('dự kiến');
	});

	test('a counted panel is used when nothing was printed', () => {
		const said = headline('An Giang', 2024, {
			...COUNT,
			n_total: 22,
			n_assessed: 21,
			n_met: 10,
			n_exceeded: 9,
			n_not_assessed: 1,
			rate_assessed: 90.5
		});
		expect(said.count).toMatchObject({ achieved: 19, total: 21, exceeded: 9 });
		expect(said.notes).toHaveLength(1);
	});

	test.each([
		['no row at all', undefined],
		[
			'a handful of quoted targets',
			{ ...COUNT, n_total: 2, n_assessed: 2, n_met: 2, rate_assessed: 100 }
		]
	])('%s makes no share', (_, row) => {
		const said = headline('Hưng Yên', 2021, row);
		expect(said.count).toBeNull();
		expect(said.sentence).toContain('Chưa có báo cáo nào');
	});
});

const TARGET: TargetRow = {
	target_id: 't',
	year: 2018,
	indicator: 'poverty_reduction',
	name_vi: 'Mức giảm tỷ lệ hộ nghèo',
	name_en: 'Reduction of the poverty rate',
	unit_vi: 'điểm %',
	unit_en: 'pp',
	direction: 'up',
	plan_raw: 'giảm từ 1,5%',
	plan_kind: 'change_floor',
	plan_lo: 1.5,
	plan_hi: null,
	plan_strict: false,
	plan_implied: false,
	decimals: 2,
	actual_raw: '1,7%',
	actual: 1.7,
	actual_hi: null,
	actual_status: 'official',
	previous: 6.21,
	verdict: 'exceeded',
	verdict_computed: 'exceeded',
	verdict_official: null,
	verdict_differs: false,
	percent_of_plan: 113.33,
	percent_printed: null,
	plan_gap: 0.2,
	note_vi: null,
	note_en: null,
	as_printed: 'giảm 1,7% (kế hoạch giảm từ 1,5%)',
	source_id: 'D004'
};
const INCOME: TargetRow = {
	...TARGET,
	indicator: 'income_per_capita_usd',
	unit_vi: 'USD/người',
	plan_raw: null,
	plan_kind: 'point',
	plan_lo: 1970,
	plan_hi: 1970,
	plan_implied: true,
	decimals: 0,
	actual: 2094,
	previous: null,
	percent_printed: 106.29
};

describe('the words of a target', () => {
	beforeEach(() => inLocale('vi'));

	test.each([
		['the plan keeps its words', planWords(TARGET), 'giảm từ 1,5%'],
		['an implied plan is marked', planWords(INCOME), '≈ 1.970 USD/người (suy ra)'],
		[
			'a range',
			planWords({ ...INCOME, plan_implied: false, plan_lo: 60, plan_hi: 62, unit_vi: '%' }),
			'60–62 %'
		],
		['no plan', planWords({ ...INCOME, plan_lo: null, plan_hi: null }), 'chưa công bố'],
		['the actual', actualWords(INCOME), '2.094 USD/người'],
		[
			'an actual in words',
			actualWords({ ...INCOME, actual: null, actual_raw: 'Xuất siêu' }),
			'Xuất siêu'
		],
		['a milestone', actualWords({ ...INCOME, plan_kind: 'milestone', actual: 1 }), 'đã hoàn thành'],
		['a drop in points', dropWords(TARGET), '6,21 % → 4,51 %, −1,70 điểm %'],
		['no drop without a start', dropWords(INCOME), null],
		['the printed per cent comes first', percentWords(INCOME), '106,29 % kế hoạch'],
		['the computed one otherwise', percentWords(TARGET), '113,33 % kế hoạch'],
		['none where it means nothing', percentWords({ ...TARGET, percent_of_plan: null }), null]
	])('%s', (_, written, expected) => {
		expect(plain(written)).toBe(expected);
	});
});

const OBSERVATION: ObservationRow = {
	year: 2018,
	indicator: 'ntm_communes_share',
	name_vi: 'Tỷ lệ xã đạt chuẩn nông thôn mới',
	name_en: 'Share of communes',
	unit_vi: '%',
	unit_en: '%',
	indicator_group: 'society',
	direction: 'up',
	decimals: 2,
	value: 43.59,
	qualifier: null,
	status: 'derived',
	note: null,
	note_vi: null,
	note_en: null,
	as_printed: '51/117 xã (đạt 44,4%)',
	source_id: 'D004',
	previous: null,
	change: null,
	region_rank: null,
	region_count: null,
	cluster_id: null,
	cluster_rank: null,
	cluster_count: null,
	printed_rank: null,
	printed_rank_count: null,
	member_count_printed: null,
	printed_scope_vi: null,
	printed_scope_en: null,
	rank_as_printed: null
};
const CHECK: CheckRow = {
	check_id: 'r02',
	unit_id: '63-91',
	slug: 'kien-giang',
	name_vi: 'Kiên Giang',
	name_en: 'Kien Giang',
	year: 2018,
	kind: 'ratio',
	label_vi: 'Xã đạt chuẩn',
	label_en: 'Communes',
	part: 51,
	whole: 117,
	printed: 44.4,
	printed_decimals: 1,
	printed_unit: '%',
	computed: 43.59,
	agrees: false,
	difference: 0.81,
	as_printed: '51/117 xã (đạt 44,4%)',
	note_vi: null,
	note_en: null,
	source_id: 'D004',
	source_title: null,
	source_publisher: null
};

describe('key figures', () => {
	beforeEach(() => inLocale('vi'));

	test('a printed share that differs from its parts carries a warning with both and the difference', () => {
		const [card] = cards([OBSERVATION], [], [CHECK]);
		expect(plain(card!.value)).toBe('43,6 %');
		expect(card!.lines).toContain('51/117');
		expect(plain(card!.warning)).toBe('Nguồn in 44,4 %; tính lại 43,59 %, lệch 0,81 điểm %');
	});

	test('the poverty rate takes its reduction target along', () => {
		const [card] = cards(
			[{ ...OBSERVATION, indicator: 'md_poverty_rate', value: 4.51, as_printed: 'x' }],
			[TARGET],
			[]
		);
		expect(card!.verdict).toBe('exceeded');
		expect(card!.lines.map(plain)).toContain('6,21 % → 4,51 %, −1,70 điểm %');
	});

	test('of income figures only the first is shown, and a year without figures has none', () => {
		const income = { ...OBSERVATION, as_printed: null };
		const both = [
			{ ...income, indicator: 'grdp_per_capita' },
			{ ...income, indicator: 'income_per_capita_usd' }
		];
		expect(cards(both, [], []).map((card) => card.key)).toEqual(['income_per_capita_usd']);
		expect(cards([], [], [])).toEqual([]);
	});
});

describe('printed against recomputed', () => {
	beforeEach(() => inLocale('vi'));

	test.each([
		['a share that differs', CHECK, ['51 / 117', '44,4 %', '43,59 %', 'lệch 0,81 điểm %']],
		[
			'a total that differs',
			{
				...CHECK,
				kind: 'parts_total',
				part: 3483,
				whole: null,
				printed: 3420,
				printed_decimals: 0,
				printed_unit: null,
				computed: 3483,
				difference: -63
			},
			['3.483', '3.420', '3.483', 'lệch 63']
		],
		[
			'a change that agrees',
			{
				...CHECK,
				kind: 'change',
				part: 6.21,
				whole: 4.51,
				printed: -1.7,
				computed: -1.7,
				agrees: true,
				difference: 0
			},
			['4,51 − 6,21', '−1,7 %', '−1,7 %', 'khớp']
		],
		[
			'a share the source did not print',
			{ ...CHECK, printed: null, agrees: null, difference: null },
			['51 / 117', 'chưa công bố', '43,59 %', 'nguồn không in, chỉ tính ra']
		],
		[
			'nothing to compute from',
			{
				...CHECK,
				part: null,
				whole: null,
				printed: 3,
				printed_decimals: 0,
				computed: null,
				agrees: null,
				difference: null
			},
			['–', '3 %', '–', 'không tính lại được']
		]
	] as const)('%s', (_, check, [parts, printed, computed, result]) => {
		const words = checkWords(check);
		expect([words.parts, words.printed, words.computed, words.result].map(plain)).toEqual([
			parts,
			printed,
			computed,
			result
		]);
	});
});

describe('years', () => {
	const none: ScorecardRows = {
		counts: [],
		observations: [],
		awards: [],
		shares: [],
		facts: [],
		documents: [],
		rolledUp: []
	};

	test('a scorecard opens on the newest year with a document, not the newest with a figure', () => {
		const rows: ScorecardRows = {
			...none,
			documents: [{ year: 2018 } as ScorecardRows['documents'][number]],
			observations: [{ ...OBSERVATION, year: 2022 }]
		};
		expect(telling(rows)).toBe(2018);
		expect(yearsOf(rows)).toEqual([2022, 2018]);
	});

	test('nothing at all has no year', () => {
		expect(telling(none)).toBeNull();
		expect(yearsOf(none)).toEqual([]);
	});

	test('a series keeps a gap open and needs two figures', () => {
		inLocale('vi');
		const rows = [2018, 2020].map((year) => ({ ...OBSERVATION, year }));
		expect(seriesView('Kiên Giang', 'ntm_communes_share', rows)).toMatchObject({
			years: [2018, 2019, 2020],
			lines: [{ values: [43.59, null, 43.59] }]
		});
		expect(seriesView('Kiên Giang', 'ntm_communes_share', rows.slice(1))).toBeNull();
	});
});
