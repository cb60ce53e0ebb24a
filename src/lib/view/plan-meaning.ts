import { formatShort } from '$lib/core/format';
import type { Plan } from '$lib/core/plan';
import type { PlanReason } from '$lib/core/plan-form';
import { POINTS, type PlanReading } from '$lib/core/plan-part';
import { m } from '$lib/paraglide/messages';
import { locale } from './words';

/** A plan as the columns of `targets` hold it; `kind` is one of `plan_kind`, null where there is none. */
export interface PlanBounds extends Omit<PlanReading, 'kind' | 'decimals'> {
	kind: string | null;
}

/** What a plan asks for: "từ 7,5 % trở lên", "mức giảm từ 1 đến 1,5 điểm %", "dưới 4 %". Figures have no zeros added. */
export function planMeaning({ kind, lo, hi, strict, unit }: PlanBounds): string {
	const bound = (value: number | null) => (value === null ? null : boundWords(value, unit));
	const [from, to] = [bound(lo), bound(hi)];
	switch (kind) {
		case 'milestone':
			return m.plan_means_milestone();
		case 'ceiling': {
			const most = to ?? from;
			if (most === null) return m.plan_means_nothing();
			return strict ? m.plan_means_below({ hi: most }) : m.plan_means_ceiling({ hi: most });
		}
		case 'range':
			return rangeWords(lo, from, to, m.plan_means_range, m.plan_means_up_to);
		case 'change_range':
			return rangeWords(lo, from, to, m.plan_means_drop_range, m.plan_means_drop_up_to);
		case null:
			return m.plan_means_nothing();
	}
	const least = from ?? to;
	if (least === null) return m.plan_means_nothing();
	switch (kind) {
		case 'floor':
			return strict ? m.plan_means_above({ lo: least }) : m.plan_means_floor({ lo: least });
		case 'approx':
			return m.plan_means_approx({ lo: least });
		case 'change_floor':
			return strict
				? m.plan_means_drop_above({ lo: least })
				: m.plan_means_drop_floor({ lo: least });
		case 'maintain':
			return strict
				? m.plan_means_maintain_above({ lo: least })
				: m.plan_means_maintain({ lo: least });
		case 'point':
			return m.plan_means_point({ lo: least });
		default:
			return m.plan_means_nothing();
	}
}

/** More decimals than any plan is stated with. */
const MOST_DECIMALS = 6;

function boundWords(value: number, unit: string | null): string {
	const number = formatShort(value, MOST_DECIMALS, locale());
	if (!unit) return number;
	if (unit === '%' && locale() === 'en') return `${number}%`;
	return `${number}\u00A0${unit === POINTS ? m.unit_pp() : unit}`;
}

function rangeWords(
	lo: number | null,
	from: string | null,
	to: string | null,
	between: (bounds: { lo: string; hi: string }) => string,
	upTo: (bounds: { hi: string }) => string
): string {
	if (to === null) return from ?? m.plan_means_nothing();
	if (from === null) return upTo({ hi: to });
	return between({ lo: formatShort(lo ?? 0, MOST_DECIMALS, locale()), hi: to });
}

/** The form of a plan in words. */
export function planKindWord(kind: Plan['kind'] | 'text'): string {
	switch (kind) {
		case 'point':
			return m.plan_kind_point();
		case 'floor':
			return m.plan_kind_floor();
		case 'ceiling':
			return m.plan_kind_ceiling();
		case 'range':
			return m.plan_kind_range();
		case 'approx':
			return m.plan_kind_approx();
		case 'change_floor':
			return m.plan_kind_change_floor();
		case 'change_range':
			return m.plan_kind_change_range();
		case 'milestone':
			return m.plan_kind_milestone();
		case 'maintain':
			return m.plan_kind_maintain();
		case 'vector':
			return m.plan_kind_vector();
		case 'flow_stock':
			return m.plan_kind_flow_stock();
		case 'composite':
			return m.plan_kind_composite();
		case 'text':
		case null:
			return m.plan_kind_text();
	}
}

/** Why a plan is a question or less than sure. Questions begin with a capital letter, doubts end a sentence. */
export function planReasonWords(reason: PlanReason): string {
	return REASON_WORDS[reason]();
}

const REASON_WORDS: Readonly<Record<PlanReason, () => string>> = {
	empty: m.plan_reason_empty,
	missing_mark: m.plan_reason_missing_mark,
	no_number: m.plan_reason_no_number,
	number_in_name: m.plan_reason_number_in_name,
	number_unclear: m.plan_reason_number_unclear,
	number_malformed: m.plan_reason_number_malformed,
	date: m.plan_reason_date,
	ratio_or_date: m.plan_reason_ratio_or_date,
	year: m.plan_reason_year,
	two_numbers: m.plan_reason_two_numbers,
	words_unknown: m.plan_reason_words_unknown,
	range_reversed: m.plan_reason_range_reversed,
	relative_without_amount: m.plan_reason_relative_without_amount,
	reduce_to_or_by: m.plan_reason_reduce_to_or_by,
	about_change: m.plan_reason_about_change,
	unit_differs: m.plan_reason_unit_differs,
	vector_sum: m.plan_reason_vector_sum,
	parts_unlabelled: m.plan_reason_parts_unlabelled,
	open_from: m.plan_reason_open_from,
	exact_or_at_least: m.plan_reason_exact_or_at_least,
	percent_means_points: m.plan_reason_percent_means_points,
	points_unclear: m.plan_reason_points_unclear,
	increase_unclear: m.plan_reason_increase_unclear,
	nearly: m.plan_reason_nearly,
	about_range: m.plan_reason_about_range,
	ratio: m.plan_reason_ratio,
	number_against_habit: m.plan_reason_number_against_habit,
	unit_unknown: m.plan_reason_unit_unknown,
	milestone_words: m.plan_reason_milestone_words
};
