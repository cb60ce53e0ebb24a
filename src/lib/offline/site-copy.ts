import { checkKept } from './check-kept';
import { downloadVersion, fetchList, type OfflineProgress } from './download';
import { bytesOf, keptFiles } from './file-list';
import { KeptVersions, type KeptRecord, type TestRecord } from './kept';
import { testPage } from './page-test';
import { done, failed, type OfflineResult } from './problem';
import { ASK, ASK_NETWORK } from './protocol';
import { askService, endService, startService } from './service';

/** Bytes, without the illustrative figures and with them. */
export interface CopySizes {
	published: number;
	all: number;
}

/** What a page can do with the copy of the site on this device. Everything rejects with an `AbortError` only. */
export class SiteCopy {
	readonly kept: KeptVersions;
	readonly #scope: string;
	readonly #onprogress: (progress: OfflineProgress) => void;

	/** `scope` is the address of the site's folder, with its slash. */
	constructor(scope: string, onprogress: (progress: OfflineProgress) => void) {
		this.#scope = scope;
		this.#onprogress = onprogress;
		this.kept = new KeptVersions(caches, scope);
	}

	/** How many bytes the version that the host has now takes, without the illustrative figures and with them. */
	async sizes(signal: AbortSignal): Promise<OfflineResult<CopySizes>> {
		const list = await fetchList({ scope: this.#scope, fetch: fetched, signal });
		if (!list.ok) return list;
		const [published, all] = [false, true].map((each) => bytesOf(keptFiles(list.value, each)));
		return done({ published: published!, all: all! });
	}

	/** Brings all of the version that the host has now. It is not used before `use`. */
	async download(illustrative: boolean, signal: AbortSignal): Promise<OfflineResult<KeptRecord>> {
		const service = await startService(this.#scope);
		if (!service.ok) return service;
		const ground = { scope: this.#scope, fetch: fetched, signal };
		const list = await fetchList(ground);
		if (!list.ok) return list;
		const bytes = bytesOf(keptFiles(list.value, illustrative));
		if (await isTooLarge(bytes - (await this.#broughtBytes(list.value.version))))
			return failed('full', '', { bytes });
		return downloadVersion(list.value, illustrative, {
			...ground,
			kept: this.kept,
			onprogress: this.#onprogress,
			now: () => new Date()
		});
	}

	/** Reads every file of a version, then opens its front page, both with the network refused; what was found is written down. */
	async test(record: KeptRecord, signal: AbortSignal): Promise<OfflineResult<TestRecord>> {
		const found = await this.#tested(record, signal);
		const test: TestRecord = {
			version: record.version,
			at: new Date().toISOString(),
			passed: found.ok,
			files: record.files,
			bytes: record.bytes,
			engine: found.ok && found.value.engine
		};
		await this.kept.noteTest(test);
		return found.ok ? done(test) : found;
	}

	/** From now on new pages are answered by this version, and versions nobody runs are removed. */
	async use(version: string): Promise<void> {
		await this.kept.use(version);
		for (const other of await this.kept.versions())
			if ((await this.kept.record(other)) === null) await this.kept.drop(other);
		await askService({ type: 'clean' });
	}

	/** Removes everything: pages come from the host again. */
	async remove(): Promise<void> {
		await this.kept.dropAll();
		await endService(this.#scope);
	}

	/** The version the host has; null when it does not say, as without a network. */
	async hostVersion(): Promise<string | null> {
		try {
			const answer = await fetch(`${this.#scope}_app/version.json`, {
				cache: 'no-cache',
				headers: { [ASK]: ASK_NETWORK }
			});
			const { version } = (await answer.json()) as { version?: unknown };
			return answer.ok && typeof version === 'string' ? version : null;
		} catch {
			return null;
		}
	}

	async #tested(
		{ version, illustrative }: KeptRecord,
		signal: AbortSignal
	): Promise<OfflineResult<{ engine: boolean }>> {
		const service = await startService(this.#scope);
		if (!service.ok) return service;
		const list = await this.kept.list(version);
		if (!list) return failed('cleared');
		const files = await checkKept(list, illustrative, {
			scope: this.#scope,
			fetch: fetched,
			signal,
			onprogress: this.#onprogress
		});
		return files.ok ? testPage(this.#scope, version, signal) : files;
	}

	/** What an earlier download brought of a version takes no more room. */
	async #broughtBytes(version: string): Promise<number> {
		const list = await this.kept.list(version);
		const cache = list && (await this.kept.find(version));
		const there = new Set((await cache?.keys())?.map(({ url }) => url));
		return bytesOf(list?.files.filter(({ path }) => there.has(this.kept.address(path))) ?? []);
	}
}

const fetched: typeof fetch = (...asked) => fetch(...asked);

/** A browser that does not say how much room there is finds out while it writes. */
async function isTooLarge(bytes: number): Promise<boolean> {
	const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
	return quota !== undefined && usage !== undefined && bytes > quota - usage;
}
