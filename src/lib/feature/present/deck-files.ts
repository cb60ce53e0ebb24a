import type { DeckLanguage } from '$lib/core/deck';
import { fileNameOf } from '$lib/export/file-name';
import type { SlideContent } from '$lib/view/deck/slide-content';

export type DeckFormat = 'pptx' | 'html';

/** A deck as it goes into a file. */
export interface TakenDeck {
	title: string;
	lang: DeckLanguage;
	slides: readonly SlideContent[];
	/** Of the site, without a slash at the end. */
	address: string;
}

const TYPE: Readonly<Record<DeckFormat, string>> = {
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	html: 'text/html;charset=utf-8'
};

/** The deck as a file with its name; what makes it is loaded now. Rejects when it cannot be made. */
export async function deckFile(
	format: DeckFormat,
	deck: TakenDeck
): Promise<{ name: string; content: Blob }> {
	const content = format === 'pptx' ? await pptx(deck) : await html(deck);
	return {
		name: fileNameOf([deck.title], format),
		content: new Blob([content], { type: TYPE[format] })
	};
}

async function pptx(deck: TakenDeck) {
	const { pptxFile } = await import('$lib/export/deck/pptx/pptx');
	return pptxFile(deck) as Uint8Array<ArrayBuffer>;
}

/** With the letters it has: the machine it is opened on has none of ours. */
async function html(deck: TakenDeck): Promise<string> {
	const [{ deckHtml }, { fontFacesFor }] = await Promise.all([
		import('$lib/export/deck/deck-html'),
		import('$lib/export/typeface')
	]);
	return deckHtml(deck, await fontFacesFor(deckHtml(deck, '')));
}
