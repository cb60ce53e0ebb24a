import { beforeEach, expect, test } from 'vitest';
import type { WorkerShareRow } from '$lib/view/answer-rows';
import { positionBars, workerBars, workerTrend } from '$lib/view/worker-view';
import { shareWords } from '$lib/view/worker-words';
import { inLocale } from './words-locale';

const share = (given: Partial<WorkerShareRow>): WorkerShareRow => ({
	unit_id: 'kg',
	slug: 'kien-giang',
	name_vi: 'Kiên Giang',
	name_en: 'Kien Giang',
	year: 2018,
	measure: 'direct_worker',
	base: 'individuals',
	share: 62,
	qualifier: null,
	base_count: null,
	direct_count: null,
	share_computed: null,
	rank: null,
	ranked_count: 0,
	tied: false,
	change_raw: null,
	change: null,
	change_unit: null,
	as_printed: null,
	note_vi: null,
	note_en: null,
	source_id: 'S',
	...given
});
const kienGiang = share({ qualifier: '>', change_raw: 'tăng 3%' });
const langSon = share({ unit_id: 'ls', name_vi: 'Lạng Sơn', share: 57.8 });
const tayNinh = share({ unit_id: 'tn', measure: 'direct_worker_and_people', share: 65 });

beforeEach(() => inLocale('vi'));

test('published shares: bounds keep their mark, other measures are not drawn among them', () => {
	const view = workerBars([langSon, tayNinh, kienGiang], null, null);
	expect(view?.bars.map((bar) => [bar.label, bar.value, bar.text])).toEqual([
		['Kiên Giang 2018', 62, '>\u00a062\u00a0%'],
		['Lạng Sơn 2018', 57.8, '57,8\u00a0%']
	]);
	expect(view?.scale).toBe('percent');
	expect(view?.sentence).toContain('Chỉ 2 giá trị được công bố');
	expect(workerBars([tayNinh], null, null)).toBeNull();
	expect(workerBars([], 'kg', 34)).toBeNull();
});

test('an ambiguous change is quoted with its readings and resolved by nobody', () => {
	expect(shareWords(kienGiang).change).toContain('“tăng 3%”');
	expect(shareWords(kienGiang).base).toContain('nguồn không nêu');
});

test.each([
	['its rank', share({ rank: 2, ranked_count: 33, base_count: 10, share: 59 }), 'thứ 2 trong 33'],
	['no rank for a bound', share({ qualifier: '>' }), '1/34 đơn vị'],
	['the year when it has no figure', share({ unit_id: 'other' }), '1/34 đơn vị']
])('of a register the sentence tells %s', (_, row, words) => {
	expect(workerBars([row], 'kg', 34)?.sentence).toContain(words);
});

test('the unit in question is in accent and the labels drop the year they share', () => {
	const view = workerBars([share({ base_count: 9 }), langSon], 'ls', 34);
	expect(view?.bars.map((bar) => [bar.label, bar.text, bar.tone])).toEqual([
		['Kiên Giang', '62,0\u00a0%', 'line-strong'],
		['Lạng Sơn', '57,8\u00a0%', 'accent']
	]);
});

test('a missing year is a gap in the trend and is named', () => {
	const years = [2021, 2019].map((year) => share({ year, share: year - 1960 }));
	const view = workerTrend('Kiên Giang', [...years, langSon], 'kg');
	expect(view?.years).toEqual([2019, 2020, 2021]);
	expect(view?.lines[0]?.values).toEqual([59, null, 61]);
	expect(view?.sentence).toContain('Không có số của năm 2020');
	expect(workerTrend('Kiên Giang', [kienGiang], 'kg')).toBeNull();
});

test('position groups: individuals of unknown group are in no bar, and no group known is no chart', () => {
	const view = positionBars('An Giang', 2025, [
		{ position_group: 'leader_dept', individuals: 1500, share: 30 },
		{ position_group: 'direct', individuals: 3500, share: 70 },
		{ position_group: null, individuals: 7, share: null }
	]);
	expect(view?.bars.map((bar) => [bar.key, bar.text, bar.tone])).toEqual([
		['leader_dept', '30,0\u00a0%', 'line-strong'],
		['direct', '70,0\u00a0%', 'accent']
	]);
	expect(view?.sentence).toContain('trong 5.000 cá nhân được khen, 70,0\u00a0%');
	expect(positionBars('An Giang', 2025, [])).toBeNull();
});
