import type { Files } from './files';
import type { VersionFile } from './manifest';
import { failed, kept, storageProblem, type StoreResult } from './problem';
import { sha256 } from './sha256';

/**
 * Keeps bytes under their hash; what is there already, whole, is not written again, and what is there damaged is healed.
 * `full` leaves nothing behind that counts. Rejects with the signal's reason when it aborts.
 */
export async function keepContent(
	files: Files,
	content: Blob,
	signal?: AbortSignal
): Promise<StoreResult<{ sha256: string; bytes: number }>> {
	const hashed = await hashOf(content, '', signal);
	if (!hashed.ok) return hashed;
	const file = { sha256: hashed.value, bytes: content.size };
	if ((await readContent(files, file, true, signal)).ok) return kept(file);
	const written = await files.write(file.sha256, content);
	signal?.throwIfAborted();
	return written.ok ? kept(file) : written;
}

/**
 * The bytes of a version's file, not read into memory. `missing_file`; `damaged_file` when the size differs or, looked at only when
 * `hashed`, the hash.
 */
export async function readContent(
	files: Files,
	{ sha256: expected, bytes }: Pick<VersionFile, 'sha256' | 'bytes'>,
	hashed: boolean,
	signal?: AbortSignal
): Promise<StoreResult<Blob>> {
	const read = await files.read(expected);
	if (!read.ok) return read;
	if (read.value.size !== bytes)
		return failed('damaged_file', expected, { expected: bytes, found: read.value.size });
	if (!hashed) return read;
	const found = await hashOf(read.value, expected, signal);
	if (!found.ok) return found;
	return found.value === expected
		? read
		: failed('damaged_file', expected, { expected, found: found.value });
}

async function hashOf(
	content: Blob,
	where: string,
	signal?: AbortSignal
): Promise<StoreResult<string>> {
	try {
		return kept(await sha256(content, signal));
	} catch (cause) {
		// A reader's file may be changed, moved or unplugged while it is read.
		if (signal?.aborted) throw cause;
		return storageProblem(cause, where);
	}
}
