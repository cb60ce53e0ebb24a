import { base } from '$app/paths';
import { formatDate, formatNumber } from '$lib/core/format';
import { freeSlideKey, type Deck, type Slide } from '$lib/core/deck';
import { m } from '$lib/paraglide/messages';
import { stamped } from '$lib/state/deck-evaluation';
import { Decks, type KeptDeck } from '$lib/state/decks.svelte';
import type { TakenTable } from '$lib/table/taken-table';
import type { SlideBody, SlideFigure } from '$lib/view/deck/slide-content';
import { locale } from '$lib/view/words';
import type { Subject } from './subject';
import { today } from './today';

/** So many decks are offered, the newest first. */
const OFFERED = 4;
/** So many lines and columns of a table are read from the last row of a hall. */
const MOST_LINES = 7;
const MOST_COLUMNS = 5;

/** The decks of this device in the language of the page, the newest first. */
export function decksToAddTo(): readonly KeptDeck[] {
	const decks = read();
	return decks.list
		.filter(({ deck, isFrozen }) => deck.lang === locale() && !isFrozen)
		.toReversed()
		.slice(0, OFFERED);
}

/**
 * Puts a figure at the end of a deck (null: of a new one) as it is now, and returns the deck's title and key. The figure is kept with the deck:
 * it is shown as it was taken, and its view can be opened from the stage.
 */
export async function addToDeck(
	subject: Subject,
	figure: string,
	deckKey: string | null
): Promise<{ title: string; key: string }> {
	const decks = read();
	const kept = deckKey === null ? undefined : decks.get(deckKey);
	const { deck, contents } = kept ?? { deck: newDeck(subject.page.today), contents: [] };
	const key = freeSlideKey(deck.slides);
	const view = viewOf(subject.page.address);
	const content = await stamped(bodyOf(subject), {
		...{ key, part: 'figure', lang: locale(), view },
		dataset: new URL(view, 'https://a.invalid').searchParams.get('data') ?? '',
		datasetName: subject.page.dataset,
		isIllustrative: subject.page.isIllustrative,
		version: subject.page.version
	});
	const words = { title: '', message: '', notes: '' };
	const slide = { key, view, part: 'figure' as const, figure, ...words };
	const savedKey = decks.save(
		{
			deck: { ...deck, slides: [...deck.slides, slide] },
			isFrozen: false,
			contents: [...contents, content]
		},
		kept?.key
	);
	if (decks.problem) throw new Error(m.present_not_kept());
	return { title: deck.title, key: savedKey };
}

/** Puts a live slide at the end of a deck (null: of a new one) and returns the deck's title and key; it is computed whenever it is shown. */
export function addLive(
	{ view, part }: Slide,
	deckKey: string | null
): { title: string; key: string } {
	const decks = read();
	const kept = deckKey === null ? undefined : decks.get(deckKey);
	const { deck, contents } = kept ?? { deck: newDeck(today()), contents: [] };
	const slide = {
		...{ key: freeSlideKey(deck.slides), view, part },
		...{ figure: '', title: '', message: '', notes: '' }
	};
	const key = decks.save(
		{ deck: { ...deck, slides: [...deck.slides, slide] }, isFrozen: false, contents },
		kept?.key
	);
	if (decks.problem) throw new Error(m.present_not_kept());
	return { title: deck.title, key };
}

function newDeck(day: string): Deck {
	return {
		title: m.present_add_new_title({ day: formatDate(day) }),
		...{ lang: locale(), slides: [], left_out: [] }
	};
}

function read(): Decks {
	const decks = new Decks();
	decks.follow()();
	return decks;
}

/** An address of the site without host, base and language: what a deck names a view by. */
function viewOf(address: string): string {
	const { pathname, search, hash } = new URL(address);
	const path = pathname.slice(base.length);
	return path.replace(/^\/en(?=\/)/, '') + search + hash;
}

function bodyOf(subject: Subject): SlideBody {
	const table = subject.table?.() ?? null;
	return {
		title: subject.title,
		message: '',
		notes: '',
		scope: subject.scope,
		figure: figureOf(subject, table),
		table,
		source: subject.source ?? '',
		status: ''
	};
}

function figureOf({ drawn }: Subject, table: TakenTable | null): SlideFigure {
	if (drawn && 'kind' in drawn) return { kind: 'chart', view: drawn };
	if (!table) throw new Error(m.present_nothing_to_add());
	const columns = table.columns.slice(0, MOST_COLUMNS);
	return {
		kind: 'table',
		headings: columns.map(({ heading, kind }) => ({
			text: heading,
			isNumber: kind === 'number' || kind === 'percent'
		})),
		rows: table.rows.slice(0, MOST_LINES).map((row) =>
			columns.map(({ kind, decimals }, c) => {
				const cell = row[c];
				if (cell === null || cell === undefined) return m.no_value();
				if (typeof cell !== 'number' || kind === 'year') return String(cell);
				return formatNumber(cell, decimals ?? (Number.isInteger(cell) ? 0 : 2), locale());
			})
		)
	};
}
