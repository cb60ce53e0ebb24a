import { heightOf, optionOf } from '$lib/chart/option';
import type { CsvForm } from '$lib/export/csv';
import { fileNameOf } from '$lib/export/file-name';
import {
	DRAWING_PX,
	pictureOf,
	type Drawing,
	type Picture,
	type PictureWords
} from '$lib/export/picture';
import { m } from '$lib/paraglide/messages';
import type { ChartView } from '$lib/view/chart-view';
import type { KeyEntry } from '$lib/view/takeaway';
import { locale } from '$lib/view/words';
import { aboutOf, footOf, stampOf, type Subject } from './subject';

export type TakeFormat = 'png' | 'svg' | 'xlsx' | 'csv' | 'parquet';

const TYPE: Readonly<Record<TakeFormat, string>> = {
	png: 'image/png',
	svg: 'image/svg+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8',
	parquet: 'application/vnd.apache.parquet'
};

/**
 * What was chosen as a file with its name; `theme` is a picture's. What makes it is loaded now. Rejects when it cannot be made, with
 * `XlsxMisfit` when a workbook cannot hold it.
 */
export async function takeFile(
	format: TakeFormat,
	subject: Subject,
	theme: 'light' | 'dark'
): Promise<{ name: string; content: Blob }> {
	const content = await contentOf(format, subject, theme);
	const { scope, topic, page } = subject;
	// of whom and when; more filters would make a name nobody reads
	const of = scope.slice(0, 2);
	const name = fileNameOf([...(page.isIllustrative ? [page.dataset] : []), ...of, topic], format);
	return {
		name,
		content: content instanceof Blob ? content : new Blob([content], { type: TYPE[format] })
	};
}

/** The picture as a PNG, for the clipboard. */
export async function takePng(subject: Subject, theme: 'light' | 'dark'): Promise<Blob> {
	const [picture, { pngOf }] = await Promise.all([
		takePicture(subject, theme),
		import('$lib/export/png')
	]);
	return pngOf(picture);
}

async function contentOf(
	format: TakeFormat,
	subject: Subject,
	theme: 'light' | 'dark'
): Promise<Blob | string | Uint8Array<ArrayBuffer>> {
	switch (format) {
		case 'png':
			return takePng(subject, theme);
		case 'svg':
			return takeSvg(subject, theme);
		case 'csv': {
			const { takenCsv } = await import('$lib/export/taken-files');
			return takenCsv(await rowsOf(subject), locale() satisfies CsvForm);
		}
		case 'xlsx': {
			const { takenXlsx } = await import('$lib/export/taken-files');
			const names = { rows: subject.topic, about: m.take_about() };
			return takenXlsx(await rowsOf(subject), aboutOf(subject), names) as Uint8Array<ArrayBuffer>;
		}
		case 'parquet': {
			const { takenParquet } = await import('$lib/export/taken-parquet');
			const rows = await rowsOf(subject);
			return (await takenParquet(rows, aboutOf(subject))) as Uint8Array<ArrayBuffer>;
		}
	}
}

async function rowsOf(subject: Subject) {
	const { stamped } = await import('$lib/export/taken-files');
	if (!subject.table) throw new Error('no table');
	return stamped(subject.table(), stampOf(subject));
}

async function takePicture(subject: Subject, theme: 'light' | 'dark'): Promise<Picture> {
	return pictureOf(await drawingOf(subject), wordsOf(subject), { theme, fontFaces: '' });
}

/** With the letters it has: other programs have none of ours. */
async function takeSvg(subject: Subject, theme: 'light' | 'dark'): Promise<string> {
	const [drawing, { fontFacesFor }] = await Promise.all([
		drawingOf(subject),
		import('$lib/export/typeface')
	]);
	const words = wordsOf(subject);
	const { svg } = pictureOf(drawing, words, { theme, fontFaces: '' });
	return pictureOf(drawing, words, { theme, fontFaces: await fontFacesFor(svg) }).svg;
}

function wordsOf(subject: Subject): PictureWords {
	const { title, scope, page } = subject;
	return {
		title,
		scope: scope.join(' · '),
		key: [...subject.colours, ...coloursOf(subject.drawn)],
		foot: footOf(subject),
		watermark: page.isIllustrative ? m.illustrative_watermark() : null,
		language: locale()
	};
}

async function drawingOf({ drawn, picked }: Subject): Promise<Drawing> {
	if (!drawn) throw new Error('nothing drawn');
	if ('node' in drawn) return drawn;
	const { still } = await import('$lib/chart/still');
	const height = heightOf(drawn, DRAWING_PX);
	return {
		node: still(optionOf(drawn, DRAWING_PX, new Set(picked)), DRAWING_PX, height),
		width: DRAWING_PX,
		height
	};
}

/** The parts of stacked bars are named nowhere in the drawing. */
function coloursOf(drawn: Subject['drawn']): readonly KeyEntry[] {
	const view = drawn as ChartView | null;
	return view && 'kind' in view && view.kind === 'stack' ? view.parts : [];
}
