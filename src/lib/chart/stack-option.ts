import { formatShort } from '$lib/core/format';
import type { StackView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, INK, labelWidth, LINE, LIT, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';

const ROW_PX = 28;
const AXIS_PX = 52;

/** Height in px: one row a unit plus the axis. */
export function stackHeight(view: StackView): number {
	return Math.max(3, view.rows.length) * ROW_PX + AXIS_PX;
}

/** Horizontal stacked bars: parts of a whole per row, the total's words at the end of each row. */
export function stackOption(view: StackView, width: number): ChartOption {
	const labels = Math.min(
		Math.max(0, ...view.rows.map((row) => labelWidth(row.label))),
		Math.floor(width * 0.42)
	);
	const texts = Math.max(24, ...view.rows.map((row) => labelWidth(row.text)));
	const last = view.parts.length - 1;
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: labels + 12,
			right: texts + 14,
			top: 4,
			bottom: AXIS_PX - 4,
			outerBoundsMode: 'none'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const at = Array.isArray(point) ? point[0] : point;
				const row = view.rows[at?.dataIndex ?? -1];
				if (!row) return '';
				return [
					row.label,
					...view.parts.map((part, i) => `${part.label}: ${row.values[i] ?? 0}`)
				].join('\n');
			}
		},
		xAxis: {
			type: 'value',
			name: view.axis,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: SMALL,
			minInterval: 1,
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
			data: view.rows.map((row) => row.label),
			axisTick: { show: false },
			axisLine: { lineStyle: { color: MUTED } },
			axisLabel: { ...TEXT, width: labels, overflow: 'break', interval: 0, align: 'right' }
		},
		series: view.parts.map((part, i) => ({
			type: 'bar' as const,
			name: part.label,
			stack: 'all',
			barWidth: 16,
			data: view.rows.map((row) => ({ name: row.key, value: row.values[i] ?? 0 })),
			itemStyle: { color: `var(--${part.tone})`, borderColor: PAPER, borderWidth: 1 },
			emphasis: LIT,
			...(i === last
				? {
						label: {
							show: true,
							position: 'right' as const,
							distance: 8,
							...TEXT,
							color: INK,
							textBorderWidth: 0,
							formatter: (point: { dataIndex: number }) => view.rows[point.dataIndex]?.text ?? ''
						}
					}
				: {})
		}))
	};
}
