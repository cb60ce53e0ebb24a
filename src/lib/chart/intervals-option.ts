import type { Interval, IntervalsView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

const ROW_PX = 30;
const AXIS_PX = 52;
/** The least two numbers under the axis need. */
const TICK_PX = 26;
/** Labels wrap beyond this share of the width. */
const LABEL_SHARE = 0.42;
/** Half a place before the first and after the last, so that their dots are whole. */
const MARGIN = 0.6;
/** The shade of every other group. */
const BAND = 'color-mix(in srgb, var(--line) 42%, transparent)';

/** Height in px: one row a unit, at least three, plus the axis. */
export function intervalsHeight(view: IntervalsView): number {
	return Math.max(3, view.rows.length) * ROW_PX + AXIS_PX;
}

/**
 * Places as dots (the median) on thin bars (from the low to the high end), with the place by the scheme as a tick, in the order given.
 * Place 1 is at the left. Rows of one group lie on one shade.
 */
export function intervalsOption(view: IntervalsView, width: number): ChartOption {
	const labels = Math.min(
		Math.max(0, ...view.rows.map(({ label }) => labelWidth(label))),
		Math.floor(width * LABEL_SHARE)
	);
	const texts = Math.max(
		24,
		...view.rows.map(({ low, text }) => (low === null ? 0 : labelWidth(text)))
	);
	const ticks = placeTicks(view.last, (width - labels - texts) / view.last);
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			...{ left: labels + 12, right: texts + 14 },
			...{ top: 4, bottom: AXIS_PX - 4, outerBoundsMode: 'none' }
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const row = view.rows[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
				return row ? [row.label, row.detail ?? row.text].join('\n') : '';
			}
		},
		xAxis: {
			type: 'value',
			...{ min: 1 - MARGIN, max: view.last + MARGIN },
			...{ name: view.axis, nameLocation: 'middle', nameGap: 26, nameTextStyle: SMALL },
			splitLine: { show: false },
			axisLine: { show: false },
			axisTick: { show: true, customValues: ticks, lineStyle: { color: LINE } },
			axisLabel: { ...SMALL, customValues: ticks }
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: view.rows.map(({ label }) => label),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: { ...TEXT, width: labels, overflow: 'break', interval: 0, align: 'right' }
		},
		series: {
			type: 'custom',
			progressive: 0,
			data: view.rows.map(({ key }, i) => ({ name: key, value: [1, i] })),
			renderItem: ({ dataIndex, coordSys }, api) => {
				const plot = coordSys as unknown as { x: number; width: number };
				const [, rowPx = 0] = api.size!([0, 1]) as number[];
				const at = (place: number) => api.coord([place, dataIndex])[0]!;
				const middle = api.coord([1, dataIndex])[1]!;
				return rowShapes(view.rows[dataIndex]!, { ...plot, at, middle, rowPx });
			}
		}
	};
}

/** Places worth writing under the axis: all where there is room for them, else every second, fifth or tenth; always the first. */
function placeTicks(last: number, placePx: number): number[] {
	const step = [1, 2, 5].find((each) => each * placePx >= TICK_PX) ?? 10;
	const places = Array.from({ length: last }, (_, i) => i + 1);
	return places.filter((place) => place === 1 || place % step === 0);
}

function colorOf({ tone }: Interval): string {
	return `var(--${tone})`;
}

/** Where a row stands, in pixels of the picture. */
interface Place {
	/** The left end of the plot. */
	x: number;
	width: number;
	middle: number;
	rowPx: number;
	/** Where a place stands. */
	at: (place: number) => number;
}

/** The shade of its group, what a finger meets, the bar, the tick, the dot, and the interval in figures right of the plot; in the plot why there is none. */
function rowShapes(row: Interval, { x, width, middle, rowPx, at }: Place) {
	const fill = colorOf(row);
	const { low, high, median, place } = row;
	const isKnown = low !== null && high !== null;
	const box = (left: number, wide: number, high: number, style: Record<string, unknown>) => ({
		type: 'rect' as const,
		transition: ['shape' as const],
		shape: { x: left, y: middle - high / 2, width: wide, height: high },
		style,
		// the library would lighten the colour, and takes a custom property for none
		emphasis: { style }
	});
	return {
		type: 'group' as const,
		children: [
			...(row.band ? [{ ...box(x, width, rowPx, { fill: BAND }), silent: true }] : []),
			// a finger needs more than the thin bar
			box(x, width, rowPx, { fill: 'transparent' }),
			...(isKnown ? [box(at(low), at(high) - at(low), 4, { fill, opacity: 0.45 })] : []),
			...(place === null ? [] : [box(at(place) - 1.25, 2.5, 18, { fill })]),
			...(median === null
				? []
				: [
						{
							type: 'circle' as const,
							transition: ['shape' as const],
							shape: { cx: at(median), cy: middle, r: 4.5 },
							style: { fill, stroke: PAPER, lineWidth: 1 },
							emphasis: { style: { fill, stroke: INK, lineWidth: 2 } }
						}
					]),
			{
				type: 'text' as const,
				silent: true,
				...{ x: (isKnown ? x + width : x) + 8, y: middle },
				style: {
					text: row.text,
					fill: isKnown ? INK : MUTED,
					...{ fontFamily: FONT, fontSize: TEXT.fontSize, fontWeight: isKnown ? 600 : 400 },
					...{ lineHeight: TEXT.lineHeight, verticalAlign: 'middle' as const }
				}
			}
		]
	};
}
