import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { ChartView } from '$lib/view/chart-view';
import { liveChart } from './echarts';
import { heightOf, optionOf } from './option';

/**
 * The one bridge between ECharts and the page: draws at once (before the next paint, so a prerendered picture is replaced
 * without a jump), redraws when the view changes or the element is resized, and leaves nothing behind.
 * The first drawing is not animated; later ones take 200 ms, or none under `prefers-reduced-motion`.
 * `data-drawn` counts the drawings: what a test waits for.
 */
export function chartOf(view: () => ChartView): Attachment<HTMLElement> {
	return (element) => {
		const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
		element.replaceChildren();
		let width = element.clientWidth;
		// untracked: an attachment that reads the view is taken down and put up again with every new one
		const chart = liveChart(element, width, heightOf(untrack(view), width));
		let drawings = 0;
		let current: ChartView | undefined;

		const draw = (next: ChartView, animate: boolean) => {
			const height = heightOf(next, width);
			element.style.height = `${height}px`;
			// resizing draws the old option once more: only when there is something to resize
			if (chart.getWidth() !== width || chart.getHeight() !== height)
				chart.resize({ width, height });
			chart.setOption(
				{
					...optionOf(next, width),
					animation: animate,
					animationDuration: 200,
					animationDurationUpdate: 200,
					animationEasing: 'cubicOut',
					animationEasingUpdate: 'cubicOut'
				},
				{ notMerge: true }
			);
			element.dataset.drawn = String(++drawings);
		};

		const observer = new ResizeObserver(() => {
			if (!current || element.clientWidth === width || element.clientWidth === 0) return;
			width = element.clientWidth;
			draw(current, false);
		});
		observer.observe(element);

		$effect(() => {
			const next = view();
			current = next;
			draw(next, drawings > 0 && !reduced);
		});

		return () => {
			observer.disconnect();
			chart.dispose();
		};
	};
}
