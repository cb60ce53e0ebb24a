import { m } from '$lib/paraglide/messages';
import type { ColumnOf } from '$lib/table/taken-table';
import { statusWord, told } from '../words';

interface Named {
	name_vi: string | null;
	name_en: string | null;
}

/** The name in the reader's language, under a heading. */
export function nameColumn<Row extends Named>(name: string, heading: string): ColumnOf<Row> {
	return { name, heading, kind: 'text', of: (row) => told(row.name_vi, row.name_en) };
}

export function yearColumn<Row extends { year: number }>(): ColumnOf<Row> {
	return { name: 'year', heading: m.year(), kind: 'year', of: ({ year }) => year };
}

/** How sure a figure is, in words. */
export function statusColumn<Row extends { status: string | null }>(): ColumnOf<Row> {
	return {
		name: 'status',
		heading: m.take_column_status(),
		kind: 'text',
		of: ({ status }) => status && statusWord(status)
	};
}

/** The words as printed. Vietnamese in both languages: a quotation is not translated. */
export function printedColumn<Row extends { as_printed: string | null }>(): ColumnOf<Row> {
	return {
		name: 'as_printed',
		heading: m.take_column_as_printed(),
		kind: 'text',
		of: (row) => row.as_printed
	};
}

/** Where a figure is from: the source's name where it is known, else its number in the register. */
export function sourceColumn<Row extends { source_id: string | null }>(
	sourceName: (id: string | null) => string | undefined = () => undefined
): ColumnOf<Row> {
	return {
		name: 'source',
		heading: m.source(),
		kind: 'text',
		of: ({ source_id }) => sourceName(source_id) ?? source_id
	};
}

/** A count or a measure of its own column. */
export function numberColumn<Row>(
	name: string,
	heading: string,
	of: (row: Row) => number | null,
	decimals: number | null = null
): ColumnOf<Row> {
	return { name, heading, kind: 'number', decimals, of };
}
