import { formatShort } from '$lib/core/format';
import type { SeriesLine, SeriesView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, LINE, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

/** Height in px of a time series: the least a phone should give a chart, a little more when there is room. */
export function seriesHeight(width: number): number {
	return width < 480 ? 220 : 260;
}

/** Lines over years with gaps kept open; the first line is the one in question and carries its numbers. */
export function seriesOption(view: SeriesView, width: number): ChartOption {
	const values = view.lines.flatMap((line) => line.values.filter((value) => value !== null));
	const low = Math.min(...values);
	const high = Math.max(...values);
	const room = (high - low || Math.abs(high) || 1) * 0.15;
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: 8,
			right: 28,
			top: 28,
			bottom: 30,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const at = Array.isArray(point) ? point[0] : point;
				const line = view.lines[at?.seriesIndex ?? -1];
				const i = at?.dataIndex ?? -1;
				return line ? `${line.label}, ${view.years[i]}: ${line.texts[i] || line.values[i]}` : '';
			}
		},
		xAxis: {
			type: 'category',
			data: view.years.map(String),
			axisTick: { show: false },
			axisLine: { lineStyle: { color: MUTED } },
			axisLabel: { ...SMALL, hideOverlap: true }
		},
		yAxis: {
			type: 'value',
			min: low >= 0 ? Math.max(0, low - room) : low - room,
			max: high + room,
			splitNumber: 4,
			splitLine: { lineStyle: { color: LINE } },
			axisLabel: {
				...SMALL,
				formatter: (value: number) => formatShort(value, 1, view.locale),
				showMinLabel: false,
				showMaxLabel: false
			}
		},
		series: [...view.lines].map((line, i) => lineOf(line, i === 0, width))
	};
}

function lineOf(line: SeriesLine, subject: boolean, width: number) {
	const color = `var(--${line.tone})`;
	const crowded = line.values.length * 44 > width;
	const lastIndex = line.values.findLastIndex((value) => value !== null);
	return {
		type: 'line' as const,
		name: line.label,
		z: subject ? 3 : 2,
		connectNulls: false,
		showAllSymbol: true,
		symbol: 'circle',
		symbolSize: subject ? 7 : 4,
		lineStyle: { color, width: subject ? 2.5 : 1.5 },
		data: line.values.map((value, i) => ({
			value,
			itemStyle: line.estimated[i]
				? { color: PAPER, borderColor: color, borderWidth: 2 }
				: { color },
			label: { show: subject && value !== null && (!crowded || i === lastIndex || i === 0) }
		})),
		label: {
			position: 'top' as const,
			...TEXT,
			textBorderColor: PAPER,
			textBorderWidth: 3,
			formatter: (point: { dataIndex: number }) => line.texts[point.dataIndex] ?? ''
		},
		emphasis: { disabled: true }
	};
}
