import { cleanText, type Change, type ChangeKind } from '../text/clean';
import { ISSUE_LIMIT } from './read-issue';
import type { Cell, Sheet } from './sheet';

/** What was changed in one cell's text; the row by number, the column by index. */
export interface CellChange {
	row: number;
	column: number;
	from: string;
	to: string;
	changes: readonly Change[];
}

/** A sheet with clean text, and what was done to it. */
export interface CleanedSheet {
	sheet: Sheet;
	/** The first thousand cells that were changed; `changedCells` counts them all, `counts` the changes by kind. */
	listed: readonly CellChange[];
	changedCells: number;
	counts: ReadonlyMap<ChangeKind, number>;
}

/** Every cell's text and the sheet's name as `cleanText` makes them. A cell that was only spaces becomes ''; rows and places stay. */
export function cleanedSheet(sheet: Sheet): CleanedSheet {
	const listed: CellChange[] = [];
	const counts = new Map<ChangeKind, number>();
	let changedCells = 0;
	const rows = sheet.rows.map((cells, index) => {
		let changed: Cell[] | null = null;
		cells.forEach((cell, column) => {
			const from = typeof cell === 'string' ? cell : cell.text;
			if (from === '') return;
			const { text: to, changes } = cleanText(from);
			if (changes.length === 0) return;
			changed ??= [...cells];
			changed[column] = typeof cell === 'string' ? to : { ...cell, text: to };
			changedCells++;
			for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
			if (listed.length < ISSUE_LIMIT) {
				listed.push({ row: sheet.rowNumbers[index]!, column, from, to, changes });
			}
		});
		return changed ?? cells;
	});
	const origin = { ...sheet.origin, sheet: cleanText(sheet.origin.sheet).text };
	return { sheet: { ...sheet, origin, rows }, listed, changedCells, counts };
}
