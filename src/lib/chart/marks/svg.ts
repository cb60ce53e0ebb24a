import type { SvgNode } from '../still';

type Attrs = Readonly<Record<string, string | number | boolean | null>>;

/** One SVG element; attributes that are null are left out, lengths are rounded to a hundredth. */
export function svg(tag: string, attrs: Attrs, children: readonly SvgNode[] = []): SvgNode {
	const kept: SvgNode['attrs'] = {};
	for (const [name, value] of Object.entries(attrs))
		if (value !== null) kept[name] = typeof value === 'number' ? rounded(value) : value;
	return { tag, attrs: kept, children: [...children], text: null };
}

/** An element that holds text. */
export function svgText(tag: string, attrs: Attrs, text: string): SvgNode {
	return { ...svg(tag, attrs), text };
}

/** A picture with a name in words. */
export function picture(
	words: string,
	width: number,
	height: number,
	children: readonly SvgNode[]
): SvgNode {
	return svg(
		'svg',
		{ role: 'img', 'aria-label': words, viewBox: `0 0 ${rounded(width)} ${rounded(height)}` },
		children
	);
}

/** A length as it is written in a picture: at most two decimals. */
export function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}
