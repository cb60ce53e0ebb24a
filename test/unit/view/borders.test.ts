import { beforeEach, describe, expect, test } from 'vitest';
import type { OldBordersRow, TodaysBordersRow } from '$lib/view/answer-rows';
import { bordersOf, codedName, indicatorsOf, rollupReason, rollupWord } from '$lib/view/borders';
import { mergerBreak, seriesOfThen, seriesOfToday } from '$lib/view/scorecard/border-series';
import { borderLines, newestPartYear } from '$lib/view/scorecard/border-table';
import { seriesView } from '$lib/view/scorecard/series';
import type { UnitRow } from '$lib/view/unit';
import { inLocale } from './words-locale';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function unit(admin_set: '63' | '34' | 'VN', code: string, slug: string, into: string | null) {
	const name = slug === 'kien-giang' ? ['Kiên Giang', 'Kien Giang'] : ['An Giang', 'An Giang'];
	return {
		...{ unit_id: `${admin_set}-${code}`, admin_set, code, slug, kind: 'province' },
		...{ name_vi: name[0], name_en: name[1], region_vi: null, region_en: null },
		successor_slug: into
	} as UnitRow;
}
const OLD = unit('63', '89', 'an-giang', 'an-giang');
const KIEN_GIANG = unit('63', '91', 'kien-giang', 'an-giang');
const TODAY = unit('34', '91', 'an-giang', null);
const ALONE = unit('63', '04', 'cao-bang', 'cao-bang');
const UNITS = [
	...[OLD, KIEN_GIANG, TODAY, ALONE],
	...[unit('34', '04', 'cao-bang', null), unit('VN', 'VN', 'viet-nam', null)]
];
const BORDERS = bordersOf(UNITS, KIEN_GIANG)!;

describe('a unit in two sets of borders', () => {
	beforeEach(() => inLocale('vi'));

	test('is the same pair from either side, codes with their set', () => {
		expect(bordersOf(UNITS, TODAY)).toEqual(BORDERS);
		expect(bordersOf(UNITS, OLD)).toEqual(BORDERS);
		expect([...BORDERS.parts, BORDERS.today].map(codedName)).toEqual([
			'An Giang (mã 89, bộ 63 đơn vị)',
			'Kiên Giang (mã 91, bộ 63 đơn vị)',
			'An Giang (mã 91, bộ 34 đơn vị)'
		]);
	});

	test('has one part where the merger left it alone, and none for the country', () => {
		expect(bordersOf(UNITS, ALONE)?.parts).toHaveLength(1);
		expect(bordersOf(UNITS, UNITS.at(-1)!)).toBeNull();
	});
});

const INDICATOR = {
	...{ indicator: 'gpc', name_vi: 'GRDP', name_en: 'GRDP', unit_vi: 'triệu', unit_en: 'm' },
	...{ decimals: 1, qualifier: null, status: 'official', source_id: 'S' }
};

function todays(
	year: number,
	basis: TodaysBordersRow['basis'],
	value: number | null,
	more: Partial<TodaysBordersRow> = {}
): TodaysBordersRow {
	return {
		...INDICATOR,
		...{ rollup: 'population', year, basis, value, reason: null, rolled_value: null },
		...{ rolled_difference: null, is_break: false, parts_present: 2, parts_needed: 2 },
		...{ weight_indicator: null, weight: null, part_id: null, part_admin_set: null },
		...{ part_code: null, part_slug: null, part_name_vi: null, part_name_en: null },
		...more
	};
}
const part = (year: number, part_id: string, value: number, more = {}) =>
	todays(year, 'part', value, { part_id, ...more });

const ROWS = [
	...[todays(2018, 'rolled_up', 45.9), part(2018, '63-89', 40.4), part(2018, '63-91', 52)],
	...[todays(2020, 'own', 50.9, { rolled_value: 50.8 }), part(2020, '63-89', 46.6)],
	todays(2025, 'own', 80.2, { status: 'estimate' })
];

describe('the figures of a year in both sets of borders', () => {
	beforeEach(() => inLocale('vi'));

	test('stand side by side with the rule', () => {
		expect(borderLines(ROWS, BORDERS, 2018)).toEqual([
			{
				...{ indicator: 'gpc', name: 'GRDP', unit: 'triệu' },
				...{ parts: ['40,4', '52,0'], today: '45,9', how: 'bình quân theo dân số' }
			}
		]);
	});

	test('keep the published figure, with the other one beside it', () => {
		expect(borderLines(ROWS, BORDERS, 2020)[0]).toMatchObject({
			parts: ['46,6', null],
			today: '50,9',
			how: 'số công bố; tính từ các tỉnh cũ là 50,8'
		});
	});

	test('say why there is none, after those that are', () => {
		const not = { indicator: 'a', rollup: 'none', reason: 'cannot_be_added' } as const;
		const rows = [
			todays(2018, 'parts_only', null, not),
			part(2018, '63-89', 7, { indicator: 'a' }),
			...ROWS
		];
		expect(borderLines(rows, BORDERS, 2018).map(({ indicator, how }) => [indicator, how])).toEqual([
			['gpc', 'bình quân theo dân số'],
			['a', 'không cộng được']
		]);
	});

	test('are none in a year without old units, and the newest year with them is known', () => {
		expect(borderLines(ROWS, BORDERS, 2025)).toEqual([]);
		expect(newestPartYear(ROWS)).toBe(2020);
		expect(newestPartYear([])).toBeNull();
	});

	test.each([
		['cannot_be_added', 'không cộng được'],
		['part_missing', 'mới có số của 1/2 tỉnh cũ'],
		['weight_missing', 'thiếu trọng số của một tỉnh cũ trong năm này'],
		['bounds_differ', 'một số là cận trên, một số là cận dưới'],
		['part_twice', 'một tỉnh cũ có hai số'],
		[null, null]
	] as const)('the reason %s', (reason, words) => {
		expect(rollupReason(todays(2018, 'parts_only', null, { reason, parts_present: 1 }))).toBe(
			words
		);
	});

	test('every rule has words of its own', () => {
		const words = (['sum', 'population', 'labour', 'households', 'none'] as const).map(rollupWord);
		expect(new Set(words).size).toBe(5);
	});
});

function olds(year: number, value: number, basis: OldBordersRow['basis']): OldBordersRow {
	const isOwn = basis !== 'merged';
	return {
		...INDICATOR,
		...{ rollup: 'population', year, basis, is_own: isOwn, value, is_break: !isOwn },
		...{ parts_needed: 2, figure_id: isOwn ? '63-91' : '34-91', figure_admin_set: null },
		...{ figure_code: null, figure_slug: null, figure_name_vi: null, figure_name_en: null }
	};
}

describe('a series over the merger', () => {
	beforeEach(() => inLocale('vi'));

	test('in the borders of then ends, and the larger unit has a line of its own', () => {
		const rows = [olds(2018, 52, 'own'), olds(2022, 66.3, 'own'), olds(2025, 80.2, 'merged')];
		const view = seriesOfThen(KIEN_GIANG, BORDERS, 'gpc', rows)!;
		expect(view.break).toEqual({ before: 2025, word: '01/07/2025: sáp nhập' });
		expect(
			view.lines.map(({ label, values }) => [label, values.filter((v) => v !== null)])
		).toEqual([
			['Kiên Giang (mã 91, bộ 63 đơn vị)', [52, 66.3]],
			['An Giang (mã 91, bộ 34 đơn vị)', [80.2]]
		]);
		expect(plain(view.sentence)).toBe(
			'GRDP của Kiên Giang qua các năm: từ 52,0 triệu (2018) đến 66,3 triệu (2022). Từ 2025 chỉ có số của An Giang (mã 91, bộ 34 đơn vị), đơn vị lớn hơn, nên không nối.'
		);
	});

	test('in the borders of today keeps own figures, those put together and each old unit apart', () => {
		const view = seriesOfToday(KIEN_GIANG, BORDERS, 'gpc', ROWS)!;
		expect(view.lines.map(({ key, tone, isDashed }) => [key, tone, isDashed ?? false])).toEqual([
			['63-91', 'accent', false],
			['own', 'ink', false],
			['rolled', 'ink', true],
			['63-89', 'line-strong', false]
		]);
		expect(view.lines.find(({ key }) => key === 'own')).toMatchObject({
			values: [null, null, 50.9, null, null, null, null, 80.2],
			estimated: [false, false, false, false, false, false, false, true]
		});
		expect(plain(view.sentence)).toBe(
			'GRDP theo địa giới An Giang hiện nay: 45,9 triệu (2018), 50,9 triệu (2020) và 80,2 triệu (2025).'
		);
	});

	test('puts the unit of today first where it is the one in question', () => {
		const view = seriesOfToday(TODAY, BORDERS, 'gpc', ROWS)!;
		expect(view.lines.map(({ key, tone }) => [key, tone])).toEqual([
			['own', 'accent'],
			['rolled', 'accent'],
			['63-89', 'line-strong'],
			['63-91', 'line-strong']
		]);
	});

	test('says so where nothing can be put together', () => {
		const rows = [2018, 2019].map((year) => part(year, '63-89', 7));
		expect(seriesOfToday(TODAY, BORDERS, 'gpc', rows)?.sentence).toContain('không cộng được');
		expect(seriesOfToday(TODAY, BORDERS, 'gpc', rows.slice(1))).toBeNull();
		expect(seriesOfThen(KIEN_GIANG, BORDERS, 'gpc', [])).toBeNull();
	});

	test('is broken only where it reaches over, and never for a unit left alone', () => {
		expect(mergerBreak([2018, 2024])).toBeUndefined();
		expect(mergerBreak([2025, 2026])).toBeUndefined();
		expect(mergerBreak([2024, 2025])?.before).toBe(2025);
		const rows = [2024, 2025].map((year) => ({ ...INDICATOR, year, value: 5 })) as never;
		expect(seriesView('Cao Bằng', 'gpc', rows)?.break).toBeUndefined();
		expect(seriesView('An Giang', 'gpc', rows, true)?.break?.before).toBe(2025);
	});

	test('offers the indicators that have a figure', () => {
		const rows = [...ROWS, todays(2018, 'parts_only', null, { indicator: 'a' })];
		expect(new Set(indicatorsOf(rows).map(({ indicator }) => indicator))).toEqual(new Set(['gpc']));
	});
});
