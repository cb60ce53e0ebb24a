import { digest } from './digest';
import { eachOf } from './each-of';
import {
	addressOf,
	bytesOf,
	FALLBACK_FILE,
	keptFiles,
	LIST_FILE,
	readFileList,
	typeOf,
	type OfflineFile,
	type OfflineList
} from './file-list';
import type { KeptRecord, KeptVersions } from './kept';
import { done, failed, storageProblem, type OfflineProblem, type OfflineResult } from './problem';
import { ASK, ASK_NETWORK } from './protocol';

/** How far a download or a test is. */
export interface OfflineProgress {
	files: number;
	totalFiles: number;
	bytes: number;
	totalBytes: number;
}

export interface DownloadGround {
	kept: KeptVersions;
	/** Address of the site's folder, with its slash. */
	scope: string;
	fetch: typeof fetch;
	signal: AbortSignal;
	onprogress: (progress: OfflineProgress) => void;
	/** Milliseconds before each further try of a file; as many tries as there are numbers, and the first. */
	pauses?: readonly number[];
	/** When the last file arrived. */
	now: () => Date;
}

/** A line that drops out for a moment is no failure. */
const PAUSES = [500, 2000, 5000];

/** The host's list of the files of the version it has now. Rejects with an `AbortError` only. */
export async function fetchList(
	ground: Pick<DownloadGround, 'scope' | 'fetch' | 'signal'>
): Promise<OfflineResult<OfflineList>> {
	const fetched = await fetchBytes(ground, LIST_FILE, 'no-cache');
	if (!fetched.ok) return fetched;
	try {
		const list = readFileList(JSON.parse(new TextDecoder().decode(fetched.value)));
		return list ? done(list) : failed('not_listed', LIST_FILE);
	} catch {
		return failed('not_listed', LIST_FILE);
	}
}

/**
 * Fetches every file of a version that is not there already, holds each against its hash and says at the end that the version is whole.
 * What an earlier, cut off download brought is kept when it is sound; what another version has is not fetched again. A problem leaves
 * the version not whole, so that it is not used; what came stays for the next try, unless there was no room. Rejects with an
 * `AbortError` only.
 */
export async function downloadVersion(
	list: OfflineList,
	illustrative: boolean,
	ground: DownloadGround
): Promise<OfflineResult<KeptRecord>> {
	const { kept, signal } = ground;
	const files = keptFiles(list, illustrative);
	const totalBytes = bytesOf(files);
	let [count, bytes] = [0, 0];
	let problem: OfflineProblem | null = null;
	try {
		const cache = await kept.open(list.version);
		await cache.put(kept.address(LIST_FILE), answer(LIST_FILE, JSON.stringify(list)));
		const donors = await Donors.of(kept, list.version);
		await eachOf(files, async (file) => {
			signal.throwIfAborted();
			if (!(await isSound(cache, kept.address(file.path), file))) {
				const brought = (await donors.take(file)) ?? (await soundBytes(file, ground));
				if (!(brought instanceof ArrayBuffer)) {
					problem = brought;
					throw new Stopped();
				}
				await cache.put(kept.address(file.path), answer(file.path, brought));
			}
			count++;
			bytes += file.bytes;
			ground.onprogress({ files: count, totalFiles: files.length, bytes, totalBytes });
		});
		signal.throwIfAborted();
		const record: KeptRecord = {
			version: list.version,
			illustrative,
			files: files.length,
			bytes: totalBytes,
			at: ground.now().toISOString()
		};
		await kept.complete(record);
		return done(record);
	} catch (cause) {
		if (cause instanceof Stopped && problem) return { ok: false, problem };
		if (signal.aborted) throw cause;
		const stopped = storageProblem(cause, totalBytes);
		if (stopped.problem.code === 'full' && (await kept.record(list.version)) === null)
			await kept.drop(list.version);
		return stopped;
	}
}

class Stopped extends Error {}

/** A file as its own answer, of its own type, without what a host adds. */
export function answer(path: string, body: string | ArrayBuffer, status = 200): Response {
	return new Response(body, { status, headers: { 'content-type': typeOf(path) } });
}

async function isSound(cache: Cache, address: string, file: OfflineFile): Promise<boolean> {
	const found = await cache.match(address);
	if (!found) return false;
	const bytes = await found.arrayBuffer();
	return bytes.byteLength === file.bytes && (await digest(bytes)) === file.sha256;
}

/** Files that other versions have, by what is in them. */
class Donors {
	readonly #addresses: ReadonlyMap<string, { cache: Cache; address: string }>;

	constructor(addresses: ReadonlyMap<string, { cache: Cache; address: string }>) {
		this.#addresses = addresses;
	}

	static async of(kept: KeptVersions, version: string): Promise<Donors> {
		const addresses = new Map<string, { cache: Cache; address: string }>();
		for (const other of await kept.versions()) {
			const cache = other === version ? null : await kept.find(other);
			const list = cache && (await kept.list(other));
			for (const { path, sha256 } of list?.files ?? [])
				addresses.set(sha256, { cache: cache!, address: kept.address(path) });
		}
		return new Donors(addresses);
	}

	async take(file: OfflineFile): Promise<ArrayBuffer | null> {
		const donor = this.#addresses.get(file.sha256);
		const found = await donor?.cache.match(donor.address);
		const bytes = await found?.arrayBuffer();
		return bytes && bytes.byteLength === file.bytes && (await digest(bytes)) === file.sha256
			? bytes
			: null;
	}
}

/** The bytes of a file as they were built, or why they could not be had. */
async function soundBytes(
	file: OfflineFile,
	ground: DownloadGround
): Promise<ArrayBuffer | OfflineProblem> {
	let problem: OfflineProblem | null = null;
	// what the browser has at hand from an earlier visit may be of another version
	for (const [index, pause] of [0, ...(ground.pauses ?? PAUSES)].entries()) {
		if (pause > 0) await paused(pause, ground.signal);
		const fetched = await fetchBytes(ground, file.path, index === 0 ? 'default' : 'reload');
		if (fetched.ok && (await digest(fetched.value)) === file.sha256) return fetched.value;
		problem = fetched.ok ? failed('different', file.path).problem : fetched.problem;
		if (problem.code === 'different' && index > 0) break;
	}
	return problem!;
}

async function fetchBytes(
	{ scope, fetch, signal }: Pick<DownloadGround, 'scope' | 'fetch' | 'signal'>,
	path: string,
	cache: RequestCache
): Promise<OfflineResult<ArrayBuffer>> {
	try {
		const response = await fetch(scope + addressOf(path), {
			cache,
			signal,
			headers: { [ASK]: ASK_NETWORK }
		});
		// a host shows this page with the status of an address that leads nowhere
		if (response.ok || path === FALLBACK_FILE) return done(await response.arrayBuffer());
		return failed('unreachable', path, { status: response.status });
	} catch (cause) {
		if (signal.aborted) throw cause;
		return failed('unreachable', path, { status: 0 });
	}
}

function paused(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const stop = () => {
			clearTimeout(timer);
			reject(signal.reason as Error);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener('abort', stop);
			resolve();
		}, ms);
		signal.addEventListener('abort', stop, { once: true });
	});
}
