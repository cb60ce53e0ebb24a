import type { Files, KeptFileSize } from './files';
import { failed, kept, storageProblem, type StoreResult } from './problem';

const STORE = 'files';

/** What is under a name. */
interface Entry {
	content: Blob;
	written: number;
}

/**
 * Files in an IndexedDB database, one entry each, for browsers without a file system of the origin, windows where it is closed, and
 * sites served without TLS. Every change is one transaction, so `create` is exclusive without any lock.
 */
export class IndexedDbFiles implements Files {
	readonly kind = 'indexeddb';
	readonly #name: string;
	#database: Promise<IDBDatabase> | null = null;

	constructor(name: string) {
		this.#name = name;
	}

	async read(name: string): Promise<StoreResult<Blob>> {
		const found = await this.#run(name, 0, 'readonly', (store) => store.get(name));
		if (!found.ok) return found;
		const entry = found.value as Entry | undefined;
		return entry ? kept(entry.content) : failed('missing_file', name);
	}

	async write(name: string, content: Blob): Promise<StoreResult<void>> {
		return this.#change(name, content.size, (store) => store.put(entryOf(content), name));
	}

	async create(name: string, content: Blob): Promise<StoreResult<void>> {
		return this.#change(name, content.size, (store) => store.add(entryOf(content), name));
	}

	async remove(name: string): Promise<StoreResult<void>> {
		return this.#change(name, 0, (store) => store.delete(name));
	}

	async list(): Promise<StoreResult<readonly KeptFileSize[]>> {
		const files: KeptFileSize[] = [];
		const walked = await this.#run('', 0, 'readonly', (store) => {
			const request = store.openCursor();
			request.addEventListener('success', () => {
				const cursor = request.result;
				if (!cursor) return;
				const { content, written } = cursor.value as Entry;
				files.push({ name: cursor.key as string, bytes: content.size, written });
				cursor.continue();
			});
			return request;
		});
		return walked.ok ? kept(files) : walked;
	}

	/** Lets go of the database, so that it can be removed; the next question opens it again. */
	async close(): Promise<void> {
		const opened = this.#database;
		this.#database = null;
		(await opened)?.close();
	}

	async #change(
		name: string,
		bytes: number,
		ask: (store: IDBObjectStore) => IDBRequest
	): Promise<StoreResult<void>> {
		const done = await this.#run(name, bytes, 'readwrite', ask);
		return done.ok ? kept(undefined) : done;
	}

	/** The answer to a request, once its transaction is on the disk. */
	async #run(
		name: string,
		bytes: number,
		mode: IDBTransactionMode,
		ask: (store: IDBObjectStore) => IDBRequest
	): Promise<StoreResult<unknown>> {
		try {
			const database = await this.#open();
			return kept(
				await new Promise((resolve, reject) => {
					const transaction = database.transaction(STORE, mode, { durability: 'strict' });
					const request = ask(transaction.objectStore(STORE));
					transaction.oncomplete = () => resolve(request.result);
					// A request that failed says why; a transaction that could not be committed (no room) has its own reason.
					transaction.onabort = () => reject(transaction.error ?? request.error ?? aborted());
				})
			);
		} catch (cause) {
			return storageProblem(cause, name, bytes);
		}
	}

	#open(): Promise<IDBDatabase> {
		this.#database ??= openDatabase(this.#name, () => (this.#database = null)).catch(
			(cause: unknown) => {
				this.#database = null;
				throw cause;
			}
		);
		return this.#database;
	}
}

function entryOf(content: Blob): Entry {
	return { content, written: Date.now() };
}

function aborted(): DOMException {
	return new DOMException('transaction aborted', 'AbortError');
}

/** `onclose` is called when the database goes away on its own: cleared by the reader, or removed in another tab. */
function openDatabase(name: string, onclose: () => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined')
			throw new DOMException('no IndexedDB here', 'SecurityError');
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onerror = () => reject(request.error ?? aborted());
		request.onsuccess = () => {
			const database = request.result;
			database.onclose = onclose;
			database.onversionchange = () => {
				database.close();
				onclose();
			};
			resolve(database);
		};
	});
}
