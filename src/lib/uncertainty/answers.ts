import type { SchemeKind } from '../core/scheme';
import type { Unranked } from './ground';
import type { TargetTerms } from './target-points';

/** A row of the question that ranks by the scheme (`SCHEME_QUESTION`), as far as it is read here. */
export interface RankingRow {
	unit_id: string;
	score: number | null;
	unranked_reason?: Unranked | 'incomplete' | null;
	/** Of `scheme-target-count` alone. */
	count_basis?: 'printed' | 'counted' | null;
	exceeded?: number | null;
}

/** A row of `scheme-figures`. */
export interface FigureRow {
	unit_id: string;
	indicator: string;
	weight: number;
	sign: number;
	figure: number | null;
	decimals: number | null;
	lowest: number | null;
	highest: number | null;
}

/** A row of `scheme-target-count-entries`. */
export interface TargetEntryRow {
	unit_id: string;
	entry: string;
	met: number | null;
}

/** A row of `scheme-scale-entries`. What a target's points come from is null where it cannot be told. */
export type ScaleEntryRow = {
	unit_id: string;
	section: string;
	entry: string | null;
	weight: number | null;
	points: number | null;
} & { [Term in keyof TargetTerms]?: TargetTerms[Term] | null };

/** A row of `scheme-ties`. */
export interface TieRow {
	unit_id: string;
	key: string;
	value: number;
}

/** What the questions answered: of the ranking, of `MADE_OF` for the kind of scheme, and of `scheme-ties`. */
export interface Answers {
	ranking: readonly RankingRow[];
	madeOf: readonly FigureRow[] | readonly TargetEntryRow[] | readonly ScaleEntryRow[];
	ties: readonly TieRow[];
}

/**
 * The question that says what a ranking of each kind is made of; its parameters are those of the ranking, `scheme` only where it is asked for.
 * Null for `official`: totals a cluster entered are facts without weights or normalisations, and say nothing of how sure they are.
 */
export const MADE_OF: Readonly<Record<SchemeKind, string | null>> = {
	index: 'scheme-figures',
	rank_sum: 'scheme-figures',
	target_count: 'scheme-target-count-entries',
	scale_1000: 'scheme-scale-entries',
	official: null
};
