import type { TargetMark } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { svg, svgText } from './svg';
import { verdictShape } from './verdict-shape';

const CELL_PX = 28;
const MARK_PX = 20;

/** How many marks stand in a row: two rows up to forty, so that halves can be compared. */
export function unitColumns(count: number): number {
	return count <= 8 ? Math.max(1, count) : Math.min(20, Math.ceil(count / 2));
}

/** The width of the chart in px at its natural size. */
export function unitChartWidth(count: number): number {
	return unitColumns(count) * CELL_PX;
}

/** Its height in px at its natural size. */
export function unitChartHeight(count: number): number {
	return Math.max(1, Math.ceil(count / unitColumns(count))) * CELL_PX;
}

/**
 * A mark a target, in the order given. A target with a row is a link to it, named by its words; one that no source names has its words as a
 * title only. `words` names the group.
 */
export function unitChart(marks: readonly TargetMark[], words: string): SvgNode {
	const columns = unitColumns(marks.length);
	const rows = Math.max(1, Math.ceil(marks.length / columns));
	return svg(
		'svg',
		{
			role: 'group',
			'aria-label': words,
			viewBox: `0 0 ${columns * CELL_PX} ${rows * CELL_PX}`
		},
		marks.map((mark, i) => cell(mark, i % columns, Math.floor(i / columns)))
	);
}

function cell(mark: TargetMark, column: number, row: number): SvgNode {
	const [x, y] = [column * CELL_PX, row * CELL_PX];
	const children = [
		svgText('title', {}, mark.words),
		// the whole cell can be pointed at
		svg('rect', { x, y, width: CELL_PX, height: CELL_PX, fill: 'transparent' }),
		...verdictShape(mark.verdict, x + CELL_PX / 2, y + CELL_PX / 2, MARK_PX)
	];
	return mark.href === null
		? svg('g', { role: 'img', 'aria-label': mark.words, 'data-words': mark.words }, children)
		: svg('a', { href: mark.href, 'aria-label': mark.words, 'data-words': mark.words }, children);
}
