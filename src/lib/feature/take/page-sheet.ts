import { cssString } from '$lib/ui/paper';

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
${box('top-left', cssString(title), 'text-align: left; width: 70%;')}
${box('top-right', cssString(notice), 'text-align: right; width: 30%;')}
${box('bottom-left', cssString(source), 'text-align: left; width: 82%;')}
${box('bottom-right', `${cssString(`${page} `)} counter(page) "/" counter(pages)`, 'text-align: right; width: 18%;')} }`;
}
