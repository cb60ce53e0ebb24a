/**
 * Why the site cannot be used without a network, and what each code's `where` and `details` say:
 *
 * | code | where | details |
 * |---|---|---|
 * | `unreachable` | the file's path | `status`: the host's answer, 0 when there was none |
 * | `not_listed` | `offline.json` | – : the host has no list of the site's files, or another file by that name |
 * | `different` | the file's path | – : what the host sends is not what was built; it may just have been given a new version |
 * | `full` | – | `bytes`: wanted, when the device had no room for them |
 * | `missing` | the path of the first | `count`: files the browser no longer has, or has otherwise than they were built |
 * | `cleared` | – | – : the browser cleared some of what was kept |
 * | `no_worker` | – | `words`: why the browser did not take the service worker |
 * | `not_started` | the path that was asked for in vain, or the engine's own | `words`: with the network refused the site did not start |
 * | `silent` | – | – : the test's page never answered |
 * | `busy` | – | – : another window is at it |
 * | `refused` | – | `words`: the browser's own; any other failure of its storage |
 */
export type OfflineProblemCode =
	| 'unreachable'
	| 'not_listed'
	| 'different'
	| 'full'
	| 'missing'
	| 'cleared'
	| 'no_worker'
	| 'not_started'
	| 'silent'
	| 'busy'
	| 'refused';

export interface OfflineProblem {
	code: OfflineProblemCode;
	where: string;
	details: Readonly<Record<string, string | number>>;
}

/** What was wanted, or the problem that was in the way. */
export type OfflineResult<T> = { ok: true; value: T } | { ok: false; problem: OfflineProblem };

export function done<T>(value: T): OfflineResult<T> {
	return { ok: true, value };
}

export function failed(
	code: OfflineProblemCode,
	where = '',
	details: OfflineProblem['details'] = {}
): { ok: false; problem: OfflineProblem } {
	return { ok: false, problem: { code, where, details } };
}

/**
 * What the browser's storage threw, as a problem; `bytes` is how much was wanted. What no storage throws is a mistake in the program
 * and is thrown again.
 */
export function storageProblem(
	cause: unknown,
	bytes: number
): { ok: false; problem: OfflineProblem } {
	// Chromium's QuotaExceededError is a class of its own since 2025; the name has stayed
	if (!(cause instanceof DOMException)) throw cause;
	if (cause.name === 'QuotaExceededError') return failed('full', '', { bytes });
	return failed('refused', '', { words: `${cause.name}: ${cause.message}` });
}
