import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A worksheet: its name, the inside of `sheetData`, and what stands before and after it. */
export interface SheetXml {
	name: string;
	rows: string;
	before?: string;
	after?: string;
	state?: string;
}

export interface WorkbookXml {
	sheets: SheetXml[];
	/** The inside of `sst`. */
	strings?: string;
	/** The inside of `styleSheet`. */
	styles?: string;
	/** Attributes of `workbookPr`. */
	properties?: string;
}

/** The parts of an XLSX file as a spreadsheet program writes them. */
export function workbookParts({
	sheets,
	strings,
	styles,
	properties
}: WorkbookXml): Record<string, Uint8Array> {
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relationships = (inside: string) =>
		`${HEAD}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
	const texts: Record<string, string> = {
		'[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties ?? ''}/><sheets>${sheets
			.map(
				({ name, state }, i) =>
					`<sheet name="${name}" sheetId="${i + 7}" ${state ? `state="${state}"` : ''} r:id="rId${i + 1}"/>`
			)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships(
			[
				...sheets.map((_, i) =>
					relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)
				),
				...(strings === undefined
					? []
					: [relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml')]),
				...(styles === undefined ? [] : [relation('rIdT', 'styles', 'styles.xml')])
			].join('')
		)
	};
	sheets.forEach(({ rows, before = '', after = '' }, i) => {
		texts[`xl/worksheets/sheet${i + 1}.xml`] =
			`${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
	});
	if (strings !== undefined)
		texts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;
	if (styles !== undefined)
		texts['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
	return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
}

/** An XLSX file. */
export function workbookFile(xml: WorkbookXml): Uint8Array {
	return zipSync(workbookParts(xml));
}

/** One sheet whose `sheetData` has that inside. */
export function sheetFile(
	rows: string,
	rest: Partial<SheetXml & Omit<WorkbookXml, 'sheets'>> = {}
): Uint8Array {
	const { strings, styles, properties, ...sheet } = rest;
	return workbookFile({
		sheets: [{ name: 'Biểu 1', rows, ...sheet }],
		...(strings === undefined ? {} : { strings }),
		...(styles === undefined ? {} : { styles }),
		...(properties === undefined ? {} : { properties })
	});
}

/** Styles whose cell formats have those codes, from style 1 on; style 0 is General. */
export function stylesOf(...codes: string[]): string {
	const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return (
		`<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>` +
		'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
		`<cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs>`
	);
}
