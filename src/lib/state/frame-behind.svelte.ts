import { untrack } from 'svelte';
import { afterPaint } from '$lib/chart/after-paint';

/**
 * A value as it was when the last frame was painted: what stands further down a page is drawn after what was asked for is on screen. At
 * first, and where nothing is painted (prerendering), it is the value itself. Make it while a component initialises.
 */
export class FrameBehind<T> {
	readonly #source: () => T;
	#value: T = $state.raw()!;
	#stop: (() => void) | null = null;

	constructor(source: () => T) {
		this.#source = source;
		this.#value = untrack(source);
		$effect(() => {
			// changes within one frame are one change; the newest is taken when it is painted
			if (source() !== untrack(() => this.#value)) this.#stop ??= afterPaint(() => this.#take());
		});
		$effect(() => () => this.#stop?.());
	}

	get current(): T {
		return this.#value;
	}

	#take(): void {
		this.#stop = null;
		this.#value = untrack(this.#source);
	}
}
