import type { SvgNode } from '$lib/chart/still';

/** A picture as the text of an SVG file, an element a line: what a golden file holds. */
export function svgWords(node: SvgNode): string {
	return `${lines({ ...node, attrs: { xmlns: 'http://www.w3.org/2000/svg', ...node.attrs } }, 0).join('\n')}\n`;
}

function lines({ tag, attrs, children, text }: SvgNode, depth: number): string[] {
	const indent = '\t'.repeat(depth);
	const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	const open = `${indent}<${tag}${written.join('')}`;
	if (text !== null) return [`${open}>${escaped(text)}</${tag}>`];
	if (children.length === 0) return [`${open}/>`];
	return [
		`${open}>`,
		...children.flatMap((child) => lines(child, depth + 1)),
		`${indent}</${tag}>`
	];
}

function escaped(value: string | number | boolean): string {
	return String(value).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
