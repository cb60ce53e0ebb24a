import { expect, test } from 'vitest';
import { withPicked } from '$lib/chart/picked';
import { still, type SvgNode } from '$lib/chart/still';
import { heightOf, optionOf } from '$lib/chart/option';
import type { BarsView, StackView } from '$lib/view/chart-view';
import { VIEWS } from './views';

test('a picked bar is in the accent, and what was in question before is no longer', () => {
	const bars = VIEWS.bars as BarsView;
	const tones = (keys: string[]) =>
		withPicked(bars, new Set(keys)).bars.map(({ key, tone }) => [key, tone]);
	expect(tones([])).toEqual([
		['63-83', 'line-strong'],
		['63-91', 'accent'],
		['63-96', 'line-strong']
	]);
	expect(tones(['63-83', '63-96'])).toEqual([
		['63-83', 'accent'],
		['63-91', 'line-strong'],
		['63-96', 'accent']
	]);
});

test('a picked row whose colours say something else has a sign before its name', () => {
	const { rows } = withPicked(VIEWS.stack as StackView, new Set(['63-49']));
	expect(rows.map(({ label }) => label)).toEqual(['Kiên Giang', '▸ Quảng Nam']);
});

/** A key of each picture laid out here that can be picked, and whether the others stand back: not where colours are figures. */
const KEYS = [
	['tiles', '34-91', false],
	['heatmap', '63-91', false],
	['bump', '63-83', true],
	['dumbbell', 'income', true],
	['slope', '63-83', true],
	['multiples', '63-83', true],
	['strip', '63-83', true],
	['flow', 'co_chinh_phu', true],
	['timeline', '05-ct', true]
] as const;

test.each(KEYS)(
	'in %s what is picked (%s) stands out, and the rest stands back: %s',
	(kind, key, fades) => {
		const view = VIEWS[kind];
		const drawn = (picked: string[]) =>
			texts(still(optionOf(view, 720, new Set(picked)), 720, heightOf(view, 720)));
		const [before, after] = [drawn([]), drawn([key])];
		const accents = (svg: string) => svg.split('var(--accent)').length;
		// slopes and bumps have a unit in question before anything is picked
		expect(after).not.toBe(before);
		expect(accents(after)).toBeGreaterThan(1);
		expect(/opacity="0\.(6|18)/.test(after)).toBe(fades);
		expect(before).not.toMatch(/opacity="0\.(6|18)/);
	}
);

function texts(node: SvgNode): string {
	const attrs = Object.entries(node.attrs).map(([name, value]) => `${name}="${value}"`);
	return `<${node.tag} ${attrs.join(' ')}>${node.children.map(texts).join('')}`;
}
