import { formatShort } from '$lib/core/format';
import type { Bar, BarsView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, LIT, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

/** A phone leaves less than this for a chart; long labels then stand above their bars. */
const NARROW_PX = 480;
const ROW_PX = 30;
const TALL_ROW_PX = 48;
const WRAPPED_ROW_PX = 44;
const AXIS_PX = 52;

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
			...(log ? { min: 1 } : { min: Math.min(0, ...values.map((value) => value ?? 0)) }),
			...(view.scale === 'percent' ? { max: 100 } : {}),
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
		series: [
			{
				type: 'bar',
				barWidth: log ? 2 : tall ? 14 : 16,
				data: view.bars.map((bar, i) => ({
					name: bar.key,
					value: values[i] ?? (log ? 1 : 0),
					itemStyle: fillOf(bar),
					label: endLabel(bar, log)
				})),
				label: { show: true },
				emphasis: LIT
			},
			...(log ? [dots(view, values)] : []),
			...(tall
				? [namesAbove(view, log ? 1 : Math.min(0, ...values.map((value) => value ?? 0)))]
				: [])
		]
	};
}

function endLabel(bar: Bar, log: boolean) {
	const missing = bar.value === null;
	return {
		position: 'right' as const,
		// on a log axis the number stands clear of the dot, 12 px wide, at the stem's end
		distance: log ? 12 : 8,
		formatter: () => bar.text,
		...TEXT,
		color: missing ? MUTED : INK,
		fontWeight: missing ? 400 : 600,
		textBorderWidth: 0
	};
}

function fillOf(bar: Bar) {
	const color = `var(--${bar.tone})`;
	if (bar.value === null) return { color: 'transparent' };
	if (bar.fill === 'hollow') return { color: PAPER, borderColor: color, borderWidth: 1.5 };
	if (bar.fill === 'hatched')
		return { color: PAPER, borderColor: color, borderWidth: 1.5, borderType: 'dashed' as const };
	return { color };
}

function dots(view: BarsView, values: readonly (number | null)[]) {
	return {
		type: 'scatter' as const,
		silent: true,
		symbolSize: 12,
		data: view.bars.map((bar, i) => ({
			value: [values[i] ?? NaN, i] as [number, number],
			itemStyle: { ...fillOf(bar), opacity: 1 }
		})),
		emphasis: { disabled: true }
	};
}

/** Labels above their bars, from the left end of the axis. */
function namesAbove(view: BarsView, start: number) {
	return {
		type: 'scatter' as const,
		silent: true,
		symbolSize: 0.01,
		data: view.bars.map((bar, i) => ({
			value: [start, i] as [number, number],
			label: { formatter: () => bar.label }
		})),
		label: {
			show: true,
			position: 'right' as const,
			distance: 0,
			offset: [0, -19] as [number, number],
			...TEXT,
			textBorderWidth: 0
		},
		emphasis: { disabled: true }
	};
}
