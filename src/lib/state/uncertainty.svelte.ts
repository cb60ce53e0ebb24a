import { untrack } from 'svelte';
import { Uncertainty } from '$lib/uncertainty/client';
import type { DrawOptions } from '$lib/uncertainty/draws';
import type { Estimate } from '$lib/uncertainty/estimate';
import type { Ground } from '$lib/uncertainty/ground';
import type { LeftOut } from '$lib/uncertainty/leave-out';
import { neighboursOf } from '$lib/uncertainty/neighbours';
import type { Reasons } from '$lib/uncertainty/reasons';
import type { UnitSwap } from '$lib/uncertainty/unit-swaps';

/** What was found about one ranking and one of its units when the page was built. */
export interface PreparedUncertainty {
	/** `uncertaintyKey` of what it answers. */
	key: string;
	estimate: Estimate;
	leftOut: readonly LeftOut[];
	reasons: Reasons | null;
	swaps: readonly UnitSwap[];
}

/** What is wanted of a ranking. */
export interface UncertaintyWish {
	/** Null while its figures are awaited, or where nothing is doubted. */
	ground: Ground | null;
	options: DrawOptions;
	/** The unit in question; null: none. */
	unit_id: string | null;
	/** What is ranked, by which scheme, of which figures. */
	subject: string;
	/** The same without what a slider changes: what was drawn of another place is never shown. */
	place: string;
}

interface Drawn {
	place: string;
	ground: Ground;
	estimate: Estimate;
	/** Whether it has all draws that are wanted. */
	whole: boolean;
}

/** A finding about one ground and, where it has one, its unit. */
interface About<T> {
	place: string;
	ground: Ground;
	unit_id: string | null;
	value: T;
}

/** The same for the same ranking and options only. */
export function uncertaintyKey(subject: string, options: DrawOptions): string {
	const { draws, seed, spread, weights, normalisation, missing } = options;
	return JSON.stringify([subject, draws, seed, spread, weights, normalisation, missing]);
}

/**
 * How sure a ranking on screen is and why its unit stands where it does, from a worker of its own. A first estimate comes soon, the whole one
 * after it, the rest when that is there. While a slider moves, first estimates follow one another and none is given up half made: the newest
 * ranking is drawn next. Make it while a component initialises; it ends with it.
 */
export class RankingUncertainty {
	readonly #wish: () => UncertaintyWish;
	readonly #prepared: () => PreparedUncertainty | null;
	readonly #worker = new Uncertainty();
	#drawn = $state.raw<Drawn | null>(null);
	#leftOut = $state.raw<About<readonly LeftOut[]> | null>(null);
	#reasons = $state.raw<About<Reasons> | null>(null);
	#swaps = $state.raw<About<readonly UnitSwap[]> | null>(null);
	#error = $state.raw<Error | null>(null);
	#attempt = $state.raw(0);
	/** The question whose first estimate is awaited. */
	#awaited: object | null = null;
	#next: (() => void) | null = null;

	readonly #ground = $derived.by(() => this.#wish().ground);
	readonly #options = $derived.by(() => JSON.stringify(this.#wish().options));
	readonly #place = $derived.by(() => this.#wish().place);
	readonly #unit = $derived.by(() => this.#wish().unit_id);
	/** What needs no drawing. */
	readonly #known = $derived.by(() => {
		const { subject, options } = this.#wish();
		const prepared = this.#prepared();
		return prepared?.key === uncertaintyKey(subject, options) ? prepared : null;
	});
	readonly #shown = $derived.by(() => (this.#drawn?.place === this.#place ? this.#drawn : null));

	/** `prepared` is what the page was built with; it is used while it answers the wish, and nothing is drawn then. */
	constructor(
		wish: () => UncertaintyWish,
		prepared: () => PreparedUncertainty | null = () => null
	) {
		this.#wish = wish;
		this.#prepared = prepared;
		// asked before the page is drawn anew, answered while it is
		$effect.pre(() => this.#follow());
		$effect(() => this.#study());
		$effect(() => () => this.#worker.end());
	}

	/** The estimate to show: of the wish, or still of the one before it in the same place; null before any. */
	get estimate(): Estimate | null {
		return this.#known?.estimate ?? this.#shown?.estimate ?? null;
	}

	/** Whether the estimate is of the ranking as it stands, with whatever draws are made. */
	get current(): boolean {
		return this.#known !== null || (this.#shown !== null && this.#shown.ground === this.#ground);
	}

	/** Whether the estimate is of the ranking as it stands, with all draws. */
	get settled(): boolean {
		return (
			this.#known !== null || (this.#shown?.whole === true && this.#shown.ground === this.#ground)
		);
	}

	/** Null until the draws are all made. */
	get leftOut(): readonly LeftOut[] | null {
		return this.#known?.leftOut ?? this.#here(this.#leftOut)?.value ?? null;
	}

	/** Why the unit in question stands where it does, and the ground that is said of; null until it is known. */
	get reasons(): { reasons: Reasons; ground: Ground } | null {
		const known = this.#known?.reasons;
		if (known && known.unit_id === this.#unit && this.#ground)
			return { reasons: known, ground: this.#ground };
		const found = this.#here(this.#reasons);
		return found && found.unit_id === this.#unit
			? { reasons: found.value, ground: found.ground }
			: null;
	}

	/** Null until they are known. */
	get swaps(): readonly UnitSwap[] | null {
		if (this.#known?.reasons && this.#known.reasons.unit_id === this.#unit)
			return this.#known.swaps;
		const found = this.#here(this.#swaps);
		return found && found.unit_id === this.#unit ? found.value : null;
	}

	/** `UncertaintyFailure` of the last question; null otherwise. */
	get error(): Error | null {
		return this.#error;
	}

	/** Draws again after a failure. */
	refresh(): void {
		this.#attempt++;
	}

	/** A finding while it is of the place that is shown. */
	#here<T>(found: About<T> | null): About<T> | null {
		return found?.place === this.#place ? found : null;
	}

	#follow(): void {
		void this.#attempt;
		const ground = this.#ground;
		const options = JSON.parse(this.#options) as DrawOptions;
		if (!ground || this.#known) {
			this.#next = null;
			return;
		}
		const place = untrack(() => this.#place);
		this.#next = () => void this.#draw(ground, options, place);
		if (!this.#awaited) this.#goOn();
	}

	#goOn(): void {
		const next = this.#next;
		this.#next = null;
		next?.();
	}

	async #draw(ground: Ground, options: DrawOptions, place: string): Promise<void> {
		const own = {};
		this.#awaited = own;
		const take = (estimate: Estimate, whole: boolean) => {
			this.#drawn = { place, ground, estimate, whole };
			this.#error = null;
		};
		const first = (): void => {
			if (this.#awaited !== own) return;
			this.#awaited = null;
			this.#goOn();
		};
		try {
			const all = await this.#worker.estimate(ground, options, undefined, (soon) => {
				take(soon, false);
				first();
			});
			take(all, true);
		} catch (cause) {
			if (!isAbort(cause)) this.#error = cause instanceof Error ? cause : new Error(String(cause));
		}
		first();
	}

	/** What is asked once all draws are there. */
	#study(): (() => void) | void {
		const unit_id = this.#unit;
		const whole = this.#whole();
		if (!whole || (this.#known && this.#known.reasons?.unit_id === unit_id)) return;
		const abort = new AbortController();
		void this.#find(whole, unit_id, abort.signal);
		return () => abort.abort();
	}

	#whole(): Drawn | null {
		if (!this.#known) return this.#drawn?.whole ? this.#drawn : null;
		const { estimate } = this.#known;
		return this.#ground && { place: this.#place, ground: this.#ground, estimate, whole: true };
	}

	async #find(
		{ place, ground, estimate }: Drawn,
		unit_id: string | null,
		signal: AbortSignal
	): Promise<void> {
		const worker = this.#worker;
		try {
			if (untrack(() => !this.#known && this.#leftOut?.ground !== ground)) {
				const leftOut = await worker.leaveOneOut(ground, signal);
				this.#leftOut = { place, ground, unit_id: null, value: leftOut };
			}
			if (unit_id === null || !ground.units.includes(unit_id)) return;
			const reasons = await worker.reasons(ground, unit_id, signal);
			this.#reasons = { place, ground, unit_id, value: reasons };
			const others = neighboursOf(estimate, unit_id);
			const swaps = await worker.swaps(ground, unit_id, others, signal);
			this.#swaps = { place, ground, unit_id, value: swaps };
		} catch (cause) {
			if (!signal.aborted && !isAbort(cause))
				this.#error = cause instanceof Error ? cause : new Error(String(cause));
		}
	}
}

function isAbort(cause: unknown): boolean {
	return cause instanceof DOMException && cause.name === 'AbortError';
}
