import type { LedgerIssue } from '../ledger';
import { NOTHING_DECIDED, type Decisions } from '../meaning/decisions';
import { headerRows, headerRowsAt, type HeaderRows } from '../meaning/header-rows';
import { recipeFit, recipeOf, type Recipe, type RecipeMisfit } from '../meaning/recipe';
import { asRead, rejectedRows } from '../meaning/rejected-rows';
import type { RowRole } from '../meaning/structure';
import { sheetReading, type SheetReading } from '../meaning/sheet-reading';
import { sheetRecords, type SheetRecords } from '../meaning/sheet-records';
import { takesColumn } from '../meaning/table-row';
import { titleNames } from '../meaning/title-names';
import { cellText, rowIndex, type Cell, type Sheet } from '../read/sheet';
import type { Names } from '../meaning/column-meaning';
import type { CellMend, ColumnLook, RowLook, SheetDecisions, SheetLook } from './intake';
import type { OpenedSheet } from './opened-file';

/** Issues a look carries; `issues` gives the others piece by piece. */
const LOOK_ISSUES = 2_000;

/** All that a person has done to a sheet, as plain values: with it a sheet that is read again is as it was. */
export interface SheetState {
	decisions: SheetDecisions;
	mends: readonly CellMend[];
	/** The recipe that was put on it last. */
	recipe: Recipe | null;
	/** Its rejected rows were handed back: a file with the same headings may be these rows, mended. */
	handedBack: boolean;
}

export const UNTOUCHED: SheetState = {
	decisions: { table: null, columns: [], given: {}, names: [], header: null },
	mends: [],
	recipe: null,
	handedBack: false
};

/** Everything that follows from the cells and the decisions. */
interface Analysis {
	sheet: Sheet;
	header: HeaderRows | null;
	decisions: Decisions;
	reading: SheetReading | null;
	records: SheetRecords | null;
	/** Of the whole sheet, in the order of the file. */
	issues: readonly LedgerIssue[];
	gravest: ReadonlyMap<number, LedgerIssue['severity']>;
	misfits: readonly RecipeMisfit[];
}

const GRAVITY: readonly LedgerIssue['severity'][] = ['notes', 'asks', 'blocks'];

/** One sheet on the bench. What follows from its cells is computed when it is asked for, and again after every change. */
export class SheetDesk {
	readonly id: string;
	readonly file: string;
	readonly opened: OpenedSheet;
	readonly #names: Names;
	#state: SheetState;
	#analysis: Analysis | null = null;

	constructor(
		place: { id: string; file: string },
		opened: OpenedSheet,
		names: Names,
		state: SheetState = UNTOUCHED
	) {
		this.id = place.id;
		this.file = place.file;
		this.opened = opened;
		this.#names = names;
		this.#state = state;
	}

	get state(): SheetState {
		return this.#state;
	}

	get isUntouched(): boolean {
		return this.#state === UNTOUCHED;
	}

	/** The cells with what was mended. */
	get sheet(): Sheet {
		return this.#read.sheet;
	}

	get reading(): SheetReading | null {
		return this.#read.reading;
	}

	get records(): SheetRecords | null {
		return this.#read.records;
	}

	/** Lets go of what can be computed again. */
	forget(): void {
		this.#analysis = null;
	}

	decide(decisions: SheetDecisions): void {
		this.#change({ ...this.#state, decisions });
	}

	/** Later mends of a cell take the place of earlier ones; one that says what the file says is none. */
	mend(mends: readonly CellMend[]): void {
		const byPlace = new Map(
			[...this.#state.mends, ...mends].map((each) => [`${each.row} ${each.column}`, each])
		);
		const kept = [...byPlace.values()].filter(
			({ row, column, text }) => text !== textAt(this.opened.sheet, row, column)
		);
		this.#change({ ...this.#state, mends: kept });
	}

	recipe(): Recipe | null {
		const { sheet, reading, decisions } = this.#read;
		return reading && recipeOf(sheet, reading, decisions);
	}

	apply(recipe: Recipe, year: number | null): void {
		const { sheet, header } = this.#read;
		const { decisions } = recipeFit(recipe, sheet, year, header);
		const pointed = this.#state.decisions.header;
		this.#change({ ...this.#state, decisions: plainDecisions(decisions, pointed), recipe });
	}

	/** The rows that were not taken, under their headings; null while header or table is unknown. */
	rejected(): Sheet | null {
		const { sheet, reading, records } = this.#read;
		return reading && records && rejectedRows(sheet, reading, records.ledger);
	}

	/** Its rejected rows are in somebody's hands now. */
	handBack(): void {
		this.#state = { ...this.#state, handedBack: true };
	}

	/**
	 * Whether a sheet is the rows that were handed back here, mended or not: then the decisions by which it is read as they were. Null when
	 * it has other headings or more rows.
	 */
	asHandedBack(sheet: Sheet): SheetDecisions | null {
		const { reading, decisions } = this.#read;
		const rows = this.rejected();
		if (!reading || !rows || sheet.rows.length > rows.rows.length) return null;
		const { first, last, labels } = reading.structure.header;
		// a file has no gaps between its rows
		const placeOf = (index: number) => rows.rowNumbers.indexOf(this.sheet.rowNumbers[index]!) + 1;
		const header = { first: placeOf(first), last: placeOf(last) };
		const found = headerRowsAt(sheet, header)?.labels ?? [];
		if (withoutEmptyEnd(found) !== withoutEmptyEnd(labels)) return null;
		return plainDecisions(asRead(reading, decisions), header);
	}

	look(): SheetLook {
		const { sheet, reading, records, issues, misfits } = this.#read;
		const { issues: oddities, cleanedCells, cleaned } = this.opened;
		const { decisions, mends } = this.#state;
		return {
			id: this.id,
			file: this.file,
			sheet: sheet.origin.sheet,
			hidden: sheet.hidden,
			rowCount: sheet.rows.length,
			columnCount: sheet.columnCount,
			header: this.#headerLook(),
			title: reading?.structure.title.lines ?? [],
			notes: reading?.structure.notes ?? [],
			columns: this.#columnLooks(),
			table: reading?.table ?? null,
			year: reading?.year ?? null,
			adminSet: reading?.adminSetOf(reading.year) ?? null,
			suggested: this.#suggested(),
			checks: (reading?.checks ?? []).map((each) => ({
				...each,
				row: sheet.rowNumbers[each.row]!
			})),
			...{ decisions, mends, cleanedCells, cleaned },
			oddities: oddities.listed,
			oddityCount: oddities.count,
			ledger: records && { ...records.ledger, issues: issues.slice(0, LOOK_ISSUES) },
			issueCount: issues.length,
			taken: records ? { [records.table]: records.taken.length } : {},
			misfits
		};
	}

	rows(from: number, count: number): RowLook[] {
		const { sheet, reading, gravest } = this.#read;
		const mended = new Map<number, number[]>();
		for (const { row, column } of this.#state.mends)
			mended.set(row, [...(mended.get(row) ?? []), column]);
		return sheet.rows.slice(from, from + count).map((cells, at) => {
			const row = sheet.rowNumbers[from + at]!;
			const structured = reading?.structure.rows[from + at];
			return {
				row,
				role: structured?.role ?? ('data' satisfies RowRole),
				level: structured?.level ?? 0,
				cells: cells.map(cellText),
				issue: gravest.get(row) ?? null,
				mended: mended.get(row) ?? []
			};
		});
	}

	issues(
		filter: { severity?: LedgerIssue['severity']; reason?: string; column?: string },
		from: number,
		count: number
	): { total: number; issues: readonly LedgerIssue[] } {
		const found = this.#read.issues.filter(
			({ severity, reason, column }) =>
				(filter.severity === undefined || severity === filter.severity) &&
				(filter.reason === undefined || reason === filter.reason) &&
				(filter.column === undefined || column === filter.column)
		);
		return { total: found.length, issues: found.slice(from, from + count) };
	}

	#change(state: SheetState): void {
		this.#state = state;
		this.#analysis = null;
	}

	get #read(): Analysis {
		return (this.#analysis ??= analysed(this.opened.sheet, this.#state, this.#names));
	}

	#headerLook(): SheetLook['header'] {
		const { sheet, header } = this.#read;
		if (!header) return null;
		const { first, last, numbering, confidence } = header;
		const numberOf = (index: number) => sheet.rowNumbers[index]!;
		return {
			first: numberOf(first),
			last: numberOf(last),
			numbering: numbering === null ? null : numberOf(numbering),
			confidence
		};
	}

	#suggested(): SheetLook['suggested'] {
		const { sheet, reading } = this.#read;
		if (!reading) return { unit_id: [], indicator: [] };
		const { year } = reading;
		const context = { adminSet: reading.adminSetOf(year), year };
		const found = titleNames(reading.structure.title.lines, sheet.origin, this.#names, context);
		return { unit_id: found.units, indicator: found.indicators };
	}

	#columnLooks(): ColumnLook[] {
		const { sheet, reading, decisions } = this.#read;
		return (reading?.columns ?? []).map(({ column, unit, estimated: _, ...meaning }) => {
			const values = reading!.readings[column]!;
			return {
				...meaning,
				column,
				unit: values.unit ?? unit,
				kind: values.kind,
				evidence: values.evidence,
				questions: values.questions,
				decision: decisions.columns.get(column) ?? {},
				hidden: sheet.hiddenColumns.has(column),
				taken: reading!.table !== null && takesColumn(reading!.table, meaning)
			};
		});
	}
}

function analysed(original: Sheet, state: SheetState, names: Names): Analysis {
	const sheet = mendedSheet(original, state.mends);
	const { columns, header: pointed, ...rest } = state.decisions;
	const decisions: Decisions = { ...rest, columns: new Map(columns) };
	const header = pointed ? headerRowsAt(sheet, pointed) : headerRows(sheet);
	const reading = sheetReading(sheet, names, decisions, header);
	const records = reading && sheetRecords(sheet, reading, names, decisions);
	const issues = (records?.ledger.issues ?? []).toSorted((a, b) => a.row - b.row);
	const gravest = new Map<number, LedgerIssue['severity']>();
	for (const { row, severity } of issues) {
		const other = gravest.get(row);
		if (!other || GRAVITY.indexOf(severity) > GRAVITY.indexOf(other)) gravest.set(row, severity);
	}
	const year = decisions.given.year ?? null;
	const misfits = state.recipe ? recipeFit(state.recipe, sheet, year, header).misfits : [];
	return { sheet, header, decisions, reading, records, issues, gravest, misfits };
}

function mendedSheet(sheet: Sheet, mends: readonly CellMend[]): Sheet {
	if (mends.length === 0) return sheet;
	const rows = [...sheet.rows];
	let { columnCount } = sheet;
	for (const { row, column, text } of mends) {
		const index = rowIndex(sheet, row);
		if (index < 0) continue;
		const cells: Cell[] = [...rows[index]!];
		while (cells.length < column) cells.push('');
		cells[column] = text;
		rows[index] = cells;
		columnCount = Math.max(columnCount, cells.length);
	}
	return { ...sheet, rows, columnCount };
}

function textAt(sheet: Sheet, row: number, column: number): string {
	const index = rowIndex(sheet, row);
	return index < 0 ? '' : cellText(sheet.rows[index]![column]);
}

function plainDecisions(
	{ columns, ...rest }: Decisions,
	header: SheetDecisions['header']
): SheetDecisions {
	return { ...NOTHING_DECIDED, ...rest, columns: [...columns], header };
}

/** Headings to compare; columns without one at the end may have gone with the rows that filled them. */
function withoutEmptyEnd(labels: readonly string[]): string {
	return JSON.stringify(labels.slice(0, labels.findLastIndex((label) => label !== '') + 1));
}
