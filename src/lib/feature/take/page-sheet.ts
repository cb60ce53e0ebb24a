/** The words in the margins of a printed page. */
export interface PageMargins {
	title: string;
	/** Which figures: the dataset, or that they are illustrative. */
	notice: string;
	source: string;
	/** Before the page's number. */
	page: string;
}

const STYLE =
	"font: 8pt/1.35 'Inter Variable', Inter, 'Segoe UI', sans-serif; color: #333; vertical-align: middle;";

/** A style sheet that writes into the margins of A4 pages; browsers that cannot leave the margins empty. */
export function pageSheet({ title, notice, source, page }: PageMargins): string {
	const box = (place: string, content: string, more = '') =>
		`@${place} { content: ${content}; ${STYLE} ${more} }`;
	return `@page { size: A4; margin: 18mm 14mm 18mm;
${box('top-left', quoted(title), 'text-align: left; width: 70%;')}
${box('top-right', quoted(notice), 'text-align: right; width: 30%;')}
${box('bottom-left', quoted(source), 'text-align: left; width: 82%;')}
${box('bottom-right', `${quoted(`${page} `)} counter(page) "/" counter(pages)`, 'text-align: right; width: 18%;')} }`;
}

/** A text as a string of a style sheet: it can end nothing but itself. */
function quoted(text: string): string {
	const escaped = text.replace(
		// eslint-disable-next-line no-control-regex -- these are the characters in question
		/["\\<\0-\x1f]/g,
		(letter) => `\\${letter.codePointAt(0)!.toString(16)} `
	);
	return `"${escaped}"`;
}
