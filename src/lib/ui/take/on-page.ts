import type { Subject } from './subject';

/** A figure or a table of the page that can be taken away, as its menu knows it. */
export interface OnPage {
	/** Its button: tells where on the page it stands, and whether it is seen. */
	button: () => HTMLElement;
	/** What it is called, as its button says it. */
	what: () => string;
	/** See `keyOf`; null where nothing can be embedded. */
	key: () => string | null;
	/** Rejects when the version of the figures cannot be read. */
	subject: () => Promise<Subject>;
}

const all = new Set<OnPage>();

/** The figure is on the page until the function that is returned is called. */
export function standsOnPage(each: OnPage): () => void {
	all.add(each);
	return () => all.delete(each);
}

/** All that is seen of the page and can be taken away, in the order it stands there; what is folded or turned off is not. */
export function takeableOnPage(): OnPage[] {
	return [...all]
		.filter((each) => each.button().checkVisibility())
		.sort((a, b) =>
			a.button().compareDocumentPosition(b.button()) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
		);
}
