import type { SlideFigure } from '$lib/view/deck/slide-content';
import { textWidth } from '../line-breaks';
import { linesOf } from './slide-layout';

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A text in the middle of a slide and how it looks. */
export interface FigureText {
	text: string;
	box: Box;
	size: number;
	tone: string;
	isBold?: boolean;
	align?: 'l' | 'ctr' | 'r';
	anchor?: 't' | 'ctr' | 'b';
}

type Of<Kind extends SlideFigure['kind']> = Extract<SlideFigure, { kind: Kind }>;

const LINE = 1.36;

/** The one number large, how it is read below, and what stands beside it in a column at the right. */
export function numberParts({ value, caption, beside }: Of<'number'>, box: Box): FigureText[] {
	const left = beside.length > 0 ? box.width * 0.56 : box.width;
	const size = Math.max(
		72,
		Math.min(260, Math.floor(left / textWidth(value, 1)), box.height * 0.5)
	);
	const captionSize = 40;
	const lines = linesOf(caption, captionSize, left).length;
	const height = size * LINE + lines * captionSize * LINE;
	const top = box.y + Math.max(0, (box.height - height) / 2);
	const parts: FigureText[] = [
		{
			text: value,
			box: { x: box.x, y: top, width: left, height: size * LINE },
			size,
			tone: 'accent',
			isBold: true
		},
		{
			text: caption,
			box: { x: box.x, y: top + size * LINE, width: left, height: lines * captionSize * LINE },
			...{ size: captionSize, tone: 'ink' }
		}
	];
	const x = box.x + left + 48;
	const width = box.x + box.width - x;
	const row = Math.min(190, box.height / Math.max(1, beside.length));
	const first = box.y + (box.height - row * beside.length) / 2;
	beside.forEach(({ label, value: own }, i) => {
		const y = first + i * row;
		const labelLines = Math.min(2, linesOf(label, 28, width).length);
		parts.push(
			{ text: own, box: { x, y, width, height: 56 * LINE }, size: 56, tone: 'ink', isBold: true },
			{
				text: label,
				box: { x, y: y + 56 * LINE, width, height: labelLines * 28 * LINE },
				...{ size: 28, tone: 'ink-muted' }
			}
		);
	});
	return parts;
}

/** Items from the top, in the largest letters at which all of them fit. */
export function listParts({ items }: Of<'list'>, box: Box): FigureText[] {
	const sizes = [44, 40, 36, 32, 28, 24];
	const heightAt = (size: number) =>
		items.reduce((sum, item) => sum + itemHeight(item, size, box.width), 0);
	const size = sizes.find((each) => heightAt(each) <= box.height) ?? sizes.at(-1)!;
	const gap = Math.min(36, Math.max(0, (box.height - heightAt(size)) / Math.max(1, items.length)));
	let { y } = box;
	return items.flatMap((item) => {
		const { text, detail } = item;
		const textHeight = linesOf(text, size, box.width - BULLET).length * size * LINE;
		const whole = itemHeight(item, size, box.width);
		const inner = { x: box.x + BULLET, width: box.width - BULLET };
		const parts: FigureText[] = [
			{
				text: '–',
				box: { x: box.x, y, width: BULLET, height: size * LINE },
				size,
				tone: 'accent',
				isBold: true
			},
			{ text, box: { ...inner, y, height: textHeight }, size, tone: 'ink' }
		];
		if (detail)
			parts.push({
				text: detail,
				box: { ...inner, y: y + textHeight, height: whole - textHeight },
				...{ size: detailSize(size), tone: 'ink-muted' }
			});
		y += whole + gap;
		return parts;
	});
}

const BULLET = 48;

function detailSize(size: number): number {
	return Math.max(24, Math.round(size * 0.75));
}

function itemHeight(
	{ text, detail }: { text: string; detail: string },
	size: number,
	width: number
): number {
	const inner = width - BULLET;
	const below = detail
		? linesOf(detail, detailSize(size), inner).length * detailSize(size) * LINE
		: 0;
	return linesOf(text, size, inner).length * size * LINE + below;
}

/** A table laid out: widths by what stands in the columns, letters as large as all rows allow. */
export interface PlacedTable {
	box: Box;
	size: number;
	widths: readonly number[];
	heights: readonly number[];
	/** The headings first. */
	rows: readonly (readonly { text: string; lines: readonly string[]; isNumber: boolean }[])[];
}

/** Room between the words of a cell and its edges. */
export const CELL = { side: 24, top: 10 } as const;

export function tableParts({ headings, rows }: Of<'table'>, box: Box): PlacedTable {
	const texts = [headings.map(({ text }) => text), ...rows];
	const sizes = [36, 32, 28, 26, 24];
	const placed = sizes.map((size) => {
		const widths = columnWidths(texts, size, box.width);
		const cells = texts.map((row) =>
			headings.map(({ isNumber }, c) => {
				const text = row[c] ?? '';
				return { text, isNumber, lines: linesOf(text, size, widths[c]! - 2 * CELL.side) };
			})
		);
		const heights = cells.map(
			(row) => Math.max(...row.map(({ lines }) => lines.length)) * size * LINE + 2 * CELL.top
		);
		return { box, size, widths, heights, rows: cells };
	});
	return (
		placed.find(({ heights }) => heights.reduce((a, b) => a + b, 0) <= box.height) ?? placed.at(-1)!
	);
}

/** As wide as the longest cell wants, the longest columns giving way when all are too wide together. */
function columnWidths(rows: readonly (readonly string[])[], size: number, width: number): number[] {
	const count = rows[0]?.length ?? 0;
	const wanted = Array.from(
		{ length: count },
		(_, c) => Math.max(...rows.map((row) => textWidth(row[c] ?? '', size))) + 2 * CELL.side + 4
	);
	const all = wanted.reduce((a, b) => a + b, 0);
	if (all <= width) {
		// the first column takes what is left: names read best with room behind them
		return wanted.map((each, c) => (c === 0 ? each + width - all : each));
	}
	const fair = width / count;
	const small = wanted.filter((each) => each <= fair).reduce((a, b) => a + b, 0);
	const large = wanted.filter((each) => each > fair).reduce((a, b) => a + b, 0);
	return wanted.map((each) => (each <= fair ? each : ((width - small) * each) / large));
}
