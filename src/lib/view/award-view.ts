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
}

/** The awards of one unit and period, as a chart by category and as lines, proposals apart. */
export interface AwardPanel {
	chart: BarsView | null;
	granted: AwardLine[];
	proposed: AwardLine[];
}

/** Builds the panel of one period. Without a granted row the chart is null. */
export function awardPanel(
	name: string,
	rows: readonly AwardRow[],
	from: number,
	to: number
): AwardPanel {
	const period = rows.filter((row) => row.year_from === from && row.year_to === to);
	const granted = period.filter((row) => row.stage === 'granted');
	return {
		chart: granted.length ? chart(name, granted, formatPeriod(from, to)) : null,
		granted: granted.map(line),
		proposed: period.filter((row) => row.stage === 'proposed').map(line)
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

function chart(name: string, rows: readonly AwardRow[], period: string): BarsView {
	const bars = byAward(rows).map(bar);
	const largest = bars.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
	return {
		kind: 'bars',
		scale: 'log',
		locale: locale(),
		bars,
		sentence: m.awards_sentence({
			name,
			period,
			count: bars.length,
			largest: largest.label,
			largest_count: largest.text
		}),
		axis: m.awards_axis()
	};
}

interface AwardSum {
	row: AwardRow;
	count: number;
	qualifier: string | null;
	parts: AwardRow[];
}

/** Sums recipients of the same award; an award printed with its own label stays apart. */
function byAward(rows: readonly AwardRow[]): AwardSum[] {
	const sums = new Map<string, AwardSum>();
	for (const row of rows) {
		const key = `${row.award_code}|${row.name_vi}|${row.extent === 'decision' || row.extent === 'ceremony' ? row.extent_note : ''}`;
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
	const mixed = parts.some((part) => part.recipient_type === 'mixed' && part.level !== 'state');
	return {
		key: `${row.award_code}-${row.name_vi}-${row.extent}`,
		label: told(row.name_vi, row.name_en),
		value: count,
		text: qualifierMark(qualifier) + formatNumber(count, 0, locale()),
		tone: levelTone(row.level),
		fill:
			row.level === 'mixed' || (mixed && row.family_order >= UNSPLIT_FAMILY) ? 'hatched' : 'solid',
		detail: [
			`${told(row.family_vi, row.family_en)} · ${levelWord(row.level)}`,
			...parts.map(
				(part) =>
					`${capitalised(recipientWord(part.recipient_type))}: ${formatNumber(part.count, 0, locale())}`
			)
		].join('\n')
	};
}

/** The eleventh family is "not split". */
const UNSPLIT_FAMILY = 11;

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
		extent: row.extent === 'year' || row.extent === 'term' ? null : (row.extent_note ?? row.extent),
		asPrinted: row.as_printed,
		sourceId: row.source_id
	};
}
