import type { Files } from './files';
import { IndexedDbFiles } from './indexeddb-files';
import { hasOpfs, OpfsFiles } from './opfs-files';
import type { StoreResult } from './problem';

/**
 * The files kept under a name on this device: in the origin private file system where there is one, else in IndexedDB. What was once
 * kept in IndexedDB stays there when the browser learns the other. `blocked` when the browser gives this site neither.
 */
export async function openFiles(name: string): Promise<StoreResult<Files>> {
	const database = new IndexedDbFiles(name);
	if (!hasOpfs()) return usable(database);
	const files = new OpfsFiles(name);
	const here = await files.list();
	if (here.ok && here.value.length > 0) return { ok: true, value: files };
	const there = await database.list();
	if (there.ok && (there.value.length > 0 || !here.ok)) return { ok: true, value: database };
	await database.close();
	return here.ok ? { ok: true, value: files } : here;
}

async function usable(files: Files): Promise<StoreResult<Files>> {
	const listed = await files.list();
	return listed.ok ? { ok: true, value: files } : listed;
}
