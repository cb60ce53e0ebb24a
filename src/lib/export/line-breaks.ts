/** Widths of Inter's letters in ems, a little generous: a line that is too long is cut, one that is too short is only short. */
const NARROW = /[iljtfrI.,:;'’‘|!()[\]·/]/;
const WIDE = /[mwMWĐƯƠOÔQ%@—–▲●◐▼○]/;

/** About how wide a text is drawn at a size in px. */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const letter of text.normalize('NFC')) {
		const base = letter.normalize('NFD').charAt(0);
		if (letter === ' ' || letter === '\u00a0') ems += 0.29;
		else if (NARROW.test(base)) ems += 0.37;
		else if (WIDE.test(letter)) ems += 0.9;
		else ems += base !== base.toLowerCase() ? 0.72 : 0.62;
	}
	return ems * size;
}

/** The text in lines of at most that width, broken between words; a word that is longer than a line is broken anywhere. [] for ''. */
export function brokenLines(text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (textWidth(longer, size) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const letter of word) {
			if (line !== '' && textWidth(line + letter, size) > width) {
				lines.push(line);
				line = '';
			}
			line += letter;
		}
	}
	return line === '' ? lines : [...lines, line];
}
