import { beforeEach, describe, expect, test } from 'vitest';
import { DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { doubtChoice, doubtParameters, type DoubtWish } from '$lib/view/sure-choice';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const NOTHING: DoubtWish = { doubts: null, spread: null, draws: null, seed: null };

describe('the address says how rankings are drawn', () => {
	test.each<[string, Partial<DoubtWish>, object]>([
		['nothing said is the default', {}, {}],
		['the seed', { seed: '0' }, { seed: 0 }],
		['the spread in per cent', { spread: '40' }, { spread: 0.4 }],
		['how often', { draws: '1000' }, { draws: 1000 }],
		['one doubt', { doubts: 'missing' }, { weights: false, normalisation: false }],
		['two, in any order', { doubts: 'normalisation,weights' }, { missing: false }],
		['none at all', { doubts: 'none' }, { weights: false, normalisation: false, missing: false }]
	])('%s', (_, wish, changes) => {
		const { options, problems } = doubtChoice({ ...NOTHING, ...wish });
		expect(options).toEqual({ ...DRAW_DEFAULTS, ...changes });
		expect(problems).toEqual([]);
		const again = doubtChoice(doubtParameters(options));
		expect(again.options).toEqual(options);
	});

	test('what is the default is not in it', () => {
		expect(doubtParameters(DRAW_DEFAULTS)).toEqual(NOTHING);
	});
});

test.each<[Partial<DoubtWish>, string]>([
	[{ spread: '0' }, 'Khoảng thay đổi “0”'],
	[{ spread: '101' }, 'đang dùng ±25\u00A0%'],
	[{ draws: '99' }, 'Số lượt “99”'],
	[{ draws: '1e4' }, 'đang dùng 10.000'],
	[{ seed: '-1' }, 'Giá trị khởi tạo “-1”'],
	[{ seed: '1234567890' }, 'nhiều nhất chín chữ số'],
	[{ doubts: 'weather' }, 'Điều đem thử “weather”'],
	[{ doubts: 'weights,weights' }, 'đang thử cả ba']
])('what cannot be read is told and stays as it is by default: %j', (wish, words) => {
	const { options, problems } = doubtChoice({ ...NOTHING, ...wish });
	expect(options).toEqual(DRAW_DEFAULTS);
	expect(problems).toEqual([expect.stringContaining(words)]);
});
