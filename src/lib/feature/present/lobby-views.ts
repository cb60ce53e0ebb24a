import type { Deck } from '$lib/core/deck';

/** Every slide of a kept deck as a view of a lobby screen, in the language of the deck. */
export function lobbyViews(deckKey: string, { lang, slides }: Deck): string[] {
	const path = `${lang === 'en' ? '/en' : ''}/present/stage/`;
	return slides.map((_, i) => {
		const search = new URLSearchParams({ kept: deckKey, slide: String(i + 1) });
		return `${path}?${search.toString()}`;
	});
}
