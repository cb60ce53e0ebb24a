import { formatShort } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from '../answer-rows';
import { locale, told, verdictWord } from '../words';
import type { BulletView } from './marks';
import { pointsCap } from './points-cap';
import { actualWords, planSaid } from './target-words';

/** Another figure of the same indicator, and whose it is. */
export interface Beside {
	name: string;
	value: number;
}

/**
 * A target as an actual against its plan, with what it is compared with; null where a picture would say nothing: a plan or an actual in words, a
 * milestone, no plan at all.
 */
export function bulletView(target: TargetRow, beside: Beside | null = null): BulletView | null {
	const { plan_kind, plan_lo, plan_hi, actual, actual_raw, direction } = target;
	if (plan_kind === 'milestone' || plan_kind === 'text') return null;
	if (plan_lo === null && plan_hi === null) return null;
	if (actual === null && actual_raw !== null) return null;
	const cap = pointsCap(target);
	const number = (value: number) => formatShort(value, target.decimals + 1, locale());
	return {
		words: [
			`${told(target.name_vi, target.name_en)}: ${actualWords(target)}`,
			m.scorecard_against({ plan: planSaid(target) }),
			cap === null ? null : m.scorecard_cap({ value: number(cap) }),
			verdictWord(target.verdict),
			beside && `${beside.name}: ${number(beside.value)}`
		]
			.filter(Boolean)
			.join('; '),
		actual,
		actualHigh: target.actual_hi,
		gap: m.no_value(),
		low: plan_lo,
		high: plan_hi,
		cap,
		isLower: direction === 'down' || plan_kind === 'ceiling',
		isHollow: target.actual_status === 'estimate' || target.actual_status === 'preliminary',
		verdict: target.verdict,
		ghost: beside?.value ?? null
	};
}
