import { tableSchema } from '$lib/core/schema';
import { cellText, type Sheet } from '../read/sheet';
import { fateOf, ledgerIssue, ledgerOf, type Fate, type Ledger, type LedgerIssue } from '../ledger';
import type { ColumnKeys, ColumnMeaning, Names } from './column-meaning';
import { NOTHING_DECIDED, type Decisions, type TargetTable } from './decisions';
import type { FieldRole } from './field-words';
import type { OwnIndicator } from './own-indicator';
import { RowFacts, type SheetContext } from './row-facts';
import type { SheetReading } from './sheet-reading';
import type { StructuredRow } from './structure';
import { TABLE_MAKERS, type TableRow } from './table-row';

/** A record that was taken in, and where it stands in the file. */
export interface TakenRecord {
	row: number;
	/** The heading of its group of columns; '' when it is a whole row. */
	column: string;
	fate: Fate;
	values: TableRow;
	/** The indicator it is about where no register has it. */
	own: OwnIndicator | null;
}

export interface SheetRecords {
	table: TargetTable;
	/** Accepted and corrected ones, in the order of the file. */
	taken: readonly TakenRecord[];
	ledger: Ledger;
}

/** Columns of one record: the keys they share, and the first one's heading. */
interface RecordGroup {
	keys: ColumnKeys;
	columns: readonly ColumnMeaning[];
	label: string;
}

interface MadeRecord {
	row: number;
	column: string;
	/** Its first figure, as it stands in the file. */
	figure: { column: string; value: string };
	values: TableRow;
	own: OwnIndicator | null;
	issues: readonly LedgerIssue[];
	mergedInto: number | null;
}

/**
 * The records of a sheet and the account of all its rows. Null when the table is not known. A row (or in a wide table a row's part) without a
 * figure is no record and counted apart; of two that say the same the later is merged, of two that differ it is rejected.
 */
export function sheetRecords(
	sheet: Sheet,
	reading: SheetReading,
	names: Names,
	decisions: Decisions = NOTHING_DECIDED
): SheetRecords | null {
	const { table } = reading;
	if (table === null) return null;
	const context = { sheet, reading, names, decisions };
	const apart: Record<string, number> = {};
	const { without } = TABLE_MAKERS[table];
	const ofTable = recordGroups(reading.columns).filter(({ keys }) => !without?.(keys));
	// rows are records even where every group is another table's
	const groups = ofTable.length > 0 ? ofTable : [wholeRow(reading.columns)];
	const records: MadeRecord[] = [];
	const notes: LedgerIssue[] = [];
	for (const row of reading.structure.rows) {
		if (row.role !== 'data') apart[row.role] = (apart[row.role] ?? 0) + 1;
		else for (const group of groups) take(context, table, row, group, { records, notes, apart });
	}
	settleDuplicates(records, TABLE_MAKERS[table].identity, sheet);
	const ledger = ledgerOf(records, apart, [...notes, ...checkNotes(sheet, reading)]);
	const taken = records.flatMap((record) => {
		const fate = fateOf(record);
		const { row, column, values, own } = record;
		return fate === 'accepted' || fate === 'corrected' ? [{ row, column, fate, values, own }] : [];
	});
	return { table, taken, ledger };
}

/** Groups of columns with the same keys, each with the columns that have none; without any keys the whole row is one. */
function recordGroups(columns: readonly ColumnMeaning[]): RecordGroup[] {
	const { columns: shared } = wholeRow(columns);
	const byKeys = new Map<string, ColumnMeaning[]>();
	for (const column of columns) {
		if (column.role === null || Object.keys(column.keys).length === 0) continue;
		const place = JSON.stringify(column.keys);
		byKeys.set(place, [...(byKeys.get(place) ?? []), column]);
	}
	if (byKeys.size === 0) return [wholeRow(columns)];
	return [...byKeys.values()].map((own) => ({
		keys: own[0]!.keys,
		columns: [...own, ...shared],
		label: own[0]!.label
	}));
}

/** The columns whose headings hold no key of their own. */
function wholeRow(columns: readonly ColumnMeaning[]): RecordGroup {
	const shared = columns.filter(
		({ role, keys }) => role !== null && Object.keys(keys).length === 0
	);
	return { keys: {}, columns: shared, label: '' };
}

function take(
	context: SheetContext,
	table: TargetTable,
	row: StructuredRow,
	group: RecordGroup,
	into: { records: MadeRecord[]; notes: LedgerIssue[]; apart: Record<string, number> }
): void {
	const maker = TABLE_MAKERS[table];
	const facts = new RowFacts(context, row, group.columns, group.keys);
	const figures = maker.figures.filter((role) => facts.has(role));
	const filled = figures.find((role) => facts.value(role)?.kind !== 'missing');
	const role = filled ?? figures[0] ?? null;
	const figure = {
		column: role ? facts.column(role)!.label : '',
		value: role ? cellText(facts.cell(role)).trim() : ''
	};
	if (filled === undefined) {
		into.apart['no_figure'] = (into.apart['no_figure'] ?? 0) + 1;
		const place = { row: facts.rowNumber, ...figure };
		into.notes.push(ledgerIssue(context.sheet.origin, place, 'no_figure'));
		return;
	}
	const values = maker.row(facts);
	holdContract(facts, table, values);
	const { issues } = facts;
	into.records.push({
		row: facts.rowNumber,
		column: group.label,
		figure,
		values,
		own: facts.own,
		issues,
		mergedInto: null
	});
}

/** Fields that are left empty here and filled with what is usual. */
const FILLED_LATER = ['status', 'plan_strict', 'extent'];
const ROLE_OF_FIELD: Readonly<Record<string, FieldRole>> = {
	count: 'count',
	base_count: 'count',
	direct_count: 'direct',
	value: 'value',
	share: 'direct_share'
};

/** What the table demands of the fields a record has: a value where there must be one, whole numbers. An issue that was told says enough. */
function holdContract(facts: RowFacts, table: TargetTable, values: TableRow): void {
	for (const { name, type, nullable } of tableSchema(table).fields) {
		const value = values[name];
		if (value === undefined || FILLED_LATER.includes(name)) continue;
		const role = ROLE_OF_FIELD[name] ?? null;
		const isTold = facts.issues.some(({ severity }) => severity !== 'notes');
		if (value === null && !nullable && !isTold) facts.missing(name, role);
		const isWhole = Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
		if (type === 'integer' && value !== null && !isWhole) facts.say('not_whole', role);
	}
}

function settleDuplicates(
	records: MadeRecord[],
	identity: readonly string[],
	{ origin }: Sheet
): void {
	const first = new Map<string, MadeRecord>();
	for (const record of records) {
		if (fateOf(record) === 'rejected') continue;
		const key = JSON.stringify(identity.map((field) => record.values[field] ?? null));
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, record);
			continue;
		}
		const isSame = JSON.stringify(earlier.values) === JSON.stringify(record.values);
		const place = { row: record.row, ...record.figure };
		const reason = isSame ? 'same_twice' : 'duplicate_key';
		const issue = ledgerIssue(origin, place, reason, [String(earlier.row)]);
		record.issues = [...record.issues, issue];
		if (isSame) record.mergedInto = earlier.row;
	}
}

function checkNotes(sheet: Sheet, { checks, columns }: SheetReading): LedgerIssue[] {
	return checks
		.filter(({ agrees }) => !agrees)
		.map(({ kind, row, column, computed }) =>
			ledgerIssue(
				sheet.origin,
				{
					row: sheet.rowNumbers[row]!,
					column: columns[column]!.label,
					value: cellText(sheet.rows[row]![column]).trim()
				},
				kind === 'total' ? 'total_differs' : 'formula_differs',
				[String(computed)]
			)
		);
}
