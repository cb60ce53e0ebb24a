/** Something wrong with the figures: where it is and what it is. `line` counts from 1; the header is line 1. */
export interface Problem {
	file: string;
	line: number;
	column: string;
	message: string;
}

/** One problem as `file:line column: message`. */
export function problemLine({ file, line, column, message }: Problem): string {
	return `${file}:${line} ${column}: ${message}`;
}

/** Line of the n-th row (from 0) in a file with one header line and no line break inside a cell. */
export function rowLine(index: number): number {
	return index + 2;
}

/** Records a problem of the n-th row (from 0) of a table. */
export type Report = (table: string, index: number, column: string, message: string) => void;

/** A `Report` that adds to the given list. */
export function reporter(problems: Problem[]): Report {
	return (table, index, column, message) => {
		problems.push({ file: `${table}.csv`, line: rowLine(index), column, message });
	};
}
