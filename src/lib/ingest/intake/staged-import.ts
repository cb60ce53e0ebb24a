import { TABLES, tableSchema } from '$lib/core/schema';
import { contractCsv } from './contract-csv';
import {
	contractRows,
	isEstimate,
	ownIndicatorRows,
	sourceRow,
	withPreferred,
	type ContractRow,
	type StagedRow
} from './contract-rows';
import type { StagedClash, StagedImport, StagedTable } from './intake';
import type { KnownNames } from './known-names';
import type { OpenedFile } from './opened-file';
import type { SheetDesk } from './sheet-desk';

type Account = StagedImport['ledger'];

/**
 * Contract files and sheets as the tables of an import, in loading order. Rows of one table from several sheets come together: what two
 * sheets say alike is merged, of two that differ the final one stays before an estimate, else the first, and the other is told. Sheets
 * whose table is unknown bring nothing.
 */
export function stagedImport(
	contracts: readonly Extract<OpenedFile, { kind: 'contract' }>[],
	sheets: readonly SheetDesk[],
	known: KnownNames
): Omit<StagedImport, 'sources' | 'recipe'> {
	const account: Account = { recordCount: 0, accepted: 0, corrected: 0, merged: 0, rejected: 0 };
	const sources = new Map<string, ContractRow>();
	const own = new Map<string, ContractRow>();
	const rowsByTable = new Map<string, StagedRow[]>();
	for (const desk of sheets) {
		const { records } = desk;
		if (!records) continue;
		add(account, records.ledger);
		const { origin } = desk.sheet;
		for (const row of ownIndicatorRows(records)) own.set(row.indicator, row);
		const source = sourceRow(origin);
		const given = desk.state.decisions.given.source_id;
		const rows = contractRows(records, origin, given ?? source.source_id, known);
		if (rows.length === 0) continue;
		if (given === undefined) sources.set(source.source_id, source);
		rowsByTable.set(records.table, [...(rowsByTable.get(records.table) ?? []), ...rows]);
	}
	const clashes: StagedClash[] = [];
	const tables: StagedTable[] = [];
	for (const [table, rows] of rowsByTable) {
		const settled = settle(table, rows, account, clashes);
		const kept = table === 'observations' ? withPreferred(settled) : settled;
		tables.push(
			staged(
				table,
				kept.map(({ values }) => values)
			)
		);
	}
	if (sources.size > 0) tables.push(staged('sources', [...sources.values()]));
	if (own.size > 0) tables.push(staged('indicators', [...own.values()]));
	for (const { table, format, rowCount, rejected, content } of contracts) {
		const isCounted = rowCount !== null;
		const accepted = isCounted ? rowCount - rejected : null;
		tables.push({ table, format, content: content(), rowCount: accepted });
		if (isCounted)
			add(account, { ...NOTHING, recordCount: rowCount, accepted: accepted!, rejected });
	}
	const order = TABLES.map(({ name }) => name);
	tables.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
	return { tables, ledger: account, clashes };
}

const NOTHING: Account = { recordCount: 0, accepted: 0, corrected: 0, merged: 0, rejected: 0 };

function add(account: Account, more: Account): void {
	for (const name of Object.keys(NOTHING) as (keyof Account)[]) account[name] += more[name];
}

function staged(table: string, rows: readonly ContractRow[]): StagedTable {
	const content = contractCsv(tableSchema(table), rows);
	return { table, content, format: 'csv', rowCount: rows.length };
}

/** One row for each key. A row that goes changes its fate in the account. */
function settle(
	table: string,
	rows: readonly StagedRow[],
	account: Account,
	clashes: StagedClash[]
): StagedRow[] {
	const { key } = tableSchema(table);
	const byKey = new Map<string, StagedRow>();
	for (const row of rows) {
		const place = key.map((name) => String(row.values[name])).join(' / ');
		const other = byKey.get(place);
		if (!other) {
			byKey.set(place, row);
			continue;
		}
		const isBetter = isEstimate(other) && !isEstimate(row);
		const [kept, left] = isBetter ? [row, other] : [other, row];
		byKey.set(place, kept);
		account[left.fate === 'corrected' ? 'corrected' : 'accepted']--;
		if (isSame(kept.values, left.values)) account.merged++;
		else {
			account.rejected++;
			clashes.push({ table, key: place, kept: placeOf(kept), left: placeOf(left) });
		}
	}
	return [...byKey.values()];
}

/** Whether two rows say the same, wherever they come from. */
function isSame(a: ContractRow, b: ContractRow): boolean {
	return Object.keys(a).every((name) => name === 'source_id' || a[name] === b[name]);
}

function placeOf({ origin, row }: StagedRow): StagedClash['kept'] {
	return { ...origin, row };
}
