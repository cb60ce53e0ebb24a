import { NONE_PICKED, type Scene, type Shape } from '$lib/chart/scene';
import { sceneOf } from '$lib/chart/scenes';
import type { ChartView } from '$lib/view/chart-view';
import { bestWidth } from '../best-width';
import { textWidth } from '../../line-breaks';
import { emu, tag, type Xml } from './ooxml';
import { paragraphs, place, shapeName, solidFill, textShape, type Box } from './text';

/**
 * A view that PowerPoint has no chart for, as a group of its own shapes: each tile, cell and word can be picked, coloured and written
 * over. `nextId` numbers them. Throws for a view that has no picture of shapes.
 */
export function sceneShapes(
	view: ChartView,
	box: Box,
	nextId: () => number,
	lang: 'vi' | 'en'
): Xml {
	const scene = (width: number): Scene => {
		const drawn = sceneOf(view, width, NONE_PICKED);
		if (!drawn) throw new Error(`${view.kind} has no picture of shapes`);
		return drawn;
	};
	const { width, height, scale } = bestWidth(box, (at) => scene(at).height);
	const drawn = scene(width);
	const origin = {
		x: box.x + (box.width - width * scale) / 2,
		y: box.y + Math.max(0, (box.height - height * scale) / 2)
	};
	const pen: Pen = { origin, scale, nextId, lang };
	const whole = { ...origin, width: width * scale, height: height * scale };
	const shapes = [
		...drawn.ground.map((shape) => shapeXml(shape, '', pen)),
		...drawn.marks.flatMap(({ said, shapes: own }) =>
			own.map((shape) => shapeXml(shape, said, pen))
		)
	];
	return tag(
		'p:grpSp',
		{},
		tag(
			'p:nvGrpSpPr',
			{},
			shapeName({ id: nextId(), name: view.axis, description: view.sentence }),
			tag('p:cNvGrpSpPr'),
			tag('p:nvPr')
		),
		tag('p:grpSpPr', {}, groupPlace(whole)),
		...shapes
	);
}

interface Pen {
	origin: { x: number; y: number };
	scale: number;
	nextId: () => number;
	lang: 'vi' | 'en';
}

function groupPlace(box: Box): Xml {
	const inside = place(box).replace(/^<a:xfrm>|<\/a:xfrm>$/g, '');
	const [x, y, cx, cy] = [emu(box.x), emu(box.y), emu(box.width), emu(box.height)];
	return tag('a:xfrm', {}, inside, tag('a:chOff', { x, y }), tag('a:chExt', { cx, cy }));
}

function shapeXml(shape: Shape, said: string, pen: Pen): Xml {
	const { origin, scale, nextId, lang } = pen;
	const at = (x: number, y: number) => ({ x: origin.x + x * scale, y: origin.y + y * scale });
	if (shape.type === 'text') {
		const { size = 13, weight = 400, align = 'left', turn = 0 } = shape;
		const lines = 1 + Math.floor(textWidth(shape.text, size) / (shape.width ?? Infinity));
		// a word more than is measured: a program that has other letters must not break the line
		const width = (shape.width ?? textWidth(shape.text, size) * 1.15 + 8) * scale;
		const height = size * 1.36 * scale * lines;
		const { x, y } = at(shape.x, shape.y);
		// a text turns about the end it stands at, a shape about its middle
		const half = align === 'left' ? width / 2 : align === 'right' ? -width / 2 : 0;
		const angle = (turn * Math.PI) / 180;
		const middle = { x: x + half * Math.cos(angle), y: y - half * Math.sin(angle) };
		const look = {
			...{ size: size * scale, tone: shape.fill ?? 'ink', isBold: weight >= 600, lang },
			...{ align: ({ left: 'l', center: 'ctr', right: 'r' } as const)[align] },
			...(shape.opacity === undefined ? {} : { opacity: shape.opacity })
		};
		return textShape(
			{ id: nextId(), name: shape.text },
			{ x: middle.x - width / 2, y: middle.y - height / 2, width, height },
			paragraphs(shape.text, look),
			{ anchor: 'ctr', turn: -turn }
		);
	}
	const { box, geometry } = outline(shape, at, scale);
	const { fill = 'none', stroke = 'none', lineWidth = 0, dash, opacity = 1 } = shape;
	return tag(
		'p:sp',
		{},
		tag(
			'p:nvSpPr',
			{},
			shapeName({ id: nextId(), name: said || shape.type, ...(said ? { description: said } : {}) }),
			tag('p:cNvSpPr'),
			tag('p:nvPr')
		),
		tag(
			'p:spPr',
			{},
			place(box),
			geometry,
			fill === 'none' || shape.type === 'line' ? tag('a:noFill') : solidFill(fill, opacity),
			stroke === 'none' || lineWidth === 0
				? tag('a:ln', {}, tag('a:noFill'))
				: tag(
						'a:ln',
						{ w: emu(lineWidth * scale) },
						solidFill(stroke, opacity),
						dash ? tag('a:prstDash', { val: 'dash' }) : ''
					)
		)
	);
}

function outline(
	shape: Exclude<Shape, { type: 'text' }>,
	at: (x: number, y: number) => { x: number; y: number },
	scale: number
): { box: Box; geometry: Xml } {
	switch (shape.type) {
		case 'rect':
			return {
				box: { ...at(shape.x, shape.y), width: shape.width * scale, height: shape.height * scale },
				geometry: preset(shape.round ? 'roundRect' : 'rect', shape)
			};
		case 'circle': {
			const { x, y, radius } = shape;
			const side = 2 * radius * scale;
			return {
				box: { ...at(x - radius, y - radius), width: side, height: side },
				geometry: preset('ellipse')
			};
		}
		case 'line':
		case 'area':
			return polygon(
				shape.points.map(([x, y]) => at(x, y)),
				shape.type === 'area'
			);
	}
}

function preset(prst: string, rect?: { round?: number; width: number; height: number }): Xml {
	const share = rect?.round ? rect.round / Math.min(rect.width, rect.height) : 0;
	return tag(
		'a:prstGeom',
		{ prst },
		tag(
			'a:avLst',
			{},
			share > 0
				? tag('a:gd', { name: 'adj', fmla: `val ${Math.round(Math.min(0.5, share) * 100_000)}` })
				: ''
		)
	);
}

function polygon(
	points: readonly { x: number; y: number }[],
	isClosed: boolean
): { box: Box; geometry: Xml } {
	const x = Math.min(...points.map((point) => point.x));
	const y = Math.min(...points.map((point) => point.y));
	const width = Math.max(...points.map((point) => point.x)) - x;
	const height = Math.max(...points.map((point) => point.y)) - y;
	const steps = points.map((point, i) =>
		tag(
			i === 0 ? 'a:moveTo' : 'a:lnTo',
			{},
			tag('a:pt', { x: emu(point.x - x), y: emu(point.y - y) })
		)
	);
	const path = tag(
		'a:path',
		{ w: emu(width), h: emu(height), fill: isClosed ? undefined : 'none' },
		...steps,
		isClosed ? tag('a:close') : ''
	);
	const lists = ['avLst', 'gdLst', 'ahLst', 'cxnLst'].map((name) => tag(`a:${name}`)).join('');
	return {
		box: { x, y, width, height },
		geometry: tag(
			'a:custGeom',
			{},
			lists,
			tag('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
			tag('a:pathLst', {}, path)
		)
	};
}
