import type { FlowView } from '$lib/view/chart-kinds';
import { colourOf, strength, type Picked, type Scene, type SceneMark, type Shape } from './scene';
import { INK, labelWidth, LINE, lineCount, MUTED, PAPER } from './theme';

const HEAD_PX = 28;
const GAP_PX = 14;
const LEAST_PX = 3;
const THICKEST_PX = 64;
const NAME_PX = 20;
const LINE_PX = 18;
const NODE_PX = 10;

type Row = FlowView['rows'][number];

/**
 * Awards from stage to stage: each award a stream as thick as its count on one scale, with the number at every stage. What was proposed
 * and not granted stays behind as an outline; a stage nothing was published of says so and no stream runs through it.
 */
export function flowScene(view: FlowView, width: number, picked: Picked): Scene {
	const { stages, rows } = view;
	const largest = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
	const thick = (count: number) => Math.max(LEAST_PX, (count / largest) * THICKEST_PX);
	const words = Math.max(
		...rows.flatMap(({ texts }) => texts.map((text) => labelWidth(text, 12))),
		labelWidth(view.missing, 12),
		30
	);
	const right = width - Math.min(words + 8, width * 0.3) - NODE_PX;
	const x = (stage: number) => (stages.length < 2 ? 0 : (right * stage) / (stages.length - 1));
	const ground: Shape[] = stages.map((stage, i) => ({
		type: 'text',
		...{ x: x(i), y: 10, text: stage, size: 12, weight: 600, fill: MUTED }
	}));
	const marks: SceneMark[] = [];
	let y = HEAD_PX;
	for (const row of rows) {
		const height = Math.max(18, ...row.counts.map((count) => (count === null ? 0 : thick(count))));
		const names = lineCount(row.label, width);
		const top = y + NAME_PX + (names - 1) * LINE_PX;
		marks.push({
			key: row.key,
			said: `${row.label} – ${stages.map((stage, i) => `${stage}: ${row.texts[i] || view.missing}`).join(', ')}`,
			...{ x: right / 2, y: top + height / 2 },
			shapes: rowShapes(row, picked, {
				...{ x, top, height, thick, width, missing: view.missing },
				y: y + (top - y - 2) / 2
			})
		});
		y = top + height + GAP_PX;
	}
	const notes = lineCount(view.axis, width, 12) * LINE_PX;
	ground.push({
		type: 'text',
		...{ x: 0, y: y - 4 + notes / 2, text: view.axis, size: 12, fill: MUTED, width }
	});
	ground.push({
		type: 'line',
		points: [
			[0, HEAD_PX - 6],
			[width, HEAD_PX - 6]
		],
		...{ stroke: LINE, lineWidth: 1 }
	});
	return { height: y + notes, ground, marks };
}

interface Place {
	x: (stage: number) => number;
	/** The middle of the name. */
	y: number;
	width: number;
	top: number;
	height: number;
	thick: (count: number) => number;
	missing: string;
}

function rowShapes(row: Row, picked: Picked, place: Place): Shape[] {
	const { x, y, width, top, height, thick, missing } = place;
	const colour = colourOf(row.key, row.tone, picked);
	const faded = strength(row.key, picked);
	const opacity = faded === undefined ? {} : { opacity: faded };
	const shapes: Shape[] = [
		{ type: 'text', x: 0, y, text: row.label, width, weight: picked.has(row.key) ? 700 : 500 }
	];
	row.counts.forEach((count, i) => {
		const next = row.counts[i + 1];
		if (count !== null && next !== null && next !== undefined && row.joined[i + 1])
			shapes.push({
				type: 'area',
				points: stream(x(i) + NODE_PX, x(i + 1), top, thick(Math.min(count, next))),
				...{ fill: colour, opacity: (faded ?? 1) * 0.3 }
			});
	});
	row.counts.forEach((count, i) => {
		const before = i > 0 ? row.counts[i - 1] : null;
		const isFirst = i === 0;
		if (count === null) {
			shapes.push({
				type: 'text',
				...{ x: x(i), y: top + height / 2, text: missing, size: 12, fill: MUTED }
			});
			return;
		}
		shapes.push(
			{
				type: 'rect',
				...{ x: x(i), y: top, width: NODE_PX, height: thick(count) },
				...(isFirst
					? { fill: PAPER, stroke: colour, lineWidth: 1.5 }
					: { fill: colour, stroke: colour, lineWidth: 1.5 }),
				...opacity
			},
			{
				type: 'text',
				...{
					x: x(i) + NODE_PX + 6,
					y: top + Math.max(9, thick(count) / 2),
					text: row.texts[i] ?? ''
				},
				...{ size: 12, weight: 600, fill: INK, isHaloed: true }
			}
		);
		// more than was known before: other proposals are among them
		if (before !== null && before !== undefined && count > before && row.joined[i])
			shapes.push({
				type: 'rect',
				...{ x: x(i) - 1.5, y: top + thick(before), width: NODE_PX + 3 },
				...{ height: thick(count) - thick(before), stroke: INK, lineWidth: 1, dash: [2, 2] }
			});
	});
	return shapes;
}

/** A stream of even thickness from one place to another, its upper edge level. */
function stream(from: number, to: number, top: number, thickness: number): [number, number][] {
	return [
		[from, top],
		[to, top],
		[to, top + thickness],
		[from, top + thickness]
	];
}
