import type { ChartView } from '$lib/view/chart-view';
import { bumpScene } from './bump-scene';
import { dumbbellScene } from './dumbbell-scene';
import { flowScene } from './flow-scene';
import { heatmapScene } from './heatmap-scene';
import { multiplesScene } from './multiples-scene';
import type { Picked, Scene } from './scene';
import { slopeScene } from './slope-scene';
import { stripScene } from './strip-scene';
import { tilesScene } from './tiles-scene';
import { timelineScene } from './timeline-scene';

/** The kinds that stand on axes of the library. */
export type PlottedView = Extract<
	ChartView,
	{ kind: 'bars' | 'pairs' | 'stack' | 'series' | 'intervals' | 'xy' }
>;

/** The picture of a view that is laid out here, at a width in CSS pixels; null for one that stands on axes of the library. */
export function sceneOf(view: ChartView, width: number, picked: Picked): Scene | null {
	switch (view.kind) {
		case 'tiles':
			return tilesScene(view, width, picked);
		case 'heatmap':
			return heatmapScene(view, width, picked);
		case 'bump':
			return bumpScene(view, width, picked);
		case 'dumbbell':
			return dumbbellScene(view, width, picked);
		case 'slope':
			return slopeScene(view, width, picked);
		case 'multiples':
			return multiplesScene(view, width, picked);
		case 'strip':
			return stripScene(view, width, picked);
		case 'flow':
			return flowScene(view, width, picked);
		case 'timeline':
			return timelineScene(view, width, picked);
		case 'bars':
		case 'pairs':
		case 'stack':
		case 'series':
		case 'intervals':
		case 'xy':
			return null;
	}
}
