import { beforeEach, describe, expect, test } from 'vitest';
import { intervalText, namesText, shareText, sureView } from '$lib/view/sure-view';
import { studied } from './sure-ground';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const { rows, estimate, scheme } = studied();
const spaced = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

describe('the sentence above the intervals', () => {
	test.each([
		['of the first where none is in question', null, 'Tỉnh a giữ hạng nhất ở 99 % số lượt.'],
		['of the unit in question', 'b', 'Tỉnh b đứng thứ 2; trong 2.000 lượt thử, 90 % số lượt'],
		['why there is none of a unit that is not ranked', 'e', 'không có khoảng: có 1/3 số liệu']
	])('speaks %s', (_, chosen, words) => {
		expect(spaced(sureView(rows, estimate, scheme, chosen)?.chart.sentence)).toContain(words);
	});

	test('says from which place to which where the draws differ, in English too', () => {
		const wide = estimate.units.map((unit) =>
			unit.unit_id === 'b' ? { ...unit, low: 1, median: 2, high: 3 } : unit
		);
		const said = () => sureView(rows, { ...estimate, units: wide }, scheme, 'b')?.chart.sentence;
		expect(spaced(said())).toBe(
			'Tỉnh b đứng thứ 2; trong 2.000 lượt thử, 90 % số lượt cho hạng từ 1 đến 3, trung vị 2.'
		);
		inLocale('en');
		expect(said()).toBe(
			'B ranks 2nd; of 2,000 draws, 90% put it between 1st and 3rd, with a median of 2nd.'
		);
	});

	test('names all who share the first place', () => {
		const level = rows.map((row) =>
			row.slug === 'b' || row.slug === 'a' ? { ...row, rank: 1, tied: true } : row
		);
		const view = sureView(level, estimate, scheme, null);
		expect(view?.chart.sentence).toContain('Tỉnh a và Tỉnh b cùng đứng đầu');
		expect(view?.lines[0]?.rank).toBe('=1');
	});
});

test('rows keep the order of the ranking; a unit without a place is a gap with a word', () => {
	const view = sureView(rows, estimate, scheme, 'b')!;
	expect(view.chart.rows.map(({ label, place, text, tone }) => [label, place, text, tone])).toEqual(
		[
			['1. Tỉnh a', 1, '1', 'ink'],
			['2. Tỉnh b', 2, '2', 'accent'],
			['3. Tỉnh c', 3, '3', 'ink'],
			['4. Tỉnh d', 4, '4', 'ink'],
			['Tỉnh e', null, 'không xếp hạng', 'ink']
		]
	);
	expect(view.lines.at(-1)?.note).toBe('không xếp hạng');
	expect(view.lines.at(-1)).toMatchObject({
		rank: null,
		median: null,
		interval: null,
		group: null
	});
});

test('groups are shaded in turn and said in one sentence', () => {
	const groups = [['a', 'b'], ['c'], ['d']];
	const view = (chosen: string | null) => sureView(rows, { ...estimate, groups }, scheme, chosen)!;
	expect(view(null).chart.rows.map(({ band }) => band)).toEqual([true, true, false, true, false]);
	expect(view(null).lines.map(({ group }) => group)).toEqual([1, 1, 2, 3, null]);
	expect(view('b').together).toContain('Chưa phân biệt được Tỉnh b với Tỉnh a:');
	expect(view('c').together).toContain('Tỉnh c đứng riêng một nhóm');
	expect(view('c').together).toContain('4 đơn vị chia thành 3 nhóm.');
});

test('probabilities of the prize places, and a note where only some draws rank the unit', () => {
	const units = estimate.units.map((unit) =>
		unit.unit_id === 'b' ? { ...unit, ranked_share: 0.82, places: [0.5, 0.3, 0.02] } : unit
	);
	const line = sureView(rows, { ...estimate, units }, scheme, null)!.lines[1]!;
	expect(line.places.map(({ text }) => spaced(text))).toEqual(['50 %', '30 %', '2 %']);
	expect(spaced(line.note ?? '')).toBe('có hạng trong 82 % số lượt');
});

test('an estimate of other units is not shown', () => {
	expect(sureView([...rows, { ...rows[0]!, unit_id: 'x' }], estimate, scheme, null)).toBeNull();
	expect(sureView([], estimate, scheme, null)).toBeNull();
});

test.each([
	[0, '0 %'],
	[0.0001, '< 1 %'],
	[0.005, '1 %'],
	[0.5, '50 %'],
	[0.994, '99 %'],
	[0.9999, '> 99 %'],
	[1, '100 %']
])('probability %d reads %s: never and always are said of nothing else', (share, text) => {
	expect(spaced(shareText(share))).toBe(text);
});

test.each([
	[3, 7, '3–7'],
	[4, 4, '4'],
	[null, null, null]
])('an interval from %s to %s reads %s', (low, high, text) => {
	expect(intervalText({ low, high })).toBe(text);
});

test('of many names the first are said and the others counted', () => {
	const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
	expect(namesText(names)).toBe('A, B, C, D, E, F và 2 đơn vị khác');
	expect(namesText(names.slice(0, 7))).toBe('A, B, C, D, E, F và G');
});
