import type { Files, KeptFileSize } from './files';
import { failed, kept, type StoreResult } from './problem';

/** Files for as long as the page is open, where the browser gives a site no storage. They are lost with it, which whoever uses it must say. */
export class MemoryFiles implements Files {
	readonly kind = 'memory';
	readonly #byName = new Map<string, { content: Blob; written: number }>();

	read(name: string): Promise<StoreResult<Blob>> {
		const found = this.#byName.get(name);
		return Promise.resolve(found ? kept(found.content) : failed('missing_file', name));
	}

	write(name: string, content: Blob): Promise<StoreResult<void>> {
		this.#byName.set(name, { content, written: Date.now() });
		return Promise.resolve(kept(undefined));
	}

	create(name: string, content: Blob): Promise<StoreResult<void>> {
		if (this.#byName.has(name)) return Promise.resolve(failed('already_exists', name));
		return this.write(name, content);
	}

	remove(name: string): Promise<StoreResult<void>> {
		this.#byName.delete(name);
		return Promise.resolve(kept(undefined));
	}

	list(): Promise<StoreResult<readonly KeptFileSize[]>> {
		const list = [...this.#byName].map(([name, { content, written }]) => ({
			name,
			bytes: content.size,
			written
		}));
		return Promise.resolve(kept(list));
	}
}
