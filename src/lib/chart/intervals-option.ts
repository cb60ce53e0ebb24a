import type { Interval, IntervalsView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, LIT, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

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
		yAxis: [
			{
				type: 'category',
				inverse: true,
				data: view.rows.map(({ label }) => label),
				axisLine: { show: false },
				axisTick: { show: false },
				axisLabel: { ...TEXT, width: labels, overflow: 'break', interval: 0, align: 'right' }
			},
			// shades on an axis of their own: bars of one axis stand beside each other
			{ type: 'category', inverse: true, data: view.rows.map(({ key }) => key), show: false }
		],
		series: [bandOf(view), startOf(view), barOf(view), tickOf(view), dotOf(view), textOf(view)]
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

/** Behind the rows of every other group. */
function bandOf({ rows, last }: IntervalsView) {
	return {
		...{ type: 'bar' as const, yAxisIndex: 1, silent: true, barWidth: '100%', z: 0 },
		itemStyle: { color: BAND },
		data: rows.map(({ band }) => (band ? last + MARGIN : 0)),
		animation: false
	};
}

/** What the bar stands on: from the axis to the low end, not drawn. */
function startOf({ rows }: IntervalsView) {
	return {
		...{ type: 'bar' as const, stack: 'interval', silent: true, barWidth: 4 },
		itemStyle: { color: 'transparent' },
		data: rows.map(({ low }) => low ?? 0)
	};
}

function barOf({ rows }: IntervalsView) {
	return {
		...{ type: 'bar' as const, stack: 'interval', barWidth: 4 },
		data: rows.map((row) => ({
			value: row.low === null || row.high === null ? 0 : row.high - row.low,
			name: row.key,
			itemStyle: { color: colorOf(row), opacity: 0.45 }
		})),
		emphasis: { disabled: true }
	};
}

function tickOf({ rows }: IntervalsView) {
	return {
		...{ type: 'scatter' as const, symbol: 'rect', symbolSize: [2.5, 18] },
		data: rows.map((row, i) => ({
			name: row.key,
			value: [row.place ?? Number.NaN, i] as [number, number],
			itemStyle: { color: colorOf(row), opacity: 1 }
		})),
		emphasis: { disabled: true }
	};
}

function dotOf({ rows }: IntervalsView) {
	return {
		...{ type: 'scatter' as const, symbolSize: 9 },
		data: rows.map((row, i) => ({
			name: row.key,
			value: [row.median ?? Number.NaN, i] as [number, number],
			itemStyle: { color: colorOf(row), borderColor: PAPER, borderWidth: 1, opacity: 1 }
		})),
		emphasis: LIT
	};
}

/** The interval in figures, right of the plot whatever the bar's length; in the plot why there is none. */
function textOf({ rows, last }: IntervalsView) {
	return {
		...{ type: 'scatter' as const, silent: true, symbolSize: 0.01 },
		data: rows.map((row, i) => ({
			value: [row.low === null ? 1 - MARGIN : last + MARGIN, i] as [number, number],
			label: {
				formatter: () => row.text,
				color: row.low === null ? MUTED : INK,
				fontWeight: row.low === null ? 400 : 600
			}
		})),
		label: {
			...{ show: true, position: 'right' as const, distance: 8 },
			...TEXT,
			textBorderWidth: 0
		},
		emphasis: { disabled: true }
	};
}
