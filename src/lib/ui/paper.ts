import type { Attachment } from 'svelte/attachments';

/** What stands at the edges of every printed page, beside its number. */
export interface PaperEdges {
	title: string;
	/** Which figures: the dataset, or that they are illustrative. */
	notice: string;
	source: string;
	/** Before the number of the page. */
	pageWord: string;
}

/** Pages of their own in a document of many: the CSS name of those pages, and their title. */
export interface NamedPages {
	name: string;
	title: string;
}

const STYLE =
	"font: 8pt/1.35 'Inter Variable', Inter, 'Segoe UI', sans-serif; color: #333; vertical-align: middle;";

/** The rule of the edges of every page. Its size is in app.css, for a page printed before any script; a browser that cannot leaves the edges empty. */
export function everyPage({ title, notice, source, pageWord }: PaperEdges): string {
	const box = (place: string, content: string, more: string) =>
		`@${place} { content: ${content}; ${STYLE} ${more} }`;
	return `@page {
${box('top-left', cssString(title), 'text-align: left; width: 76%;')}
${box('top-right', cssString(notice), 'text-align: right; width: 24%;')}
${box('bottom-left', cssString(source), 'text-align: left; width: 82%;')}
${box('bottom-right', `${cssString(`${pageWord} `)} counter(page) "/" counter(pages)`, 'text-align: right; width: 18%;')} }`;
}

/** The rule of pages with a title of their own; the other edges stay those of every page. */
export function titledPages({ name, title }: NamedPages): string {
	return `@page ${name} { @top-left { content: ${cssString(title)}; } }`;
}

/** Gives the pages of that name their title while the element is in the page; the element's style says `page: name`. */
export function paperTitle(pages: () => NamedPages): Attachment {
	return () => adopt(titledPages(pages()));
}

/**
 * Puts a style sheet of the script's own before all others, because a page's margins cannot be reached by any element; answers what takes
 * it away. A sheet of whoever prints something else has the last word.
 */
export function adopt(css: string): () => void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
	};
}

/** Text as a CSS string, whatever is in it. */
export function cssString(text: string): string {
	const escaped = text.replace(
		/[\p{Cc}"\\<]/gu,
		(letter) => `\\${letter.codePointAt(0)!.toString(16)} `
	);
	return `"${escaped}"`;
}
