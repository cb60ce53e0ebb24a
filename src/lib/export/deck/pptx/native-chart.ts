import type { BarsView, ChartView, SeriesView, XyView } from '$lib/view/chart-view';
import type { BumpView, SlopeView } from '$lib/view/chart-kinds';
import type { DeckWords } from '../deck-words';

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

/** The chart of a view; null for the kinds that PowerPoint has none for, which are drawn as shapes. */
export function nativeChart(view: ChartView, words: DeckWords): NativeChart | null {
	switch (view.kind) {
		case 'bars':
			return barsChart(view);
		case 'pairs':
			return {
				...plain('bar', view),
				categories: view.pairs.map(({ label, text }) => named(label, text)),
				series: [
					series(words.granted, {
						values: view.pairs.map(({ value }) => value),
						labels: [],
						tones: view.pairs.map(({ tone }) => tone)
					}),
					series(words.proposed, {
						values: view.pairs.map(({ outline }) => outline),
						labels: [],
						tones: view.pairs.map(({ tone }) => tone),
						isHollow: view.pairs.map(() => true)
					})
				],
				hasLegend: true
			};
		case 'stack':
			return {
				...plain('stacked', view),
				categories: view.rows.map(({ label, text }) => named(label, text)),
				series: view.parts.map(({ label, tone }, i) => {
					const values = view.rows.map((row) => row.values[i] ?? 0);
					return series(label, {
						values,
						tone,
						labels: values.map((value) => (value === 0 ? '' : String(value))),
						side: 'middle'
					});
				}),
				hasLegend: true
			};
		case 'series':
			return seriesChart(view);
		case 'multiples':
			return {
				...plain('line', view),
				categories: view.years.map(String),
				series: view.panels.map(({ label, tone, values, texts }) =>
					series(label, { values, tone, labels: endLabels(values, label, texts), side: 'right' })
				),
				hasAxis: true
			};
		case 'intervals':
			return {
				...plain('span', view),
				categories: view.rows.map(({ label, text, place }) =>
					place === null ? named(label, text) : label
				),
				series: (['low', 'high', 'median', 'place'] as const).map((end) =>
					series(words[end], {
						values: view.rows.map((row) => row[end]),
						// beyond the worst place there may be
						...(end === 'high' ? { labels: view.rows.map(({ text }) => text) } : {}),
						...(end === 'place' ? { tones: view.rows.map(({ tone }) => tone) } : { isUnseen: true })
					})
				),
				...{ min: 0, max: Math.max(2, view.last) }
			};
		case 'dumbbell': {
			const highs = view.rows.map(({ fromHigh = null }) => fromHigh);
			return {
				...plain('bar', view),
				categories: view.rows.map(({ label, text, to }) =>
					to === null ? named(label, text) : label
				),
				series: [
					series(view.ends.to, {
						values: view.rows.map(({ to }) => to),
						labels: view.rows.map(({ text }) => text),
						tones: view.rows.map(({ tone }) => tone),
						isHollow: view.rows.map(({ isHollow = false }) => isHollow)
					}),
					series(view.ends.from, {
						values: view.rows.map(({ from }) => from),
						tone: 'line-strong'
					}),
					...(highs.some((high) => high !== null)
						? [series(words.upper(view.ends.from), { values: highs, tone: 'line-strong' })]
						: [])
				],
				hasLegend: true
			};
		}
		case 'bump':
			return bumpChart(view);
		case 'slope':
			return slopeChart(view);
		case 'strip': {
			const points = view.points.toSorted(
				(a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity)
			);
			return {
				...plain('bar', view),
				categories: points.map(({ label, value, text }) =>
					value === null ? named(label, text) : label
				),
				series: [
					series(view.axis, {
						values: points.map(({ value }) => value),
						labels: points.map(({ text }) => text),
						tones: points.map(({ tone }) => tone),
						isHollow: points.map(({ isHollow = false }) => isHollow)
					})
				]
			};
		}
		case 'xy':
			return xyChart(view);
		case 'tiles':
		case 'heatmap':
		case 'flow':
		case 'timeline':
			return null;
	}
}

function barsChart(view: BarsView): NativeChart {
	const known = view.bars.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []));
	// programs write the figures of ones on the wrong side of a scale in powers of ten
	const isBeside = (value: number | null) => value === null || (view.scale === 'log' && value <= 1);
	return {
		...plain('bar', view),
		// what has no bar has its word beside its name
		categories: view.bars.map(({ label, value, text }) =>
			isBeside(value) ? named(label, text) : label
		),
		series: [
			series(view.axis, {
				values: view.bars.map(({ value }) => value),
				labels: view.bars.map(({ value, text }) => (isBeside(value) ? '' : text)),
				tones: view.bars.map(({ tone }) => tone),
				isHollow: view.bars.map(({ fill }) => fill !== 'solid')
			})
		],
		...(view.scale === 'percent' ? { min: 0, max: 100 } : {}),
		...(view.scale === 'log' && known.length > 0
			? { isLog: true, hasAxis: true, min: 10 ** Math.floor(Math.log10(Math.min(...known)) - 1e-9) }
			: {})
	};
}

function seriesChart(view: SeriesView): NativeChart {
	const isAlone = view.lines.length === 1;
	const cut = view.break ? view.years.indexOf(view.break.before) : -1;
	return {
		...plain('line', view),
		categories: view.years.map(String),
		series: view.lines.map((line) =>
			series(line.label, {
				values: line.values,
				labels: isAlone ? line.texts : endLabels(line.values, line.short ?? line.label, line.texts),
				tone: line.tone,
				isHollow: line.estimated,
				...(line.isDashed ? { isDashed: true } : {}),
				isCut: view.years.map((_, i) => i === cut),
				side: isAlone ? 'above' : 'right'
			})
		),
		hasAxis: true
	};
}

function bumpChart(view: BumpView): NativeChart {
	return {
		...plain('line', view),
		categories: view.years,
		series: view.lines.map(({ label, tone, ranks }) =>
			series(label, {
				values: ranks,
				tone,
				labels: endLabels(ranks, label, ranks.map(String)),
				side: 'right'
			})
		),
		...{ min: 1, max: Math.max(2, view.last), isUpsideDown: true, hasAxis: true }
	};
}

function slopeChart(view: SlopeView): NativeChart {
	return {
		...plain('line', view),
		categories: [view.ends.from, view.ends.to],
		series: view.rows.map(({ label, tone, from, to, fromText, toText }) =>
			series(label, {
				values: [from, to],
				tone,
				labels: [from === null ? '' : fromText, to === null ? '' : `${label} ${toText}`],
				...{ side: 'right', firstSide: 'left' }
			})
		)
	};
}

function xyChart(view: XyView): NativeChart {
	const points = view.series.flatMap((each) => each.points);
	const hasLegend = view.series.length > 1;
	if (view.drawn === 'scatter' && points.every(({ x }) => typeof x === 'number'))
		return {
			...plain('scatter', view),
			categories: [],
			series: view.series.map((each) =>
				series(each.name || view.axis, {
					values: each.points.map(({ y }) => y),
					x: each.points.map(({ x }) => Number(x)),
					tone: each.tone
				})
			),
			...(view.isPlainX ? { xStep: yearStep(points.map(({ x }) => Number(x))) } : {}),
			...{ hasAxis: true, hasLegend }
		};
	const keys = [...new Set(points.map(({ x }) => x))];
	if (keys.every((x) => typeof x === 'number')) keys.sort((a, b) => Number(a) - Number(b));
	return {
		...plain('line', view),
		categories: keys.map(String),
		series: view.series.map((each) => {
			const yByX = new Map(each.points.map(({ x, y }) => [x, y]));
			return series(each.name || view.axis, {
				values: keys.map((x) => yByX.get(x) ?? null),
				tone: each.tone
			});
		}),
		...{ hasAxis: true, hasLegend }
	};
}

/** Whole years, some eight of them. */
function yearStep(years: readonly number[]): number {
	return Math.max(1, Math.ceil((Math.max(...years) - Math.min(...years)) / 8));
}

function plain(form: NativeChart['form'], { axis }: ChartView): NativeChart {
	return { form, axis, categories: [], series: [], hasAxis: false, hasLegend: false };
}

function series(
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

function named(label: string, text: string): string {
	return text === '' ? label : `${label} · ${text}`;
}

/** The name of a line at its last figure, with the figure. */
function endLabels(
	values: readonly (number | null)[],
	label: string,
	texts: readonly string[]
): string[] {
	const last = values.findLastIndex((value) => value !== null);
	return values.map((_, i) =>
		i === last ? [label, texts[i] ?? ''].filter(Boolean).join(' ') : ''
	);
}
