import { formatNumber } from '$lib/core/format';
import type { Scheme } from '$lib/core/scheme';
import { PRESETS } from '$lib/core/scheme-presets';
import { m } from '$lib/paraglide/messages';
import { BY_SCHEME, rankingQuestion, type Settled } from '../cluster-choice';
import { printedOf } from '../printed-ranks';
import { nameOf, rankText } from '../ranking-view';
import type { PrintedRankRow, RankedRow } from '../scheme-rows';
import { schemeName, whyUnranked } from '../scheme-words';
import { locale, told } from '../words';
import { placeSentence } from './place-story';
import type { StoryKey } from './story-ref';
import { asSentence, quotesOf, sourcesOf, type Story } from './story';

/** What ranks in a story of a ranking; null when it is a scheme that the address does not carry. */
export function rankedBy(key: StoryKey, carried: Scheme | null): Settled | null {
	const [clusterId, by] = key.rest;
	if (clusterId === undefined || by === undefined) return null;
	const scheme = by === BY_SCHEME ? carried : (PRESETS.find(({ id }) => id === by) ?? null);
	if (by === BY_SCHEME && scheme === null) return null;
	return { clusterId, year: key.yearFrom, by, scheme };
}

/** The question that ranks. */
export const rankQuestion = rankingQuestion;

/** The story of a score and the place it earns; null when the unit is not in the ranking. */
export function rankStory(
	{ unitId }: StoryKey,
	by: Settled,
	rows: readonly RankedRow[],
	printed: readonly PrintedRankRow[] | undefined,
	indicatorName: string | null
): Story | null {
	const row = rows.find((each) => each.unit_id === unitId);
	if (!row) return null;
	const isOfficial = row.basis === 'official';
	const score = row.score === null ? null : formatNumber(row.score, row.decimals, locale());
	const own = printedOf(printed ?? [], {
		clusterId: by.clusterId,
		indicator: by.scheme ? null : by.by
	}).filter((each) => each.unit_id === unitId);
	const place =
		row.rank === null
			? m.not_ranked()
			: m.rank_of({ rank: rankText(row)!.replace('=', ''), count: row.ranked_count });
	return {
		subject: by.scheme ? schemeName(by.scheme) : (indicatorName ?? by.by),
		value:
			score === null
				? place
				: `${place} · ${score}${told(row.unit_vi, row.unit_en) ? `\u00A0${told(row.unit_vi, row.unit_en)}` : ''}`,
		about: row.tied ? m.tied() : null,
		formula: [...scoreSentences(row), ...placeSentences(row, rows, score, by.scheme)],
		rule: by.scheme ? ruleOf(by.scheme) : null,
		status: isOfficial ? 'reported' : 'computed',
		quotes: quotesOf(...own),
		sourceIds: sourcesOf(row.source_id, ...own.map(({ source_id }) => source_id)),
		linesTitle: m.story_lines_among({ count: row.member_count }),
		lines: rows.map((each) => ({
			key: each.unit_id,
			label: `${rankText(each) === null ? '' : `${rankText(each)}. `}${nameOf(each)}`,
			value: each.score === null ? '–' : formatNumber(each.score, each.decimals, locale()),
			note: each.rank === null ? whyUnranked(each, by.scheme) : null,
			own: each.unit_id === unitId
		})),
		differs: [
			...own
				.filter((each) => each.rank !== row.rank)
				.map((each) => ({
					title: m.story_printed_place(),
					words: m.scorecard_rank_printed({
						rank: each.rank,
						count: each.member_count,
						scope: told(each.scope_vi, each.scope_en.replace(/^[^:]*: /, ''))
					})
				})),
			...(row.differs && row.recomputed != null && score !== null
				? [
						{
							title: m.story_entered_differs(),
							words: m.story_entered_differs_words({
								entered: score,
								computed: formatNumber(row.recomputed, row.decimals, locale())
							})
						}
					]
				: [])
		],
		names: []
	};
}

/** The scheme with its version, and in Vietnamese who decided it: its own words are in no other language. */
function ruleOf(scheme: Scheme): string {
	const named = m.story_scheme({ name: schemeName(scheme), version: scheme.version });
	return locale() === 'vi' ? `${named} ${asSentence(scheme.source)}` : named;
}

function scoreSentences(row: RankedRow): string[] {
	const given = { covered: row.covered, needed: row.needed };
	switch (row.basis) {
		case 'official':
			return [m.story_score_official(given)];
		case 'rank_sum':
			return [m.story_score_rank_sum(given)];
		case 'index':
			return [m.story_score_index(given)];
		case 'scale_1000':
			return [
				m.story_score_scale({
					bonus: formatNumber(row.bonus ?? 0, 2, locale()),
					penalty: formatNumber(row.penalty ?? 0, 2, locale())
				})
			];
		case 'target_count':
			return row.achieved == null
				? []
				: [
						m.story_achieved_rate({
							achieved: row.achieved,
							base: row.covered,
							rate: row.score === null ? '–' : formatNumber(row.score, row.decimals, locale())
						})
					];
		default:
			return [m.story_score_indicator()];
	}
}

function placeSentences(
	row: RankedRow,
	rows: readonly RankedRow[],
	score: string | null,
	scheme: Scheme | null
): string[] {
	const { rank } = row;
	if (rank === null || score === null) return [`${m.not_ranked()}: ${whyUnranked(row, scheme)}.`];
	const above = rows.filter((each) => each.rank !== null && each.rank < rank).length;
	const given = {
		above,
		count: row.ranked_count,
		value: score,
		place: rankText(row)!.replace('=', '')
	};
	const sharing = rows.filter((each) => each.rank === rank).length - 1;
	return [
		placeSentence(given, row.direction === 'down'),
		...(sharing > 0 ? [m.story_place_tied({ count: sharing })] : []),
		...(row.tie_broken && !row.tied ? [m.story_place_parted()] : [])
	];
}
