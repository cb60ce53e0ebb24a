import { beforeEach, expect, test } from 'vitest';
import type { AwardStageRow } from '$lib/view/answer-rows';
import { stageView } from '$lib/view/stage-view';
import { inLocale } from './words-locale';

const row = (given: Partial<AwardStageRow> = {}): AwardStageRow => ({
	year_from: 2024,
	year_to: 2024,
	family: 'co_thi_dua',
	award_code: 'co_chinh_phu',
	name_vi: 'Cờ thi đua của Chính phủ',
	name_en: 'Government Emulation Flag',
	level: 'government',
	precedence: 500,
	recipient_type: 'collective',
	known_stages: 2,
	proposed: 9,
	proposed_qualifier: null,
	proposed_extent: 'year',
	proposed_note: null,
	proposed_note_en: null,
	proposed_as_printed: null,
	proposed_source_id: 'S1',
	granted: 6,
	granted_qualifier: null,
	granted_extent: 'year',
	granted_note: null,
	granted_note_en: null,
	granted_as_printed: null,
	granted_source_id: 'S2',
	presented: null,
	presented_qualifier: null,
	presented_note: null,
	presented_note_en: null,
	presented_as_printed: null,
	presented_source_id: null,
	change: 'fewer_granted',
	difference: -3,
	presented_difference: null,
	...given
});
const same = row({ award_code: 'b', granted: 9, change: 'as_proposed', difference: 0 });
const more = row({ award_code: 'c', granted: 12, change: 'more_granted', difference: 3 });
const part = row({
	award_code: 'd',
	change: 'part_told',
	difference: null,
	proposed_extent: 'part',
	proposed_note: 'phiên 1'
});
const single = row({
	award_code: 'e',
	known_stages: 1,
	proposed: null,
	proposed_extent: null,
	change: null,
	difference: null
});
/** Kiên Giang 2018: what the document proposes is not what it says was received. */
const cohorts = row({
	year_from: 2018,
	year_to: 2018,
	proposed: 10,
	granted: 13,
	difference: 3,
	change: 'more_granted',
	proposed_note: 'tờ trình 2019',
	proposed_note_en: 'submission of 2019',
	granted_note: 'nhận trong năm 2018',
	granted_note_en: 'received in 2018',
	proposed_as_printed: 'cho 10 tập thể',
	granted_as_printed: '13 Cờ'
});

beforeEach(() => inLocale('vi'));

test('what changed from proposal to decision, line by line and in one sentence', () => {
	const view = stageView('An Giang', [row(), same, more, part, single], { from: 2024, to: 2024 });
	expect(view.compared.map(({ changes }) => changes)).toEqual([
		['tặng ít hơn đề nghị 3'],
		['bằng số đề nghị'],
		['tặng nhiều hơn đề nghị 3: hẳn có đợt đề nghị khác trong đó'],
		['một bên chỉ là một phần của kỳ, không trừ được']
	]);
	expect(view.sentence).toBe(
		'An Giang 2024: 4 dòng có số của từ hai khâu trở lên: 1 tặng ít hơn đề nghị, 1 bằng số đề nghị, 1 tặng nhiều hơn đề nghị và 1 không so được.'
	);
	expect(view.single).toHaveLength(1);
	expect(view.single[0]).toMatchObject({ proposed: null, granted: { text: '6' }, changes: [] });
});

test('the chart pairs proposals with grants where there is a difference, and nothing else', () => {
	const view = stageView('An Giang', [row(), same, part], null);
	expect(view.chart?.pairs.map(({ outline, value, text }) => [outline, value, text])).toEqual([
		[9, 6, '6, đề nghị 9'],
		[9, 9, '9, đề nghị 9']
	]);
	expect(view.chart?.sentence).toBe(view.sentence);
	expect(stageView('An Giang', [row(), part], null).chart).toBeNull();
});

test('of several years each pair carries its own', () => {
	const view = stageView('An Giang', [row(), row({ year_from: 2023, year_to: 2023 })], null);
	expect(view.chart?.pairs.map(({ label }) => label)).toEqual([
		'Cờ thi đua của Chính phủ · tập thể · 2024',
		'Cờ thi đua của Chính phủ · tập thể · 2023'
	]);
	expect(new Set(view.chart?.pairs.map(({ key }) => key)).size).toBe(2);
});

test('two cohorts keep both notes and are no rate of approval', () => {
	const view = stageView('Kiên Giang', [cohorts], null);
	const [line] = view.compared;
	expect(line).toMatchObject({
		period: '2018',
		proposed: { text: '10', note: 'tờ trình 2019' },
		granted: { text: '13', note: 'nhận trong năm 2018' },
		asPrinted: 'cho 10 tập thể … 13 Cờ',
		sourceIds: ['S1', 'S2']
	});
	expect(line?.changes).toEqual([
		'+3 so với đề nghị, nhưng nguồn nói hai đợt khác nhau: không phải tỷ lệ được duyệt'
	]);
	expect(view.sentence).toBe(
		'Kiên Giang: có số của từ hai khâu trở lên ở 1 dòng, nhưng hai bên không so được với nhau.'
	);
});

test('a part of the period says so beside its number; a bound keeps its mark', () => {
	const view = stageView(
		'An Giang',
		[part, row({ change: 'bound', difference: null, granted_qualifier: '>' })],
		null
	);
	expect(view.compared[0]?.proposed?.note).toBe('một phần của năm: phiên 1');
	expect(view.compared[1]?.granted?.text).toBe('>\u00a06');
	expect(view.compared[1]?.changes).toEqual(['một bên chỉ là mức chặn, không trừ được']);
});

test.each([
	[0, 'đã trao đủ số được tặng'],
	[-2, 'trao −2 so với số được tặng']
])('a ceremony that handed over %i against the grants', (presented_difference, words) => {
	const view = stageView(
		'An Giang',
		[row({ known_stages: 3, presented: 6, presented_difference })],
		null
	);
	expect(view.compared[0]?.presented?.text).toBe('6');
	expect(view.compared[0]?.changes[1]).toBe(words);
});

test('period and filter leave the rest out, and nothing left is said', () => {
	const rows = [row(), row({ year_from: 2023, year_to: 2023 })];
	expect(stageView('An Giang', rows, { from: 2023, to: 2023 }).compared).toHaveLength(1);
	const filtered = stageView('An Giang', rows, null, { level: 'state', recipient: null });
	expect(filtered.sentence).toBe('An Giang: không có dòng nào qua bộ lọc (Nhà nước).');
	expect(stageView('An Giang', [], { from: 2024, to: 2024 }).sentence).toContain('An Giang 2024');
	expect(stageView('An Giang', [single], null).sentence).toContain('chỉ cho biết một khâu');
});

test('English says the same', () => {
	inLocale('en');
	const view = stageView('Kien Giang', [cohorts], null);
	expect(view.compared[0]?.proposed?.note).toBe('submission of 2019');
	expect(view.compared[0]?.changes[0]).toContain('not a rate of approval');
	expect(stageView('An Giang', [row()], null).sentence).toBe(
		'An Giang: lines known at two stages or more: 1 (1 with fewer granted than proposed).'
	);
});

test('streams join only what is known to be the same awards', () => {
	const presented = row({
		award_code: 'f',
		presented: 6,
		presented_difference: 0,
		known_stages: 3
	});
	const { flow } = stageView('An Giang', [row(), part, presented, single], null);
	expect(flow?.rows.map(({ counts, joined }) => [counts, joined])).toEqual([
		[
			[9, 6, null],
			[false, true, false]
		],
		[
			[9, 6, null],
			[false, false, false]
		],
		[
			[9, 6, 6],
			[false, true, true]
		]
	]);
	expect(stageView('Kiên Giang', [cohorts], null).flow?.rows[0]?.joined[1]).toBe(false);
	expect(stageView('An Giang', [single], null).flow).toBeNull();
});
