import { formatShort } from '$lib/core/format';
import type { ChartView, SeriesView, XyView } from '$lib/view/chart-view';
import { NONE_PICKED } from './scene';
import { sceneOf } from './scenes';

/** One mark as the keyboard meets it. */
export interface Stop {
	key: string;
	/** The whole of it in words. */
	said: string;
	/** Its middle in pixels; null where marks only follow one another. */
	at: { x: number; y: number } | null;
}

/** The keys that lead from mark to mark. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const WALK_KEYS: readonly string[] = [
	...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']
];

export function isWalkKey(key: string): key is WalkKey {
	return WALK_KEYS.includes(key);
}

/** Every mark of a view in reading order; [] for a view without any. */
export function stopsOf(view: ChartView, width: number): Stop[] {
	const scene = sceneOf(view, width, NONE_PICKED);
	if (scene)
		return scene.marks
			.map(({ key, said, x, y }) => ({ key, said, at: { x, y } }))
			.sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
	switch (view.kind) {
		case 'bars':
			return view.bars.map(({ key, label, text, detail }) =>
				inRow(key, [`${label}: ${text}`, detail])
			);
		case 'pairs':
			return view.pairs.map(({ key, label, text }) => inRow(key, [`${label}: ${text}`]));
		case 'stack':
			return view.rows.map(({ key, label, text, values }) =>
				inRow(key, [
					`${label}: ${text}`,
					view.parts.map((part, i) => `${part.label} ${values[i] ?? 0}`).join(', ')
				])
			);
		case 'intervals':
			return view.rows.map(({ key, label, text, detail }) =>
				inRow(key, [`${label}: ${text}`, detail])
			);
		case 'series':
			return seriesStops(view);
		case 'xy':
			return xyStops(view);
		default:
			return [];
	}
}

function inRow(key: string, words: readonly (string | undefined)[]): Stop {
	return { key, said: words.filter(Boolean).join('; ').replaceAll('\n', ', '), at: null };
}

/** The key of one point of a line. */
export function pointKey(line: string, place: string | number): string {
	return `${line} ${place}`;
}

function seriesStops({ lines, years, locale }: SeriesView): Stop[] {
	return lines.flatMap((line) =>
		years.flatMap((year, i) => {
			const value = line.values[i] ?? null;
			const text = line.texts[i] || (value === null ? '' : formatShort(value, 2, locale));
			return value === null
				? []
				: [inRow(pointKey(line.key, year), [`${line.label}, ${year}: ${text}`])];
		})
	);
}

function xyStops({ series, isPlainX, locale }: XyView): Stop[] {
	return series.flatMap(({ name, points }) =>
		points.map(({ x, y }, i) => {
			const place = typeof x === 'number' && !isPlainX ? formatShort(x, 6, locale) : String(x);
			const said = `${place}: ${formatShort(y, 6, locale)}`;
			return inRow(pointKey(name, i), [name ? `${name}, ${said}` : said]);
		})
	);
}

/**
 * The mark a key leads to: the neighbour on that side where marks have places, else the next or the one before. Null when there is no mark;
 * at the edge it stays where it is. The first key of all leads to the first mark (the last for End).
 */
export function stepTo(stops: readonly Stop[], from: string | null, key: WalkKey): Stop | null {
	if (stops.length === 0) return null;
	const current = stops.findIndex((stop) => stop.key === from);
	if (key === 'End') return stops.at(-1)!;
	if (key === 'Home' || current < 0) return stops[0]!;
	const stop = stops[current]!;
	if (stop.at === null) {
		const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
		return stops[Math.min(stops.length - 1, Math.max(0, current + step))]!;
	}
	return neighbour(stops, stop, key) ?? stop;
}

/** How much a step aside costs beside a step ahead: a neighbour is rather straight ahead than near. */
const ASIDE = 2.5;

function neighbour(stops: readonly Stop[], from: Stop, key: WalkKey): Stop | null {
	const isUpright = key === 'ArrowUp' || key === 'ArrowDown';
	const sign = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
	let best: Stop | null = null;
	let least = Infinity;
	for (const stop of stops) {
		if (stop.at === null || from.at === null || stop === from) continue;
		const [dx, dy] = [stop.at.x - from.at.x, stop.at.y - from.at.y];
		const ahead = sign * (isUpright ? dy : dx);
		const aside = Math.abs(isUpright ? dx : dy);
		if (ahead < 1) continue;
		const cost = ahead + ASIDE * aside;
		if (cost < least) [best, least] = [stop, cost];
	}
	return best;
}
