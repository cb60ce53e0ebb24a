import { formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { BalanceRow } from '../answer-rows';
import { balanceLine, partWord, valueText } from '../balance-lines';
import { capitalised, locale } from '../words';
import type { StoryAsk } from './story';
import type { StoryKey } from './story-ref';
import { sourcesOf, type Story } from './story';

const SCORES = ['self_score_gap', 'self_score_excess'];
const RECIPIENTS = [
	...['position_mix', 'collectives_placed', 'cluster_members_awarded', 'direct_worker'],
	...['direct_worker_and_people', 'not_leader_merit', 'small_collective']
];

/** The questions that give a ratio, those a page may have asked already first. */
export function balanceQuestionsOf({ unitId, rest: [measure = ''] }: StoryKey): StoryAsk[] {
	const name = SCORES.includes(measure)
		? 'balance-scores'
		: RECIPIENTS.includes(measure)
			? 'balance-recipients'
			: 'balance-awards';
	return [
		{ name, params: { unit_id: unitId, year: null } },
		{ name, params: { unit_id: null, year: null } }
	];
}

/** The story of a ratio; null when there is none. */
export function balanceStory(
	{ unitId, yearFrom: year, rest: [measure, part] }: StoryKey,
	rows: readonly BalanceRow[]
): Story | null {
	const row = rows.find(
		(each) =>
			each.unit_id === unitId &&
			each.year === year &&
			each.measure === measure &&
			each.part === (part ?? null)
	);
	if (!row) return null;
	const line = balanceLine(row, { name: '', year });
	const value = valueText(row);
	const number = (given: number | null) => (given === null ? '–' : formatShort(given, 2, locale()));
	return {
		subject: capitalised(partWord(row)),
		value: value ?? '–',
		about: null,
		formula: [
			...(line.made ? [m.story_ratio({ made: line.made, value: value ?? '–' })] : []),
			...(line.missing ? [line.missing] : []),
			...(row.is_bound ? [m.story_bound()] : [])
		],
		rule: null,
		status: 'computed',
		quotes: [],
		sourceIds: sourcesOf(row.numerator_source_id, row.denominator_source_id),
		linesTitle: m.story_lines_ratio(),
		lines: [
			{
				...{ key: 'numerator', label: m.story_numerator(), note: null, own: false },
				value: number(row.numerator)
			},
			{
				...{ key: 'denominator', label: m.story_denominator(), note: null, own: false },
				value: number(row.denominator)
			}
		],
		differs: [],
		names: []
	};
}
