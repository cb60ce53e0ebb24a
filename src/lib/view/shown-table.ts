import { folded } from '$lib/core/folded';
import type { Locale } from '$lib/core/format';
import { vietnameseNumber } from '$lib/core/vietnamese-number';
import type { Cell } from '$lib/table/rows';
import type { TakenColumn, TakenTable } from '$lib/table/taken-table';

/** A table as it stands on a page: the words of its heading cells, and of every other cell, row by row. */
export interface ShownTable {
	headings: readonly string[];
	rows: readonly (readonly string[])[];
}

/** Stands where there is nothing. */
const NOTHING = /^[-–—]?$/;
const NUMBER = /^([−+-]?\d[\d.,]*)(?:\s*(.*))?$/;
const DATE = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/**
 * A table on a page as one to take away. A column of numbers alone (all in one unit) becomes numbers, of dates dates, anything else
 * stays the words it is; numbers are as precise as they are shown. Empty cells and dashes are nothing.
 */
export function readShownTable(shown: ShownTable, locale: Locale): TakenTable {
	const names = new Set<string>();
	const read = shown.headings.map((heading, c) => {
		const texts = shown.rows.map((row) => (row[c] ?? '').trim());
		const column = dates(texts) ?? numbers(texts, locale) ?? words(texts);
		const { kind, decimals, unit = '', cells } = column;
		const named: TakenColumn = {
			name: freeName(heading, c, names),
			heading: unit && unit !== '%' ? `${heading} (${unit})` : heading,
			kind,
			decimals
		};
		return { column: named, cells };
	});
	return {
		columns: read.map(({ column }) => column),
		rows: shown.rows.map((_, r) => read.map(({ cells }) => cells[r]!))
	};
}

interface ReadColumn extends Pick<TakenColumn, 'kind' | 'decimals'> {
	unit?: string;
	cells: readonly Cell[];
}

function words(texts: readonly string[]): ReadColumn {
	return {
		kind: 'text',
		decimals: null,
		cells: texts.map((text) => (NOTHING.test(text) ? null : text))
	};
}

/** Null unless every cell that has anything in it is a date. */
function dates(texts: readonly string[]): ReadColumn | null {
	const filled = texts.filter((text) => !NOTHING.test(text));
	if (filled.length === 0 || !filled.every((text) => DATE.test(text))) return null;
	return {
		kind: 'date',
		decimals: null,
		cells: texts.map((text) => {
			const [, day, month, year] = DATE.exec(text) ?? [];
			return year === undefined ? null : `${year}-${month}-${day}`;
		})
	};
}

/** Null unless every cell that has anything in it is a number as the language writes it, and all have the same unit or none. */
function numbers(texts: readonly string[], locale: Locale): ReadColumn | null {
	const units = new Set<string>();
	let decimals = 0;
	let isYear = true;
	const cells: (number | null)[] = [];
	for (const text of texts) {
		if (NOTHING.test(text)) {
			cells.push(null);
			continue;
		}
		const match = NUMBER.exec(text);
		const number = match && vietnameseNumber(match[1]!, locale);
		if (!match || number?.kind !== 'number' || number.againstHabit) return null;
		const unit = (match[2] ?? '').trim();
		// what begins with a number and goes on is a phrase: a unit is one short thing
		if (unit.length > 24 || /\d/.test(unit)) return null;
		units.add(unit);
		decimals = Math.max(decimals, number.decimals);
		isYear &&= /^(19|20)\d\d$/.test(text);
		cells.push(number.value);
	}
	if (units.size !== 1) return null;
	const [unit = ''] = units;
	if (isYear) return { kind: 'year', decimals: null, cells };
	return { kind: unit === '%' ? 'percent' : 'number', decimals, unit, cells };
}

function freeName(heading: string, index: number, taken: Set<string>): string {
	const plain =
		folded(heading)
			.replace(/[^a-z0-9]+/g, '_')
			.replace(/^_+|_+$/g, '') || `c${index + 1}`;
	let name = plain;
	for (let n = 2; taken.has(name); n++) name = `${plain}_${n}`;
	taken.add(name);
	return name;
}
