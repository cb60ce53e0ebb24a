import { heightOf, optionOf } from '$lib/chart/option';
import { still, type SvgNode } from '$lib/chart/still';
import { FONT } from '$lib/chart/theme';
import type { ChartView } from '$lib/view/chart-view';
import type { SlideContent } from '$lib/view/deck/slide-content';
import { paletteOf } from '../palette';
import { textWidth } from '../line-breaks';
import { element, plainTree } from '../svg-text';
import { bestWidth } from './best-width';
import type { DeckWords } from './deck-words';
import { CELL, listParts, numberParts, tableParts, type FigureText } from './figure-text';
import { linesOf, slideLayout, STAGE, type PlacedText, type SlideLayout } from './slide-layout';

const LINE = 1.36;
const KEY = 28;

/**
 * A slide as a vector picture of 1920 × 1080 in the light colours: what a print and a page that stands alone show of it. Words are text,
 * so that they can be searched and copied. The same slide gives the same tree.
 */
export function slidePicture(slide: SlideContent, number: number, words: DeckWords): SvgNode {
	const at = slideLayout(slide, words);
	const tree = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${STAGE.width} ${STAGE.height}`,
			role: 'img',
			'xml:lang': slide.lang,
			style: `font-family:${FONT};font-variant-numeric:tabular-nums`
		},
		[
			element('title', {}, slide.title),
			element('rect', { width: STAGE.width, height: STAGE.height, fill: 'var(--paper)' }),
			...placed(at.scope, 'ink-muted'),
			...placed(at.title, 'ink', 700),
			...placed(at.message, 'ink-muted'),
			...figureNodes(slide, at.figure),
			...placed(at.foot, 'ink-muted'),
			line(String(number), at.number.x + at.number.width, at.number.y, at.number.size, {
				...{ tone: 'ink-muted', align: 'r' }
			}),
			...(slide.isIllustrative ? [watermark(words.watermark)] : [])
		]
	);
	return plainTree(tree, paletteOf('light'))!;
}

interface LineLook {
	tone: string;
	weight?: number;
	align?: 'l' | 'ctr' | 'r' | undefined;
}

/** A line of text whose top is at `y`. */
function line(text: string, x: number, y: number, size: number, look: LineLook): SvgNode {
	const { tone, weight = 400, align = 'l' } = look;
	return element(
		'text',
		{
			x: round(x),
			y: round(y + size * (LINE / 2 + 0.36)),
			style: `font-size:${round(size)}px;font-weight:${weight}`,
			fill: `var(--${tone})`,
			...(align === 'l' ? {} : { 'text-anchor': align === 'r' ? 'end' : 'middle' })
		},
		text
	);
}

function placed(text: PlacedText | null, tone: string, weight = 400): SvgNode[] {
	if (!text) return [];
	const { lines, x, y, size, line: step } = text;
	return lines.map((each, i) => line(each, x, y + i * step, size, { tone, weight }));
}

function written({ text, box, size, tone, isBold, align = 'l' }: FigureText): SvgNode[] {
	const x = align === 'l' ? box.x : align === 'r' ? box.x + box.width : box.x + box.width / 2;
	return linesOf(text, size, box.width).map((each, i) =>
		line(each, x, box.y + i * size * LINE, size, { tone, weight: isBold ? 700 : 400, align })
	);
}

function figureNodes({ figure }: SlideContent, box: SlideLayout['figure']): SvgNode[] {
	switch (figure.kind) {
		case 'words':
			return figure.lines.map((text, i) =>
				line(text, box.x, box.y + i * 72, 44, { tone: 'ink-muted' })
			);
		case 'number':
			return numberParts(figure, box).flatMap(written);
		case 'list':
			return listParts(figure, box).flatMap(written);
		case 'table':
			return tableNodes(figure, box);
		case 'chart':
			return chartNodes(figure.view, box);
	}
}

function tableNodes(
	figure: Parameters<typeof tableParts>[0],
	box: SlideLayout['figure']
): SvgNode[] {
	const { widths, heights, rows, size } = tableParts(figure, box);
	let { y } = box;
	return rows.flatMap((row, r) => {
		let { x } = box;
		const height = heights[r]!;
		const cells = row.flatMap(({ lines, isNumber }, c) => {
			const width = widths[c]!;
			const top = y + (height - lines.length * size * LINE) / 2;
			const at = isNumber ? x + width - CELL.side : x + CELL.side;
			x += width;
			return lines.map((each, i) =>
				line(each, at, top + i * size * LINE, size, {
					...{ tone: r === 0 ? 'ink-muted' : 'ink', weight: r === 0 ? 700 : 400 },
					align: isNumber ? 'r' : 'l'
				})
			);
		});
		y += height;
		const rule = element('path', {
			d: `M${box.x} ${round(y)}H${round(x)}`,
			stroke: `var(--${r === 0 ? 'ink' : 'line'})`,
			...{ 'stroke-width': r === 0 ? 3 : 1.5, fill: 'none' }
		});
		return [...cells, rule];
	});
}

/** A chart, with the key of what its colours stand for where it does not say so itself. */
function chartNodes(view: ChartView, box: SlideLayout['figure']): SvgNode[] {
	const below = { ...box, y: box.y + 48, height: box.height - 48 };
	// years are all that is written below lines
	if (view.kind === 'series')
		return [line(view.axis, box.x, box.y, KEY, { tone: 'ink-muted' }), chartNode(view, below)];
	if (view.kind !== 'stack') return [chartNode(view, box)];
	let { x } = box;
	const key = view.parts.flatMap(({ label, tone }) => {
		const swatch = element('rect', {
			...{ x: round(x), y: box.y + 6, width: 24, height: 24, fill: `var(--${tone})` }
		});
		const word = line(label, x + 36, box.y, KEY, { tone: 'ink' });
		x += 36 + textWidth(label, KEY) + 48;
		return [swatch, word];
	});
	return [...key, chartNode(view, below)];
}

/** The chart as the page draws it, enlarged to fill its place. */
function chartNode(view: ChartView, box: SlideLayout['figure']): SvgNode {
	// what stands on two axes takes all the room there is
	const { width, height, scale } = isElastic(view)
		? { width: box.width / 2, height: box.height / 2, scale: 2 }
		: bestWidth(box, (at) => heightOf(view, at));
	const node = still(optionOf(view, width), width, height);
	const attrs = { ...node.attrs };
	for (const name of ['xmlns', 'xmlns:xlink', 'version', 'baseProfile', 'style', 'role'])
		delete attrs[name];
	return {
		...node,
		attrs: {
			...attrs,
			x: round(box.x + (box.width - width * scale) / 2),
			y: round(box.y + Math.max(0, Math.min(48, (box.height - height * scale) / 2))),
			...{ width: round(width * scale), height: round(height * scale) },
			viewBox: `0 0 ${width} ${round(height)}`
		}
	};
}

function isElastic({ kind }: ChartView): boolean {
	return kind === 'series' || kind === 'xy';
}

function watermark(text: string): SvgNode {
	const [x, y] = [STAGE.width / 2, STAGE.height / 2];
	return element(
		'text',
		{
			...{ x, y, transform: `rotate(-12 ${x} ${y})`, 'text-anchor': 'middle' },
			'dominant-baseline': 'central',
			style: 'font-size:130px;font-weight:700',
			fill: 'var(--ink)',
			'fill-opacity': 0.09
		},
		text
	);
}

function round(px: number): number {
	return Math.round(px * 100) / 100;
}
