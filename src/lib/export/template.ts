import { codedText } from '$lib/core/coded-text';
import type { Locale } from '$lib/core/format';
import { tableSchema, type Field, type TableSchema } from '$lib/core/schema';
import { m } from '$lib/paraglide/messages';
import type { Row } from '$lib/table/rows';
import { csvText } from './csv';
import { columnWord, valueWord } from './template-words';
import { xlsxFile, type XlsxCell, type XlsxColumn, type XlsxList, type XlsxSheet } from './xlsx';

/** Tables whose rows people write; the others are registers that ship. */
export const FILLED_TABLES = [
	...['observations', 'targets', 'target_summaries', 'awards', 'worker_shares', 'prize_places'],
	...['printed_ranks', 'scores', 'criteria', 'cluster_members', 'sources']
] as const;

/** A row of question `template-lists`: a code that other tables may name, and what it stands for. */
export interface ListedCode {
	table_name: string;
	code: string;
	name_vi: string | null;
	name_en: string | null;
}

/** A list a cell chooses from: its name, and its entries in their order. */
interface List {
	name: string;
	entries: readonly XlsxCell[];
}

/** Headings for people, then the names of the columns by which the table is recognised. */
const HEADING_ROWS = 2;
/** A longer name does not fit where a spreadsheet shows its list. */
const LONGEST_MEANING = 80;
/** Letters in a line that no spreadsheet cuts off. */
const WIDEST = 42;

/**
 * A workbook of one table of the contract, to fill in or, with `rows`, to read, mend and hand on: a sheet with the columns of the table
 * under headings in the language, how to fill it in, and the lists its cells choose from. Codes stand with their names
 * (`63-91 · Kiên Giang`). Imported again unchanged, it gives the same rows. Throws `XlsxMisfit` when there are too many.
 */
export function templateFile(
	table: string,
	language: Locale,
	listed: readonly ListedCode[],
	rows: readonly Row[] = []
): Uint8Array {
	const schema = tableSchema(table);
	const meanings = meaningsOf(listed, language);
	const lists = new Map(schema.fields.map((field) => [field, listOf(field, language, meanings)]));
	const names = [...new Set([...lists.values()].flatMap((list) => list?.name ?? []))];
	const columns = names.map((name) => [...lists.values()].find((list) => list?.name === name)!);
	const listSheet = m.fill_sheet_lists({}, { locale: language });
	return xlsxFile([
		{
			name: table,
			rows: [
				schema.fields.map((field) => heading(field, language)),
				schema.fields.map(({ name }) => name),
				...rows.map((row) => schema.fields.map((field) => cellOf(field, row, language, meanings)))
			],
			columns: schema.fields.map((field) => columnOf(field, language)),
			headingRows: HEADING_ROWS,
			lists: schema.fields.flatMap((field, column): XlsxList[] => {
				const list = lists.get(field);
				if (!list || list.entries.length === 0) return [];
				const place = { sheet: listSheet, listColumn: names.indexOf(list.name), listFirstRow: 1 };
				return [{ column, firstRow: HEADING_ROWS, ...place, listLength: list.entries.length }];
			})
		},
		guideSheet(schema, language, lists),
		listsSheet(listSheet, columns)
	]);
}

/** The same as a CSV of our own contract: the names of the columns, and the rows when there are any. */
export function templateCsv(table: string, rows: readonly Row[] = []): string {
	const names = tableSchema(table).fields.map(({ name }) => name);
	return csvText(
		names,
		rows.map((row) => names.map((name) => row[name] ?? null)),
		'plain'
	);
}

type Meanings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By table: each code and its name in the language. */
function meaningsOf(listed: readonly ListedCode[], language: Locale): Meanings {
	const meanings = new Map<string, Map<string, string>>();
	for (const { table_name, code, name_vi, name_en } of listed) {
		const name = (language === 'vi' ? name_vi : name_en) ?? '';
		const cut = name.length > LONGEST_MEANING ? `${name.slice(0, LONGEST_MEANING - 1)}…` : name;
		if (!meanings.has(table_name)) meanings.set(table_name, new Map());
		meanings.get(table_name)!.set(code, cut);
	}
	return meanings;
}

function listOf(
	{ name, type, values, references }: Field,
	language: Locale,
	meanings: Meanings
): List | null {
	if (type === 'boolean') return { name: 'TRUE/FALSE', entries: [true, false] };
	if (values) {
		const entries = values.map((value) => codedText(value, valueWord(value, language)));
		return { name, entries };
	}
	const target = references?.split('.')[0];
	const codes = target === undefined ? undefined : meanings.get(target);
	if (!target || !codes) return null;
	return { name: target, entries: [...codes].map(([code, meaning]) => codedText(code, meaning)) };
}

function cellOf(field: Field, row: Row, language: Locale, meanings: Meanings): XlsxCell {
	const value = row[field.name] ?? null;
	if (typeof value !== 'string') return value;
	if (field.values) return codedText(value, valueWord(value, language));
	const target = field.references?.split('.')[0];
	return target ? codedText(value, meanings.get(target)?.get(value) ?? '') : value;
}

function heading({ name, nullable }: Field, language: Locale): string {
	const label = columnWord(name, language);
	return nullable ? label : m.fill_required({ label }, { locale: language });
}

function columnOf(field: Field, language: Locale): XlsxColumn {
	const isLong = field.type === 'text' && !field.values;
	const letters = Math.max(heading(field, language).length, field.name.length);
	return { width: Math.min(Math.max(letters + 2, isLong ? 24 : 12), WIDEST), decimals: null };
}

function guideSheet(
	{ name, fields, key }: TableSchema,
	language: Locale,
	lists: ReadonlyMap<Field, List | null>
): XlsxSheet {
	const locale = { locale: language };
	const types: Readonly<Record<Field['type'], string>> = {
		text: m.fill_type_text({}, locale),
		number: m.fill_type_number({}, locale),
		integer: m.fill_type_integer({}, locale),
		boolean: m.fill_type_boolean({}, locale)
	};
	const need = (field: Field) =>
		key.includes(field.name)
			? m.fill_need_key({}, locale)
			: field.nullable
				? m.fill_need_no({}, locale)
				: m.fill_need_yes({}, locale);
	const allowed = (field: Field) => {
		const list = lists.get(field);
		if (!list || field.type === 'boolean') return null;
		return field.values
			? field.values.join(', ')
			: m.fill_allowed_list({ name: list.name }, locale);
	};
	return {
		name: m.fill_sheet_guide({}, locale),
		rows: [
			[m.fill_guide_title({ table: name }, locale)],
			[],
			[m.fill_guide_header({}, locale)],
			[m.fill_guide_lists({}, locale)],
			[m.fill_guide_numbers({}, locale)],
			[m.fill_guide_key({}, locale)],
			[],
			[
				m.fill_guide_column({}, locale),
				m.fill_guide_meaning({}, locale),
				m.fill_guide_type({}, locale),
				m.fill_guide_need({}, locale),
				m.fill_guide_allowed({}, locale)
			],
			...fields.map((field) => [
				field.name,
				columnWord(field.name, language),
				types[field.type],
				need(field),
				allowed(field)
			])
		],
		columns: [{ width: 24 }, { width: 36 }, { width: 14 }, { width: 10 }, { width: 60 }]
	};
}

/** Each list a column under its name. */
function listsSheet(name: string, lists: readonly List[]): XlsxSheet {
	const length = Math.max(0, ...lists.map(({ entries }) => entries.length));
	const rows: XlsxCell[][] = [lists.map((list) => list.name)];
	for (let row = 0; row < length; row++)
		rows.push(lists.map(({ entries }) => entries[row] ?? null));
	return { name, rows, headingRows: 1, columns: lists.map(() => ({ width: WIDEST })) };
}
