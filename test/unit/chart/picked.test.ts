import { expect, test } from 'vitest';
import { optionOf } from '$lib/chart/option';
import { withPicked } from '$lib/chart/picked';
import { still, type SvgNode } from '$lib/chart/still';
import { heightOf } from '$lib/chart/option';
import type { ChartView } from '$lib/view/chart-view';
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

/** A key of each picture laid out here that can be picked. */
const KEYS = {
	tiles: '34-91',
	heatmap: '63-91',
	bump: '63-83',
	dumbbell: 'income',
	slope: '63-83',
	multiples: '63-83',
	strip: '63-83',
	flow: 'co_chinh_phu',
	timeline: '05-ct'
} as const;

test.each(Object.entries(KEYS))(
	'in %s what is picked stands out and the rest stands back',
	(kind, key) => {
		const view = VIEWS[kind as ChartView['kind']];
		const drawn = (picked: string[]) =>
			texts(still(optionOf(view, 720, new Set(picked)), 720, heightOf(view, 720)));
		const [before, after] = [drawn([]), drawn([key])];
		expect(after).toContain('var(--accent)');
		expect(after).toMatch(/opacity="0\.(35|7|105)/);
		expect(before).not.toMatch(/opacity="0\.35/);
	}
);

function texts(node: SvgNode): string {
	const attrs = Object.entries(node.attrs).map(([name, value]) => `${name}="${value}"`);
	return `<${node.tag} ${attrs.join(' ')}>${node.children.map(texts).join('')}`;
}
