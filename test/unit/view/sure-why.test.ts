import { beforeEach, describe, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { leftOutView } from '$lib/view/sure-left-out';
import { Parts } from '$lib/view/sure-parts';
import { swapView } from '$lib/view/sure-swaps';
import { whyView } from '$lib/view/sure-why';
import { studied } from './sure-ground';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const found = studied();
const why = (unit: string, from = found) =>
	whyView(from.row(unit), from.reasons(unit), from.ground, from.parts);
const spaced = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ');
const nameOf = (unit: string) => `Tỉnh ${unit}`;

describe('one sentence says why', () => {
	test.each([
		[
			'the first: nothing lifts it',
			'a',
			'Tỉnh a đứng đầu vì tỷ lệ z (+10,2 điểm) và tỷ lệ x (+9,8 điểm) tốt hơn mức bình quân; sẽ xuống hạng 2 nếu tỷ lệ y giảm từ 80,0 xuống 75,8 điểm.'
		],
		[
			'one in the middle: what lifts it and what lowers it',
			'b',
			'Tỉnh b đứng thứ 2 vì tỷ lệ y (+11,7 điểm) và tỷ lệ z (+7,7 điểm) tốt hơn mức bình quân; để lên hạng 1 cần tỷ lệ z tăng từ 70,0 lên 73,7 điểm; sẽ xuống hạng 3 nếu tỷ lệ y giảm từ 90,0 xuống 60,5 điểm.'
		],
		[
			'the last: nothing lowers it',
			'd',
			'Tỉnh d đứng thứ 4 vì tỷ lệ y (−23,4 điểm) kém mức bình quân; để lên hạng 3 cần tỷ lệ y tăng từ 20,0 lên 88,0 điểm.'
		],
		[
			'a unit without a place',
			'e',
			'Tỉnh e không được xếp hạng: có 1/3 số liệu cần thiết, dưới 65 %.'
		]
	])('%s', (_, unit, sentence) => {
		expect(spaced(why(unit).sentence)).toBe(sentence);
	});

	test('in English', () => {
		inLocale('en');
		expect(spaced(why('b').sentence)).toBe(
			'B ranks 2nd because share y (+11.7 points) and share z (+7.7 points) are better than the mean; to reach 1st it needs share z up from 70.0 to 73.7 points; it would fall to 3rd with share y down from 90.0 to 60.5 points.'
		);
	});

	test('in a sum of ranks, where adding less is better', () => {
		const ranks = studied({ kind: 'rank_sum' });
		const { sentence, lines } = why('d', ranks);
		expect(sentence).toContain('kém mức bình quân');
		expect(sentence).toMatch(/\(\+\d,\d\d? hạng\)/);
		expect(lines.every(({ bar }) => bar <= 0)).toBe(true);
	});

	test('when no single indicator is enough', () => {
		const reasons = { ...found.reasons('b'), changes: { up: [], down: [] } };
		const { sentence } = whyView(found.row('b'), reasons, found.ground, found.parts);
		expect(sentence).toContain('không riêng một chỉ tiêu nào đủ đưa lên hạng trên');
		expect(sentence).toContain('không riêng một chỉ tiêu nào đủ kéo xuống hạng dưới');
	});

	test('of a printed count, that it cannot be split', () => {
		const reasons = { ...found.reasons('b'), contributions: null };
		const view = whyView(found.row('b'), reasons, found.ground, found.parts);
		expect(view.sentence).toContain('không tách được theo từng chỉ tiêu');
		expect([view.lines, view.sum, view.shares]).toEqual([[], null, null]);
	});
});

test('the table behind it: figure, share, contribution, changes and the place without', () => {
	const { lines, sum } = why('b');
	expect(lines.map(({ key }) => key)).toEqual(['y', 'z', 'x']);
	expect(lines[1]).toEqual({
		...{ key: 'z', name: 'Tỷ lệ z', figure: '70,0\u00A0điểm', share: '33,3\u00A0%' },
		...{ amount: '+7,7 điểm', bar: expect.closeTo(0.65, 2) as number, without: '1' },
		...{ up: '73,7 (hạng 1)', down: '36,4 (hạng 3)' }
	});
	expect(sum).toBe('Cộng: 93,3, mức bình quân 68,2');
	expect(why('c').lines.find(({ key }) => key === 'z')).toMatchObject({
		...{ figure: 'chưa có số', up: null, down: null }
	});
});

describe('without each indicator', () => {
	test('who moves most comes first and is said', () => {
		const view = leftOutView(found.leftOut, found.parts, nameOf);
		expect(view.sentence).toBe('Bỏ tỷ lệ x làm xáo trộn nhiều nhất: Tỉnh a từ hạng 1 thành 2.');
		expect(view.lines.map(({ key, moved, farthest }) => [key, moved, farthest])).toEqual([
			['x', 4, 'Tỉnh a: 1 → 2'],
			['y', 2, 'Tỉnh d: 4 → 3'],
			['z', 2, 'Tỉnh a: 1 → 2']
		]);
	});

	test('nobody moves, or somebody loses the place', () => {
		const still = { leaf: 'x', ranks: [], moved: [], largest: 0 };
		expect(leftOutView([still], found.parts, nameOf).sentence).toBe(
			'Bỏ bất kỳ chỉ tiêu nào cũng không đổi hạng của ai.'
		);
		const one = { ...still, moved: [{ unit_id: 'c', from: 3, to: 2 }], largest: 1 };
		expect(leftOutView([still, one, still], found.parts, nameOf)).toMatchObject({
			lines: [{ farthest: 'Tỉnh c: 3 → 2' }],
			rest: 'Bỏ một trong 2 mục còn lại không đổi hạng của ai.'
		});
		const lost = { ...still, moved: [{ unit_id: 'c', from: 3, to: null }] };
		expect(leftOutView([lost], found.parts, nameOf)).toMatchObject({
			sentence: 'Bỏ tỷ lệ x làm xáo trộn nhiều nhất: Tỉnh c không còn được xếp hạng.',
			lines: [{ moved: 1, farthest: 'Tỉnh c: 3 → không xếp hạng' }]
		});
	});
});

describe('the weight at which neighbours change places', () => {
	test('the nearest comes first and is said; none is a word', () => {
		const view = swapView(found.swaps('b'), 'Tỉnh b', found.parts, nameOf);
		expect(spaced(view?.sentence)).toBe(
			'Tỉnh b và Tỉnh a đổi chỗ khi tỷ trọng của tỷ lệ y từ 33,3 % thành 41,4 % (trọng số 1,41).'
		);
		expect(view?.others).toEqual(['Tỉnh a', 'Tỉnh c']);
		expect(view?.lines.map(({ key, swaps }) => [key, ...swaps.map(spaced)])).toEqual([
			['y', '41,4 %', undefined],
			['x', '20,9 %', undefined],
			['z', '10,4 %', undefined]
		]);
	});

	test('no weight does it, and nobody is next to it', () => {
		const none = [{ node: 'x', nominal_share: 0.5, other: 'a', swap: null }];
		expect(swapView(none, 'Tỉnh b', found.parts, nameOf)?.sentence).toBe(
			'Không riêng một trọng số nào làm Tỉnh b đổi chỗ với đơn vị liền kề.'
		);
		expect(swapView([], 'Tỉnh b', found.parts, nameOf)).toBeNull();
	});

	test('units that are level already', () => {
		const level = { weight: 1, share: 0.5, nominal_share: 0.5 };
		const swaps = [{ node: 'x', nominal_share: 0.5, other: 'a', swap: level }];
		expect(swapView(swaps, 'Tỉnh b', found.parts, nameOf)).toEqual({
			sentence: 'Tỉnh b và Tỉnh a đang ngang nhau: thay đổi trọng số của tỷ lệ x là tách ra.',
			others: [],
			lines: []
		});
	});
});

describe('what parts are called and how their figures read', () => {
	const row = (part: string, name_vi: string) => ({
		...{ part, name_vi, name_en: part, unit_vi: null, unit_en: null, decimals: null }
	});
	const names = [row('grdp', 'GRDP bình quân'), row('c1', 'Xây dựng Đảng'), row('p', 'Tỷ lệ p')];

	test.each([
		['index_minmax', 'economy', 'Kinh tế'],
		['index_minmax', 'unknown', 'unknown'],
		['target_count', 'grdp#2', 'GRDP bình quân (2)'],
		['scale_1000', 'xdd/c1', 'Xây dựng Đảng'],
		['scale_1000', 'ktxh/p#3', 'Tỷ lệ p (3)'],
		['scale_1000', 'bonus', 'Điểm thưởng']
	])('%s: %s is %s', (scheme, id, name) => {
		expect(new Parts(preset(scheme), names).name(id)).toBe(name);
	});

	test.each([
		['p', 'tỷ lệ p'],
		['grdp', 'GRDP bình quân'],
		['c1', 'Xây dựng Đảng']
	])('inside a sentence %s is %s', (id, name) => {
		expect(new Parts(preset('target_count'), names).said(id)).toBe(name);
	});

	test.each([
		['target_count', 1, 'đạt'],
		['target_count', 0, 'không đạt'],
		['scale_1000', 12.5, '12,5 điểm']
	])('%s: %d reads %s', (scheme, figure, text) => {
		expect(new Parts(preset(scheme), names).figure('p', figure)).toBe(text);
	});

	test.each([
		['target_count', 0, 1, 'đạt tỷ lệ p'],
		['target_count', 1, 0, 'không đạt tỷ lệ p'],
		['scale_1000', 8, 6.5, 'tỷ lệ p giảm từ 8 xuống 6,5 điểm']
	])('%s: a change from %d to %d is "%s"', (scheme, from, to, words) => {
		const change = { leaf: 'p', from, to, target: null, size: null, rank: 1 };
		expect(new Parts(preset(scheme), names).change(change)).toBe(words);
	});
});

test('where a figure is missing it says that the others weigh more, and bonus and penalty are points', () => {
	expect(why('b').shares).toBeNull();
	expect(why('c').shares).toContain('mục chưa có số được bỏ ra');
	const given = found.reasons('b');
	const extra = (id: string) => ({ id, value: null, share: null, amount: 1 });
	const contributions = { ...given.contributions!, parts: [extra('bonus'), extra('penalty')] };
	const row = { ...found.row('b'), bonus: 30, penalty: 15.5 };
	const parts = new Parts(preset('scale_1000'), []);
	const { lines } = whyView(row, { ...given, contributions }, found.ground, parts);
	expect(lines.map(({ figure }) => figure)).toEqual(['30 điểm', '−15,5 điểm']);
});

describe('a target on a scale of points', () => {
	const names = [
		{ part: 'iip', name_vi: 'Chỉ số IIP', name_en: 'IIP', unit_vi: '%', unit_en: '%', decimals: 1 }
	];
	const parts = new Parts(preset('scale_1000'), names);
	const target = {
		...{
			figure: 8.5,
			reach: 8,
			top: 8,
			base: null,
			strict: false,
			lower_better: false,
			milestone: false
		},
		...{ decimals: 2, lowest: null, highest: null, unit_vi: '%', unit_en: '%' }
	};
	const change = { leaf: 'ktxh/iip', from: 8.5, to: 7.9, target, size: 0.1, rank: 2 };

	test('is told in its own figure, with the points it earns', () => {
		expect(spaced(parts.figure('ktxh/iip', 1.06, target))).toBe('8,50 % (1,06 điểm)');
		expect(spaced(parts.change(change))).toBe('chỉ số IIP giảm từ 8,50 xuống 7,90 %');
		expect(parts.bare(change)).toBe('7,90');
	});

	test('of a milestone as met or not, and without its figure in points', () => {
		const milestone = { ...target, figure: 1, milestone: true, decimals: 0 };
		expect(parts.change({ ...change, from: 1, to: 0, target: milestone })).toBe(
			'không đạt chỉ số IIP'
		);
		expect(spaced(parts.figure('ktxh/iip', 1, milestone))).toBe('đạt (1 điểm)');
		expect(spaced(parts.change({ ...change, from: 1.06, to: 0.9, target: null }))).toBe(
			'chỉ số IIP giảm từ 1,06 xuống 0,9 điểm'
		);
	});
});
