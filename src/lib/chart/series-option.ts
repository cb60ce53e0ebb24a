import { formatShort } from '$lib/core/format';
import type { SeriesLine, SeriesView } from '$lib/view/chart-view';
import type { ChartOption } from './echarts';
import { FONT, LINE, LIT, MUTED, PAPER, SMALL, TEXT, TOOLTIP } from './theme';
import { pointKey } from './walk';

/** Height in px of a time series: the least a phone should give a chart, a little more when there is room. */
export function seriesHeight(width: number): number {
	return width < 480 ? 220 : 260;
}

/**
 * Lines over years with gaps kept open; the first line is the one in question and carries its numbers. A break is a place of its own
 * between two years, where every line ends.
 */
export function seriesOption(view: SeriesView, width: number): ChartOption {
	const at = view.break ? view.years.indexOf(view.break.before) : -1;
	const slots = withBreak(view.years.map(String), at, '');
	const values = view.lines.flatMap((line) => line.values.filter((value) => value !== null));
	const low = Math.min(...values);
	const high = Math.max(...values);
	const room = (high - low || Math.abs(high) || 1) * 0.15;
	const bottom = low >= 0 ? Math.max(0, low - room) : low - room;
	const top = at > 0 ? TOP_PX + BREAK_WORD_PX : TOP_PX;
	const perPixel = (high + room - bottom) / (seriesHeight(width) - top - BOTTOM_PX);
	const shifts = nameShifts(view.lines, perPixel);
	return {
		textStyle: { fontFamily: FONT },
		grid: {
			left: 8,
			right: 28,
			top,
			bottom: BOTTOM_PX,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		tooltip: {
			...TOOLTIP,
			trigger: 'item',
			formatter: (point) => {
				const hit = Array.isArray(point) ? point[0] : point;
				const line = view.lines[hit?.seriesIndex ?? -1];
				const i = yearAt(hit?.dataIndex ?? -1, at);
				return line ? `${line.label}, ${view.years[i]}: ${line.texts[i] || line.values[i]}` : '';
			}
		},
		xAxis: {
			type: 'category',
			data: slots,
			axisTick: { show: false },
			axisLine: { lineStyle: { color: MUTED } },
			axisLabel: { ...SMALL, hideOverlap: true }
		},
		yAxis: {
			type: 'value',
			min: bottom,
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
		series: [...view.lines].map((line, i) => ({
			...lineOf(line, i === 0, width, at, shifts[i] ?? 0, view.years),
			...(i === 0 && view.break && at > 0 ? { markLine: breakLine(view.break.word, at) } : {})
		}))
	};
}

/** A list by year with one more place where the break is; the list itself without a break. */
function withBreak<T>(byYear: readonly T[], at: number, gap: T): T[] {
	return at > 0 ? [...byYear.slice(0, at), gap, ...byYear.slice(at)] : [...byYear];
}

/** The index of the year at a place of the axis. */
function yearAt(place: number, at: number): number {
	return at > 0 && place > at ? place - 1 : place;
}

function breakLine(word: string, at: number) {
	return {
		silent: true,
		animation: false,
		symbol: 'none',
		lineStyle: { color: MUTED, width: 1, type: [2, 3] },
		label: { ...SMALL, formatter: word, position: 'end' as const, distance: 4 + BREAK_WORD_PX },
		data: [{ xAxis: at }]
	};
}

/** Room above and below the plot, and more above for the word of a break, clear of the number of a high point. */
const TOP_PX = 28;
const BOTTOM_PX = 30;
const BREAK_WORD_PX = 8;
/** Names nearer than that would be printed over each other. */
const NAME_PX = 15;

/** How far down each name is moved so that names at one place stand apart; 0 for those that have room. */
function nameShifts(lines: readonly SeriesLine[], perPixel: number): number[] {
	const ends = lines.map((line, index) => {
		const place = line.values.findLastIndex((value) => value !== null);
		const value = line.values[place] ?? 0;
		return { index, place, top: -value / perPixel, isNamed: index > 0 && Boolean(line.short) };
	});
	const shifts = lines.map(() => 0);
	const lowest = new Map<number, number>();
	for (const end of ends.filter(({ isNamed }) => isNamed).sort((a, b) => a.top - b.top)) {
		const above = lowest.get(end.place) ?? -Infinity;
		const shift = Math.max(0, above + NAME_PX - end.top);
		shifts[end.index] = shift;
		lowest.set(end.place, end.top + shift);
	}
	return shifts;
}

/** What the number of a point takes of the width, with the share of the axis in it. */
const LABEL_PX = 48;

function lineOf(
	line: SeriesLine,
	subject: boolean,
	width: number,
	at: number,
	shift: number,
	years: readonly number[]
) {
	const color = `var(--${line.tone})`;
	const crowded = line.values.length * LABEL_PX > width;
	const lastIndex = line.values.findLastIndex((value) => value !== null);
	const firstIndex = line.values.findIndex((value) => value !== null);
	const points = line.values.map((value, i) => ({
		name: pointKey(line.key, years[i] ?? ''),
		value,
		itemStyle: line.estimated[i] ? { color: PAPER, borderColor: color, borderWidth: 2 } : { color },
		label: subject
			? { show: value !== null && (!crowded || i === lastIndex || i === firstIndex) }
			: { show: line.short !== undefined && i === lastIndex, ...nameAt(i, line, at, shift) }
	}));
	const gap = { name: '', value: null, itemStyle: { color }, label: { show: false } };
	return {
		type: 'line' as const,
		name: line.label,
		z: subject ? 3 : 2,
		connectNulls: false,
		showAllSymbol: true,
		symbol: 'circle',
		symbolSize: subject ? 7 : 4,
		lineStyle: {
			color,
			width: subject ? 2.5 : 1.5,
			type: line.isDashed ? ('dashed' as const) : ('solid' as const)
		},
		data: withBreak(points, at, gap),
		label: {
			position: 'top' as const,
			...TEXT,
			textBorderColor: PAPER,
			textBorderWidth: 3,
			formatter: (point: { dataIndex: number }) => line.texts[yearAt(point.dataIndex, at)] ?? ''
		},
		emphasis: { ...LIT, scale: 1.4, lineStyle: { color: 'inherit', width: subject ? 2.5 : 1.5 } }
	};
}

/** The name of a background line after its last point; below it where the plot ends. */
function nameAt(place: number, line: SeriesLine, at: number, shift: number) {
	const isAtEnd = place === line.values.length - 1 || (at > 0 && place === at - 1);
	return {
		...SMALL,
		position: isAtEnd ? ('bottom' as const) : ('right' as const),
		offset: [0, shift],
		formatter: line.short ?? ''
	};
}
