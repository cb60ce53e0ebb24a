import { parsePlan } from '$lib/core/plan';
import type { PlanPart } from '$lib/core/plan-part';
import { m } from '$lib/paraglide/messages';
import { planKindWord, planMeaning, planReasonWords } from './plan-meaning';

/** What the product makes of the words of a plan. */
export interface PlanTrial {
	/** Null when a person is asked: `question` then says what. */
	kind: string | null;
	/** One line for one figure, one a part for several. */
	meanings: readonly string[];
	confidence: string;
	/** How sure in three dots: ●●● sure, ●●○ by habit, ●○○ another reading is as good, ○○○ not read. */
	marks: string;
	/** Why it is less than sure. */
	doubt: string | null;
	question: string | null;
	/** Other readings that are as good, each once. */
	others: readonly string[];
}

/** Reads the words of a plan, in the unit of its indicator where that is known; null when there are no words. */
export function planTrial(words: string, unit: string): PlanTrial | null {
	if (words.trim() === '') return null;
	const plan = parsePlan(words, unit.trim() ? { unit: unit.trim() } : {});
	const isAsked = plan.kind === null;
	const { parts } = plan;
	return {
		kind: isAsked ? null : planKindWord(plan.kind),
		meanings: isAsked ? [] : parts.length > 0 ? parts.map(partWords) : [planMeaning({ ...plan })],
		...sureness(plan.confidence),
		doubt: !isAsked && plan.reason ? planReasonWords(plan.reason) : null,
		question: isAsked && plan.reason ? planReasonWords(plan.reason) : null,
		others: [...new Set([...plan.others, ...parts.flatMap((part) => part.others)].map(planMeaning))]
	};
}

function partWords(part: PlanPart): string {
	const meaning = part.kind === null ? m.plan_means_nothing() : planMeaning(part);
	return part.label ? m.plan_trial_part({ label: part.label, meaning }) : meaning;
}

function sureness(confidence: number): { confidence: string; marks: string } {
	if (confidence >= 1) return { confidence: m.plan_sure(), marks: '●●●' };
	if (confidence >= 0.9) return { confidence: m.plan_habitual(), marks: '●●○' };
	if (confidence > 0) return { confidence: m.plan_doubtful(), marks: '●○○' };
	return { confidence: m.plan_asked(), marks: '○○○' };
}

/** Words of resolutions and tables, one of every form, and some that must be asked about. */
export const PLAN_EXAMPLES = [
	'giảm từ 1,5%',
	'từ 7,5 % trở lên',
	'6,6-6,8',
	'27',
	'Dưới 4',
	'không quá 35 %',
	'Khoảng 4',
	'giảm từ 1 đến 1,5 điểm %',
	'thêm 7 xã trở lên',
	'duy trì đạt từ 98,4 % trở lên',
	'huyện Thanh Ba đạt chuẩn NTM',
	'CN-XD 41,8 %; DV 39,7 %; NLTS 18,5 %',
	'14,3 bác sỹ và 48,5 giường',
	'tăng thêm 7 xã trở lên, đạt 13 xã',
	'hoàn thành vượt dự toán Trung ương giao (6.193 tỷ)',
	'giảm dưới 4 %',
	'2.094'
] as const;
