import { untrack } from 'svelte';
import type { DeckLanguage } from '$lib/core/deck';
import type { ShownDeck } from '$lib/view/deck/deck-file';
import type { SlideContent, SlideGap } from '$lib/view/deck/slide-content';
import { isMade } from '$lib/view/deck/slide-parts';
import { m } from '$lib/paraglide/messages';
import { evaluate, worded, type Evaluator } from './deck-evaluation';
import type { Session } from './session.svelte';

type Known = Readonly<Record<string, SlideContent | SlideGap>>;

/** What was worked out of the figures as they are: from a deck's page to its stage nothing is asked again. */
const worked = new WeakMap<Session, { revision: number; lang: DeckLanguage; live: Known }>();

/**
 * What the slides of a deck show: as taken where it is frozen, else by the figures as they are, one slide after another. Words that are edited
 * ask nothing again. Make it while a component initialises.
 */
export class DeckShow {
	readonly #shown: () => ShownDeck | null;
	readonly #evaluator: Evaluator;
	readonly #near: () => number;
	#live = $state.raw<Known>({});
	#failure = $state.raw<Error | null>(null);

	/** One a slide, in their order. */
	readonly slides: readonly (SlideContent | SlideGap)[] = $derived.by(() => {
		const shown = this.#shown();
		return (shown?.deck.slides ?? []).map((slide) => {
			const taken = shown!.contents.find(({ key }) => key === slide.key);
			const now = shown!.isFrozen || slide.part === 'figure' ? taken : this.#live[liveKey(slide)];
			if (!now && slide.part === 'figure') return { reason: m.talk_gap_figure(), isWaiting: false };
			if (!now)
				return this.#failure
					? { reason: this.#failure.message, isWaiting: false }
					: { reason: m.present_waiting(), isWaiting: true };
			return isMade(now) ? { ...worded(now, slide), key: slide.key } : now;
		});
	});

	/** How many slides are not known yet. */
	readonly waiting: number = $derived(
		this.slides.filter((slide) => !isMade(slide) && slide.isWaiting).length
	);

	/** Why live slides have no figures; null when they do. */
	get failure(): Error | null {
		return this.#failure;
	}

	/** `near` is the slide (from 0) that is looked at: it and those after it are worked out first. */
	constructor(shown: () => ShownDeck | null, evaluator: Evaluator, near: () => number = () => 0) {
		this.#shown = shown;
		this.#near = near;
		this.#evaluator = evaluator;
		const wanted = $derived.by(() => {
			const deck = this.#shown();
			if (!deck || deck.isFrozen) return '';
			return deck.deck.slides
				.filter(({ part }) => part !== 'figure')
				.map(liveKey)
				.join('\n');
		});
		$effect(() => {
			void wanted;
			const { revision } = evaluator.session;
			const abort = new AbortController();
			untrack(() => void this.#evaluate(revision, abort.signal));
			return () => abort.abort();
		});
	}

	/** The contents of every slide that has one: what is frozen, and what files are made from. */
	get contents(): readonly SlideContent[] {
		return this.slides.filter((slide) => isMade(slide));
	}

	async #evaluate(revision: number, signal: AbortSignal): Promise<void> {
		const shown = this.#shown();
		if (!shown || shown.isFrozen) return;
		this.#failure = null;
		const { session, lang } = this.#evaluator;
		const known = worked.get(session);
		const live = known?.revision === revision && known.lang === lang ? known.live : {};
		this.#live = { ...this.#live, ...live };
		const rest = shown.deck.slides.flatMap((slide, i) =>
			slide.part === 'figure' || liveKey(slide) in live ? [] : [i]
		);
		while (rest.length > 0) {
			const near = this.#near();
			// from there on, then what was passed by
			const next = Math.max(
				0,
				rest.findIndex((i) => i >= near)
			);
			const slide = shown.deck.slides[rest.splice(next, 1)[0]!]!;
			try {
				const bare = { ...slide, title: '', message: '', notes: '' };
				const made = await evaluate(bare, this.#evaluator, signal);
				if (signal.aborted) return;
				this.#live = { ...this.#live, [liveKey(slide)]: made };
				const now = worked.get(session);
				const same = now?.revision === revision && now.lang === lang ? now.live : {};
				worked.set(session, { revision, lang, live: { ...same, [liveKey(slide)]: made } });
			} catch (cause) {
				if (signal.aborted) return;
				this.#failure = cause instanceof Error ? cause : new Error(String(cause));
				return;
			}
		}
	}
}

function liveKey({ view, part }: { view: string; part: string }): string {
	return `${part} ${view}`;
}
