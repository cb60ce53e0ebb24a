/** A column that the row of column numbers says is made of others. */
export type ColumnFormula = {
	/** As printed: `1=(2+3+4)`. */
	text: string;
	column: number;
} & (
	| { kind: 'sum'; terms: readonly { column: number; sign: 1 | -1 }[] }
	| { kind: 'quotient'; over: number; under: number; percent: boolean }
);

const LABEL = /^\(?([A-ZĐ]|\d{1,2})\)?$/u;
const FORMULA = /^\(?(\d{1,2})\)?\s*=\s*(.+)$/su;

/**
 * Whether a row only numbers the columns: `A B C 1 2 3`, `(1) (2) (3)`, `1=(2+3+4)`. Letters come first, then numbers from 1, each one
 * more than the last; at least two numbers.
 */
export function isNumbering(cells: readonly string[]): boolean {
	const labels = cells.filter((cell) => cell.trim() !== '').map(labelOf);
	const numbers = labels.filter((label) => label !== null && /^\d/.test(label)).map(Number);
	const letters = labels.filter((label) => label !== null && !/^\d/.test(label));
	const isAll = labels.every((label) => label !== null);
	const isRising = numbers.every((number, index) => number === index + 1);
	const isLettersFirst =
		labels.findIndex((label) => label !== null && /^\d/.test(label)) >= letters.length;
	return isAll && numbers.length >= 2 && isRising && isLettersFirst && labels.length >= 3;
}

/** The formulas of a row of column numbers; one that names a column that is not there, or that we cannot read, is left out. */
export function columnFormulas(cells: readonly string[]): ColumnFormula[] {
	const columnByLabel = new Map<string, number>();
	cells.forEach((cell, column) => {
		const label = labelOf(cell);
		if (label !== null) columnByLabel.set(label, column);
	});
	return cells.flatMap((cell, column) => {
		const text = cell.trim();
		const right = FORMULA.exec(text)?.[2]?.replace(/\s/g, '');
		const formula = right ? formulaOf(right, columnByLabel) : null;
		return formula ? [{ text, column, ...formula }] : [];
	});
}

function labelOf(cell: string): string | null {
	const text = cell.trim();
	return LABEL.exec(text)?.[1] ?? FORMULA.exec(text)?.[1] ?? null;
}

type Right =
	| { kind: 'sum'; terms: { column: number; sign: 1 | -1 }[] }
	| { kind: 'quotient'; over: number; under: number; percent: boolean };

function formulaOf(right: string, columns: ReadonlyMap<string, number>): Right | null {
	const bare = right.replace(/[()]/g, '');
	const quotient = /^(\d{1,2})[/:](\d{1,2})([x*×]100%?|%)?$/iu.exec(bare);
	if (quotient) {
		const [over, under] = [columns.get(quotient[1]!), columns.get(quotient[2]!)];
		if (over === undefined || under === undefined) return null;
		return { kind: 'quotient', over, under, percent: quotient[3] !== undefined };
	}
	if (!/^\d{1,2}(?:[+-]\d{1,2})+$/.test(bare)) return null;
	const terms = [...bare.matchAll(/([+-]?)(\d{1,2})/g)].map(([, sign, label]) => ({
		column: columns.get(label!) ?? -1,
		sign: sign === '-' ? (-1 as const) : (1 as const)
	}));
	return terms.some(({ column }) => column < 0) ? null : { kind: 'sum', terms };
}
