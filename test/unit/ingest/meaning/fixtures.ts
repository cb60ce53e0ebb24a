import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { awardNames } from '$lib/ingest/meaning/award-names';
import type { Names } from '$lib/ingest/meaning/column-meaning';
import {
	NOTHING_DECIDED,
	type ColumnDecision,
	type Decisions
} from '$lib/ingest/meaning/decisions';
import { indicatorNames } from '$lib/ingest/meaning/indicator-names';
import { sheetReading, type SheetReading } from '$lib/ingest/meaning/sheet-reading';
import { sheetRecords, type SheetRecords } from '$lib/ingest/meaning/sheet-records';
import { unitNames } from '$lib/ingest/meaning/unit-names';
import { textSheet, type Cell, type Sheet } from '$lib/ingest/read/sheet';
import { AWARDS, INDICATORS, UNITS } from './published-names';

const FOLDER = 'test/fixtures/import/meaning';

/** Folders of one case each: `input.csv` or `input.json`, perhaps `decisions.json`, and `expected.json`. */
export const FIXTURES = readdirSync(FOLDER).sort();

export const NAMES: Names = {
	units: unitNames(UNITS),
	award: awardNames(AWARDS),
	indicators: indicatorNames(INDICATORS)
};

/** The sheet of a case: CSV with commas as it is, or cells of a workbook with merged ranges as [rows, columns]. */
export function fixtureSheet(name: string): Sheet {
	const csv = join(FOLDER, name, 'input.csv');
	const origin = { file: existsSync(csv) ? 'input.csv' : 'input.xlsx', sheet: '' };
	if (existsSync(csv))
		return textSheet(origin, Papa.parse<string[]>(readFileSync(csv, 'utf8')).data);
	const { rows, merged = [] } = JSON.parse(
		readFileSync(join(FOLDER, name, 'input.json'), 'utf8')
	) as {
		rows: Cell[][];
		merged?: [number, number, number, number][];
	};
	return {
		...textSheet(origin, []),
		rows,
		rowNumbers: Uint32Array.from(rows, (_, index) => index + 1),
		columnCount: Math.max(...rows.map((row) => row.length)),
		merged: merged.map(([firstRow, lastRow, firstColumn, lastColumn]) => ({
			...{ firstRow, lastRow, firstColumn, lastColumn }
		}))
	};
}

export function fixtureDecisions(name: string): Decisions {
	const file = join(FOLDER, name, 'decisions.json');
	if (!existsSync(file)) return NOTHING_DECIDED;
	const { columns = {}, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as Partial<
		Omit<Decisions, 'columns'>
	> & { columns?: Record<string, ColumnDecision> };
	const byColumn = Object.entries(columns).map(([column, each]) => [Number(column), each] as const);
	return { ...NOTHING_DECIDED, ...rest, columns: new Map(byColumn) };
}

export function readFixture(name: string) {
	const sheet = fixtureSheet(name);
	const decisions = fixtureDecisions(name);
	const reading = sheetReading(sheet, NAMES, decisions);
	const records = reading && sheetRecords(sheet, reading, NAMES, decisions);
	return { sheet, decisions, reading, records };
}

export function expectedOf(name: string): unknown {
	return JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
}

/** What a case must come to, short enough to be read and checked by a person; values that are null are left out. */
export function summary(reading: SheetReading | null, records: SheetRecords | null) {
	if (!reading || !records) return { table: reading?.table ?? null };
	const { issues, ...account } = records.ledger;
	return {
		table: records.table,
		...(reading.year === null ? {} : { year: reading.year }),
		columns: reading.columns.map(({ label, role, keys }, column) => {
			const { kind, unit } = reading.readings[column]!;
			const parts = [role ?? '?', kind, unit ?? '', ...Object.values(keys)];
			return `${label}: ${parts.filter((part) => part !== '').join(', ')}`.replaceAll('\n', ' ');
		}),
		...datesOf(reading),
		rows: records.taken.map(({ row, values }) => ({
			row,
			...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
		})),
		ledger: account,
		issues: issues.map(({ row, column, value, reason, severity, suggestions }) =>
			[`${row} ${column}`.trim(), `“${value}”`, `${severity}: ${reason}`, ...suggestions].join(
				' | '
			)
		)
	};
}

/** What each cell of a column of dates was read as. */
function datesOf({ readings }: SheetReading) {
	const dates = readings
		.filter(({ kind }) => kind === 'date')
		.flatMap(({ values }) => values)
		.map((value) => (value.kind === 'date' ? value.iso : JSON.stringify(value)));
	return dates.length === 0 ? {} : { dates };
}
