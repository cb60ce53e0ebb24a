import { formatShort } from '$lib/core/format';
import type { MultiplesView } from '$lib/view/chart-kinds';
import { axisOver } from './linear';
import { colourOf, strength, type Picked, type Scene, type SceneMark, type Shape } from './scene';
import { INK, LINE, MUTED, PAPER } from './theme';

const NARROWEST_PX = 150;
const PANEL_PX = 118;
const HEAD_PX = 24;
const FOOT_PX = 20;
const GAP_PX = 22;
const AXIS_PX = 24;

/** One small line chart a unit, all on one scale, the last figure written; a year without a figure is a gap. */
export function multiplesScene(view: MultiplesView, width: number, picked: Picked): Scene {
	const { years, panels } = view;
	const columns = Math.max(2, Math.floor((width + GAP_PX) / (NARROWEST_PX + GAP_PX)));
	const inRow = Math.min(columns, Math.max(1, panels.length));
	const panel = Math.max(60, Math.min(240, (width - (inRow - 1) * GAP_PX) / inRow));
	const values = panels.flatMap((each) => each.values).filter((value) => value !== null);
	const ground: Shape[] = [];
	const marks = panels.map((each, i): SceneMark => {
		const x0 = (i % inRow) * (panel + GAP_PX);
		const y0 = Math.floor(i / inRow) * (PANEL_PX + GAP_PX / 2);
		const bottom = y0 + PANEL_PX - FOOT_PX;
		const axis = axisOver(values, bottom, y0 + HEAD_PX + 4);
		const textRoom = 44;
		const x = (at: number) =>
			x0 + 4 + (years.length < 2 ? 0 : (at / (years.length - 1)) * (panel - textRoom - 8));
		const colour = colourOf(each.key, each.tone, picked);
		const faded = strength(each.key, picked);
		const opacity = faded === undefined ? {} : { opacity: faded };
		const points = each.values.map((value, at) =>
			value === null ? null : ([x(at), axis.at(value)] as const)
		);
		const last = points.findLastIndex((point) => point !== null);
		ground.push(
			...axis.ticks.slice(0, 3).flatMap((tick): Shape[] => [
				{
					type: 'line',
					points: [
						[x0, axis.at(tick)],
						[x0 + panel - textRoom, axis.at(tick)]
					],
					...{ stroke: LINE, lineWidth: 1 }
				},
				...(i % inRow === 0
					? [
							{
								type: 'text' as const,
								...{ x: x0, y: axis.at(tick) - 7, text: formatShort(tick, 2, view.locale) },
								...{ size: 11, fill: MUTED, isHaloed: true }
							}
						]
					: [])
			]),
			{ type: 'text', x: x0, y: bottom + 12, text: String(years[0] ?? ''), size: 12, fill: MUTED },
			{
				type: 'text',
				...{ x: x(years.length - 1), y: bottom + 12, text: String(years.at(-1) ?? '') },
				...{ align: 'right', size: 12, fill: MUTED }
			}
		);
		const shapes: Shape[] = [
			{ type: 'rect', x: x0, y: y0, width: panel, height: PANEL_PX, fill: 'transparent' },
			{
				type: 'text',
				...{ x: x0, y: y0 + 10, text: each.label, weight: picked.has(each.key) ? 700 : 600 },
				fill: picked.has(each.key) || each.tone === 'accent' ? colour : INK
			},
			...stretches(points).map((run): Shape =>
				run.length > 1
					? { type: 'line', points: run, stroke: colour, lineWidth: 2, ...opacity }
					: { type: 'circle', x: run[0]![0], y: run[0]![1], radius: 2.5, fill: colour, ...opacity }
			)
		];
		const end = points[last];
		if (end)
			shapes.push(
				{
					type: 'circle',
					x: end[0],
					y: end[1],
					radius: 4,
					fill: colour,
					stroke: PAPER,
					lineWidth: 1
				},
				{
					type: 'text',
					x: end[0] + 8,
					y: end[1],
					text: each.texts[last] ?? '',
					size: 12,
					weight: 600
				}
			);
		const told = years.map((year, at) => `${year}: ${each.texts[at] || '–'}`);
		return {
			key: each.key,
			said: `${each.label} – ${told.join(', ')}`,
			...{ x: x0 + panel / 2, y: y0 + PANEL_PX / 2, shapes }
		};
	});
	const rows = Math.ceil(panels.length / inRow);
	const height = rows * (PANEL_PX + GAP_PX / 2);
	ground.push({ type: 'text', x: 0, y: height + 8, text: view.axis, size: 12, fill: MUTED });
	return { height: height + AXIS_PX, ground, marks };
}

/** The points between gaps. */
function stretches(
	points: readonly (readonly [number, number] | null)[]
): (readonly [number, number])[][] {
	const found: (readonly [number, number])[][] = [[]];
	for (const point of points) {
		if (point) found.at(-1)!.push(point);
		else found.push([]);
	}
	return found.filter((run) => run.length > 0);
}
