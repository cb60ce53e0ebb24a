import type { Cell, Sheet } from '../read/sheet';
import { sheetMeaning, type ColumnMeaning, type Names } from './column-meaning';
import { columnReading, columnSample, type ColumnReading } from './column-values';
import { NOTHING_DECIDED, type Decisions, type TargetTable } from './decisions';
import type { FieldRole } from './field-words';
import { headerRows, type HeaderRows } from './header-rows';
import { sheetChecks, type SheetCheck } from './row-checks';
import { sheetStructure, type SheetStructure } from './structure';

/** All that was understood of a sheet, decisions applied: what the screen shows before anything is taken in. */
export interface SheetReading {
	structure: SheetStructure;
	columns: readonly ColumnMeaning[];
	/**
	 * One for each column; `values[i]` belongs to row `start + i` of the sheet. A column that nobody uses, not even a total, is read by a sample
	 * of its cells: such `values` belong to no row.
	 */
	readings: readonly ColumnReading[];
	start: number;
	checks: readonly SheetCheck[];
	/** Null when the columns do not say which table it is; then it is asked. */
	table: TargetTable | null;
	year: number | null;
	/** The set of borders the units of a year are of, as far as their names or the reader say. */
	adminSetOf(year: number | null): '63' | '34' | null;
}

const TABLE_BY_ROLES: readonly (readonly [
	TargetTable,
	(has: (role: FieldRole) => boolean, keyed: (key: string) => boolean) => boolean
])[] = [
	['targets', (has) => has('plan') && (has('indicator') || has('actual'))],
	['worker_shares', (has) => has('direct') || has('direct_share')],
	['awards', (has, keyed) => has('award') || keyed('award') || keyed('recipient')],
	['observations', (has) => has('actual') || has('value')]
];

/**
 * Reads a sheet; null when it has no heading row and none is given. Rows that are no data (totals too) take part in deciding what a
 * column is only through data rows, but are read like them.
 */
export function sheetReading(
	sheet: Sheet,
	names: Names,
	decisions: Decisions = NOTHING_DECIDED,
	header: HeaderRows | null = headerRows(sheet)
): SheetReading | null {
	const structure = sheetStructure(sheet, header);
	if (!structure) return null;
	const start = Math.max(structure.header.last, structure.header.numbering ?? 0) + 1;
	const cellRows = structure.rows
		.slice(start)
		.map(({ role, index }) =>
			role === 'data' || role === 'total' ? sheet.rows[index]! : NO_CELLS
		);
	const filled = structure.header.labels.map((_, column) =>
		cellRows.map((cells): Cell => cells[column] ?? '')
	);
	const meaning = sheetMeaning(structure.header.labels, filled, names);
	const columns = meaning.columns.map((column) => decided(column, decisions));
	const hasChecks =
		structure.formulas.length > 0 || structure.rows.some(({ total }) => total !== null);
	const readings = columns.map((column) => {
		const cells = filled[column.column]!;
		const decision = decisions.columns.get(column.column);
		const perUnit = column.role !== null && FIGURES.includes(column.role);
		return columnReading(column.role === null && !hasChecks ? columnSample(cells) : cells, {
			label: column.label,
			unit: column.unit ?? (perUnit && !isMeasured(columns) ? structure.title.unit : null),
			...(decision?.kind
				? { kind: decision.kind }
				: WORDED.includes(column.role!)
					? { kind: 'text' }
					: {}),
			...(decision?.unitInCells ? { unitInCells: true } : {}),
			...(decision?.habit ? { habit: decision.habit } : {}),
			...(decision?.percent ? { percent: decision.percent } : {})
		});
	});
	const has = (role: FieldRole) => columns.some((column) => column.role === role);
	const keyed = (key: string) => columns.some(({ keys }) => Object.hasOwn(keys, key));
	return {
		structure,
		columns,
		readings,
		start,
		checks: sheetChecks(structure, readings, start),
		table: decisions.table ?? TABLE_BY_ROLES.find(([, is]) => is(has, keyed))?.[0] ?? null,
		year: decisions.given.year ?? meaning.year ?? structure.title.year,
		adminSetOf: adminSets(columns, readings, names, decisions)
	};
}

/** A sheet of several years may be in two sets of borders, so each year's names are looked at by themselves. */
function adminSets(
	columns: readonly ColumnMeaning[],
	readings: readonly ColumnReading[],
	names: Names,
	{ given }: Decisions
): SheetReading['adminSetOf'] {
	const valuesOf = (role: FieldRole) =>
		readings[columns.find((column) => column.role === role)?.column ?? -1]?.values ?? [];
	const years = valuesOf('year');
	const inHeadings = columns.flatMap(({ keys }) => keys.unit ?? []);
	const byYear = new Map<number | null, Set<string>>();
	valuesOf('unit').forEach((unit, index) => {
		if (unit.kind !== 'text') return;
		const value = years[index];
		const year = value?.kind === 'year' ? value.from : null;
		const units = byYear.get(year);
		if (units) units.add(unit.text);
		else byYear.set(year, new Set([unit.text]));
	});
	const setByYear = new Map(
		[...byYear].map(([year, units]) => [year, names.units.adminSetOf([...units, ...inHeadings])])
	);
	const ofHeadings = names.units.adminSetOf(inHeadings);
	return (year) => {
		const key = years.length === 0 ? null : year;
		return given.admin_set ?? setByYear.get(key) ?? ofHeadings;
	};
}

const NO_CELLS: readonly Cell[] = [];
const FIGURES: readonly FieldRole[] = ['plan', 'actual', 'previous', 'value'];
const WORDED: readonly FieldRole[] = [
	...([
		'unit',
		'indicator',
		'measure',
		'award',
		'recipient',
		'verdict',
		'note',
		'cluster'
	] as const),
	...(['mode', 'qualifier', 'decision', 'submission', 'issuer', 'source', 'status'] as const)
];

/** Whether a column gives each row its own measure: then no column has one for all. */
function isMeasured(columns: readonly ColumnMeaning[]): boolean {
	return columns.some(({ role }) => role === 'measure');
}

function decided(column: ColumnMeaning, { columns }: Decisions): ColumnMeaning {
	const decision = columns.get(column.column);
	if (!decision) return column;
	return {
		...column,
		role: decision.role === undefined ? column.role : decision.role,
		keys: decision.keys ?? column.keys,
		unit: decision.unit ?? column.unit,
		confidence: decision.role === undefined ? column.confidence : 1
	};
}
