import { strToU8, zipSync, type Zippable } from 'fflate';
import { isFormulaLike } from '$lib/core/formula-guard';
import {
	columnLetters,
	relationships,
	STATIC_PARTS,
	workbookXml,
	worksheetXml,
	type WorkbookParts
} from './xlsx-parts';
import { Styles } from './xlsx-styles';

/** A cell: text, number, true or false, a day (`2019-03-25`, also with `T13:05:00`), or nothing. Never a formula. */
export type XlsxCell = string | number | boolean | { date: string } | null;

/**
 * `decimals` of its numbers; null shows each as it is and without thousands, which is right for years and codes. `percent` shows 0.436 as
 * 43.6 %. `width` in letters.
 */
export interface XlsxColumn {
	width?: number;
	decimals?: number | null;
	percent?: boolean;
}

/** From `firstRow` down, the column takes only what stands in the given column of the other sheet (or nothing). Numbers from 0. */
export interface XlsxList {
	column: number;
	firstRow: number;
	sheet: string;
	listColumn: number;
	listFirstRow: number;
	listLength: number;
}

export interface XlsxSheet {
	name: string;
	rows: readonly (readonly XlsxCell[])[];
	columns?: readonly XlsxColumn[];
	/** Rows at the top that are headings: they stay in sight. */
	headingRows?: number;
	lists?: readonly XlsxList[];
}

/** What a workbook cannot hold: too many rows or columns, or a text too long for a cell. Nothing was written. */
export class XlsxMisfit extends Error {
	override readonly name = 'XlsxMisfit';
	readonly what: 'rows' | 'columns' | 'text';
	constructor(what: XlsxMisfit['what'], sheet: string, row: number, column: number) {
		super(`too many ${what} for a workbook: ${sheet} ${row + 1}:${column + 1}`);
		this.what = what;
	}
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_TEXT = 32_767;
/** Any fixed one: the same sheets give the same bytes. An archive's clock is local and begins in 1980. */
const WRITTEN = new Date(1980, 0, 1);

/**
 * The bytes of an XLSX workbook. Text is stored as text whatever it begins with; numbers have a format and so show the separators of
 * the reader's own spreadsheet. Sheet names must be 1 to 31 letters without `[]:*?/\`. Throws `XlsxMisfit` on what does not fit.
 */
export function xlsxFile(sheets: readonly XlsxSheet[]): Uint8Array {
	const styles = new Styles();
	const strings = new SharedStrings();
	const parts: WorkbookParts = { ...STATIC_PARTS };
	sheets.forEach((sheet, index) => {
		parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheetXml(
			sheet,
			sheetData(sheet, styles, strings)
		);
	});
	parts['xl/workbook.xml'] = workbookXml(sheets.map(({ name }) => name));
	Object.assign(parts, relationships(sheets.length));
	parts['xl/styles.xml'] = styles.xml();
	parts['xl/sharedStrings.xml'] = strings.xml();
	const files: Zippable = {};
	for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
	return zipSync(files, { level: 6, mtime: WRITTEN });
}

function sheetData(sheet: XlsxSheet, styles: Styles, strings: SharedStrings): string {
	const { name, rows, columns = [], headingRows = 0 } = sheet;
	if (rows.length > MAX_ROWS) throw new XlsxMisfit('rows', name, MAX_ROWS, 0);
	const names: string[] = [];
	const lines: string[] = [];
	rows.forEach((row, r) => {
		if (row.length > MAX_COLUMNS) throw new XlsxMisfit('columns', name, r, MAX_COLUMNS);
		let line = '';
		row.forEach((cell, c) => {
			if (cell === null || cell === '') return;
			if (typeof cell === 'string' && cell.length > MAX_TEXT)
				throw new XlsxMisfit('text', name, r, c);
			const place = (names[c] ??= columnLetters(c)) + (r + 1);
			line +=
				r < headingRows
					? textXml(
							place,
							typeof cell === 'object' ? cell.date : String(cell),
							styles.heading,
							strings
						)
					: cellXml(place, cell, columns[c] ?? {}, styles, strings);
		});
		if (line !== '') lines.push(`<row r="${r + 1}">${line}</row>`);
	});
	return lines.join('');
}

function cellXml(
	place: string,
	cell: Exclude<XlsxCell, null>,
	{ decimals = null, percent = false }: XlsxColumn,
	styles: Styles,
	strings: SharedStrings
): string {
	if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
	if (typeof cell === 'number') {
		// a workbook has no infinity and no NaN
		if (!Number.isFinite(cell)) return textXml(place, String(cell), styles.text, strings);
		return `<c r="${place}"${styled(styles.number(decimals, percent))}><v>${cell}</v></c>`;
	}
	if (typeof cell === 'string')
		return textXml(place, cell, isFormulaLike(cell) ? styles.quoted : styles.text, strings);
	const serial = serialOf(cell.date);
	if (serial === null) return textXml(place, cell.date, styles.text, strings);
	const style = cell.date.length > 10 ? styles.moment : styles.day;
	return `<c r="${place}"${styled(style)}><v>${serial}</v></c>`;
}

function textXml(place: string, text: string, style: number, strings: SharedStrings): string {
	return `<c r="${place}" t="s"${styled(style)}><v>${strings.index(text)}</v></c>`;
}

function styled(style: number): string {
	return style === 0 ? '' : ` s="${style}"`;
}

/** A day's number in a spreadsheet's calendar; null for what is no day, or before March 1900, where the calendar is wrong by one. */
function serialOf(date: string): number | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(date);
	if (!match) return null;
	const [year, month, day, hour = 0, minute = 0, second = 0] = match
		.slice(1)
		.map((part) => Number(part ?? 0));
	const ms = Date.UTC(year!, month! - 1, day, hour, minute, second);
	if (new Date(ms).toISOString().slice(0, 10) !== date.slice(0, 10)) return null;
	const serial = (ms - Date.UTC(1899, 11, 30)) / 86_400_000;
	return serial >= 61 ? serial : null;
}

/** The texts of a workbook, each stored once. */
class SharedStrings {
	readonly #indexByText = new Map<string, number>();
	#uses = 0;

	index(text: string): number {
		this.#uses++;
		const known = this.#indexByText.get(text);
		if (known !== undefined) return known;
		const index = this.#indexByText.size;
		this.#indexByText.set(text, index);
		return index;
	}

	xml(): string {
		const items: string[] = [];
		for (const text of this.#indexByText.keys())
			items.push(`<si><t xml:space="preserve">${escapedText(text)}</t></si>`);
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
	}
}

/** Text as XML of a workbook: what XML cannot hold is written `_x0001_`, and what looks like that is told apart. */
function escapedText(text: string): string {
	return text
		.toWellFormed()
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		.replace(
			// eslint-disable-next-line no-control-regex -- these are the characters in question
			/[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g,
			(c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
		)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
