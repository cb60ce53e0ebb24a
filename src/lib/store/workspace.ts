import { keepContent, readContent } from './content';
import {
	committed,
	datasetOf,
	discarded,
	distinctFiles,
	joined,
	labelled,
	newId,
	removed,
	renamed,
	turned,
	versionOf,
	type CommitTarget,
	type Joined,
	type VersionKey,
	type VersionWords
} from './dataset-changes';
import type { Files } from './files';
import { isState, Journal, type Change } from './journal';
import { underLock, whenFree } from './locks';
import type { DatasetVersion, KeptDataset, VersionFile } from './manifest';
import { openFiles } from './open-files';
import { failed, kept, type StoreProblem, type StoreResult } from './problem';
import { tableChanges, type TableChange } from './version-keys';
import { packWorkspace } from './workspace-pack';
import { unpackWorkspace } from './workspace-unpack';

/** Where the datasets of this program are kept on the device. */
export const WORKSPACE_NAME = 'bang-vang';
/** Looking at the hash of so much takes about a tenth of a second. */
const HASHED_BYTES = 32 * 2 ** 20;
/** Where no tab can know that it is alone, a file no state names may be another tab's commit under way for so long. */
const UNDER_WAY_MS = 24 * 60 * 60 * 1000;

/** A file of a commit: bytes with their words, or a file of the parent that stays as it is. */
export type CommitFile = VersionFile | (Omit<VersionFile, 'sha256' | 'bytes'> & { content: Blob });

/** A commit: where it goes, what it is called, which files the new version has (all of them, kept ones too). */
export type Commit = CommitTarget & VersionWords & { files: readonly CommitFile[] };

/** What is kept, and what is wrong with it at a glance. */
export interface WorkspaceListing {
	datasets: readonly KeptDataset[];
	/** Removed, and still there to be restored. */
	removed: readonly KeptDataset[];
	/** States that cannot be read; files that are named and not there, or not of their size. Hashes are looked at by `check`. */
	problems: readonly StoreProblem[];
}

/** A version with its bytes, none of them in memory yet. */
export interface OpenVersion {
	dataset: KeptDataset;
	version: DatasetVersion;
	files: readonly { file: VersionFile; content: Blob }[];
}

/** The rows of a version, each file with its bytes (none of them in memory yet) or what is wrong with it. */
export interface OpenRows {
	dataset: KeptDataset;
	version: DatasetVersion;
	files: readonly { file: VersionFile; content: StoreResult<Blob> }[];
}

/**
 * The datasets kept on the device, the same in every tab. Faults of storage are values; whatever is acknowledged with `ok` is on the disk,
 * and whatever is not has changed nothing that counts. Each tab may read and commit at any time.
 */
export class Workspace {
	readonly #files: Files;
	readonly #journal: Journal;
	readonly #filesLock: string;
	readonly #channel: BroadcastChannel;
	readonly #now: () => Date;

	/** Of files already open, for tests and for other places than this device; else use `openWorkspace`. */
	constructor(files: Files, name: string, now: () => Date = () => new Date()) {
		this.#files = files;
		this.#journal = new Journal(files, `${name} manifest`);
		this.#filesLock = `${name} files`;
		this.#channel = new BroadcastChannel(`${name} workspace`);
		this.#now = now;
	}

	/** Where the files are. */
	get kind(): Files['kind'] {
		return this.#files.kind;
	}

	/** Calls back whenever another tab has changed something; then `listing` is to be asked again. Returns what ends the following. */
	follow(onchange: () => void): () => void {
		this.#channel.addEventListener('message', onchange);
		return () => this.#channel.removeEventListener('message', onchange);
	}

	/** Ends hearing and telling of changes. What was begun is finished. */
	close(): void {
		this.#channel.close();
	}

	/** All datasets, in the order they were made. */
	async listing(): Promise<StoreResult<WorkspaceListing>> {
		const read = await this.#journal.read();
		if (!read.ok) return read;
		const listed = await this.#files.list();
		if (!listed.ok) return listed;
		const { datasets } = read.value.manifest;
		const bytesByName = new Map(listed.value.map(({ name, bytes }) => [name, bytes]));
		const problems = distinctFiles(datasets).flatMap(({ sha256, bytes }) => {
			const found = bytesByName.get(sha256);
			if (found === undefined) return failed('missing_file', sha256).problem;
			if (found === bytes) return [];
			return failed('damaged_file', sha256, { expected: bytes, found }).problem;
		});
		return kept({
			datasets: datasets.filter((dataset) => dataset.removed === null),
			removed: datasets.filter((dataset) => dataset.removed !== null),
			problems: [...read.value.problems, ...problems]
		});
	}

	/** Every file that is missing, or is not what its hash says; [] when all is well. Reads all bytes once. */
	async check(signal?: AbortSignal): Promise<StoreResult<readonly StoreProblem[]>> {
		const read = await this.#journal.read();
		if (!read.ok) return read;
		const problems: StoreProblem[] = [];
		for (const file of distinctFiles(read.value.manifest.datasets)) {
			const content = await readContent(this.#files, file, true, signal);
			if (!content.ok) problems.push(content.problem);
		}
		return kept([...read.value.problems, ...problems]);
	}

	/**
	 * Keeps a version. `moved_on` when another tab committed to the dataset since `parent` was current, `unknown_dataset`, `full`;
	 * rejects with the signal's reason when it aborts before the version is kept.
	 */
	async commit(commit: Commit, signal?: AbortSignal): Promise<StoreResult<VersionKey>> {
		return this.#writing(async () => {
			const files: VersionFile[] = [];
			for (const file of commit.files) {
				const written = await this.#keep(file, signal);
				if (!written.ok) return written;
				files.push(written.value);
			}
			const { label = '', recipe = null, ledger = null } = commit;
			const created = this.#now().toISOString();
			const version = { id: newId(), created, label, files, recipe, ledger };
			return this.#change(({ datasets }) => committed(datasets, commit, version));
		});
	}

	/** A version of a dataset, the current one when none is named. Reads all bytes once to look at the hashes, unless `hashed` is false. */
	async open(
		dataset: string,
		version?: string,
		{ hashed = true, signal }: { hashed?: boolean; signal?: AbortSignal } = {}
	): Promise<StoreResult<OpenVersion>> {
		const found = await this.#find(dataset);
		if (!found.ok) return found;
		const asked = versionOf(found.value, version);
		if (!asked.ok) return asked;
		const files: { file: VersionFile; content: Blob }[] = [];
		for (const file of asked.value.files) {
			const content = await readContent(this.#files, file, hashed, signal);
			if (!content.ok) return content;
			files.push({ file, content: content.value });
		}
		return kept({ dataset: found.value, version: asked.value, files });
	}

	/**
	 * The files of rows of a version, the current one when none is named, each by itself: one that is missing or damaged hides no other.
	 * Hashes are looked at of files up to `hashedBytes`; of larger ones the size.
	 */
	async openRows(
		dataset: string,
		version?: string,
		{ hashedBytes = HASHED_BYTES, signal }: { hashedBytes?: number; signal?: AbortSignal } = {}
	): Promise<StoreResult<OpenRows>> {
		const found = await this.#find(dataset);
		if (!found.ok) return found;
		const asked = versionOf(found.value, version);
		if (!asked.ok) return asked;
		const files: { file: VersionFile; content: StoreResult<Blob> }[] = [];
		for (const file of asked.value.files) {
			if (file.role !== 'rows') continue;
			const isHashed = file.bytes <= hashedBytes;
			files.push({ file, content: await readContent(this.#files, file, isHashed, signal) });
		}
		return kept({ dataset: found.value, version: asked.value, files });
	}

	/** What became of each table from one version of a dataset to another. */
	async compare(
		dataset: string,
		before: string,
		after: string
	): Promise<StoreResult<readonly TableChange[]>> {
		const found = await this.#find(dataset);
		if (!found.ok) return found;
		const [old, young] = [versionOf(found.value, before), versionOf(found.value, after)];
		if (!old.ok) return old;
		return young.ok ? kept(tableChanges(old.value, young.value)) : young;
	}

	rename(dataset: string, name: string): Promise<StoreResult<void>> {
		return this.#change(({ datasets }) => renamed(datasets, dataset, name));
	}

	/** Calls a version by a name of the reader's; '' takes it away. */
	label(version: VersionKey, label: string): Promise<StoreResult<void>> {
		return this.#change(({ datasets }) => labelled(datasets, version, label));
	}

	/** Makes another version the current one: an undo, or its own undo. */
	turnTo(version: VersionKey): Promise<StoreResult<void>> {
		return this.#change(({ datasets }) => turned(datasets, version));
	}

	/** Takes a dataset off the list; its files stay until it is discarded. */
	remove(dataset: string): Promise<StoreResult<void>> {
		const at = this.#now().toISOString();
		return this.#change(({ datasets }) => removed(datasets, dataset, at));
	}

	/** Undoes a `remove`; `unknown_dataset` when it was discarded meanwhile. */
	restore(dataset: string): Promise<StoreResult<void>> {
		return this.#change(({ datasets }) => removed(datasets, dataset, null));
	}

	/** Forgets for good what was removed before a moment and frees its room. Returns the ids of what is gone. */
	async discard(before: Date): Promise<StoreResult<readonly string[]>> {
		const done = await this.#change(({ datasets }) => discarded(datasets, before));
		if (!done.ok) return done;
		const swept = await this.sweep(0);
		return swept.ok ? done : swept;
	}

	/**
	 * Removes files no state names: what a killed tab left. Returns how many bytes; 0 also when another tab is committing, for then
	 * nothing is touched. `spares` 0 gives up the state before the newest, too.
	 */
	async sweep(spares: 0 | 1 = 1): Promise<StoreResult<number>> {
		const swept = await whenFree(this.#filesLock, async (alone) => {
			const named = await this.#journal.prune(spares);
			if (!named.ok) return named;
			const listed = await this.#files.list();
			if (!listed.ok) return listed;
			const until = alone ? Infinity : Date.now() - UNDER_WAY_MS;
			let freed = 0;
			for (const { name, bytes, written } of listed.value) {
				if (isState(name) || named.value.has(name) || written > until) continue;
				const gone = await this.#files.remove(name);
				// A killed tab may hold its file a moment longer: the next sweep takes it.
				if (gone.ok) freed += bytes;
				else if (gone.problem.code !== 'refused') return gone;
			}
			return kept(freed);
		});
		return swept ?? kept(0);
	}

	/** Removes everything that is kept, at once and for good, as soon as no tab is committing. */
	async wipe(): Promise<StoreResult<void>> {
		const done = await underLock(this.#filesLock, 'exclusive', () => this.#journal.removeAll());
		this.#tell();
		return done;
	}

	/** Bytes of the files of each dataset, by id, a content shared by versions counted once; `all` also counts those of no dataset. */
	async sizes(): Promise<StoreResult<{ all: number; byDataset: ReadonlyMap<string, number> }>> {
		const read = await this.#journal.read();
		if (!read.ok) return read;
		const listed = await this.#files.list();
		if (!listed.ok) return listed;
		const byDataset = new Map(
			read.value.manifest.datasets.map((dataset) => [
				dataset.id,
				distinctFiles([dataset]).reduce((sum, { bytes }) => sum + bytes, 0)
			])
		);
		return kept({ all: listed.value.reduce((sum, { bytes }) => sum + bytes, 0), byDataset });
	}

	/**
	 * Everything but what was removed, as one ZIP file; the same workspace gives the same bytes. `too_large` over 4 GB, `missing_file` and
	 * `damaged_file` (by its hash) when a file is not what it should be: nothing half is handed out.
	 */
	async pack(signal?: AbortSignal): Promise<StoreResult<Blob>> {
		const read = await this.#journal.read();
		if (!read.ok) return read;
		const datasets = read.value.manifest.datasets.filter(({ removed }) => removed === null);
		return packWorkspace(datasets, (file) => readContent(this.#files, file, true, signal), signal);
	}

	/**
	 * Brings in what `pack` gave, from this device or another: all of it or nothing. `not_workspace` when the file is something else,
	 * `newer_schema`, `damaged_file`, `full`. Datasets here already grow by the versions they lack.
	 */
	async unpack(zip: Blob, signal?: AbortSignal): Promise<StoreResult<Joined>> {
		return this.#writing(async () => {
			const unpacked = await unpackWorkspace(
				zip,
				(content) => keepContent(this.#files, content, signal),
				signal
			);
			if (!unpacked.ok) return unpacked;
			return this.#change(({ datasets }) => joined(datasets, unpacked.value));
		});
	}

	/** Work that writes contents, which no sweep may take while no state names them. What a failure leaves takes room and is swept. */
	async #writing<T>(work: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
		let done: StoreResult<T> | null = null;
		try {
			done = await underLock(this.#filesLock, 'shared', work);
			return done;
		} finally {
			if (!done?.ok) await this.sweep();
		}
	}

	async #keep(file: CommitFile, signal?: AbortSignal): Promise<StoreResult<VersionFile>> {
		if (!('content' in file)) {
			const there = await readContent(this.#files, file, false);
			return there.ok ? kept(file) : there;
		}
		const { content, ...words } = file;
		const written = await keepContent(this.#files, content, signal);
		return written.ok ? kept({ ...words, ...written.value }) : written;
	}

	async #find(dataset: string): Promise<StoreResult<KeptDataset>> {
		const read = await this.#journal.read();
		return read.ok ? datasetOf(read.value.manifest.datasets, dataset) : read;
	}

	async #change<T>(change: Change<T>): Promise<StoreResult<T>> {
		let done = await this.#journal.change(change);
		if (!done.ok && done.problem.code === 'full') {
			// A removal must be possible on a full device: the spare state gives its room to the next.
			await this.sweep(0);
			done = await this.#journal.change(change);
		}
		if (done.ok) this.#tell();
		return done;
	}

	#tell(): void {
		this.#channel.postMessage(null);
	}
}

/** The workspace of this device; what a killed tab left behind is swept. `blocked` when the browser gives this site no storage. */
export async function openWorkspace(name = WORKSPACE_NAME): Promise<StoreResult<Workspace>> {
	const files = await openFiles(name);
	if (!files.ok) return files;
	const workspace = new Workspace(files.value, name);
	// What cannot be swept can still be read; `listing` says what is wrong.
	await workspace.sweep();
	return kept(workspace);
}
