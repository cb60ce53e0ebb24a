import { tag, words as text, type Xml } from './ooxml';
import { letters, solidFill } from './text';

const SIZE = 30;
const LINE = 12_700;

/** A bar: filled, or an outline in the colour of the paper inside. */
export function filled(tone: string, isHollow: boolean): Xml {
	return isHollow
		? solidFill('paper') + stroke(tone, 2)
		: solidFill(tone) + tag('a:ln', {}, tag('a:noFill'));
}

/** A line of so many points. */
export function stroke(tone: string, points: number, isDashed = false): Xml {
	return tag(
		'a:ln',
		{ w: points * LINE, cap: 'rnd' },
		solidFill(tone),
		isDashed ? tag('a:prstDash', { val: 'dash' }) : '',
		tag('a:round')
	);
}

/** The mark of a point of a line. */
export function marker(tone: string, isHollow: boolean): Xml {
	return tag(
		'c:marker',
		{},
		value('symbol', 'circle'),
		value('size', 10),
		tag('c:spPr', {}, isHollow ? solidFill('paper') : solidFill(tone), stroke(tone, 2))
	);
}

/** The letters of a chart: read from the last row of a hall. */
export function letterLook(tone: string, lang: 'vi' | 'en') {
	return { size: SIZE, tone, lang };
}

/** The letters of an axis, a legend, a whole chart. */
export function letterXml(lang: 'vi' | 'en'): Xml {
	const look = letterLook('ink', lang);
	return tag(
		'c:txPr',
		{},
		tag('a:bodyPr'),
		tag('a:lstStyle'),
		tag('a:p', {}, tag('a:pPr', {}, letters('a:defRPr', look)), letters('a:endParaRPr', look))
	);
}

/** An element of one value; null leaves it out. */
export function value(
	name: string,
	val: string | number | null,
	more: Readonly<Record<string, string | number>> = {}
): Xml {
	return tag(`c:${name}`, val === null ? more : { val, ...more });
}

/** What the sheet held when the chart was drawn: a gap is a point left out. */
export function points(values: readonly (string | number | null)[]): Xml {
	return (
		value('ptCount', values.length) +
		values
			.map((each, idx) =>
				each === null ? '' : tag('c:pt', { idx }, tag('c:v', {}, text(String(each))))
			)
			.join('')
	);
}

/** An edge that is not drawn. */
export const NO_LINE: Xml = tag('a:ln', { w: LINE }, tag('a:noFill'));
