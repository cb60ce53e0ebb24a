/**
 * Text as it is searched: lower case, without tone and vowel marks, `đ` (and its look-alike `ð`) as `d`, runs of spaces as one.
 * `Kiên  Giang` and `kien giang` become the same; digits and signs stay.
 */
export function folded(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[đð]/g, 'd')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether every word of the query occurs in one of the texts, without regard to marks and case; an empty query matches all. */
export function isFound(query: string, texts: readonly (string | null)[]): boolean {
	const all = folded(texts.join(' '));
	return folded(query)
		.split(' ')
		.every((word) => all.includes(word));
}
