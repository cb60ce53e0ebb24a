import type { RowDifference, TablePreview } from '$lib/ingest/kept/import-preview';
import { m } from '$lib/paraglide/messages';
import { takenTable, type ColumnOf } from '$lib/table/taken-table';
import { tableWord, type TableSummaryRow, type TableView } from '../data-view';
import type { Takeaway } from '../takeaway';
import { numberColumn } from './columns';

/**
 * The tables of a dataset as `table-summary` counted them, with the files they were loaded from. `key` tells the lists of a page apart;
 * `topic` is its words.
 */
export function tablesTake(
	tables: readonly TableView[],
	summary: readonly TableSummaryRow[],
	{ key, topic }: { key: string; topic: string }
): Takeaway {
	const rows = tables.map((table) => ({
		...table,
		counted: summary.find(({ table_name }) => table_name === table.name)
	}));
	type Line = (typeof rows)[number];
	const counted = (
		name: string,
		heading: string,
		of: 'unit_count' | 'source_count'
	): ColumnOf<Line> => numberColumn(name, heading, (row) => row.counted?.[of] ?? null);
	const year = (name: string, heading: string, of: 'year_from' | 'year_to'): ColumnOf<Line> => ({
		...{ name, heading, kind: 'year' },
		of: (row) => row.counted?.[of] ?? null
	});
	return {
		...{ key, topic },
		table: () =>
			takenTable(rows, [
				textColumn('title', m.datapage_col_table(), ({ title }) => title),
				textColumn('table', m.taken_table_name(), ({ name }) => name),
				numberColumn('rows', m.datapage_col_rows(), ({ rowCount }) => rowCount),
				year('year_from', m.taken_year_from(), 'year_from'),
				year('year_to', m.taken_year_to(), 'year_to'),
				counted('units', m.datapage_col_units(), 'unit_count'),
				counted('sources', m.datapage_col_sources(), 'source_count'),
				textColumn('own', m.taken_own_rows(), ({ own }) => own),
				textColumn('file', m.datapage_col_file(), ({ file, own }) => (own ? null : file?.file)),
				numberColumn('bytes', m.taken_bytes(), ({ file, own }) =>
					own ? null : (file?.bytes ?? null)
				),
				textColumn('sha256', m.taken_sha256(), ({ file, own }) => (own ? null : file?.sha256))
			])
	};
}

/** What an import would make of each table. `into` is the dataset's name. */
export function previewTake(tables: readonly TablePreview[], into: string): Takeaway {
	return {
		...passing(into),
		topic: m.taken_preview(),
		table: () =>
			takenTable(tables, [
				textColumn('title', m.import_preview_table(), ({ table }) => tableWord(table)),
				textColumn('table', m.taken_table_name(), ({ table }) => table),
				numberColumn('before', m.import_preview_before(), (row) => row.rowsBefore),
				numberColumn('added', m.import_preview_added(), (row) => row.added),
				numberColumn('same', m.import_preview_same(), (row) => row.same),
				numberColumn('differing', m.import_preview_differing(), (row) => row.differing),
				numberColumn('missing', m.import_preview_missing(), (row) => row.missing),
				numberColumn('after', m.import_preview_after(), (row) => row.rowsAfter)
			])
	};
}

/** The differing rows of one table of an import, a line a field; `word` names what a key or a value means. */
export function differencesTake(
	{ table, examples }: { table: string; examples: readonly RowDifference[] },
	into: string,
	word: (id: string) => string
): Takeaway {
	const lines = examples.flatMap(({ key, fields }) =>
		fields.map((each) => ({ ...each, key: key.map(word).join(' · ') }))
	);
	return {
		...passing(into),
		topic: m.taken_differences({ table: tableWord(table) }),
		table: () =>
			takenTable(lines, [
				textColumn('key', m.import_preview_key(), ({ key }) => key),
				textColumn('field', m.import_preview_field(), ({ field }) => field),
				textColumn('before', m.import_preview_was(), ({ before }) => before && word(before)),
				textColumn('after', m.import_preview_is(), ({ after }) => after && word(after))
			])
	};
}

function passing(into: string): Takeaway {
	return {
		scope: [into, m.taken_not_kept()],
		passing: m.taken_import_dataset({ name: into })
	};
}

function textColumn<Row>(
	name: string,
	heading: string,
	of: (row: Row) => string | null | undefined
): ColumnOf<Row> {
	return { name, heading, kind: 'text', of: (row) => of(row) ?? null };
}
