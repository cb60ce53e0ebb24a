const FOOTNOTE = /\s*\((?:\*{1,3}|\d)\)$/;
const OF_WHICH = /^trong đó\s*:?\s*/iu;

/** Whether a label says that its row is a part of the one above (`Trong đó: thu nội địa`). */
export function isOfWhich(label: string): boolean {
	return OF_WHICH.test(label);
}

/** The words of a label, its ordinal taken off already: without `Trong đó:`, the mark of a footnote and a colon at its end. */
export function bareLabel(label: string): string {
	return label.replace(OF_WHICH, '').replace(FOOTNOTE, '').replace(/\s*:$/, '');
}
