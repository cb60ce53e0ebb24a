import { describe, expect, test } from 'vitest';
import { heightOf, optionOf } from '$lib/chart/option';
import { still, type SvgNode } from '$lib/chart/still';
import type { ChartView } from '$lib/view/chart-view';
import { VIEWS } from './views';

const KINDS = Object.keys(VIEWS) as ChartView['kind'][];
/** An element not laid out yet, one in a column that is being dragged, and the narrowest phone. */
const WIDTHS = [0, 1, 40, 120, 288];

/** What an SVG refuses: sizes below nothing, and numbers that are none. */
function refused({ tag, attrs, children }: SvgNode): string[] {
	const own = Object.entries(attrs).filter(([name, value]) =>
		name === 'width' || name === 'height' || name === 'r'
			? !(Number(value) >= 0)
			: /NaN|Infinity/u.test(String(value))
	);
	return [
		...own.map(([name, value]) => `${tag} ${name}="${value}"`),
		...children.flatMap((child) => refused(child))
	];
}

describe.each(KINDS)('the picture of %s', (kind) => {
	const view = VIEWS[kind];

	test.each(WIDTHS)('%i px wide has a height and no part below nothing', (width) => {
		const height = heightOf(view, width);
		expect(height).toBeGreaterThan(0);
		expect(height).toBeLessThan(20_000);
		expect(refused(still(optionOf(view, width), width, height))).toEqual([]);
	});
});

/** What a reader has narrowed to nothing: every list of the view is empty. */
function emptied(view: ChartView): ChartView {
	return Object.fromEntries(
		Object.entries(view).map(([name, value]) => [name, Array.isArray(value) ? [] : value])
	) as unknown as ChartView;
}

test.each(KINDS.flatMap((kind) => [0, 350].map((width) => ({ kind, width }))))(
	'the picture of $kind with nothing in it, $width px wide, has a height and no part below nothing',
	({ kind, width }) => {
		const view = emptied(VIEWS[kind]);
		const height = heightOf(view, width);
		expect(height).toBeGreaterThanOrEqual(0);
		expect(refused(still(optionOf(view, width), width, height))).toEqual([]);
	}
);

test('a part below nothing is seen', () => {
	const part = { tag: 'rect', attrs: { height: '-3', x: 'NaN' }, children: [], text: null };
	expect(refused(part)).toEqual(['rect height="-3"', 'rect x="NaN"']);
});
