/**
 * A scheme (thang điểm): how figures become scores and ranks. It is configuration with a version and a source, edited and shared as
 * JSON; `static/schemas/scheme.schema.json` is its published form, `checkScheme` reads it, `schemeText` hands it to the SQL.
 * The types here are a scheme after reading, with every default filled in.
 */

export const SCHEME_KINDS = [
	'official',
	'target_count',
	'scale_1000',
	'rank_sum',
	'index'
] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

export const RANK_METHODS = ['competition', 'dense', 'average'] as const;
export const MEANS = ['arithmetic', 'geometric', 'harmonic'] as const;
export type Mean = (typeof MEANS)[number];

/** How a figure is put on a common scale; `src/lib/sql/model/63-scheme-values.sql` has the formulas, which are COINr's. */
export type Normalisation =
	| { method: 'minmax'; range: readonly [low: number, high: number] }
	| { method: 'zscore'; mean: number; sd: number }
	| { method: 'goalposts'; scale: number; cap: boolean }
	| { method: 'target_distance'; cap: boolean }
	| { method: 'reference_distance'; reference: string; cap: boolean }
	| { method: 'scaled'; interval: readonly [low: number, high: number] }
	| { method: 'max_distance' | 'max_fraction' | 'rank' | 'borda' | 'percentile_rank' | 'none' };

export const NORMALISATIONS = [
	'minmax',
	'zscore',
	'goalposts',
	'target_distance',
	'max_distance',
	'reference_distance',
	'max_fraction',
	'scaled',
	'rank',
	'borda',
	'percentile_rank',
	'none'
] as const satisfies readonly Normalisation['method'][];

/** The node every group and indicator without a parent belongs to. */
export const ROOT = 'total';

export interface SchemeIndicator {
	/** `indicators.indicator`. */
	indicator: string;
	parent: string;
	/** Relative to its siblings; 0 keeps it in the scheme without effect. */
	weight: number;
	direction: 'up' | 'down';
	/** In the indicator's own unit; for `target_distance`. */
	target: number | null;
	/** Lower and upper, in the indicator's own unit; for `goalposts`. */
	goalposts: readonly [low: number, high: number] | null;
	/** Null: that of the scheme. */
	normalisation: Normalisation | null;
}

export interface SchemeGroup {
	id: string;
	parent: string;
	weight: number;
	/** Null: that of the scheme. */
	aggregation: Mean | null;
	name_vi: string;
	name_en: string;
}

export interface SchemeSection {
	/** `criteria.section`, or any name for a section of targets. */
	id: string;
	name_vi: string;
	name_en: string;
	max: number;
	mode: 'targets' | 'criteria';
	/** Groups of indicators whose targets belong here; empty takes all that no earlier section took. */
	indicator_groups: readonly string[];
}

/** Points of a target: see `src/lib/sql/model/66-scheme-target-points.sql`. */
export interface TargetPoints {
	k: number;
	cap: number;
	floor: number;
	/** r of a lower-is-better target: plan / actual, or 2 - actual / plan. */
	lower_ratio: 'plan_over_actual' | 'two_minus';
	/** Weight per indicator; 1 when not given. */
	weights: readonly { indicator: string; weight: number }[];
}

/** What a person decided about two members the scheme leaves equal. It counts only while they are: `src/lib/sql/model/65-scheme-decided.sql`. */
export interface TieDecision {
	cluster_id: string;
	year: number;
	/** `unit_id` of the one that comes first. */
	above: string;
	below: string;
	reason: string;
}

interface SchemeHead {
	id: string;
	version: string;
	name_vi: string;
	name_en: string;
	/** Who decided it, or that nobody did. */
	source: string;
	rank: { method: (typeof RANK_METHODS)[number]; decimals: number };
	/** Least share of figures, 0 to 1, a unit needs to be ranked; below it a unit is listed and not ranked. */
	min_share: number;
	/** Rules that part equal totals, in order; ties they leave are shared places. `node:x`, `section:x`, `exceeded`, … */
	tie_break: readonly string[];
	/** Ties that no rule parts, parted by a person. */
	decided: readonly TieDecision[];
}

export type OfficialScheme = SchemeHead & {
	kind: 'official';
	bonus: { max: number };
	penalty: { max: number };
};
export type TargetCountScheme = SchemeHead & { kind: 'target_count' };
export type ScaleScheme = SchemeHead & {
	kind: 'scale_1000';
	max: number;
	sections: readonly SchemeSection[];
	bonus: { max: number };
	penalty: { max: number };
	target: TargetPoints;
	/** Criteria whose appraised score above 0 means the unit is not considered ("không xét"). */
	veto: readonly string[];
};
export type RankSumScheme = SchemeHead & {
	kind: 'rank_sum';
	/** Empty: every usable indicator. Only indicator, weight and direction matter. */
	indicators: readonly SchemeIndicator[];
};
export type IndexScheme = SchemeHead & {
	kind: 'index';
	normalisation: Normalisation;
	aggregation: Mean;
	indicators: readonly SchemeIndicator[];
	groups: readonly SchemeGroup[];
};
export type Scheme = OfficialScheme | TargetCountScheme | ScaleScheme | RankSumScheme | IndexScheme;

/** The question that ranks the members of a cluster by a scheme of each kind; all give the columns of `cluster-ranking-*` and more. */
export const SCHEME_QUESTION: Readonly<Record<SchemeKind, string>> = {
	official: 'scheme-official',
	target_count: 'scheme-target-count',
	scale_1000: 'scheme-scale-1000',
	rank_sum: 'scheme-rank-sum',
	index: 'scheme-index'
};

/** Least share of figures before a unit is ranked, when a scheme does not say. */
export const DEFAULT_MIN_SHARE = 0.65;
/** Decimals of totals before ranking, when a scheme does not say: fine enough to part different totals, coarse enough for equal doubles. */
export const DEFAULT_DECIMALS = 6;
