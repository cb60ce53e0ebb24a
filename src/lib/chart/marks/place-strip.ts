import type { PlaceView } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { INK, LINE } from '../theme';
import { picture, svg } from './svg';

const WIDTH = 88;
const HEIGHT = 14;
const PAD = 5;

/** Places from the first (left) to the last, those a unit may have as a thin bar, its own as a dot. */
export function placeStrip({ words, place, low, high, last }: PlaceView): SvgNode {
	const y = HEIGHT / 2;
	const x = (at: number) => PAD + ((at - 1) / Math.max(1, last - 1)) * (WIDTH - 2 * PAD);
	return picture(words, WIDTH, HEIGHT, [
		svg('path', { d: `M${PAD} ${y}H${WIDTH - PAD}`, stroke: LINE, 'stroke-width': 2 }),
		...(high > low
			? [svg('rect', { x: x(low), y: y - 2, width: x(high) - x(low), height: 4, fill: INK })]
			: []),
		svg('circle', { cx: x(place), cy: y, r: 4, fill: 'var(--accent)' })
	]);
}
