import type { WaffleView } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { LINE, PAPER } from '../theme';
import { picture, svg } from './svg';

const CELLS = 100;
const SIDE = 10;
const CELL_PX = 15;
const SQUARE_PX = 12;
const FULL = 'var(--level-ministry_province)';

/**
 * A hundred squares, row by row from the top: those the share is sure of are full, a part of one as wide as its part. What a bound leaves open is
 * hatched: beyond "more than", up to "less than". The rest is empty.
 */
export function waffle({ words, share, bound }: WaffleView): SvgNode {
	const value = Math.min(CELLS, Math.max(0, share));
	const sure = bound === 'most' ? 0 : value;
	const open = bound === 'least' ? CELLS : value;
	return picture(
		words,
		SIDE * CELL_PX,
		SIDE * CELL_PX,
		Array.from({ length: CELLS }, (_, i) => {
			const x = (i % SIDE) * CELL_PX + (CELL_PX - SQUARE_PX) / 2;
			const y = Math.floor(i / SIDE) * CELL_PX + (CELL_PX - SQUARE_PX) / 2;
			return cell(x, y, part(sure, i), part(open, i), bound === 'about');
		}).flat()
	);
}

/** How much of the square at a place a share takes. */
function part(share: number, i: number): number {
	return Math.min(1, Math.max(0, share - i));
}

function cell(x: number, y: number, sure: number, open: number, isAbout: boolean): SvgNode[] {
	const square = { x, y, width: SQUARE_PX, height: SQUARE_PX };
	if (sure === 1)
		return [svg('rect', { ...square, fill: FULL, 'fill-opacity': isAbout ? 0.75 : null })];
	const nodes = [
		svg('rect', { ...square, fill: PAPER, stroke: open > sure ? FULL : LINE, 'stroke-width': 1 })
	];
	if (open > sure)
		nodes.push(
			svg('path', {
				d: `M${x} ${y + SQUARE_PX}l${SQUARE_PX} -${SQUARE_PX}M${x} ${y + SQUARE_PX / 2}l${SQUARE_PX / 2} -${SQUARE_PX / 2}M${x + SQUARE_PX / 2} ${y + SQUARE_PX}l${SQUARE_PX / 2} -${SQUARE_PX / 2}`,
				...{ stroke: FULL, 'stroke-width': 0.75, 'stroke-opacity': 0.7 }
			})
		);
	if (sure > 0) nodes.push(svg('rect', { ...square, width: SQUARE_PX * sure, fill: FULL }));
	return nodes;
}
