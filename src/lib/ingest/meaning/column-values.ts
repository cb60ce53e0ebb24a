import { unitFactor } from '$lib/core/plan-unit';
import type { NumberHabit } from '$lib/core/vietnamese-number';
import { cellText, type Cell } from '../read/sheet';
import { unreadValue, type CellValue } from './cell-value';
import { codeValue, dateValue, datelike, yearValue } from './column-days';
import { columnHabit, type HabitEvidence } from './column-habit';
import { shares } from './column-shares';
import { columnUnit } from './column-unit';
import { matchKey } from './match-key';
import { quantity, type Quantity } from './quantity';

/** What a column holds. `percent` is a `decimal` or `whole` whose unit is %, `empty` has no filled cell. */
export type ColumnKind =
	'whole' | 'decimal' | 'percent' | 'ratio' | 'range' | 'date' | 'year' | 'code' | 'text' | 'empty';

/** What is known beside the cells. What a person has answered comes back here, and settles its question. */
export interface ColumnContext {
	/** The heading, levels joined. */
	label: string;
	/** The measure the heading or the table gives. */
	unit?: string | null;
	/** It is the cells that give it: one without is asked. */
	unitInCells?: true;
	kind?: 'number' | 'date' | 'year' | 'code' | 'text';
	habit?: NumberHabit;
	/** Whether 0,4359 under a % heading is a share of one (then it becomes 43.59) or already a per cent. */
	percent?: 'share' | 'percent';
}

/** A question about a whole column; until it is answered the cells it is about are unread. */
export interface ColumnQuestion {
	reason:
		'number_unclear' | 'mixed_habits' | 'share_or_percent' | 'year_or_number' | 'unit_missing';
	/** Answers in the words of `ColumnContext`; the first is the likelier one when `confidence` of the column says so. */
	options: readonly string[];
	cellCount: number;
	example: string;
}

/** Why a column was read as it was: how many cells say so, and one of them. */
export interface ColumnEvidence {
	says:
		| HabitEvidence
		| 'typed_numbers'
		| 'heading'
		| 'percent_sign'
		| 'cell_unit'
		| 'full_dates'
		| 'true_ratios'
		| 'answered';
	cellCount: number;
	example: string;
}

/** `values[i]` is cell i; nothing in it is a guess. `confidence` is the share of filled cells that could be read. */
export interface ColumnReading {
	kind: ColumnKind;
	habit: NumberHabit | null;
	/** The measure all amounts are in; null when none is known. */
	unit: string | null;
	confidence: number;
	evidence: readonly ColumnEvidence[];
	questions: readonly ColumnQuestion[];
	values: readonly CellValue[];
}

/** Cells by which is told what a column holds: nothing more is learned from a millionth. */
const SAMPLE_CELLS = 2_000;

/** Of many cells those filled ones, from first to last, that stand for all. */
export function columnSample(cells: readonly Cell[]): readonly Cell[] {
	if (cells.length <= SAMPLE_CELLS) return cells;
	const filled = cells.filter((cell) => cell !== '');
	const step = Math.max(1, filled.length / SAMPLE_CELLS);
	const count = Math.min(filled.length, SAMPLE_CELLS);
	return Array.from({ length: count }, (_, index) => filled[Math.floor(index * step)]!);
}

/** Decides what a column is from its heading and all of its cells, and reads each cell so. Never throws; linear in the cells. */
export function columnReading(cells: readonly Cell[], context: ColumnContext): ColumnReading {
	const filled = cells.filter((cell) => !isMissing(cell));
	const nothing = { habit: null, unit: context.unit ?? null, evidence: [], questions: [] };
	if (filled.length === 0)
		return { ...nothing, kind: 'empty', confidence: 1, values: cells.map(missingValue) };
	const family = context.kind ?? familyOf(columnSample(filled), context.label);
	switch (family) {
		case 'number':
			return numbers(cells, context);
		case 'year_or_number': {
			const question = {
				reason: 'year_or_number',
				options: ['year', 'number'],
				cellCount: filled.length,
				example: cellText(filled[0])
			} as const;
			return {
				...each(cells, 'year', yearValue),
				...nothing,
				confidence: 0.6,
				questions: [question]
			};
		}
		case 'year':
			return { ...nothing, ...each(cells, 'year', yearValue) };
		case 'code':
			return { ...nothing, ...each(cells, 'code', codeValue) };
		case 'date':
			return { ...nothing, ...each(cells, 'date', dateValue) };
		case 'text':
			return { ...nothing, ...each(cells, 'text', textValue) };
	}
}

function each(cells: readonly Cell[], kind: ColumnKind, valueOf: (cell: Cell) => CellValue) {
	const known = new Map<Cell, CellValue>();
	const values = cells.map((cell) => {
		let value = known.get(cell);
		if (!value) {
			value = isMissing(cell) ? missingValue(cell) : valueOf(cell);
			known.set(cell, value);
		}
		return value;
	});
	return { kind, values, confidence: shareRead(values) };
}

function textValue(cell: Cell): CellValue {
	return { kind: 'text', text: cellText(cell).replace(/\s+/g, ' ').trim() };
}

function missingValue(cell: Cell): CellValue {
	return { kind: 'missing', mark: cellText(cell).trim() };
}

function isMissing(cell: Cell): boolean {
	if (typeof cell !== 'string' && cell.kind !== 'text') return false;
	// no mark for a gap begins with a digit
	if (/^\d/.test(cellText(cell))) return false;
	return quantity(cellText(cell), { habit: null, unit: null })?.kind === 'missing';
}

/** Share of filled cells that are read; 1 when none is filled. */
function shareRead(values: readonly CellValue[]): number {
	const filled = values.filter(({ kind }) => kind !== 'missing');
	const read = filled.filter(({ kind }) => kind !== 'unread').length;
	return filled.length === 0 ? 1 : read / filled.length;
}

type Family = 'number' | 'date' | 'year' | 'year_or_number' | 'code' | 'text';

const DATE_HEADING = /(?:^| )(?:ngay|thoi gian|thoi diem|date)(?: |$)/;
const YEAR_HEADING = /^(?:nam|nam bao cao|nam danh gia|ki|ki bao cao|giai doan|year)$/;
const CODE_HEADING = /^(?:ma|ma tinh|ma don vi|ma dvhc|ma gso|ma tinh thanh pho|code|gso code)$/;
const YEAR = /^(?:năm |giai đoạn )?(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?$/iu;
const CODE = /^'?\d{1,3}$/;

function familyOf(filled: readonly Cell[], label: string): Family {
	const key = matchKey(label.split(' – ').at(-1) ?? '');
	const count = (test: (cell: Cell) => boolean) => filled.filter(test).length;
	const most = (test: (cell: Cell) => boolean) => count(test) * 2 > filled.length;
	if (CODE_HEADING.test(key) && most((cell) => CODE.test(cellText(cell).trim()))) return 'code';
	const isYears = filled.every((cell) => YEAR.test(cellText(cell).trim()));
	if (YEAR_HEADING.test(key) && most((cell) => YEAR.test(cellText(cell).trim()))) return 'year';
	if (most((cell) => datelike(cell) === 'full')) return 'date';
	if (DATE_HEADING.test(key) && most((cell) => datelike(cell) !== null)) return 'date';
	if (isYears && filled.length > 1 && !/\d{4}/.test(label)) return 'year_or_number';
	const figures = count((cell) => figureOf(cell, null, null) !== null);
	// beside figures, what a spreadsheet shows as a date was typed as one (6/6, 7-8)
	const made = figures === 0 ? 0 : count(isMadeDate);
	return (figures + made) * 2 >= filled.length ? 'number' : 'text';
}

function isMadeDate(cell: Cell): boolean {
	return (typeof cell !== 'string' && cell.kind === 'date') || datelike(cell) === 'made_by_excel';
}

/** The figure of a cell; null when it is words. A value that the file itself has typed needs no habit. */
function figureOf(cell: Cell, habit: NumberHabit | null, unit: string | null): Quantity | null {
	if (typeof cell === 'string' || cell.kind === 'text')
		return quantity(cellText(cell), { habit, unit });
	switch (cell.kind) {
		case 'number': {
			const value = Number((cell.percent ? cell.number * 100 : cell.number).toPrecision(15));
			const decimals = String(value).split('.')[1]?.length ?? 0;
			return {
				kind: 'amount',
				value,
				decimals: Math.max(cell.decimals ?? decimals, 0),
				qualifier: null,
				estimated: false,
				unit: cell.percent ? '%' : null,
				marks: []
			};
		}
		case 'error':
			return { kind: 'unread', reason: 'excel_error', suggestions: [] };
		case 'date':
		case 'boolean':
			return null;
	}
}

function numbers(cells: readonly Cell[], context: ColumnContext): ColumnReading {
	const texts = cells.map((cell) =>
		typeof cell === 'string' || cell.kind === 'text' ? cellText(cell) : ''
	);
	const habit = columnHabit(texts, context);
	const unit = columnUnit(
		cells.map((cell) => figureOf(cell, habit.habit, context.unit ?? null)),
		context.unit ?? null,
		context.unitInCells
	);
	const hasTrueRatios = texts.some(isTrueRatio);
	const read = cells.map((cell) => {
		if (isMissing(cell)) return missingValue(cell);
		const figure = figureOf(cell, habit.habit, unit.unit);
		if (figure === null) return strangerAmongNumbers(cell);
		if (figure.kind === 'ratio' && !hasTrueRatios && datelike(cell) !== null)
			return unreadValue('ratio_or_date', [`${figure.part}/${figure.whole}`]);
		return inColumn(figure, unit);
	});
	const isPercent = unit.unit !== null && unit.unit.trim() === '%';
	const scaled = isPercent ? shares(read, cells, context.percent) : null;
	const values = scaled?.values ?? read;
	const examples = cells.filter((cell) => typeof cell !== 'string' && cell.kind === 'number');
	return {
		kind: numberKind(values, isPercent),
		habit: habit.habit,
		unit: unit.unit,
		confidence: shareRead(values),
		evidence: [
			...habit.evidence,
			...unit.evidence,
			...evidenceOf('typed_numbers', examples),
			...(hasTrueRatios ? evidenceOf('true_ratios', texts.filter(isTrueRatio)) : [])
		],
		questions: [
			...habit.questions(values),
			...unit.questions(values),
			...(scaled?.question ? [scaled.question] : [])
		],
		values
	};
}

function evidenceOf(says: ColumnEvidence['says'], cells: readonly Cell[]): ColumnEvidence[] {
	if (cells.length === 0) return [];
	return [{ says, cellCount: cells.length, example: cellText(cells[0]).trim() }];
}

/** 21/22 and 51/117 cannot be days of a month: one of them shows that 6/6 beside it is a ratio too. */
function isTrueRatio(text: string): boolean {
	if (!text.includes('/')) return false;
	const figure = quantity(text, { habit: null, unit: null });
	return figure?.kind === 'ratio' && datelike(text) === null;
}

function strangerAmongNumbers(cell: Cell): CellValue {
	if (typeof cell !== 'string' && cell.kind === 'date') {
		const [, month, day] = cell.date.split('T')[0]!.split('-').map(Number);
		const typed = day && month ? [`${day}/${month}`, `${day}-${month}`, `${month}-${day}`] : [];
		return unreadValue('excel_made_date', typed);
	}
	const date = datelike(cell) === 'made_by_excel' ? dateValue(cell) : null;
	return date ?? unreadValue('not_a_number');
}

type UnitOfColumn = ReturnType<typeof columnUnit>;

function inColumn(figure: Quantity, { unit, isFromCells, isScaled }: UnitOfColumn): CellValue {
	if (figure.kind === 'unread') return figure;
	if (figure.kind === 'missing') return figure;
	if (figure.kind === 'ratio') {
		const { part, whole, marks } = figure;
		return { kind: 'ratio', part, whole, marks };
	}
	if (figure.unit === null && isFromCells && isScaled) return unreadValue('unit_missing');
	const { unit: own, ...rest } = figure;
	const factor = own === null || unit === null ? 1 : unitFactor(own, unit);
	if (factor === null) return unreadValue('unit_differs', [own!, unit!]);
	if (factor === 1) return rest;
	const times = (value: number) => Number((value * factor).toPrecision(15));
	const decimals = Math.max(0, rest.decimals - Math.round(Math.log10(factor)));
	const marks = [...rest.marks, 'unit_converted'] as const;
	return rest.kind === 'amount'
		? { ...rest, value: times(rest.value), decimals, marks }
		: { ...rest, lo: times(rest.lo), hi: times(rest.hi), decimals, marks };
}

function numberKind(values: readonly CellValue[], isPercent: boolean): ColumnKind {
	const count = (kind: CellValue['kind']) => values.filter((value) => value.kind === kind).length;
	const amounts = values.filter((value) => value.kind === 'amount');
	if (count('ratio') > Math.max(amounts.length, count('range'))) return 'ratio';
	if (count('range') > amounts.length) return 'range';
	if (isPercent) return 'percent';
	const isWhole = amounts.length > 0 && amounts.every(({ decimals }) => decimals === 0);
	return isWhole && count('range') === 0 ? 'whole' : 'decimal';
}
