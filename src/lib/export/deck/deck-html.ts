import { escaped, svgText } from '../svg-text';
import { deckWords } from './deck-words';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page-script';
import { PAGE_SHEETS, PAGE_STYLE, type DeckLayout } from './page-style';
import type { DeckFile } from './pptx/pptx';
import { notesWords } from './slide-layout';
import { slidePicture } from './slide-picture';

/**
 * The deck as one page that needs nothing else: pictures, words, letters (`fontFaces`, `@font-face` rules with their data) and what turns
 * the pages are in it. It opens from a disk, asks for nothing, and without scripts shows the slides one below the other. Throws without
 * slides.
 */
export function deckHtml({ title, lang, slides, address }: DeckFile, fontFaces: string): string {
	if (slides.length === 0) throw new Error('a deck without slides');
	const words = deckWords(lang);
	const pages = slides.map((slide, i) => {
		const place = words.page(i + 1, slides.length);
		const notes = notesWords(slide, words, address);
		return `<section class="page" lang="${slide.lang}" aria-roledescription="${attribute(words.slides)}" aria-label="${attribute(place)}">
${svgText(slidePicture(slide, i + 1, words))}
<p class="notes">${text(notes)}</p>
</section>`;
	});
	const layouts = (Object.entries(PAGE_SHEETS) as [DeckLayout, string][]).map(
		([layout, sheet]) =>
			`<option value="${layout}" data-sheet="${attribute(sheet)}">${text(words[layout])}</option>`
	);
	const button = (id: string, name: string, shown: string) =>
		`<button type="button" id="${id}" aria-label="${attribute(name)}" title="${attribute(name)}">${text(shown)}</button>`;
	const policy = `default-src 'none'; script-src '${PAGE_SCRIPT_HASH}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="${lang}" data-layout="slides">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Bảng Vàng">
<title>${text(title)}</title>
<style>${fontFaces}${PAGE_STYLE}
html:not(.is-run),html:not(.is-run) body{height:auto}
html:not(.is-run) main{position:static;display:block}
html:not(.is-run) .page{display:block;margin-bottom:1rem}
html:not(.is-run) nav{display:none}</style>
<style id="sheet">${PAGE_SHEETS.slides}</style>
</head>
<body>
<main>
${pages.join('\n')}
</main>
<nav aria-label="${attribute(title)}">
${button('previous', words.previous, '←')}
<p id="where" role="status"></p>
${button('next', words.next, '→')}
${button('notes', words.showNotes, words.showNotes)}
${button('full', words.fullscreen, words.fullscreen)}
<select id="layout" aria-label="${attribute(words.print)}">${layouts.join('')}</select>
${button('print', words.print, words.print)}
<p>${text(words.keys)}</p>
</nav>
<div class="black" role="status">${text(words.black)}</div>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Composed letters, without what no document may hold. */
function text(words: string): string {
	return escaped(words.normalize('NFC'));
}

function attribute(words: string): string {
	return text(words).replaceAll("'", '&#39;');
}
