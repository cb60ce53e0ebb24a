import { paletteOf, plainColour } from '../../palette';
import { emu, letterSize, tag, words, type Xml } from './ooxml';

/**
 * Every Windows, macOS and Office has Arial with all Vietnamese letters, and every other program letters of the same widths (Liberation
 * Sans): a slide breaks its lines alike wherever it is opened. Ours is installed on nobody's machine.
 */
export const FACE = 'Arial';

const PALETTE = paletteOf('light');

/** A place on the slide in pixels of the stage. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface TextLook {
	/** In pixels of the stage. */
	size: number;
	tone: string;
	isBold?: boolean;
	align?: 'l' | 'ctr' | 'r';
	anchor?: 't' | 'ctr' | 'b';
	lang: 'vi' | 'en';
	/** 0 to 1. */
	opacity?: number;
}

/** What a shape is called in the list of shapes, and what a reader of the screen is told. */
export interface ShapeName {
	id: number;
	name: string;
	description?: string;
}

/** A colour of ours (`var(--ink)` or the name of a token) as a solid fill. */
export function solidFill(tone: string, opacity = 1): Xml {
	const { colour, opacity: own } = plainColour(
		tone.includes('(') ? tone : `var(--${tone})`,
		PALETTE
	);
	const all = own * opacity;
	if (colour === 'none' || all === 0) return tag('a:noFill');
	return tag(
		'a:solidFill',
		{},
		tag(
			'a:srgbClr',
			{ val: colour.slice(1).toUpperCase() },
			all < 1 ? tag('a:alpha', { val: Math.round(all * 100_000) }) : ''
		)
	);
}

/** How letters look; `element` is `a:rPr` of a run, `a:endParaRPr`, `a:defRPr`. */
export function letters(
	element: string,
	{
		size,
		tone,
		isBold,
		lang,
		opacity
	}: Pick<TextLook, 'size' | 'tone' | 'isBold' | 'lang' | 'opacity'>
): Xml {
	return tag(
		element,
		{
			lang: lang === 'vi' ? 'vi-VN' : 'en-GB',
			sz: letterSize(size),
			b: isBold ? 1 : 0,
			dirty: element === 'a:defRPr' ? undefined : 0
		},
		solidFill(tone, opacity),
		tag('a:latin', { typeface: FACE }),
		tag('a:ea', { typeface: FACE }),
		tag('a:cs', { typeface: FACE })
	);
}

/** A text in one look; a new line in it begins a paragraph. */
export function paragraphs(text: string, look: TextLook, more: Xml = ''): Xml {
	return text
		.split(/\r\n|\r|\n/)
		.map((line) => paragraph([{ text: line, look }], look.align, more))
		.join('');
}

/** Runs of text in their looks on one line. */
export function paragraph(
	runs: readonly { text: string; look: TextLook }[],
	align: TextLook['align'] = 'l',
	more: Xml = ''
): Xml {
	return tag(
		'a:p',
		{},
		tag('a:pPr', { algn: align }, more),
		...runs.map(({ text, look }) =>
			text === '' ? '' : tag('a:r', {}, letters('a:rPr', look), tag('a:t', {}, words(text)))
		),
		letters('a:endParaRPr', runs.at(-1)!.look)
	);
}

export function shapeName({ id, name, description }: ShapeName): Xml {
	return tag('p:cNvPr', { id, name, descr: description });
}

export function place({ x, y, width, height }: Box, turn = 0): Xml {
	return tag(
		'a:xfrm',
		{ rot: turn === 0 ? undefined : Math.round(turn * 60_000) },
		tag('a:off', { x: emu(x), y: emu(y) }),
		tag('a:ext', { cx: emu(width), cy: emu(height) })
	);
}

/** Body of a text shape without margins of its own. */
export function textBody(
	paragraph: Xml,
	anchor: TextLook['anchor'] = 't',
	wrap: 'square' | 'none' = 'square'
): Xml {
	return tag(
		'p:txBody',
		{},
		tag(
			'a:bodyPr',
			{ wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor },
			tag('a:noAutofit')
		),
		tag('a:lstStyle'),
		paragraph
	);
}

/** A box with text; `placeholder` ties it to one of the layout, so that the outline of the deck knows it. */
export function textShape(
	name: ShapeName,
	box: Box,
	inside: Xml,
	{
		anchor,
		placeholder,
		turn
	}: { anchor?: TextLook['anchor']; placeholder?: Xml; turn?: number } = {}
): Xml {
	return tag(
		'p:sp',
		{},
		tag(
			'p:nvSpPr',
			{},
			shapeName(name),
			placeholder
				? tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 }))
				: tag('p:cNvSpPr', { txBox: 1 }),
			tag('p:nvPr', {}, placeholder ?? '')
		),
		tag(
			'p:spPr',
			{},
			place(box, turn),
			tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
			tag('a:noFill')
		),
		textBody(inside, anchor)
	);
}
