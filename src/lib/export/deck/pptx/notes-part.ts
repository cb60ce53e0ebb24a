import { NAMES, tag, type Xml } from './ooxml';
import { shapeTree } from './static-parts';
import { paragraphs } from './text';

/** The notes of a slide, on a page with its picture. */
export function notesXml(text: string, lang: 'vi' | 'en'): Xml {
	return tag(
		'p:notes',
		NAMES,
		tag(
			'p:cSld',
			{},
			shapeTree(
				tag(
					'p:sp',
					{},
					tag(
						'p:nvSpPr',
						{},
						tag('p:cNvPr', { id: 2, name: 'Slide image' }),
						tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
						tag('p:nvPr', {}, tag('p:ph', { type: 'sldImg' }))
					),
					tag('p:spPr')
				),
				tag(
					'p:sp',
					{},
					tag(
						'p:nvSpPr',
						{},
						tag('p:cNvPr', { id: 3, name: 'Notes' }),
						tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 })),
						tag('p:nvPr', {}, tag('p:ph', { type: 'body', idx: 1 }))
					),
					tag('p:spPr'),
					tag(
						'p:txBody',
						{},
						tag('a:bodyPr', {}, tag('a:normAutofit')),
						tag('a:lstStyle'),
						paragraphs(text, { size: 24, tone: 'ink', lang })
					)
				)
			)
		),
		tag('p:clrMapOvr', {}, tag('a:masterClrMapping'))
	);
}
