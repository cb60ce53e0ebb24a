import { beforeEach, expect, test } from 'vitest';
import type { AwardFilterRow, AwardPanelRow, AwardRow } from '$lib/view/answer-rows';
import { awardChoice, panelKey } from '$lib/view/award-choice';
import { awardPanel, extentNote, levelTone } from '$lib/view/award-view';
import { cohortSentences, proposalSessions } from '$lib/view/proposal-view';
import { inLocale } from './words-locale';

const ALL = { level: null, recipient: null };
const award = (given: Partial<AwardRow>): AwardRow => ({
	year_from: 2018,
	year_to: 2018,
	family: 'co_thi_dua',
	family_order: 5,
	family_vi: 'Cờ thi đua',
	family_en: 'Emulation flags',
	award_code: 'co_chinh_phu',
	name_vi: 'Cờ thi đua của Chính phủ',
	name_en: 'Government Emulation Flag',
	level: 'government',
	precedence: 500,
	recipient_type: 'collective',
	stage: 'granted',
	extent: 'year',
	extent_note: null,
	extent_note_en: null,
	count: 13,
	qualifier: null,
	as_printed: null,
	source_id: 'S',
	...given
});
const unsplit = award({
	family: 'mixed',
	family_order: 11,
	award_code: 'mixed_title_bk',
	name_vi: 'Danh hiệu thi đua và Bằng khen (không phân tách)',
	level: 'ministry_province',
	recipient_type: 'mixed',
	count: 6164
});
const certificate = (given: Partial<AwardRow>) =>
	award({ award_code: 'bk', name_vi: 'Bằng khen', family_order: 8, ...given });

beforeEach(() => inLocale('vi'));

test('recipients of one award share a bar, proposals and counts of one decision have none', () => {
	const panel = awardPanel(
		'Kiên Giang',
		[
			award({}),
			award({ stage: 'proposed', count: 10 }),
			award({ extent: 'decision', extent_note: 'có thể đã nằm trong 6.164', count: 16 }),
			certificate({ recipient_type: 'collective', count: 2 }),
			certificate({ recipient_type: 'individual', count: 3, qualifier: '>' }),
			unsplit,
			award({ year_from: 2017, year_to: 2017, count: 99 })
		],
		2018,
		2018
	);
	expect(panel.chart?.bars.map((bar) => [bar.text, bar.fill])).toEqual([
		['13', 'solid'],
		['>\u00a05', 'solid'],
		['6.164', 'hatched']
	]);
	expect(panel.chart?.scale).toBe('log');
	expect(panel.chart?.sentence).toBe(
		'Kiên Giang 2018: 3 loại khen thưởng được công bố; nhiều nhất là Danh hiệu thi đua và Bằng khen (không phân tách): 6.164.'
	);
	expect(panel.partial.map((line) => [line.count, line.extent])).toEqual([
		['16', 'một quyết định: có thể đã nằm trong 6.164']
	]);
	expect(panel.proposed.map((line) => line.count)).toEqual(['10']);
	expect(panel.granted).toHaveLength(5);
});

test.each([
	['year', 'Đắk Nông 2018: chỉ một loại khen thưởng được công bố'],
	['term', 'Đắk Nông, cả giai đoạn 2018'],
	['decision', 'nguồn chỉ nêu số của một quyết định, một buổi lễ hoặc một phần năm'],
	['ceremony', 'nguồn chỉ nêu số của một quyết định, một buổi lễ hoặc một phần năm'],
	['part', 'nguồn chỉ nêu số của một quyết định, một buổi lễ hoặc một phần năm']
] as const)('the sentence says that a count covers a %s', (extent, words) => {
	expect(awardPanel('Đắk Nông', [award({ extent })], 2018, 2018).chart?.sentence).toContain(words);
});

test.each([
	[{ level: 'ministry_province', recipient: null }, ['6.164']],
	[{ level: null, recipient: 'collective' }, ['13']],
	[{ level: 'state', recipient: null }, undefined],
	[{ level: 'government', recipient: 'mixed' }, undefined]
])('filter %j leaves %j', (filter, texts) => {
	const { chart } = awardPanel('Kiên Giang', [award({}), unsplit], 2018, 2018, filter);
	expect(chart?.bars.map((bar) => bar.text)).toEqual(texts);
	if (chart) expect(chart.sentence).toMatch(/^Kiên Giang 2018 \(.+\):/);
});

test.each([
	['state', 'level-state'],
	['government', 'level-government'],
	['ministry_province', 'level-ministry_province'],
	['mixed', 'level-ministry_province'],
	['district', 'level-unit'],
	['unit', 'level-unit']
] as const)('level %s is drawn in %s', (level, tone) => {
	expect(levelTone(level)).toBe(tone);
});

test('sessions stay apart, those of the period on screen first', () => {
	const proposed = (year: number, extent_note: string, count: number) =>
		award({
			stage: 'proposed',
			extent: 'part',
			year_from: year,
			year_to: year,
			extent_note,
			count
		});
	const sessions = proposalSessions(
		[
			proposed(2020, 'phiên 3/2020', 4),
			proposed(2019, 'phiên 1/2020', 5),
			proposed(2019, 'phiên 2/2020', 6),
			award({})
		],
		2019,
		2019,
		ALL
	);
	expect(
		sessions.map(({ own, session, lines }) => [own, session, lines.map((line) => line.count)])
	).toEqual([
		[true, 'phiên 1/2020', ['5']],
		[true, 'phiên 2/2020', ['6']],
		[false, 'phiên 3/2020', ['4']]
	]);
});

test('granted and proposed of one award are told as two cohorts, only when both say which they are', () => {
	const rows = [
		award({ extent_note: 'nhận trong năm 2018' }),
		award({ stage: 'proposed', count: 10, extent_note: 'tờ trình 25/3/2019' })
	];
	expect(cohortSentences(rows, 2018, 2018)).toEqual([
		'Cờ thi đua của Chính phủ: 13 được tặng (“nhận trong năm 2018”) và 10 đề nghị (“tờ trình 25/3/2019”) là hai đợt khác nhau, không phải tỷ lệ được duyệt.'
	]);
	expect(cohortSentences([award({}), rows[1]!], 2018, 2018)).toEqual([]);
	expect(cohortSentences(rows, 2019, 2019)).toEqual([]);
});

test('what a count covers is told in the language of the page', () => {
	const row = award({ extent_note: 'nhận trong năm 2018', extent_note_en: 'received in 2018' });
	expect(extentNote(row)).toBe('nhận trong năm 2018');
	inLocale('en');
	expect(extentNote(row)).toBe('received in 2018');
	expect(extentNote(award({}))).toBeNull();
});

const panel = (slug: string, year_from: number, year_to = year_from): AwardPanelRow => ({
	unit_id: slug,
	slug,
	name_vi: slug,
	name_en: slug,
	admin_set: '63',
	year_from,
	year_to,
	granted_rows: 1,
	proposed_rows: 0,
	families: 1,
	whole_period: true
});
const PUBLISHED = [
	panel('dak-nong', 2020),
	panel('vinh-long', 2020, 2025),
	panel('lang-son', 2018),
	panel('lang-son', 2023),
	panel('ben-tre', 2019),
	panel('kien-giang', 2018)
];
const FILTERS: AwardFilterRow[] = [
	{ kind: 'level', value: 'state', place: 1 },
	{ kind: 'recipient', value: 'mixed', place: 2 }
];
const nothing = { unit: null, units: [], from: null, to: null, level: null, recipient: null };
const four = [
	'kien-giang 2018 2018',
	'ben-tre 2019 2019',
	'lang-son 2018 2018',
	'vinh-long 2020 2025'
];

test.each([
	['nothing', {}, four, []],
	['a unit', { unit: 'lang-son' }, ['lang-son 2018 2018'], []],
	['a period', { unit: 'lang-son', from: '2023', to: '2023' }, ['lang-son 2023 2023'], []],
	['a year alone', { unit: 'lang-son', from: '2023' }, ['lang-son 2023 2023'], []],
	['a term', { unit: 'vinh-long', from: '2020', to: '2025' }, ['vinh-long 2020 2025'], []],
	['an unknown unit', { unit: 'xyz' }, four, ['Không có số khen thưởng nào của “xyz”']],
	['a period it lacks', { unit: 'ben-tre', from: 'abc' }, ['ben-tre 2019 2019'], ['kỳ “abc”']],
	[
		'units',
		{ units: ['ben-tre', 'xyz', 'lang-son'] },
		['ben-tre 2019 2019', 'lang-son 2018 2018'],
		[]
	],
	[
		'units and one in question',
		{ unit: 'dak-nong', units: ['ben-tre'] },
		['ben-tre 2019 2019'],
		[]
	],
	['units it lacks', { units: ['xyz'] }, four, []],
	['a known level', { level: 'state' }, four, []],
	['an unknown level', { level: 'king' }, four, ['Không có cấp khen nào tên “king”']],
	['an unknown recipient', { recipient: 'cat' }, four, ['Không có đối tượng nào tên “cat”']]
])(
	'asked for %s, the page shows what there is and says what there is not',
	(_, asked, keys, said) => {
		const choice = awardChoice(PUBLISHED, FILTERS, { ...nothing, ...asked });
		expect(choice.shown.map(panelKey)).toEqual(keys);
		expect(choice.problems).toHaveLength(said.length);
		said.forEach((words, i) => expect(choice.problems[i]).toContain(words));
	}
);

test('a register opens on the newest year of its first unit, and no panels are no panels', () => {
	const years = Array.from({ length: 40 }, (_, i) => 1980 + i);
	const register = ['b', 'a'].flatMap((slug) => years.map((year) => panel(slug, year)));
	const choice = awardChoice(register, [], nothing);
	expect([choice.dense, choice.shown.map(panelKey)]).toEqual([true, ['a 2019 2019']]);
	expect(awardChoice([], [], { ...nothing, unit: 'a' })).toMatchObject({ shown: [], problems: [] });
});
