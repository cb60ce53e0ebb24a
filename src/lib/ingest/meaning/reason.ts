/** What an issue does to its row: `blocks` until the cell is mended, `asks` until somebody answers, `notes` only what was done. */
export type Severity = 'blocks' | 'asks' | 'notes';

/**
 * Everything that can be said of a cell or a row, by what it does:
 *
 * | reason | when | details, suggestions |
 * |---|---|---|
 * | `not_a_number`, `not_a_date`, `not_a_year`, `not_a_code` | text in a column of those | – |
 * | `malformed_number` | digits and separators that no habit writes | – |
 * | `excel_error`, `excel_overflow`, `scientific` | `#REF!`, `####`, `1,2E+10`: the figure is not in the file | – |
 * | `impossible_date`, `month_first` | 31/02/2019; 3/25/2019 | the date with day and month exchanged |
 * | `not_whole` | a count with decimals, or one too large to be one | – |
 * | `required_missing` | a field the table needs has no value | – |
 * | `duplicate_key` | an earlier row says something else of the same thing | – |
 * | `number_unclear` | `2.094` and nothing in the column to choose by | both readings, Vietnamese first |
 * | `footnote_digit` | `8.993.0822`: a note's digit seems glued on | the number without it |
 * | `share_or_percent` | nothing above 1 under a % header | the value, and a hundred times it |
 * | `unit_differs`, `unit_missing` | another measure than the column's; none where the others have one | both measures |
 * | `bracketed` | `(2,5)`: negative or a remark | both readings |
 * | `change_words` | `giảm 1,7`: a change in words | both signs |
 * | `open_from` | `từ 5` without `trở lên` | – |
 * | `range_reversed` | `16-11` | – |
 * | `ratio_or_date`, `date_without_year`, `short_year` | `6/6`; `16-11`; 1/2/19 | the readings |
 * | `excel_made_date` | `6-Jun`, or a date cell among figures | what may have been typed |
 * | `name_unknown` | no unit, award or indicator has a name near this | – |
 * | `near_name`, `two_meanings`, `admin_set_unclear`, `code_reused`, `kind_differs` | see `NameMatch` | ids it may be |
 * | `name_by_habit` | the year chose between old and new borders, or no class is given | the id taken |
 * | `plan_unread`, `plan_doubtful` | words of a plan; `PlanReason` is the first suggestion | other readings as `kind lo hi` |
 * | `verdict_unknown` | words that are no verdict | – |
 * | `word_unknown` | words that are none a field may hold (status, kind of commendation, bound) | – |
 * | `not_one_number` | a range or a ratio where one number is wanted | its parts |
 * | `no_figure` | a row or cell of the table without any figure, or a mark for none | – |
 * | `same_twice` | an earlier row says the same, this one is merged into it | – |
 * | `total_differs`, `formula_differs` | a printed total or column against its parts | the computed value |
 * | `footnote_cut`, `unit_converted`, `percent_scaled`, `excel_serial`, `zero_padded` | what was changed in a value | the value |
 * | `against_habit`, `space_groups`, `counted_whole`, `unit_unknown` | how it was read | the value |
 */
export type Reason = keyof typeof SEVERITY;

export const SEVERITY = {
	not_a_number: 'blocks',
	not_a_date: 'blocks',
	not_a_year: 'blocks',
	not_a_code: 'blocks',
	malformed_number: 'blocks',
	excel_error: 'blocks',
	excel_overflow: 'blocks',
	scientific: 'blocks',
	impossible_date: 'blocks',
	month_first: 'blocks',
	not_whole: 'blocks',
	required_missing: 'blocks',
	duplicate_key: 'blocks',
	number_unclear: 'asks',
	footnote_digit: 'asks',
	share_or_percent: 'asks',
	unit_differs: 'asks',
	unit_missing: 'asks',
	bracketed: 'asks',
	change_words: 'asks',
	open_from: 'asks',
	range_reversed: 'asks',
	ratio_or_date: 'asks',
	date_without_year: 'asks',
	short_year: 'asks',
	excel_made_date: 'asks',
	name_unknown: 'asks',
	near_name: 'asks',
	two_meanings: 'asks',
	admin_set_unclear: 'asks',
	code_reused: 'asks',
	kind_differs: 'asks',
	plan_unread: 'asks',
	plan_doubtful: 'asks',
	verdict_unknown: 'asks',
	word_unknown: 'asks',
	not_one_number: 'asks',
	name_by_habit: 'notes',
	no_figure: 'notes',
	same_twice: 'notes',
	total_differs: 'notes',
	formula_differs: 'notes',
	footnote_cut: 'notes',
	unit_converted: 'notes',
	percent_scaled: 'notes',
	excel_serial: 'notes',
	zero_padded: 'notes',
	against_habit: 'notes',
	space_groups: 'notes',
	counted_whole: 'notes',
	unit_unknown: 'notes'
} as const satisfies Record<string, Severity>;
