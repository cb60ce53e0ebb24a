import { cellText, type Cell, type Sheet } from '$lib/ingest/read/sheet';
import type { XlsxCell } from '$lib/export/xlsx';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAME_LENGTH = 31;

/** A workbook of one sheet with its cells as they are: numbers as numbers, days as days, everything else as its text. */
export async function workbookOf(sheet: Sheet): Promise<Blob> {
	const { xlsxFile } = await import('$lib/export/xlsx');
	const name = sheet.origin.sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, NAME_LENGTH) || 'Sheet1';
	const bytes = xlsxFile([{ name, rows: sheet.rows.map((row) => row.map(written)) }]);
	return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE });
}

/** A percentage is kept as shown: as a number it would come back a hundred times smaller. */
function written(cell: Cell): XlsxCell {
	if (typeof cell === 'string') return cell || null;
	switch (cell.kind) {
		case 'number':
			return cell.percent ? cellText(cell) : cell.number;
		case 'date':
			return cell.date.includes('-') ? { date: cell.date } : cellText(cell);
		case 'boolean':
			return cell.boolean;
		case 'error':
		case 'text':
			return cellText(cell);
	}
}
