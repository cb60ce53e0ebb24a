import { formatShort } from '$lib/core/format';
import type { Bar, BarsView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

/** A phone leaves less than this for a chart; long labels then stand above their bars. */
const NARROW_PX = 480;
const ROW_PX = 30;
const TALL_ROW_PX = 48;
const WRAPPED_ROW_PX = 44;
const AXIS_PX = 52;
/** Between the axis and a name that stands at it. */
const CLEAR_PX = 5;

/** True when labels go above the bars: they would take more than 45 % of the width. */
function isTall(view: BarsView, width: number): boolean {
	return width < NARROW_PX && widestLabel(view) > width * 0.45;
}

function widestLabel(view: BarsView): number {
	return Math.max(0, ...view.bars.map((bar) => labelWidth(bar.label)));
}

/** Labels wrap beyond this share of the width. */
const LABEL_SHARE = 0.42;

/** Height in px for a width: one row a bar (taller where labels wrap or stand above), at least three rows, plus the axis. */
export function barsHeight(view: BarsView, width: number): number {
	const wrapped = widestLabel(view) > width * LABEL_SHARE;
	const row = isTall(view, width) ? TALL_ROW_PX : wrapped ? WRAPPED_ROW_PX : ROW_PX;
	return Math.max(3, view.bars.length) * row + AXIS_PX;
}

/** Horizontal bars (or dots on stems on a log axis), in the order given, each with its number written at its end. */
export function barsOption(view: BarsView, width: number): ChartOption {
	const tall = isTall(view, width);
	const labels = Math.min(widestLabel(view), Math.floor(width * LABEL_SHARE));
	const texts = Math.max(24, ...view.bars.map((bar) => labelWidth(bar.text)));
	const log = view.scale === 'log';
	const values = view.bars.map((bar) =>
		bar.value === null ? null : log ? Math.max(bar.value, 1) : bar.value
	);
	const least = Math.min(0, ...values.map((value) => value ?? 0));
	/** What a bar stands on. */
	const floor = log ? 1 : 0;
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: tall ? 4 : labels + 12,
			right: Math.min(texts + (log ? 18 : 14), width * 0.4),
			top: tall ? 14 : 4,
			bottom: AXIS_PX - 4,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const bar = view.bars[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
				return bar
					? [`${bar.label}: ${bar.text}`, bar.detail ?? ''].filter(Boolean).join('\n')
					: '';
			}
		},
		xAxis: {
			type: log ? 'log' : 'value',
			...(log ? { min: 1 } : { min: least }),
			...(view.scale === 'percent' ? { max: 100 } : {}),
			// the library's own steps need not end at a hundred: 90 and 100 would stand together
			...(view.scale === 'percent' && least === 0 ? { interval: width < NARROW_PX ? 50 : 20 } : {}),
			name: view.axis,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: SMALL,
			splitNumber: width < NARROW_PX ? 3 : 5,
			splitLine: { lineStyle: { color: LINE } },
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: {
				...SMALL,
				hideOverlap: true,
				formatter: (value: number) => formatShort(value, 2, view.locale)
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: view.bars.map((bar) => bar.label),
			axisLine: { show: true, onZero: !log, lineStyle: { color: MUTED } },
			axisTick: { show: false },
			axisLabel: tall
				? { show: false }
				: { ...TEXT, width: labels, overflow: 'break', interval: 0, align: 'right' }
		},
		series: {
			type: 'custom',
			progressive: 0,
			data: view.bars.map(({ key }, i) => ({ name: key, value: [values[i] ?? floor, i] })),
			renderItem: ({ dataIndex }, api) => {
				const [start = 0, middle = 0] = api.coord([floor, dataIndex]);
				const end = api.coord([values[dataIndex] ?? floor, dataIndex])[0]!;
				const first = tall ? api.coord([log ? floor : least, dataIndex])[0]! : null;
				return barShapes(view.bars[dataIndex]!, { start, end, middle, first, log });
			}
		}
	};
}

/** Where a bar stands, in pixels of the picture. */
interface Place {
	start: number;
	end: number;
	middle: number;
	/** Where its name stands above it; null: beside it, on the axis. */
	first: number | null;
	/** A dot on a stem. */
	log: boolean;
}

/** A bar (or a dot on a stem) with its number at its right end, and its name above it where it has no room beside. */
function barShapes(bar: Bar, { start, end, middle, first, log }: Place) {
	const thick = log ? 2 : first === null ? 16 : 14;
	const missing = bar.value === null;
	const style = fillOf(bar);
	// the library would lighten the colour, and takes a custom property for none
	const emphasis = { style: { ...style, stroke: INK, lineWidth: 2 } };
	const text = (x: number, y: number, words: string, fontWeight = 400, fill: string = INK) => ({
		type: 'text' as const,
		silent: true,
		...{ x, y },
		style: {
			...{ text: words, fill, fontWeight, verticalAlign: 'middle' as const },
			...{ fontFamily: FONT, fontSize: TEXT.fontSize, lineHeight: TEXT.lineHeight }
		}
	});
	const from = Math.min(start, end);
	// on a log axis the number stands clear of the dot, 12 px wide, at the stem's end
	const right = Math.max(start, end) + (log ? 12 : 8);
	return {
		type: 'group' as const,
		children: [
			{
				type: 'rect' as const,
				transition: ['shape' as const],
				shape: { x: from, y: middle - thick / 2, width: Math.abs(end - start), height: thick },
				...{ style, emphasis }
			},
			...(log && !missing
				? [{ type: 'circle' as const, shape: { cx: end, cy: middle, r: 6 }, style, emphasis }]
				: []),
			missing ? text(right, middle, bar.text, 400, MUTED) : text(right, middle, bar.text, 600),
			...(first === null ? [] : [text(first + CLEAR_PX, middle - 19, bar.label)])
		]
	};
}

function fillOf(bar: Bar) {
	const stroke = `var(--${bar.tone})`;
	if (bar.value === null) return { fill: 'transparent' };
	if (bar.fill === 'hollow') return { fill: PAPER, stroke, lineWidth: 1.5 };
	if (bar.fill === 'hatched') return { fill: PAPER, stroke, lineWidth: 1.5, lineDash: [4, 3] };
	return { fill: stroke };
}
