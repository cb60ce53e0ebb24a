import type { BulletView } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { INK, LINE, MUTED, PAPER } from '../theme';
import { picture, rounded, svg, svgText } from './svg';

const WIDTH = 168;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const BAR_PX = 9;
const PLAN_PX = 20;
const CAP_PX = 14;
/** How far the scale goes beyond the plan: the plans of all rows stand under each other, and so do their caps. */
const REACH = 1.3;
/** An end that is left out for a bar that goes on. */
const BREAK_PX = 8;

interface Scale {
	at: (value: number) => number;
	zero: number;
	/** The bar would go beyond the picture. */
	isBroken: boolean;
}

/**
 * An actual as a bar from zero, the plan as a tick whose feet point to the good side (a band for a range), the cap as a double tick, what it is
 * compared with as an open diamond. Plans above zero all stand at the same place, so that rows can be compared; a bar far beyond is cut with a
 * sign. Without an actual there is no bar and a word.
 */
export function bullet(view: BulletView): SvgNode {
	const scale = scaleOf(view);
	return picture(view.words, WIDTH, HEIGHT, [
		svg('path', { d: `M0 ${MIDDLE}H${WIDTH}`, stroke: LINE, 'stroke-width': 1 }),
		...band(view, scale),
		...bar(view, scale),
		...plan(view, scale),
		...cap(view, scale),
		...ghost(view, scale)
	]);
}

function scaleOf({ actual, actualHigh, low, high, cap, ghost }: BulletView): Scale {
	const plan = high ?? low;
	const values = [actual, actualHigh, low, high, cap, ghost].filter((value) => value !== null);
	const least = Math.min(0, ...values);
	if (plan !== null && plan > 0 && least >= 0) {
		const most = plan * REACH;
		const at = (value: number) => Math.min(WIDTH - 2, (value / most) * WIDTH);
		return { at, zero: 0, isBroken: (actualHigh ?? actual ?? 0) > most };
	}
	const most = Math.max(0, ...values);
	const span = (most - least || 1) * 1.1;
	const at = (value: number) => ((value - least) / span) * (WIDTH - 4) + 2;
	return { at, zero: at(0), isBroken: false };
}

function band({ low, high }: BulletView, { at }: Scale): SvgNode[] {
	if (low === null || high === null || low === high) return [];
	const [from, to] = [at(low), at(high)];
	return [
		svg('rect', {
			...{ x: from, y: MIDDLE - PLAN_PX / 2, width: Math.max(2, to - from), height: PLAN_PX },
			...{ fill: LINE }
		})
	];
}

function bar(view: BulletView, { at, zero, isBroken }: Scale): SvgNode[] {
	const { actual, actualHigh, verdict, isHollow, gap } = view;
	if (actual === null)
		return [svgText('text', { x: 2, y: MIDDLE + 4, 'font-size': 12, fill: MUTED }, gap)];
	const colour = `var(--verdict-${verdict})`;
	const [from, to] = [Math.min(zero, at(actual)), Math.max(zero, at(actual))];
	const y = MIDDLE - BAR_PX / 2;
	const end = isBroken ? WIDTH - BREAK_PX : to;
	const nodes = [
		svg('rect', {
			...{ x: from + (isHollow ? 0.75 : 0), y, height: BAR_PX },
			width: Math.max(1.5, end - from - (isHollow ? 1.5 : 0)),
			...(isHollow ? { fill: PAPER, stroke: colour, 'stroke-width': 1.5 } : { fill: colour })
		})
	];
	if (actualHigh !== null && actualHigh !== actual && !isBroken)
		nodes.push(
			svg('rect', {
				...{ x: to, y, height: BAR_PX, width: Math.max(1.5, at(actualHigh) - to) },
				...{ fill: colour, 'fill-opacity': 0.45 }
			})
		);
	if (isBroken)
		nodes.push(
			svg('path', {
				d: `M${WIDTH - BREAK_PX + 2} ${y}l4 ${BAR_PX / 2}l-4 ${BAR_PX / 2}`,
				...{ fill: 'none', stroke: colour, 'stroke-width': 2 }
			})
		);
	return nodes;
}

function plan({ low, high, isLower }: BulletView, { at }: Scale): SvgNode[] {
	const bounds = [...new Set([low, high].filter((value) => value !== null))];
	const foot = isLower ? -4 : 4;
	return bounds.map((bound) => {
		const x = at(bound);
		const feet = bounds.length > 1 ? '' : `m${foot} 0h${-foot}`;
		return svg('path', {
			d: `M${rounded(x)} ${MIDDLE - PLAN_PX / 2}${feet}v${PLAN_PX}${bounds.length > 1 ? '' : `h${foot}`}`,
			...{ fill: 'none', stroke: INK, 'stroke-width': 2 }
		});
	});
}

function cap({ cap }: BulletView, { at }: Scale): SvgNode[] {
	if (cap === null) return [];
	const x = at(cap);
	const top = MIDDLE - CAP_PX / 2;
	return [
		svg('path', {
			d: `M${rounded(x - 1.5)} ${top}v${CAP_PX}M${rounded(x + 1.5)} ${top}v${CAP_PX}`,
			...{ stroke: MUTED, 'stroke-width': 1 }
		})
	];
}

function ghost({ ghost }: BulletView, { at }: Scale): SvgNode[] {
	if (ghost === null) return [];
	const x = rounded(Math.max(5, Math.min(WIDTH - 5, at(ghost))));
	return [
		svg('path', {
			d: `M${x} ${MIDDLE - 5}l5 5l-5 5l-5 -5Z`,
			...{ fill: PAPER, stroke: 'var(--accent)', 'stroke-width': 1.5 }
		})
	];
}
