import { CELL, type PlacedTable } from '../figure-text';
import { emu, tag, type Xml } from './ooxml';
import { paragraphs, place, shapeName, solidFill } from './text';

/** A table of the program's own: a row of headings, then the rows with a line under each. */
export function tableFrame(
	{ box, size, widths, heights, rows }: PlacedTable,
	id: number,
	description: string,
	lang: 'vi' | 'en'
): Xml {
	const height = heights.reduce((a, b) => a + b, 0);
	return tag(
		'p:graphicFrame',
		{},
		tag(
			'p:nvGraphicFramePr',
			{},
			shapeName({ id, name: 'Table', description }),
			tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
			tag('p:nvPr')
		),
		place({ ...box, height }).replaceAll('a:xfrm', 'p:xfrm'),
		tag(
			'a:graphic',
			{},
			tag(
				'a:graphicData',
				{ uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
				tag(
					'a:tbl',
					{},
					tag('a:tblPr', { firstRow: 1 }),
					tag('a:tblGrid', {}, ...widths.map((w) => tag('a:gridCol', { w: emu(w) }))),
					...rows.map((row, r) =>
						tag(
							'a:tr',
							{ h: emu(heights[r]!) },
							...row.map(({ text, isNumber }) => cellXml(text, isNumber, r === 0, size, lang))
						)
					)
				)
			)
		)
	);
}

function cellXml(
	text: string,
	isNumber: boolean,
	isHeading: boolean,
	size: number,
	lang: 'vi' | 'en'
): Xml {
	const none = (edge: string) => tag(`a:${edge}`, { w: 0 }, tag('a:noFill'));
	const [side, top] = [emu(CELL.side), emu(CELL.top)];
	return tag(
		'a:tc',
		{},
		tag(
			'a:txBody',
			{},
			tag('a:bodyPr'),
			tag('a:lstStyle'),
			paragraphs(text, {
				...{ size, lang, isBold: isHeading, tone: isHeading ? 'ink-muted' : 'ink' },
				align: isNumber ? 'r' : 'l'
			})
		),
		tag(
			'a:tcPr',
			{ marL: side, marR: side, marT: top, marB: top, anchor: 'ctr' },
			none('lnL'),
			none('lnR'),
			none('lnT'),
			tag('a:lnB', { w: isHeading ? 19_050 : 9525 }, solidFill(isHeading ? 'ink' : 'line')),
			tag('a:noFill')
		)
	);
}
