import type { BumpView, SlopeView } from '$lib/view/chart-kinds';
import type { SeriesView, XyView } from '$lib/view/chart-view';
import { endLabels, plain, series, type NativeChart } from './native-model';

/** Figures along the years, a line each. */
export function seriesChart(view: SeriesView): NativeChart {
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

/** Places along the years, the first on top. */
export function bumpChart(view: BumpView): NativeChart {
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

/** Two years, a line a unit, named at its end. */
export function slopeChart(view: SlopeView): NativeChart {
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

/** Any two columns: points, or lines over what stands in the first. */
export function xyChart(view: XyView): NativeChart {
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
