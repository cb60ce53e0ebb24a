import type { ChartView } from '$lib/view/chart-view';
import type { SlideContent } from '$lib/view/deck/slide-content';
import type { DeckWords } from '../deck-words';
import { numberParts, listParts, tableParts, type FigureText } from '../figure-text';
import { slideLayout, STAGE, type PlacedText } from '../slide-layout';
import { NAMES, tag, words as plain, type Xml } from './ooxml';
import { nativeChart } from './native-chart';
import { isBars, type NativeChart } from './native-model';
import { sceneShapes } from './scene-shapes';
import { shapeTree, SLIDE_NUMBER } from './static-parts';
import { tableFrame } from './table-frame';
import { letters, paragraphs, place, shapeName, textShape, type Box, type TextLook } from './text';

/** Puts a chart into the document and returns the id the slide calls it by. */
export type AddChart = (chart: NativeChart) => string;

/** A slide with everything on it as shapes, tables and charts of the program's own. */
export function slideXml(
	slide: SlideContent,
	number: number,
	words: DeckWords,
	addChart: AddChart
): Xml {
	const { lang } = slide;
	const at = slideLayout(slide, words);
	let last = 1;
	const nextId = () => ++last;
	const write = (name: string, placed: PlacedText | null, look: Omit<TextLook, 'lang' | 'size'>) =>
		placed
			? textShape(
					{ id: nextId(), name },
					placed,
					paragraphs(placed.text, { ...look, size: placed.size, lang }, spacing())
				)
			: '';
	const title = textShape(
		{ id: nextId(), name: 'Title' },
		at.title,
		paragraphs(
			slide.title.replaceAll('\n', ' '),
			{ size: at.title.size, tone: 'ink', isBold: true, lang },
			spacing()
		),
		{ placeholder: tag('p:ph', { type: 'title' }), anchor: 't' }
	);
	const figure = figureXml(slide, at.figure, words, nextId, addChart);
	return tag(
		'p:sld',
		NAMES,
		tag(
			'p:cSld',
			{},
			shapeTree(
				title,
				write('Scope', at.scope && { ...at.scope, text: slide.scope.join(' · ') }, {
					tone: 'ink-muted'
				}),
				write('Message', at.message, { tone: 'ink-muted' }),
				figure,
				write('Source', at.foot, { tone: 'ink-muted' }),
				numberField(number, at.number, nextId(), lang),
				slide.isIllustrative ? watermark(words.watermark, nextId(), lang) : ''
			)
		),
		tag('p:clrMapOvr', {}, tag('a:masterClrMapping'))
	);
}

function figureXml(
	slide: SlideContent,
	box: Box,
	words: DeckWords,
	nextId: () => number,
	addChart: AddChart
): Xml {
	const { figure, lang } = slide;
	const write = (parts: readonly FigureText[]) =>
		parts
			.map(({ text, box: own, size, tone, isBold, align, anchor }) =>
				textShape(
					{ id: nextId(), name: text },
					own,
					paragraphs(
						text,
						{ size, tone, lang, ...(isBold ? { isBold } : {}), ...(align ? { align } : {}) },
						spacing()
					),
					anchor ? { anchor } : {}
				)
			)
			.join('');
	switch (figure.kind) {
		case 'words':
			return write(
				figure.lines.map((text, i) => ({
					...{ text, size: 44, tone: 'ink-muted' },
					box: { ...box, y: box.y + i * 72, height: 64 }
				}))
			);
		case 'number':
			return write(numberParts(figure, box));
		case 'list':
			return write(listParts(figure, box));
		case 'table':
			return tableFrame(tableParts(figure, box), nextId(), slide.title, lang);
		case 'chart':
			return chartXml(figure.view, box, words, nextId, addChart, lang);
	}
}

const CAPTION = { size: 26, height: 38 };

function chartXml(
	view: ChartView,
	box: Box,
	words: DeckWords,
	nextId: () => number,
	addChart: AddChart,
	lang: 'vi' | 'en'
): Xml {
	const chart = nativeChart(view, words);
	const caption = [view.axis, view.kind === 'series' && view.break ? view.break.word : '']
		.filter(Boolean)
		.join(' · ');
	const inner = { ...box, y: box.y + CAPTION.height, height: box.height - CAPTION.height };
	const written =
		caption === ''
			? ''
			: textShape(
					{ id: nextId(), name: 'Axis' },
					{ ...box, height: CAPTION.height },
					paragraphs(caption, { size: CAPTION.size, tone: 'ink-muted', lang })
				);
	if (!chart) return written + sceneShapes(view, inner, nextId, lang);
	const marks = Math.max(1, chart.categories.length);
	// few bars in a tall box would be beams
	const isBar = isBars(chart);
	const height = isBar
		? Math.min(
				inner.height,
				marks * 90 * Math.max(1, chart.form === 'bar' ? chart.series.length * 0.7 : 1) +
					(chart.hasAxis || chart.hasLegend ? 100 : 20)
			)
		: inner.height;
	return (
		written +
		tag(
			'p:graphicFrame',
			{},
			tag(
				'p:nvGraphicFramePr',
				{},
				shapeName({ id: nextId(), name: view.axis || 'Chart', description: view.sentence }),
				tag('p:cNvGraphicFramePr'),
				tag('p:nvPr')
			),
			place({ ...inner, height }).replaceAll('a:xfrm', 'p:xfrm'),
			tag(
				'a:graphic',
				{},
				tag(
					'a:graphicData',
					{ uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
					tag('c:chart', {
						'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
						'r:id': addChart(chart)
					})
				)
			)
		)
	);
}

/** The number of the slide, which follows it when slides are moved. */
function numberField(
	number: number,
	box: Box & { size: number },
	id: number,
	lang: 'vi' | 'en'
): Xml {
	const look = { size: box.size, tone: 'ink-muted', lang };
	return textShape(
		{ id, name: 'Slide number' },
		box,
		tag(
			'a:p',
			{},
			tag('a:pPr', { algn: 'r' }),
			tag(
				'a:fld',
				{ id: SLIDE_NUMBER, type: 'slidenum' },
				letters('a:rPr', look),
				tag('a:t', {}, plain(String(number)))
			),
			letters('a:endParaRPr', look)
		),
		{ placeholder: tag('p:ph', { type: 'sldNum', sz: 'quarter', idx: 12 }) }
	);
}

/** Across everything, so that no part of a slide is copied without it. */
function watermark(text: string, id: number, lang: 'vi' | 'en'): Xml {
	const box = { x: 160, y: STAGE.height / 2 - 90, width: STAGE.width - 320, height: 180 };
	return textShape(
		{ id, name: text },
		box,
		paragraphs(text, { size: 130, tone: 'ink', isBold: true, align: 'ctr', lang, opacity: 0.09 }),
		{ anchor: 'ctr', turn: -12 }
	);
}

/** Room for stacked tone marks. */
function spacing(): Xml {
	return tag('a:lnSpc', {}, tag('a:spcPct', { val: 110_000 }));
}
