/** How deep each kind of ordinal stands: A, I, 1, 1.1, a), -, +. Two numbers with a dot are one deeper for each dot. */
const DEPTH = { letter: 0, roman: 1, number: 2, small: 6, dash: 7, plus: 8 } as const;

export interface Ordinal {
	/** As written, without the dot or bracket after it. */
	text: string;
	depth: number;
}

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;
const NUMBER = /^\d{1,3}(?:\.\d{1,2}){0,3}$/;

/** The ordinal a cell of the STT column holds (`I`, `1.`, `1.1`, `a)`, `-`); null for anything else. */
export function ordinal(cell: string): Ordinal | null {
	const text = cell
		.trim()
		.replace(/^\((.+)\)$/, '$1')
		.replace(/[.)/]+$/, '');
	if (/^[-–—]$/.test(text)) return { text: '-', depth: DEPTH.dash };
	if (/^[+*•]$/.test(text)) return { text: '+', depth: DEPTH.plus };
	if (text !== '' && ROMAN.test(text)) return { text, depth: DEPTH.roman };
	if (/^[A-HĐ]$/.test(text)) return { text, depth: DEPTH.letter };
	if (/^[a-hđ]$/.test(text)) return { text, depth: DEPTH.small };
	if (NUMBER.test(text)) return { text, depth: DEPTH.number + (text.split('.').length - 1) };
	return null;
}

const LEADING =
	/^(?:([IVX]{1,4}|[A-HĐa-hđ]|\d{1,3}(?:\.\d{1,2}){0,3})[.)/]+\s+|([-–—+*•])\s*)(?=\S)/;

/** A label with the ordinal written before it: `1.1. Thu nội địa`, `- Nữ`. `ordinal` is null when there is none. */
export function leadingOrdinal(label: string): { ordinal: Ordinal | null; words: string } {
	const match = LEADING.exec(label.trim());
	const found = match && !/^[-–—+]\d/.test(label.trim()) ? ordinal(match[1] ?? match[2]!) : null;
	return { ordinal: found, words: found ? label.trim().slice(match![0].length) : label.trim() };
}
