import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { ChartView } from '$lib/view/chart-view';
import type * as Library from './echarts';
import { afterPaint } from './after-paint';
import { takePictures } from './built-pictures';
import { heightOf, optionOf } from './option';
import type { Picked } from './scene';
import { sweeps } from './sweeps';

/** Changes that follow one another faster are shown as they are: motion would only hold them up. */
const RAPID_MS = 1000;

let library: typeof Library | null = null;

/** What is chosen in a chart, and what to do when a mark is clicked. */
export interface Selection {
	readonly picked: Picked;
	/** The mark the keyboard is at; null for none. */
	readonly lit: string | null;
	/** `more` is true when the mark is to be picked beside those that are. */
	pick(key: string, more: boolean): void;
	/** Marks that were swept over with the button held, two at least. Left out where nothing can be picked. */
	sweep?: ((keys: readonly string[]) => void) | undefined;
}

/**
 * The one bridge between ECharts and the page. The library is asked for after the page was painted: until it is there the picture the page
 * was built with stays. From then on a chart is drawn at once (before the next paint), redrawn when the view changes or the element
 * is resized, and leaves nothing behind.
 * The first drawing is not animated, nor is one that follows the last within a second (a slider is being moved); others take 200 ms, or none
 * under `prefers-reduced-motion`.
 * `data-drawn` counts the drawings: what a test waits for.
 */
export function chartOf(view: () => ChartView, selection: Selection): Attachment<HTMLElement> {
	return (element) => {
		if (library) return drawn(element, view, selection, library);
		const built = untrack(view);
		const pictures = takePictures(built.sentence);
		element.replaceChildren(...pictures);
		element.style.height = `${heightOf(built, element.clientWidth)}px`;
		let end: (() => void) | undefined;
		let isGone = false;
		const ask = async () => {
			const loaded = await load();
			if (loaded && !isGone) end = drawn(element, view, selection, loaded);
		};
		const callOff = pictures.length > 0 ? afterPaint(() => void ask()) : void ask();
		$effect(() => {
			// a picture of something else than is asked for now
			if (!end && view().sentence !== built.sentence) element.replaceChildren();
		});
		return () => {
			isGone = true;
			callOff?.();
			end?.();
		};
	};
}

/** Null when it cannot be had now, as without a network: the picture stays, and the next chart asks again. */
async function load(): Promise<typeof Library | null> {
	try {
		return (library = await import('./echarts'));
	} catch {
		return null;
	}
}

/** Keeps a chart drawn in an element until the function that is returned is called. */
function drawn(
	element: HTMLElement,
	view: () => ChartView,
	selection: Selection,
	{ liveChart }: typeof Library
): () => void {
	return $effect.root(() => {
		const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
		element.replaceChildren();
		let width = element.clientWidth;
		// untracked: an attachment that reads the view is taken down and put up again with every new one
		const chart = liveChart(element, width, heightOf(untrack(view), width));
		let drawings = 0;
		let drawnAt = -Infinity;
		let current: { view: ChartView; picked: Picked } | undefined;

		chart.on('click', (point) => {
			const native = point.event?.event as unknown as MouseEvent | undefined;
			if (point.name) selection.pick(point.name, native?.shiftKey ?? false);
		});

		const stopSweeps = sweeps(chart, (keys) => selection.sweep?.(keys));

		let isLit = false;
		const light = (key: string | null) => {
			if (key === null && !isLit) return;
			isLit = key !== null;
			chart.dispatchAction({ type: 'downplay' });
			if (key !== null) chart.dispatchAction({ type: 'highlight', name: key });
		};

		const draw = (
			{ view: next, picked }: { view: ChartView; picked: Picked },
			animate: boolean
		) => {
			const height = heightOf(next, width);
			element.style.height = `${height}px`;
			// resizing draws the old option once more: only when there is something to resize
			if (chart.getWidth() !== width || chart.getHeight() !== height)
				chart.resize({ width, height });
			chart.setOption(
				{
					...optionOf(next, width, picked),
					animation: animate,
					animationDuration: 200,
					animationDurationUpdate: 200,
					animationEasing: 'cubicOut',
					animationEasingUpdate: 'cubicOut'
				},
				{ notMerge: true }
			);
			light(untrack(() => selection.lit));
			element.dataset.drawn = String(++drawings);
		};

		const observer = new ResizeObserver(() => {
			if (!current || element.clientWidth === width || element.clientWidth === 0) return;
			width = element.clientWidth;
			draw(current, false);
		});
		observer.observe(element);

		$effect(() => {
			const next = { view: view(), picked: selection.picked };
			current = next;
			const now = performance.now();
			draw(next, drawings > 0 && !reduced && now - drawnAt > RAPID_MS);
			drawnAt = now;
		});
		$effect(() => light(selection.lit));

		return () => {
			stopSweeps();
			observer.disconnect();
			chart.dispose();
		};
	});
}
