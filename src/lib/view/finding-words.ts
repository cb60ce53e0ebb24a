import { formatPercent, formatShort, formatSigned, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { DifferenceCause, DifferenceRule, FoundRow } from './answer-rows';
import { locale, recipientWord, told } from './words';

/** One found difference in words: what is printed, what follows from it, how far apart, and why that may be. */
export interface FindingWords {
	key: string;
	rule: DifferenceRule;
	status: FoundRow['status'];
	statusWord: string;
	/** Null for a row whose unit the register does not know. */
	slug: string | null;
	name: string;
	year: number;
	/** What the figure is of. */
	subject: string;
	printed: string;
	computed: string;
	/** The distance with its sign (printed less computed), or why there is none. */
	size: string;
	cause: string;
	/** What was noted about the same printed figure when it was collected. */
	note: string | null;
	asPrinted: string | null;
	source: string;
	address: string | null;
	/** The noted check about the same printed figure; null when there is none. */
	check: { unit_id: string; year: number; check_id: string } | null;
}

/** The words of one row of `found-differences`. */
export function findingWords(row: FoundRow): FindingWords {
	const [printed, computed, size] = figures(row);
	return {
		key: [row.rule, row.unit_id, row.year, row.source_id, row.printed, row.subject_en].join(' '),
		rule: row.rule,
		status: row.status,
		statusWord: findingStatusWord(row.status),
		slug: row.slug,
		name: told(row.name_vi, row.name_en) ?? row.unit_id,
		year: row.year,
		subject: [
			told(row.subject_vi, row.subject_en) ?? m.reconcile_subject_recipients(),
			row.recipient_type && recipientWord(row.recipient_type)
		]
			.filter(Boolean)
			.join(' · '),
		printed,
		computed,
		size: size ?? findingStatusWord(row.status),
		cause: causeWord(row.cause),
		note: told(row.note_vi, row.note_en),
		asPrinted: row.as_printed,
		source: row.source_publisher ?? row.source_title ?? row.source_id,
		address: row.source_address,
		check:
			row.check_id === null
				? null
				: { unit_id: row.unit_id, year: row.year, check_id: row.check_id }
	};
}

/** The status of a finding; no word of it blames anybody. */
export function findingStatusWord(status: FoundRow['status']): string {
	switch (status) {
		case 'differs':
			return m.reconcile_word_differs();
		case 'ambiguous':
			return m.reconcile_word_ambiguous();
		case 'bound':
			return m.reconcile_word_bound();
		case 'check':
			return m.reconcile_word_check();
		case 'consistent':
			return m.reconcile_word_consistent();
	}
}

type Figures = readonly [printed: string, computed: string, size: string | null];

const PLACES = 3;
const plain = (value: number) => formatShort(value, PLACES, locale());
const percent = (value: number) => `${plain(value)}${locale() === 'vi' ? '\u00A0' : ''}%`;
const signed = (value: number, decimals: number) => formatSigned(value, decimals, locale());
const signedPercent = (value: number) => `${value < 0 ? '' : '+'}${percent(value)}`;
const points = (value: number, decimals = 2) =>
	m.reconcile_points({ value: signed(value, decimals) });

function figures(row: FoundRow): Figures {
	const { printed, computed, low, high } = row;
	const apart = row.difference ?? 0;
	switch (row.rule) {
		case 'share_differs_from_parts':
			return [percent(printed), percent(computed ?? 0), points(apart)];
		case 'percent_of_plan_differs':
			return [percent(printed), percent(computed ?? 0), points(apart)];
		case 'plan_implied': {
			const implied = m.reconcile_implied({
				percent: percent(computed ?? 0),
				low: plain(low ?? 0),
				high: inUnit(high ?? 0, row)
			});
			return [percent(printed), implied, row.status === 'consistent' ? null : points(apart)];
		}
		case 'points_printed_as_percent': {
			const relative =
				computed === null
					? points(-printed)
					: m.reconcile_relative({
							points: points(-printed),
							relative: formatPercent(computed, 2, locale())
						});
			return [percent(printed), relative, m.reconcile_other_unit()];
		}
		case 'change_unit_ambiguous':
			return [
				signedPercent(printed),
				m.reconcile_two_readings({ low: percent(low ?? 0), high: percent(high ?? 0) }),
				null
			];
		case 'share_is_bound':
			return [
				`${qualifierMark(row.qualifier)}${percent(printed)}`,
				m.reconcile_not_computable(),
				null
			];
		case 'places_uneven':
			return [
				m.reconcile_at_place({ count: plain(printed), place: placeWord(row.place ?? 0) }),
				m.reconcile_at_place({ count: plain(computed ?? 0), place: placeWord(row.place ?? 0, 1) }),
				signed(apart, 0)
			];
		case 'year_differs':
			return [
				String(printed),
				String(computed ?? ''),
				m.reconcile_years_apart({ count: signed(apart, 0) })
			];
		case 'granted_exceeds_proposed':
			return [
				m.reconcile_granted({ count: plain(printed) }),
				m.reconcile_proposed({ count: plain(computed ?? 0) }),
				signed(apart, 0)
			];
		case 'quota_base_unknown':
			return [
				m.reconcile_proposed({ count: plain(printed) }),
				m.reconcile_quota_of_leaders({ share: percent(computed ?? 0), base: plain(low ?? 0) }),
				null
			];
		case 'change_differs_from_years':
			return row.unit_vi === '%'
				? [signedPercent(printed), signedPercent(computed ?? 0), points(apart)]
				: [points(printed), points(computed ?? 0), points(apart)];
		case 'count_differs_from_targets':
		case 'parts_differ_from_total':
			return [plain(printed), plain(computed ?? 0), signed(apart, 0)];
		case 'value_differs_within_source':
		case 'previous_differs_from_year':
		case 'stock_differs_from_flow':
		case 'density_differs_from_parts':
			return [inUnit(printed, row), inUnit(computed ?? 0, row), difference(apart, row)];
	}
}

function inUnit(value: number, row: FoundRow): string {
	const unit = told(row.unit_vi, row.unit_en) ?? '';
	return unit === '%' ? percent(value) : `${plain(value)}${unit ? `\u00A0${unit}` : ''}`;
}

function difference(value: number, row: FoundRow): string {
	const decimals = row.decimals ?? 0;
	return row.unit_vi === '%' ? points(value, decimals) : signed(value, decimals);
}

/** The place, or the one `above` it. */
function placeWord(place: number, above = 0): string {
	switch (place - above) {
		case 1:
			return m.reconcile_place_1();
		case 2:
			return m.reconcile_place_2();
		case 3:
			return m.reconcile_place_3();
		default:
			return String(place - above);
	}
}

function causeWord(cause: DifferenceCause): string {
	switch (cause) {
		case 'part_or_whole_or_share_misprinted':
			return m.reconcile_cause_part_or_whole_or_share_misprinted();
		case 'printed_differs_from_parts':
			return m.reconcile_cause_printed_differs_from_parts();
		case 'revised_or_other_date':
			return m.reconcile_cause_revised_or_other_date();
		case 'part_or_density_of_another_count':
			return m.reconcile_cause_part_or_density_of_another_count();
		case 'withdrawn_or_merged_or_misprinted':
			return m.reconcile_cause_withdrawn_or_merged_or_misprinted();
		case 'plan_not_printed':
			return m.reconcile_cause_plan_not_printed();
		case 'plan_or_actual_or_percent_misprinted':
			return m.reconcile_cause_plan_or_actual_or_percent_misprinted();
		case 'points_called_percent':
			return m.reconcile_cause_points_called_percent();
		case 'points_relative_or_count':
			return m.reconcile_cause_points_relative_or_count();
		case 'bound_printed':
			return m.reconcile_cause_bound_printed();
		case 'place_in_large_clusters_only':
			return m.reconcile_cause_place_in_large_clusters_only();
		case 'shared_places':
			return m.reconcile_cause_shared_places();
		case 'year_misprinted':
			return m.reconcile_cause_year_misprinted();
		case 'other_year_meant':
			return m.reconcile_cause_other_year_meant();
		case 'different_cohorts':
			return m.reconcile_cause_different_cohorts();
		case 'base_not_printed':
			return m.reconcile_cause_base_not_printed();
		case 'part_or_total_misprinted_or_counted_twice':
			return m.reconcile_cause_part_or_total_misprinted_or_counted_twice();
		case 'change_or_share_misprinted':
			return m.reconcile_cause_change_or_share_misprinted();
		case 'targets_judged_otherwise':
			return m.reconcile_cause_targets_judged_otherwise();
	}
}
