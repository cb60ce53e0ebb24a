const KEY = 'bang-vang-talk-timer';

/** How long a talk has run, kept on the device so that a reload of the window loses nothing. */
export class TalkTimer {
	/** When it was started, in ms; null while it is paused. */
	#since = $state.raw<number | null>(null);
	/** What had run before that, in ms. */
	#before = $state.raw(0);
	now = $state.raw(Date.now());

	readonly seconds: number = $derived(
		Math.floor(
			(this.#before + (this.#since === null ? 0 : Math.max(0, this.now - this.#since))) / 1000
		)
	);

	get isRunning(): boolean {
		return this.#since !== null;
	}

	/** Reads what is kept and keeps time, until the function that is returned is called. */
	follow(): () => void {
		try {
			const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
			this.#since = typeof kept.since === 'number' ? kept.since : null;
			this.#before = typeof kept.before === 'number' ? kept.before : 0;
		} catch {
			this.#since = null;
		}
		const tick = setInterval(() => (this.now = Date.now()), 250);
		return () => clearInterval(tick);
	}

	start(): void {
		this.now = this.#since = Date.now();
		this.#keep();
	}

	pause(): void {
		if (this.#since !== null) this.#before += Date.now() - this.#since;
		this.#since = null;
		this.#keep();
	}

	reset(): void {
		this.#before = 0;
		if (this.#since !== null) this.now = this.#since = Date.now();
		this.#keep();
	}

	#keep(): void {
		try {
			localStorage.setItem(KEY, JSON.stringify({ since: this.#since, before: this.#before }));
		} catch {
			// a device without storage forgets the time with the window
		}
	}
}
