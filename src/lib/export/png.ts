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
export async function pngOf(picture: Picture): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const scale = pngScale(picture);
		const canvas = document.createElement('canvas');
		canvas.width = Math.floor(picture.width * scale);
		canvas.height = Math.floor(picture.height * scale);
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('no canvas');
		pen.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}
