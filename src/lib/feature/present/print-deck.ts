import { mount, tick, unmount } from 'svelte';
import type { DeckLayout } from '$lib/export/deck/page-style';
import type { TakenDeck } from './deck-files';

/**
 * Prints the deck, which every browser can save as a PDF: its sheets stand in place of the page for as long as the dialog is open. What
 * draws them is loaded now. Resolves when the dialog is closed; rejects when a slide cannot be drawn.
 */
export async function printDeck(deck: TakenDeck, layout: DeckLayout): Promise<void> {
	const [{ default: DeckSheets }, { PAGE_SHEETS, PRINTED_STYLE }] = await Promise.all([
		import('./DeckSheets.svelte'),
		import('$lib/export/deck/page-style')
	]);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		`@media screen { .deck-sheets { display: none } }
@media print { body > :not(.deck-sheets) { display: none !important } ${PRINTED_STYLE} } ${PAGE_SHEETS[layout]}`
	);
	const { title } = document;
	const sheets = mount(DeckSheets, { target: document.body, props: { deck, layout } });
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	try {
		// browsers name the PDF after the page
		document.title = deck.title;
		await tick();
		await document.fonts.ready;
		const closed = new Promise((resolve) =>
			addEventListener('afterprint', resolve, { once: true })
		);
		print();
		await closed;
	} finally {
		document.title = title;
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
		await unmount(sheets);
	}
}
