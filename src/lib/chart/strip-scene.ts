import { formatShort } from '$lib/core/format';
import type { StripView } from '$lib/view/chart-kinds';
import { axisOver } from './linear';
import { colourOf, strength, type Picked, type Scene, type SceneMark, type Shape } from './scene';
import { INK, labelWidth, LINE, lineCount, MUTED, PAPER } from './theme';

const RADIUS_PX = 7;
const AXIS_PX = 52;
const NAME_PX = 17;
const LINE_PX = 17;
/** Names that fit are written; a mark without one is named when pointed at. */
const LEVELS = 6;

type Point = StripView['points'][number];

/** Units as dots along one axis, piled up where they are close; the names of those in question and of the ends, others where there is room. */
export function stripScene(view: StripView, width: number, picked: Picked): Scene {
	const known = view.points.flatMap((point) =>
		point.value === null ? [] : [{ ...point, value: point.value }]
	);
	const [left, right] = [RADIUS_PX + 10, width - RADIUS_PX - 10];
	const axis = axisOver(
		known.map(({ value }) => value),
		left,
		right
	);
	const sorted = known.toSorted((a, b) => a.value - b.value);
	const piled = pile(sorted.map(({ value }) => axis.at(value)));
	const highest = Math.max(0, ...piled);
	const names = namesOf(sorted, (point) => axis.at(point.value), width, picked);
	const namesTop = Math.max(0, ...names.map((name) => name?.level ?? 0)) * NAME_PX + NAME_PX + 4;
	const base = namesTop + highest * (2 * RADIUS_PX + 1) + RADIUS_PX + 8;
	const leaders: Shape[] = [];
	const marks = sorted.map((point, i): SceneMark => {
		const x = axis.at(point.value);
		const y = base - RADIUS_PX - piled[i]! * (2 * RADIUS_PX + 1);
		const isOwn = picked.has(point.key) || point.tone === 'accent';
		const colour = colourOf(point.key, point.tone, picked);
		const faded = strength(point.key, picked);
		const opacity = faded === undefined ? {} : { opacity: faded };
		const name = names[i];
		// behind every name
		if (name)
			leaders.push({
				type: 'line',
				points: [
					[x, y - RADIUS_PX],
					[x, namesTop - name.level * NAME_PX - 6]
				],
				...{ stroke: isOwn ? colour : LINE, lineWidth: 1 }
			});
		return {
			key: point.key,
			said: `${point.label}: ${point.text}`,
			...{ x, y },
			shapes: [
				...(name
					? [
							{
								type: 'text' as const,
								...{ x: name.x, y: namesTop - name.level * NAME_PX - NAME_PX / 2 - 4 },
								...{ text: point.label, align: 'center' as const, size: 12 },
								...{ fill: isOwn ? colour : INK, weight: isOwn ? 700 : 400, isHaloed: true }
							}
						]
					: []),
				{
					type: 'circle',
					...{ x, y, radius: RADIUS_PX },
					...(point.isHollow
						? { fill: PAPER, stroke: colour, lineWidth: 2 }
						: { fill: colour, stroke: PAPER, lineWidth: 1 }),
					...opacity
				}
			]
		};
	});
	const ground: Shape[] = [
		...leaders,
		{
			type: 'line',
			points: [
				[0, base + 1],
				[width, base + 1]
			],
			...{ stroke: MUTED, lineWidth: 1 }
		},
		...axis.ticks.map((tick): Shape => ({
			type: 'text',
			...{ x: axis.at(tick), y: base + 14, text: formatShort(tick, 2, view.locale) },
			...{ align: 'center', size: 12, fill: MUTED }
		})),
		{
			type: 'text',
			x: width / 2,
			y: base + 34,
			text: view.axis,
			align: 'center',
			size: 12,
			fill: MUTED
		}
	];
	const missing = view.missing === '' ? 0 : lineCount(view.missing, width, 12) * LINE_PX;
	if (missing > 0)
		ground.push({
			type: 'text',
			x: 0,
			y: base + AXIS_PX - 4 + missing / 2,
			text: view.missing,
			size: 12,
			fill: MUTED,
			width
		});
	return { height: base + AXIS_PX + missing, ground, marks };
}

/** How high each dot lies on those before it, given places from left to right. */
function pile(places: readonly number[]): number[] {
	const levels: number[] = [];
	places.forEach((x, i) => {
		const taken = new Set<number>();
		for (let j = i - 1; j >= 0 && x - places[j]! < 2 * RADIUS_PX + 1; j--) taken.add(levels[j]!);
		let level = 0;
		while (taken.has(level)) level++;
		levels.push(level);
	});
	return levels;
}

/** Where names stand above the dots: those in question and the two ends first, then all others that find room. */
function namesOf<P extends Point>(
	points: readonly P[],
	xOf: (point: P) => number,
	width: number,
	picked: Picked
): ({ x: number; level: number } | null)[] {
	const taken: { from: number; to: number; level: number }[] = [];
	const found: ({ x: number; level: number } | null)[] = points.map(() => null);
	const isOwn = (i: number) => picked.has(points[i]!.key) || points[i]!.tone === 'accent';
	const order = points.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b);
	function rank(i: number) {
		return isOwn(i) ? 0 : i === 0 || i === points.length - 1 ? 1 : 2;
	}
	for (const i of order) {
		const half = labelWidth(points[i]!.label, 12) / 2 + 4;
		const x = Math.min(width - half, Math.max(half, xOf(points[i]!)));
		const level = Array.from({ length: LEVELS }, (_, each) => each).find((each) =>
			taken.every((name) => name.level !== each || name.to < x - half || name.from > x + half)
		);
		if (level === undefined) continue;
		taken.push({ from: x - half, to: x + half, level });
		found[i] = { x, level };
	}
	return found;
}
