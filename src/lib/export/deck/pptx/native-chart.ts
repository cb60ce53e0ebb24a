import type { BarsView, ChartView } from '$lib/view/chart-view';
import type { DeckWords } from '../deck-words';
import { bumpChart, seriesChart, slopeChart, xyChart } from './native-lines';
import { endLabels, named, plain, series, type NativeChart } from './native-model';

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
