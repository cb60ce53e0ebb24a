/**
 * Why a file cannot be read, and the `details` for its sentence:
 *
 * | code | details |
 * |---|---|
 * | `empty_file` | – |
 * | `unsupported_format` | `found`: what the bytes look like (`xls`, `pdf`, `binary`, `xlsb`, `ods` …) |
 * | `unreadable` | `words`: the browser's own; the file was moved, changed or taken away since it was picked |
 * | `encrypted` | – (a password is on it) |
 * | `broken_zip`, `broken_xml`, `broken_json` | `part`, `words`: what is wrong, for the curious |
 * | `too_large` | `what` (`file` in bytes, `parts`, `part`, `archive`, `cells`, `sheets`, `nesting`), `size`, `limit` |
 * | `zip_bomb` | `part`, `ratio`, `limit`: it would unpack to far more than a table does |
 * | `broken_columnar` | `format` (`parquet`, `arrow`), `words`: the reader's own |
 * | `not_a_table` | `found`: the JSON is no list of rows, or the workbook has no sheets |
 */
export type ReadProblemCode =
	| 'empty_file'
	| 'unsupported_format'
	| 'unreadable'
	| 'encrypted'
	| 'broken_zip'
	| 'broken_xml'
	| 'broken_json'
	| 'too_large'
	| 'zip_bomb'
	| 'broken_columnar'
	| 'not_a_table';

export interface ReadProblem {
	code: ReadProblemCode;
	/** The file's name as the reader knows it. */
	where: string;
	details: Readonly<Record<string, string | number>>;
}

/** What was read, or why it could not be. */
export type Read<T> = { ok: true; value: T } | { ok: false; problem: ReadProblem };

/** Thrown inside a reader to give a file up; `reading` makes it a value again. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly code: ReadProblemCode;
	readonly details: ReadProblem['details'];

	constructor(code: ReadProblemCode, details: ReadProblem['details'] = {}) {
		super(`${code} ${JSON.stringify(details)}`);
		this.code = code;
		this.details = details;
	}
}

/** Runs a reader: a refusal is a problem of the file `where`, anything else thrown is a broken program and goes on. */
export function reading<T>(where: string, read: () => T): Read<T> {
	try {
		return { ok: true, value: read() };
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return { ok: false, problem: { code: cause.code, where, details: cause.details } };
	}
}
