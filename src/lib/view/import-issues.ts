import type { Plan } from '$lib/core/plan';
import type { PlanReason } from '$lib/core/plan-form';
import { formatDate, formatShort } from '$lib/core/format';
import type { ColumnLook, SheetLook } from '$lib/ingest/intake/intake';
import type { LedgerIssue } from '$lib/ingest/ledger';
import type { ColumnDecision, Given, NameDecision } from '$lib/ingest/meaning/decisions';
import type { FieldRole } from '$lib/ingest/meaning/field-words';
import type { Reason } from '$lib/ingest/meaning/reason';
import { m } from '$lib/paraglide/messages';
import type { NameIndex } from './import-names';
import { planKindWord, planReasonWords } from './plan-meaning';
import { locale } from './words';

/** What pressing a suggestion does. */
export type SuggestedAct =
	| { kind: 'mend'; row: number; column: number; text: string; before: string }
	| { kind: 'name'; name: NameDecision }
	| { kind: 'column'; column: number; decision: ColumnDecision }
	| { kind: 'given'; given: Given }
	| { kind: 'row'; row: number };

export interface Suggestion {
	label: string;
	act: SuggestedAct;
}

type Told = Pick<LedgerIssue, 'reason' | 'suggestions' | 'value'>;

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;
/** More decimals than a figure of this field has. */
const DECIMALS = 6;

/** A value the reader made, as a person writes it: numbers and dates in the language of the page, anything else as it is. */
function shown(value: string): string {
	if (NUMBER.test(value)) return formatShort(Number(value), DECIMALS, locale());
	return DAY.test(value) ? formatDate(value) : value;
}

/** Why a cell or row is in the ledger, as a phrase; for every reason. */
export function reasonWords({ reason, suggestions, value }: Told, names: NameIndex): string {
	const first = suggestions[0] ?? '';
	return REASON_WORDS[reason]({ first, made: shown(first || value), names });
}

interface ReasonParts {
	first: string;
	made: string;
	names: NameIndex;
}

const REASON_WORDS: Readonly<Record<Reason, (parts: ReasonParts) => string>> = {
	not_a_number: () => m.import_reason_not_a_number(),
	not_a_date: () => m.import_reason_not_a_date(),
	not_a_year: () => m.import_reason_not_a_year(),
	not_a_code: () => m.import_reason_not_a_code(),
	malformed_number: () => m.import_reason_malformed_number(),
	excel_error: () => m.import_reason_excel_error(),
	excel_overflow: () => m.import_reason_excel_overflow(),
	scientific: () => m.import_reason_scientific(),
	impossible_date: () => m.import_reason_impossible_date(),
	not_whole: () => m.import_reason_not_whole(),
	month_first: () => m.import_reason_month_first(),
	required_missing: ({ first }) => m.import_reason_required_missing({ field: fieldWord(first) }),
	duplicate_key: ({ first }) => m.import_reason_duplicate_key({ row: first }),
	number_unclear: () => m.import_reason_number_unclear(),
	footnote_digit: () => m.import_reason_footnote_digit(),
	share_or_percent: () => m.import_reason_share_or_percent(),
	unit_differs: () => m.import_reason_unit_differs(),
	unit_missing: () => m.import_reason_unit_missing(),
	bracketed: () => m.import_reason_bracketed(),
	change_words: () => m.import_reason_change_words(),
	open_from: () => m.import_reason_open_from(),
	range_reversed: () => m.import_reason_range_reversed(),
	ratio_or_date: () => m.import_reason_ratio_or_date(),
	date_without_year: () => m.import_reason_date_without_year(),
	short_year: () => m.import_reason_short_year(),
	excel_made_date: () => m.import_reason_excel_made_date(),
	name_unknown: () => m.import_reason_name_unknown(),
	near_name: () => m.import_reason_near_name(),
	two_meanings: () => m.import_reason_two_meanings(),
	admin_set_unclear: () => m.import_reason_admin_set_unclear(),
	code_reused: () => m.import_reason_code_reused(),
	kind_differs: () => m.import_reason_kind_differs(),
	plan_unread: ({ first }) => m.import_reason_plan_unread({ why: planDoubt(first) }),
	plan_doubtful: ({ first }) => m.import_reason_plan_doubtful({ why: planDoubt(first) }),
	verdict_unknown: () => m.import_reason_verdict_unknown(),
	word_unknown: () => m.import_reason_word_unknown(),
	not_one_number: () => m.import_reason_not_one_number(),
	name_by_habit: ({ first, names }) => m.import_reason_name_by_habit({ id: names.word(first) }),
	no_figure: () => m.import_reason_no_figure(),
	same_twice: ({ first }) => m.import_reason_same_twice({ row: first }),
	total_differs: ({ made }) => m.import_reason_total_differs({ value: made }),
	formula_differs: ({ made }) => m.import_reason_formula_differs({ value: made }),
	footnote_cut: ({ made }) => m.import_reason_footnote_cut({ value: made }),
	unit_converted: ({ made }) => m.import_reason_unit_converted({ value: made }),
	percent_scaled: ({ made }) => m.import_reason_percent_scaled({ value: made }),
	excel_serial: ({ made }) => m.import_reason_excel_serial({ value: made }),
	zero_padded: ({ first }) => m.import_reason_zero_padded({ value: first }),
	against_habit: ({ made }) => m.import_reason_against_habit({ value: made }),
	space_groups: ({ made }) => m.import_reason_space_groups({ value: made }),
	counted_whole: ({ made }) => m.import_reason_counted_whole({ value: made }),
	unit_unknown: ({ made }) => m.import_reason_unit_unknown({ value: made })
};

/** Every reason there is. */
export const REASONS = Object.keys(REASON_WORDS) as readonly Reason[];

/** A reason for a menu: where the phrase names a cell's own row or value it has an ellipsis. */
export function reasonTitle(reason: Reason): string {
	return reasonWords({ reason, suggestions: ['…'], value: '…' }, NO_NAMES);
}

const NO_NAMES: NameIndex = { word: (id) => id, what: () => null, options: () => [] };

/** What makes a plan a question: a doubt, or that it states several figures. */
function planDoubt(code: string): string {
	if (SEVERAL.has(code)) return planKindWord(code as Plan['kind']);
	return code === '…' ? code : planReasonWords(code as PlanReason);
}

const SEVERAL: ReadonlySet<string> = new Set(['vector', 'flow_stock', 'composite']);

function fieldWord(field: string): string {
	return FIELD_WORDS[field]?.() ?? field;
}

const FIELD_WORDS: Readonly<Record<string, () => string>> = {
	year: m.import_field_year,
	unit_id: m.import_field_unit_id,
	indicator: m.import_field_indicator,
	award_code: m.import_field_award_code,
	recipient_type: m.import_field_recipient_type,
	share: m.import_field_share,
	source_id: m.import_field_source_id
};

/** Reasons that one name, chosen once, settles for every row that has it. */
export const NAME_REASONS: ReadonlySet<Reason> = new Set<Reason>([
	'name_unknown',
	'near_name',
	'two_meanings',
	'kind_differs',
	'name_by_habit'
]);

const BORDER_REASONS: ReadonlySet<Reason> = new Set<Reason>(['admin_set_unclear', 'code_reused']);
const NAMED_BY_ROLE: Partial<Record<FieldRole, NameDecision['what']>> = {
	unit: 'unit',
	code: 'unit',
	indicator: 'indicator',
	award: 'award'
};

/** The column an issue is about; null when it is about the whole row. */
export function issueColumn(issue: LedgerIssue, look: SheetLook): ColumnLook | null {
	if (issue.column === '') return null;
	return look.columns.find(({ label }) => label === issue.column) ?? null;
}

/** What a name in an issue is the name of; null when the issue is not about a name that can be chosen. */
export function issueNames(
	issue: LedgerIssue,
	look: SheetLook,
	names: NameIndex
): NameDecision['what'] | null {
	if (!NAME_REASONS.has(issue.reason) || issue.value === '') return null;
	const candidate = issue.suggestions[0];
	const role = issueColumn(issue, look)?.role ?? null;
	return (
		(candidate === undefined ? null : names.what(candidate)) ??
		(role === null ? null : (NAMED_BY_ROLE[role] ?? null))
	);
}

/** What can be pressed to settle an issue, likeliest first; [] when only the cell itself can be mended. */
export function suggestionsOf(
	issue: LedgerIssue,
	look: SheetLook,
	names: NameIndex
): readonly Suggestion[] {
	const { reason, suggestions, value } = issue;
	if (issue.reason === 'duplicate_key' || issue.reason === 'same_twice')
		return suggestions.map((row) => ({
			label: m.import_suggest_row({ row }),
			act: { kind: 'row', row: Number(row) }
		}));
	if (BORDER_REASONS.has(reason))
		return [
			{ label: m.import_borders_34(), act: { kind: 'given', given: { admin_set: '34' } } },
			{ label: m.import_borders_63(), act: { kind: 'given', given: { admin_set: '63' } } }
		];
	const what = issueNames(issue, look, names);
	if (what !== null)
		return reason === 'name_by_habit'
			? []
			: suggestions.map((id) => ({
					label: m.import_suggest_name({ name: names.word(id) }),
					act: { kind: 'name', name: { what, name: value, id } }
				}));
	const column = issueColumn(issue, look);
	if (column === null || issue.severity === 'notes') return [];
	const mend = (text: string): Suggestion => ({
		label: m.import_suggest_mend({ value: text }),
		act: { kind: 'mend', row: issue.row, column: column.column, text, before: value }
	});
	switch (reason) {
		case 'number_unclear':
			return habitAnswers(column.column, suggestions);
		case 'share_or_percent':
			return (['share', 'percent'] as const).map((percent) => ({
				label:
					percent === 'share' ? m.import_column_percent_share() : m.import_column_percent_percent(),
				act: { kind: 'column', column: column.column, decision: { percent } }
			}));
		case 'open_from':
			return suggestions.flatMap((text) => [
				mend(written(text, column)),
				mend(`từ ${written(text, column)} trở lên`)
			]);
		case 'unit_differs':
		case 'plan_unread':
		case 'plan_doubtful':
		case 'required_missing':
			return [];
		default:
			return [...new Set(suggestions.map((text) => written(text, column)))]
				.filter((text) => text !== value)
				.map(mend);
	}
}

function habitAnswers(column: number, [vi, en]: readonly string[]): Suggestion[] {
	return (['vi', 'en'] as const).map((habit) => {
		const made = habit === 'vi' ? vi : en;
		const value =
			habit === 'vi'
				? m.import_answer_vi({ value: shown(made ?? '') })
				: m.import_answer_en({ value: shown(made ?? '') });
		return {
			label: m.import_suggest_habit({ value }),
			act: { kind: 'column', column, decision: { habit } }
		};
	});
}

/** A suggested value as it would stand in the cell: read again, it is what was suggested. */
function written(text: string, column: ColumnLook): string {
	if (DAY.test(text)) return formatDate(text);
	if (!NUMBER.test(text)) return text;
	return habitOf(column) === 'en' ? text : text.replace('.', ',');
}

/** How a column writes numbers, as far as it is known. */
export function habitOf({ decision, evidence }: ColumnLook): 'vi' | 'en' | null {
	if (decision.habit) return decision.habit;
	if (evidence.some(({ says }) => says === 'comma_decimals')) return 'vi';
	return evidence.some(({ says }) => says === 'dot_decimals') ? 'en' : null;
}
