import type { RankingRow, UsableIndicatorRow } from './answer-rows';

/** Why a member has no place, in the words of the SQL. */
export type UnrankedReason =
	'no_data' | 'below_minimum' | 'undefined_mean' | 'vetoed' | 'incomplete';

/** `cluster-ranking-indicator` and every question that ranks by a scheme; what only some of them give is optional. */
export interface RankedRow extends Omit<RankingRow, 'confidence'> {
	/** Null where provinces are compared that are not a cluster. */
	confidence: RankingRow['confidence'] | null;
	/** Of schemes alone, like all below. */
	unranked_reason?: UnrankedReason | null;
	rank_by_rules?: number | null;
	tie_broken?: boolean;
	tie_decided?: boolean;
	/** `scheme-official` */
	recomputed?: number | null;
	differs?: boolean | null;
	/** `scheme-target-count` */
	achieved?: number | null;
	exceeded?: number | null;
	count_basis?: 'printed' | 'counted' | null;
	/** `scheme-scale-1000` */
	bonus?: number | null;
	penalty?: number | null;
}

/** `cluster-options` */
export interface RankableRow {
	cluster_id: string;
	cluster_vi: string;
	cluster_en: string;
	year: number;
	member_count: number;
	material: 'indicator' | 'scores' | 'targets';
	indicator: string | null;
	name_vi: string | null;
	name_en: string | null;
	indicator_group: string | null;
	covered: number;
}

/** `usable-indicators` */
export interface IndicatorChoiceRow extends UsableIndicatorRow {
	unit_vi: string;
	unit_en: string;
	decimals: number;
	lowest: number;
	highest: number;
}

/** `cluster-printed-ranks` */
export interface PrintedRankRow {
	unit_id: string;
	/** An indicator, or `cluster_rank`: the place in an emulation cluster. */
	indicator: string;
	rank: number;
	scope_id: string;
	scope_vi: string;
	scope_en: string;
	member_count: number;
	member_count_printed: boolean;
	as_printed: string | null;
	source_id: string;
	source_name: string;
}

/** `scheme-decisions` */
export interface DecisionRow {
	position: number;
	cluster_id: string;
	year: number;
	above: string;
	above_vi: string | null;
	above_en: string | null;
	below: string;
	below_vi: string | null;
	below_en: string | null;
	state: 'obeyed' | 'left_open' | 'not_tied' | 'not_ranked';
}

/** `criteria` */
export interface CriterionRow {
	criterion_id: string;
	section: string;
	name_vi: string;
	name_en: string;
	max_score: number;
}

/** `target-indicators` */
export interface TargetIndicatorRow {
	indicator: string;
	name_vi: string;
	name_en: string;
	indicator_group: string;
	covered: number;
}

/** `scheme-official-sections` */
export interface OfficialSectionRow {
	unit_id: string;
	section: string;
	max_score: number;
	self_score: number | null;
	score: number | null;
	covered: number;
	needed: number;
	mean_score: number | null;
}
