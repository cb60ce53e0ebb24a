import { screensOf } from '$lib/core/kiosk';

/** So long after the last touch a screen that was stopped goes on by itself: nobody is there to start it. */
export const RESUME_SECONDS = 60;

/** What is at the lower edge is at the upper one next, so that nothing is cut in two. */
const SCREEN_SHARE = 0.85;

/**
 * The time of a view on a lobby screen: turns a tall page down by screenfuls, then calls for the next view. A touch stops it for a
 * while. `start` it for each view; `end` it with the page.
 */
export class Rotation {
	readonly #next: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#resume: ReturnType<typeof setTimeout> | undefined;
	#seconds = 0;
	#isPaused = $state.raw(false);

	constructor(next: () => void) {
		this.#next = next;
	}

	get isPaused(): boolean {
		return this.#isPaused;
	}

	/** Begins the time of the view on screen. */
	start(seconds: number): void {
		this.#seconds = seconds;
		clearTimeout(this.#timer);
		if (this.#isPaused) return;
		const { scrollHeight } = document.documentElement;
		this.#show(1, screensOf(scrollHeight, innerHeight, seconds));
	}

	/** Stops until nobody has touched anything for a while. */
	pause(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#resume);
		this.#isPaused = true;
		this.#resume = setTimeout(() => this.resume(), RESUME_SECONDS * 1000);
	}

	/** Goes on; the view on screen has its whole time. */
	resume(): void {
		clearTimeout(this.#resume);
		this.#isPaused = false;
		this.start(this.#seconds);
	}

	end(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#resume);
	}

	#show(screen: number, screens: number): void {
		this.#timer = setTimeout(
			() => {
				if (screen >= screens) return this.#next();
				const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
				scrollBy({ top: innerHeight * SCREEN_SHARE, behavior: isStill ? 'auto' : 'smooth' });
				this.#show(screen + 1, screens);
			},
			(this.#seconds * 1000) / screens
		);
	}
}
