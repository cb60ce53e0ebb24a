/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole, never changed in place */
import type { BrowserEngine } from '$lib/engine/browser-engine';
import { keptId, workspaceId, type DatasetId, type KeptId } from '$lib/engine/engine';
import type { StagedImport } from '$lib/ingest/intake/intake';
import type { LoadProblem, Result } from '$lib/ingest/problem';
import type { DeviceUsage } from '$lib/store/device-usage';
import type { Files } from '$lib/store/files';
import type { StoreProblem, StoreResult } from '$lib/store/problem';
import type { Workspace, WorkspaceListing } from '$lib/store/workspace';
import type { ImportPreview, ImportTarget, VersionComparison } from './kept-datasets';
import { whenIdle } from './when-idle';

/** What kept datasets need of a session. */
export interface KeptGround {
	/** The engine, once it is there. */
	engine(): Promise<BrowserEngine>;
	ensure(dataset: DatasetId): Promise<void>;
	/** Called when a dataset is no longer what it was: another version is current, or it is gone. */
	changed(dataset: KeptId): void;
}

/** How far an import has come, in bytes of its files. */
export interface ImportProgress {
	done: number;
	total: number;
}

const NOTHING: WorkspaceListing = { datasets: [], removed: [], problems: [] };
const UNKNOWN_USAGE: DeviceUsage = { used: null, quota: null, persisted: null };

/**
 * The datasets kept on this device, the same in every tab. Nothing of the store is loaded until `follow` has waited for idle time, or
 * until something is asked. Faults of storage are values; every change is on screen when its promise resolves.
 */
export class KeptDatasets {
	readonly #ground: KeptGround;
	readonly #openWorkspace: () => Promise<StoreResult<Workspace>>;
	#opening: Promise<Workspace> | null = null;
	#listing = $state.raw(NOTHING);
	#trouble = $state.raw<StoreProblem | null>(null);
	#place = $state.raw<Files['kind'] | null>(null);
	#sizes = $state.raw<ReadonlyMap<string, number>>(new Map());
	#usage = $state.raw(UNKNOWN_USAGE);
	#isKnown = $state.raw(false);
	/** One import or comparison at a time: they share schemas of the engine. */
	#turn: Promise<unknown> = Promise.resolve();

	/** `open` opens the workspace, another one than this device's in tests. */
	constructor(
		ground: KeptGround,
		open = async () => (await import('$lib/store/workspace')).openWorkspace()
	) {
		this.#ground = ground;
		this.#openWorkspace = open;
	}

	/** False until what is kept has been looked at. */
	get isKnown(): boolean {
		return this.#isKnown;
	}

	/** What is kept, in the order it was made; what was removed and can be restored; and what is wrong with any of it. */
	get listing(): WorkspaceListing {
		return this.#listing;
	}

	/** Why nothing can be listed or kept beyond this visit (`blocked`, `newer_schema`, `refused`); null when all is well. */
	get trouble(): StoreProblem | null {
		return this.#trouble;
	}

	/** Where datasets are kept; `memory` lasts until the page is closed, and the screen says so. Null until it is known. */
	get place(): Files['kind'] | null {
		return this.#place;
	}

	/** Bytes of each dataset, by its id in the workspace. */
	get sizes(): ReadonlyMap<string, number> {
		return this.#sizes;
	}

	/** Room taken and left on the device. */
	get usage(): DeviceUsage {
		return this.#usage;
	}

	/** The name of a dataset; null for one that is not kept here, or not known yet. */
	nameOf(dataset: DatasetId): string | null {
		const id = workspaceId(dataset);
		return this.#listing.datasets.find((each) => each.id === id)?.name ?? null;
	}

	/** Looks at what is kept when the page is idle, and again whenever another tab changes it. Returns what ends the following. */
	follow(): () => void {
		const end = new AbortController();
		whenIdle(() => {
			if (!end.signal.aborted) void this.#follow(end.signal);
		});
		return () => end.abort();
	}

	/** Looks again at what is kept and how much room it takes. */
	async refresh(): Promise<void> {
		const workspace = await this.#workspace();
		const { deviceUsage } = await import('$lib/store/device-usage');
		const [listing, sizes, usage] = await Promise.all([
			workspace.listing(),
			workspace.sizes(),
			deviceUsage()
		]);
		const before = this.#listing;
		if (listing.ok) this.#listing = listing.value;
		if (this.#place !== 'memory') this.#trouble = listing.ok ? null : listing.problem;
		if (sizes.ok) this.#sizes = sizes.value.byDataset;
		this.#usage = usage;
		this.#isKnown = true;
		for (const { id, current } of before.datasets) {
			const now = this.#listing.datasets.find((each) => each.id === id);
			if (now?.current !== current) this.#ground.changed(keptId(id));
		}
		const isNew = (id: string) => !before.datasets.some((each) => each.id === id);
		for (const { id } of this.#listing.datasets) if (isNew(id)) this.#ground.changed(keptId(id));
	}

	rename(dataset: string, name: string): Promise<StoreResult<void>> {
		return this.#changing((workspace) => workspace.rename(dataset, name));
	}

	/** Calls a version by a name of the reader's; '' takes it away. */
	label(dataset: string, version: string, label: string): Promise<StoreResult<void>> {
		return this.#changing((workspace) => workspace.label({ dataset, version }, label));
	}

	/** Makes another version the current one, in every tab: an undo, or its own undo. */
	turnTo(dataset: string, version: string): Promise<StoreResult<void>> {
		return this.#changing((workspace) => workspace.turnTo({ dataset, version }));
	}

	/** Takes a dataset off the list; until it is discarded it can be restored. */
	remove(dataset: string): Promise<StoreResult<void>> {
		return this.#changing((workspace) => workspace.remove(dataset));
	}

	restore(dataset: string): Promise<StoreResult<void>> {
		return this.#changing((workspace) => workspace.restore(dataset));
	}

	/** Forgets for good what was removed before a moment. Returns the ids of what is gone. */
	discard(before: Date): Promise<StoreResult<readonly string[]>> {
		return this.#changing((workspace) => workspace.discard(before));
	}

	/** Everything that is kept, as one file for another device. */
	async pack(signal?: AbortSignal): Promise<StoreResult<Blob>> {
		return (await this.#workspace()).pack(signal);
	}

	/** Brings in what `pack` gave: all of it or nothing. */
	unpack(file: Blob, signal?: AbortSignal) {
		return this.#changing((workspace) => workspace.unpack(file, signal));
	}

	/**
	 * Lays an import beside its target, in the engine and nowhere else: what it would change, and what is in the way. A file that cannot
	 * be taken in is a problem. Rejects with the signal's reason, with `EngineFailure`; the target is as it was, whatever happens.
	 */
	preview(
		staged: StagedImport,
		target: ImportTarget,
		options: { signal?: AbortSignal; onprogress?: (progress: ImportProgress) => void } = {}
	): Promise<Result<ImportPreview>> {
		return this.#alone(async () => {
			const workspace = await this.#workspace();
			const engine = await this.#ground.engine();
			const { layBeside } = await import('./import-steps');
			return layBeside(engine, workspace, this.#ground, staged, target, options);
		}, options.signal);
	}

	/**
	 * Keeps exactly what a preview showed, as a version of its own, which every screen then shows. `moved_on` when another tab committed
	 * in between: preview again. `allowEstimateOverFinal` lets estimates take the place of final figures. Throws when it is blocked.
	 */
	commit(
		preview: ImportPreview,
		options: { label?: string; allowEstimateOverFinal?: boolean; signal?: AbortSignal } = {}
	): Promise<StoreResult<{ dataset: string; version: string }>> {
		return this.#changing(async (workspace) => {
			const [{ keepImport }, { persistStorage }] = await Promise.all([
				import('./import-steps'),
				import('$lib/store/device-usage')
			]);
			const done = await keepImport(workspace, preview, options);
			if (done.ok) await persistStorage();
			return done;
		});
	}

	/** What changed between two versions of a dataset, and which places moved. Problems are those of loading either. */
	compare(
		dataset: string,
		before: string,
		after: string,
		signal?: AbortSignal
	): Promise<Result<VersionComparison>> {
		return this.#alone(async () => {
			const workspace = await this.#workspace();
			const engine = await this.#ground.engine();
			await this.#ground.ensure('published');
			const { compareVersions } = await import('./version-comparison');
			return compareVersions(engine, workspace, dataset, [before, after], signal);
		}, signal);
	}

	/**
	 * Loads a dataset's current version into the engine; what is wrong with it is told, and the rest is loaded. `onprogress` hears the share
	 * done, 0 to 1.
	 */
	async load(
		engine: BrowserEngine,
		dataset: KeptId,
		onprogress?: (share: number) => void
	): Promise<readonly LoadProblem[]> {
		const workspace = await this.#workspace();
		const { loadVersion } = await import('./import-steps');
		const id = workspaceId(dataset) ?? '';
		return loadVersion(engine, workspace, id, undefined, dataset, { onprogress });
	}

	async #follow(signal: AbortSignal): Promise<void> {
		const workspace = await this.#workspace();
		if (signal.aborted) return;
		const end = workspace.follow(() => void this.refresh());
		signal.addEventListener('abort', end);
		await this.refresh();
	}

	#workspace(): Promise<Workspace> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	/** The workspace of this device; where there is none, one for as long as the page is open. */
	async #open(): Promise<Workspace> {
		const opened = await this.#openWorkspace();
		if (opened.ok) {
			this.#place = opened.value.kind;
			return opened.value;
		}
		const [{ Workspace }, { MemoryFiles }] = await Promise.all([
			import('$lib/store/workspace'),
			import('$lib/store/memory-files')
		]);
		this.#trouble = opened.problem;
		this.#place = 'memory';
		// No other tab sees it: its locks and news are its own.
		return new Workspace(new MemoryFiles(), `memory ${Date.now()} ${Math.random()}`);
	}

	async #changing<T>(
		change: (workspace: Workspace) => Promise<StoreResult<T>>
	): Promise<StoreResult<T>> {
		const done = await change(await this.#workspace());
		await this.refresh();
		return done;
	}

	#alone<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		const turn = this.#turn.then(() => {
			signal?.throwIfAborted();
			return work();
		});
		this.#turn = turn.catch(() => undefined);
		return turn;
	}
}
