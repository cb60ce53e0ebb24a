import type { ChartView } from '$lib/view/chart-view';
import { barsHeight, barsOption } from './bars-option';
import type { ChartOption } from './echarts';
import { pairsHeight, pairsOption } from './pairs-option';
import { intervalsHeight, intervalsOption } from './intervals-option';
import { seriesHeight, seriesOption } from './series-option';
import { stackHeight, stackOption } from './stack-option';
import { xyHeight, xyOption } from './xy-option';

/** The ECharts option of any view at a width in CSS pixels. */
export function optionOf(view: ChartView, width: number): ChartOption {
	switch (view.kind) {
		case 'bars':
			return barsOption(view, width);
		case 'pairs':
			return pairsOption(view, width);
		case 'stack':
			return stackOption(view, width);
		case 'series':
			return seriesOption(view, width);
		case 'intervals':
			return intervalsOption(view, width);
		case 'xy':
			return xyOption(view, width);
	}
}

/** The height in CSS pixels a view wants at a width. */
export function heightOf(view: ChartView, width: number): number {
	switch (view.kind) {
		case 'bars':
			return barsHeight(view, width);
		case 'pairs':
			return pairsHeight(view, width);
		case 'stack':
			return stackHeight(view);
		case 'series':
			return seriesHeight(width);
		case 'intervals':
			return intervalsHeight(view);
		case 'xy':
			return xyHeight(width);
	}
}
