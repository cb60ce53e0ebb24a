import { formatNumber, formatSigned } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import { ordinal } from './ranking-view';
import type { OfficialSectionRow, RankedRow } from './scheme-rows';
import { sectionWord } from './scheme-words';
import { locale, told } from './words';

/** One section of a unit's entered total. */
export interface OfficialLine {
	key: string;
	name: string;
	max: string;
	self: string | null;
	score: string | null;
	mean: string | null;
	/** Against the cluster's mean, with its sign. */
	difference: string | null;
	/** The difference as a share of the largest, −1 to 1, for a bar; 0 where there is none. */
	bar: number;
}

/** What the entered total of one unit is made of, against the cluster. */
export interface OfficialWhy {
	name: string;
	sentence: string;
	lines: readonly OfficialLine[];
}

/**
 * Builds it for one member of `rows`; null when nothing was entered for it. A member whose appraisal is not complete has sections and no
 * difference of totals; one that is ranked is told how many points part it from the next above and below.
 */
export function officialWhy(
	row: RankedRow,
	sections: readonly OfficialSectionRow[],
	rows: readonly RankedRow[]
): OfficialWhy | null {
	const own = sections.filter((each) => each.unit_id === row.unit_id);
	if (own.length === 0) return null;
	const parts = own.map((each) => ({
		name: sectionWord(each.section),
		difference:
			each.score === null || each.mean_score === null ? null : each.score - each.mean_score
	}));
	const largest = Math.max(...parts.map(({ difference }) => Math.abs(difference ?? 0)));
	// a penalty of nothing is −0 in doubles
	const number = (value: number | null) =>
		value === null ? null : formatNumber(value + 0, row.decimals, locale());
	return {
		name: told(row.name_vi, row.name_en),
		sentence: [sentence(row, meanTotal(sections), parts), steps(row, rows, roomLeft(own))]
			.filter((words) => words !== null)
			.join(' '),
		lines: own.map((each, i) => {
			const difference = parts[i]!.difference;
			return {
				key: each.section,
				name: parts[i]!.name,
				max: formatNumber(each.max_score, 0, locale()),
				self: number(each.self_score),
				score: number(each.score),
				mean: number(each.mean_score),
				difference: difference === null ? null : formatSigned(difference, row.decimals, locale()),
				bar: difference === null || largest === 0 ? 0 : difference / largest
			};
		})
	};
}

/** Sections' means add up to the mean total; a unit may lack a section others have. */
function meanTotal(sections: readonly OfficialSectionRow[]): number {
	const means = new Map(sections.map(({ section, mean_score }) => [section, mean_score ?? 0]));
	return [...means.values()].reduce((sum, mean) => sum + mean, 0);
}

function sentence(
	row: RankedRow,
	mean: number,
	parts: readonly { name: string; difference: number | null }[]
): string {
	const name = told(row.name_vi, row.name_en);
	if (row.score === null) return m.official_why_incomplete({ name });
	const known = parts.filter(({ difference }) => difference !== null);
	const by = known.toSorted((a, b) => b.difference! - a.difference!);
	const [best, worst] = [by[0], by.at(-1)];
	const signed = (value: number) => formatSigned(value, row.decimals, locale());
	const words = {
		name,
		score: formatNumber(row.score, row.decimals, locale()),
		difference: signed(row.score - mean)
	};
	const clauses = [
		best && best.difference! > 0
			? m.official_why_best({ part: best.name, difference: signed(best.difference!) })
			: null,
		worst && worst.difference! < 0
			? m.official_why_worst({ part: worst.name, difference: signed(worst.difference!) })
			: null
	].filter((clause) => clause !== null);
	return clauses.length > 0
		? m.official_why_parts({ ...words, parts: clauses.join('; ') })
		: m.official_why({ ...words });
}

/** Points a unit could still be given: up to the maximum of each section, and what was taken off. */
function roomLeft(own: readonly OfficialSectionRow[]): number {
	return own.reduce(
		(sum, { section, score, max_score }) =>
			sum + (section === 'penalty' ? -(score ?? 0) : max_score - (score ?? 0)),
		0
	);
}

/** The fewest points that would move a unit past the next above and the next below; null where it has no place or stands alone. */
function steps(row: RankedRow, rows: readonly RankedRow[], room: number): string | null {
	const { rank, score } = row;
	if (rank === null || score === null) return null;
	const others = rows.filter(
		(each) => each.unit_id !== row.unit_id && each.rank !== null && each.score !== null
	);
	const above = others
		.filter((each) => each.rank! < rank || (each.rank === rank && each.score === score))
		.toSorted((a, b) => a.score! - b.score! || b.rank! - a.rank!)[0];
	const below = others
		.filter((each) => each.rank! > rank || (each.rank === rank && each.score === score))
		.toSorted((a, b) => b.score! - a.score! || a.rank! - b.rank!)[0];
	const least = 10 ** -row.decimals;
	const needed = (other: RankedRow) => Math.abs(other.score! - score) + least;
	const words = (other: RankedRow) => ({
		other: told(other.name_vi, other.name_en),
		rank: ordinal(other.rank!),
		points: formatNumber(needed(other), row.decimals, locale())
	});
	const up =
		above &&
		(needed(above) <= room + least / 2
			? m.official_why_up(words(above))
			: m.official_why_up_none(words(above)));
	const down = below && m.official_why_down(words(below));
	if (up && down) return m.official_why_steps({ up, down });
	return up || down ? m.official_why_step({ step: up || down || '' }) : null;
}
