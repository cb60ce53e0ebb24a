import type { ChartView } from '$lib/view/chart-view';
import { barsHeight, barsOption } from './bars-option';
import type { ChartOption } from './echarts';
import { intervalsHeight, intervalsOption } from './intervals-option';
import { pairsHeight, pairsOption } from './pairs-option';
import { withPicked } from './picked';
import { NONE_PICKED, sceneOption, type Picked } from './scene';
import { sceneOf, type PlottedView } from './scenes';
import { seriesHeight, seriesOption } from './series-option';
import { stackHeight, stackOption } from './stack-option';
import { xyHeight, xyOption } from './xy-option';

/** The ECharts option of any view at a width in CSS pixels, with the marks that are picked told from the others. */
export function optionOf(
	view: ChartView,
	width: number,
	picked: Picked = NONE_PICKED
): ChartOption {
	const scene = sceneOf(view, width, picked);
	return scene ? sceneOption(scene) : plotted(withPicked(view as PlottedView, picked), width);
}

function plotted(view: PlottedView, width: number): ChartOption {
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
	const scene = sceneOf(view, width, NONE_PICKED);
	if (scene) return Math.ceil(scene.height);
	const other = view as PlottedView;
	switch (other.kind) {
		case 'bars':
			return barsHeight(other, width);
		case 'pairs':
			return pairsHeight(other, width);
		case 'stack':
			return stackHeight(other);
		case 'series':
			return seriesHeight(width);
		case 'intervals':
			return intervalsHeight(other);
		case 'xy':
			return xyHeight(width);
	}
}
