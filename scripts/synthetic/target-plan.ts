import { numberText } from './number-text.ts';
import type { PlanForm } from './target-spec.ts';

/** A plan as words and as the bounds those words mean; both bounds equal for a single number. */
export interface TargetPlan {
	raw: string;
	kind:
		| 'point'
		| 'floor'
		| 'ceiling'
		| 'range'
		| 'approx'
		| 'change_floor'
		| 'change_range'
		| 'milestone'
		| 'maintain';
	lo: number | null;
	hi: number | null;
	strict: boolean;
}

/** What the words need besides the form. */
export interface PlanBounds {
	lo: number;
	/** Upper end; used by ranges only. */
	hi: number;
	unit: string;
	decimals: number;
	/** What is to be recognised; used by milestones only. */
	subject: string;
}

/** The plan of a form in the wording provincial resolutions use, e.g. "từ 7,5 % trở lên", "6,6-6,8", "Dưới 4". */
export function targetPlan(
	form: PlanForm,
	{ lo, hi, unit, decimals, subject }: PlanBounds
): TargetPlan {
	const [low, high] = [numberText(lo, decimals), numberText(hi, decimals)];
	switch (form) {
		case 'point':
			return { raw: `${low} ${unit}`, kind: 'point', lo, hi: lo, strict: false };
		case 'floor':
			return { raw: `từ ${low} ${unit} trở lên`, kind: 'floor', lo, hi: null, strict: false };
		case 'more':
			return { raw: `thêm ${low} ${unit} trở lên`, kind: 'floor', lo, hi: null, strict: false };
		case 'ceiling_strict': {
			// A bare "Dưới 4" is how tables print a whole number; with decimals the unit is written out.
			const raw = Number.isInteger(lo) ? `Dưới ${low}` : `dưới ${low} ${unit}`;
			return { raw, kind: 'ceiling', lo: null, hi: lo, strict: true };
		}
		case 'ceiling':
			return { raw: `không quá ${low} ${unit}`, kind: 'ceiling', lo: null, hi: lo, strict: false };
		case 'range':
			return { raw: `từ ${low} ${unit} đến ${high} ${unit}`, kind: 'range', lo, hi, strict: false };
		case 'range_dash':
			return { raw: `${low}-${high}`, kind: 'range', lo, hi, strict: false };
		case 'approx':
			return {
				raw: unit === '%' ? `Khoảng ${low}` : `Khoảng ${low} ${unit}`,
				kind: 'approx',
				lo,
				hi: lo,
				strict: false
			};
		case 'change_floor':
			return { raw: `giảm từ ${low} % trở lên`, kind: 'change_floor', lo, hi: null, strict: false };
		case 'change_range':
			return { raw: `giảm ${low}-${high} ${unit}`, kind: 'change_range', lo, hi, strict: false };
		case 'milestone':
			return { raw: `${subject} đạt chuẩn NTM`, kind: 'milestone', lo: 1, hi: 1, strict: false };
		case 'maintain':
			return {
				raw: `duy trì từ ${low} ${unit} trở lên`,
				kind: 'maintain',
				lo,
				hi: null,
				strict: false
			};
	}
}
