import type { SvgNode } from '$lib/chart/still';
import { FONT } from '$lib/chart/theme';
import { paint } from './paint';
import type { Picture } from './picture';

/** Pixels of a PNG for each of the picture's. */
export const PNG_SCALE = 2;
/** The most pixels that every browser's canvas has. */
const MOST_PIXELS = 16_000_000;

/** How many pixels a PNG of the picture has for each of its own: two, less where no canvas would be that large. */
export function pngScale({ width, height }: Pick<Picture, 'width' | 'height'>): number {
	return Math.min(PNG_SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** The picture as a PNG, drawn by the browser. Rejects when it cannot draw it. */
export async function pngOf({
	tree,
	width,
	height
}: Pick<Picture, 'tree' | 'width' | 'height'>): Promise<Blob> {
	// every letter there is: what is not on screen yet has not been fetched
	await document.fonts.load(`400 13px ${FONT}`, wordsOf(tree));
	const scale = pngScale({ width, height });
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(width * scale);
	canvas.height = Math.floor(height * scale);
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('no canvas');
	pen.scale(scale, scale);
	paint(tree, pen);
	return await new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
	);
}

function wordsOf({ text, children }: SvgNode): string {
	return (text ?? '') + children.map(wordsOf).join('');
}
