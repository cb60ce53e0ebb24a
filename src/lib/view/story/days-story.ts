import { formatDate } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TimelinessRow } from '../answer-rows';
import { daysText, stepWord } from '../balance-days';
import type { ChainRow } from '../movement-rows';
import { told } from '../words';
import { quotesOf, sourcesOf, type Story, type StoryAsk } from './story';
import type { StoryKey } from './story-ref';

/** The questions that give a number of days, those a page may have asked already first. */
export function daysQuestions({ unitId }: StoryKey): StoryAsk[] {
	return [unitId, null].map((unit_id) => ({
		name: 'balance-timeliness',
		params: { unit_id, year: null }
	}));
}

/** The story of the days between two dates; null when a date is missing. `documents` are the rows of `document-chains`. */
export function daysStory(
	{ unitId, yearFrom: year, rest: [measure, ...doc] }: StoryKey,
	rows: readonly TimelinessRow[],
	documents: readonly ChainRow[] | undefined
): Story | null {
	const own = rows.filter((row) => row.unit_id === unitId && row.year === year);
	const row = own.find((each) => each.measure === measure && each.doc_id === doc.join('.'));
	if (!row || row.days === null) return null;
	const days = daysText(row.days);
	const dated = [row.doc_id, row.from_doc_id].flatMap(
		(id) => documents?.find(({ doc_id }) => doc_id === id) ?? []
	);
	return {
		subject: stepWord(row.measure),
		value: days,
		about: null,
		formula: [
			m.trust_days_made({
				from: formatDate(row.from_date ?? ''),
				to: formatDate(row.to_date ?? ''),
				days
			}),
			row.from_doc_id === null
				? m.trust_days_year_end()
				: m.trust_days_carried_out({ title: told(row.from_title_vi, row.from_title_en) ?? '' })
		],
		rule: null,
		status: 'derived',
		quotes: quotesOf(...dated),
		sourceIds: sourcesOf(row.to_source_id, row.from_source_id),
		linesTitle: m.trust_days_lines(),
		lines: own.map((each) => ({
			key: `${each.measure} ${each.doc_id}`,
			label: stepWord(each.measure),
			value: each.days === null ? '–' : daysText(each.days),
			note: told(each.title_vi, each.title_en),
			own: each === row
		})),
		differs: [],
		names: []
	};
}
