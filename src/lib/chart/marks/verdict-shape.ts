import type { TargetMark } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { rounded, svg } from './svg';

/**
 * The shape of a verdict about a point, some `size` wide: filled triangle, filled circle, half circle, open triangle, dotted circle. A target
 * no source names is a square: filled where it counts among the achieved, open where among the missed.
 */
export function verdictShape(
	verdict: TargetMark['verdict'],
	x: number,
	y: number,
	size: number
): SvgNode[] {
	const r = size / 2;
	const colour = `var(--verdict-${toneOf(verdict)})`;
	const line = { fill: 'none', stroke: colour, 'stroke-width': 2 };
	switch (verdict) {
		case 'exceeded':
			return [svg('path', { d: triangle(x, y, r, -1), fill: colour })];
		case 'met':
			return [svg('circle', { cx: x, cy: y, r: r * 0.86, fill: colour })];
		case 'almost':
			return [
				svg('path', { d: halfDisc(x, y, r * 0.86), fill: colour }),
				svg('circle', { cx: x, cy: y, r: r * 0.86 - 1, ...line })
			];
		case 'missed':
			return [svg('path', { d: triangle(x, y, r - 1, 1), ...line, 'stroke-linejoin': 'round' })];
		case 'not_assessed':
			return [svg('circle', { cx: x, cy: y, r: r * 0.86 - 1, ...line, 'stroke-dasharray': '2 2' })];
		case 'unnamed_achieved':
			return [svg('rect', { ...square(x, y, r * 0.8), fill: colour })];
		case 'unnamed_missed':
			return [svg('rect', { ...square(x, y, r * 0.8 - 1), ...line })];
	}
}

function toneOf(verdict: TargetMark['verdict']): string {
	if (verdict === 'unnamed_achieved') return 'met';
	return verdict === 'unnamed_missed' ? 'missed' : verdict;
}

/** Pointing up (`way` -1) or down (1), optically centred. */
function triangle(x: number, y: number, r: number, way: 1 | -1): string {
	const [tip, base] = [y + way * r * 0.9, y - way * r * 0.8];
	return `M${rounded(x)} ${rounded(tip)}L${rounded(x + r)} ${rounded(base)}H${rounded(x - r)}Z`;
}

function halfDisc(x: number, y: number, r: number): string {
	return `M${rounded(x)} ${rounded(y - r)}A${rounded(r)} ${rounded(r)} 0 0 0 ${rounded(x)} ${rounded(y + r)}Z`;
}

function square(x: number, y: number, half: number) {
	return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}
