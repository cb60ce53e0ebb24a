import type { ObservationRow, TargetRow, UnitPlaceRow } from '$lib/view/answer-rows';

/** A statistic of one year; what a test is not about is left as most rows have it. */
export function observation(given: Partial<ObservationRow>): ObservationRow {
	return {
		...{ year: 2018, indicator: 'grdp', name_vi: 'GRDP', name_en: 'GRDP', unit_vi: '%' },
		...{ unit_en: '%', indicator_group: 'economy', direction: 'up', decimals: 2, value: 7.51 },
		...{ qualifier: null, status: 'official', note: null, note_vi: null, note_en: null },
		...{ as_printed: null, source_id: 'S', previous: null, change: null, region_rank: null },
		...{ region_count: null, cluster_id: null, cluster_rank: null, cluster_count: null },
		...{ printed_rank: null, printed_rank_count: null, member_count_printed: null },
		...{ printed_scope_vi: null, printed_scope_en: null, rank_as_printed: null },
		...given
	};
}

/** A target: at least 7,5 % planned, 7,51 % reached, exceeded. */
export function target(given: Partial<TargetRow>): TargetRow {
	return {
		...{ target_id: 't', year: 2018, indicator: 'grdp', name_vi: 'GRDP', name_en: 'GRDP' },
		...{ unit_vi: '%', unit_en: '%', direction: 'up', plan_raw: null, plan_kind: 'point' },
		...{ plan_lo: 7.5, plan_hi: 7.5, plan_strict: false, plan_implied: false, decimals: 2 },
		...{ actual_raw: null, actual: 7.51, actual_hi: null, actual_status: 'official' },
		...{ previous: null, verdict: 'exceeded', verdict_computed: 'exceeded' },
		...{ verdict_official: null, verdict_differs: false, percent_of_plan: null },
		...{ percent_printed: null, plan_gap: 0.01, note_vi: null, note_en: null },
		...{ as_printed: null, source_id: 'S' },
		...given
	};
}

/** A place in a cluster of eleven. */
export function place(given: Partial<UnitPlaceRow>): UnitPlaceRow {
	return {
		...{ year: 2018, cluster_id: 'C', indicator: 'grdp', rank: 3, low: 3, high: 3 },
		...{ ranked_count: 11, member_count: 11, middle: 6.9 },
		...given
	};
}

/** No-break spaces as spaces. */
export function plain(text: string | null | undefined): string | null {
	return text?.replaceAll('\u00A0', ' ') ?? null;
}
