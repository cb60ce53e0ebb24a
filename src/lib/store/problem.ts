/**
 * Why something could not be kept, or not brought back, and the `details` each code carries for its sentence:
 *
 * | code | details |
 * |---|---|
 * | `blocked` | `words`: the browser gives this site no storage (private window, policy, settings) |
 * | `full` | `bytes` wanted at the moment it did not fit; what was kept before is untouched |
 * | `missing_file` | – : the manifest names a file that is not there |
 * | `damaged_file` | `expected`, `found`: SHA-256 in hex, or sizes in bytes when already these differ |
 * | `damaged_manifest` | `bytes` of it: 0 when its writing was cut off. An earlier state was taken |
 * | `newer_schema` | `found`, `known`: kept by a later version of this program; nothing is written over it |
 * | `already_exists` | – |
 * | `unknown_dataset`, `unknown_version` | – : removed meanwhile, perhaps in another tab |
 * | `moved_on` | `expected`, `found`: versions; another tab committed in between, look again before committing |
 * | `not_workspace` | `words`: what is wrong with the file |
 * | `too_large` | `size`, `limit` in bytes |
 * | `refused` | `words`: the browser's own; any other failure of its storage |
 */
export type StoreProblemCode =
	| 'blocked'
	| 'full'
	| 'missing_file'
	| 'damaged_file'
	| 'damaged_manifest'
	| 'newer_schema'
	| 'already_exists'
	| 'unknown_dataset'
	| 'unknown_version'
	| 'moved_on'
	| 'not_workspace'
	| 'too_large'
	| 'refused';

/** Something wrong with what is kept. `where` is the name of a file, or the id of a dataset or version. */
export interface StoreProblem {
	code: StoreProblemCode;
	where: string;
	details: Readonly<Record<string, string | number>>;
}

/** A fault of storage is a value: either what was wanted or the problem that was in the way. */
export type StoreResult<T> = { ok: true; value: T } | { ok: false; problem: StoreProblem };

/** A result that holds. */
export function kept<T>(value: T): StoreResult<T> {
	return { ok: true, value };
}

/** A result that does not. */
export function failed(
	code: StoreProblemCode,
	where: string,
	details: StoreProblem['details'] = {}
): { ok: false; problem: StoreProblem } {
	return { ok: false, problem: { code, where, details } };
}

/**
 * What the browser threw, as a problem with the file `where`; `bytes` is how much was being written. Only what a browser's storage
 * throws is a problem: anything else is a mistake in the program and is thrown again.
 */
export function storageProblem(
	cause: unknown,
	where: string,
	bytes = 0
): { ok: false; problem: StoreProblem } {
	// Chromium's QuotaExceededError is a class of its own since 2025; the name has stayed.
	if (!(cause instanceof DOMException)) throw cause;
	const words = `${cause.name}: ${cause.message}`;
	switch (cause.name) {
		case 'QuotaExceededError':
			return failed('full', where, { bytes });
		case 'NotFoundError':
			return failed('missing_file', where);
		case 'ConstraintError':
			return failed('already_exists', where);
		case 'SecurityError':
		case 'NotAllowedError':
			return failed('blocked', where, { words });
		default:
			return failed('refused', where, { words });
	}
}
