import { beforeEach, describe, expect, test } from 'vitest';
import type { TargetRow } from '$lib/view/answer-rows';
import { planMeaning } from '$lib/view/plan-meaning';
import { PLAN_EXAMPLES, planTrial } from '$lib/view/plan-trial';
import {
	actualMark,
	againstPlan,
	planUnderstood,
	whyDiffers
} from '$lib/view/scorecard/target-words';
import { inLocale } from './words-locale';

const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ') ?? null;

describe('what a plan asks for', () => {
	const cases: [
		kind: string | null,
		lo: number | null,
		hi: number | null,
		strict: boolean,
		vi: string,
		en: string
	][] = [
		['point', 27, 27, false, '27 %', '27%'],
		['floor', 7.5, null, false, 'từ 7,5 % trở lên', 'at least 7.5%'],
		['floor', 6193, null, true, 'trên 6.193 %', 'above 6,193%'],
		['ceiling', null, 35, false, 'không quá 35 %', 'at most 35%'],
		['ceiling', null, 4, true, 'dưới 4 %', 'below 4%'],
		['range', 6.6, 6.8, false, 'từ 6,6 đến 6,8 %', 'from 6.6 to 6.8%'],
		['range', null, 1.5, false, 'đến 1,5 %', 'up to 1.5%'],
		['approx', 4, 4, false, 'khoảng 4 %, lệch 5 % vẫn là đạt', 'about 4%, met within 5%'],
		['change_floor', 1.5, null, false, 'mức giảm từ 1,5 % trở lên', 'a drop of at least 1.5%'],
		['change_floor', 1.5, null, true, 'mức giảm trên 1,5 %', 'a drop of more than 1.5%'],
		['change_range', 1, 1.5, false, 'mức giảm từ 1 đến 1,5 %', 'a drop from 1 to 1.5%'],
		['maintain', 98.4, null, false, 'giữ từ 98,4 % trở lên', 'kept at 98.4% or more'],
		['maintain', 42, null, true, 'giữ trên 42 %', 'kept above 42%'],
		['milestone', 1, 1, false, 'đạt mốc', 'the milestone is reached'],
		['text', null, null, false, 'không có giới hạn bằng số', 'no numeric bound'],
		[null, null, null, false, 'không có giới hạn bằng số', 'no numeric bound']
	];
	test.each(cases)('%s %s..%s strict %s', (kind, lo, hi, strict, vi, en) => {
		const bounds = { kind, lo, hi, strict, unit: '%' };
		inLocale('vi');
		expect(plain(planMeaning(bounds))).toBe(vi);
		inLocale('en');
		expect(plain(planMeaning(bounds))).toBe(en);
	});

	test('points of per cent are said in the language of the page', () => {
		const read = () => plain(planTrial('giảm từ 1,5%', '')!.meanings[0]);
		inLocale('vi');
		expect(read()).toBe('mức giảm từ 1,5 điểm % trở lên');
		inLocale('en');
		expect(read()).toBe('a drop of at least 1.5 pp');
	});
});

describe('the words tried by an analyst', () => {
	beforeEach(() => inLocale('vi'));
	const tried = (words: string, unit = '') => {
		const trial = planTrial(words, unit)!;
		return { ...trial, meanings: trial.meanings.map(plain), others: trial.others.map(plain) };
	};

	test('sure words', () => {
		expect(tried('từ 7,5 % trở lên')).toEqual({
			kind: 'mức tối thiểu',
			meanings: ['từ 7,5 % trở lên'],
			confidence: 'chắc chắn',
			marks: '●●●',
			doubt: null,
			question: null,
			others: []
		});
	});

	test('words with another reading say which and why', () => {
		expect(tried('giảm từ 1,5%')).toMatchObject({
			meanings: ['mức giảm từ 1,5 điểm % trở lên'],
			marks: '●○○',
			others: ['mức giảm đến 1,5 điểm %']
		});
		expect(tried('giảm từ 1,5%').doubt).toContain('trở lên');
	});

	test('words that cannot be read are a question, with the readings there are', () => {
		expect(tried('2.094')).toMatchObject({
			kind: null,
			meanings: [],
			marks: '○○○',
			question: 'Dấu chấm là hàng nghìn hay phần lẻ?',
			others: ['2.094', '2,094']
		});
		expect(tried('giảm dưới 4 %').question).toContain('?');
	});

	test('the unit of the indicator settles what the words leave open', () => {
		expect(tried('2.094', 'xã').meanings).toEqual(['2.094 xã']);
		expect(tried('1-1,5', 'điểm %').meanings).toEqual(['mức giảm từ 1 đến 1,5 điểm %']);
	});

	test('several targets in one phrase are told one by one', () => {
		expect(tried('CN-XD 41,8 %; DV 39,7 %; NLTS 18,5 %')).toMatchObject({
			kind: 'cơ cấu, cộng lại bằng 100 %',
			meanings: ['CN-XD: 41,8 %', 'DV: 39,7 %', 'NLTS: 18,5 %']
		});
	});

	test('no words are no trial', () => {
		expect(planTrial('  ', '%')).toBeNull();
	});

	test.each(PLAN_EXAMPLES)('the example “%s” is read or asked about', (example) => {
		const trial = planTrial(example, '')!;
		expect(trial.question === null).toBe(trial.meanings.length > 0);
	});
});

const TARGET = {
	unit_vi: '%',
	unit_en: '%',
	plan_raw: '6,6-6,8',
	plan_kind: 'range',
	plan_lo: 6.6,
	plan_hi: 6.8,
	plan_strict: false,
	decimals: 2,
	actual: 7.02,
	actual_raw: '7,02',
	actual_status: 'official',
	percent_printed: null,
	percent_of_plan: null,
	plan_gap: 0.22,
	verdict_official: 'exceeded',
	verdict_differs: false,
	note_vi: null,
	note_en: null
} as TargetRow;

describe('a target against its plan', () => {
	beforeEach(() => inLocale('vi'));

	test.each<[string, Partial<TargetRow>, string | null]>([
		['a rate has a gap in points', {}, '+0,22 điểm %'],
		['a rate short of the plan', { plan_gap: -0.1 }, '−0,10 điểm %'],
		['inside a range', { plan_gap: 0 }, 'trong khoảng'],
		['exactly the point', { plan_lo: 89, plan_hi: 89, plan_gap: 0 }, 'đúng kế hoạch'],
		['the per cent of plan of a level', { percent_of_plan: 113.33 }, '113,33 %'],
		[
			'the printed per cent first',
			{ percent_printed: 106.29, percent_of_plan: 106.3 },
			'106,29 % (nguồn in)'
		],
		['a gap in other units', { unit_vi: 'xã', decimals: 0, plan_gap: 2 }, '+2 xã'],
		['nothing to compare', { plan_gap: null }, null]
	])('%s', (_, more, expected) => {
		expect(plain(againstPlan({ ...TARGET, ...more }))).toBe(expected);
	});

	test('the plan is said as understood, with the reading that is as good', () => {
		expect(plain(planUnderstood(TARGET)?.understood)).toBe('hiểu là: từ 6,6 đến 6,8 %');
		expect(planUnderstood(TARGET)?.also).toBeNull();
		const open = planUnderstood({
			...TARGET,
			...{ unit_vi: 'điểm %', unit_en: 'pp', plan_raw: 'giảm từ 1,5%' },
			...{ plan_kind: 'change_floor', plan_lo: 1.5, plan_hi: null }
		});
		expect(plain(open?.understood)).toBe('hiểu là: mức giảm từ 1,5 điểm % trở lên');
		expect(plain(open?.also)).toBe('câu chữ còn có thể hiểu là: mức giảm đến 1,5 điểm %');
		expect(planUnderstood({ ...TARGET, plan_raw: null })).toBeNull();
	});

	test('a plan that says plainly what it asks for is only named by its form', () => {
		const plainly = { ...TARGET, plan_raw: 'Dưới 4 %', plan_kind: 'ceiling' };
		expect(
			planUnderstood({ ...plainly, plan_lo: null, plan_hi: 4, plan_strict: true })?.understood
		).toBe('kiểu: mức trần');
	});

	test('an actual that is not final is marked', () => {
		expect(actualMark({ ...TARGET, actual_status: 'estimate' })).toBe('ước');
		expect(actualMark(TARGET)).toBeNull();
	});

	test.each<[string, Partial<TargetRow>, string | null]>([
		['both agree', { verdict_differs: false }, null],
		['its own note says', { note_vi: 'in bằng chữ' }, null],
		['an actual in words', { actual: null, actual_raw: 'Xuất siêu', plan_gap: null }, 'Xuất siêu'],
		['inside a range', { actual: 6.7, plan_gap: 0 }, 'nằm trong khoảng'],
		['a ceiling', { plan_kind: 'ceiling', plan_lo: null, plan_hi: 4, plan_gap: -1 }, 'mức trần'],
		['nothing to say', { plan_gap: -0.2 }, null]
	])('why the verdicts differ: %s', (_, more, expected) => {
		const why = whyDiffers({ ...TARGET, verdict_differs: true, ...more });
		if (expected === null) expect(why).toBeNull();
		else expect(why).toContain(expected);
	});
});
