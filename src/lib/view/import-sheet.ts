import { formatNumber, formatPercent, formatShort, formatSigned } from '$lib/core/format';
import type { ColumnLook, SheetLook } from '$lib/ingest/intake/intake';
import type { Ledger } from '$lib/ingest/ledger';
import type { ColumnQuestion } from '$lib/ingest/meaning/column-values';
import type { ColumnDecision, NameDecision } from '$lib/ingest/meaning/decisions';
import { m } from '$lib/paraglide/messages';
import { habitOf, issueNames } from './import-issues';
import type { NameIndex } from './import-names';
import { apartWord, targetTableWord } from './import-words';
import { locale } from './words';

/** A question about a sheet, with the answers that can be given at once. */
export type SheetAsk =
	| { kind: 'header'; words: string }
	| { kind: 'table'; words: string }
	| {
			kind: 'given';
			field: 'year' | 'unit_id' | 'indicator' | 'award_code';
			words: string;
			/** Answers that title or file name suggest. */
			ids: readonly string[];
	  }
	| { kind: 'borders'; words: string }
	| { kind: 'column'; column: number; words: string; answers: readonly ColumnAnswer[] }
	| {
			kind: 'name';
			name: string;
			what: NameDecision['what'];
			ids: readonly string[];
			words: string;
	  };

/** One answer to a question about a column. */
export interface ColumnAnswer {
	label: string;
	decision: ColumnDecision;
}

const count = (value: number): string => formatNumber(value, 0, locale());

/** Everything that is to be asked about a sheet, in the order in which answers help: headings, table, columns, then names. */
export function sheetAsks(look: SheetLook, names: NameIndex): readonly SheetAsk[] {
	if (look.header === null) return [{ kind: 'header', words: m.import_ask_header() }];
	const asks: SheetAsk[] = [];
	if (look.table === null) asks.push({ kind: 'table', words: m.import_ask_table() });
	for (const column of look.columns)
		for (const question of column.questions.filter((each) => matters(column, each)))
			asks.push({
				kind: 'column',
				column: column.column,
				words: questionWords(column, question),
				answers: columnAnswers(column, question)
			});
	return [...asks, ...missingAsks(look), ...bordersAsk(look), ...nameAsks(look, names)];
}

/** A column that is left out asks nothing, and the words of a plan say their measure themselves. */
function matters({ role }: ColumnLook, { reason }: ColumnQuestion): boolean {
	return role !== null && !(role === 'plan' && reason === 'unit_missing');
}

const GIVEN_WORDS = {
	year: m.import_ask_year,
	unit_id: m.import_ask_unit,
	indicator: m.import_ask_indicator,
	award_code: m.import_ask_award
} as const;
type GivenField = keyof typeof GIVEN_WORDS;

/** What no column says and every row needs. */
function missingAsks({ ledger, suggested }: SheetLook): SheetAsk[] {
	if (!ledger || ledger.recordCount === 0) return [];
	const rows = new Map<string, Set<number>>();
	for (const { reason, suggestions, row, value } of ledger.issues)
		if (reason === 'required_missing' && value === '')
			rows.set(suggestions[0] ?? '', (rows.get(suggestions[0] ?? '') ?? new Set()).add(row));
	return (Object.keys(GIVEN_WORDS) as GivenField[])
		.filter((field) => rows.has(field))
		.map((field) => ({
			kind: 'given',
			field,
			words: GIVEN_WORDS[field](),
			ids: field === 'unit_id' || field === 'indicator' ? suggested[field] : []
		}));
}

function bordersAsk({ ledger }: SheetLook): SheetAsk[] {
	const rows = new Set(
		(ledger?.issues ?? [])
			.filter(({ reason }) => reason === 'admin_set_unclear' || reason === 'code_reused')
			.map(({ row }) => row)
	);
	return rows.size === 0
		? []
		: [{ kind: 'borders', words: m.import_ask_borders({ count: count(rows.size) }) }];
}

/** One question for each name, however many rows have it. */
function nameAsks(look: SheetLook, names: NameIndex): SheetAsk[] {
	const asked = new Map<
		string,
		{ name: string; what: NameDecision['what']; ids: readonly string[]; rows: Set<number> }
	>();
	for (const issue of look.ledger?.issues ?? []) {
		if (issue.severity !== 'asks') continue;
		const what = issueNames(issue, look, names);
		if (what === null) continue;
		const key = `${what} ${issue.value}`;
		const known = asked.get(key) ?? {
			...{ name: issue.value, what, ids: issue.suggestions },
			rows: new Set<number>()
		};
		known.rows.add(issue.row);
		asked.set(key, known);
	}
	return [...asked.values()].map(({ rows, ...ask }) => ({
		...ask,
		kind: 'name',
		words: m.import_ask_name({ name: ask.name, count: count(rows.size) })
	}));
}

function questionWords({ label }: ColumnLook, question: ColumnQuestion): string {
	const told = {
		column: label,
		example: question.example,
		count: count(question.cellCount)
	};
	switch (question.reason) {
		case 'number_unclear':
			return m.import_ask_number_unclear(told);
		case 'mixed_habits':
			return m.import_ask_mixed_habits(told);
		case 'share_or_percent':
			return m.import_ask_share_or_percent(told);
		case 'year_or_number':
			return m.import_ask_year_or_number(told);
		case 'unit_missing':
			return m.import_ask_unit_missing({ column: told.column, count: told.count });
	}
}

/** The answers of a question, likelier first as they are given, each with what its example then means. */
function columnAnswers(column: ColumnLook, question: ColumnQuestion): ColumnAnswer[] {
	return question.options.map((option) => {
		switch (question.reason) {
			case 'number_unclear':
			case 'mixed_habits':
				return habitAnswer(option === 'en' ? 'en' : 'vi', question.example);
			case 'share_or_percent':
				return option === 'share' || option === 'percent'
					? percentAnswer(option, question.example, column)
					: { label: option, decision: {} };
			case 'year_or_number':
				return option === 'year'
					? { label: m.import_answer_year(), decision: { kind: 'year' } }
					: { label: m.import_answer_number(), decision: { kind: 'number' } };
			case 'unit_missing':
				return { label: option, decision: { unit: option } };
		}
	});
}

function habitAnswer(habit: 'vi' | 'en', example: string): ColumnAnswer {
	const value = numeralIn(example, habit);
	const isVi = habit === 'vi';
	const label =
		value === null
			? isVi
				? m.import_answer_vi_bare()
				: m.import_answer_en_bare()
			: isVi
				? m.import_answer_vi({ value: shortly(value) })
				: m.import_answer_en({ value: shortly(value) });
	return { label, decision: { habit } };
}

function percentAnswer(
	percent: 'share' | 'percent',
	example: string,
	column: ColumnLook
): ColumnAnswer {
	const value = numeralIn(example, habitOf(column) ?? 'vi') ?? 0;
	const said = (of: number) => formatPercent(of, decimalsOf(of), locale());
	return {
		label:
			percent === 'share'
				? m.import_answer_share({ value: shortly(value), percent: said(value * 100) })
				: m.import_answer_percent({ percent: said(value) }),
		decision: { percent }
	};
}

const DECIMALS = 6;
const shortly = (value: number): string => formatShort(value, DECIMALS, locale());

function decimalsOf(value: number): number {
	return Number(value.toFixed(DECIMALS)).toString().split('.')[1]?.length ?? 0;
}

/** The first numeral of a text, its separators read by a habit; null when there is none. */
function numeralIn(text: string, habit: 'vi' | 'en'): number | null {
	const found = /-?\d[\d.,]*/.exec(text)?.[0].replace(/[.,]+$/, '');
	if (found === undefined) return null;
	const [group, point] = habit === 'vi' ? ['.', ','] : [',', '.'];
	const value = Number(found.replaceAll(group, '').replace(point, '.'));
	return Number.isNaN(value) ? null : value;
}

/** One line on a sheet: what it holds, of how many rows, of which year, and how much is to be asked. */
export function sheetVerdict(look: SheetLook, asks: readonly SheetAsk[]): string {
	const rows = count(look.rowCount);
	if (look.header === null) return m.import_verdict_no_header({ rows });
	if (look.table === null) return m.import_verdict_no_table({ rows });
	const parts = [
		m.import_verdict_table({
			table: targetTableWord(look.table),
			rows: count(look.ledger?.recordCount ?? look.rowCount)
		})
	];
	if (look.year !== null) parts.push(m.import_verdict_year({ year: look.year }));
	const unread = look.columns.filter(isUnreadFigures).length;
	return [parts.join(', '), asksWord(asks.length), ...unreadWord(unread)].join(' · ');
}

function unreadWord(unread: number): string[] {
	if (unread === 0) return [];
	return [
		unread === 1 ? m.import_verdict_unread_one() : m.import_verdict_unread({ count: count(unread) })
	];
}

const FIGURES: readonly ColumnLook['kind'][] = ['whole', 'decimal', 'percent', 'ratio', 'range'];

/** Whether a column of figures is left out because nobody knows what they are: no person has said that it is to be. */
function isUnreadFigures({ role, decision, kind }: ColumnLook): boolean {
	return role === null && decision.role === undefined && FIGURES.includes(kind);
}

/** Headings named of the columns that are left out; the rest are counted. */
const LEFT_OUT_NAMED = 8;

/** What stands in the sheet and does not come into its table, in a sentence; '' when all of it does, or the table is not known. */
export function leftOutWords({ table, columns }: Pick<SheetLook, 'table' | 'columns'>): string {
	if (table === null) return '';
	const left = columns.filter(
		({ taken, role, kind, label }) =>
			!taken && role !== 'ordinal' && kind !== 'empty' && label.trim() !== ''
	);
	if (left.length === 0) return '';
	const named = left.slice(0, LEFT_OUT_NAMED).map(({ label }) => `“${label}”`);
	const more = left.length - named.length;
	const list = [...named, ...(more > 0 ? [m.import_left_out_more({ count: count(more) })] : [])];
	if (left.length === 1) return m.import_left_out_one({ list: list[0]! });
	return m.import_left_out({ count: count(left.length), list: list.join(', ') });
}

function asksWord(asked: number): string {
	if (asked === 0) return m.import_verdict_clear();
	return asked === 1
		? m.import_verdict_question()
		: m.import_verdict_questions({ count: count(asked) });
}

/** The account of a sheet's records as one sum. */
export function ledgerSum({
	recordCount,
	accepted,
	corrected,
	merged,
	rejected
}: Pick<Ledger, 'recordCount' | 'accepted' | 'corrected' | 'merged' | 'rejected'>): string {
	return m.import_ledger_sum({
		records: count(recordCount),
		accepted: count(accepted),
		corrected: count(corrected),
		merged: count(merged),
		rejected: count(rejected)
	});
}

/** What was counted apart from the records, in one sentence; '' when nothing was. */
export function ledgerApart({ apart }: Pick<Ledger, 'apart'>): string {
	const list = Object.entries(apart)
		.filter(([, rows]) => rows > 0)
		.map(([kind, rows]) => apartWord(kind, rows));
	return list.length === 0 ? '' : m.import_ledger_apart({ list: list.join(', ') });
}

/** A printed total or computed column beside what it should be, in the language of the page. */
export interface CheckWords {
	row: number;
	column: string;
	printed: string;
	computed: string;
	difference: string;
	agrees: boolean;
}

/** The checks of a sheet, those that differ first. `row` of a check is an index; the number is what a spreadsheet shows. */
export function checkWords(look: SheetLook): readonly CheckWords[] {
	return look.checks
		.map(({ row, column, printed, computed, difference, agrees }) => ({
			row,
			column: look.columns[column]?.label ?? '',
			printed: shortly(printed),
			computed: shortly(Number(computed.toFixed(DECIMALS))),
			difference: formatSigned(difference, decimalsOf(difference), locale()),
			agrees
		}))
		.sort((a, b) => Number(a.agrees) - Number(b.agrees));
}

/** What a column holds for all its figures, in words (`năm 2024`, an indicator's name); '' when its heading says nothing of the kind. */
export function keyWords({ keys }: Pick<ColumnLook, 'keys'>, names: NameIndex): string {
	return [
		keys.year === undefined ? '' : m.import_verdict_year({ year: keys.year }),
		keys.unit ?? '',
		keys.indicator === undefined ? '' : names.word(keys.indicator),
		keys.award ?? '',
		keys.stage === undefined
			? ''
			: keys.stage === 'proposed'
				? m.import_stage_proposed()
				: m.import_stage_granted()
	]
		.filter(Boolean)
		.join(', ');
}

/** The tables and rows an import brings, added up over sheets and files. */
export function broughtRows(
	looks: readonly Pick<SheetLook, 'taken'>[]
): readonly { table: string; rows: number }[] {
	const rows = new Map<string, number>();
	for (const { taken } of looks)
		for (const [table, more] of Object.entries(taken))
			rows.set(table, (rows.get(table) ?? 0) + more);
	return [...rows].filter(([, all]) => all > 0).map(([table, all]) => ({ table, rows: all }));
}
