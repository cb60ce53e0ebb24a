import { describe, expect, test } from 'vitest';
import { apart } from '$lib/chart/apart';
import { axisOver, roundTicks } from '$lib/chart/linear';
import { NONE_PICKED, type Shape } from '$lib/chart/scene';
import { sceneOf } from '$lib/chart/scenes';
import { timeOf } from '$lib/chart/timeline-scene';
import { VIEWS } from './views';

const at = (...places: number[]) => places.map((y) => ({ y, height: 10 }));

test.each([
	['that have room stay', at(10, 40), [10, 40]],
	['that meet move apart', at(10, 12), [10, 20]],
	['keep their order', at(30, 10, 12), [30, 10, 20]],
	['beyond the top come down', at(0, 40), [5, 40]],
	['beyond the bottom come up', at(92, 99), [85, 95]],
	['are none where none are wanted', [], []]
])('names %s', (_, wanted, places) => {
	expect(apart(wanted, 0, 100)).toEqual(places);
});

test('names without enough room still do not lie on each other', () => {
	const places = apart(at(5, 5, 5), 0, 20);
	expect(places).toEqual([5, 15, 25]);
});

test.each([
	[0, 10, 5, [0, 2, 4, 6, 8, 10]],
	[43.2, 47.1, 4, [44, 45, 46, 47]],
	[-3, 3, 3, [-2, 0, 2]],
	[0.1, 0.3, 4, [0.1, 0.15, 0.2, 0.25, 0.3]]
])('between %d and %d with some %d figures stand %j', (low, high, count, ticks) => {
	expect(roundTicks(low, high, count)).toEqual(ticks);
});

describe('an axis', () => {
	test('holds its base at its very end', () => {
		const axis = axisOver([50, 100], 0, 200, 0);
		expect(axis.at(0)).toBe(0);
		expect(axis.at(100)).toBeLessThan(200);
	});
	test('of one figure has it in the middle', () => {
		expect(axisOver([7.51], 0, 200).at(7.51)).toBeCloseTo(100);
	});
	test('without figures is an axis all the same', () => {
		expect(axisOver([], 0, 200).ticks.length).toBeGreaterThan(1);
	});
});

test.each([
	['2021', 2021.5],
	['2021-01-01', 2021],
	['2021-07', 2021.5]
])('%s is %d', (iso, time) => expect(timeOf(iso)).toBe(time));

const LAID_OUT = Object.values(VIEWS).filter((view) => sceneOf(view, 720, NONE_PICKED));

describe.each(LAID_OUT)('the picture of $kind', (view) => {
	test.each([20, 280, 350, 720, 1200])('has no side below zero at a width of %d', (width) => {
		const { height, ground, marks } = sceneOf(view, width, NONE_PICKED)!;
		const shapes: readonly Shape[] = [...ground, ...marks.flatMap((mark) => mark.shapes)];
		const boxes = shapes.filter((shape) => shape.type === 'rect');
		expect(height).toBeGreaterThan(0);
		expect(boxes.filter((box) => box.width < 0 || box.height < 0)).toEqual([]);
	});
	test.each([350, 720, 1200])('keeps every mark within a width of %d', (width) => {
		const { height, marks } = sceneOf(view, width, NONE_PICKED)!;
		const outside = marks.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height);
		expect(outside.map(({ key }) => key)).toEqual([]);
	});
});
