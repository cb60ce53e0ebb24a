import { isFound } from '$lib/core/folded';
import { formatDate, formatNumber, formatPeriod } from '$lib/core/format';
import { TABLES, type Field, type Manifest, type ManifestTable } from '$lib/core/schema';
import type { CellIssue, CellReason } from '$lib/ingest/cell-issue';
import { m } from '$lib/paraglide/messages';
import type { SourceRow } from './answer-rows';
import { locale } from './words';

/** One row of question `table-summary`; null where the table has no such column. */
export interface TableSummaryRow {
	table_name: string;
	row_count: number;
	source_count: number | null;
	year_from: number | null;
	year_to: number | null;
	unit_count: number | null;
}

/** Tables that name and order things; the others carry figures. */
const REGISTERS = new Set(
	'sources regions units unit_map clusters cluster_members indicators award_families award_types criteria'.split(
		' '
	)
);

/** One table of the dataset on screen, in words. Texts are empty where the table has nothing of the kind. */
export interface TableView {
	name: string;
	title: string;
	isRegister: boolean;
	rowCount: number;
	years: string;
	units: string;
	sources: string;
	/** The file it was loaded from; null when the dataset has no manifest (yet). */
	file: ManifestTable | null;
	/** Rows of it that the reader brought, in words; null when there are none. */
	own: string | null;
	fields: readonly Field[];
	key: readonly string[];
}

/** Every table of the contract that the summary or the manifest knows, in the contract's order. */
export function tableViews(
	summary: readonly TableSummaryRow[],
	manifest: Manifest | null,
	ownRows: ReadonlyMap<string, number> = new Map()
): TableView[] {
	return TABLES.flatMap(({ name, fields, key }) => {
		const row = summary.find((candidate) => candidate.table_name === name);
		const file = manifest?.tables.find((candidate) => candidate.name === name) ?? null;
		if (!row && !file) return [];
		return {
			name,
			title: tableWord(name),
			isRegister: REGISTERS.has(name),
			rowCount: row?.row_count ?? file?.row_count ?? 0,
			years: row?.year_from && row.year_to ? formatPeriod(row.year_from, row.year_to) : '',
			units: row?.unit_count ? formatNumber(row.unit_count, 0, locale()) : '',
			sources: row?.source_count ? formatNumber(row.source_count, 0, locale()) : '',
			file,
			own: ownRows.has(name)
				? m.datapage_own({ rows: formatNumber(ownRows.get(name)!, 0, locale()) })
				: null,
			fields,
			key
		};
	});
}

/** `tables` counts those with at least one row, `rowCount` all rows. */
export function totals(tables: readonly TableView[]): { tables: number; rowCount: number } {
	return {
		tables: tables.filter(({ rowCount }) => rowCount > 0).length,
		rowCount: tables.reduce((sum, { rowCount }) => sum + rowCount, 0)
	};
}

/** The kinds of source, the most binding first. */
export const SOURCE_KINDS = ['document', 'legal', 'statistics', 'press', 'data', 'synthetic'];

/** The address as a link, or null when it is not a whole http(s) address (a place in a repository, a shortened one, words). */
export function sourceHref(address: string): string | null {
	return /^https?:\/\/[^\s…]+$/.test(address) ? address : null;
}

/** When a source was published, as precisely as it is known: `2019` stays, `2019-03` → `03/2019`, `2019-03-21` → `21/03/2019`; null is ''. */
export function sourceDate(published: string | null): string {
	const month = /^(\d{4})-(\d{2})$/.exec(published ?? '');
	return month ? `${month[2]}/${month[1]}` : formatDate(published ?? '');
}

/** The sources that match the words and the kind (null: every kind), by kind and then in the order of the language. */
export function foundSources(
	sources: readonly SourceRow[],
	query: string,
	kind: string | null
): SourceRow[] {
	const { compare } = new Intl.Collator(locale(), { numeric: true });
	return sources
		.filter((source) => kind === null || source.kind === kind)
		.filter(({ source_id, title, publisher, address, published }) =>
			isFound(query, [source_id, title, publisher, address, published])
		)
		.sort(
			(a, b) =>
				SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind) ||
				compare(a.title, b.title) ||
				compare(a.source_id, b.source_id)
		);
}

/** A CSV with the table's header line and no row, as an address: works without a script and asks no server. */
export function templateHref(fields: readonly Field[]): string {
	return `data:text/csv;charset=utf-8,${encodeURIComponent(`${fields.map(({ name }) => name).join(',')}\n`)}`;
}

/** The value as it stands in the file; a key of several columns, which comes as a JSON list, as its values. Empty stays empty. */
export function cellValue({ value, reason }: CellIssue): string {
	if (reason !== 'duplicate_key' || !value.startsWith('[')) return value;
	try {
		return (JSON.parse(value) as unknown[]).join(', ');
	} catch {
		return value;
	}
}

/** Why a cell kept its row out, as the end of a sentence. */
export function cellReasonWord(reason: CellReason): string {
	switch (reason) {
		case 'empty_value':
			return m.datapage_reason_empty_value();
		case 'not_a_number':
			return m.datapage_reason_not_a_number();
		case 'not_an_integer':
			return m.datapage_reason_not_an_integer();
		case 'not_a_boolean':
			return m.datapage_reason_not_a_boolean();
		case 'value_not_allowed':
			return m.datapage_reason_value_not_allowed();
		case 'ragged_row':
			return m.datapage_reason_ragged_row();
		case 'broken_quote':
			return m.datapage_reason_broken_quote();
		case 'duplicate_key':
			return m.datapage_reason_duplicate_key();
	}
}

/** The word of a source's kind; an unknown one is returned as it is. */
export function sourceKindWord(kind: string): string {
	return KIND_WORDS[kind]?.() ?? kind;
}

const KIND_WORDS: Readonly<Record<string, () => string>> = {
	document: m.datapage_kind_document,
	legal: m.datapage_kind_legal,
	statistics: m.datapage_kind_statistics,
	press: m.datapage_kind_press,
	data: m.datapage_kind_data,
	synthetic: m.datapage_kind_synthetic
};

/** What a table holds, in words; a table without words is called by its name. */
export function tableWord(name: string): string {
	return TABLE_WORDS[name]?.() ?? name;
}

const TABLE_WORDS: Readonly<Record<string, () => string>> = {
	sources: m.datapage_table_sources,
	regions: m.datapage_table_regions,
	units: m.datapage_table_units,
	unit_map: m.datapage_table_unit_map,
	clusters: m.datapage_table_clusters,
	cluster_members: m.datapage_table_cluster_members,
	indicators: m.datapage_table_indicators,
	observations: m.datapage_table_observations,
	printed_ranks: m.datapage_table_printed_ranks,
	targets: m.datapage_table_targets,
	target_summaries: m.datapage_table_target_summaries,
	award_families: m.datapage_table_award_families,
	award_types: m.datapage_table_award_types,
	awards: m.datapage_table_awards,
	worker_shares: m.datapage_table_worker_shares,
	prize_places: m.datapage_table_prize_places,
	criteria: m.datapage_table_criteria,
	scores: m.datapage_table_scores,
	printed_checks: m.datapage_table_printed_checks,
	documents: m.datapage_table_documents,
	tasks: m.datapage_table_tasks,
	movements: m.datapage_table_movements,
	facts: m.datapage_table_facts
};
