import type { Slide } from '$lib/core/deck';
import type { MadePart } from './slide-parts';
import { templateSlides, type TemplateWish } from './template';

/** What a page can put into a deck that follows the figures: parts made anew each time they are shown. */
export interface LiveOffer {
	of: TemplateWish;
	parts: readonly MadePart[];
	/** By what the page ranks; null leaves it to the slide. */
	by: string | null;
}

/** The slides of an offer in the order they are told, each with a key of its own among themselves; the words are left to the figures. */
export function liveSlides({ of, parts, by }: LiveOffer): Slide[] {
	return templateSlides(of)
		.filter(({ part }) => parts.some((offered) => offered === part))
		.map((slide) =>
			by === null ? slide : { ...slide, view: `${slide.view}&${new URLSearchParams({ by })}` }
		);
}
