import { NAMES, tag, words as text, type Xml } from './ooxml';
import type { ChartSheet } from './chart-sheet';
import type { NativeChart, NativeSeries } from './native-chart';
import { letters, solidFill } from './text';

const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
/** What Office calls a text at a mark that is taken from cells. */
const LABELS_FROM_CELLS = '{02D57815-91ED-43cb-92C2-25804820EDAC}';
const LABEL_OPTIONS = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
const FIELD = '{5B8E3D4C-9F1A-4A53-8B0D-7D0C6B7E2A10}';

/** The letters of a chart: read from the last row of a hall. */
const SIZE = 30;
const LINE = 12_700;

/** The chart as the part of a document that its slide shows; its numbers stand in the sheet too. */
export function chartXml(
	chart: NativeChart,
	sheet: ChartSheet,
	workbookId: string,
	lang: 'vi' | 'en'
): Xml {
	const plot = [plotXml(chart, sheet, lang), ...axes(chart, lang)];
	return tag(
		'c:chartSpace',
		{
			'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
			'xmlns:a': NAMES['xmlns:a'],
			'xmlns:r': NAMES['xmlns:r']
		},
		value('date1904', 0),
		value('lang', lang === 'vi' ? 'vi-VN' : 'en-GB'),
		value('roundedCorners', 0),
		tag(
			'c:chart',
			{},
			value('autoTitleDeleted', 1),
			tag('c:plotArea', {}, layout(chart), ...plot),
			chart.hasLegend
				? tag('c:legend', {}, value('legendPos', 't'), value('overlay', 0), letterXml(lang))
				: '',
			value('plotVisOnly', 1),
			value('dispBlanksAs', 'gap')
		),
		tag('c:spPr', {}, tag('a:noFill'), tag('a:ln', {}, tag('a:noFill'))),
		letterXml(lang),
		tag('c:externalData', { 'r:id': workbookId }, value('autoUpdate', 0))
	);
}

function plotXml(chart: NativeChart, sheet: ChartSheet, lang: 'vi' | 'en'): Xml {
	const all = chart.series.map((each, i) => seriesXml(chart, each, i, sheet, lang)).join('');
	const ids = value('axId', 111) + value('axId', 222);
	switch (chart.form) {
		case 'bar':
		case 'stacked':
		case 'span':
			return tag(
				'c:barChart',
				{},
				value('barDir', 'bar'),
				value('grouping', chart.form === 'stacked' ? 'stacked' : 'clustered'),
				value('varyColors', 0),
				all,
				value('gapWidth', chart.isLog ? 300 : chart.form === 'span' ? 120 : 45),
				value('overlap', chart.form === 'bar' ? 0 : 100),
				ids
			);
		case 'line':
			return tag(
				'c:lineChart',
				{},
				value('grouping', 'standard'),
				value('varyColors', 0),
				all,
				value('marker', 1),
				ids
			);
		case 'scatter':
			return tag(
				'c:scatterChart',
				{},
				value('scatterStyle', 'lineMarker'),
				value('varyColors', 0),
				all,
				ids
			);
	}
}

function seriesXml(
	chart: NativeChart,
	own: NativeSeries,
	i: number,
	sheet: ChartSheet,
	lang: 'vi' | 'en'
): Xml {
	const at = sheet.series[i]!;
	const isBar = isBars(chart);
	const isLine = chart.form === 'line';
	const isScatter = chart.form === 'scatter';
	const look = own.isUnseen
		? tag('a:noFill') + tag('a:ln', {}, tag('a:noFill'))
		: isBar
			? filled(own.tone, own.isHollow.length > 0 && own.isHollow.every(Boolean))
			: isLine
				? stroke(own.tone, own.tone === 'accent' || own.tone === 'ink' ? 4 : 2, own.isDashed)
				: tag('a:ln', { w: LINE }, tag('a:noFill'));
	const points = own.values.map((_, p) => pointXml(own, p, isBar)).join('');
	return tag(
		'c:ser',
		{},
		value('idx', i) + value('order', i),
		tag('c:tx', {}, stringRef(at.name, [own.name])),
		tag('c:spPr', {}, look),
		isBar ? value('invertIfNegative', 0) : marker(own.tone, false),
		points,
		labelsXml(own, at.labels, isBar, lang),
		chart.form === 'span' && !own.isUnseen ? spanXml(chart, own) : '',
		isScatter
			? tag('c:xVal', {}, numberRef(at.x, own.x!)) +
					tag('c:yVal', {}, numberRef(at.values, own.values))
			: tag('c:cat', {}, stringRef(sheet.categories, chart.categories)) +
					tag('c:val', {}, numberRef(at.values, own.values)),
		isBar ? '' : value('smooth', 0),
		at.labels === null ? '' : labelRange(at.labels, own.labels)
	);
}

/** A mark that differs from its series: by its tone, by being hollow, by no line leading to it. */
function pointXml(own: NativeSeries, p: number, isBar: boolean): Xml {
	const tone = own.tones?.[p] ?? own.tone;
	const isHollow = own.isHollow[p] ?? false;
	const isCut = own.isCut?.[p] ?? false;
	if (own.values[p] === null || (tone === own.tone && !isHollow && !isCut)) return '';
	return tag(
		'c:dPt',
		{},
		value('idx', p),
		isBar ? value('invertIfNegative', 0) : marker(tone, isHollow),
		value('bubble3D', 0),
		isBar
			? tag('c:spPr', {}, filled(tone, isHollow))
			: isCut
				? tag('c:spPr', {}, tag('a:ln', { w: LINE }, tag('a:noFill')))
				: ''
	);
}

/** The line from the best to the worst place there may be, through the end of the bar. */
function spanXml({ series: [low, high] }: NativeChart, own: NativeSeries): Xml {
	const away = (values: readonly (number | null)[]) =>
		own.values.map((value, p) => {
			const end = values[p] ?? null;
			return value === null || end === null ? 0 : Math.abs(end - value);
		});
	const literal = (values: readonly number[]) =>
		tag('c:numLit', {}, tag('c:formatCode', {}, 'General'), points(values));
	return tag(
		'c:errBars',
		{},
		value('errBarType', 'both') + value('errValType', 'cust') + value('noEndCap', 0),
		tag('c:plus', {}, literal(away(high!.values))),
		tag('c:minus', {}, literal(away(low!.values))),
		tag('c:spPr', {}, stroke('ink', 3))
	);
}

function isBars({ form }: NativeChart): boolean {
	return form === 'bar' || form === 'stacked' || form === 'span';
}

function filled(tone: string, isHollow: boolean): Xml {
	return isHollow
		? solidFill('paper') + stroke(tone, 2)
		: solidFill(tone) + tag('a:ln', {}, tag('a:noFill'));
}

function stroke(tone: string, points: number, isDashed = false): Xml {
	return tag(
		'a:ln',
		{ w: points * LINE, cap: 'rnd' },
		solidFill(tone),
		isDashed ? tag('a:prstDash', { val: 'dash' }) : '',
		tag('a:round')
	);
}

function marker(tone: string, isHollow: boolean): Xml {
	return tag(
		'c:marker',
		{},
		value('symbol', 'circle'),
		value('size', 10),
		tag('c:spPr', {}, isHollow ? solidFill('paper') : solidFill(tone), stroke(tone, 2))
	);
}

/**
 * The words at the marks. They are cells of the sheet, so that they read as published wherever the document is opened (a program would
 * write its own decimal point) and are edited beside the numbers; who does not know texts from cells shows what stands here.
 */
function labelsXml(
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

function labelRange(range: string, labels: readonly string[]): Xml {
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

function axes(chart: NativeChart, lang: 'vi' | 'en'): Xml[] {
	const isBar = isBars(chart);
	const isScatter = chart.form === 'scatter';
	const first = tag(
		isScatter ? 'c:valAx' : 'c:catAx',
		{},
		value('axId', 111),
		tag('c:scaling', {}, value('orientation', isBar ? 'maxMin' : 'minMax')),
		value('delete', 0),
		value('axPos', isBar ? 'l' : 'b'),
		value('numFmt', null, { formatCode: 'General', sourceLinked: 0 }),
		value('majorTickMark', 'none') +
			value('minorTickMark', 'none') +
			value('tickLblPos', chart.isUpsideDown ? 'high' : 'low'),
		tag('c:spPr', {}, stroke('line-strong', 1)),
		letterXml(lang),
		value('crossAx', 222) + value('crosses', chart.isLog ? 'min' : 'autoZero'),
		isScatter
			? value('crossBetween', 'midCat') +
					(chart.xStep === undefined ? '' : value('majorUnit', chart.xStep))
			: value('auto', 0) +
					value('lblAlgn', 'ctr') +
					value('lblOffset', 100) +
					value('noMultiLvlLbl', 1)
	);
	const { min, max } = ends(chart, isBar);
	const numbers = tag(
		'c:valAx',
		{},
		value('axId', 222),
		tag(
			'c:scaling',
			{},
			chart.isLog ? value('logBase', 10) : '',
			value('orientation', chart.isUpsideDown ? 'maxMin' : 'minMax'),
			max === undefined ? '' : value('max', max),
			min === undefined ? '' : value('min', min)
		),
		value('delete', chart.hasAxis ? 0 : 1),
		value('axPos', isBar ? 'b' : 'l'),
		chart.hasAxis ? tag('c:majorGridlines', {}, tag('c:spPr', {}, stroke('line', 1))) : '',
		value('numFmt', null, { formatCode: 'General', sourceLinked: 0 }),
		value('majorTickMark', 'none') + value('minorTickMark', 'none') + value('tickLblPos', 'nextTo'),
		tag('c:spPr', {}, tag('a:ln', {}, tag('a:noFill'))),
		letterXml(lang),
		value('crossAx', 111),
		value('crosses', isBar ? 'max' : 'autoZero'),
		value('crossBetween', isScatter ? 'midCat' : 'between'),
		chart.isUpsideDown ? value('majorUnit', Math.max(1, Math.ceil((chart.max ?? 2) / 8))) : ''
	);
	return [first, numbers];
}

/** Where the axis of numbers begins and ends: of bars at zero, or they would tell more than the figures do. */
function ends(chart: NativeChart, isBar: boolean): { min?: number; max?: number } {
	const known = chart.series.flatMap(({ values }) => values.filter((each) => each !== null));
	const isFree = isBar && !chart.isLog;
	const min = chart.min ?? (isFree && known.every((each) => each >= 0) ? 0 : undefined);
	const max = chart.max ?? (isFree && known.every((each) => each <= 0) ? 0 : undefined);
	return {
		...(min === undefined ? {} : { min }),
		// all of them zero: a program draws no axis from zero to zero
		...(max === undefined || max === min ? {} : { max })
	};
}

/** Names at the ends of lines want room at the right; all else the program lays out itself. */
function layout(chart: NativeChart): Xml {
	const longest = Math.max(
		0,
		...chart.series
			.filter(({ side }) => side === 'right')
			.flatMap(({ labels }) => labels.map(({ length }) => length))
	);
	if (longest === 0) return tag('c:layout');
	const right = Math.min(0.4, longest * 0.0095 + 0.02);
	const left = chart.hasAxis ? 0.06 : 0.02;
	return tag(
		'c:layout',
		{},
		tag(
			'c:manualLayout',
			{},
			value('layoutTarget', 'inner') + value('xMode', 'edge') + value('yMode', 'edge'),
			value('x', left) +
				value('y', 0.05) +
				value('w', Number((0.98 - left - right).toFixed(3))) +
				value('h', 0.83)
		)
	);
}

function letterLook(tone: string, lang: 'vi' | 'en') {
	return { size: SIZE, tone, lang };
}

function letterXml(lang: 'vi' | 'en'): Xml {
	const look = letterLook('ink', lang);
	return tag(
		'c:txPr',
		{},
		tag('a:bodyPr'),
		tag('a:lstStyle'),
		tag('a:p', {}, tag('a:pPr', {}, letters('a:defRPr', look)), letters('a:endParaRPr', look))
	);
}

function value(
	name: string,
	val: string | number | null,
	more: Readonly<Record<string, string | number>> = {}
): Xml {
	return tag(`c:${name}`, val === null ? more : { val, ...more });
}

function stringRef(range: string, texts: readonly string[]): Xml {
	return tag('c:strRef', {}, tag('c:f', {}, text(range)), tag('c:strCache', {}, points(texts)));
}

function numberRef(range: string, values: readonly (number | null)[]): Xml {
	return tag(
		'c:numRef',
		{},
		tag('c:f', {}, text(range)),
		tag('c:numCache', {}, tag('c:formatCode', {}, 'General'), points(values))
	);
}

/** What the sheet held when the chart was drawn: a gap is a point left out. */
function points(values: readonly (string | number | null)[]): Xml {
	return (
		value('ptCount', values.length) +
		values
			.map((each, idx) =>
				each === null ? '' : tag('c:pt', { idx }, tag('c:v', {}, text(String(each))))
			)
			.join('')
	);
}
