import type { Files, KeptFileSize } from './files';
import { failed, kept, storageProblem, type StoreResult } from './problem';

/** Whether this browser has the file system with streams that replace a file as a whole when closed (Safari only since 26). */
export function hasOpfs(): boolean {
	return (
		typeof navigator.storage?.getDirectory === 'function' &&
		typeof FileSystemFileHandle !== 'undefined' &&
		'createWritable' in FileSystemFileHandle.prototype
	);
}

/**
 * Files in a folder of the origin private file system. `create` is exclusive only among those who hold one lock around it:
 * this file system has no way to make a file unless it is there.
 */
export class OpfsFiles implements Files {
	readonly kind = 'opfs';
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async read(name: string): Promise<StoreResult<Blob>> {
		return attempt(name, 0, async () => (await (await this.#open()).getFileHandle(name)).getFile());
	}

	async write(name: string, content: Blob): Promise<StoreResult<void>> {
		return attempt(name, content.size, async () => {
			const handle = await (await this.#open()).getFileHandle(name, { create: true });
			const stream = await handle.createWritable();
			try {
				await stream.write(content);
				await stream.close();
			} catch (cause) {
				await stream.abort().catch(() => undefined);
				throw cause;
			}
		});
	}

	async create(name: string, content: Blob): Promise<StoreResult<void>> {
		const there = await this.read(name);
		if (there.ok) return failed('already_exists', name);
		return there.problem.code === 'missing_file' ? this.write(name, content) : there;
	}

	async remove(name: string): Promise<StoreResult<void>> {
		const removed = await attempt(name, 0, async () => (await this.#open()).removeEntry(name));
		return !removed.ok && removed.problem.code === 'missing_file' ? kept(undefined) : removed;
	}

	async list(): Promise<StoreResult<readonly KeptFileSize[]>> {
		return attempt('', 0, async () => {
			const found: KeptFileSize[] = [];
			for await (const handle of (await this.#open()).values()) {
				const file = handle.kind === 'file' ? await existing(handle) : null;
				if (file) found.push({ name: file.name, bytes: file.size, written: file.lastModified });
			}
			return found.sort((a, b) => (a.name < b.name ? -1 : 1));
		});
	}

	/** Asked for every time: the folder is gone when the reader clears the site's data. */
	async #open(): Promise<FileSystemDirectoryHandle> {
		const root = await navigator.storage.getDirectory();
		return root.getDirectoryHandle(this.#folder, { create: true });
	}
}

/** The file, or null when another tab has just removed it. */
async function existing(handle: FileSystemFileHandle): Promise<File | null> {
	try {
		return await handle.getFile();
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
		throw cause;
	}
}

async function attempt<T>(
	name: string,
	bytes: number,
	work: () => Promise<T>
): Promise<StoreResult<T>> {
	try {
		return kept(await work());
	} catch (cause) {
		return storageProblem(cause, name, bytes);
	}
}
