import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type {
	BarSeriesOption,
	CustomSeriesOption,
	LineSeriesOption,
	ScatterSeriesOption
} from 'echarts/charts';
import type {
	GridComponentOption,
	MarkLineComponentOption,
	TooltipComponentOption
} from 'echarts/components';
import type { ComposeOption, ECharts } from 'echarts/core';

echarts.use([
	BarChart,
	CustomChart,
	LineChart,
	ScatterChart,
	GridComponent,
	MarkLineComponent,
	TooltipComponent,
	SVGRenderer
]);

/** The option of any chart of ours: only the parts registered here. */
export type ChartOption = ComposeOption<
	| BarSeriesOption
	| CustomSeriesOption
	| LineSeriesOption
	| ScatterSeriesOption
	| GridComponentOption
	| MarkLineComponentOption
	| TooltipComponentOption
>;
export type Chart = ECharts;

/** A live chart in an element. SVG everywhere: the colours are CSS variables, so a theme change needs no redraw. */
export function liveChart(element: HTMLElement, width: number, height: number): Chart {
	return echarts.init(element, null, { renderer: 'svg', width, height });
}

/** A chart without a DOM, for prerendering and golden pictures. */
export function stillChart(width: number, height: number): Chart {
	return echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
}
