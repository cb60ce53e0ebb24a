import { paletteOf } from '../../palette';
import { emu, NAMES, STAGE, tag, type Xml } from './ooxml';
import { FACE } from './text';

const PALETTE = paletteOf('light');
const EMPTY_TREE = tag(
	'p:nvGrpSpPr',
	{},
	tag('p:cNvPr', { id: 1, name: '' }),
	tag('p:cNvGrpSpPr'),
	tag('p:nvPr')
);
const NO_PLACE = tag(
	'p:grpSpPr',
	{},
	tag(
		'a:xfrm',
		{},
		tag('a:off', { x: 0, y: 0 }),
		tag('a:ext', { cx: 0, cy: 0 }),
		tag('a:chOff', { x: 0, y: 0 }),
		tag('a:chExt', { cx: 0, cy: 0 })
	)
);

/** The shapes of a slide, a layout, a master. */
export function shapeTree(...shapes: readonly Xml[]): Xml {
	return tag('p:spTree', {}, EMPTY_TREE, NO_PLACE, ...shapes);
}

/** Our colours and letters as a theme: what a presenter adds looks like what is there. */
export function themeXml(): Xml {
	const colour = (name: string, token: string) =>
		tag(`a:${name}`, {}, tag('a:srgbClr', { val: PALETTE[token]!.slice(1).toUpperCase() }));
	const font = (name: string) =>
		tag(
			`a:${name}`,
			{},
			tag('a:latin', { typeface: FACE }),
			tag('a:ea', { typeface: '' }),
			tag('a:cs', { typeface: '' })
		);
	const fill = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }));
	const line = tag('a:ln', { w: 9525 }, fill);
	const effect = tag('a:effectStyle', {}, tag('a:effectLst'));
	return tag(
		'a:theme',
		{ 'xmlns:a': NAMES['xmlns:a'], name: 'Bảng Vàng' },
		tag(
			'a:themeElements',
			{},
			tag(
				'a:clrScheme',
				{ name: 'Bảng Vàng' },
				...[
					colour('dk1', 'ink'),
					colour('lt1', 'paper'),
					colour('dk2', 'ink-muted'),
					colour('lt2', 'line'),
					colour('accent1', 'accent'),
					colour('accent2', 'verdict-exceeded'),
					colour('accent3', 'verdict-met'),
					colour('accent4', 'verdict-almost'),
					colour('accent5', 'verdict-missed'),
					colour('accent6', 'level-ministry_province'),
					colour('hlink', 'verdict-exceeded'),
					colour('folHlink', 'ink-muted')
				]
			),
			tag('a:fontScheme', { name: 'Bảng Vàng' }, font('majorFont'), font('minorFont')),
			tag(
				'a:fmtScheme',
				{ name: 'Bảng Vàng' },
				tag('a:fillStyleLst', {}, fill, fill, fill),
				tag('a:lnStyleLst', {}, line, line, line),
				tag('a:effectStyleLst', {}, effect, effect, effect),
				tag('a:bgFillStyleLst', {}, fill, fill, fill)
			)
		)
	);
}

const MAP = {
	...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink' },
	...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`accent${n}`, `accent${n}`]))
};
const BACKGROUND = tag(
	'p:bg',
	{},
	tag('p:bgRef', { idx: 1001 }, tag('a:schemeClr', { val: 'bg1' }))
);

/** The master all slides stand on: a title and the number of the slide. */
export function masterXml(themed: { layoutId: string }): Xml {
	return tag(
		'p:sldMaster',
		NAMES,
		tag(
			'p:cSld',
			{},
			BACKGROUND,
			shapeTree(
				placeholder(2, 'Title', 'title', [96, 104, 1728, 160]),
				placeholder(3, 'Slide number', 'sldNum', [1644, 1004, 180, 40], { idx: 12, sz: 'quarter' })
			)
		),
		tag('p:clrMap', MAP),
		tag('p:sldLayoutIdLst', {}, tag('p:sldLayoutId', { id: 2147483649, 'r:id': themed.layoutId })),
		tag(
			'p:txStyles',
			{},
			tag('p:titleStyle', {}, levelStyle(3200, 1)),
			tag('p:bodyStyle', {}, levelStyle(2000, 0)),
			tag('p:otherStyle', {}, levelStyle(1400, 0))
		)
	);
}

/** The one layout: title and number, everything else is placed by the slide. */
export function layoutXml(name: string): Xml {
	return tag(
		'p:sldLayout',
		{ ...NAMES, type: 'titleOnly', preserve: 1 },
		tag(
			'p:cSld',
			{ name },
			shapeTree(
				placeholder(2, 'Title', 'title', [96, 104, 1728, 160]),
				placeholder(3, 'Slide number', 'sldNum', [1644, 1004, 180, 40], { idx: 12, sz: 'quarter' })
			)
		),
		tag('p:clrMapOvr', {}, tag('a:masterClrMapping'))
	);
}

/** The master of the pages with notes. */
export function notesMasterXml(): Xml {
	return tag(
		'p:notesMaster',
		NAMES,
		tag(
			'p:cSld',
			{},
			BACKGROUND,
			shapeTree(
				placeholder(2, 'Slide image', 'sldImg', [108, 108, 864, 486], { idx: 2 }),
				placeholder(3, 'Notes', 'body', [108, 640, 864, 720], { idx: 1, sz: 'quarter' })
			)
		),
		tag('p:clrMap', MAP),
		tag('p:notesStyle', {}, levelStyle(1200, 0))
	);
}

function placeholder(
	id: number,
	name: string,
	type: string,
	[x, y, cx, cy]: readonly [number, number, number, number],
	more: Readonly<Record<string, string | number>> = {}
): Xml {
	const isImage = type === 'sldImg';
	const text = tag('a:r', {}, tag('a:rPr', { lang: 'vi-VN' }), tag('a:t', {}, name));
	const inside =
		type === 'sldNum'
			? tag(
					'a:fld',
					{ id: SLIDE_NUMBER, type: 'slidenum' },
					tag('a:rPr', { lang: 'vi-VN' }),
					tag('a:t', {}, '‹#›')
				)
			: text;
	return tag(
		'p:sp',
		{},
		tag(
			'p:nvSpPr',
			{},
			tag('p:cNvPr', { id, name }),
			tag(
				'p:cNvSpPr',
				{},
				tag('a:spLocks', isImage ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 })
			),
			tag('p:nvPr', {}, tag('p:ph', { type, ...more }))
		),
		tag(
			'p:spPr',
			{},
			tag(
				'a:xfrm',
				{},
				tag('a:off', { x: emu(x), y: emu(y) }),
				tag('a:ext', { cx: emu(cx), cy: emu(cy) })
			),
			tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
			isImage ? tag('a:noFill') : ''
		),
		isImage
			? ''
			: tag(
					'p:txBody',
					{},
					tag('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, tag('a:normAutofit')),
					tag('a:lstStyle'),
					tag('a:p', {}, inside, tag('a:endParaRPr', { lang: 'vi-VN' }))
				)
	);
}

/** Names the field that holds the number of a slide; any GUID does, the same in all. */
export const SLIDE_NUMBER = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

function levelStyle(size: number, b: number): Xml {
	return tag(
		'a:lvl1pPr',
		{ algn: 'l', marL: 0, indent: 0 },
		tag('a:buNone'),
		tag(
			'a:defRPr',
			{ sz: size, b },
			tag('a:solidFill', {}, tag('a:schemeClr', { val: 'tx1' })),
			tag('a:latin', { typeface: '+mn-lt' }),
			tag('a:ea', { typeface: '+mn-ea' }),
			tag('a:cs', { typeface: '+mn-cs' })
		)
	);
}

/** The list of what the document is made of. Ids of slides begin at 256, as the format asks. */
export function presentationXml(ids: {
	master: string;
	notesMaster: string;
	slides: readonly string[];
}): Xml {
	return tag(
		'p:presentation',
		{ ...NAMES, saveSubsetFonts: 1 },
		tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': ids.master })),
		tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': ids.notesMaster })),
		tag(
			'p:sldIdLst',
			{},
			...ids.slides.map((id, i) => tag('p:sldId', { id: 256 + i, 'r:id': id }))
		),
		tag('p:sldSz', { cx: emu(STAGE.width), cy: emu(STAGE.height) }),
		tag('p:notesSz', { cx: 6858000, cy: 9144000 })
	);
}
