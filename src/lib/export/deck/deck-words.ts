import type { DeckLanguage } from '$lib/core/deck';
import { m } from '$lib/paraglide/messages';

/** The words of a deck's files that are not of its slides, in the language of the deck, which may be another than the page's. */
export type DeckWords = ReturnType<typeof deckWords>;

export function deckWords(locale: DeckLanguage) {
	const inIt = { locale };
	return {
		watermark: m.illustrative_watermark({}, inIt),
		illustrative: m.deckfile_illustrative({}, inIt),
		category: m.deckfile_category({}, inIt),
		labelOf: (name: string) => m.deckfile_label({ name }, inIt),
		low: m.deckfile_low({}, inIt),
		high: m.deckfile_high({}, inIt),
		median: m.deckfile_median({}, inIt),
		place: m.deckfile_place({}, inIt),
		granted: m.deckfile_granted({}, inIt),
		proposed: m.deckfile_proposed({}, inIt),
		upper: (name: string) => m.deckfile_upper({ name }, inIt),
		notes: m.deckfile_notes({}, inIt),
		noNotes: m.deckfile_no_notes({}, inIt),
		view: (address: string) => m.deckfile_view({ address }, inIt),
		made: (dataset: string, version: string | null, at: string) =>
			version === null
				? m.deckfile_made({ dataset, at }, inIt)
				: m.deckfile_made_version({ dataset, version, at }, inIt),
		page: (number: number, count: number) => m.deckfile_page({ number, count }, inIt),
		layout: m.deckfile_layout({}, inIt),
		black: m.deckfile_black({}, inIt),
		previous: m.deckfile_previous({}, inIt),
		next: m.deckfile_next({}, inIt),
		showNotes: m.deckfile_show_notes({}, inIt),
		fullscreen: m.deckfile_fullscreen({}, inIt),
		keys: m.deckfile_keys({}, inIt),
		print: m.deckfile_print({}, inIt),
		slides: m.deckfile_slides({}, inIt),
		two: m.deckfile_two({}, inIt),
		three: m.deckfile_three({}, inIt)
	};
}
