import { beforeEach, describe, expect, test } from 'vitest';
import type { TodaysBordersRow } from '$lib/view/answer-rows';
import {
	againstOf,
	comparisonSentence,
	otherBorders,
	otherMedian,
	otherUnit,
	otherWords,
	otherYear,
	type Other,
	type OtherWords
} from '$lib/view/scorecard/comparison';
import { figuresOf, type Figure } from '$lib/view/scorecard/figures';
import type { UnitRow } from '$lib/view/unit';
import { inLocale } from '../words-locale';
import { observation, place, plain, target } from './scorecard-rows';

beforeEach(() => inLocale('vi'));

const unit = (admin_set: '63' | '34', slug: string, name: string): UnitRow => ({
	...{ unit_id: `${admin_set}-${slug}`, slug, admin_set, code: '91', kind: 'province' },
	...{ name_vi: name, name_en: name, region_vi: null, region_en: null, successor_slug: null }
});
const OLD = unit('63', 'kien-giang', 'Kiên Giang');
const NEW = unit('34', 'an-giang', 'An Giang');
const UNITS = [OLD, unit('63', 'an-giang', 'An Giang'), NEW];
const FIGURE: Figure = {
	...{ value: 7.51, qualifier: null, decimals: 2, unit_vi: '%', unit_en: '%', year: 2018 },
	byYear: new Map()
};

describe('a word of the address', () => {
	test.each([
		[null, null],
		['nowhere', null],
		['kien-giang', null],
		['median', { kind: 'median' }],
		['last-year', { kind: 'before' }],
		['borders', { kind: 'borders' }],
		['an-giang', { kind: 'unit', unit: UNITS[1] }]
	])('%s compares with %o', (word, expected) => {
		expect(againstOf(word, UNITS, OLD)).toEqual(expected);
	});
});

describe('one figure beside another', () => {
	test.each<[string, Partial<Figure>, 'up' | 'down' | 'neutral', Partial<OtherWords>]>([
		['more is better', { value: 7 }, 'up', { difference: '+0,51 điểm %', standing: 'better' }],
		['less is better', { value: 7 }, 'down', { difference: '+0,51 điểm %', standing: 'worse' }],
		['the same', { value: 7.51 }, 'up', { difference: '0,00 điểm %', standing: 'level' }],
		['neither', { value: 7 }, 'neutral', { difference: '+0,51 điểm %', standing: null }],
		[
			'a bound',
			{ value: 7, qualifier: '>' },
			'up',
			{ text: '> 7,00 %', difference: null, standing: null }
		],
		['another unit', { unit_vi: 'tỷ đồng' }, 'up', { difference: null, standing: null }]
	])('%s', (_, other, direction, expected) => {
		const words = otherWords(FIGURE, { ...FIGURE, ...other }, direction)!;
		expect({
			...words,
			text: plain(words.text),
			difference: plain(words.difference)
		}).toMatchObject(expected);
	});

	test('is nothing where the other has no figure', () => {
		expect(otherWords(FIGURE, undefined, 'up')).toBeNull();
	});
});

describe('what is set beside a unit', () => {
	test('another unit brings its figures of the year, and those of other years for the line', () => {
		const observations = [observation({ value: 6 }), observation({ year: 2017, value: 5 })];
		const targets = [target({ indicator: 'only-planned', actual: 3 })];
		const other = otherUnit(NEW, 2018, observations, targets, []);
		expect(other.name).toBe('An Giang 2018');
		expect([...other.figures].map(([key, { value }]) => [key, value])).toEqual([
			['only-planned', 3],
			['grdp', 6]
		]);
		expect(other.figures.get('grdp')?.byYear.get(2017)).toBe(5);
		expect(other.count).toBeNull();
	});

	test('the year before is the unit itself, without a second line', () => {
		const other = otherYear(2017, [observation({ year: 2017, value: 5 })], [], []);
		expect(other.figures.get('grdp')).toMatchObject({ value: 5, byYear: new Map() });
	});

	test('the middle of the cluster is told only where the unit has a figure to set beside it', () => {
		const own = figuresOf([observation({})], [], 2018);
		const other = otherMedian('Tây Nam Bộ', 2018, [place({}), place({ indicator: 'other' })], own);
		expect([...other.figures.keys()]).toEqual(['grdp']);
		expect(other.figures.get('grdp')).toMatchObject({ value: 6.9, unit_vi: '%' });
	});

	const borders = (given: Partial<TodaysBordersRow>): TodaysBordersRow => ({
		...{ indicator: 'grdp', name_vi: 'GRDP', name_en: 'GRDP', unit_vi: '%', unit_en: '%' },
		...{ decimals: 2, rollup: 'sum', year: 2018, basis: 'rolled_up', value: 9, qualifier: null },
		...{ status: 'derived', source_id: null, reason: null, rolled_value: null },
		...{ rolled_difference: null, is_break: false, parts_present: 2, parts_needed: 2 },
		...{ weight_indicator: null, weight: null, part_id: null, part_admin_set: null },
		...{ part_code: null, part_slug: null, part_name_vi: null, part_name_en: null },
		...given
	});

	test('an old unit is set beside the whole of today in the same year, parts left out', () => {
		const other = otherBorders(OLD, NEW, 2018, [borders({}), borders({ basis: 'part', value: 1 })]);
		expect(other.name).toBe('An Giang (địa giới mới) 2018');
		expect(other.figures.get('grdp')?.value).toBe(9);
	});

	test('a sum over the larger whole is told, and neither is better', () => {
		const rows = [borders({}), borders({ indicator: 'rate', rollup: 'population' })];
		const { figures } = otherBorders(OLD, NEW, 2018, rows);
		const standing = (indicator: string) => otherWords(FIGURE, figures.get(indicator), 'up');
		expect(standing('grdp')).toMatchObject({ difference: null, standing: null });
		expect(standing('rate')).toMatchObject({ standing: 'worse' });
	});

	test('a unit of today is set beside its old units put together, in the last year before the merger', () => {
		const other = otherBorders(NEW, NEW, 2025, [
			borders({ year: 2024, basis: 'own', value: 10, rolled_value: 8 }),
			borders({ year: 2025, basis: 'own', value: 11 })
		]);
		expect(other.figures.get('grdp')).toMatchObject({ value: 8, year: 2024 });
	});

	test('is summed up in words, with targets where both are counted', () => {
		const count = { achieved: 21, total: 22 };
		const other: Other = {
			...{ name: 'An Giang 2018', short: 'An Giang 2018', figures: new Map() },
			count: { achieved: 18, total: 20 }
		};
		const row = (standing: OtherWords['standing']): OtherWords => ({
			...{ text: '', difference: null, standing }
		});
		const rows = [row('better'), row('better'), row('worse'), row(null), null];
		expect(comparisonSentence('Kiên Giang', other, count, rows)).toBe(
			'Kiên Giang đạt và vượt 21/22 chỉ tiêu; An Giang 2018: 18/20. So với An Giang 2018, trong 3 chỉ tiêu cả hai bên có số và có chiều tốt – xấu, Kiên Giang hơn ở 2, kém ở 1, ngang ở 0.'
		);
		expect(comparisonSentence('Kiên Giang', { ...other, count: null }, count, [])).toBe(
			'Không có chỉ tiêu nào cả hai bên cùng có số để so với An Giang 2018.'
		);
	});
});
