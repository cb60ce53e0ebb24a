import type { SvgNode } from '$lib/chart/still';
import { FONT } from '$lib/chart/theme';
import type { KeyEntry } from '$lib/view/takeaway';
import { brokenLines, textWidth } from './line-breaks';
import { paletteOf } from './palette';
import { element, plainTree, svgText } from './svg-text';

/** A chart or mark as it is to be framed: a tree that fills `width` × `height` px. */
export interface Drawing {
	node: SvgNode;
	width: number;
	height: number;
}

/** The words around a drawing. All of them are in the reader's language already. */
export interface PictureWords {
	/** What it shows, in one sentence. */
	title: string;
	/** Of whom, when, by which filters; '' when the title says it all. */
	scope: string;
	key: readonly KeyEntry[];
	/** From where and as of when, one paragraph each. */
	foot: readonly string[];
	/** Across the drawing; null when the figures are real. */
	watermark: string | null;
	language: 'vi' | 'en';
}

export interface PictureLook {
	theme: 'light' | 'dark';
	/** `@font-face` rules that carry the letters along; '' leaves them to what the reader's machine has. */
	fontFaces: string;
}

export interface Picture {
	svg: string;
	/** The same without the letters: for who draws it. */
	tree: SvgNode;
	width: number;
	height: number;
}

/** The width a chart is drawn at to be taken away, whatever the screen is: a page's column, twice as many pixels in a PNG. */
export const DRAWING_PX = 896;

const MARGIN = 32;
const GAP = 16;
const TITLE = { size: 20, line: 29, weight: 650, tone: 'ink' };
const SCOPE = { size: 14, line: 21, weight: 400, tone: 'ink-muted' };
const KEY = { size: 13, line: 22, weight: 400, tone: 'ink' };
const FOOT = { size: 12, line: 18, weight: 400, tone: 'ink-muted' };
type TextStyle = typeof TITLE;

/**
 * A drawing with its words as an SVG that needs nothing else: colours and letters are in it. Narrow drawings are framed as they are, in a
 * picture wide enough for words. The same input gives the same text.
 */
export function pictureOf(drawing: Drawing, words: PictureWords, look: PictureLook): Picture {
	const palette = paletteOf(look.theme);
	const inner = Math.max(drawing.width, DRAWING_PX / 2);
	const width = inner + 2 * MARGIN;
	const parts: SvgNode[] = [];
	let y = MARGIN;
	const write = (text: string, style: TextStyle) => {
		for (const line of brokenLines(text, style.size, inner)) {
			parts.push(textLine(line, MARGIN, y, style));
			y += style.line;
		}
	};

	write(words.title, TITLE);
	if (words.scope) write(words.scope, SCOPE);
	y += GAP;
	const key = keyRows(words.key, inner);
	for (const row of key) {
		parts.push(...row.map((entry) => keyEntry(entry, y)).flat());
		y += KEY.line;
	}
	if (key.length > 0) y += GAP / 2;
	parts.push(placed(drawing, y));
	if (words.watermark) parts.push(watermark(words.watermark, drawing, y));
	y += drawing.height + GAP;
	parts.push(
		element('path', { d: `M${MARGIN} ${y}H${width - MARGIN}`, stroke: 'var(--line)', fill: 'none' })
	);
	y += GAP / 2;
	for (const paragraph of words.foot) write(paragraph, FOOT);
	const height = Math.ceil(y + MARGIN - GAP / 2);
	const tree = plainTree(rootOf(parts, width, height, words), palette)!;
	return { svg: fileOf(tree, look.fontFaces), tree, width, height };
}

function rootOf(
	parts: readonly SvgNode[],
	width: number,
	height: number,
	words: PictureWords
): SvgNode {
	const size = { width, height, viewBox: `0 0 ${width} ${height}` };
	const style = `font-family:${FONT};font-variant-numeric:tabular-nums`;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...size,
			'xml:lang': words.language,
			role: 'img',
			style
		},
		[
			element('title', {}, words.title),
			element('desc', {}, words.foot.join(' ')),
			element('rect', { width, height, fill: 'var(--paper)' }),
			...parts
		]
	);
}

function fileOf(tree: SvgNode, fontFaces: string): string {
	const children = fontFaces ? [element('style', {}, fontFaces), ...tree.children] : tree.children;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText({ ...tree, children })}\n`;
}

function textLine(text: string, x: number, top: number, style: TextStyle): SvgNode {
	const { size, line, weight, tone } = style;
	return element(
		'text',
		{
			x,
			// the base line of a text in the middle of its line
			y: Math.round(top + line / 2 + size * 0.36),
			style: `font-family:${FONT};font-size:${size}px;font-weight:${weight}`,
			fill: `var(--${tone})`
		},
		text
	);
}

function placed({ node, width, height }: Drawing, y: number): SvgNode {
	const attrs = { ...node.attrs };
	for (const name of ['xmlns', 'xmlns:xlink', 'version', 'baseProfile', 'style', 'role'])
		delete attrs[name];
	return { ...node, attrs: { ...attrs, x: MARGIN, y, width, height } };
}

function watermark(text: string, { width, height }: Drawing, y: number): SvgNode {
	const size = Math.max(20, Math.min(56, (width * 0.9) / textWidth(text, 1)));
	const [x, middle] = [MARGIN + width / 2, y + height / 2];
	return element(
		'text',
		{
			x,
			y: middle,
			transform: `rotate(-12 ${x} ${middle})`,
			'text-anchor': 'middle',
			'dominant-baseline': 'central',
			style: `font-family:${FONT};font-size:${Math.round(size)}px;font-weight:700`,
			fill: 'var(--ink)',
			'fill-opacity': 0.1
		},
		text
	);
}

interface PlacedEntry extends KeyEntry {
	x: number;
}

const SWATCH = 12;
const ENTRY_GAP = 24;

function keyRows(entries: readonly KeyEntry[], width: number): PlacedEntry[][] {
	const rows: PlacedEntry[][] = [];
	let x = 0;
	for (const entry of entries) {
		const taken = SWATCH + 8 + textWidth(entry.label, KEY.size);
		if (rows.length === 0 || x + taken > width) {
			rows.push([]);
			x = 0;
		}
		rows.at(-1)!.push({ ...entry, x: MARGIN + x });
		x += taken + ENTRY_GAP;
	}
	return rows;
}

function keyEntry({ label, tone, hollow, x }: PlacedEntry, y: number): SvgNode[] {
	const colour = `var(--${tone})`;
	const square = { x: x + 0.75, y: y + 5.75, width: SWATCH - 1.5, height: SWATCH - 1.5 };
	return [
		element('rect', {
			...square,
			fill: hollow ? 'var(--paper)' : colour,
			stroke: colour,
			'stroke-width': 1.5
		}),
		textLine(label, x + SWATCH + 8, y, KEY)
	];
}
