import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { distinctFiles } from './dataset-changes';
import type { KeptDataset, VersionFile } from './manifest';
import { manifestJson } from './manifest-text';
import { failed, kept, type StoreResult } from './problem';
import { sha256 } from './sha256';

/** The file in a workspace's ZIP that says what the others are. */
export const CONTENTS_NAME = 'workspace.json';
/** Its SHA-256 in the form `sha256sum` checks: the others are named by theirs. */
export const SUM_NAME = 'workspace.sha256';
/** The format of ZIP written here counts bytes in 32 bits; some are left for its directory. */
export const LARGEST_PACK = 2 ** 32 - 2 ** 24;
/** Files that shrink: Parquet, Arrow, XLSX and ZIP are packed already. */
const SHRINKING = /\.(csv|tsv|txt|json)$/i;
/** About 20 ms of deflating. */
const SLICE_BYTES = 2 ** 20;
/** Of packed bytes held in the heap before they are given to the browser. */
const HELD_BYTES = 8 * 2 ** 20;

/** The name of a content in the ZIP. */
export function contentName({ sha256 }: Pick<VersionFile, 'sha256'>): string {
	return `files/${sha256}`;
}

/** What `SUM_NAME` holds. */
export function sumLine(sum: string): string {
	return `${sum}  ${CONTENTS_NAME}\n`;
}

/**
 * Datasets with all their versions as one ZIP: `workspace.json`, its sum, and each content once under its hash. The same datasets give the same
 * bytes. `read` hands over a content; what it refuses is passed on. `too_large` beyond 4 GB.
 */
export async function packWorkspace(
	datasets: readonly KeptDataset[],
	read: (file: VersionFile) => Promise<StoreResult<Blob>>,
	signal?: AbortSignal
): Promise<StoreResult<Blob>> {
	const files = distinctFiles(datasets);
	const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
	if (size > LARGEST_PACK) return failed('too_large', '', { size, limit: LARGEST_PACK });
	const pack = new Pack(signal);
	const account = new Blob([manifestJson({ generation: 0, datasets })]);
	await pack.add(CONTENTS_NAME, account, true);
	await pack.add(SUM_NAME, new Blob([sumLine(await sha256(account))]), false);
	for (const file of files) {
		const content = await read(file);
		if (!content.ok) return content;
		await pack.add(contentName(file), content.value, SHRINKING.test(file.name));
	}
	return kept(pack.end());
}

/** A ZIP on its way. */
class Pack {
	readonly #signal: AbortSignal | undefined;
	readonly #zip: Zip;
	readonly #parts: Blob[] = [];
	#chunks: Uint8Array<ArrayBuffer>[] = [];
	#held = 0;

	constructor(signal?: AbortSignal) {
		this.#signal = signal;
		this.#zip = new Zip((error, chunk) => {
			if (error) throw error;
			this.#chunks.push(chunk);
			this.#held += chunk.length;
			if (this.#held > HELD_BYTES) this.#settle();
		});
	}

	async add(name: string, content: Blob, shrinks: boolean): Promise<void> {
		const entry = shrinks ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
		// The same bytes whenever it is packed; formats of ZIP know no day before this one.
		entry.mtime = new Date(1980, 0, 1);
		this.#zip.add(entry);
		for (let from = 0; from === 0 || from < content.size; from += SLICE_BYTES) {
			const slice = await content.slice(from, from + SLICE_BYTES).arrayBuffer();
			this.#signal?.throwIfAborted();
			entry.push(new Uint8Array(slice), from + SLICE_BYTES >= content.size);
		}
	}

	end(): Blob {
		this.#zip.end();
		this.#settle();
		return new Blob(this.#parts, { type: 'application/zip' });
	}

	#settle(): void {
		this.#parts.push(new Blob(this.#chunks));
		this.#chunks = [];
		this.#held = 0;
	}
}
