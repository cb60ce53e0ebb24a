import { expect, test } from 'vitest';
import { liveChart } from '$lib/chart/echarts';
import { heightOf, optionOf } from '$lib/chart/option';
import { stopsOf } from '$lib/chart/walk';
import type { ChartView } from '$lib/view/chart-view';
import { VIEWS } from '../../unit/chart/views';

const WIDTH = 720;

/** How often each colour of ours is in a picture, as it is or with its first mark pointed at. */
async function colours(view: ChartView, lit: string | null): Promise<Record<string, number>> {
	const element = document.createElement('div');
	const chart = liveChart(element, WIDTH, heightOf(view, WIDTH));
	chart.setOption({ ...optionOf(view, WIDTH), animation: false });
	if (lit !== null) chart.dispatchAction({ type: 'highlight', name: lit });
	// the library paints what is lit with the next frame
	await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
	const found: Record<string, number> = {};
	for (const shape of element.querySelectorAll('[fill^="var("], [fill^="color-mix("]')) {
		const fill = shape.getAttribute('fill')!;
		found[fill] = (found[fill] ?? 0) + 1;
	}
	chart.dispose();
	return found;
}

test.each(['bars', 'intervals', 'tiles', 'heatmap', 'strip', 'timeline'] as const)(
	'a mark of %s that is pointed at keeps its colour',
	async (kind) => {
		const view = VIEWS[kind];
		const [first] = stopsOf(view, WIDTH);
		expect(await colours(view, first!.key)).toEqual(await colours(view, null));
	}
);
