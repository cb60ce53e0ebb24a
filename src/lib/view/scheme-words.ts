import { formatPercent, formatShort, type Locale } from '$lib/core/format';
import type { Mean, Normalisation, RANK_METHODS, Scheme, SchemeKind } from '$lib/core/scheme';
import { isShipped } from '$lib/core/scheme-presets';
import { m } from '$lib/paraglide/messages';
import type { RankedRow } from './scheme-rows';
import { locale, told } from './words';

/** The name of a scheme in the page's language. */
export function schemeName(scheme: Scheme): string {
	return told(scheme.name_vi, scheme.name_en);
}

/** How a scheme ranks, as a sentence says it: "by …". */
export function schemePhrase(scheme: Scheme, row: RankedRow): string {
	return isShippedRankSum(scheme)
		? m.clusters_in_rank_sum({ count: row.needed })
		: m.clusters_in_scheme({ name: schemeName(scheme) });
}

/** The scheme as a heading. */
export function schemeHeading(scheme: Scheme, row: RankedRow): string {
	return isShippedRankSum(scheme)
		? m.clusters_scheme_rank_sum({ count: row.needed })
		: schemeName(scheme);
}

/** The shipped sum of ranks is better said with how many indicators it takes, which its name cannot say. */
function isShippedRankSum(scheme: Scheme): boolean {
	return scheme.kind === 'rank_sum' && isShipped(scheme);
}

/** The word of a kind of scheme. */
export function kindWord(kind: SchemeKind): string {
	switch (kind) {
		case 'official':
			return m.scheme_kind_official();
		case 'target_count':
			return m.scheme_kind_target_count();
		case 'scale_1000':
			return m.scheme_kind_scale_1000();
		case 'rank_sum':
			return m.scheme_kind_rank_sum();
		case 'index':
			return m.scheme_kind_index();
	}
}

/** The word of a normalisation. */
export function normalisationWord(method: Normalisation['method']): string {
	switch (method) {
		case 'minmax':
			return m.scheme_norm_minmax();
		case 'zscore':
			return m.scheme_norm_zscore();
		case 'goalposts':
			return m.scheme_norm_goalposts();
		case 'target_distance':
			return m.scheme_norm_target_distance();
		case 'max_distance':
			return m.scheme_norm_max_distance();
		case 'reference_distance':
			return m.scheme_norm_reference_distance();
		case 'max_fraction':
			return m.scheme_norm_max_fraction();
		case 'scaled':
			return m.scheme_norm_scaled();
		case 'rank':
			return m.scheme_norm_rank();
		case 'borda':
			return m.scheme_norm_borda();
		case 'percentile_rank':
			return m.scheme_norm_percentile_rank();
		case 'none':
			return m.scheme_norm_none();
	}
}

/** What a normalisation does to a figure, in one sentence. */
export function normalisationNote(method: Normalisation['method']): string {
	switch (method) {
		case 'minmax':
			return m.scheme_note_minmax();
		case 'zscore':
			return m.scheme_note_zscore();
		case 'goalposts':
			return m.scheme_note_goalposts();
		case 'target_distance':
			return m.scheme_note_target_distance();
		case 'max_distance':
			return m.scheme_note_max_distance();
		case 'reference_distance':
			return m.scheme_note_reference_distance();
		case 'max_fraction':
			return m.scheme_note_max_fraction();
		case 'scaled':
			return m.scheme_note_scaled();
		case 'rank':
			return m.scheme_note_rank();
		case 'borda':
			return m.scheme_note_borda();
		case 'percentile_rank':
			return m.scheme_note_percentile_rank();
		case 'none':
			return m.scheme_note_none();
	}
}

/** The word of a mean. */
export function meanWord(mean: Mean): string {
	switch (mean) {
		case 'arithmetic':
			return m.scheme_mean_arithmetic();
		case 'geometric':
			return m.scheme_mean_geometric();
		case 'harmonic':
			return m.scheme_mean_harmonic();
	}
}

/** The word of a way to number places, with its example. */
export function rankMethodWord(method: (typeof RANK_METHODS)[number]): string {
	switch (method) {
		case 'competition':
			return m.scheme_rank_competition();
		case 'dense':
			return m.scheme_rank_dense();
		case 'average':
			return m.scheme_rank_average();
	}
}

/** The names the ids in a scheme stand for: those it gives itself, then those of indicators. An unknown id is returned as it is. */
export function nodeName(
	scheme: Scheme,
	id: string,
	indicatorName: (indicator: string) => string | null
): string {
	if (id === 'total') return m.scheme_total();
	const own =
		scheme.kind === 'index'
			? scheme.groups.find((group) => group.id === id)
			: scheme.kind === 'scale_1000'
				? scheme.sections.find((section) => section.id === id)
				: undefined;
	if (own) return told(own.name_vi, own.name_en);
	return indicatorName(id) ?? sectionWord(id);
}

/** The word of a section criteria belong to, in the page's language or the one given; an unknown one is returned as it is. */
export function sectionWord(section: string, language: Locale = locale()): string {
	const options = { locale: language };
	switch (section) {
		case 'ktxh':
			return m.scheme_section_ktxh({}, options);
		case 'xdd':
			return m.scheme_section_xdd({}, options);
		case 'tdkt':
			return m.scheme_section_tdkt({}, options);
		case 'bonus':
			return m.scheme_section_bonus({}, options);
		case 'penalty':
			return m.scheme_section_penalty({}, options);
		default:
			return section;
	}
}

/** A rule that parts equal totals, in words. */
export function tieWord(
	scheme: Scheme,
	key: string,
	indicatorName: (indicator: string) => string | null
): string {
	switch (key) {
		case 'worker_share':
			return m.scheme_tie_worker_share();
		case 'exceeded':
			return m.scheme_tie_exceeded();
		case 'percent_of_plan':
			return m.scheme_tie_percent_of_plan();
		default:
			return nodeName(scheme, key.replace(/^\w+:/, ''), indicatorName);
	}
}

/** Why a member has no place. `scheme` is null where one indicator ranks. */
export function whyUnranked(row: RankedRow, scheme: Scheme | null): string {
	switch (row.unranked_reason) {
		case 'below_minimum':
			return m.clusters_why_coverage({
				covered: row.covered,
				needed: row.needed,
				least: formatPercent(100 * (scheme?.min_share ?? 0), 0, locale())
			});
		case 'undefined_mean':
			return m.clusters_why_undefined();
		case 'vetoed':
			return m.clusters_why_vetoed();
		case 'incomplete':
			return m.clusters_why_incomplete({ covered: row.covered, needed: row.needed });
		default:
			return m.clusters_why_no_figure();
	}
}

/** A share of the total, `0.24` → `24,0 %`. */
export function shareText(share: number): string {
	return formatPercent(100 * share, 1, locale());
}

/** A number of a scheme as it is written there, at most six decimals. */
export function numberText(value: number): string {
	return formatShort(value, 6, locale());
}
