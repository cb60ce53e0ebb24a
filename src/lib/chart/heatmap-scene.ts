import type { HeatCell, HeatmapView } from '$lib/view/chart-kinds';
import type { Picked, Scene, SceneMark, Shape } from './scene';
import { shade, SHADES } from './shade';
import { ACCENT, INK, labelWidth, LINE, lineCount, MUTED, PAPER } from './theme';

const CELL_PX = 26;
/** The least a cell needs to be read, and to be hit. */
const NARROWEST_PX = 25;
const WIDEST_PX = 40;
const LINE_PX = 17;
/** Names of rows wrap beyond this share of the width. */
const LABEL_SHARE = 0.38;
const BLOCK_GAP_PX = 14;
/** Beside so many blocks the names would be most of the picture: they stand above their cells, on one line. */
const MANY_BLOCKS = 3;
const NAME_PX = 18;
/** The turned name of the last column leans out of its block. */
const LEAN_PX = 34;
const KEY_PX = 30;
const TURN = 60;

/**
 * Cells by row and column. Columns that do not fit go on in a block below with the rows named again, so that nothing has to be
 * scrolled for. A column's key is what its cells are picked by.
 */
export function heatmapScene(view: HeatmapView, width: number, picked: Picked): Scene {
	const { labels, x0, blocks, inBlock, cell } = layout(view, width);
	const isAbove = labels === null;
	const heads = Math.min(
		110,
		Math.max(0, ...view.columns.map(({ label }) => labelWidth(label, 12))) * 0.87 + 10
	);
	const heights = view.rows.map(({ label }) =>
		labels === null ? CELL_PX : Math.max(CELL_PX, lineCount(label, labels, 12) * LINE_PX + 4)
	);
	const ground: Shape[] = [];
	const marks: SceneMark[] = [];
	let y = 0;
	for (let block = 0; block < blocks; block++) {
		const first = block * inBlock;
		const columns = view.columns.slice(first, first + inBlock);
		y += heads;
		columns.forEach((column, i) =>
			ground.push({
				type: 'text',
				...{ x: x0 + i * cell + cell / 2 - 2, y: y - 8, text: column.label, size: 12, turn: TURN },
				...{
					fill: picked.has(column.key) ? ACCENT : INK,
					weight: picked.has(column.key) ? 700 : 400
				}
			})
		);
		view.rows.forEach((row, r) => {
			const height = heights[r]!;
			if (isAbove) y += NAME_PX;
			ground.push({
				type: 'text',
				...{ text: row.label, size: 12 },
				...(isAbove
					? { x: x0, y: y - NAME_PX / 2 + 1 }
					: { x: labels, y: y + height / 2, align: 'right', width: labels })
			});
			columns.forEach((column, i) => {
				const found = view.cells[r]?.[first + i] ?? null;
				const box = { x: x0 + i * cell, y, width: cell, height };
				if (found) marks.push(cellMark(row, column, found, box, picked));
				else ground.push({ type: 'rect', ...inset(box), stroke: LINE, lineWidth: 1, dash: [2, 3] });
			});
			y += height;
		});
		y += BLOCK_GAP_PX;
	}
	if (view.scale) ground.push(...scaleShapes(view.scale, y + 4));
	return { height: y + (view.scale ? KEY_PX : 0), ground, marks };
}

/** Where names and cells of a heatmap stand; `labels` is the width of the names beside the cells, null where they stand above them. */
function layout(view: HeatmapView, width: number) {
	const longest = Math.max(0, ...view.rows.map(({ label }) => labelWidth(label, 12)));
	const beside = Math.min(longest, Math.floor(width * LABEL_SHARE));
	const blocksIn = (room: number) =>
		Math.max(1, Math.ceil(view.columns.length / Math.max(1, Math.floor(room / NARROWEST_PX))));
	const isAbove = blocksIn(width - beside - 10 - LEAN_PX) >= MANY_BLOCKS && longest <= width;
	const x0 = isAbove ? 0 : beside + 10;
	const room = width - x0 - LEAN_PX;
	const blocks = blocksIn(room);
	const inBlock = Math.max(1, Math.ceil(view.columns.length / blocks));
	const cell = Math.max(8, Math.min(WIDEST_PX, Math.floor(room / inBlock)));
	return { labels: isAbove ? null : beside, x0, blocks, inBlock, cell };
}

/** A cell is known by its row and its column. */
export function cellKey(row: string, column: string): string {
	return `${row} ${column}`;
}

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

function cellMark(
	row: { key: string; label: string },
	column: { key: string; label: string },
	cell: HeatCell,
	box: Box,
	picked: Picked
): SceneMark {
	const { fill, text } = shade(cell.share);
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	return {
		key: cellKey(row.key, column.key),
		said: `${column.label} · ${row.label}: ${cell.text}`,
		...middle,
		shapes: [
			{
				type: 'rect',
				...inset(box),
				...{ round: 2, fill: cell.tone ? PAPER : fill },
				...(picked.has(column.key)
					? { stroke: ACCENT, lineWidth: 2 }
					: { stroke: LINE, lineWidth: 1 })
			},
			{
				type: 'text',
				...{ ...middle, text: cell.mark, align: 'center', size: cell.tone ? 14 : 12 },
				fill: cell.tone ? `var(--${cell.tone})` : text
			}
		]
	};
}

function inset({ x, y, width, height }: Box) {
	return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function scaleShapes({ low, high }: { low: string; high: string }, y: number): Shape[] {
	const at = labelWidth(low, 12) + 8;
	return [
		{ type: 'text', x: 0, y, text: low, size: 12, fill: MUTED },
		...SHADES.map((fill, i): Shape => ({
			type: 'rect',
			...{ x: at + i * 24, y: y - 6, width: 24, height: 12, fill, stroke: LINE, lineWidth: 1 }
		})),
		{ type: 'text', x: at + SHADES.length * 24 + 8, y, text: high, size: 12, fill: MUTED }
	];
}
