import { describe, expect, test } from 'vitest';
import { bullet } from '$lib/chart/marks/bullet';
import { bulletSheet } from '$lib/chart/marks/bullet-sheet';
import { logDot } from '$lib/chart/marks/log-dot';
import { placeStrip } from '$lib/chart/marks/place-strip';
import { spark } from '$lib/chart/marks/spark';
import { unitChart, unitColumns } from '$lib/chart/marks/unit-chart';
import { waffle } from '$lib/chart/marks/waffle';
import type { SvgNode } from '$lib/chart/still';
import type { BulletView, SparkView, TargetMark, WaffleView } from '$lib/view/scorecard/marks';
import { svgWords } from './svg-words';

const BULLET: BulletView = {
	words: 'GRDP bình quân đầu người: 2.094, kế hoạch 1.970',
	...{ actual: 2094, actualHigh: null, low: 1970, high: 1970, cap: 2167 },
	...{ gap: 'chưa công bố', isLower: false, isHollow: false, verdict: 'exceeded', ghost: null }
};
const SPARK: SparkView = {
	words: 'từ 1 đến 5',
	years: [2014, 2015, 2016, 2017, 2018],
	values: [1, 2, null, 4, 5],
	estimated: [false, false, false, false, true],
	ghosts: []
};
const WAFFLE: WaffleView = { words: '> 62 %', share: 62, bound: 'least' };
const MARKS: TargetMark[] = (
	[
		'exceeded',
		'met',
		'almost',
		'missed',
		'not_assessed',
		'unnamed_achieved',
		'unnamed_missed'
	] as const
).map((verdict) => ({
	key: verdict,
	verdict,
	words: `Chỉ tiêu “${verdict}”`,
	href: verdict.startsWith('unnamed') ? null : `#${verdict}`
}));

describe('every kind of mark is drawn as it was', () => {
	test.each<[string, SvgNode]>([
		['bullet', bullet(BULLET)],
		[
			'bullet-sheet',
			bulletSheet(
				[
					{
						name: 'Thu nhập bình quân đầu người',
						words: '2.094 USD · kế hoạch 1.970 USD',
						bullet: BULLET
					},
					{
						name: 'Tỷ lệ hộ nghèo giảm so với năm trước theo chuẩn nghèo tiếp cận đa chiều của cả giai đoạn',
						words: 'giảm 1,7 điểm % · kế hoạch giảm từ 1,5 điểm % trở lên',
						bullet: null
					}
				],
				'Chỉ tiêu được giao'
			).node
		],
		[
			'bullet-range-estimated',
			bullet({
				...BULLET,
				...{ actual: 61, actualHigh: 62, low: 60, high: 62, cap: null },
				...{ isHollow: true, verdict: 'met', ghost: 58 }
			})
		],
		[
			'bullet-ceiling',
			bullet({
				...BULLET,
				actual: 3.1,
				low: null,
				high: 4,
				cap: null,
				isLower: true,
				verdict: 'met'
			})
		],
		['bullet-beyond', bullet({ ...BULLET, actual: 9000, low: 1970, high: null })],
		[
			'bullet-below-zero',
			bullet({ ...BULLET, actual: -2, low: 1, high: 1, cap: null, verdict: 'missed' })
		],
		['bullet-missing', bullet({ ...BULLET, actual: null, verdict: 'not_assessed' })],
		['spark', spark(SPARK)],
		['spark-against', spark({ ...SPARK, ghosts: [2, 2, 2, null, 3] })],
		['place-strip', placeStrip({ words: 'thứ 3/11', place: 3, low: 3, high: 5, last: 11 })],
		['waffle-more-than', waffle(WAFFLE)],
		['waffle-exact', waffle({ words: '57,8 %', share: 57.8, bound: 'exact' })],
		['waffle-less-than', waffle({ words: '< 20 %', share: 20, bound: 'most' })],
		['log-dot', logDot('Bằng khen: 6.164', 6164, 6164, 'level-unit')],
		['log-dot-proposed', logDot('Cờ thi đua: 8', 8, 6164, 'level-government', true)],
		['unit-chart', unitChart(MARKS, '2 trong 7')]
	])('%s', async (name, drawn) => {
		await expect(svgWords(drawn)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});

/** The elements of a kind, at any depth. */
function all(node: SvgNode, tag: string): SvgNode[] {
	return [
		...(node.tag === tag ? [node] : []),
		...node.children.flatMap((child) => all(child, tag))
	];
}
const widths = (node: SvgNode) => all(node, 'rect').map(({ attrs }) => Number(attrs.width));

describe('a bullet', () => {
	test('sets the plans of all rows at one place, whatever their unit', () => {
		const tick = (plan: number) =>
			String(
				all(bullet({ ...BULLET, actual: plan / 2, low: plan, high: plan, cap: null }), 'path').at(
					-1
				)!.attrs.d
			);
		expect(tick(1970)).toBe(tick(7.5));
	});

	test('begins at zero, so that half the plan is half as long', () => {
		const [half] = widths(bullet({ ...BULLET, actual: 985 }));
		const [whole] = widths(bullet({ ...BULLET, actual: 1970 }));
		expect(half! * 2).toBeCloseTo(whole!, 1);
	});

	test('without an actual has no bar and says so', () => {
		const drawn = bullet({ ...BULLET, actual: null });
		expect(all(drawn, 'rect')).toEqual([]);
		expect(all(drawn, 'text').map(({ text }) => text)).toEqual(['chưa công bố']);
	});

	test('is named in words', () => {
		expect(bullet(BULLET).attrs).toMatchObject({ role: 'img', 'aria-label': BULLET.words });
	});
});

describe('a spark', () => {
	test('does not draw across a year without a figure', () => {
		const lines = all(spark(SPARK), 'path').filter(({ attrs }) => attrs.fill === 'none');
		expect(lines).toHaveLength(2);
	});

	test.each([
		['one figure alone', [null, null, null, null, 3]],
		['the same every year', [3, 3, 3, 3, 3]]
	])('of %s stays within its frame', (_, values) => {
		const text = svgWords(spark({ ...SPARK, values }));
		expect(text).not.toMatch(/NaN|Infinity/);
	});
});

describe('a dot on a scale of powers of ten', () => {
	const dot = (count: number, largest: number) =>
		Number(all(logDot('', count, largest, 'ink'), 'circle')[0]!.attrs.cx);
	test('sets 10 halfway between 1 and 100, and ten times as far apart the same everywhere', () => {
		expect(dot(10, 100) * 2).toBeCloseTo(dot(1, 100) + dot(100, 100), 1);
		expect(dot(80, 6164) - dot(8, 6164)).toBeCloseTo(dot(6000, 6164) - dot(600, 6164), 1);
	});

	test.each([0, 1])('of %i stays on the axis', (count) => {
		expect(dot(count, count)).toBe(dot(1, 10));
	});
});

describe('a waffle', () => {
	const full = (view: WaffleView) =>
		all(waffle(view), 'rect').filter(({ attrs }) => String(attrs.fill).includes('level')).length;
	test.each<[string, number, WaffleView['bound'], number, number]>([
		['an exact share fills its squares and leaves the rest empty', 62, 'exact', 62, 0],
		['“more than” leaves every other square open', 62, 'least', 62, 38],
		['“less than” is sure of none', 20, 'most', 0, 20],
		['a share beyond a hundred fills all', 120, 'exact', 100, 0],
		['a part of a square is drawn as wide', 57.8, 'exact', 58, 0]
	])('%s', (_, share, bound, sure, hatched) => {
		const view = { words: '', share, bound };
		expect(full(view)).toBe(sure);
		expect(all(waffle(view), 'path')).toHaveLength(hatched);
	});
});

describe('the chart of targets', () => {
	test('links each named target to its row and names every mark', () => {
		const drawn = unitChart(MARKS, 'tất cả');
		expect(all(drawn, 'a').map(({ attrs }) => attrs.href)).toEqual([
			'#exceeded',
			'#met',
			'#almost',
			'#missed',
			'#not_assessed'
		]);
		expect(all(drawn, 'title').map(({ text }) => text)).toEqual(MARKS.map(({ words }) => words));
	});

	test.each([
		[0, 1],
		[1, 1],
		[8, 8],
		[22, 11],
		[23, 12],
		[60, 20]
	])('of %i has %i columns', (count, columns) => expect(unitColumns(count)).toBe(columns));
});
