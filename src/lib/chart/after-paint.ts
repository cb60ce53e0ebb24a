/** Calls back once, after the next frame was painted. Returns what calls it off. */
export function afterPaint(task: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	// a task queued from a frame runs after that frame was painted
	const frame = requestAnimationFrame(() => (timer = setTimeout(task)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
