import { Refusal } from './read-problem';
import type { ReadIssues } from './read-issue';
import type { Sheet } from './sheet';
import { cellFormats, relations, sharedStrings, sheetList, WorkbookParts } from './workbook-parts';
import { WorksheetReader, type WorkbookTables } from './worksheet';
import type { ZipEntry } from './zip';

/** One sheet of a workbook and what was odd in it. */
export interface WorkbookSheet {
	sheet: Sheet;
	issues: ReadIssues;
}

/** Tabs nobody can choose among. */
const MAX_SHEETS = 300;

/**
 * The sheets of an XLSX workbook in the order of its tabs, hidden ones too, chart sheets not. Formulas are never computed: a cell has the
 * result that the program which wrote the file left in it. Refuses a workbook without sheets, broken parts, too many sheets or cells.
 * About a second for a million cells; call it in a worker.
 */
export function readWorkbook(
	bytes: Uint8Array,
	directory: readonly ZipEntry[],
	file: string
): WorkbookSheet[] {
	const parts = new WorkbookParts(bytes, directory);
	const main = [...relations(parts, '').values()].find(({ type }) => type === 'officeDocument');
	const path = main?.path ?? 'xl/workbook.xml';
	const byId = relations(parts, path);
	const { sheets, date1904 } = sheetList(parts, path);
	if (sheets.length > MAX_SHEETS) {
		throw new Refusal('too_large', { what: 'sheets', size: sheets.length, limit: MAX_SHEETS });
	}
	const pathOf = (wanted: string) => [...byId.values()].find(({ type }) => type === wanted)?.path;
	const [stringsPath, stylesPath] = [pathOf('sharedStrings'), pathOf('styles')];
	const tables: WorkbookTables = {
		strings: stringsPath ? sharedStrings(parts, stringsPath) : [],
		formats: stylesPath ? cellFormats(parts, stylesPath) : [],
		date1904
	};
	const read = sheets.flatMap(({ name, relationId, hidden }) => {
		const relation = byId.get(relationId);
		if (relation?.type !== 'worksheet') return [];
		const reader = new WorksheetReader(tables);
		parts.read(relation.path, reader);
		return [reader.sheet({ file, sheet: name }, hidden)];
	});
	if (read.length === 0) throw new Refusal('not_a_table', { found: 'no sheets' });
	return read;
}
