import { describe, expect, test } from 'vitest';
import { heightOf, optionOf } from '$lib/chart/option';
import { still, type SvgNode } from '$lib/chart/still';
import type { ChartView } from '$lib/view/chart-view';
import { VIEWS } from './views';

/** Every picture is drawn on a ground of paper in the light theme, so that it can be looked at as a file. */
const COLOURS =
	'--paper:#fbfaf7;--ink:#1c1f24;--ink-muted:#5a616b;--line:#d9d6cf;--line-strong:#8f8b82;--accent:#8c1d18;--verdict-exceeded:#0b4f8a;--verdict-met:#3e8fc7;--verdict-missed:#a8380f;--verdict-not_assessed:#6b7280;--level-government:#ba8100;--level-ministry_province:#1f6f78;background:var(--paper)';
const SIZES = [
	['phone', 350],
	['desk', 720]
] as const;
const KINDS = Object.keys(VIEWS) as ChartView['kind'][];

describe.each(KINDS)('the picture of %s', (kind) => {
	test.each(SIZES)('on a %s is what was looked at and kept', async (size, width) => {
		const view = VIEWS[kind];
		const svg = still(optionOf(view, width), width, heightOf(view, width));
		svg.attrs.style = COLOURS;
		await expect(markup(svg)).toMatchFileSnapshot(`golden/${kind}-${size}.svg`);
	});
});

/** One element a line, figures to a tenth of a pixel: what differs is seen in a difference of texts. */
function markup(node: SvgNode, depth = 0): string {
	const attrs = Object.entries(node.attrs)
		.map(([name, value]) => ` ${name}="${escaped(rounded(String(value)))}"`)
		.join('');
	const indent = '  '.repeat(depth);
	const inner = node.children.map((child) => markup(child, depth + 1)).join('');
	const text = escaped(node.text ?? '');
	return inner
		? `${indent}<${node.tag}${attrs}>${text}\n${inner}${indent}</${node.tag}>\n`
		: `${indent}<${node.tag}${attrs}>${text}</${node.tag}>\n`;
}

function rounded(text: string): string {
	return text.replace(/-?\d+\.\d+/g, (figure) => String(Math.round(Number(figure) * 10) / 10));
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
