import { cellText, type Sheet } from '../read/sheet';
import { isNumbering } from './column-formula';
import { fieldsByWords } from './field-words';
import { heading, isMeasure } from './heading';
import { matchKey } from './match-key';
import { quantity } from './quantity';

/** Where a sheet's headings stand, as indexes of `sheet.rows`; the rows above them are the title block. */
export interface HeaderRows {
	first: number;
	last: number;
	/** The row that numbers the columns, right below; null when there is none. */
	numbering: number | null;
	/** One for each column, levels joined with ` – `; '' for a column without. */
	labels: readonly string[];
	/** Headings we know among all headings, 0 to 1. */
	confidence: number;
}

/** A table whose heading is further down is looked for by a person. */
const SEARCHED_ROWS = 40;
const TITLE =
	/^(?:ubnd|uy ban nhan dan|cong hoa xa hoi|doc lap|bieu|phu luc|bang so|bao cao|don vi (?:tinh \S|bao cao|nhan bao cao|gui)|dvt \S|kem theo|so [a-z]* ?\d)/;
const YEAR = /^(?:năm )?(?:19|20)\d\d$/iu;

/** The heading rows with the most headings we know, or the first row of words above a row of figures. Null when there is neither. */
export function headerRows(sheet: Sheet): HeaderRows | null {
	const rows = sheet.rows.map((row) => row.map((cell) => cellText(cell).trim()));
	const searched = rows.slice(0, SEARCHED_ROWS);
	const scores = searched.map((row, index) => headingScore(row, rows[index + 1]));
	const best = Math.max(...scores, 0);
	if (best <= 0) return null;
	const main = scores.indexOf(best);
	let first = main;
	while (first > 0 && isUpperLevel(rows[first - 1]!, rows[first]!)) first--;
	let last = main;
	while (rows[last + 1] && isLowerLevel(levelsAbove(rows, first, last), rows[last + 1]!)) last++;
	return headerBetween(sheet, rows, first, Math.max(last, lastMergedRow(sheet, first)));
}

/** The headings in the rows a person pointed to, by their numbers; null when none of those rows holds anything. */
export function headerRowsAt(
	sheet: Sheet,
	given: { first: number; last: number }
): HeaderRows | null {
	const numbers = [...sheet.rowNumbers];
	const first = numbers.findIndex((number) => number >= given.first);
	const last = numbers.findLastIndex((number) => number <= given.last);
	if (first < 0 || last < first) return null;
	// what the labels are made of, and the row that may number the columns
	const rows = sheet.rows.slice(0, last + 2).map((row) => row.map((cell) => cellText(cell).trim()));
	return headerBetween(sheet, rows, first, last);
}

function headerBetween(
	sheet: Sheet,
	rows: readonly (readonly string[])[],
	first: number,
	last: number
): HeaderRows {
	const below = rows[last + 1];
	const labels = joinedLabels(sheet, rows, first, last);
	const named = labels.filter((label) => label !== '');
	const known = named.filter((label) => isKnown(label));
	return {
		first,
		last,
		numbering: below && isNumbering(below) ? last + 1 : null,
		labels,
		confidence: named.length === 0 ? 0 : known.length / named.length
	};
}

function filledOf(row: readonly string[]): string[] {
	return row.filter((cell) => cell !== '');
}

function isKnown(label: string): boolean {
	const { key, wholeKey } = heading(label);
	return YEAR.test(label.trim()) || fieldsByWords(key).length + fieldsByWords(wholeKey).length > 0;
}

function isFigure(cell: string): boolean {
	return (
		!YEAR.test(cell) && !isMeasure(cell) && quantity(cell, { habit: null, unit: null }) !== null
	);
}

function headingScore(row: readonly string[], below: readonly string[] | undefined): number {
	const filled = filledOf(row);
	if (filled.length < 2 || !below || filled.some((cell) => TITLE.test(matchKey(cell)))) return 0;
	if (isNumbering(row)) return 0;
	const known = filled.filter(isKnown).length;
	const figures = filled.filter(isFigure).length;
	const hasFiguresBelow = below.some((cell) => cell !== '' && isFigure(cell));
	if (known === 0) return figures === 0 && hasFiguresBelow ? 0.1 : 0;
	return 3 * known + 0.1 * filled.length - 3 * figures;
}

/** Groups stand above: words only, at least one over a column that the row below leaves to it or over headings it spans. */
function isUpperLevel(row: readonly string[], below: readonly string[]): boolean {
	const filled = filledOf(row);
	if (filled.length < 2 || filled.some((cell) => TITLE.test(matchKey(cell)) || isFigure(cell)))
		return false;
	const isCompleting = row.some((cell, column) => cell !== '' && !below[column]);
	return isCompleting || filled.some(isKnown);
}

function levelsAbove(rows: readonly (readonly string[])[], first: number, last: number): string[] {
	const width = Math.max(...rows.slice(first, last + 1).map((row) => row.length));
	return Array.from({ length: width }, (_, column) => rows[last]![column] ?? '');
}

/** Parts stand below: words only, at least one under a gap of the row above; or nothing but measures. */
function isLowerLevel(above: readonly string[], row: readonly string[]): boolean {
	const filled = filledOf(row);
	if (filled.length === 0 || isNumbering(row)) return false;
	if (filled.every((cell) => isMeasure(cell.replace(/^\((.*)\)$/, '$1')))) return filled.length > 1;
	if (filled.some(isFigure)) return false;
	const firstFilled = row.findIndex((cell) => cell !== '');
	const isUnderGap = row.some((cell, column) => cell !== '' && !above[column]);
	return isUnderGap && firstFilled > 0 && above[0] !== '' && !row[0];
}

/** A heading merged downwards says how deep the heading rows go. */
function lastMergedRow(sheet: Sheet, first: number): number {
	const number = sheet.rowNumbers[first];
	const ends = sheet.merged
		.filter(({ firstRow }) => firstRow === number)
		.map((each) => each.lastRow);
	return sheet.rowNumbers.findLastIndex((each) => each <= Math.max(number!, ...ends));
}

function joinedLabels(
	sheet: Sheet,
	rows: readonly (readonly string[])[],
	first: number,
	last: number
): string[] {
	const levels = rows.slice(first, last + 1).map((row, depth) => {
		const texts = Array.from({ length: sheet.columnCount }, (_, column) => row[column] ?? '');
		return filledAcross(sheet, texts, first + depth, rows.slice(first + depth + 1, last + 1));
	});
	return Array.from({ length: sheet.columnCount }, (_, column) => {
		const parts = levels
			.map((level) => level[column]!.replace(/\s+/g, ' '))
			.filter((part) => part !== '');
		return parts.filter((part, index) => part !== parts[index - 1]).join(' – ');
	});
}

/** A level with its groups written over each of their columns: by merged ranges, or in a text file over gaps that have parts below. */
function filledAcross(
	sheet: Sheet,
	texts: readonly string[],
	index: number,
	below: readonly (readonly string[])[]
): string[] {
	const number = sheet.rowNumbers[index]!;
	const ranges = sheet.merged.filter(
		({ firstRow, lastRow }) => firstRow <= number && number <= lastRow
	);
	const filled: string[] = [];
	texts.forEach((text, column) => {
		const range = ranges.find((each) => each.firstColumn <= column && column <= each.lastColumn);
		const hasParts = below.some((row) => (row[column] ?? '') !== '');
		if (text !== '') filled.push(text);
		else if (range)
			filled.push(range.firstColumn < column ? (filled[range.firstColumn] ?? '') : '');
		else filled.push(sheet.merged.length === 0 && hasParts ? (filled[column - 1] ?? '') : '');
	});
	return filled;
}
