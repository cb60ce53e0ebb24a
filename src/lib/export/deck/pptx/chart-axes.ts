import { tag, type Xml } from './ooxml';
import { letterXml, stroke, value } from './chart-ink';
import { isBars, type NativeChart } from './native-model';

/** The axis of names (or of the first number), and the axis of numbers. */
export function axes(chart: NativeChart, lang: 'vi' | 'en'): Xml[] {
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
export function layout(chart: NativeChart): Xml {
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
