import type { Files } from '$lib/store/files';
import { IndexedDbFiles } from '$lib/store/indexeddb-files';
import { OpfsFiles } from '$lib/store/opfs-files';
import type { StoreProblem, StoreResult } from '$lib/store/problem';

/** Both places files can be kept in, for suites that hold for either. */
export const PLACES: readonly Files['kind'][] = ['opfs', 'indexeddb'];

let lastName = 0;

/** A name nothing was kept under yet. */
export function freshName(): string {
	return `test-${Date.now()}-${++lastName}`;
}

/** The files kept under a name, as one more tab sees them. */
export function filesAt(kind: Files['kind'], name: string): Files {
	return kind === 'opfs' ? new OpfsFiles(name) : new IndexedDbFiles(name);
}

/** Text as the bytes of a file. */
export function blob(text: string): Blob {
	return new Blob([text]);
}

/** The value of a result that must hold. */
export function valueOf<T>(result: StoreResult<T>): T {
	if (result.ok) return result.value;
	throw new Error(
		`${result.problem.code} ${result.problem.where} ${JSON.stringify(result.problem.details)}`
	);
}

/** The problem of a result that must not. */
export function problemOf(result: StoreResult<unknown>): StoreProblem {
	if (!result.ok) return result.problem;
	throw new Error('no problem');
}

/** Removes everything kept under names of tests. */
export async function forgetAll(): Promise<void> {
	const root = await navigator.storage.getDirectory();
	for await (const name of root.keys())
		if (name.startsWith('test-')) await root.removeEntry(name, { recursive: true });
	for (const { name } of await indexedDB.databases())
		if (name?.startsWith('test-')) indexedDB.deleteDatabase(name);
}
