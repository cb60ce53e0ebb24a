/**
 * A talk made of views: an ordered list of addresses with what is said at each. `static/schemas/deck.schema.json` is the published form;
 * a deck that was frozen carries what each slide showed beside it (`view/deck/slide-content.ts`).
 */
export interface Deck {
	title: string;
	/** The language the slides are in: that of their words, and of the views they open. */
	lang: DeckLanguage;
	slides: readonly Slide[];
	/** What a template would have shown and could not, each with the reason. */
	left_out: readonly LeftOut[];
}

export type DeckLanguage = 'vi' | 'en';

export interface Slide {
	/** Told from every other slide of the deck by this, however they are ordered. */
	key: string;
	/** Where it is on the site, without host and language: path and parameters, beginning with `/`. */
	view: string;
	/** What of the view. */
	part: SlidePart;
	/** Which figure of the view, by the key of its embed; '' for any other part. */
	figure: string;
	/** '' is what the figures suggest; so are the words of `message`. */
	title: string;
	message: string;
	notes: string;
}

/** `figure` is any figure of any view; the others are made for the stage from the answers of the same questions. */
export const SLIDE_PARTS = [
	'cover',
	'number',
	'targets',
	'indicators',
	'ranking',
	'places',
	'awards',
	'workers',
	'movements',
	'missed',
	'proposals',
	'closing',
	'figure'
] as const;
export type SlidePart = (typeof SLIDE_PARTS)[number];

export interface LeftOut {
	part: SlidePart;
	reason: string;
}

/** The version of the published form. A file of another version is refused by name. */
export const DECK_VERSION = 1;
/** More than any talk has; keeps a hostile file from freezing the page. */
export const MOST_SLIDES = 100;
export const LONGEST_TITLE = 300;
export const LONGEST_NOTES = 5000;

/** A deck in its published form, what is empty left out; `checkDeck` reads it back as the same deck. */
export function deckJson({ title, lang, slides, left_out }: Deck): Record<string, unknown> {
	return {
		version: DECK_VERSION,
		title,
		lang,
		slides: slides.map(({ key, view, part, ...words }) => ({ key, view, part, ...filled(words) })),
		...(left_out.length > 0 ? { left_out } : {})
	};
}

/** A key that no slide of the list has; short, because it stands in addresses. */
export function freeSlideKey(slides: readonly Pick<Slide, 'key'>[]): string {
	for (let n = slides.length + 1; ; n++) {
		const key = `s${n}`;
		if (!slides.some((slide) => slide.key === key)) return key;
	}
}

function filled(words: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
}
