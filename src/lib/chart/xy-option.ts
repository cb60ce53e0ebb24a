import { formatShort } from '$lib/core/format';
import type { XyView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, LINE, LIT, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';
import { pointKey } from './walk';

/** Points are drawn on lines that have few enough to tell them apart. */
const MARKED = 60;

/** Height in px. */
export function xyHeight(width: number): number {
	return width < 480 ? 280 : 360;
}

/** Lines or points over any axis, numbers or words, each series in its colour and named at its end. */
export function xyOption(view: XyView, width: number): ChartOption {
	const isNumeric = view.series.every(({ points }) =>
		points.every(({ x }) => typeof x === 'number')
	);
	const words = [...new Set(view.series.flatMap(({ points }) => points.map(({ x }) => String(x))))];
	const isNamed = view.series.length > 1;
	const xText = (x: string | number) =>
		typeof x === 'number' && !view.isPlainX ? formatShort(x, 6, view.locale) : String(x);
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: 8,
			right: isNamed && width >= 480 ? 130 : 24,
			top: 28,
			bottom: 40,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const hit = Array.isArray(point) ? point[0] : point;
				const series = view.series[hit?.seriesIndex ?? -1];
				const found = series?.points[hit?.dataIndex ?? -1];
				if (!series || !found) return '';
				const name = series.name ? `${series.name}, ` : '';
				return `${name}${xText(found.x)}: ${formatShort(found.y, 6, view.locale)}`;
			}
		},
		xAxis: isNumeric
			? {
					type: 'value',
					scale: true,
					...(view.isPlainX ? { minInterval: 1 } : {}),
					name: view.xAxis,
					nameLocation: 'middle',
					nameGap: 26,
					nameTextStyle: SMALL,
					splitNumber: width < 480 ? 3 : 6,
					splitLine: { show: false },
					axisLine: { show: true, onZero: false, lineStyle: { color: MUTED } },
					axisLabel: { ...SMALL, hideOverlap: true, formatter: (value: number) => xText(value) }
				}
			: {
					type: 'category',
					data: words,
					name: view.xAxis,
					nameLocation: 'middle',
					nameGap: 26,
					nameTextStyle: SMALL,
					axisTick: { show: false },
					axisLine: { lineStyle: { color: MUTED } },
					axisLabel: { ...SMALL, hideOverlap: true }
				},
		yAxis: {
			type: 'value',
			scale: true,
			name: view.axis,
			nameTextStyle: { ...SMALL, align: 'left' },
			splitNumber: 4,
			splitLine: { lineStyle: { color: LINE } },
			axisLabel: { ...SMALL, formatter: (value: number) => formatShort(value, 6, view.locale) }
		},
		series: view.series.map(({ name, tone, points }) => {
			const color = `var(--${tone})`;
			const data = points.map(({ x, y }, i) => ({
				name: pointKey(name, i),
				value: [isNumeric ? x : String(x), y] as [string | number, number]
			}));
			if (view.drawn === 'scatter')
				return {
					type: 'scatter' as const,
					name,
					data,
					symbolSize: 9,
					itemStyle: { color, opacity: 0.75 },
					emphasis: LIT
				};
			return {
				type: 'line' as const,
				name,
				data,
				symbol: 'circle',
				symbolSize: 6,
				showSymbol: points.length <= MARKED,
				lineStyle: { color, width: 2 },
				itemStyle: { color },
				endLabel: {
					show: isNamed && width >= 480,
					...TEXT,
					width: 120,
					overflow: 'truncate' as const,
					textBorderColor: PAPER,
					textBorderWidth: 3,
					formatter: () => name
				},
				emphasis: { ...LIT, lineStyle: { color: 'inherit', width: 2 } }
			};
		})
	};
}
