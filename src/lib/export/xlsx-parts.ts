import type { XlsxList, XlsxSheet } from './xlsx';

/** The files inside a workbook by their paths. */
export type WorkbookParts = Record<string, string>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LAST_ROW = 1_048_576;

/** The parts every workbook has alike. */
export const STATIC_PARTS: Readonly<WorkbookParts> = {
	'_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
};

/** The list of sheets. */
export function workbookXml(names: readonly string[]): string {
	const sheets = names.map(
		(name, index) =>
			`<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
	);
	return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** What belongs to what, and of which type each part is. */
export function relationships(sheetCount: number): WorkbookParts {
	const parts = Array.from({ length: sheetCount }, (_, index) => ({
		path: `worksheets/sheet${index + 1}.xml`,
		kind: 'worksheet'
	}));
	parts.push(
		{ path: 'styles.xml', kind: 'styles' },
		{ path: 'sharedStrings.xml', kind: 'sharedStrings' }
	);
	const relations = parts.map(
		({ path, kind }, index) =>
			`<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`
	);
	const types = parts.map(
		({ path, kind }) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${kind}+xml"/>`
	);
	return {
		'[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join('')}</Types>`,
		'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
	};
}

/** A sheet around its rows: headings that stay in sight, widths, and lists to choose from. */
export function worksheetXml(sheet: XlsxSheet, rows: string): string {
	const { columns = [], headingRows = 0, lists = [] } = sheet;
	const pane =
		headingRows > 0
			? `<pane ySplit="${headingRows}" topLeftCell="A${headingRows + 1}" activePane="bottomLeft" state="frozen"/>`
			: '';
	const widths = columns.flatMap(({ width }, index) =>
		width === undefined
			? []
			: `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
	);
	const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
	const validations =
		lists.length > 0
			? `<dataValidations count="${lists.length}">${lists.map(listXml).join('')}</dataValidations>`
			: '';
	return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${cols}<sheetData>${rows}</sheetData>${validations}</worksheet>`;
}

/** The letters of a column: 0 is A, 25 Z, 26 AA. */
export function columnLetters(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function listXml({
	column,
	firstRow,
	sheet,
	listColumn,
	listFirstRow,
	listLength
}: XlsxList): string {
	const letters = columnLetters(column);
	const listLetters = columnLetters(listColumn);
	const source = `'${sheet.replaceAll("'", "''")}'!$${listLetters}$${listFirstRow + 1}:$${listLetters}$${listFirstRow + listLength}`;
	return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}${firstRow + 1}:${letters}${LAST_ROW}"><formula1>${attribute(source)}</formula1></dataValidation>`;
}

function attribute(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
