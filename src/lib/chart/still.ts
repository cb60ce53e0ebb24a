import { hashOfText } from '$lib/core/fnv';
import { stillChart, type ChartOption } from './echarts';

/** One SVG element as plain values: what the page writes as markup, so that text is escaped like any other text. */
export interface SvgNode {
	tag: string;
	attrs: Record<string, string | number | boolean>;
	children: SvgNode[];
	text: string | null;
}

interface VNode {
	tag: string;
	attrs?: Record<string, unknown>;
	children?: VNode[];
	text?: string;
}

/**
 * Draws an option without a DOM and returns the SVG as a tree. Hover styles and chart metadata are left out: a still
 * picture has no gestures. The same option and size give the same tree.
 */
export function still(option: ChartOption, width: number, height: number): SvgNode {
	const chart = stillChart(width, height);
	try {
		chart.setOption({ ...option, animation: false });
		const painter = chart.getZr().painter as unknown as {
			renderToVNode(options: { useViewBox: boolean }): VNode;
		};
		return named(plain(painter.renderToVNode({ useViewBox: true })));
	} finally {
		chart.dispose();
	}
}

/**
 * Clips are numbered by how many charts were drawn before, and must not be mistaken for another chart's of the same page: they are called
 * after what is drawn.
 */
function named(drawn: SvgNode): SvgNode {
	const number = /(?<="id":"|url\(#)zr\d+(?=-)/g;
	const text = JSON.stringify(drawn).replace(number, 'zr0');
	if (!text.includes('zr0')) return drawn;
	return JSON.parse(text.replace(number, `zr${hashOfText(text).toString(36)}`)) as SvgNode;
}

function plain(node: VNode): SvgNode {
	const attrs: SvgNode['attrs'] = {};
	for (const [name, value] of Object.entries(node.attrs ?? {})) {
		if (name.startsWith('ecmeta') || name === 'class') continue;
		if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
			attrs[name] = value;
	}
	return {
		tag: node.tag,
		attrs,
		children: (node.children ?? []).filter((child) => child.tag !== 'style').map(plain),
		text: node.text ?? null
	};
}
