import type { SvgNode } from '$lib/chart/still';

/** What a shape has from what it is in. */
interface Inherited {
	fill: string;
	stroke: string;
	family: string;
	clips: ReadonlyMap<string, Path2D>;
}

type Attributes = SvgNode['attrs'];

/**
 * Draws a tree of ours on a canvas, at the pen's scale. Only what our pictures are made of: shapes, texts, groups, clips and pictures
 * within pictures. The page's own letters are used: a browser draws an SVG as an image before letters that come with it are there.
 */
export function paint(tree: SvgNode, pen: CanvasRenderingContext2D): void {
	const clips = new Map<string, Path2D>();
	collectClips(tree, clips);
	paintNode(tree, pen, { fill: '#000000', stroke: 'none', family: 'sans-serif', clips });
}

function paintNode(node: SvgNode, pen: CanvasRenderingContext2D, from: Inherited): void {
	const { tag, attrs } = node;
	if (['title', 'desc', 'defs', 'style', 'clipPath'].includes(tag)) return;
	const inherited: Inherited = {
		...from,
		fill: text(attrs.fill) ?? from.fill,
		stroke: text(attrs.stroke) ?? from.stroke,
		family: styleOf(attrs, 'font-family') ?? from.family
	};
	pen.save();
	transform(pen, text(attrs.transform));
	if (tag === 'svg') place(pen, attrs);
	const clip = /^url\(#(.+)\)$/.exec(text(attrs['clip-path']) ?? '')?.[1];
	const clipping = clip === undefined ? undefined : from.clips.get(clip);
	if (clipping) pen.clip(clipping);
	pen.globalAlpha *= number(attrs.opacity, 1);
	if (tag === 'text') write(node, pen, inherited);
	else {
		const shape = shapeOf(node);
		if (shape) draw(shape, attrs, pen, inherited);
	}
	for (const child of node.children) paintNode(child, pen, inherited);
	pen.restore();
}

function draw(shape: Path2D, attrs: Attributes, pen: CanvasRenderingContext2D, from: Inherited) {
	const { globalAlpha } = pen;
	if (from.fill !== 'none') {
		pen.globalAlpha = globalAlpha * number(attrs['fill-opacity'], 1);
		pen.fillStyle = from.fill;
		pen.fill(shape);
	}
	if (from.stroke === 'none') return;
	pen.globalAlpha = globalAlpha * number(attrs['stroke-opacity'], 1);
	strokeStyle(attrs, pen, from);
	pen.stroke(shape);
}

function write({ attrs, text: words }: SvgNode, pen: CanvasRenderingContext2D, from: Inherited) {
	if (!words) return;
	const size = styleOf(attrs, 'font-size') ?? text(attrs['font-size']) ?? '16px';
	const weight = styleOf(attrs, 'font-weight') ?? text(attrs['font-weight']) ?? '400';
	pen.font = `${weight} ${/\d$/.test(size) ? `${size}px` : size} ${from.family}`;
	const anchor = text(attrs['text-anchor']);
	pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
	pen.textBaseline = attrs['dominant-baseline'] === 'central' ? 'middle' : 'alphabetic';
	const [x, y] = [number(attrs.x, 0), number(attrs.y, 0)];
	const { globalAlpha } = pen;
	if (from.stroke !== 'none') {
		pen.globalAlpha = globalAlpha * number(attrs['stroke-opacity'], 1);
		strokeStyle(attrs, pen, from);
		pen.strokeText(words, x, y);
	}
	if (from.fill === 'none') return;
	pen.globalAlpha = globalAlpha * number(attrs['fill-opacity'], 1);
	pen.fillStyle = from.fill;
	pen.fillText(words, x, y);
}

function strokeStyle(attrs: Attributes, pen: CanvasRenderingContext2D, { stroke }: Inherited) {
	pen.strokeStyle = stroke;
	pen.lineWidth = number(attrs['stroke-width'], 1);
	pen.lineCap = (text(attrs['stroke-linecap']) ?? 'butt') as CanvasLineCap;
	pen.lineJoin = (text(attrs['stroke-linejoin']) ?? 'miter') as CanvasLineJoin;
	pen.miterLimit = number(attrs['stroke-miterlimit'], 4);
	pen.setLineDash(numbersOf(text(attrs['stroke-dasharray']) ?? ''));
}

/** Null for what has no outline of its own. */
function shapeOf({ tag, attrs }: SvgNode): Path2D | null {
	const at = (name: string) => number(attrs[name], 0);
	const path = new Path2D();
	switch (tag) {
		case 'path':
			return new Path2D(text(attrs.d) ?? '');
		case 'rect':
			path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx') || at('ry'));
			return path;
		case 'circle':
			path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
			return path;
		case 'ellipse':
			path.ellipse(at('cx'), at('cy'), at('rx'), at('ry'), 0, 0, 2 * Math.PI);
			return path;
		case 'line':
			path.moveTo(at('x1'), at('y1'));
			path.lineTo(at('x2'), at('y2'));
			return path;
		case 'polyline':
		case 'polygon': {
			const points = numbersOf(text(attrs.points) ?? '');
			for (let i = 0; i + 1 < points.length; i += 2) path.lineTo(points[i]!, points[i + 1]!);
			if (tag === 'polygon') path.closePath();
			return path;
		}
		default:
			return null;
	}
}

function collectClips(node: SvgNode, clips: Map<string, Path2D>): void {
	if (node.tag === 'clipPath') {
		const shape = new Path2D();
		for (const child of node.children) {
			const part = shapeOf(child);
			if (part) shape.addPath(part);
		}
		clips.set(String(node.attrs.id), shape);
	}
	for (const child of node.children) collectClips(child, clips);
}

/** A picture within a picture: at its place, its own units stretched to its size. */
function place(pen: CanvasRenderingContext2D, attrs: Attributes): void {
	pen.translate(number(attrs.x, 0), number(attrs.y, 0));
	const [x = 0, y = 0, width, height] = numbersOf(text(attrs.viewBox) ?? '');
	if (!width || !height) return;
	const scale = Math.min(number(attrs.width, width) / width, number(attrs.height, height) / height);
	pen.scale(scale, scale);
	pen.translate(-x, -y);
}

function transform(pen: CanvasRenderingContext2D, given: string | undefined): void {
	for (const [, name, list] of (given ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
		const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(list!);
		switch (name) {
			case 'translate':
				pen.translate(a, b);
				break;
			case 'scale':
				pen.scale(a, numbersOf(list!).length > 1 ? b : a);
				break;
			case 'rotate':
				pen.translate(b, c);
				pen.rotate((a * Math.PI) / 180);
				pen.translate(-b, -c);
				break;
			case 'matrix':
				pen.transform(a, b, c, d, e, f);
				break;
			default:
				throw new Error(`no such transform here: ${name}`);
		}
	}
}

function styleOf(attrs: Attributes, name: string): string | undefined {
	return new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(text(attrs.style) ?? '')?.[1]?.trim();
}

function text(value: Attributes[string] | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}

function number(value: Attributes[string] | undefined, otherwise: number): number {
	return value === undefined ? otherwise : Number.parseFloat(String(value));
}

function numbersOf(list: string): number[] {
	return (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}
