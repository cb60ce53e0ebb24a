import { axes, layout } from './chart-axes';
import { filled, letterXml, marker, NO_LINE, points, stroke, value } from './chart-ink';
import { labelRange, labelsXml } from './chart-labels';
import type { ChartSheet } from './chart-sheet';
import { isBars, type NativeChart, type NativeSeries } from './native-model';
import { NAMES, tag, words as text, type Xml } from './ooxml';

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
				: NO_LINE;
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
		isBar ? tag('c:spPr', {}, filled(tone, isHollow)) : isCut ? tag('c:spPr', {}, NO_LINE) : ''
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
