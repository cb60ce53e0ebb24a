import type { PrizeRules } from '$lib/core/prize-rules';
import { m } from '$lib/paraglide/messages';
import type { PrizeByRankRow } from './answer-rows';
import { list } from './ranking-view';
import { told } from './words';

/** One place of a ranking, or the places that tied members share, with what it carries. */
export interface PrizePlace {
	key: string;
	/** `2`, or `2–3` where members share. */
	place: string;
	members: { unitId: string; slug: string; name: string }[];
	/** One award; where nobody can tell who gets it, each award with how many of the shared places carry it. */
	awards: string[];
	/** The rules do not say who of the members is considered. */
	undecided: boolean;
}

/** Who would get what by prize rules, in words. */
export interface PrizeView {
	sentence: string;
	/** Places that carry a prize, first to last. */
	places: PrizePlace[];
	/** Members whose place carries none, and members without a rank, each as one sentence; null when there are none. */
	none: string | null;
	unranked: string | null;
	memberCount: number;
}

/** What the rows of `prizes-by-rank` say; null without a row. */
export function prizeView(rows: readonly PrizeByRankRow[]): PrizeView | null {
	const first = rows[0];
	if (!first) return null;
	const carrying = rows.filter(hasPrize);
	const places = [...new Set(carrying.map((row) => row.place_from))].map((from) =>
		prizePlace(carrying.filter((row) => row.place_from === from))
	);
	return {
		sentence: sentence(rows, places),
		places,
		none: sentenceOf(rows, 'none', m.prizes_none),
		unranked: sentenceOf(rows, 'unranked', m.prizes_unranked),
		memberCount: first.member_count
	};
}

/** The name of prize rules in the reader's language. */
export function rulesName(rules: PrizeRules): string {
	return told(rules.name_vi, rules.name_en);
}

function hasPrize(row: PrizeByRankRow): boolean {
	return row.state === 'earned' || row.state === 'shared_place';
}

function prizePlace(rows: readonly PrizeByRankRow[]): PrizePlace {
	const first = rows[0]!;
	const members = new Map(
		rows.map((row) => [row.unit_id, { unitId: row.unit_id, slug: row.slug, name: nameOf(row) }])
	);
	return {
		key: String(first.place_from),
		place: placeText(first),
		members: [...members.values()],
		awards: first.state === 'earned' ? [awardOf(first)] : sharedAwards(rows),
		undecided: first.state === 'shared_place'
	};
}

/** Each award once: every member who shares has the same rows. */
function sharedAwards(rows: readonly PrizeByRankRow[]): string[] {
	const own = rows.filter((row) => row.unit_id === rows[0]!.unit_id);
	const shared = own[0]!.shared_by ?? 0;
	const carried = own.reduce((sum, row) => sum + (row.award_places ?? 0), 0);
	const awards = own.map((row) =>
		m.prizes_share({ places: row.award_places ?? 0, shared, award: awardOf(row) })
	);
	return carried < shared
		? [...awards, m.prizes_share_none({ places: shared - carried, shared })]
		: awards;
}

/** About the first place that carries a prize. */
function sentence(rows: readonly PrizeByRankRow[], places: readonly PrizePlace[]): string {
	const first = rows.find(hasPrize);
	const place = places[0];
	if (!first || !place) {
		if (rows.every((row) => row.state === 'unranked')) return m.prizes_sentence_unranked();
		return rows.some((row) => row.state === 'no_rule')
			? m.prizes_sentence_no_rule({ count: rows[0]!.member_count })
			: m.prizes_sentence_none();
	}
	const names = list(place.members.map(({ name }) => name));
	const award = awardOf(first);
	if (place.undecided)
		return m.prizes_sentence_shared({
			names,
			award,
			places: place.place,
			count: first.award_places ?? 0,
			shared: first.shared_by ?? 0
		});
	const count = places.reduce((sum, { members }) => sum + members.length, 0);
	return count === place.members.length
		? m.prizes_sentence({ names, award })
		: m.prizes_sentence_more({ names, award, count });
}

function sentenceOf(
	rows: readonly PrizeByRankRow[],
	state: PrizeByRankRow['state'],
	words: (given: { names: string }) => string
): string | null {
	const names = rows.filter((row) => row.state === state).map(nameOf);
	return names.length ? words({ names: list(names) }) : null;
}

function placeText({ place_from, place_to }: PrizeByRankRow): string {
	return place_from === place_to
		? String(place_from)
		: m.prizes_places({ from: place_from ?? 0, to: place_to ?? 0 });
}

/** An award the tables do not know keeps its code. */
function awardOf(row: PrizeByRankRow): string {
	return told(row.award_vi, row.award_en) ?? row.award_code ?? '';
}

function nameOf(row: PrizeByRankRow): string {
	return told(row.name_vi, row.name_en);
}
