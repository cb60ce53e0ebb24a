import type { Ledger } from '../ledger';
import type { Sheet } from '../read/sheet';
import type { ColumnDecision, Decisions } from './decisions';
import type { SheetReading } from './sheet-reading';

/**
 * The rows that were not taken as a sheet of their own, cells as they are in the file, under the same title and headings: mended, it
 * is read as the first one was (`asRead`). Sections stay over their rows. Without rejected rows it has headings only.
 */
export function rejectedRows(sheet: Sheet, { structure }: SheetReading, ledger: Ledger): Sheet {
	const rejected = new Set(ledger.rejectedRows);
	const kept = new Set<number>();
	const parentOf = new Map(structure.rows.map(({ index, parent }) => [index, parent]));
	for (const { index, role } of structure.rows) {
		if (role === 'title' || role === 'header') kept.add(index);
		if (index === structure.header.numbering) kept.add(index);
		if (!rejected.has(sheet.rowNumbers[index]!)) continue;
		for (let at: number | null = index; at !== null; at = parentOf.get(at) ?? null)
			if (at === index || structure.rows[at]!.role === 'section') kept.add(at);
	}
	for (const { index, role } of structure.rows)
		if (role === 'continuation' && kept.has(index - 1)) kept.add(index);
	const indexes = [...kept].sort((a, b) => a - b);
	return {
		...sheet,
		rows: indexes.map((index) => sheet.rows[index]!),
		rowNumbers: Uint32Array.from(indexes, (index) => sheet.rowNumbers[index]!)
	};
}

/**
 * Decisions that say of every column what it was read as: the rows that are left may not show it any more (`2.094` was decided by
 * a comma in a row that has been taken).
 */
export function asRead(
	{ columns, readings, year, table }: SheetReading,
	decisions: Decisions
): Decisions {
	const columnDecisions = columns.map(({ column, role, keys }): [number, ColumnDecision] => {
		const { habit, unit, evidence } = readings[column]!;
		const isInCells = !evidence.some(({ says }) => says === 'heading');
		const said = decisions.columns.get(column);
		return [
			column,
			{
				role,
				keys,
				...(unit === null ? {} : { unit, ...(isInCells ? { unitInCells: true } : {}) }),
				...(habit === null ? {} : { habit }),
				...said
			}
		];
	});
	const given = { ...decisions.given, ...(year === null ? {} : { year }) };
	return { ...decisions, table, given, columns: new Map(columnDecisions) };
}
