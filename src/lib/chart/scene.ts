import type { ChartOption } from './echarts';
import { ACCENT, FONT, INK, labelWidth, MUTED, PAPER, TOOLTIP } from './theme';

/** How one shape is painted. Colours are CSS variables; nothing given is nothing painted. */
interface Paint {
	fill?: string;
	stroke?: string;
	lineWidth?: number;
	dash?: number[];
	opacity?: number;
}

/** The shapes a picture is made of, in pixels of the whole picture. */
export type Shape =
	| ({
			type: 'rect';
			x: number;
			y: number;
			width: number;
			height: number;
			round?: number;
	  } & Paint)
	| ({ type: 'circle'; x: number; y: number; radius: number } & Paint)
	| ({ type: 'line' | 'area'; points: readonly (readonly [number, number])[] } & Paint)
	| {
			type: 'text';
			x: number;
			y: number;
			text: string;
			/** Which end of the text stands at x; the start when not given. */
			align?: 'left' | 'center' | 'right';
			size?: number;
			weight?: number;
			fill?: string;
			/** Wraps beyond this many pixels. */
			width?: number;
			/** Degrees, against the clock. */
			turn?: number;
			/** A border in the colour of the paper, so that lines do not run through letters. */
			isHaloed?: boolean;
			opacity?: number;
	  };

/** What a reader can point at: a figure with its words. */
export interface SceneMark {
	key: string;
	/** The whole of it in words. */
	said: string;
	/** Its middle, for the arrow keys. */
	x: number;
	y: number;
	shapes: readonly Shape[];
}

/** A picture in pixels: what is only looked at, and what can be pointed at. */
export interface Scene {
	height: number;
	ground: readonly Shape[];
	marks: readonly SceneMark[];
}

/** Which marks are picked; none: every mark as its tone says. */
export type Picked = ReadonlySet<string>;

export const NONE_PICKED: Picked = new Set();

/** What stands back while others are picked. */
export const FADED = 0.6;

/** How strongly a mark is painted: faded while others are picked and it is not. */
export function strength(key: string, picked: Picked): number | undefined {
	return picked.size === 0 || picked.has(key) ? undefined : FADED;
}

/** The colour of a mark: the accent when picked, else its tone's. */
export function colourOf(key: string, tone: string, picked: Picked): string {
	if (picked.has(key)) return ACCENT;
	// what was in question before something was picked is one of the rest now
	return picked.size > 0 && tone === 'accent' ? 'var(--line-strong)' : `var(--${tone})`;
}

/** The colour of a name beside its mark: it stays readable when its mark stands back. */
export function nameColour(isOwn: boolean, colour: string, faded: number | undefined): string {
	if (isOwn) return colour;
	return faded === undefined ? INK : MUTED;
}

/** The option of a picture: two custom series without axes, one for what is only looked at, one for the marks. */
export function sceneOption(scene: Scene): ChartOption {
	return {
		textStyle: { fontFamily: FONT },
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const at = (Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1;
				return scene.marks[at]?.said ?? '';
			}
		},
		series: [
			{
				type: 'custom',
				coordinateSystem: 'none',
				silent: true,
				animation: false,
				z: 1,
				tooltip: { show: false },
				data: [0],
				renderItem: () => group(scene.ground, false)
			},
			{
				type: 'custom',
				coordinateSystem: 'none',
				progressive: 0,
				z: 2,
				data: scene.marks.map(({ key }, i) => ({ name: key, value: i })),
				renderItem: ({ dataIndex }) => group(scene.marks[dataIndex]?.shapes ?? [], true)
			}
		]
	} as ChartOption;
}

function group(shapes: readonly Shape[], isMark: boolean) {
	return { type: 'group', children: shapes.map((shape) => element(shape, isMark)) };
}

function element(shape: Shape, isMark: boolean) {
	if (shape.type === 'text') return text(shape);
	const { fill = 'none', stroke = 'none', lineWidth = 0, dash, opacity } = shape;
	const style = {
		...{ fill, stroke, lineWidth },
		...(dash ? { lineDash: dash } : {}),
		...(opacity === undefined ? {} : { opacity })
	};
	return {
		...geometry(shape),
		style,
		...(isMark ? { emphasis: { style: lit(shape, style) } } : { silent: true })
	};
}

/** A mark that is pointed at has an edge in ink, a line is drawn heavier; nothing moves. */
function lit(shape: Exclude<Shape, { type: 'text' }>, style: { fill: string; lineWidth: number }) {
	return shape.type === 'line'
		? { ...style, opacity: 1, lineWidth: style.lineWidth + 1.5 }
		: { ...style, opacity: 1, stroke: INK, lineWidth: Math.max(2, style.lineWidth) };
}

function geometry(shape: Exclude<Shape, { type: 'text' }>) {
	switch (shape.type) {
		case 'rect': {
			const { x, y, width, height, round = 0 } = shape;
			return { type: 'rect', shape: { x, y, width, height, r: round } };
		}
		case 'circle':
			return { type: 'circle', shape: { cx: shape.x, cy: shape.y, r: shape.radius } };
		case 'line':
			return { type: 'polyline', shape: { points: shape.points } };
		case 'area':
			return { type: 'polygon', shape: { points: shape.points } };
	}
}

function text(shape: Extract<Shape, { type: 'text' }>) {
	const { x, y, size = 13, weight = 400, fill = INK, align = 'left', width, turn = 0 } = shape;
	return {
		type: 'text',
		silent: true,
		...{ x, y, rotation: (turn * Math.PI) / 180 },
		style: {
			text: shape.text,
			...{ fill, align, verticalAlign: 'middle' },
			...{ fontFamily: FONT, fontSize: size, fontWeight: weight, lineHeight: size + 5 },
			// letters with tone marks are measured too wide where there is no page: what fits is not to be wrapped
			...(width === undefined || labelWidth(shape.text, size) <= width
				? {}
				: { width, overflow: 'break' }),
			...(shape.isHaloed ? { stroke: PAPER, lineWidth: 3 } : {}),
			...(shape.opacity === undefined ? {} : { opacity: shape.opacity })
		}
	};
}
