import { formatShort } from '$lib/core/format';
import type { DumbbellRow, DumbbellView } from '$lib/view/chart-kinds';
import { axisOver, type Axis } from './linear';
import { colourOf, strength, type Picked, type Scene, type SceneMark, type Shape } from './scene';
import { ACCENT, INK, labelWidth, LINE, MUTED, PAPER } from './theme';

const ROW_PX = 30;
const WRAPPED_ROW_PX = 42;
const LINE_PX = 18;
const NARROW_PX = 480;
const HEAD_PX = 24;
const AXIS_PX = 46;
const LABEL_SHARE = 0.4;

/** A plan as a tick and what was achieved as a dot, joined by a bar, a row each; both in words at the end of the row. */
export function dumbbellScene(view: DumbbellView, width: number, picked: Picked): Scene {
	const widest = Math.max(0, ...view.rows.map(({ label }) => labelWidth(label)));
	// names of provinces have room beside their rows on a phone too, those of targets have not
	const isNarrow = width < NARROW_PX && widest > width * LABEL_SHARE;
	// on a phone names stand above their rows, over the whole width
	const labels = isNarrow ? width : Math.min(widest, width * LABEL_SHARE);
	const texts = Math.min(
		Math.max(24, ...view.rows.map(({ text }) => labelWidth(text, 12))),
		width * 0.4
	);
	const linesOf = (row: DumbbellRow) => (labelWidth(row.label) > labels ? 2 : 1);
	const height = (row: DumbbellRow) =>
		isNarrow ? linesOf(row) * LINE_PX + ROW_PX : linesOf(row) > 1 ? WRAPPED_ROW_PX : ROW_PX;
	const left = isNarrow ? 8 : labels + 18;
	const right = Math.max(left + 1, width - texts - 16);
	const values = view.rows
		.flatMap(({ from, fromHigh = null, to }) => [from, fromHigh, to])
		.filter((each) => each !== null);
	const axis = axisOver(values, left, right);
	const ground: Shape[] = headShapes(view, left);
	const marks: SceneMark[] = [];
	let y = HEAD_PX;
	for (const row of view.rows) {
		const box = height(row);
		const middle = isNarrow ? y + box - ROW_PX / 2 - 2 : y + box / 2;
		marks.push({
			key: row.key,
			said: `${row.label}: ${row.text}`,
			...{ x: axis.at(row.to ?? row.from ?? values[0] ?? 0), y: middle },
			shapes: rowShapes(row, picked, axis, {
				y,
				middle,
				isNarrow,
				labels,
				width,
				texts,
				left,
				right
			})
		});
		y += box;
	}
	ground.unshift(...gridShapes(view, axis, y, (left + right) / 2));
	return { height: y + AXIS_PX, ground, marks };
}

interface Place {
	y: number;
	middle: number;
	isNarrow: boolean;
	labels: number;
	width: number;
	texts: number;
	left: number;
	right: number;
}

function rowShapes(row: DumbbellRow, picked: Picked, axis: Axis, place: Place): Shape[] {
	const { y, middle, isNarrow, labels, width, texts, left, right } = place;
	const colour = picked.has(row.key) ? ACCENT : `var(--${row.tone})`;
	const faded = strength(row.key, picked);
	const opacity = faded === undefined ? {} : { opacity: faded };
	const name = { type: 'text', text: row.label, weight: picked.has(row.key) ? 700 : 400 } as const;
	const shapes: Shape[] = [
		isNarrow
			? { ...name, x: 0, y: y + (middle - ROW_PX / 2 - y) / 2 + 3, width: labels }
			: { ...name, x: labels + 4, y: middle, align: 'right', width: labels },
		{
			type: 'text',
			...{ x: width - texts, y: middle, text: row.text, width: texts },
			...{ size: 12, fill: row.to === null ? MUTED : INK }
		},
		// the whole row can be hit
		{
			type: 'rect',
			...{ x: left, y: middle - 12, width: right - left, height: 24, fill: 'transparent' }
		}
	];
	if (row.from !== null && row.to !== null)
		shapes.push({
			type: 'line',
			points: [
				[axis.at(row.from), middle],
				[axis.at(row.to), middle]
			],
			...{ stroke: colour, lineWidth: 4, ...opacity }
		});
	if (row.from !== null)
		shapes.push({
			type: 'rect',
			...{ x: axis.at(row.from) - 1.5, y: middle - 9, height: 18, fill: INK },
			width: 3 + Math.max(0, axis.at(row.fromHigh ?? row.from) - axis.at(row.from)),
			...opacity
		});
	if (row.to !== null)
		shapes.push({
			type: 'circle',
			...{ x: axis.at(row.to), y: middle, radius: 6 },
			...(row.isHollow
				? { fill: PAPER, stroke: colour, lineWidth: 2 }
				: { fill: colour, stroke: PAPER, lineWidth: 1 }),
			...opacity
		});
	return shapes;
}

function headShapes({ ends }: DumbbellView, left: number): Shape[] {
	const from = labelWidth(ends.from, 12);
	return [
		{ type: 'rect', x: left, y: 2, width: 3, height: 14, fill: INK },
		{ type: 'text', x: left + 9, y: 9, text: ends.from, size: 12, fill: MUTED },
		{
			type: 'circle',
			x: left + from + 32,
			y: 9,
			radius: 5.5,
			fill: colourOf('', 'ink-muted', new Set())
		},
		{ type: 'text', x: left + from + 43, y: 9, text: ends.to, size: 12, fill: MUTED }
	];
}

function gridShapes(view: DumbbellView, axis: Axis, bottom: number, middle: number): Shape[] {
	return [
		...axis.ticks.flatMap((tick): Shape[] => [
			{
				type: 'line',
				points: [
					[axis.at(tick), HEAD_PX],
					[axis.at(tick), bottom]
				],
				...{ stroke: LINE, lineWidth: 1 }
			},
			{
				type: 'text',
				...{ x: axis.at(tick), y: bottom + 12, align: 'center', size: 12, fill: MUTED },
				text: formatShort(tick, 2, view.locale)
			}
		]),
		{
			type: 'text',
			x: middle,
			y: bottom + 33,
			text: view.axis,
			align: 'center',
			size: 12,
			fill: MUTED
		}
	];
}
