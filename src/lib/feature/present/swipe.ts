const LEAST_PX = 48;

/** Calls back when one finger was drawn across: not down, not with a second finger, not while the page is pinched larger. */
export function swiped(onswipe: (to: 'left' | 'right') => void): {
	ontouchstart: (event: TouchEvent) => void;
	ontouchend: (event: TouchEvent) => void;
} {
	let start: Touch | undefined;
	return {
		ontouchstart({ touches }) {
			const isPinched = (globalThis.visualViewport?.scale ?? 1) > 1.01;
			start = touches.length === 1 && !isPinched ? touches[0] : undefined;
		},
		ontouchend({ changedTouches }) {
			const end = changedTouches[0];
			if (!start || !end) return;
			const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
			start = undefined;
			if (Math.abs(x) < LEAST_PX || Math.abs(x) < Math.abs(y)) return;
			onswipe(x < 0 ? 'left' : 'right');
		}
	};
}
