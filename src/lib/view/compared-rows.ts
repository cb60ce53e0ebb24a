import type { Verdict } from '$lib/core/verdict';

/** `cluster-figures` */
export interface FigureRow {
	cluster_id: string;
	year: number;
	indicator: string;
	indicator_vi: string;
	indicator_en: string;
	unit_vi: string;
	unit_en: string;
	decimals: number;
	indicator_group: string;
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	value: number;
	status: string;
	rank: number;
	tied: boolean;
	ranked_count: number;
	standing: number | null;
	source_id: string;
}

/** `targets-of-year` */
export interface TargetOfYearRow {
	asked_year: number;
	asked_cluster: string | null;
	unit_id: string;
	slug: string;
	place_vi: string;
	place_en: string;
	target_id: string;
	indicator: string;
	name_vi: string;
	name_en: string;
	unit_vi: string;
	unit_en: string;
	decimals: number;
	plan_kind: string | null;
	plan_lo: number | null;
	plan_hi: number | null;
	actual: number | null;
	actual_status: string | null;
	verdict: Verdict;
	percent_of_plan: number | null;
	common: number;
	source_id: string;
}

/** `newest-across-country` */
export interface AcrossRow {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	admin_set: '63' | '34';
	year: number;
	indicator: string;
	indicator_vi: string;
	indicator_en: string;
	unit_vi: string;
	unit_en: string;
	decimals: number;
	value: number | null;
	status: string | null;
	rank: number | null;
	tied: boolean;
	ranked_count: number;
	standing: number | null;
	source_id: string | null;
	source_name: string | null;
}
