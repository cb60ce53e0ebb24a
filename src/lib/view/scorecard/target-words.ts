import {
	formatNumber,
	formatPercent,
	formatQuantity,
	formatShort,
	formatSigned
} from '$lib/core/format';
import { parsePlan } from '$lib/core/plan';
import type { PlanKind } from '$lib/core/plan-form';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from '../answer-rows';
import { planKindWord, planMeaning } from '../plan-meaning';
import { locale, statusWord, told } from '../words';

/** The plan as a reader says it: the words as stated when we have them, else the bound; implied plans are marked. */
export function planWords(target: TargetRow): string {
	const unit = told(target.unit_vi, target.unit_en);
	if (target.plan_raw) return target.plan_raw;
	const number = (value: number) => formatShort(value, target.decimals, locale());
	if (target.plan_lo === null && target.plan_hi === null) return m.no_value();
	if (target.plan_implied)
		return m.scorecard_plan_implied({
			value: formatQuantity(target.plan_lo ?? target.plan_hi ?? 0, target.decimals, unit, locale())
		});
	if (target.plan_lo !== null && target.plan_hi !== null && target.plan_lo !== target.plan_hi)
		return `${number(target.plan_lo)}–${number(target.plan_hi)} ${unit}`;
	return `${number(target.plan_lo ?? target.plan_hi ?? 0)} ${unit}`;
}

/** The plan in the page's language: its words as stated in Vietnamese, what they mean in English. */
export function planSaid(target: TargetRow): string {
	if (!target.plan_raw || locale() === 'vi') return planWords(target);
	const { plan_kind: kind, plan_lo: lo, plan_hi: hi, plan_strict: strict, unit_en: unit } = target;
	return planMeaning({ kind, lo, hi, strict, unit });
}

/** The actual with its unit; a range, a word ("Xuất siêu") or a yes/no milestone as such; "not published" when missing. */
export function actualWords(target: TargetRow): string {
	const unit = told(target.unit_vi, target.unit_en);
	if (target.actual === null) return target.actual_raw ?? m.no_value();
	if (target.plan_kind === 'milestone')
		return target.actual >= 1 ? m.scorecard_milestone_yes() : m.scorecard_milestone_no();
	if (target.actual_hi !== null && target.actual_hi !== target.actual)
		return `${formatShort(target.actual, target.decimals, locale())}–${formatQuantity(target.actual_hi, 0, unit, locale())}`;
	return formatQuantity(target.actual, target.decimals, unit, locale());
}

/** "6,21 % → 4,51 %, −1,70 điểm %" for a reduction whose starting level is known; null otherwise. */
export function dropWords(target: TargetRow): string | null {
	if (!target.plan_kind?.startsWith('change') || target.previous === null || target.actual === null)
		return null;
	const level = (value: number) => formatPercent(value, target.decimals, locale());
	return m.scorecard_drop({
		from: level(target.previous),
		to: level(target.previous - target.actual),
		change: `${formatSigned(-target.actual, target.decimals, locale())}\u00A0${m.unit_pp()}`
	});
}

/** "106,29 % kế hoạch", or null where a percentage of plan means nothing. The printed percentage comes first. */
export function percentWords(target: TargetRow): string | null {
	const percent = target.percent_printed ?? target.percent_of_plan;
	return percent === null
		? null
		: m.scorecard_percent_of_plan({
				percent: formatPercent(percent, percentDecimals(percent), locale())
			});
}

function percentDecimals(percent: number): number {
	return formatNumber(percent, 2, 'en').endsWith('00') ? 0 : 2;
}

/**
 * How a plan's words were understood, and what else they may mean. Words that already say it plainly are only named by their form.
 * Null where the plan has no words of its own.
 */
export function planUnderstood(
	target: TargetRow
): { understood: string; also: string | null } | null {
	if (!target.plan_raw) return null;
	const unit = told(target.unit_vi, target.unit_en);
	const meaning = planMeaning({
		kind: target.plan_kind,
		lo: target.plan_lo,
		hi: target.plan_hi,
		strict: target.plan_strict,
		unit
	});
	const { kind, confidence, others } = parsePlan(target.plan_raw, { unit: target.unit_vi });
	const also = kind !== null && confidence < HABITUAL ? others : [];
	const meanings = also.map((other) =>
		planMeaning({ ...other, unit: other.unit === target.unit_vi ? unit : other.unit })
	);
	return {
		understood:
			bare(meaning) === bare(target.plan_raw)
				? m.targets_understood_form({ form: planKindWord(target.plan_kind as PlanKind | 'text') })
				: m.targets_understood({ meaning }),
		also: also.length > 0 ? m.targets_also_readable({ meanings: meanings.join('; ') }) : null
	};
}

/** Without spaces and capitals: "Dưới 4 %" and "dưới 4%" say the same. */
function bare(words: string): string {
	return words.replace(/\s/g, '').toLocaleLowerCase('vi');
}

/** From this confidence on a reading is the habit of the field, and no other is offered. */
const HABITUAL = 0.9;

/**
 * The actual against the plan: the per cent of plan, printed or computed; for rates and ranges, where a per cent would mislead, the gap
 * ("+0,32 điểm %", "trong khoảng"). Null without a figure on both sides.
 */
export function againstPlan(target: TargetRow): string | null {
	if (target.percent_printed !== null)
		return m.targets_percent_printed({ percent: share(target.percent_printed) });
	if (target.percent_of_plan !== null) return share(target.percent_of_plan);
	if (target.plan_gap === null) return null;
	const isRange = target.plan_lo !== null && target.plan_hi !== null;
	if (target.plan_gap === 0)
		return isRange && target.plan_lo !== target.plan_hi
			? m.targets_in_range()
			: m.targets_on_plan();
	const unit = told(target.unit_vi, target.unit_en);
	return m.targets_gap({
		gap: formatSigned(target.plan_gap, target.decimals, locale()),
		unit: unit === '%' ? m.unit_pp() : unit
	});
}

function share(percent: number): string {
	return formatPercent(percent, percentDecimals(percent), locale());
}

/** "ước" or "sơ bộ" where the actual is not final; null where it is, or where there is none. */
export function actualMark(target: TargetRow): string | null {
	return target.actual_status === 'estimate' || target.actual_status === 'preliminary'
		? statusWord(target.actual_status)
		: null;
}

/** Why the rule comes to another verdict than the official one, where the row's own note does not say; null where both agree. */
export function whyDiffers(target: TargetRow): string | null {
	if (!target.verdict_differs || told(target.note_vi, target.note_en)) return null;
	if (target.actual === null)
		return target.actual_raw ? m.targets_why_words({ words: target.actual_raw }) : null;
	if (target.plan_kind === 'ceiling' && target.verdict_official === 'exceeded')
		return m.targets_why_ceiling();
	return target.plan_gap === 0 && target.plan_lo !== target.plan_hi
		? m.targets_why_in_range()
		: null;
}
