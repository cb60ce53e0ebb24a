import type { Param } from '$lib/sql/statement';
import { capitalised } from '../words';

/** A question of the catalogue with its parameters. */
export interface StoryAsk {
	name: string;
	params: Readonly<Record<string, Param>>;
}

/** What is known of how settled a figure is; `computed` was decided by nobody, `printed` says nothing of itself. */
export type StoryStatus =
	| 'official'
	| 'preliminary'
	| 'estimate'
	| 'press'
	| 'derived'
	| 'illustrative'
	| 'expected'
	| 'reported'
	| 'printed'
	| 'computed';

/** One row a figure was made from, or stands among. */
export interface StoryLine {
	key: string;
	label: string;
	value: string;
	note: string | null;
	/** The row of the figure itself. */
	own: boolean;
}

/** Words as a source prints them. */
export interface StoryQuote {
	words: string;
	sourceId: string | null;
}

/** Something that does not agree with the figure. */
export interface StoryDifference {
	title: string;
	words: string;
}

/** Where a figure comes from, in words and numbers. */
export interface Story {
	/** What the figure is of, without unit and year. */
	subject: string;
	/** As on screen, with its unit of measure. */
	value: string;
	/** What else belongs to the figure in a word: a verdict, "tied"; null for nothing. */
	about: string | null;
	/** How it is computed, sentence by sentence, with the figures put in. */
	formula: string[];
	/** Where the rule stands (a law, a circular, a scheme); null where there is none but the formula. */
	rule: string | null;
	status: StoryStatus;
	quotes: StoryQuote[];
	/** Sources of the figure itself, the first the one that is cited. */
	sourceIds: string[];
	linesTitle: string;
	lines: StoryLine[];
	differs: StoryDifference[];
	/** Names of the subject in both languages: what other tables may call it. */
	names: readonly string[];
}

/** The words of a row as printed, as a list. */
export function quotesOf(
	...rows: readonly { as_printed: string | null; source_id: string | null }[]
): StoryQuote[] {
	const quotes = rows.flatMap(({ as_printed, source_id }) =>
		as_printed === null ? [] : [{ words: as_printed, sourceId: source_id }]
	);
	return quotes.filter(
		(quote, index) => quotes.findIndex(({ words }) => words === quote.words) === index
	);
}

/** The ids that are there, each once. */
export function sourcesOf(...ids: readonly (string | null | undefined)[]): string[] {
	return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}

/** A status of the tables as that of a story; what says nothing is `printed`. */
export function storyStatus(status: string | null): StoryStatus {
	switch (status) {
		case 'official':
		case 'preliminary':
		case 'estimate':
		case 'press':
		case 'derived':
		case 'illustrative':
			return status;
		default:
			return 'printed';
	}
}

/** Words as a sentence: the first letter in capitals, a full stop where none ends it. */
export function asSentence(words: string): string {
	const text = capitalised(words.trim());
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
