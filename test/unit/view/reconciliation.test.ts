import { beforeEach, describe, expect, test } from 'vitest';
import { DIFFERENCE_RULES, type CheckRow, type FoundRow } from '$lib/view/answer-rows';
import { findingWords } from '$lib/view/finding-words';
import { findingGroups, otherChecks, reconciliation } from '$lib/view/reconciliation';
import { inLocale } from './words-locale';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const SHARE: FoundRow = {
	rule: 'share_differs_from_parts',
	status: 'differs',
	unit_id: '63-91',
	admin_set: '63',
	slug: 'kien-giang',
	name_vi: 'Kiên Giang',
	name_en: 'Kien Giang',
	year: 2018,
	subject_vi: 'Tỷ lệ xã đạt chuẩn nông thôn mới',
	subject_en: 'Share of communes',
	printed: 44.4,
	computed: 43.59,
	difference: 0.81,
	low: null,
	high: null,
	unit_vi: '%',
	unit_en: '%',
	decimals: 2,
	recipient_type: null,
	place: null,
	qualifier: null,
	cause: 'part_or_whole_or_share_misprinted',
	check_id: 'r02',
	note_vi: 'Ghi thêm',
	note_en: 'Noted',
	as_printed: '51/117 xã (đạt 44,4%)',
	source_id: 'D004',
	source_title: 'Hội nghị',
	source_publisher: null,
	source_address: null
};
const NONE = { computed: null, difference: null };
const COUNT = { unit_vi: null, unit_en: null, decimals: null };

describe('a finding in words', () => {
	beforeEach(() => inLocale('vi'));

	test.each<[string, Partial<FoundRow>, [printed: string, computed: string, size: string]]>([
		['a share', {}, ['44,4 %', '43,59 %', '+0,81 điểm %']],
		[
			'an implied plan',
			{
				rule: 'plan_implied',
				status: 'consistent',
				...{ printed: 106.29, computed: 106.294, difference: 0, low: 1969.52, high: 1970.64 },
				...{ unit_vi: 'USD/người', decimals: 0 }
			},
			[
				'106,29 %',
				'106,294 %; kế hoạch suy ra 1.969,52–1.970,64 USD/người',
				'khớp sau khi làm tròn'
			]
		],
		[
			'points called per cent',
			{ rule: 'points_printed_as_percent', printed: 1.7, computed: 27.38, difference: null },
			['1,7 %', '−1,70 điểm %; giảm tương đối là 27,38 %', 'khác đơn vị đo']
		],
		[
			'points called per cent, the start unknown',
			{ rule: 'points_printed_as_percent', status: 'check', printed: 1.2, ...NONE },
			['1,2 %', '−1,20 điểm %', 'khác đơn vị đo']
		],
		[
			'a change of two readings',
			{
				rule: 'change_unit_ambiguous',
				status: 'ambiguous',
				printed: 3,
				...NONE,
				...{ low: 59, high: 60.19 }
			},
			[
				'+3 %',
				'năm trước 59 % (hiểu là điểm %) hoặc 60,19 % (hiểu là tương đối)',
				'nhiều cách hiểu'
			]
		],
		[
			'a bound',
			{ rule: 'share_is_bound', status: 'bound', printed: 62, ...NONE, qualifier: '>' },
			['> 62 %', 'không tính được con số đúng', 'chỉ là cận']
		],
		[
			'places',
			{
				rule: 'places_uneven',
				status: 'check',
				...{ printed: 7, computed: 16, difference: -9, place: 3 },
				...COUNT
			},
			['7 tập thể hạng Ba', '16 tập thể hạng Nhì', '−9']
		],
		[
			'a year',
			{ rule: 'year_differs', printed: 2017, computed: 2018, difference: -1, ...COUNT },
			['2017', '2018', '−1 năm']
		],
		[
			'granted against proposed',
			{
				rule: 'granted_exceeds_proposed',
				status: 'check',
				...{ printed: 13, computed: 10, difference: 3 },
				...COUNT
			},
			['13 được tặng', '10 đề nghị', '+3']
		],
		[
			'a quota',
			{
				rule: 'quota_base_unknown',
				status: 'check',
				...{ printed: 10, computed: 62.5, difference: null, low: 50 },
				...COUNT
			},
			['10 đề nghị', '62,5 % số tập thể dẫn đầu đã biết; cần mẫu số từ 50', 'cần kiểm tra']
		],
		[
			'a total',
			{
				rule: 'parts_differ_from_total',
				...{ printed: 3420, computed: 3483, difference: -63 },
				...COUNT
			},
			['3.420', '3.483', '−63']
		],
		[
			'a count of targets',
			{
				rule: 'count_differs_from_targets',
				...{ printed: 21, computed: 20, difference: 1 },
				...COUNT
			},
			['21', '20', '+1']
		],
		[
			'a change in points',
			{
				rule: 'change_differs_from_years',
				...{ printed: 3, computed: 1.6, difference: 1.4, unit_vi: 'điểm %' }
			},
			['+3,00 điểm %', '+1,60 điểm %', '+1,40 điểm %']
		],
		[
			'a relative change',
			{
				rule: 'change_differs_from_years',
				...{ printed: -5, computed: 3.01, difference: -8.01 }
			},
			['−5 %', '+3,01 %', '−8,01 điểm %']
		],
		[
			'a figure of the year before',
			{
				rule: 'previous_differs_from_year',
				...{ printed: 103, computed: 104, difference: -1, unit_vi: 'tỷ đồng', decimals: 0 }
			},
			['103 tỷ đồng', '104 tỷ đồng', '−1']
		],
		[
			'a stock',
			{
				rule: 'stock_differs_from_flow',
				...{ printed: 50, computed: 51, difference: -1, unit_vi: 'xã', decimals: 0 }
			},
			['50 xã', '51 xã', '−1']
		]
	])('%s', (_, more, expected) => {
		const words = findingWords({ ...SHARE, ...more });
		expect([words.printed, words.computed, words.size].map(plain)).toEqual(expected);
	});

	test('says the source by its publisher, else its title, and a subject that no indicator names', () => {
		expect(findingWords(SHARE)).toMatchObject({ source: 'Hội nghị', note: 'Ghi thêm' });
		expect(findingWords({ ...SHARE, source_publisher: 'Sở' }).source).toBe('Sở');
		expect(findingWords({ ...SHARE, subject_vi: null }).subject).toMatch(/\S/);
		expect(findingWords({ ...SHARE, subject_vi: 'Cờ', recipient_type: 'collective' }).subject).toBe(
			'Cờ · tập thể'
		);
	});

	test('every rule has a title and words of its own in both languages', () => {
		for (const locale of ['vi', 'en'] as const) {
			inLocale(locale);
			const groups = findingGroups(DIFFERENCE_RULES.map((rule) => ({ ...SHARE, rule })));
			expect(new Set(groups.map(({ title }) => title)).size).toBe(DIFFERENCE_RULES.length);
			expect(groups.map(({ rule }) => rule)).toEqual(DIFFERENCE_RULES);
		}
	});
});

const TOTAL: FoundRow = {
	...SHARE,
	...{ unit_id: '63-72', slug: 'tay-ninh', name_vi: 'Tây Ninh', name_en: 'Tay Ninh', year: 2015 },
	...{ rule: 'parts_differ_from_total', printed: 3420, computed: 3483, difference: -63 },
	check_id: 'n14'
};
const NAMES = new Map([
	['kien-giang', 'Kiên Giang'],
	['tay-ninh', 'Tây Ninh'],
	['ha-noi', 'Hà Nội']
]);
const view = (unit: string | null, rule: string | null) =>
	reconciliation([SHARE, TOTAL], { unit, rule }, NAMES);

describe('the choice of what was found', () => {
	beforeEach(() => inLocale('vi'));

	test('everything, with menus that say how many', () => {
		const all = view(null, null);
		expect(all.groups.map(({ rule }) => rule)).toEqual([
			'share_differs_from_parts',
			'parts_differ_from_total'
		]);
		expect(all.counts).toEqual([{ status: 'differs', word: 'lệch', count: 2 }]);
		expect(all.units.map(({ label }) => label)).toEqual(['Kiên Giang (1)', 'Tây Ninh (1)']);
		expect(all.rules).toHaveLength(2);
		expect(all.sentence).toBe('Tìm thấy 2 chỗ cần xem lại ở 2 đơn vị.');
	});

	test('one unit, one rule', () => {
		expect(view('tay-ninh', null).groups.map(({ rule }) => rule)).toEqual([
			'parts_differ_from_total'
		]);
		expect(view(null, 'share_differs_from_parts').groups).toHaveLength(1);
		expect(view('tay-ninh', 'share_differs_from_parts')).toMatchObject({
			groups: [],
			sentence: 'Không có chỗ nào không khớp ở lựa chọn này.'
		});
	});

	test('a unit where nothing disagrees is an answer, not a problem', () => {
		const none = view('ha-noi', null);
		expect(none).toMatchObject({ groups: [], counts: [], problems: [], unit: 'ha-noi' });
		expect(none.sentence).toContain('Hà Nội');
		expect(none.units[0]).toEqual({ value: 'ha-noi', label: 'Hà Nội (0)' });
	});

	test('words of the address that name nothing are said, and everything is shown', () => {
		const lost = view('atlantis', 'nothing');
		expect(lost.problems).toHaveLength(2);
		expect(lost.groups).toHaveLength(2);
	});

	test('many of one rule are listed in part until a unit or the rule is chosen', () => {
		const many = Array.from({ length: 20 }, (_, i) => ({ ...SHARE, printed: i }));
		const listed = (rule: string | null) => {
			const [group] = reconciliation(many, { unit: null, rule }, NAMES).groups;
			return [group?.findings.length, group?.more];
		};
		expect(listed(null)).toEqual([8, 12]);
		expect(listed('share_differs_from_parts')).toEqual([20, 0]);
	});

	test('a dataset where nothing disagrees says so', () => {
		expect(reconciliation([], { unit: null, rule: null }, NAMES)).toMatchObject({
			sentence: 'Không tìm thấy chỗ nào không khớp trong bộ số liệu này.',
			groups: [],
			units: [],
			rules: []
		});
	});

	test('a noted comparison that was found as well is told once', () => {
		const checks = [{ check_id: 'r02' }, { check_id: 'r18' }] as CheckRow[];
		expect(otherChecks(checks, [SHARE]).map(({ check_id }) => check_id)).toEqual(['r18']);
	});
});
