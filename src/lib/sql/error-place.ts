/** Where in a text something is wrong: line from 1, column from 0. */
export interface TextPlace {
	line: number;
	column: number;
}

/**
 * The place that the engine points at below its words (`LINE 3: …` and a caret under it), in the text it was given. Null when it points
 * at none. Of a long line the engine shows a piece between dots.
 */
export function errorPlace(words: string, text: string): TextPlace | null {
	const match = /^LINE (\d+): (.*)\n( *)\^/m.exec(words);
	if (!match) return null;
	const [, number, shown, before] = match;
	const line = text.split('\n')[Number(number) - 1];
	if (line === undefined) return null;
	const isCut = shown!.startsWith('...') && !line.startsWith('...');
	const piece = isCut ? shown!.slice(3) : shown!;
	const start = isCut ? line.indexOf(piece.replace(/\.\.\.$/, '')) : 0;
	const inShown = before!.length - `LINE ${number}: `.length - (isCut ? 3 : 0);
	let column = Math.max(0, start);
	// the caret is set under letters as wide as they are shown, and a tab counts nothing
	for (let width = 0; width < inShown && column < line.length; column++)
		if (line[column] !== '\t') width++;
	while (line[column] === '\t') column++;
	return { line: Number(number), column };
}

/** The engine's words without the lines that repeat the text and point at it. */
export function errorWords(words: string): string {
	return words.replace(/\n+LINE \d+: [\s\S]*$/, '').trim();
}
