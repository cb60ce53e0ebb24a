import type { ChartView } from '$lib/view/chart-view';

/**
 * A view as a chart that PowerPoint draws and edits itself: categories, and the view's own numbers. `bar` runs to the right from zero,
 * `span` is a bar
 * to the last of its series, with a line from the first to the second: from the best to the worst place there may be.
 */
export interface NativeChart {
	form: 'bar' | 'stacked' | 'line' | 'span' | 'scatter';
	categories: readonly string[];
	series: readonly NativeSeries[];
	/** Of what and in which unit. */
	axis: string;
	/** Ends of the axis of numbers where it is not for the program to choose. */
	min?: number;
	max?: number;
	isLog?: boolean;
	/** The first place stands on top. */
	isUpsideDown?: boolean;
	/** Of a scatter: the step between the numbers below it, for years. */
	xStep?: number;
	/** Whether the reader needs the axis of numbers: not where every mark has its figure beside it. */
	hasAxis: boolean;
	/** Whether series are told apart by a legend: not where they are named at their marks. */
	hasLegend: boolean;
}

export interface NativeSeries {
	name: string;
	/** One a category; null is a gap. Of a scatter the heights, and `x` the other figure. */
	values: readonly (number | null)[];
	x?: readonly number[];
	/** Written at each mark; '' writes nothing. */
	labels: readonly string[];
	tone: string;
	/** Tones of single marks that are not the series' own. */
	tones?: readonly string[];
	/** Marks that are drawn as outlines: estimates, proposals. */
	isHollow: readonly boolean[];
	isDashed?: boolean;
	/** Marks that no line leads to. */
	isCut?: readonly boolean[];
	/** Where the figure stands at its mark. */
	side: 'end' | 'middle' | 'above' | 'right';
	/** Where it stands at the first mark, where that is elsewhere. */
	firstSide?: 'left';
	/** Among the numbers, but not drawn by itself. */
	isUnseen?: boolean;
}

/** Whether it is drawn as bars, of any kind. */
export function isBars({ form }: NativeChart): boolean {
	return form === 'bar' || form === 'stacked' || form === 'span';
}

/** A chart without marks yet. */
export function plain(form: NativeChart['form'], { axis }: ChartView): NativeChart {
	return { form, axis, categories: [], series: [], hasAxis: false, hasLegend: false };
}

/** A series of numbers; what is not given is as most series are. */
export function series(
	name: string,
	{ values, ...more }: Partial<NativeSeries> & Pick<NativeSeries, 'values'>
): NativeSeries {
	return {
		...{ name, values, tone: 'ink', side: 'end' },
		labels: values.map(() => ''),
		isHollow: values.map(() => false),
		...more
	};
}

/** A name with its words beside it. */
export function named(label: string, text: string): string {
	return text === '' ? label : `${label} · ${text}`;
}

/** The name of a line at its last figure, with the figure. */
export function endLabels(
	values: readonly (number | null)[],
	label: string,
	texts: readonly string[]
): string[] {
	const last = values.findLastIndex((value) => value !== null);
	return values.map((_, i) =>
		i === last ? [label, texts[i] ?? ''].filter(Boolean).join(' ') : ''
	);
}
