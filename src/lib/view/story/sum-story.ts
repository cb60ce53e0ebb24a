import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow } from '../answer-rows';
import { extentNote, extentWord } from '../award-view';
import { capitalised, levelWord, locale, recipientWord, told } from '../words';
import { quotesOf, sourcesOf, type Story } from './story';
import { ANY, type StoryKey } from './story-ref';

/** More parts than this are counted, not written out. */
const MOST_PARTS = 12;

/** The story of awards of one stage added up, from `awards-by-category`; null when nothing was counted of the kind. */
export function sumStory(
	{
		yearFrom,
		yearTo,
		rest: [stage, family = ANY, level = ANY, recipient = ANY, award = ANY]
	}: StoryKey,
	rows: readonly AwardRow[]
): Story | null {
	const is = (asked: string, value: string) => asked === ANY || asked.split('-').includes(value);
	const own = rows.filter(
		(row) =>
			row.year_from === yearFrom &&
			row.year_to === yearTo &&
			row.stage === stage &&
			(row.extent === 'year' || row.extent === 'term') &&
			is(family, row.family) &&
			is(level, row.level) &&
			is(recipient, row.recipient_type) &&
			is(award, row.award_code)
	);
	const [first] = own;
	if (!first || (family === ANY && award === ANY)) return null;
	const text = sumText(own);
	const isBound = own.some(({ qualifier }) => qualifierMark(qualifier) !== '');
	return {
		subject: subjectOf(first, level, award),
		value: recipient === ANY ? text : `${text}\u00A0${recipientWord(firstType(recipient))}`,
		about: stage === 'proposed' ? m.stage_proposed() : null,
		formula: [
			madeOf(own, text),
			m.trust_sum_whole(),
			...(own.some((row) => row.recipient_type === 'unit') ? [m.story_sum_with_unit()] : []),
			...(stage === 'proposed' ? [m.story_award_proposed()] : []),
			...(isBound ? [m.story_bound()] : []),
			...(own.some((row) => row.recipient_type === 'mixed') ? [m.story_award_mixed()] : [])
		],
		rule: null,
		status: own.length > 1 ? 'derived' : 'printed',
		quotes: quotesOf(...own),
		sourceIds: sourcesOf(...own.map(({ source_id }) => source_id)),
		linesTitle: m.trust_sum_lines(),
		lines: own.map((row, i) => ({
			key: String(i),
			label: told(row.name_vi, row.name_en),
			value: sumText([row]),
			note: [
				capitalised(recipientWord(row.recipient_type)),
				extentNote(row) ?? extentWord(row.extent),
				levelWord(row.level)
			].join(' · '),
			own: own.length === 1
		})),
		differs: [],
		names: award === ANY ? [first.family_vi, first.family_en] : [first.name_vi, first.name_en]
	};
}

/** What the recipients are called: several types go by the first. */
function firstType(recipient: string): AwardRow['recipient_type'] {
	return recipient.split('-')[0] as AwardRow['recipient_type'];
}

function subjectOf(row: AwardRow, level: string, award: string): string {
	if (award !== ANY) return told(row.name_vi, row.name_en);
	const family = told(row.family_vi, row.family_en);
	return level === ANY ? family : m.trust_sum_subject({ family, level: levelWord(row.level) });
}

function madeOf(rows: readonly AwardRow[], total: string): string {
	if (rows.length === 1) return m.story_as_printed();
	return rows.length > MOST_PARTS
		? m.trust_sum_many({ count: rows.length, total })
		: m.story_award_sum({ parts: rows.map((row) => sumText([row])).join(' + '), total });
}

/** The sum of counts with the mark of a bound inside, as the tables write it. */
function sumText(rows: readonly AwardRow[]): string {
	const bound = rows.find(({ qualifier }) => qualifierMark(qualifier) !== '');
	const count = rows.reduce((sum, row) => sum + row.count, 0);
	return qualifierMark(bound?.qualifier ?? null) + formatNumber(count, 0, locale());
}
