import type { SvgNode } from '$lib/chart/still';
import { plainColour, type Palette } from './palette';

const PAINTS = { fill: 'fill-opacity', stroke: 'stroke-opacity' } as const;

/** A tree that stands alone: no variables, nothing that only a pointer could meet. Null when nothing of it is seen. */
export function plainTree(node: SvgNode, palette: Palette): SvgNode | null {
	if (isUnseen(node)) return null;
	return {
		...node,
		attrs: attributesOf(node, palette),
		children: node.children
			.map((child) => plainTree(child, palette))
			.filter((child) => child !== null)
	};
}

/** A tree as text. Words are escaped. The same tree gives the same text. */
export function svgText(node: SvgNode): string {
	const attributes = Object.entries(node.attrs)
		.map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
		.join('');
	const content =
		(node.text === null ? '' : escaped(node.text)) + node.children.map(svgText).join('');
	return content === ''
		? `<${node.tag}${attributes}/>`
		: `<${node.tag}${attributes}>${content}</${node.tag}>`;
}

/** An element of our own making. */
export function element(
	tag: string,
	attrs: SvgNode['attrs'],
	content: string | readonly SvgNode[] = []
): SvgNode {
	return typeof content === 'string'
		? { tag, attrs, children: [], text: content }
		: { tag, attrs, children: [...content], text: null };
}

/** Text as XML holds it; what XML cannot hold at all is left out. */
export function escaped(text: string): string {
	return (
		text
			.toWellFormed()
			// eslint-disable-next-line no-control-regex -- these are the characters in question
			.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}

/** What is drawn only to be met by a pointer. */
function isUnseen({ attrs, children, text }: SvgNode): boolean {
	return attrs['pointer-events'] === 'visible' && attrs.fill === 'none' && !attrs.stroke
		? children.length === 0 && text === null
		: false;
}

function attributesOf({ attrs }: SvgNode, palette: Palette): SvgNode['attrs'] {
	const plain: SvgNode['attrs'] = {};
	for (const [name, value] of Object.entries(attrs)) {
		if (/^(pointer-events|tabindex|href|aria-|data-)/.test(name)) continue;
		plain[name] =
			name === 'style' ? plainStyle(String(value), palette) : plainValue(value, palette);
	}
	for (const [paint, opacityName] of Object.entries(PAINTS)) {
		const given = attrs[paint];
		if (typeof given !== 'string') continue;
		const { colour, opacity } = plainColour(given, palette);
		plain[paint] = colour;
		if (opacity < 1) plain[opacityName] = Number(plain[opacityName] ?? 1) * opacity;
	}
	return plain;
}

function plainValue(value: string | number | boolean, palette: Palette) {
	return typeof value === 'string' && value.includes('var(')
		? plainColour(value, palette).colour
		: value;
}

/** Every declaration by itself; a colour that is not opaque brings its opacity as a declaration of its own. */
function plainStyle(style: string, palette: Palette): string {
	return style
		.split(';')
		.filter((declaration) => declaration.includes('var('))
		.reduce((text, declaration) => {
			const colon = declaration.indexOf(':');
			const name = declaration.slice(0, colon).trim();
			const { colour, opacity } = plainColour(declaration.slice(colon + 1).trim(), palette);
			const more = opacity < 1 && name in PAINTS ? `;${name}-opacity:${opacity}` : '';
			return text.replace(declaration, `${name}:${colour}${more}`);
		}, style);
}
