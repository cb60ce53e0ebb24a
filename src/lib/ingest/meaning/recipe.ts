import type { Sheet } from '../read/sheet';
import type { ColumnKeys } from './column-meaning';
import type { ColumnDecision, Decisions, Given, NameDecision, TargetTable } from './decisions';
import type { FieldRole } from './field-words';
import { headerRows, type HeaderRows } from './header-rows';
import { matchKey } from './match-key';
import type { SheetReading } from './sheet-reading';

/** How a sheet was understood and what was decided, to be used on the next file of the same shape. Plain JSON. */
export interface Recipe {
	version: 1;
	table: TargetTable | null;
	/** The sheet's name; '' in a file without. */
	sheet: string;
	/** Every column that has a heading, left to right. */
	columns: readonly RecipeColumn[];
	/** Without the year: it is another one in the next file. */
	given: Omit<Given, 'year'>;
	/** A person had to say the year, and must again. */
	asksYear: boolean;
	names: readonly NameDecision[];
}

export interface RecipeColumn extends Omit<ColumnDecision, 'role'> {
	/** As written; its years count as this year, the year before and so on. */
	label: string;
	role: FieldRole | null;
}

/**
 * Where a recipe and a sheet part: `no_heading`, a column of the recipe that is not there (`missing_column`), one that it does not know
 * (`added_column`), one heading twice (`repeated_column`), a year that nobody has said (`year_needed`).
 */
export interface RecipeMisfit {
	code: 'no_heading' | 'missing_column' | 'added_column' | 'repeated_column' | 'year_needed';
	/** The heading it is about; '' when it is about none. */
	label: string;
	/** Its place in the sheet; null when it has none. */
	column: number | null;
}

/** Decisions for the sheet, as far as the recipe fits; it fits wholly when `misfits` is empty. */
export interface RecipeFit {
	decisions: Decisions;
	header: HeaderRows | null;
	misfits: readonly RecipeMisfit[];
}

/** The recipe of a sheet as it is read now, with what was decided about it. */
export function recipeOf(sheet: Sheet, reading: SheetReading, decisions: Decisions): Recipe {
	const { year, ...given } = decisions.given;
	return {
		version: 1,
		table: reading.table,
		sheet: sheet.origin.sheet,
		columns: reading.columns
			.filter(({ label }) => label !== '')
			.map(({ column, label, role, keys }) => {
				const { role: _, keys: __, ...said } = decisions.columns.get(column) ?? {};
				return { label, role, ...(Object.keys(keys).length > 0 ? { keys } : {}), ...said };
			}),
		given,
		asksYear: year !== undefined,
		names: decisions.names
	};
}

/** Puts a recipe on a sheet: columns are found by their headings wherever they stand now, years moved with the sheet's latest. */
export function recipeFit(
	recipe: Recipe,
	sheet: Sheet,
	year: number | null = null,
	header = headerRows(sheet)
): RecipeFit {
	const given: Given = { ...recipe.given, ...(year === null ? {} : { year }) };
	const nothing = { table: recipe.table, columns: new Map(), given, names: recipe.names };
	if (!header)
		return {
			decisions: nothing,
			header,
			misfits: [{ code: 'no_heading', label: '', column: null }]
		};
	const misfits: RecipeMisfit[] = [];
	const columnByKey = new Map<string, number>();
	yearlessKeys(header.labels).forEach((key, column) => {
		const label = header.labels[column]!;
		if (label === '') return;
		if (columnByKey.has(key)) misfits.push({ code: 'repeated_column', label, column });
		else columnByKey.set(key, column);
	});
	const columns = new Map<number, ColumnDecision>();
	const keys = yearlessKeys(recipe.columns.map(({ label }) => label));
	recipe.columns.forEach((wanted, index) => {
		const column = columnByKey.get(keys[index]!);
		if (column === undefined)
			misfits.push({ code: 'missing_column', label: wanted.label, column: null });
		else columns.set(column, decisionOf(wanted));
	});
	const isYearly = recipe.columns.some(({ keys }) => keys?.year !== undefined);
	for (const [key, column] of columnByKey) {
		const label = header.labels[column]!;
		const isAnotherYear = isYearly && /(?:19|20)\d\d/.test(label);
		if (!keys.includes(key) && !isAnotherYear)
			misfits.push({ code: 'added_column', label, column });
	}
	if (recipe.asksYear && year === null)
		misfits.push({ code: 'year_needed', label: '', column: null });
	return { decisions: { ...nothing, columns }, header, misfits };
}

/** A year key is read from the new heading; every other key is as it was. */
function decisionOf({ label: _, keys, ...said }: RecipeColumn): ColumnDecision {
	if (keys?.year !== undefined) return said;
	return { ...said, keys: keys ?? ({} satisfies ColumnKeys) };
}

/** Headings to compare, each year as how long it is before the latest of them all. */
function yearlessKeys(labels: readonly string[]): string[] {
	const years = labels.flatMap((label) => [...label.matchAll(YEAR)].map(([year]) => Number(year)));
	const latest = Math.max(...years);
	return labels.map((label) =>
		matchKey(label.replace(YEAR, (year) => ` minus ${latest - Number(year)} `))
	);
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
