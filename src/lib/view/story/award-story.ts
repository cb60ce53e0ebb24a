import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow } from '../answer-rows';
import { extentNote, extentWord } from '../award-view';
import { capitalised, levelWord, locale, recipientWord, told } from '../words';
import type { StoryAsk } from './story';
import type { StoryKey } from './story-ref';
import type { AwardPart } from './story-rows';
import { quotesOf, sourcesOf, type Story } from './story';

/** The question for the rows a count is added up from. */
export function awardPartsQuestion({ unitId, yearFrom, yearTo, rest }: StoryKey): StoryAsk {
	const [award_code = '', recipient = null, stage = ''] = rest;
	return {
		name: 'story-award',
		params: {
			...{ unit_id: unitId, year_from: yearFrom, year_to: yearTo },
			...{ award_code, recipient, stage }
		}
	};
}

/** The story of a count of an award; null when the unit has none in the period. */
export function awardStory(
	{ yearFrom, yearTo, rest: [code, recipient, stage, extent, count] }: StoryKey,
	rows: readonly AwardRow[],
	parts: readonly AwardPart[] | undefined
): Story | null {
	const alike = rows.filter(
		(row) =>
			row.year_from === yearFrom &&
			row.year_to === yearTo &&
			row.award_code === code &&
			row.recipient_type === recipient &&
			row.stage === stage &&
			row.extent === extent
	);
	const row = alike.find((each) => String(each.count) === count) ?? alike[0];
	if (!row) return null;
	const own = (parts ?? []).filter(
		(part) =>
			part.extent === row.extent &&
			part.name_vi === row.name_vi &&
			part.extent_note === row.extent_note
	);
	const text = qualifierMark(row.qualifier) + formatNumber(row.count, 0, locale());
	return {
		subject: told(row.name_vi, row.name_en),
		value: `${text}\u00A0${recipientWord(row.recipient_type)}`,
		about: row.stage === 'proposed' ? m.stage_proposed() : null,
		formula: [
			own.length > 1
				? m.story_award_sum({ parts: own.map(partText).join(' + '), total: text })
				: m.story_as_printed(),
			m.story_award_extent({
				extent: extentNote(row) ?? extentWord(row.extent),
				level: levelWord(row.level)
			}),
			...(row.stage === 'proposed' ? [m.story_award_proposed()] : []),
			...(qualifierMark(row.qualifier) ? [m.story_bound()] : []),
			...(row.recipient_type === 'mixed' ? [m.story_award_mixed()] : [])
		],
		rule: null,
		status: 'printed',
		quotes: quotesOf(row, ...own),
		sourceIds: sourcesOf(row.source_id, ...own.map(({ source_id }) => source_id)),
		linesTitle: m.story_lines_award(),
		lines: (parts ?? []).map((part) => ({
			key: part.award_id,
			label: told(part.name_vi, part.name_en),
			value: partText(part),
			note: [
				capitalised(recipientWord(part.recipient_type)),
				told(part.extent_note, part.extent_note_en) ?? extentWord(part.extent),
				part.source_name
			]
				.filter((word) => word)
				.join(' · '),
			own: own.includes(part)
		})),
		differs: [],
		names: [row.name_vi, row.name_en]
	};
}

function partText({ count, qualifier }: AwardPart): string {
	return qualifierMark(qualifier) + formatNumber(count, 0, locale());
}
