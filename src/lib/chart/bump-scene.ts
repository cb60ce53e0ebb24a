import type { BumpLine, BumpView } from '$lib/view/chart-kinds';
import {
	colourOf,
	nameColour,
	strength,
	type Picked,
	type Scene,
	type SceneMark,
	type Shape
} from './scene';
import { INK, labelWidth, LINE, MUTED, PAPER } from './theme';

const ROW_PX = 26;
const NARROW_PX = 480;
const HEAD_PX = 26;
const DOT_PX = 10;

/**
 * Ranks over the years, first place on top: a line a unit with its rank in each dot and its name at both ends. Where a unit is not ranked
 * its line is broken. A phone has room for the names of one end only: the last.
 */
export function bumpScene(view: BumpView, width: number, picked: Picked): Scene {
	const { years, lines, last } = view;
	const names = Math.min(
		Math.max(0, ...lines.map(({ label }) => labelWidth(label, 13))) + 14,
		width * 0.36
	);
	const isNarrow = width < NARROW_PX;
	const left = isNarrow || years.length < 2 ? 16 : names + DOT_PX;
	const right = width - names - DOT_PX;
	const x = (i: number) =>
		years.length < 2 ? left : left + ((right - left) * i) / (years.length - 1);
	const y = (rank: number) => HEAD_PX + (rank - 0.5) * ROW_PX;
	const ground: Shape[] = years.flatMap((year, i): Shape[] => [
		{ type: 'text', x: x(i), y: 10, text: year, align: 'center', size: 12, fill: MUTED },
		{
			type: 'line',
			points: [
				[x(i), HEAD_PX - 4],
				[x(i), HEAD_PX + last * ROW_PX]
			],
			...{ stroke: LINE, lineWidth: 1 }
		}
	]);
	// the lines in question above the others
	const order = lines.toSorted((a, b) => weight(a, picked) - weight(b, picked));
	const marks = order.flatMap((line): SceneMark[] => {
		const shapes = lineShapes(line, picked, { x, y, isNarrow });
		const end = line.ranks.findLastIndex((rank) => rank !== null);
		if (end < 0) return [];
		const told = line.ranks.map((rank, i) => `${years[i]}: ${rank === null ? '–' : placeOf(rank)}`);
		return [
			{
				key: line.key,
				said: `${line.label} – ${told.join(', ')}`,
				...{ x: x(end), y: y(line.ranks[end]!), shapes }
			}
		];
	});
	return { height: HEAD_PX + last * ROW_PX + 6, ground, marks };
}

function weight({ key, tone }: BumpLine, picked: Picked): number {
	return picked.has(key) ? 2 : tone === 'line-strong' ? 0 : 1;
}

function placeOf(rank: number): string {
	return String(Math.round(rank * 10) / 10);
}

interface Axes {
	x: (i: number) => number;
	y: (rank: number) => number;
	isNarrow: boolean;
}

function lineShapes(line: BumpLine, picked: Picked, { x, y, isNarrow }: Axes): Shape[] {
	const isOwn = picked.has(line.key) || line.tone === 'accent';
	const colour = colourOf(line.key, line.tone, picked);
	const paint = strength(line.key, picked);
	const opacity = paint === undefined ? {} : { opacity: paint };
	const points = line.ranks.map((rank, i) => (rank === null ? null : ([x(i), y(rank)] as const)));
	const first = points.findIndex((point) => point !== null);
	const last = points.findLastIndex((point) => point !== null);
	const shapes: Shape[] = runs(points).map((run) => ({
		type: 'line',
		...{ points: run, stroke: colour, lineWidth: isOwn ? 3.5 : 2 },
		...opacity
	}));
	points.forEach((point, i) => {
		if (!point) return;
		const rank = line.ranks[i]!;
		shapes.push(
			{
				type: 'circle',
				...{ x: point[0], y: point[1], radius: DOT_PX, stroke: colour, lineWidth: isOwn ? 0 : 1.5 },
				...{ fill: isOwn ? colour : PAPER },
				...opacity
			},
			{
				type: 'text',
				...{ x: point[0], y: point[1], text: placeOf(rank), align: 'center', size: 11 },
				...{ fill: isOwn ? PAPER : INK, weight: isOwn ? 700 : 500 }
			}
		);
	});
	const name = { type: 'text', text: line.label, weight: isOwn ? 700 : 400 } as const;
	const weighed = { ...name, fill: nameColour(isOwn, colour, paint) } as const;
	if (first >= 0 && !isNarrow && points.length > 1)
		shapes.push({
			...weighed,
			x: points[first]![0] - DOT_PX - 5,
			y: points[first]![1],
			align: 'right',
			isHaloed: first > 0
		});
	if (last >= 0)
		shapes.push({
			...weighed,
			x: points[last]![0] + DOT_PX + 5,
			y: points[last]![1],
			isHaloed: last < points.length - 1
		});
	return shapes;
}

/** The stretches between gaps, of two points at least. */
function runs(
	points: readonly (readonly [number, number] | null)[]
): (readonly [number, number])[][] {
	const found: (readonly [number, number])[][] = [[]];
	for (const point of points) {
		if (point) found.at(-1)!.push(point);
		else found.push([]);
	}
	return found.filter((run) => run.length > 1);
}
