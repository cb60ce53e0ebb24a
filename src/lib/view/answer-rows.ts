import type { Verdict } from '$lib/core/verdict';

/** The rows of the questions, as their SQL names them. Kept beside each other so that a change in a question is seen here. */

/** `target-verdicts` */
export interface TargetRow {
	target_id: string;
	year: number;
	indicator: string;
	name_vi: string;
	name_en: string;
	unit_vi: string;
	unit_en: string;
	direction: 'up' | 'down' | 'neutral';
	plan_raw: string | null;
	plan_kind: string | null;
	plan_lo: number | null;
	plan_hi: number | null;
	plan_strict: boolean;
	plan_implied: boolean;
	decimals: number;
	actual_raw: string | null;
	actual: number | null;
	actual_hi: number | null;
	actual_status: string | null;
	previous: number | null;
	verdict: Verdict;
	verdict_computed: Verdict;
	verdict_official: Verdict | null;
	verdict_differs: boolean;
	percent_of_plan: number | null;
	percent_printed: number | null;
	plan_gap: number | null;
	note_vi: string | null;
	note_en: string | null;
	as_printed: string | null;
	source_id: string;
}

/** `target-counts` */
export interface TargetCountRow {
	year: number;
	printed_met: number | null;
	printed_total: number | null;
	printed_exceeded: number | null;
	printed_stage: 'reported' | 'expected' | null;
	printed_rate: number | null;
	as_printed: string | null;
	source_id: string | null;
	n_total: number | null;
	n_exceeded: number | null;
	n_met: number | null;
	n_almost: number | null;
	n_missed: number | null;
	n_not_assessed: number | null;
	n_assessed: number | null;
	n_differs: number | null;
	rate_assessed: number | null;
	rate_total: number | null;
}

/** `targets-achieved` */
export interface AchievedRow {
	/** What was asked: null for every year, null for every unit. */
	asked_year: number | null;
	asked_cluster: string | null;
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	kind: string;
	year: number;
	achieved: number | null;
	base: number | null;
	printed: boolean;
	printed_stage: 'reported' | 'expected' | null;
	printed_exceeded: number | null;
	n_total: number | null;
	n_assessed: number | null;
	n_exceeded: number | null;
	n_met: number | null;
	n_almost: number | null;
	n_missed: number | null;
	n_not_assessed: number | null;
	rate: number | null;
	rank: number | null;
	tied: boolean;
	as_printed: string | null;
	source_id: string | null;
	source_name: string | null;
}

/** `cluster-ranking-indicator`, and what every question that ranks by a scheme gives too. */
export interface RankingRow {
	cluster_id: string;
	year: number;
	/** `rank_sum`, `score` or an indicator's code. */
	basis: string;
	direction: 'up' | 'down';
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	kind: 'province' | 'city' | 'nation';
	score: number | null;
	decimals: number;
	unit_vi: string;
	unit_en: string;
	rank: number | null;
	tied: boolean;
	ranked_count: number;
	member_count: number;
	covered: number;
	needed: number;
	role: 'head' | 'deputy' | 'second_deputy' | 'member' | null;
	confidence: 'verified' | 'inferred' | 'uncertain' | 'illustrative';
	status: string | null;
	source_id: string | null;
	self_score: number | null;
}

/** `usable-indicators` */
export interface UsableIndicatorRow {
	cluster_id: string;
	year: number;
	indicator: string;
	name_vi: string;
	name_en: string;
	direction: 'up' | 'down';
	indicator_group: string;
	covered: number;
	member_count: number;
	reason: 'part' | 'few' | null;
	usable: boolean;
}

/** `award-panels` */
export interface AwardPanelRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	admin_set: string;
	year_from: number;
	year_to: number;
	granted_rows: number;
	proposed_rows: number;
	families: number;
	whole_period: boolean;
}

/** `awards-by-category` */
export interface AwardRow {
	year_from: number;
	year_to: number;
	family: string;
	family_order: number;
	family_vi: string;
	family_en: string;
	award_code: string;
	name_vi: string;
	name_en: string;
	level: 'state' | 'government' | 'ministry_province' | 'district' | 'commune' | 'unit' | 'mixed';
	precedence: number;
	recipient_type: 'collective' | 'individual' | 'household' | 'enterprise' | 'mixed' | 'unit';
	stage: 'granted' | 'proposed';
	extent: 'year' | 'term' | 'decision' | 'ceremony' | 'part';
	extent_note: string | null;
	extent_note_en: string | null;
	count: number;
	qualifier: string | null;
	as_printed: string | null;
	source_id: string;
}

/** `worker-share` */
export interface WorkerShareRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year: number;
	measure: 'direct_worker' | 'direct_worker_and_people' | 'not_leader_merit' | 'small_collective';
	base: 'individuals' | 'collectives' | 'individuals_merit';
	share: number;
	qualifier: string | null;
	base_count: number | null;
	direct_count: number | null;
	share_computed: number | null;
	rank: number | null;
	ranked_count: number;
	tied: boolean;
	change_raw: string | null;
	change: number | null;
	change_unit: string | null;
	as_printed: string | null;
	note_vi: string | null;
	note_en: string | null;
	source_id: string;
}

/** `unit-observations` */
export interface ObservationRow {
	year: number;
	indicator: string;
	name_vi: string;
	name_en: string;
	unit_vi: string;
	unit_en: string;
	indicator_group: string;
	direction: 'up' | 'down' | 'neutral';
	decimals: number;
	value: number;
	qualifier: string | null;
	status: string;
	note: string | null;
	note_vi: string | null;
	note_en: string | null;
	as_printed: string | null;
	source_id: string;
	previous: number | null;
	change: number | null;
	region_rank: number | null;
	region_count: number | null;
	cluster_id: string | null;
	cluster_rank: number | null;
	cluster_count: number | null;
	printed_rank: number | null;
	printed_rank_count: number | null;
	member_count_printed: boolean | null;
	printed_scope_vi: string | null;
	printed_scope_en: string | null;
	rank_as_printed: string | null;
}

/** `printed-checks` */
export interface CheckRow {
	check_id: string;
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year: number;
	kind: 'ratio' | 'change' | 'percent_of_plan' | 'parts_total' | 'count' | 'year' | 'base';
	label_vi: string;
	label_en: string;
	part: number | null;
	whole: number | null;
	printed: number | null;
	printed_decimals: number | null;
	printed_unit: string | null;
	computed: number | null;
	agrees: boolean | null;
	difference: number | null;
	as_printed: string | null;
	note_vi: string | null;
	note_en: string | null;
	source_id: string;
	source_title: string | null;
	source_publisher: string | null;
}

/** `found-differences` */
export interface FoundRow {
	rule: DifferenceRule;
	status: 'differs' | 'ambiguous' | 'bound' | 'check' | 'consistent';
	unit_id: string;
	admin_set: '63' | '34' | 'VN' | null;
	slug: string | null;
	name_vi: string | null;
	name_en: string | null;
	year: number;
	subject_vi: string | null;
	subject_en: string | null;
	printed: number;
	computed: number | null;
	difference: number | null;
	low: number | null;
	high: number | null;
	unit_vi: string | null;
	unit_en: string | null;
	decimals: number | null;
	/** Of awards granted and proposed. */
	recipient_type: AwardRow['recipient_type'] | null;
	place: number | null;
	qualifier: string | null;
	cause: DifferenceCause;
	check_id: string | null;
	note_vi: string | null;
	note_en: string | null;
	as_printed: string | null;
	source_id: string;
	source_title: string | null;
	source_publisher: string | null;
	source_address: string | null;
}

/** What the rules of `found-differences` look for, in the order a reader goes through them. */
export const DIFFERENCE_RULES = [
	'share_differs_from_parts',
	'parts_differ_from_total',
	'count_differs_from_targets',
	'percent_of_plan_differs',
	'plan_implied',
	'points_printed_as_percent',
	'change_unit_ambiguous',
	'change_differs_from_years',
	'share_is_bound',
	'value_differs_within_source',
	'previous_differs_from_year',
	'stock_differs_from_flow',
	'density_differs_from_parts',
	'places_uneven',
	'year_differs',
	'granted_exceeds_proposed',
	'quota_base_unknown'
] as const;
export type DifferenceRule = (typeof DIFFERENCE_RULES)[number];

export type DifferenceCause =
	| 'part_or_whole_or_share_misprinted'
	| 'printed_differs_from_parts'
	| 'revised_or_other_date'
	| 'part_or_density_of_another_count'
	| 'withdrawn_or_merged_or_misprinted'
	| 'plan_not_printed'
	| 'plan_or_actual_or_percent_misprinted'
	| 'points_called_percent'
	| 'points_relative_or_count'
	| 'bound_printed'
	| 'place_in_large_clusters_only'
	| 'shared_places'
	| 'year_misprinted'
	| 'other_year_meant'
	| 'different_cohorts'
	| 'base_not_printed'
	| 'part_or_total_misprinted_or_counted_twice'
	| 'change_or_share_misprinted'
	| 'targets_judged_otherwise';

/** `unit-in-todays-borders` */
export interface TodaysBordersRow {
	indicator: string;
	name_vi: string;
	name_en: string;
	unit_vi: string;
	unit_en: string;
	decimals: number;
	rollup: Rollup;
	year: number;
	basis: 'own' | 'rolled_up' | 'unchanged' | 'parts_only' | 'part';
	value: number | null;
	qualifier: string | null;
	status: string | null;
	source_id: string | null;
	reason:
		'cannot_be_added' | 'part_missing' | 'weight_missing' | 'bounds_differ' | 'part_twice' | null;
	rolled_value: number | null;
	rolled_difference: number | null;
	is_break: boolean;
	parts_present: number | null;
	parts_needed: number | null;
	weight_indicator: string | null;
	weight: number | null;
	part_id: string | null;
	part_admin_set: '63' | null;
	part_code: string | null;
	part_slug: string | null;
	part_name_vi: string | null;
	part_name_en: string | null;
}

/** How figures of old units are put together in the borders of today (`indicators.rollup`). */
export type Rollup = 'sum' | 'population' | 'labour' | 'households' | 'none';

/** `rolled-up-years` */
export interface RolledUpYearRow {
	year: number;
}

/** `unit-in-old-borders` */
export interface OldBordersRow {
	indicator: string;
	name_vi: string;
	name_en: string;
	unit_vi: string;
	unit_en: string;
	decimals: number;
	rollup: Rollup;
	year: number;
	basis: 'own' | 'unchanged' | 'merged';
	is_own: boolean;
	value: number;
	qualifier: string | null;
	status: string;
	source_id: string;
	is_break: boolean;
	parts_needed: number | null;
	figure_id: string;
	figure_admin_set: '63' | '34' | null;
	figure_code: string | null;
	figure_slug: string | null;
	figure_name_vi: string | null;
	figure_name_en: string | null;
}

/** `prize-places` */
export interface PrizeRow {
	year: number;
	place: number;
	collectives: number;
	award_vi: string | null;
	award_en: string | null;
	year_printed: number | null;
	year_suspect: boolean;
	as_printed: string;
	source_id: string;
}

/** `unit-documents` */
export interface DocumentRow {
	year: number;
	doc_id: string;
	doc_type: string;
	symbol: string | null;
	issuer_vi: string;
	issuer_en: string;
	issued: string | null;
	title_vi: string;
	title_en: string;
	own: boolean;
	implements_doc_id: string | null;
	implements_symbol: string | null;
	implements_vi: string | null;
	implements_en: string | null;
	as_printed: string | null;
	source_id: string;
	task_no: number | null;
	text_vi: string | null;
	text_en: string | null;
	task_as_printed: string | null;
}

/** `unit-movements` */
export interface MovementRow {
	year: number;
	movement_id: string;
	canonical_id: string;
	name_vi: string;
	name_en: string;
	launched_by: 'prime_minister' | 'province' | 'other';
	mode: 'thematic' | 'regular' | 'campaign' | 'special';
	as_printed: string;
	source_id: string;
}

/** `unit-facts` */
export interface FactRow {
	year: number;
	fact_id: string;
	period: string;
	fact_type: string;
	subject_vi: string;
	subject_en: string;
	value: string | null;
	unit_vi: string | null;
	unit_en: string | null;
	plan: string | null;
	as_printed: string;
	source_id: string;
}

/** `unit-sources` and `sources` (which adds `citations`) */
export interface SourceRow {
	source_id: string;
	title: string;
	publisher: string | null;
	address: string;
	published: string | null;
	kind: string;
	citations?: number;
}

/** `unit-clusters` */
export interface UnitClusterRow {
	year: number;
	cluster_id: string;
	name_vi: string;
	name_en: string;
	role: RankingRow['role'];
	confidence: RankingRow['confidence'];
	source_id: string;
	member_count: number;
}

/** `unit-places` */
export interface UnitPlaceRow {
	year: number;
	cluster_id: string;
	indicator: string;
	rank: number | null;
	/** The best and the worst place its figure allows. */
	low: number | null;
	high: number | null;
	ranked_count: number;
	member_count: number;
	/** The middle figure of the members. */
	middle: number | null;
}

/** `cluster-members` */
export interface ClusterMemberRow {
	cluster_id: string;
	cluster_vi: string;
	cluster_en: string;
	year: number;
	slug: string;
	name_vi: string;
	name_en: string;
	role: RankingRow['role'];
	confidence: RankingRow['confidence'];
	source_id: string;
	source_title: string | null;
	source_publisher: string | null;
}

/** `target-options` */
export interface TargetOptionRow {
	year: number;
	cluster_id: string | null;
	name_vi: string | null;
	name_en: string | null;
	printed_units: number;
	listed_units: number;
}

/** `award-families` */
export interface AwardFamilyRow {
	family: string;
	family_order: number;
	family_vi: string;
	family_en: string;
	level: AwardRow['level'];
	count: number;
	qualifier: string | null;
	collectives: number;
	individuals: number;
	households: number;
	enterprises: number;
	not_split: number;
}

/** `award-filters` */
export type AwardFilterRow =
	| { kind: 'level'; value: AwardRow['level']; place: number }
	| { kind: 'recipient'; value: AwardRow['recipient_type']; place: number };

/** `award-positions` */
export interface PositionRow {
	position_group: 'leader_top' | 'leader_dept' | 'entrepreneur' | 'leader_other' | 'direct' | null;
	individuals: number;
	share: number | null;
}

/** `featured-unit` */
export interface FeaturedRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year: number;
	answered: number;
	cluster_id: string | null;
	cluster_vi: string | null;
	cluster_en: string | null;
	scored: boolean;
	target_rows: number;
}

/** `national-overview` */
export interface OverviewRow {
	topic:
		| 'indicators'
		| 'targets'
		| 'target_list'
		| 'awards'
		| 'awards_partial'
		| 'proposals'
		| 'workers'
		| 'scores';
	unit_count: number;
	unit_total: number;
	year_from: number | null;
	year_to: number | null;
	row_count: number;
}

/** `prizes-by-rank` */
export interface PrizeByRankRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	kind: RankingRow['kind'];
	rank: number | null;
	/** Places the member and those who share its rank take up. */
	place_from: number | null;
	place_to: number | null;
	shared_by: number | null;
	member_count: number;
	award_code: string | null;
	award_vi: string | null;
	award_en: string | null;
	/** How many of those places carry the award. */
	award_places: number | null;
	state: 'earned' | 'shared_place' | 'none' | 'no_rule' | 'unranked';
	shared_place: boolean;
}

/** `quota-checks` */
export interface QuotaCheckRow {
	unit_id: string;
	admin_set: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year_from: number;
	year_to: number;
	award_code: string;
	award_vi: string | null;
	award_en: string | null;
	proposed: number;
	proposed_is_bound: boolean;
	extent: AwardRow['extent'];
	as_printed: string | null;
	source_id: string;
	base: 'meeting_province_flag' | 'leading_cluster';
	/** 0 to 1. */
	max_share: number;
	base_from: 'stated' | 'flags_granted' | 'first_places' | 'flags_proposed' | null;
	base_count: number | null;
	base_source_id: string | null;
	/** Per cent. */
	share: number | null;
	allowed: number | null;
	base_needed: number | null;
	verdict: 'within' | 'over' | 'needs_check';
}

/** `award-stages` */
export interface AwardStageRow {
	year_from: number;
	year_to: number;
	family: string;
	award_code: string;
	name_vi: string;
	name_en: string;
	level: AwardRow['level'];
	precedence: number;
	recipient_type: AwardRow['recipient_type'];
	known_stages: 1 | 2 | 3;
	proposed: number | null;
	proposed_qualifier: string | null;
	proposed_extent: AwardRow['extent'] | null;
	proposed_note: string | null;
	proposed_note_en: string | null;
	proposed_as_printed: string | null;
	proposed_source_id: string | null;
	granted: number | null;
	granted_qualifier: string | null;
	granted_extent: AwardRow['extent'] | null;
	granted_note: string | null;
	granted_note_en: string | null;
	granted_as_printed: string | null;
	granted_source_id: string | null;
	presented: number | null;
	presented_qualifier: string | null;
	presented_note: string | null;
	presented_note_en: string | null;
	presented_as_printed: string | null;
	presented_source_id: string | null;
	change: 'as_proposed' | 'fewer_granted' | 'more_granted' | 'part_told' | 'bound' | null;
	difference: number | null;
	presented_difference: number | null;
}

/** `balance-awards`, `balance-scores`, `balance-recipients` */
export interface BalanceRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year: number;
	measure:
		| 'awards_per_1000_workers'
		| 'individuals_per_1000_people'
		| 'awards_growth'
		| 'targets_met_growth'
		| 'growth_gap'
		| 'self_score_gap'
		| 'self_score_excess'
		| 'position_mix'
		| 'collectives_placed'
		| 'cluster_members_awarded'
		| WorkerShareRow['measure'];
	/** A level of award, a position group, a cluster; null for the whole. */
	part: string | null;
	unit: 'per_1000' | 'percent' | 'points';
	numerator: number | null;
	numerator_source_id: string | null;
	denominator: number | null;
	denominator_source_id: string | null;
	value: number | null;
	is_bound: boolean;
	missing: 'numerator' | 'denominator' | 'both' | null;
}

/** `balance-timeliness`; dates are ISO. */
export interface TimelinessRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	year: number;
	measure: 'days_to_proposal' | 'days_to_decision' | 'days_to_conference' | 'days_to_plan';
	doc_id: string;
	title_vi: string;
	title_en: string;
	to_date: string | null;
	to_source_id: string;
	/** Null: the end of the year. */
	from_doc_id: string | null;
	from_title_vi: string | null;
	from_title_en: string | null;
	from_date: string | null;
	from_source_id: string | null;
	days: number | null;
	missing: 'from_date' | 'to_date' | 'achievement' | null;
}
