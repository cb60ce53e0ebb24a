import type { Chart } from './echarts';

/**
 * Tells of the marks a mouse went over while its button was held, in their order and each once, when there are two or more. A finger
 * scrolls the page instead. Call what is returned to stop.
 */
export function sweeps(chart: Chart, tell: (keys: readonly string[]) => void): () => void {
	let keys: Set<string> | null = null;
	const meet = ({ name }: { name: string }) => {
		if (name) keys?.add(name);
	};
	chart.on('mousedown', (point) => {
		const native = point.event?.event as unknown as { pointerType?: string; button?: number };
		if (native.pointerType === 'touch' || (native.button ?? 0) !== 0) return;
		keys = new Set();
		meet(point);
	});
	chart.on('mouseover', meet);
	// the button may be let go anywhere
	const end = () => {
		const swept = [...(keys ?? [])];
		keys = null;
		if (swept.length > 1) tell(swept);
	};
	window.addEventListener('mouseup', end);
	return () => window.removeEventListener('mouseup', end);
}
