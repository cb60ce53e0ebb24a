import type { SlideContent } from '$lib/view/deck/slide-content';
import { formatDate } from '$lib/core/format';
import { brokenLines } from '../line-breaks';
import type { DeckWords } from './deck-words';

/** A stage of a hall's screen; every measure below is in its pixels. The smallest letters are 24. */
export const STAGE = { width: 1920, height: 1080 } as const;

const MARGIN = 96;
const INNER = STAGE.width - 2 * MARGIN;
const FOOT_TOP = 996;
const GAP = 24;

export interface PlacedText {
	x: number;
	y: number;
	width: number;
	height: number;
	size: number;
	/** Of one line. */
	line: number;
	/** As broken here; who breaks lines itself has the same letters and so the same lines. Fewer than the text has where it is too long. */
	lines: readonly string[];
	text: string;
}

/** Where everything of a slide stands. What has no words is null. */
export interface SlideLayout {
	scope: PlacedText | null;
	title: PlacedText;
	message: PlacedText | null;
	figure: { x: number; y: number; width: number; height: number };
	/** Source and standing, and that figures are illustrative. */
	foot: PlacedText | null;
	number: { x: number; y: number; width: number; height: number; size: number };
}

/** Lays a slide out from the top: of whom, what it says, what is added, the figure in all the rest; at the bottom from where. */
export function slideLayout(slide: SlideContent, words: DeckWords): SlideLayout {
	const isCover = slide.figure.kind === 'words';
	let y = isCover ? 300 : 56;
	const write = (text: string, sizes: readonly number[], most: number): PlacedText | null => {
		if (text === '') return null;
		const placed = fitted(text, sizes, most, y);
		y += placed.height;
		return placed;
	};
	const scope = write(slide.scope.join(' · '), [28], 1);
	const title = write(slide.title, isCover ? [96, 80, 64] : [60, 52, 44, 40], isCover ? 3 : 2)!;
	if (slide.message !== '') y += 8;
	const message = write(slide.message, [34, 30, 26], 2);
	y += GAP;
	const foot = footText(slide, words);
	const footTop = foot ? Math.min(FOOT_TOP, STAGE.height - 40 - foot.height) : FOOT_TOP;
	return {
		...{ scope, title, message },
		figure: { x: MARGIN, y, width: INNER, height: footTop - GAP - y },
		foot: foot && { ...foot, y: footTop },
		number: { x: STAGE.width - MARGIN - 120, y: FOOT_TOP, width: 120, height: 36, size: 24 }
	};
}

/** The source line of a slide as every file writes it; '' for a slide without figures. */
export function footWords(slide: SlideContent, words: DeckWords): string {
	return [
		slide.isIllustrative ? words.illustrative : slide.source,
		slide.status,
		slide.table ? words.made(slide.datasetName, slide.version, formatDate(slide.at)) : ''
	]
		.filter(Boolean)
		.join(' · ');
}

/** What a presenter reads below a slide: the notes, then from where the figures are and where they can be looked into. */
export function notesWords(slide: SlideContent, words: DeckWords, address: string): string {
	return [slide.notes, footWords(slide, words), words.view(address + slide.view)]
		.filter(Boolean)
		.join('\n\n');
}

function footText(slide: SlideContent, words: DeckWords): PlacedText | null {
	const text = footWords(slide, words);
	return text === '' ? null : { ...fitted(text, [24], 2, FOOT_TOP, INNER - 150), text };
}

/**
 * The largest of the sizes at which the text has at most so many lines; the smallest when it has more at each. What goes on beyond twice as
 * many is cut, and says so: the figure needs room.
 */
function fitted(
	text: string,
	sizes: readonly number[],
	most: number,
	y: number,
	width = INNER
): PlacedText {
	const all = sizes.map((size) => ({ size, lines: linesOf(text, size, width) }));
	const { size, lines: broken } = all.find((each) => each.lines.length <= most) ?? all.at(-1)!;
	const lines =
		broken.length > 2 * most
			? [...broken.slice(0, 2 * most - 1), `${broken[2 * most - 1]!.replace(/\S+\s*$/u, '')}…`]
			: broken;
	// room for stacked tone marks
	const line = Math.round(size * 1.36);
	return { ...{ x: MARGIN, y, width, size, line, lines, text }, height: line * lines.length };
}

/** The lines of a text that may have lines of its own; an empty one is kept. */
export function linesOf(text: string, size: number, width: number): string[] {
	return text.split('\n').flatMap((each) => {
		const lines = brokenLines(each, size, width);
		return lines.length > 0 ? lines : [''];
	});
}
