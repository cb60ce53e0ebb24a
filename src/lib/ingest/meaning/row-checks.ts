import type { CellValue } from './cell-value';
import type { ColumnReading } from './column-values';
import type { SheetStructure, StructuredRow } from './structure';

/** A printed total or computed column against what it is made of. `difference` is printed minus computed. */
export interface SheetCheck {
	kind: 'total' | 'formula';
	row: number;
	column: number;
	printed: number;
	computed: number;
	difference: number;
	/** What rounding of the parts can explain. */
	tolerance: number;
	agrees: boolean;
	/** The row of the formula as printed; '' for a total. */
	formula: string;
}

/**
 * Totals against the sum of their parts, and columns against the row of formulas. Parts are data rows that are no part of another data row
 * and not `of which`; a column of per cents, ratios or dates has no sum, an average row none. A part that was not read makes no check.
 * `readings[c].values[i]` is row i of the sheet, from the first row of the body (`start`).
 */
export function sheetChecks(
	structure: SheetStructure,
	readings: readonly (ColumnReading | null)[],
	start: number
): SheetCheck[] {
	const byIndex = new Map(structure.rows.map((row) => [row.index, row]));
	const valueAt = (row: number, column: number) => readings[column]?.values[row - start];
	const additive = readings.flatMap((reading, column) =>
		reading && (reading.kind === 'whole' || reading.kind === 'decimal') ? [column] : []
	);
	const totals = structure.rows
		.filter(({ total }) => total?.kind === 'sum')
		.flatMap((row) => {
			const parts = partsOf(structure.rows, byIndex, row);
			return additive.flatMap((column) => {
				const values = parts.map((part) => valueAt(part.index, column));
				return check(row.index, column, valueAt(row.index, column), values, '');
			});
		});
	const formulas = structure.rows
		.filter(({ role }) => role === 'data' || role === 'total')
		.flatMap(({ index }) =>
			structure.formulas.flatMap((formula) => {
				const printed = valueAt(index, formula.column);
				if (formula.kind === 'sum') {
					const parts = formula.terms.map(({ column, sign }) =>
						signed(valueAt(index, column), sign)
					);
					return check(index, formula.column, printed, parts, formula.text);
				}
				const [over, under] = [valueAt(index, formula.over), valueAt(index, formula.under)];
				return quotientCheck(index, formula, printed, over, under);
			})
		);
	return [...totals, ...formulas];
}

function partsOf(
	rows: readonly StructuredRow[],
	byIndex: ReadonlyMap<number, StructuredRow>,
	{ total, index }: StructuredRow
): StructuredRow[] {
	return rows.filter((row) => {
		if (row.role !== 'data' || row.ofWhich || row.index === index) return false;
		if (row.index < total!.first || row.index > total!.last) return false;
		const parent = row.parent === null ? undefined : byIndex.get(row.parent);
		return parent === undefined || parent.role !== 'data';
	});
}

function signed(value: CellValue | undefined, sign: 1 | -1): CellValue | undefined {
	return value?.kind === 'amount' ? { ...value, value: sign * value.value } : value;
}

function check(
	row: number,
	column: number,
	printed: CellValue | undefined,
	parts: readonly (CellValue | undefined)[],
	formula: string
): SheetCheck[] {
	if (printed?.kind !== 'amount' || printed.qualifier) return [];
	const amounts = parts.flatMap((part) => (part?.kind === 'amount' ? [part] : []));
	const isWhole = parts.every((part) => part?.kind === 'amount' || part?.kind === 'missing');
	if (!isWhole || amounts.length === 0) return [];
	const computed = Number(amounts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
	const decimals = Math.max(printed.decimals, ...amounts.map((each) => each.decimals));
	const tolerance = decimals === 0 ? 0 : 0.5 * 10 ** -decimals * (amounts.length + 1);
	const kind = formula === '' ? 'total' : 'formula';
	return [compared({ kind, row, column, printed: printed.value, computed, tolerance, formula })];
}

function quotientCheck(
	row: number,
	formula: { column: number; percent: boolean; text: string },
	printed: CellValue | undefined,
	over: CellValue | undefined,
	under: CellValue | undefined
): SheetCheck[] {
	if (printed?.kind !== 'amount' || over?.kind !== 'amount' || under?.kind !== 'amount') return [];
	if (under.value === 0) return [];
	const computed = (over.value / under.value) * (formula.percent ? 100 : 1);
	const tolerance = 0.5 * 10 ** -printed.decimals;
	return [
		compared({
			kind: 'formula',
			row,
			column: formula.column,
			printed: printed.value,
			computed: Number(computed.toPrecision(12)),
			tolerance,
			formula: formula.text
		})
	];
}

function compared(check: Omit<SheetCheck, 'difference' | 'agrees'>): SheetCheck {
	const difference = Number((check.printed - check.computed).toPrecision(12));
	return { ...check, difference, agrees: Math.abs(difference) <= check.tolerance + 1e-9 };
}
