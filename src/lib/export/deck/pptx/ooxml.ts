import { escaped } from '../../svg-text';

/** A piece of XML, ready to be put into another. Only `tag` and `words` make one from text. */
export type Xml = string;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMES = {
	'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
	'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
	'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main'
} as const;

/** EMU of a pixel of the stage: a slide of 13⅓ × 7½ inches is 1920 × 1080 of them, and two are a point. */
const EMU = 6350;
export const STAGE = { width: 1920, height: 1080 } as const;

export function emu(px: number): number {
	return Math.round(px * EMU);
}

/** The size of letters in hundredths of a point. */
export function letterSize(px: number): number {
	return Math.round(px * 50);
}

/** An element with what is inside it. Attributes are escaped; what is undefined is left out. */
export function tag(
	name: string,
	attrs: Readonly<Record<string, string | number | undefined>> = {},
	...inside: readonly Xml[]
): Xml {
	const given = Object.entries(attrs)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${words(String(value))}"`)
		.join('');
	const content = inside.join('');
	return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}

/** Text as XML holds it: composed letters, without what no document may hold. */
export function words(text: string): Xml {
	return escaped(text.normalize('NFC'));
}

/** The same text where it is no XML: in the workbook of a chart. */
export function plainWords(text: string): string {
	return text
		.normalize('NFC')
		.toWellFormed()
		.replace(
			// eslint-disable-next-line no-control-regex -- these are the characters in question
			/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g,
			''
		);
}
