import {
	DECK_VERSION,
	LONGEST_NOTES,
	LONGEST_TITLE,
	MOST_SLIDES,
	SLIDE_PARTS,
	type Deck,
	type LeftOut,
	type Slide
} from './deck';
import { at, own, SchemeReader, type Raw, type SchemeIssue } from './scheme-reader';

/** A deck read from JSON, or null with everything that is wrong. Never both, never neither. */
export type CheckedDeck =
	{ deck: Deck; issues: readonly [] } | { deck: null; issues: readonly SchemeIssue[] };

/** What else a file of a deck may hold: `frozen` is read by whoever shows it. */
const PROPERTIES = 'version title lang slides left_out frozen $schema'.split(' ');
const SLIDE = 'key view part figure title message notes'.split(' ');
const LONGEST_VIEW = 30_000;
const PLAIN_KEY = /^[\w-]{1,40}$/;

/** Reads a deck from JSON text; text that is no JSON is one issue, `not_json`. */
export function deckFromText(text: string): CheckedDeck {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { deck: null, issues: [{ pointer: '', code: 'not_json', expected: 'JSON' }] };
	}
	return checkDeck(value);
}

/** Reads a deck from a JSON value; everything wrong is listed with its JSON pointer. Never throws. */
export function checkDeck(value: unknown): CheckedDeck {
	const reader = new SchemeReader();
	const raw = reader.object(value, '', PROPERTIES);
	const version = reader.number(raw, 'version', '', 0, 1e6);
	if (own(raw, 'version') !== undefined && version !== DECK_VERSION)
		reader.note('/version', 'not_allowed', String(DECK_VERSION));
	const deck: Deck = {
		title: words(reader, raw, 'title', '', LONGEST_TITLE, true),
		lang: reader.oneOf(raw, 'lang', '', ['vi', 'en']),
		slides: reader.array(raw, 'slides', '', (each, p) => slideOf(reader, each, p)),
		left_out: reader.array(raw, 'left_out', '', (each, p) => leftOutOf(reader, each, p))
	};
	if (own(raw, 'slides') === undefined) reader.note('/slides', 'missing', 'list');
	if (deck.slides.length > MOST_SLIDES)
		reader.note('/slides', 'out_of_range', `0 to ${MOST_SLIDES} elements`);
	deck.slides.forEach(({ key }, i) => {
		if (deck.slides.slice(0, i).some((earlier) => earlier.key === key))
			reader.note(at(at('/slides', i), 'key'), 'duplicate', 'each key once');
	});
	return reader.issues.length > 0 ? { deck: null, issues: reader.issues } : { deck, issues: [] };
}

function slideOf(reader: SchemeReader, value: unknown, pointer: string): Slide {
	const raw = reader.object(value, pointer, SLIDE);
	const slide: Slide = {
		key: words(reader, raw, 'key', pointer, 40, true),
		view: words(reader, raw, 'view', pointer, LONGEST_VIEW, true),
		part: reader.oneOf(raw, 'part', pointer, SLIDE_PARTS),
		figure: words(reader, raw, 'figure', pointer, 200),
		title: words(reader, raw, 'title', pointer, LONGEST_TITLE),
		message: words(reader, raw, 'message', pointer, LONGEST_NOTES),
		notes: words(reader, raw, 'notes', pointer, LONGEST_NOTES)
	};
	if (slide.key && !PLAIN_KEY.test(slide.key))
		reader.note(at(pointer, 'key'), 'not_allowed', 'letters, digits, "_" and "-"');
	if (slide.view && !isOwnPath(slide.view))
		reader.note(at(pointer, 'view'), 'not_allowed', 'a path of this site, beginning with "/"');
	if (slide.part === 'figure' && slide.figure === '')
		reader.note(at(pointer, 'figure'), 'missing', 'the key of a figure');
	return slide;
}

function leftOutOf(reader: SchemeReader, value: unknown, pointer: string): LeftOut {
	const raw = reader.object(value, pointer, ['part', 'reason']);
	return {
		part: reader.oneOf(raw, 'part', pointer, SLIDE_PARTS),
		reason: words(reader, raw, 'reason', pointer, LONGEST_NOTES, true)
	};
}

/** Text with lines, without other control characters; '' when absent and not required. */
function words(
	reader: SchemeReader,
	raw: Raw,
	key: string,
	pointer: string,
	max: number,
	isRequired = false
): string {
	const value = own(raw, key);
	const here = at(pointer, key);
	if (value === undefined || value === '') {
		if (isRequired) reader.note(here, 'missing', 'a text');
		return '';
	}
	if (typeof value !== 'string') {
		reader.note(here, 'wrong_type', 'text');
		return '';
	}
	// eslint-disable-next-line no-control-regex -- these are the characters in question
	if (value.length > max || /[\0-\x08\x0b-\x1f\x7f]/.test(value)) {
		reader.note(here, 'not_allowed', `text of at most ${max} characters`);
		return '';
	}
	return value;
}

/** A path of this site: no host, no scheme, no way up. A slide that opened another site would be one of whoever wrote the file. */
function isOwnPath(view: string): boolean {
	if (!/^\/(?![/\\])/.test(view)) return false;
	try {
		const url = new URL(view, 'https://a.invalid');
		return url.host === 'a.invalid' && `${url.pathname}${url.search}${url.hash}` === view;
	} catch {
		return false;
	}
}
