import { formatShort } from '$lib/core/format';
import type { PairsView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, LIT, MUTED, SMALL, TEXT, TOOLTIP } from './theme';

/** A phone leaves less than this for a chart; labels then stand above their bars. */
const NARROW_PX = 480;
const ROW_PX = 44;
const NARROW_ROW_PX = 52;
const AXIS_PX = 52;
const BAR_PX = 18;
/** Labels wrap beyond this share of the width. */
const LABEL_SHARE = 0.4;

/** Height in px for a width: one row a pair, at least three rows, plus the axis. */
export function pairsHeight(view: PairsView, width: number): number {
	const row = width < NARROW_PX ? NARROW_ROW_PX : ROW_PX;
	return Math.max(3, view.pairs.length) * row + AXIS_PX;
}

/** Filled bars with outlines over them, in the order given, both numbers written at the end of the longer one. */
export function pairsOption(view: PairsView, width: number): ChartOption {
	const narrow = width < NARROW_PX;
	const widest = Math.max(0, ...view.pairs.map((pair) => labelWidth(pair.label)));
	const labels = Math.min(widest, Math.floor(width * LABEL_SHARE));
	const texts = Math.max(24, ...view.pairs.map((pair) => labelWidth(pair.text)));
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: narrow ? 4 : labels + 12,
			right: Math.min(texts + 14, width * 0.4),
			top: narrow ? 14 : 4,
			bottom: AXIS_PX - 4,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const pair = view.pairs[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
				return pair ? `${pair.label}: ${pair.text}` : '';
			}
		},
		xAxis: {
			type: 'value',
			name: view.axis,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: SMALL,
			minInterval: 1,
			splitNumber: narrow ? 3 : 5,
			splitLine: { lineStyle: { color: LINE } },
			axisLabel: {
				...SMALL,
				hideOverlap: true,
				formatter: (value: number) => formatShort(value, 0, view.locale)
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: view.pairs.map((pair) => pair.label),
			axisTick: { show: false },
			axisLine: { lineStyle: { color: MUTED } },
			axisLabel: narrow
				? { show: false }
				: { ...TEXT, width: labels, overflow: 'break', interval: 0, align: 'right' }
		},
		series: [
			{
				type: 'bar',
				barWidth: BAR_PX,
				barGap: '-100%',
				data: view.pairs.map(({ key, value, tone }) => ({
					name: key,
					value,
					itemStyle: { color: `var(--${tone})` }
				})),
				emphasis: LIT
			},
			{
				type: 'bar',
				silent: true,
				barWidth: BAR_PX,
				z: 3,
				data: view.pairs.map(({ outline }) => outline),
				itemStyle: { color: 'transparent', borderColor: INK, borderWidth: 1.5 },
				emphasis: { disabled: true }
			},
			atTheEnd(view),
			...(narrow ? [namesAbove(view)] : [])
		]
	};
}

function atTheEnd({ pairs }: PairsView) {
	return {
		type: 'scatter' as const,
		silent: true,
		symbolSize: 0.01,
		data: pairs.map(({ outline, value }, i) => [Math.max(outline, value), i]),
		label: {
			show: true,
			position: 'right' as const,
			distance: 8,
			...TEXT,
			textBorderWidth: 0,
			formatter: (point: { dataIndex: number }) => pairs[point.dataIndex]?.text ?? ''
		},
		emphasis: { disabled: true }
	};
}

function namesAbove({ pairs }: PairsView) {
	return {
		type: 'scatter' as const,
		silent: true,
		symbolSize: 0.01,
		data: pairs.map((_, i) => [0, i]),
		label: {
			show: true,
			position: 'right' as const,
			distance: 0,
			offset: [0, -20] as [number, number],
			...TEXT,
			textBorderWidth: 0,
			formatter: (point: { dataIndex: number }) => pairs[point.dataIndex]?.label ?? ''
		},
		emphasis: { disabled: true }
	};
}
