import { unitAt } from '$lib/core/plan-unit';
import { matchKey } from './match-key';
import { fieldByWords, type FieldRole } from './field-words';

/** A heading with measure, year and `ước` taken out of its words. */
export interface Heading {
	/** As written, levels joined with ` – `. */
	label: string;
	/** The last level's words, to compare. */
	key: string;
	/** All levels' words, to compare. */
	wholeKey: string;
	unit: string | null;
	/** The only year in it; null when there is none or a period. */
	year: number | null;
	estimated: boolean;
}

const YEAR = /(?:năm\s+)?(?<!\d)((?:19|20)\d\d)(?!\d)/giu;
const MEASURE = /(?:đơn vị(?: tính)?|đvt|đv tính)\s*[:：]\s*([^)]+)/iu;
const ESTIMATED = /(?<!\p{L})ước(?!\p{L})(?: tính)?/giu;

/** What a heading says; the joined text of a column with several rows of headings is cut at ` – `. */
export function heading(label: string): Heading {
	const years = [...label.matchAll(YEAR)].map(([, year]) => Number(year));
	const levels = label.split(' – ').map(words);
	return {
		label,
		key: matchKey(levels.at(-1)!),
		wholeKey: matchKey(levels.filter((level) => matchKey(level) !== '').join(' ')),
		unit: measureIn(label),
		year: new Set(years).size === 1 ? years[0]! : null,
		estimated: label.search(ESTIMATED) >= 0
	};
}

/** The field a heading names by itself (its last level, or all of them); null when its words are none we know. */
export function headingField({ key, wholeKey }: Heading): FieldRole | null {
	return fieldByWords(key) ?? fieldByWords(wholeKey);
}

function words(level: string): string {
	return level
		.replace(MEASURE, ' ')
		.replace(YEAR, ' ')
		.replace(ESTIMATED, ' ')
		.replace(/\(([^()]*)\)/gu, (all, inside: string) => (isMeasure(inside) ? ' ' : all))
		.replace(/\(\s*\)/g, ' ');
}

function measureIn(label: string): string | null {
	const named = MEASURE.exec(label)?.[1]?.trim();
	if (named && isMeasure(named)) return named;
	const bracketed = [...label.matchAll(/\(([^()]*)\)/gu)].map(([, inside]) => inside!.trim());
	return bracketed.findLast(isMeasure) ?? null;
}

/** Whether a text is one known measure and nothing else: %, tỷ đồng, triệu đồng/người. */
export function isMeasure(text: string): boolean {
	const trimmed = text.trim();
	return trimmed !== '' && unitAt(trimmed)?.length === trimmed.length;
}
