import { LIST_FILE, readFileList, type OfflineList } from './file-list';

/** What is kept of a version, written after its last file: without it nothing of the version is used. */
export interface KeptRecord {
	version: string;
	illustrative: boolean;
	files: number;
	bytes: number;
	/** When the last file arrived, ISO. */
	at: string;
}

/** The last test of the kept version with the network refused. */
export interface TestRecord {
	version: string;
	at: string;
	passed: boolean;
	files: number;
	bytes: number;
	/** False where this browser cannot run the engine, with a network or without. */
	engine: boolean;
}

const MARKER = '.offline/complete';
const CURRENT = '.offline/current';
const TESTED = '.offline/tested';

/**
 * What is kept of the site on this device: one cache a version, and one that says which version is used. `scope` is the address of the
 * site's folder, with its slash: several sites of one host do not meet.
 */
export class KeptVersions {
	readonly #caches: CacheStorage;
	readonly #scope: string;

	constructor(caches: CacheStorage, scope: string) {
		this.#caches = caches;
		this.#scope = scope;
	}

	/** The address of a file of the site, as it is kept. */
	address(path: string): string {
		return this.#scope + path.split('/').map(encodeURIComponent).join('/');
	}

	/** The cache of a version, made when there is none. */
	open(version: string): Promise<Cache> {
		return this.#caches.open(this.#name(version));
	}

	/** The cache of a version; null when there is none. */
	async find(version: string): Promise<Cache | null> {
		return (await this.#caches.has(this.#name(version))) ? this.open(version) : null;
	}

	/** What is wholly kept of a version; null when its last file never came, or when it was cleared. */
	async record(version: string): Promise<KeptRecord | null> {
		const cache = await this.find(version);
		return cache ? this.#read<KeptRecord>(cache, MARKER) : null;
	}

	/** Whether as many files are there as were kept: a browser short of room may have cleared some. What is in them only a test tells. */
	async holds({ version, files }: KeptRecord): Promise<boolean> {
		const cache = await this.find(version);
		// the list and the mark of completeness are beside them
		return cache !== null && (await cache.keys()).length >= files + 2;
	}

	/** Says that every file of a version is there. */
	async complete(record: KeptRecord): Promise<void> {
		await this.#write(await this.open(record.version), MARKER, record);
	}

	/** Says that a version is no longer whole: it is not used until `complete` is called again. */
	async spoil(version: string): Promise<void> {
		const cache = await this.find(version);
		await cache?.delete(this.address(MARKER));
	}

	/** The list of a version's files; null when it is not kept. */
	async list(version: string): Promise<OfflineList | null> {
		const cache = await this.find(version);
		return cache ? readFileList(await this.#read(cache, LIST_FILE)) : null;
	}

	/** The version that answers new pages, while it is whole; null when the network does. */
	async current(): Promise<KeptRecord | null> {
		const cache = await this.#state();
		const named = cache && (await this.#read<{ version: string }>(cache, CURRENT));
		return named ? this.record(named.version) : null;
	}

	/** From now on new pages are answered by this version, which must be whole. */
	async use(version: string): Promise<void> {
		await this.#write(await this.#caches.open(this.#name()), CURRENT, { version });
	}

	async tested(): Promise<TestRecord | null> {
		const cache = await this.#state();
		return cache ? this.#read<TestRecord>(cache, TESTED) : null;
	}

	async noteTest(test: TestRecord): Promise<void> {
		await this.#write(await this.#caches.open(this.#name()), TESTED, test);
	}

	/** The versions of which anything is kept. */
	async versions(): Promise<string[]> {
		const prefix = this.#name('');
		return (await this.#caches.keys())
			.filter((name) => name.startsWith(prefix))
			.map((name) => name.slice(prefix.length));
	}

	/** Removes all that is kept of a version. */
	async drop(version: string): Promise<void> {
		await this.#caches.delete(this.#name(version));
	}

	/** Removes everything. */
	async dropAll(): Promise<void> {
		await this.#caches.delete(this.#name());
		for (const version of await this.versions()) await this.drop(version);
	}

	/** Reads and writes what the service worker has to know after it was put to sleep. */
	async note(name: string, value: unknown): Promise<void> {
		await this.#write(await this.#caches.open(this.#name()), `.offline/${name}`, value);
	}

	async noted(name: string): Promise<unknown> {
		const cache = await this.#state();
		return cache ? this.#read(cache, `.offline/${name}`) : null;
	}

	async #state(): Promise<Cache | null> {
		return (await this.#caches.has(this.#name())) ? this.#caches.open(this.#name()) : null;
	}

	async #read<T>(cache: Cache, path: string): Promise<T | null> {
		const found = await cache.match(this.address(path));
		if (!found) return null;
		try {
			return (await found.json()) as T;
		} catch {
			// cut off while it was written: as good as not there
			return null;
		}
	}

	async #write(cache: Cache, path: string, value: unknown): Promise<void> {
		const headers = { 'content-type': 'application/json' };
		await cache.put(this.address(path), new Response(JSON.stringify(value), { headers }));
	}

	#name(version?: string): string {
		const name = `bang-vang ${new URL(this.#scope).pathname}`;
		return version === undefined ? name : `${name} version ${version}`;
	}
}
