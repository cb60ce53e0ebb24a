import { describe, expect, test } from 'vitest';
import { TILE_PLACES } from '$lib/core/tile-places';
import { isWalkKey, stepTo, stopsOf, type WalkKey } from '$lib/chart/walk';
import type { TilesView } from '$lib/view/chart-kinds';
import type { ChartView } from '$lib/view/chart-view';
import { VIEWS } from './views';

const KINDS = Object.keys(VIEWS) as ChartView['kind'][];

describe.each(KINDS)('the marks of %s', (kind) => {
	const stops = stopsOf(VIEWS[kind], 720);

	test('each have a key of their own and say the whole of it', () => {
		expect(stops.length).toBeGreaterThan(0);
		expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
		for (const { said } of stops) expect(said).toMatch(/\S.*(:|–|,).*\S/);
	});

	test('are all walked from the first by the arrow keys, the last by End', () => {
		const met = new Set<string>();
		const open = [stepTo(stops, null, 'ArrowDown')!];
		expect(open[0]).toBe(stops[0]);
		for (let stop; (stop = open.pop());) {
			if (met.has(stop.key)) continue;
			met.add(stop.key);
			for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const)
				open.push(stepTo(stops, stop.key, key)!);
		}
		expect(met.size).toBe(stops.length);
		expect(stepTo(stops, stops[0]!.key, 'End')).toBe(stops.at(-1));
		expect(stepTo(stops, stops.at(-1)!.key, 'Home')).toBe(stops[0]);
	});
});

const MAP: TilesView = {
	...(VIEWS.tiles as TilesView),
	tiles: TILE_PLACES['34'].map(({ unit_id, short }) => ({
		...{ key: unit_id, label: short, share: null, text: 'chưa công bố' }
	}))
};

test.each<[from: string, key: WalkKey, to: string]>([
	['34-01', 'ArrowRight', '34-24'],
	['34-01', 'ArrowDown', '34-37'],
	['34-01', 'ArrowUp', '34-25'],
	['34-42', 'ArrowDown', '34-44'],
	['34-48', 'ArrowUp', '34-46'],
	['34-96', 'ArrowLeft', '34-96'],
	['34-96', 'ArrowUp', '34-91']
])('on the map %s goes with %s to its neighbour %s', (from, key, to) => {
	expect(stepTo(stopsOf(MAP, 350), from, key)?.key).toBe(to);
});

test('nothing is walked where there is no mark', () => {
	expect(stopsOf({ ...MAP, tiles: [] }, 350)).toEqual([]);
	expect(stepTo([], null, 'ArrowDown')).toBeNull();
});

test('marks in a row stay at their ends', () => {
	const stops = stopsOf(VIEWS.bars, 720);
	expect(stepTo(stops, stops[0]!.key, 'ArrowUp')).toBe(stops[0]);
	expect(stepTo(stops, stops.at(-1)!.key, 'ArrowRight')).toBe(stops.at(-1));
});

test.each([
	['ArrowLeft', true],
	['End', true],
	['Enter', false],
	['a', false]
])('%s walks: %s', (key, walks) => expect(isWalkKey(key)).toBe(walks));
