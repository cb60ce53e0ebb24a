import {
	formatNumber,
	formatPercent,
	formatQuantity,
	formatShort,
	formatSigned
} from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from '../answer-rows';
import { locale, told } from '../words';

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
