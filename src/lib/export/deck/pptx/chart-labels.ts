import { tag, words as text, type Xml } from './ooxml';
import { letterLook, points, value } from './chart-ink';
import type { NativeSeries } from './native-model';
import { letters } from './text';

const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
/** What Office calls a text at a mark that is taken from cells. */
const LABELS_FROM_CELLS = '{02D57815-91ED-43cb-92C2-25804820EDAC}';
const LABEL_OPTIONS = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
const FIELD = '{5B8E3D4C-9F1A-4A53-8B0D-7D0C6B7E2A10}';

/**
 * The words at the marks. They are cells of the sheet, so that they read as published wherever the document is opened (a program would
 * write its own decimal point) and are edited beside the numbers; who does not know texts from cells shows what stands here.
 */
export function labelsXml(
	own: NativeSeries,
	range: string | null,
	isBar: boolean,
	lang: 'vi' | 'en'
): Xml {
	const flags = (isShown: 0 | 1) =>
		value('showLegendKey', 0) +
		value('showVal', isShown) +
		['CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) => value(`show${name}`, 0)).join('');
	if (range === null) return tag('c:dLbls', {}, flags(0));
	const side = { end: 'outEnd', middle: 'ctr', above: 't', right: 'r' }[own.side];
	const position = value('dLblPos', isBar || own.side !== 'end' ? side : 'r');
	const firstPosition = own.firstSide === 'left' ? value('dLblPos', 'l') : position;
	const option = (more: Xml) =>
		tag(
			'c:extLst',
			{},
			tag(
				'c:ext',
				{ uri: LABEL_OPTIONS, 'xmlns:c15': C15 },
				more,
				tag('c15:showDataLabelsRange', { val: 1 })
			)
		);
	const look = letterLook(
		own.side === 'middle' ? 'paper' : own.tone === 'accent' ? 'accent' : 'ink',
		lang
	);
	const each = own.labels.map((label, p) =>
		label === '' || own.values[p] === null
			? tag('c:dLbl', {}, value('idx', p), value('delete', 1))
			: tag(
					'c:dLbl',
					{},
					value('idx', p),
					tag(
						'c:tx',
						{},
						tag(
							'c:rich',
							{},
							tag('a:bodyPr', { wrap: 'none' }),
							tag('a:lstStyle'),
							tag(
								'a:p',
								{},
								tag(
									'a:fld',
									{ id: FIELD, type: 'CELLRANGE' },
									letters('a:rPr', look),
									tag('a:pPr'),
									tag('a:t', {}, text(label))
								),
								letters('a:endParaRPr', look)
							)
						)
					),
					p === 0 ? firstPosition : position,
					flags(0),
					option(tag('c15:dlblFieldTable'))
				)
	);
	return tag(
		'c:dLbls',
		{},
		...each,
		tag('c:spPr', {}, tag('a:noFill'), tag('a:ln', {}, tag('a:noFill'))),
		tag(
			'c:txPr',
			{},
			tag('a:bodyPr', { wrap: 'none' }),
			tag('a:lstStyle'),
			tag('a:p', {}, tag('a:pPr', {}, letters('a:defRPr', look)), letters('a:endParaRPr', look))
		),
		position,
		flags(0),
		option('')
	);
}

/** The cells the words at the marks are taken from, with what they held. */
export function labelRange(range: string, labels: readonly string[]): Xml {
	return tag(
		'c:extLst',
		{},
		tag(
			'c:ext',
			{ uri: LABELS_FROM_CELLS, 'xmlns:c15': C15 },
			tag(
				'c15:datalabelsRange',
				{},
				tag('c15:f', {}, text(range)),
				tag('c15:dlblRangeCache', {}, points(labels.map((label) => (label === '' ? null : label))))
			)
		)
	);
}
