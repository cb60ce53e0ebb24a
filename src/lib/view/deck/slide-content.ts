import type { DeckLanguage, SlidePart } from '$lib/core/deck';
import type { TakenTable } from '$lib/table/taken-table';
import type { ChartView } from '../chart-view';

/** What stands in the middle of a slide. Every word is already in the language of the deck. */
export type SlideFigure =
	/** Of whom and when, in large letters: a cover, a closing. */
	| { kind: 'words'; lines: readonly string[] }
	/** The one number, how it is read, and what stands beside it. */
	| {
			kind: 'number';
			value: string;
			caption: string;
			beside: readonly { label: string; value: string }[];
	  }
	| { kind: 'chart'; view: ChartView }
	| { kind: 'list'; items: readonly { text: string; detail: string }[] }
	/** Cells as they are read; `number` columns stand at the right. */
	| {
			kind: 'table';
			headings: readonly { text: string; isNumber: boolean }[];
			rows: readonly (readonly string[])[];
	  };

/** A slide as the figures make it: all that a screen, a file or a print shows of it. */
export interface SlideBody {
	/** What the figures say, or what the presenter wrote instead. */
	title: string;
	message: string;
	notes: string;
	/** Of whom, when, by which filters: from the general to the particular. */
	scope: readonly string[];
	figure: SlideFigure;
	/** The rows behind the figure; null for a slide without any. */
	table: TakenTable | null;
	/** From where and as of when, in one line; '' where no figure is shown. */
	source: string;
	/** The standing of the figures where it is not "official" ("Số ước"); '' otherwise. */
	status: string;
}

/** A slide that was evaluated: what was shown, of which figures, when. It is what a frozen deck carries, as JSON. */
export interface SlideContent extends SlideBody {
	/** Of the slide. */
	key: string;
	part: SlidePart;
	lang: DeckLanguage;
	/** The address of the view, without host and language, as in the deck. */
	view: string;
	/** As the address names it: '' is the published figures. */
	dataset: string;
	/** As a reader knows it. */
	datasetName: string;
	isIllustrative: boolean;
	/** The version of the figures; null for those kept on a device. */
	version: string | null;
	/** ISO, to the second: when it was evaluated. */
	at: string;
	/** SHA-256 of what was shown (`SlideBody`), first 16 hex digits. */
	hash: string;
}

/** Why a slide has nothing to show, in words; `isWaiting` when it may have in a moment. */
export interface SlideGap {
	reason: string;
	isWaiting: boolean;
}
