import type { TableSchema } from '$lib/core/schema';

/**
 * Why a file or table could not be loaded, and the `details` each code carries for its sentence:
 *
 * | code | details |
 * |---|---|
 * | `missing_file` | `status` (404 or 410) |
 * | `http_error` | `status`, 0 when nothing answered |
 * | `invalid_manifest` | `words`: what is wrong with it |
 * | `hash_differs` | `expected`, `found` (SHA-256, hex): the file is not the one that was built |
 * | `row_count_differs` | `expected`, `found` |
 * | `wrong_header` | `table` (nearest one, '' when none is near), `missing`, `unknown`, `repeated`: column names; `misspelt`: `found → meant` |
 * | `empty_file` | – |
 * | `unsupported_format` | `found`: what the bytes look like (`xlsx`, `xls`, `zip`, `pdf`, `binary`, `encoding`) |
 * | `too_large` | `size`, `limit`, `unit` (`bytes` or `cells`) |
 * | `not_parquet` | – |
 * | `truncated_parquet` | `words`: the reader's own; `bytes` |
 * | `broken_parquet` | `words`, `row_group` (from 1; 0 for the footer) |
 * | `broken_arrow` | `words`: the reader's own |
 * | `kept_file_missing` | – : the device no longer has a file of a kept dataset |
 * | `kept_file_damaged` | – : it is not what was kept |
 * | `not_kept` | – : this device keeps no such dataset |
 * | `storage_refused` | `words`: the browser's own |
 * | `too_slow` | `seconds` waited |
 * | `type_misfit` | `words`: the engine's own, which name the row and the column |
 * | `query_failed` | `words`, `statement`: a rule of the model could not be built |
 */
export type LoadProblemCode =
	| 'missing_file'
	| 'http_error'
	| 'invalid_manifest'
	| 'hash_differs'
	| 'row_count_differs'
	| 'wrong_header'
	| 'empty_file'
	| 'unsupported_format'
	| 'too_large'
	| 'not_parquet'
	| 'truncated_parquet'
	| 'broken_parquet'
	| 'broken_arrow'
	| 'kept_file_missing'
	| 'kept_file_damaged'
	| 'not_kept'
	| 'storage_refused'
	| 'too_slow'
	| 'type_misfit'
	| 'query_failed';

/** Something wrong with a file. `where` is its name or URL, as a reader can find it. */
export interface LoadProblem {
	code: LoadProblemCode;
	where: string;
	/** The table that is empty because of it; '' when it is not known or not one table's affair. */
	table: string;
	details: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Bad input is a value: either what was wanted or the problem that was in the way. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: LoadProblem };

export function problem(
	code: LoadProblemCode,
	where: string,
	table: TableSchema['name'] = '',
	details: LoadProblem['details'] = {}
): LoadProblem {
	return { code, where, table, details };
}

/** The words of whatever was thrown. */
export function words(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
