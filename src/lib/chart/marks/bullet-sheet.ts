import type { BulletView } from '$lib/view/scorecard/marks';
import type { SvgNode } from '../still';
import { INK, labelWidth, LINE, MUTED } from '../theme';
import { bullet } from './bullet';
import { picture, svg, svgText } from './svg';

/** One bullet with what stands beside it. */
export interface BulletLine {
	name: string;
	/** Actual and plan. */
	words: string;
	bullet: BulletView | null;
}

const WIDTH = 896;
const NAME_PX = 360;
const BULLET = { x: 376, width: 252, height: 39 };
const WORDS_X = 644;
const WORDS_PX = WIDTH - WORDS_X;
const LINE_PX = 18;
const PADDING_PX = 10;

/** Bullets under each other with names and figures: the picture of a table of targets. `words` say what it is. */
export function bulletSheet(
	lines: readonly BulletLine[],
	words: string
): { node: SvgNode; width: number; height: number } {
	let y = 0;
	const nodes = lines.flatMap((line) => {
		const names = broken(line.name, NAME_PX);
		const texts = broken(line.words, WORDS_PX);
		const height =
			Math.max(BULLET.height, Math.max(names.length, texts.length) * LINE_PX) + PADDING_PX;
		const middle = y + height / 2;
		const drawn = line.bullet && bullet(line.bullet);
		const row = [
			...column(names, 0, middle, INK),
			...(drawn
				? [{ ...drawn, attrs: { ...drawn.attrs, ...BULLET, y: middle - BULLET.height / 2 } }]
				: []),
			...column(texts, WORDS_X, middle, MUTED),
			svg('path', { d: `M0 ${y + height - 0.5}H${WIDTH}`, stroke: LINE, 'stroke-width': 1 })
		];
		y += height;
		return row;
	});
	return { node: picture(words, WIDTH, y, nodes), width: WIDTH, height: y };
}

function column(lines: readonly string[], x: number, middle: number, fill: string): SvgNode[] {
	const top = middle - (lines.length * LINE_PX) / 2;
	return lines.map((line, i) =>
		svgText('text', { x, y: top + i * LINE_PX + LINE_PX / 2 + 4.5, 'font-size': 13, fill }, line)
	);
}

/** Words in lines that fit; a word alone is never cut. */
function broken(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && labelWidth(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
