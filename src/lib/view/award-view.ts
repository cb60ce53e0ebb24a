import { formatNumber, formatPeriod, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow } from './answer-rows';
import type { Bar, BarsView } from './chart-view';
import { capitalised, levelWord, locale, recipientWord, told } from './words';

/** One line of the awards table; granted and proposed never in the same line. */
export interface AwardLine {
	key: string;
	family: string;
	name: string;
	level: AwardRow['level'];
	levelName: string;
	recipients: string;
	count: string;
	extent: string | null;
	asPrinted: string | null;
	sourceId: string;
	/** What the line was written from. */
	row: AwardRow;
}

/** Which awards to keep; null keeps all. */
export interface AwardFilter {
	level: string | null;
	recipient: string | null;
}

/** The awards of one unit and period, as a chart by category and as lines, proposals apart. */
export interface AwardPanel {
	chart: BarsView | null;
	/** Every line granted: `whole` and `partial` together. */
	granted: AwardLine[];
	/** Counts of the whole year or term. */
	whole: AwardLine[];
	/** Counts of one decision or ceremony, or of a part of the year; they may already be inside the whole. */
	partial: AwardLine[];
	proposed: AwardLine[];
	/** The levels drawn, highest first: the key of the chart's colours. */
	levels: AwardRow['level'][];
}

const ALL: AwardFilter = { level: null, recipient: null };

/**
 * Builds the panel of one period. The chart draws whole-period counts and, only where there is none, the partial ones
 * (its sentence says which). Without a granted row that passes the filter the chart is null.
 */
export function awardPanel(
	name: string,
	rows: readonly AwardRow[],
	from: number,
	to: number,
	filter: AwardFilter = ALL
): AwardPanel {
	const period = rows.filter(
		(row) => row.year_from === from && row.year_to === to && passes(row, filter)
	);
	const granted = period.filter((row) => row.stage === 'granted');
	const whole = granted.filter(isWhole);
	const partial = granted.filter((row) => !isWhole(row));
	const drawn = whole.length ? whole : partial;
	return {
		chart: drawn.length ? chart(name, drawn, filteredPeriod(formatPeriod(from, to), filter)) : null,
		granted: granted.map(line),
		whole: whole.map(line),
		partial: partial.map(line),
		proposed: period.filter((row) => row.stage === 'proposed').map(line),
		levels: [...new Set(drawn.map((row) => row.level))]
	};
}

/** The periods of a unit's awards, newest first, those with more families first within a year. */
export function awardPeriods(
	rows: readonly AwardRow[]
): { from: number; to: number; label: string }[] {
	const seen = new Map<string, { from: number; to: number; label: string }>();
	for (const { year_from: from, year_to: to } of rows)
		seen.set(`${from}-${to}`, { from, to, label: formatPeriod(from, to) });
	return [...seen.values()].sort((a, b) => b.to - a.to || b.from - a.from);
}

/** Whether an award passes a filter. */
export function passes(row: AwardRow, { level, recipient }: AwardFilter): boolean {
	return (
		(level === null || row.level === level) &&
		(recipient === null || row.recipient_type === recipient)
	);
}

/** The filter in words (`Nhà nước · cá nhân`); empty when everything passes. */
export function filterWords({ level, recipient }: AwardFilter): string {
	return [
		level && levelWord(level as AwardRow['level']),
		recipient && recipientWord(recipient as AwardRow['recipient_type'])
	]
		.filter(Boolean)
		.join(' · ');
}

/** `2018`, or `2018 (Nhà nước · cá nhân)` when a filter is set: a sentence about a part says so. */
export function filteredPeriod(period: string, filter: AwardFilter): string {
	const words = filterWords(filter);
	return words ? `${period} (${words})` : period;
}

/**
 * The bars of a panel's chart as numbers with what they are of: `row` alone where `isSum` is false, else the award of `row` summed over its
 * recipients. [] without a granted row.
 */
export function awardNumbers(
	rows: readonly AwardRow[],
	from: number,
	to: number
): { key: string; text: string; row: AwardRow; isSum: boolean }[] {
	const granted = rows.filter(
		(row) => row.year_from === from && row.year_to === to && row.stage === 'granted'
	);
	const whole = granted.filter(isWhole);
	return byAward(whole.length ? whole : granted).map((sum) => ({
		...{ key: bar(sum).key, text: bar(sum).text },
		...{ row: sum.row, isSum: sum.parts.length > 1 }
	}));
}

function isWhole(row: AwardRow): boolean {
	return row.extent === 'year' || row.extent === 'term';
}

function chart(name: string, rows: readonly AwardRow[], period: string): BarsView {
	const bars = byAward(rows).map(bar);
	const largest = bars.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
	const words = {
		name,
		period,
		count: bars.length,
		largest: largest.label,
		largest_count: largest.text
	};
	return {
		kind: 'bars',
		scale: 'log',
		locale: locale(),
		bars,
		sentence: sentence(rows[0], words),
		axis: m.awards_axis()
	};
}

type SentenceWords = Parameters<typeof m.awards_sentence>[0];

function sentence(first: AwardRow | undefined, words: SentenceWords): string {
	switch (first?.extent) {
		case 'term':
			return m.awards_sentence_term(words);
		case 'decision':
		case 'ceremony':
		case 'part':
			return m.awards_sentence_partial(words);
		default:
			return words.count === 1 ? m.awards_sentence_one(words) : m.awards_sentence(words);
	}
}

interface AwardSum {
	row: AwardRow;
	count: number;
	qualifier: string | null;
	parts: AwardRow[];
}

/** Sums recipients of the same award; an award printed with its own label or extent stays apart. */
function byAward(rows: readonly AwardRow[]): AwardSum[] {
	const sums = new Map<string, AwardSum>();
	for (const row of rows) {
		const key = [row.award_code, row.name_vi, isWhole(row) ? '' : row.extent_note].join('|');
		const sum = sums.get(key);
		if (sum) {
			sum.count += row.count;
			sum.qualifier ??= row.qualifier;
			sum.parts.push(row);
		} else sums.set(key, { row, count: row.count, qualifier: row.qualifier, parts: [row] });
	}
	return [...sums.values()];
}

function bar({ row, count, qualifier, parts }: AwardSum): Bar {
	return {
		key: [row.award_code, row.name_vi, row.extent, row.extent_note].join('-'),
		label: told(row.name_vi, row.name_en),
		value: count,
		text: qualifierMark(qualifier) + formatNumber(count, 0, locale()),
		tone: levelTone(row.level),
		fill: row.family_order >= UNSPLIT_FAMILY ? 'hatched' : 'solid',
		detail: [
			`${told(row.family_vi, row.family_en)} · ${levelWord(row.level)}`,
			...parts.map(
				(part) =>
					`${capitalised(recipientWord(part.recipient_type))}: ${qualifierMark(part.qualifier)}${formatNumber(part.count, 0, locale())}`
			)
		].join('\n')
	};
}

/** The eleventh family is "not split". */
export const UNSPLIT_FAMILY = 11;

/** Colour says the level, the row says the family. */
export function levelTone(level: AwardRow['level']): string {
	switch (level) {
		case 'state':
		case 'government':
		case 'ministry_province':
			return `level-${level}`;
		case 'mixed':
			return 'level-ministry_province';
		default:
			return 'level-unit';
	}
}

function line(row: AwardRow): AwardLine {
	return {
		key: [
			row.award_code,
			row.name_vi,
			row.recipient_type,
			row.extent,
			row.stage,
			row.extent_note,
			row.count
		].join('|'),
		family: told(row.family_vi, row.family_en),
		name: told(row.name_vi, row.name_en),
		level: row.level,
		levelName: levelWord(row.level),
		recipients: recipientWord(row.recipient_type),
		count: qualifierMark(row.qualifier) + formatNumber(row.count, 0, locale()),
		extent: isWhole(row) ? extentNote(row) : `${extentWord(row.extent)}${note(row)}`,
		asPrinted: row.as_printed,
		sourceId: row.source_id,
		row
	};
}

function note(row: AwardRow): string {
	const words = extentNote(row);
	return words && words !== extentWord(row.extent) ? `: ${words}` : '';
}

/** What the source says a count covers, in the reader's language; null when it says nothing. */
export function extentNote(row: AwardRow): string | null {
	return told(row.extent_note, row.extent_note_en);
}

/** What a count covers, in words. */
export function extentWord(extent: AwardRow['extent']): string {
	switch (extent) {
		case 'year':
			return m.awards_extent_year();
		case 'term':
			return m.awards_extent_term();
		case 'decision':
			return m.awards_extent_decision();
		case 'ceremony':
			return m.awards_extent_ceremony();
		case 'part':
			return m.awards_extent_part();
	}
}
