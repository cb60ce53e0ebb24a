/** The forms of `targets.plan_kind` that words can have; `text` is left out, because a person chooses it. */
export type PlanKind =
	| 'point'
	| 'floor'
	| 'ceiling'
	| 'range'
	| 'approx'
	| 'change_floor'
	| 'change_range'
	| 'milestone'
	| 'maintain';

/**
 * Why a plan is a question or less than sure. Unread: `empty`, `missing_mark`, `no_number`, `number_in_name`, `number_unclear` (2.094),
 * `number_malformed`, `date`, `ratio_or_date` (6/6), `year` (a bare 2020), `two_numbers`, `words_unknown`, `range_reversed`,
 * `relative_without_amount` (over a budget not told), `reduce_to_or_by` (giảm dưới 4), `about_change`, `unit_differs`, `vector_sum`
 * (shares that do not make 100), `parts_unlabelled`. Read with a doubt: `open_from` (từ 1,5 without trở lên), `exact_or_at_least` (giảm 1,7 %),
 * `percent_means_points` (a fall in % read as points), `points_unclear` (điểm: of a rate or of a score), `increase_unclear`
 * (tăng 3 %), `nearly` (gần), `about_range`, `ratio` (51/117), `number_against_habit`, `unit_unknown`, `milestone_words`.
 */
export type PlanReason =
	| 'empty'
	| 'missing_mark'
	| 'no_number'
	| 'number_in_name'
	| 'number_unclear'
	| 'number_malformed'
	| 'date'
	| 'ratio_or_date'
	| 'year'
	| 'two_numbers'
	| 'words_unknown'
	| 'range_reversed'
	| 'relative_without_amount'
	| 'reduce_to_or_by'
	| 'about_change'
	| 'unit_differs'
	| 'vector_sum'
	| 'parts_unlabelled'
	| 'open_from'
	| 'exact_or_at_least'
	| 'percent_means_points'
	| 'points_unclear'
	| 'increase_unclear'
	| 'nearly'
	| 'about_range'
	| 'ratio'
	| 'number_against_habit'
	| 'unit_unknown'
	| 'milestone_words';

/** A form: which numeral (from 1, 0 for none) is which bound, and what stays doubtful about reading the words so. */
export interface PlanForm {
	kind: PlanKind;
	lo: number;
	hi: number;
	strict: boolean;
	doubt: PlanReason | null;
}

type Row = readonly [pattern: RegExp, form: PlanForm];

function row(
	pattern: string,
	kind: PlanKind,
	bounds: `${number} ${number}`,
	strict = false,
	doubt: PlanReason | null = null
): Row {
	const [lo, hi] = bounds.split(' ').map(Number);
	return [new RegExp(`^(?:${pattern})$`), { kind, lo: lo!, hi: hi!, strict, doubt }];
}

const TWO = '\\[?#(?:-|\\])#';

/** Marks of `planTokens` without `w` and `A`. The first row that matches counts. */
const FORMS: readonly Row[] = [
	row('#|M?C#', 'point', '1 1'),
	row('[GI]?\\[#C#', 'point', '2 2'),
	row('\\[#U|#U|g#U?|\\[g#|g\\[#U?|\\[?V?#U', 'floor', '1 0'),
	row('>#|\\[>#|C>#|V#|V>#|VB#', 'floor', '1 0', true),
	row('B#|Bg#', 'floor', '1 0'),
	row('Cg#', 'floor', '1 0'),
	row('\\[#', 'floor', '1 0', false, 'open_from'),
	row('(?:C|M|GC)?<#', 'ceiling', '0 1', true),
	row('(?:C|M|GC)?l#|\\[#D|#D', 'ceiling', '0 1'),
	row(`C?${TWO}`, 'range', '1 2'),
	row(`M${TWO}`, 'range', '1 2'),
	row('C?~#|M~#|GC~#', 'approx', '1 1'),
	row('C?N#', 'approx', '1 1', false, 'nearly'),
	row(`[TIC]?~${TWO}`, 'range', '1 2', false, 'about_range'),
	row('M\\[?#U|M#|Mg#|M\\[g?#|Mg?\\[#', 'maintain', '1 0'),
	row('M>#', 'maintain', '1 0', true),
	row('T\\[?#U|Tg#|T\\[g#|I\\[?#U|Ig#', 'floor', '1 0'),
	row('T>#|I>#', 'floor', '1 0', true),
	row('T\\[#|I\\[#', 'floor', '1 0', false, 'open_from'),
	row('T#', 'point', '1 1'),
	row('I#', 'point', '1 1', false, 'increase_unclear'),
	row(`[TI]${TWO}`, 'range', '1 2'),
	row('[TI]~#', 'approx', '1 1'),
	row('G\\[?#U|Gg#|G\\[g#', 'change_floor', '1 0'),
	row('G>#', 'change_floor', '1 0', true),
	row('G\\[#', 'change_floor', '1 0', false, 'open_from'),
	row('G#', 'change_floor', '1 0', false, 'exact_or_at_least'),
	row(`G${TWO}`, 'change_range', '1 2')
];

/** Marks that name a question of their own; everything else that matches no form is `words_unknown` or `two_numbers`. */
const QUESTIONS: readonly (readonly [RegExp, PlanReason])[] = [
	[/^G[<l]#$/, 'reduce_to_or_by'],
	[/^G\]#$/, 'reduce_to_or_by'],
	[/^G[~N]/, 'about_change'],
	[/B/, 'relative_without_amount'],
	[/!/, 'words_unknown'],
	[/#.*#/, 'two_numbers']
];

/** The form of a plan's marks, or why there is none. */
export function planForm(marks: string): PlanForm | PlanReason {
	for (const [pattern, form] of FORMS) if (pattern.test(marks)) return form;
	return QUESTIONS.find(([pattern]) => pattern.test(marks))?.[1] ?? 'words_unknown';
}
