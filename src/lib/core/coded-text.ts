const SEPARATOR = ' · ';

/** A code with what it means beside it, as a list of a workbook offers it: `63-91 · Kiên Giang`. Without a meaning the code alone. */
export function codedText(code: string, meaning: string): string {
	return meaning === '' || meaning === code ? code : `${code}${SEPARATOR}${meaning}`;
}

/** The code of `codedText`; a text without a meaning beside it is returned as it is. */
export function codeOf(text: string): string {
	const end = text.indexOf(SEPARATOR);
	return end < 0 ? text : text.slice(0, end);
}
