import type { Slide } from '$lib/core/deck';
import type { Address } from '$lib/state/address.svelte';
import type { DeckShow } from '$lib/state/deck-show.svelte';
import type { DeckSource } from '$lib/state/deck-source.svelte';
import type { TalkPlace } from '$lib/state/talk.svelte';
import { turnTo } from '$lib/state/turn-to';
import { pageHref } from '$lib/ui/link';
import { isMade } from '$lib/view/deck/slide-parts';
import { locale } from '$lib/view/words';
import { spotsOf, stepsOf } from './steps';

/** Where a stage is, as its address says it, and the ways to go from there. Every move is an address, so a reload and the way back keep it. */
export class StagePlace {
	readonly #address: Address;
	readonly #source: DeckSource;
	readonly #show: DeckShow;

	readonly slides: readonly Slide[] = $derived.by(() => this.#source.shown?.deck.slides ?? []);
	readonly count: number = $derived(this.slides.length);
	/** The slide on stage, from 0. */
	readonly at: number = $derived.by(
		() =>
			Math.min(Math.max(1, Number(this.#address.get('slide')) || 1), Math.max(1, this.count)) - 1
	);
	/** Whether slides are told part by part. */
	readonly isStepped: boolean = $derived.by(() => this.#address.get('steps') === '1');
	readonly isBlack: boolean = $derived.by(() => this.#address.get('black') === '1');
	readonly content = $derived.by(() => this.#show.slides[this.at]);
	/** In how many parts the slide is told. */
	readonly most: number = $derived(
		this.content && isMade(this.content) ? stepsOf(this.content) : 1
	);
	/** How many of them are shown. */
	readonly step: number = $derived.by(() =>
		this.isStepped ? Math.min(this.most, Number(this.#address.get('step')) || 1) : this.most
	);
	/** What can be spotlit, and what is. */
	readonly spots = $derived(this.content && isMade(this.content) ? spotsOf(this.content) : []);
	readonly spot: readonly string[] = $derived.by(() => this.#address.get('spot')?.split('~') ?? []);
	/** As the presenter's window is told. */
	readonly told: TalkPlace = $derived({
		slide: this.at + 1,
		step: this.isStepped ? this.step : null,
		isBlack: this.isBlack
	});

	constructor(address: Address, source: DeckSource, show: DeckShow) {
		this.#address = address;
		this.#source = source;
		this.#show = show;
	}

	/** The stage as it is, with parameters changed. */
	href(changes: Record<string, string | number | null> = {}): string {
		return pageHref('/present/stage/', locale(), this.#address.with(changes));
	}

	/** The presenter's window of this talk, at this slide. */
	get notesHref(): string {
		const changes = { steps: null, spot: null, black: null };
		const step = this.isStepped ? this.step : null;
		return pageHref(
			'/present/notes/',
			locale(),
			this.#address.with({ ...changes, slide: this.at + 1, step })
		);
	}

	/** The page the deck is made on. */
	get backHref(): string {
		const none = { slide: null, step: null, steps: null, spot: null, black: null };
		return pageHref('/present/', locale(), this.#address.with(none));
	}

	/** Opens a slide (from 0; the nearest there is) with so many parts shown; all of them when `step` is more. */
	to(index: number, step = 1): void {
		const slide = Math.min(Math.max(0, index), this.count - 1);
		const there = this.#show.slides[slide];
		const most = there && isMade(there) ? stepsOf(there) : 1;
		const shown = Math.min(step, most);
		this.#turn({
			...{ slide: slide + 1, spot: null, black: null },
			step: this.isStepped && shown > 1 ? shown : null
		});
	}

	/** The next part, or slide; out of black first. */
	forward(): void {
		if (this.isBlack) this.black();
		else if (this.step < this.most) this.#turn({ step: this.step + 1 });
		else if (this.at < this.count - 1) this.to(this.at + 1);
	}

	/** The part before, or the slide before with all of its parts; out of black first. */
	backward(): void {
		if (this.isBlack) this.black();
		else if (this.isStepped && this.step > 1)
			this.#turn({ step: this.step > 2 ? this.step - 1 : null });
		else if (this.at > 0) this.to(this.at - 1, Infinity);
	}

	/** Turns the stage black, or back. */
	black(): void {
		this.#turn({ black: this.isBlack ? null : 1 });
	}

	/** Tells slides part by part from here on, or whole again. */
	toggleSteps(): void {
		this.#turn({ steps: this.isStepped ? null : 1, step: null });
	}

	/** Spotlights a mark; '' none. */
	spotlight(key: string): void {
		this.#turn({ spot: key || null });
	}

	/** Goes where the presenter's window asks. */
	follow({ slide, step, isBlack }: TalkPlace): void {
		if (slide !== this.at + 1 || (step ?? this.step) !== this.step) this.to(slide - 1, step ?? 1);
		if (isBlack !== this.isBlack) this.black();
	}

	#turn(changes: Record<string, string | number | null>): void {
		turnTo(this.#address, this.href(changes));
	}
}
