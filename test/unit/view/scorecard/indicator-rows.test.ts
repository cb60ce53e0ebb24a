import { beforeEach, describe, expect, test } from 'vitest';
import type { TargetRow } from '$lib/view/answer-rows';
import { misses, notAssessed, strengths } from '$lib/view/scorecard/highlights';
import { indicatorRows, type RowGround } from '$lib/view/scorecard/indicator-rows';
import { pointsCap } from '$lib/view/scorecard/points-cap';
import { targetMarks, markKey } from '$lib/view/scorecard/target-marks';
import { inLocale } from '../words-locale';
import { observation, place, plain, target } from './scorecard-rows';

beforeEach(() => inLocale('vi'));

const GROUND: RowGround = {
	...{ year: 2018, targets: [], observations: [], places: [], clusters: ['C'], other: null }
};

describe('the rows of a scorecard', () => {
	test('a target and the statistic of its indicator are one row; other statistics follow', () => {
		const { targets, statistics } = indicatorRows({
			...GROUND,
			targets: [target({}), target({ target_id: 'old', year: 2017 })],
			observations: [observation({}), observation({ indicator: 'poverty', name_vi: 'Hộ nghèo' })]
		});
		expect(targets.map(({ id, observation }) => [id, observation?.indicator])).toEqual([
			['t-t', 'grdp']
		]);
		expect(statistics.map(({ id, name }) => [id, name])).toEqual([['i-poverty', 'Hộ nghèo']]);
	});

	test('five years are drawn up to the one on screen, a year without a figure left open', () => {
		const years = [2012, 2014, 2015, 2017, 2018, 2019];
		const { statistics } = indicatorRows({
			...GROUND,
			observations: years.map((year) => observation({ year, value: year - 2010 }))
		});
		expect(statistics[0]?.spark).toMatchObject({
			years: [2014, 2015, 2016, 2017, 2018],
			values: [4, 5, null, 7, 8]
		});
		expect(plain(statistics[0]!.spark!.words)).toBe(
			'GRDP. 2014: 4; 2015: 5; 2016: chưa công bố; 2017: 7; 2018: 8'
		);
	});

	test('one figure alone is no line', () => {
		const { statistics } = indicatorRows({ ...GROUND, observations: [observation({})] });
		expect(statistics[0]?.spark).toBeNull();
	});

	test.each([
		['surely the one', { low: 3, high: 3 }, null, 'không có hạng nào khác'],
		['anywhere between', { low: 3, high: 5 }, 'khoảng 3–5', 'khoảng 3–5']
	])('a place is %s', (_, ends, interval, words) => {
		const { statistics } = indicatorRows({
			...GROUND,
			observations: [observation({})],
			places: [place({ cluster_id: 'B', rank: 9 }), place(ends), place({ year: 2017, rank: 1 })]
		});
		expect(statistics[0]?.place).toMatchObject({ text: '3/11', interval });
		expect(statistics[0]?.place?.view?.words).toBe(`GRDP: thứ 3/11 trong cụm; ${words}`);
	});

	test('without a cluster the place in the region and the printed one are told', () => {
		const { statistics } = indicatorRows({
			...GROUND,
			observations: [
				observation({
					...{ region_rank: 5, region_count: 13, printed_rank: 5, printed_rank_count: 13 },
					printed_scope_vi: 'ĐBSCL'
				})
			]
		});
		expect(statistics[0]?.place).toEqual({
			...{ text: null, interval: null, view: null },
			others: ['thứ 5/13 trong vùng', 'thứ 5/13 ĐBSCL (in trong nguồn)']
		});
	});

	test.each<[string, Partial<TargetRow>]>([
		['a milestone', { plan_kind: 'milestone' }],
		['a plan in words', { plan_kind: 'text' }],
		['no plan', { plan_lo: null, plan_hi: null }],
		['an actual in words', { actual: null, actual_raw: 'Xuất siêu' }]
	])('%s has no picture of its plan', (_, given) => {
		const { targets } = indicatorRows({ ...GROUND, targets: [target(given)] });
		expect(targets[0]?.bullet).toBeNull();
	});

	test('a missing actual is a gap with a word', () => {
		const { targets } = indicatorRows({
			...GROUND,
			targets: [target({ actual: null, verdict: 'not_assessed' })]
		});
		expect(targets[0]?.bullet).toMatchObject({ actual: null, gap: 'chưa công bố' });
	});
});

describe('the cap of points', () => {
	test.each<[string, Partial<TargetRow>, number | null]>([
		['higher is better: a tenth beyond the plan', { plan_lo: 100, plan_hi: 100 }, 110],
		['of a range beyond its upper end', { plan_kind: 'range', plan_lo: 60, plan_hi: 70 }, 77],
		[
			'lower is better: what the plan is a tenth beyond',
			{ direction: 'down', plan_lo: 5.5, plan_hi: 5.5 },
			5
		],
		['a ceiling cannot be exceeded', { plan_kind: 'ceiling', plan_lo: null, plan_hi: 4 }, null],
		['nor what is neither good nor bad', { direction: 'neutral' }, null],
		['a plan of zero has no tenth', { plan_lo: 0, plan_hi: 0 }, null]
	])('%s', (_, given, expected) => {
		const cap = pointsCap(target(given));
		if (expected === null) expect(cap).toBeNull();
		else expect(cap).toBeCloseTo(expected, 9);
	});
});

describe('the marks of targets', () => {
	const verdicts = (marks: ReturnType<typeof targetMarks>) =>
		markKey(marks).map(({ verdict, count }) => [verdict, count]);
	const two = [
		target({ target_id: 'a', verdict: 'missed' }),
		target({ target_id: 'b', verdict: 'exceeded' })
	];
	const counted = (achieved: number, total: number) => ({
		...{ achieved, total, rate: '', exceeded: null }
	});

	test('stand in the order of verdicts, whatever the order of the plan', () => {
		expect(targetMarks(two, counted(1, 2), false).map(({ key }) => key)).toEqual(['b', 'a']);
	});

	test('a printed count of more than is named has marks without a name', () => {
		expect(verdicts(targetMarks([two[1]!], counted(21, 22), true))).toEqual([
			['exceeded', 1],
			['unnamed_achieved', 20],
			['unnamed_missed', 1]
		]);
	});

	test('a named miss is one of the misses', () => {
		expect(verdicts(targetMarks(two, counted(20, 22), true))).toEqual([
			['exceeded', 1],
			['unnamed_achieved', 19],
			['missed', 1],
			['unnamed_missed', 1]
		]);
	});

	test('a printed count that the named targets contradict is drawn as printed', () => {
		expect(verdicts(targetMarks(two, counted(22, 22), true))).toEqual([['unnamed_achieved', 22]]);
	});

	test('are none without a count', () => {
		expect(targetMarks(two, null, false)).toEqual([]);
	});
});

describe('strengths and misses', () => {
	const rows = (targets: TargetRow[], ends: Partial<ReturnType<typeof place>>[] = []) => {
		const found = indicatorRows({
			...GROUND,
			targets,
			observations: ends.map((_, i) => observation({ indicator: `i${i}`, name_vi: `I${i}` })),
			places: ends.map((end, i) => place({ indicator: `i${i}`, ...end }))
		});
		return [...found.targets, ...found.statistics];
	};
	const named = (name_vi: string, given: Partial<TargetRow>) =>
		target({ target_id: name_vi, indicator: name_vi, name_vi, ...given });

	test('the furthest beyond its plan comes first, by share of the plan and towards its good side', () => {
		const lines = strengths(
			rows([
				named('ít', { plan_gap: 0.1, plan_lo: 10, plan_hi: 10 }),
				named('nhiều', { plan_gap: -2, plan_lo: 5, plan_hi: 5, direction: 'down' }),
				named('đạt', { verdict: 'met', plan_gap: 0 })
			])
		);
		expect(lines.map(({ name }) => name)).toEqual(['nhiều', 'ít']);
	});

	test('a place counts only where every reading of the figures leaves it there', () => {
		const ends = [
			{ rank: 2, low: 1, high: 3 },
			{ rank: 3, low: 3, high: 4 },
			{ rank: 11, low: 10, high: 11 },
			{ rank: 9, low: 8, high: 9 }
		];
		expect(strengths(rows([], ends)).map(({ name }) => name)).toEqual(['I0']);
		expect(misses(rows([], ends)).map(({ name }) => name)).toEqual(['I2']);
	});

	test('missed stands before almost met, the furthest from its plan first, at most five', () => {
		const lines = misses(
			rows([
				named('xấp xỉ', { verdict: 'almost', plan_gap: -0.1 }),
				...[1, 2, 3, 4, 5].map((gap) =>
					named(`hụt ${gap}`, { verdict: 'missed', plan_gap: -gap, plan_lo: 10, plan_hi: 10 })
				)
			])
		);
		expect(lines.map(({ name }) => name)).toEqual(['hụt 5', 'hụt 4', 'hụt 3', 'hụt 2', 'hụt 1']);
	});

	test('a small cluster has no ends', () => {
		const ends = [{ rank: 1, low: 1, high: 1, ranked_count: 5, member_count: 5 }];
		expect(strengths(rows([], ends))).toEqual([]);
	});

	test('what was not assessed is listed with its plan', () => {
		const [line] = notAssessed(rows([named('x', { verdict: 'not_assessed', actual: null })]));
		expect(plain(line!.why)).toBe('kế hoạch: 7,5 %');
	});
});
