import type { SvgNode } from '../still';
import { LINE } from '../theme';
import { picture, svg } from './svg';

const WIDTH = 150;
const HEIGHT = 14;
const PAD = 6;

/**
 * A count as a dot on a stem, on an axis where each tick is ten times the one before: from 1 to the first power of ten that holds `largest`.
 * `tone` is a CSS colour token without its dashes; a count that is not granted is an open dot.
 */
export function logDot(
	words: string,
	count: number,
	largest: number,
	tone: string,
	isOpen = false
): SvgNode {
	const decades = Math.max(1, Math.ceil(Math.log10(Math.max(1, largest))));
	const y = HEIGHT / 2;
	const x = (value: number) => PAD + (Math.log10(Math.max(1, value)) / decades) * (WIDTH - 2 * PAD);
	const colour = `var(--${tone})`;
	return picture(words, WIDTH, HEIGHT, [
		...Array.from({ length: decades + 1 }, (_, i) =>
			svg('rect', { x: x(10 ** i) - 0.5, y: 0, width: 1, height: HEIGHT, fill: LINE })
		),
		svg('rect', { x: PAD, y: y - 0.75, width: x(count) - PAD, height: 1.5, fill: colour }),
		svg('circle', {
			...{ cx: x(count), cy: y, r: 4.25 },
			...(isOpen ? { fill: 'var(--paper)', stroke: colour, 'stroke-width': 1.5 } : { fill: colour })
		})
	]);
}
