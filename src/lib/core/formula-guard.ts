/** What a spreadsheet may take for the beginning of a formula, also behind spaces and in full width. */
const BEGINNING = /^'*[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;
/** A signed number, a percentage or a telephone number: computes nothing. */
const NUMBER = /^\s*[+-]?\d[\d.,\s\u00a0]*%?\s*$/;

/**
 * A text that no spreadsheet computes when it opens it from a CSV: one that begins like a formula gets an apostrophe in front. Numbers
 * keep their sign. `unguarded` gives the text back.
 */
export function guarded(text: string): string {
	return isFormulaLike(text) ? `'${text}` : text;
}

/** The text that was given to `guarded`; any other text is returned as it is. */
export function unguarded(text: string): string {
	return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a spreadsheet might compute the text instead of showing it. */
export function isFormulaLike(text: string): boolean {
	return BEGINNING.test(text) && !NUMBER.test(text);
}
