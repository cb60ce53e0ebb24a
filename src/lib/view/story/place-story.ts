import { formatNumber, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ObservationRow } from '../answer-rows';
import { clusterName } from '../cluster-choice';
import { locale, statusWord, told } from '../words';
import type { StoryKey } from './story-ref';
import type { PlacePart } from './story-rows';
import { quotesOf, sourcesOf, type Story, type StoryDifference } from './story';

/** The cluster a place is among; null for the region. */
export function placeCluster({ rest: [, within] }: StoryKey): string | null {
	return within === undefined || within === 'region' ? null : within;
}

/**
 * The story of a place by one indicator; null when the unit has none. Before the others' figures are known the place is that of
 * `unit-observations`.
 */
export function placeStory(
	key: StoryKey,
	rows: readonly ObservationRow[],
	parts: readonly PlacePart[] | undefined
): Story | null {
	const { yearFrom: year, rest } = key;
	const cluster = placeCluster(key);
	const row = rows.find((each) => each.year === year && each.indicator === rest[0]);
	const own = parts?.find(({ asked }) => asked);
	const isOwnCluster = cluster !== null && row?.cluster_id === cluster;
	const rank =
		own?.rank ?? (cluster === null ? row?.region_rank : isOwnCluster ? row.cluster_rank : null);
	const count =
		parts?.length ??
		(cluster === null ? row?.region_count : isOwnCluster ? row.cluster_count : null);
	if (!row || rank == null || count == null) return null;
	const unit = told(row.unit_vi, row.unit_en);
	const scope = own?.scope_vi ? clusterName(own.scope_vi, own.scope_en ?? own.scope_vi) : null;
	const down = row.direction === 'down';
	const given = {
		above: rank - 1,
		count,
		place: rank,
		value: formatNumber(row.value, row.decimals, locale()) + (unit ? `\u00A0${unit}` : '')
	};
	const sharing = (parts ?? []).filter((part) => part.rank === rank).length - 1;
	return {
		subject: told(row.name_vi, row.name_en),
		value: m.rank_of({ rank, count }),
		about: sharing > 0 ? m.tied() : null,
		formula: [
			cluster === null ? m.story_place_region() : m.story_place_cluster(),
			placeSentence(given, down),
			...(sharing > 0 ? [m.story_place_tied({ count: sharing })] : []),
			m.story_place_rule({ decimals: row.decimals })
		],
		rule: scope,
		status: 'computed',
		quotes: quotesOf(row, { as_printed: row.rank_as_printed, source_id: row.source_id }),
		sourceIds: sourcesOf(row.source_id, ...(parts ?? []).map(({ source_id }) => source_id)),
		linesTitle: m.story_lines_among({ count }),
		lines: (parts ?? []).map((part) => ({
			key: part.unit_id,
			label: `${part.tied ? '=' : ''}${part.rank}. ${told(part.name_vi, part.name_en)}`,
			value: `${qualifierMark(part.qualifier)}${formatNumber(part.value, part.decimals, locale())}`,
			note: part.status === 'official' ? null : statusWord(part.status),
			own: part.asked
		})),
		differs: printedPlace(row, rank),
		names: [row.name_vi, row.name_en]
	};
}

/** How many stand before a figure, and the place that follows from it. */
export function placeSentence(
	given: { above: number; count: number; place: number | string; value: string },
	down: boolean
): string {
	if (given.above === 0) return m.story_place_none_above(given);
	return down ? m.story_place_down(given) : m.story_place_up(given);
}

/** A place that a source printed for the same indicator and year, when it is another one. */
function printedPlace(row: ObservationRow, rank: number): StoryDifference[] {
	if (row.printed_rank === null || row.printed_rank === rank) return [];
	return [
		{
			title: m.story_printed_place(),
			words: m.scorecard_rank_printed({
				rank: row.printed_rank,
				count: row.printed_rank_count ?? 0,
				scope: told(row.printed_scope_vi, row.printed_scope_en) ?? ''
			})
		}
	];
}
