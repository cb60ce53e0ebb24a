import { formatBytes, formatNumber } from '$lib/core/format';
import type { ColumnEvidence, ColumnKind } from '$lib/ingest/meaning/column-values';
import type { TargetTable } from '$lib/ingest/meaning/decisions';
import type { FieldRole } from '$lib/ingest/meaning/field-words';
import type { Severity } from '$lib/ingest/meaning/reason';
import type { RecipeMisfit } from '$lib/ingest/meaning/recipe';
import type { RecipeProblem } from '$lib/ingest/meaning/recipe-text';
import type { RowRole } from '$lib/ingest/meaning/structure';
import type { Delimiter } from '$lib/ingest/read/dialect';
import type { ReadIssue } from '$lib/ingest/read/read-issue';
import type { ReadProblem } from '$lib/ingest/read/read-problem';
import type { ChangeKind } from '$lib/ingest/text/clean';
import type { Damage } from '$lib/ingest/text/damage';
import type { Reading } from '$lib/ingest/text/reading';
import { m } from '$lib/paraglide/messages';
import { locale } from './words';

/** What a column says of its rows; the order is that of the menu. */
const ROLE_WORDS: Readonly<Record<FieldRole, () => string>> = {
	unit: m.import_role_unit,
	code: m.import_role_code,
	cluster: m.import_role_cluster,
	year: m.import_role_year,
	indicator: m.import_role_indicator,
	measure: m.import_role_measure,
	value: m.import_role_value,
	plan: m.import_role_plan,
	actual: m.import_role_actual,
	previous: m.import_role_previous,
	percent_of_plan: m.import_role_percent_of_plan,
	percent_of_previous: m.import_role_percent_of_previous,
	verdict: m.import_role_verdict,
	award: m.import_role_award,
	recipient: m.import_role_recipient,
	count: m.import_role_count,
	collectives: m.import_role_collectives,
	individuals: m.import_role_individuals,
	households: m.import_role_households,
	enterprises: m.import_role_enterprises,
	direct: m.import_role_direct,
	direct_share: m.import_role_direct_share,
	mode: m.import_role_mode,
	proposal: m.import_role_proposal,
	granted: m.import_role_granted,
	submission: m.import_role_submission,
	decision: m.import_role_decision,
	decision_date: m.import_role_decision_date,
	issuer: m.import_role_issuer,
	score: m.import_role_score,
	max_score: m.import_role_max_score,
	self_score: m.import_role_self_score,
	appraised_score: m.import_role_appraised_score,
	bonus: m.import_role_bonus,
	penalty: m.import_role_penalty,
	rank: m.import_role_rank,
	qualifier: m.import_role_qualifier,
	status: m.import_role_status,
	source: m.import_role_source,
	ordinal: m.import_role_ordinal,
	note: m.import_role_note
};

/** Every role a column can have, in the order of the menu. */
export const ROLES = Object.keys(ROLE_WORDS) as readonly FieldRole[];

/** What a column was understood as; null is a column left out. */
export function roleWord(role: FieldRole | null): string {
	return role === null ? m.import_role_none() : ROLE_WORDS[role]();
}

const ROW_ROLE_WORDS: Readonly<Record<RowRole, () => string>> = {
	title: m.import_row_title,
	header: m.import_row_header,
	numbering: m.import_row_numbering,
	repeated_header: m.import_row_repeated_header,
	section: m.import_row_section,
	data: m.import_row_data,
	continuation: m.import_row_continuation,
	total: m.import_row_total,
	note: m.import_row_note
};

/** What a row was taken for. */
export function rowRoleWord(role: RowRole): string {
	return ROW_ROLE_WORDS[role]();
}

/** What was counted apart from the records: rows of a role, or places without a figure. An unknown kind is called as it is. */
export function apartWord(kind: string, count: number): string {
	const said = formatNumber(count, 0, locale());
	if (kind === 'no_figure') return m.import_ledger_apart_no_figure({ count: said });
	const role = Object.hasOwn(ROW_ROLE_WORDS, kind) ? rowRoleWord(kind as RowRole) : kind;
	return m.import_ledger_apart_part({ count: said, role });
}

/** What an issue does to its row. */
export function severityWord(severity: Severity): string {
	switch (severity) {
		case 'blocks':
			return m.import_severity_blocks();
		case 'asks':
			return m.import_severity_asks();
		case 'notes':
			return m.import_severity_notes();
	}
}

const TABLE_WORDS: Readonly<Record<TargetTable, () => string>> = {
	targets: m.import_table_targets,
	observations: m.import_table_observations,
	awards: m.import_table_awards,
	worker_shares: m.import_table_worker_shares
};

/** Tables a sheet of figures can become. */
export const TARGET_TABLES = Object.keys(TABLE_WORDS) as readonly TargetTable[];

/** The word of a table a sheet can become. */
export function targetTableWord(table: TargetTable): string {
	return TABLE_WORDS[table]();
}

const KIND_WORDS: Readonly<Record<ColumnKind, () => string>> = {
	whole: m.import_kind_whole,
	decimal: m.import_kind_decimal,
	percent: m.import_kind_percent,
	ratio: m.import_kind_ratio,
	range: m.import_kind_range,
	date: m.import_kind_date,
	year: m.import_kind_year,
	code: m.import_kind_code,
	text: m.import_kind_text,
	empty: m.import_kind_empty
};

/** What the cells of a column are. */
export function columnKindWord(kind: ColumnKind): string {
	return KIND_WORDS[kind]();
}

/** One piece of evidence for how a column was read. */
export function evidenceWords({ says, cellCount, example }: ColumnEvidence): string {
	const told = { count: formatNumber(cellCount, 0, locale()), example };
	switch (says) {
		case 'comma_decimals':
			return m.import_says_comma_decimals(told);
		case 'dot_decimals':
			return m.import_says_dot_decimals(told);
		case 'typed_numbers':
			return m.import_says_typed_numbers(told);
		case 'heading':
			return m.import_says_heading({ example });
		case 'percent_sign':
			return m.import_says_percent_sign(told);
		case 'cell_unit':
			return m.import_says_cell_unit(told);
		case 'full_dates':
			return m.import_says_full_dates(told);
		case 'true_ratios':
			return m.import_says_true_ratios(told);
		case 'answered':
			return m.import_says_answered();
	}
}

/** How letters are encoded. A text's own letters matter more than its bytes. */
export function readingWord({ bytes, letters }: Reading): string {
	switch (letters) {
		case 'tcvn3':
			return m.import_reading_tcvn3();
		case 'tcvn5712':
			return m.import_reading_tcvn5712();
		case 'vni':
			return m.import_reading_vni();
		case 'utf8_twice':
			return m.import_reading_utf8_twice();
		case 'unicode':
			break;
	}
	switch (bytes) {
		case 'utf-8':
		case null:
			return m.import_reading_utf8();
		case 'utf-16le':
			return m.import_reading_utf16le();
		case 'utf-16be':
			return m.import_reading_utf16be();
		case 'windows-1258':
			return m.import_reading_windows1258();
		case 'windows-1252':
			return m.import_reading_windows1252();
	}
}

/** What happened to text that no reading brings back, and what to do. */
export function damageWords({ kind, count, examples }: Damage): string {
	const told = { count: formatNumber(count, 0, locale()), example: examples[0] ?? '' };
	switch (kind) {
		case 'question_marks':
			return m.import_damage_question_marks(told);
		case 'replacement_characters':
			return m.import_damage_replacement_characters(told);
		case 'invalid_bytes':
			return m.import_damage_invalid_bytes(told);
		case 'lost_twice':
			return m.import_damage_lost_twice({ example: told.example });
		case 'binary':
			return m.import_damage_binary();
	}
}

/** What parts the cells of a text file. */
export function delimiterWord(delimiter: Delimiter): string {
	switch (delimiter) {
		case ';':
			return m.import_delimiter_semicolon();
		case ',':
			return m.import_delimiter_comma();
		case '\t':
			return m.import_delimiter_tab();
		case '|':
			return m.import_delimiter_pipe();
	}
}

/** Why a file could not be read, and what to do; for every code of `ReadProblem`. */
export function readProblemWords({ code, details }: ReadProblem): string {
	const words = String(details['words'] ?? details['part'] ?? '');
	const found = String(details['found'] ?? '');
	switch (code) {
		case 'empty_file':
			return m.import_problem_empty_file();
		case 'unsupported_format':
			if (found === 'xls') return m.import_problem_xls();
			if (found === 'pdf') return m.import_problem_pdf();
			return m.import_problem_unsupported_format({ found });
		case 'encrypted':
			return m.import_problem_encrypted();
		case 'broken_zip':
			return m.import_problem_broken_zip({ words });
		case 'broken_xml':
			return m.import_problem_broken_xml({ words });
		case 'broken_json':
			return m.import_problem_broken_json({ words });
		case 'broken_columnar':
			return m.import_problem_broken_columnar({ words });
		case 'too_large':
			return m.import_problem_too_large({
				size: measured(details['what'], details['size']),
				limit: measured(details['what'], details['limit'])
			});
		case 'zip_bomb':
			return m.import_problem_zip_bomb({
				ratio: formatNumber(Number(details['ratio'] ?? 0), 0, locale())
			});
		case 'unreadable':
			return m.import_problem_unreadable({ words });
		case 'not_a_table':
			return m.import_problem_not_a_table({ found });
	}
}

const CLEAN_WORDS: Readonly<Record<ChangeKind, (told: { count: string }) => string>> = {
	composed: m.import_clean_composed,
	eth: m.import_clean_eth,
	look_alike: m.import_clean_look_alike,
	full_width: m.import_clean_full_width,
	space: m.import_clean_space,
	spaces: m.import_clean_spaces,
	line_break: m.import_clean_line_break,
	invisible: m.import_clean_invisible,
	control: m.import_clean_control
};

/** What was done to the text of so many cells. */
export function cleanedWord(kind: ChangeKind, count: number): string {
	return CLEAN_WORDS[kind]({ count: formatNumber(count, 0, locale()) });
}

/** What was odd about a row while the file was read. */
export function oddityWords({ code, row, details }: ReadIssue): string {
	return m.import_odd_row({ row, words: oddity(code, details) });
}

function oddity(code: ReadIssue['code'], details: ReadIssue['details']): string {
	switch (code) {
		case 'ragged_row':
			return m.import_odd_ragged_row({
				found: String(details['found'] ?? ''),
				expected: String(details['expected'] ?? '')
			});
		case 'broken_quote':
			return m.import_odd_broken_quote();
		case 'error_value':
			return m.import_odd_error_value();
		case 'merged_overlap':
			return m.import_odd_merged_overlap({ value: String(details['value'] ?? '') });
		case 'inexact_number':
			return m.import_odd_inexact_number();
	}
}

/** A size in what it counts: bytes of parts and archives, else cells, sheets or levels. */
function measured(what: string | number | undefined, size: string | number | undefined): string {
	const count = formatNumber(Number(size ?? 0), 0, locale());
	switch (what) {
		case 'cells':
			return m.import_too_large_cells({ count });
		case 'sheets':
			return m.import_too_large_sheets({ count });
		case 'parts':
			return m.import_too_large_parts({ count });
		case 'nesting':
			return m.import_too_large_nesting({ count });
		default:
			return formatBytes(Number(size ?? 0), locale());
	}
}

/** Where a recipe does not fit a sheet. */
export function misfitWords({ code, label }: RecipeMisfit): string {
	switch (code) {
		case 'no_heading':
			return m.import_misfit_no_heading();
		case 'missing_column':
			return m.import_misfit_missing_column({ label });
		case 'added_column':
			return m.import_misfit_added_column({ label });
		case 'repeated_column':
			return m.import_misfit_repeated_column({ label });
		case 'year_needed':
			return m.import_misfit_year_needed();
	}
}

/** What is wrong in a recipe's JSON. */
export function recipeProblemWords({ code, path }: RecipeProblem): string {
	switch (code) {
		case 'not_json':
			return m.import_recipe_not_json();
		case 'wrong_version':
			return m.import_recipe_wrong_version();
		case 'wrong_type':
			return m.import_recipe_wrong_type({ path: path || '/' });
		case 'unknown_value':
			return m.import_recipe_unknown_value({ path: path || '/' });
	}
}
