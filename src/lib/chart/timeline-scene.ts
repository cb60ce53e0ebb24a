import type { TimelineView } from '$lib/view/chart-kinds';
import {
	colourOf,
	nameColour,
	strength,
	type Picked,
	type Scene,
	type SceneMark,
	type Shape
} from './scene';
import { labelWidth, LINE, MUTED, PAPER } from './theme';

const NARROW_PX = 480;
const LANE_HEAD_PX = 24;
const ROW_PX = 22;
const AXIS_PX = 30;
const TOP_PX = 8;
const RADIUS_PX = 6;

type Item = TimelineView['items'][number];

/**
 * Documents and movements along the years, a lane a kind, each with its name beside it in the first row where it has room. What carries out
 * what is joined by a line. A year without a day stands in the middle of its year, hollow.
 */
export function timelineScene(view: TimelineView, width: number, picked: Picked): Scene {
	const times = view.items.map(({ at }) => timeOf(at));
	const first = Math.floor(Math.min(...(times.length ? times : [0])));
	const last = Math.floor(Math.max(...(times.length ? times : [0]))) + 1;
	const [left, right] = [RADIUS_PX + 4, width - RADIUS_PX - 4];
	const x = (time: number) => left + ((time - first) / (last - first)) * (right - left);
	const isNarrow = width < NARROW_PX;
	const ground: Shape[] = [];
	const marks: SceneMark[] = [];
	const places = new Map<string, { x: number; y: number }>();
	const bodies: (() => void)[] = [];
	let y = TOP_PX;
	for (const lane of view.lanes) {
		const items = view.items
			.filter((item) => item.lane === lane.key)
			.toSorted((a, b) => timeOf(a.at) - timeOf(b.at) || a.key.localeCompare(b.key));
		const rows = rowsOf(items, (item) => x(timeOf(item.at)), width);
		ground.push(
			{ type: 'text', x: 0, y: y + 9, text: lane.label, size: 12, weight: 600, fill: MUTED },
			{
				type: 'line',
				points: [
					[0, y + LANE_HEAD_PX - 4],
					[width, y + LANE_HEAD_PX - 4]
				],
				...{ stroke: LINE, lineWidth: 1 }
			}
		);
		const top = y + LANE_HEAD_PX;
		items.forEach((item, i) => {
			const { row, side } = rows[i]!;
			const place = { x: x(timeOf(item.at)), y: top + row * ROW_PX + ROW_PX / 2 };
			places.set(item.key, place);
			bodies.push(() => marks.push(itemMark(item, place, side, width, picked)));
		});
		y = top + (Math.max(-1, ...rows.map(({ row }) => row)) + 1) * ROW_PX + 10;
	}
	bodies.forEach((draw) => draw());
	const step = Math.max(1, Math.ceil(((last - first) * (isNarrow ? 44 : 52)) / (right - left)));
	for (let year = first; year <= last; year++) {
		if ((year - first) % step !== 0) continue;
		ground.unshift({
			type: 'line',
			points: [
				[x(year), TOP_PX],
				[x(year), y]
			],
			...{ stroke: LINE, lineWidth: 1 }
		});
		const align = year === first ? 'left' : year === last ? 'right' : 'center';
		ground.push({
			type: 'text',
			...{ x: align === 'left' ? 0 : align === 'right' ? width : x(year), y: y + 12, align },
			...{ text: String(year), size: 12, fill: MUTED }
		});
	}
	for (const { from, to } of view.links) {
		const [a, b] = [places.get(from), places.get(to)];
		if (a && b) ground.push(joined(a, b));
	}
	return { height: y + AXIS_PX, ground, marks };
}

/** A day or a year as a figure of years; a year alone is its middle. */
export function timeOf(iso: string): number {
	const [year = 0, month, day = 1] = iso.split('-').map(Number);
	return month === undefined ? year + 0.5 : year + (month - 1) / 12 + (day - 1) / 366;
}

function joined(a: { x: number; y: number }, b: { x: number; y: number }): Shape {
	const middle = Math.min(a.x, b.x) - 2;
	return {
		type: 'line',
		points:
			Math.abs(a.y - b.y) < 1
				? [
						[a.x, a.y],
						[b.x, b.y]
					]
				: [
						[a.x, a.y],
						[Math.max(2, middle), b.y > a.y ? a.y + 8 : a.y - 8],
						[b.x, b.y]
					],
		...{ stroke: 'var(--line-strong)', lineWidth: 1.25, dash: [3, 3] }
	};
}

type Side = 'right' | 'left';

/** The first row in which an item has room for itself and its name, on the right of it or, near the end, on the left. */
function rowsOf(
	items: readonly Item[],
	xOf: (item: Item) => number,
	width: number
): { row: number; side: Side }[] {
	const taken: { from: number; to: number }[][] = [];
	return items.map((item) => {
		const at = xOf(item);
		const whole = labelWidth(item.label, 12) + RADIUS_PX + 10;
		const side: Side = whole > width - at && at > width - at ? 'left' : 'right';
		const name = Math.min(whole, side === 'left' ? at : width - at);
		const span =
			side === 'right'
				? { from: at - RADIUS_PX - 3, to: at + name }
				: { from: at - name, to: at + RADIUS_PX + 3 };
		let row = 0;
		while (taken[row]?.some(({ from, to }) => from < span.to && to > span.from)) row++;
		(taken[row] ??= []).push(span);
		return { row, side };
	});
}

function itemMark(
	item: Item,
	{ x, y }: { x: number; y: number },
	side: Side,
	width: number,
	picked: Picked
): SceneMark {
	const colour = colourOf(item.key, item.tone, picked);
	const faded = strength(item.key, picked);
	const opacity = faded === undefined ? {} : { opacity: faded };
	const isOwn = picked.has(item.key);
	const room = side === 'right' ? width - x - RADIUS_PX - 5 : x - RADIUS_PX - 5;
	return {
		key: item.key,
		said: item.text,
		...{ x, y },
		shapes: [
			{
				type: 'circle',
				...{ x, y, radius: RADIUS_PX },
				...(item.isVague
					? { fill: PAPER, stroke: colour, lineWidth: 2 }
					: { fill: colour, stroke: PAPER, lineWidth: 1 }),
				...opacity
			},
			{
				type: 'text',
				...{
					x: side === 'right' ? x + RADIUS_PX + 5 : x - RADIUS_PX - 5,
					y,
					align: side === 'right' ? 'left' : 'right'
				},
				...{ text: shortened(item.label, room), size: 12, fill: nameColour(isOwn, colour, faded) },
				...{ weight: isOwn ? 700 : 400, isHaloed: true }
			}
		]
	};
}

/** The text, cut with an ellipsis where it does not fit; the whole is in the mark's words. */
function shortened(text: string, room: number): string {
	if (labelWidth(text, 12) <= room * 1.12) return text;
	return `${text.slice(0, Math.max(3, Math.floor((room * 1.12) / 7.2) - 1)).trimEnd()}…`;
}
