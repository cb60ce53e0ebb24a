import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow } from '../answer-rows';
import { extentNote, extentWord, levelTone } from '../award-view';
import { awardStory, sumStory, type StoryRef } from '../story/story-ref';
import { locale, recipientWord, told } from '../words';

/** One line of the awards of a year: a family in whole years or terms, or one count that is only a part of the year. */
export interface FamilyLine {
	key: string;
	name: string;
	count: number;
	text: string;
	/** Who received how many; what a part of the year is. */
	detail: string;
	/** Of the highest award in it. */
	tone: string;
	/** Where the count comes from. */
	story: StoryRef;
}

/**
 * Awards of one stage and period by family in order of precedence. Counts of whole years and terms are summed within a family; a count of one decision or
 * ceremony, or of a part of the year, may already be inside and stays a line of its own, after them. A sum with a bound inside is a bound.
 */
export function familyLines(
	unitId: string,
	rows: readonly AwardRow[],
	stage: AwardRow['stage']
): FamilyLine[] {
	const own = rows.filter((row) => row.stage === stage);
	const isWhole = ({ extent }: AwardRow) => extent === 'year' || extent === 'term';
	const whole = own.filter(isWhole);
	const families = [...new Set(whole.map(({ family }) => family))];
	return [
		...families.map((family) =>
			sum(
				unitId,
				whole.filter((row) => row.family === family)
			)
		),
		...own.filter((row) => !isWhole(row)).map((row) => part(unitId, row))
	];
}

/** Rows come in order of precedence: the first is the highest. */
function sum(unitId: string, rows: readonly AwardRow[]): FamilyLine {
	const [first] = rows as [AwardRow];
	const count = total(rows);
	const recipients = [...new Set(rows.map(({ recipient_type }) => recipient_type))];
	return {
		key: first.family,
		name: told(first.family_vi, first.family_en),
		count,
		text: numberText(count, rows),
		detail: recipients
			.map((recipient) => {
				const of = rows.filter((row) => row.recipient_type === recipient);
				return m.scorecard_family_part({
					who: recipientWord(recipient),
					count: numberText(total(of), of)
				});
			})
			.join('; '),
		tone: levelTone(first.level),
		story: sumStory(unitId, {
			...{ year_from: first.year_from, year_to: first.year_to },
			...{ stage: first.stage, family: first.family }
		})
	};
}

function part(unitId: string, row: AwardRow): FamilyLine {
	return {
		key: [row.award_code, row.name_vi, row.recipient_type, row.extent, row.extent_note].join('|'),
		name: told(row.name_vi, row.name_en),
		count: row.count,
		text: numberText(row.count, [row]),
		detail: [recipientWord(row.recipient_type), extentNote(row) ?? extentWord(row.extent)].join(
			'; '
		),
		tone: levelTone(row.level),
		story: awardStory(unitId, row)
	};
}

function total(rows: readonly AwardRow[]): number {
	return rows.reduce((sum, { count }) => sum + count, 0);
}

function numberText(count: number, rows: readonly AwardRow[]): string {
	const bound = rows.find(({ qualifier }) => qualifier !== null && qualifier !== '=');
	return qualifierMark(bound?.qualifier ?? null) + formatNumber(count, 0, locale());
}
