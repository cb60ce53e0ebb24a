import { checkFields } from '../../../scripts/data/check-fields';
import { checkRules } from '../../../scripts/data/check-rules';
import { problemLine } from '../../../scripts/data/problem';
import type { Row } from '../../../src/lib/table/rows';

export type Tables = Record<string, Row[]>;

/** Every problem of a dataset, one line each. */
export function problems(tables: Tables): string[] {
	return [...checkFields(tables), ...checkRules(tables)].map(problemLine);
}

/** Sets cells of the n-th row of a table. */
export const set =
	(table: string, index: number, cells: Row) =>
	(tables: Tables): void => {
		Object.assign(tables[table]![index]!, cells);
	};

/** Adds a row: a copy of the first one of the table with other cells. */
export const add =
	(table: string, cells: Row) =>
	(tables: Tables): void => {
		tables[table]!.push({ ...tables[table]![0]!, ...cells });
	};
