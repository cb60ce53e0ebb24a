import { formatShort } from '$lib/core/format';
import type { RankedRow } from './scheme-rows';
import { locale, told } from './words';

/** How many places are told. */
const FIRST = 3;

/** A member and its place, in as few words as can be. */
export interface LiveRank {
	key: string;
	words: string;
	isChosen: boolean;
}

/** The first members of a ranking and, where it is not among them, the one in question; `1. Đà Nẵng`, `=2. …` when tied. */
export function liveRanks(rows: readonly RankedRow[], chosen: string | null): LiveRank[] {
	return rows
		.filter((row) => row.rank !== null)
		.filter((row, i) => i < FIRST || row.slug === chosen)
		.map((row) => ({
			key: row.unit_id,
			words: `${row.tied ? '=' : ''}${formatShort(row.rank ?? 0, 1, locale())}. ${told(row.name_vi, row.name_en)}`,
			isChosen: row.slug === chosen
		}));
}
