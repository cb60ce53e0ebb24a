import { createHash } from 'node:crypto';
import type { OfflineList } from '../../../src/lib/offline/file-list';

export const SCOPE = 'https://example.vn/thi-dua/';

/** Caches in memory that do what a browser's do, as far as they are used; `room` is how many bytes they take in all. */
export class MadeCaches implements CacheStorage {
	readonly #caches = new Map<string, MadeCache>();
	room: number;

	constructor(room = Number.POSITIVE_INFINITY) {
		this.room = room;
	}

	async open(name: string): Promise<Cache> {
		const cache = this.#caches.get(name) ?? new MadeCache((bytes) => this.#take(bytes));
		this.#caches.set(name, cache);
		return cache as unknown as Cache;
	}

	async has(name: string): Promise<boolean> {
		return this.#caches.has(name);
	}

	async keys(): Promise<string[]> {
		return [...this.#caches.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.#caches.delete(name);
	}

	match(): never {
		throw new Error('not used: a version is asked for by name');
	}

	#take(bytes: number): void {
		if (bytes > this.room) throw new DOMException('no room', 'QuotaExceededError');
		this.room -= bytes;
	}
}

class MadeCache {
	readonly #kept = new Map<string, { bytes: ArrayBuffer; type: string }>();
	readonly #take: (bytes: number) => void;

	constructor(take: (bytes: number) => void) {
		this.#take = take;
	}

	async match(address: string): Promise<Response | undefined> {
		const found = this.#kept.get(address);
		return found && new Response(found.bytes, { headers: { 'content-type': found.type } });
	}

	async put(address: string, response: Response): Promise<void> {
		const bytes = await response.arrayBuffer();
		this.#take(bytes.byteLength);
		this.#kept.set(address, { bytes, type: response.headers.get('content-type') ?? '' });
	}

	async delete(address: string): Promise<boolean> {
		return this.#kept.delete(address);
	}

	async keys(): Promise<{ url: string }[]> {
		return [...this.#kept.keys()].map((url) => ({ url }));
	}
}

/** A static host in memory: what it has, and what it was asked for. */
export class MadeHost {
	readonly files: Map<string, string>;
	readonly asked: string[] = [];
	isUp = true;

	constructor(files: Readonly<Record<string, string>>) {
		this.files = new Map(Object.entries(files));
	}

	readonly fetch: typeof fetch = async (input, init) => {
		init?.signal?.throwIfAborted();
		const url = new URL(input instanceof Request ? input.url : input);
		const path = url.href.slice(SCOPE.length).replace(/(^|\/)$/, '$1index.html');
		this.asked.push(path);
		if (!this.isUp) throw new TypeError('Failed to fetch');
		const text = this.files.get(path);
		return text === undefined ? new Response('', { status: 404 }) : new Response(text);
	};
}

/** The files of a site as its build lists them. */
export function listOf(version: string, files: Readonly<Record<string, string>>): OfflineList {
	return {
		version,
		files: Object.entries(files).map(([path, text]) => ({
			path,
			bytes: Buffer.byteLength(text),
			sha256: createHash('sha256').update(text).digest('hex')
		}))
	};
}

/** A site of five files, in the version said. */
export function siteOf(version: string): Record<string, string> {
	return {
		'index.html': `<p>Tổng quan, bản ${version}</p>`,
		'clusters/index.html': `<p>Cụm thi đua, bản ${version}</p>`,
		'404.html': '<p>Không có trang này</p>',
		[`_app/${version}.js`]: `export const version = '${version}'`,
		'data/published/units.csv': 'id\n63-91',
		'data/illustrative/units.csv': `id,${version}`
	};
}
