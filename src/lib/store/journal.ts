import type { Files, KeptFileSize } from './files';
import { underLock } from './locks';
import { filesNamed, MANIFEST_SCHEMA, NOTHING_KEPT, type Manifest } from './manifest';
import { manifestFromText, manifestText } from './manifest-text';
import { failed, kept, type StoreProblem, type StoreResult } from './problem';

/** `manifest-12.json` is the twelfth state; sorted by the number, not the name. */
const STATE_NAME = /^manifest-([1-9]\d{0,14})\.json$/;

/** The newest state, and what was found wrong on the way to it. */
export interface JournalReading {
	manifest: Manifest;
	/** `damaged_manifest` for each state later than it that cannot be read: one cut off while written (0 bytes), or spoilt since. */
	problems: readonly StoreProblem[];
}

/** A change of the manifest: the datasets as they will be, with an answer for whoever asked; or why it cannot be. */
export type Change<T> = (
	manifest: Manifest
) => StoreResult<{ datasets: Manifest['datasets']; answer: T }>;

/**
 * The manifest on disk, as a row of states, each a file of its own that is written once. The newest that can be read counts, so a tab
 * killed at any moment leaves either the state before or the state after. The one before the newest stays as a spare.
 */
export class Journal {
	readonly #files: Files;
	readonly #lock: string;

	/** `lock` is the Web Lock under which states are written. */
	constructor(files: Files, lock: string) {
		this.#files = files;
		this.#lock = lock;
	}

	/** The newest state; `NOTHING_KEPT` when none was written. `newer_schema` when a later version of this program wrote the newest. */
	async read(): Promise<StoreResult<JournalReading>> {
		for (;;) {
			const read = await underLock(this.#lock, 'shared', () => this.#newest());
			if (!isOvertaken(read)) return read;
		}
	}

	/**
	 * Makes a change of the newest state, whichever tab wrote it, and writes it as the next. Rejects never for a fault of storage;
	 * whatever the change refuses is passed on and nothing is written.
	 */
	async change<T>(change: Change<T>): Promise<StoreResult<T>> {
		for (;;) {
			const done = await underLock(this.#lock, 'exclusive', () => this.#write(change));
			if (!isOvertaken(done)) return done;
		}
	}

	/** Removes states that do not count any more and returns the hashes of the files the others still name; `spares` 0 frees the most. */
	async prune(spares: 0 | 1): Promise<StoreResult<Set<string>>> {
		for (;;) {
			const done = await underLock(this.#lock, 'exclusive', () => this.#prune(spares));
			if (!isOvertaken(done)) return done;
		}
	}

	/** Removes every file there is, the states first and the oldest of them first: cut off, it leaves files for the next sweep. */
	async removeAll(): Promise<StoreResult<void>> {
		return underLock(this.#lock, 'exclusive', async () => {
			const [listed, states] = [await this.#files.list(), await this.#states()];
			if (!listed.ok) return listed;
			if (!states.ok) return states;
			const rest = listed.value.filter(({ name }) => !isState(name));
			for (const { name } of [...states.value.toReversed(), ...rest]) {
				const removed = await this.#files.remove(name);
				if (!removed.ok) return removed;
			}
			return kept(undefined);
		});
	}

	async #prune(spares: 0 | 1): Promise<StoreResult<Set<string>>> {
		const newest = await this.#newest();
		if (!newest.ok) return newest;
		const { manifest, states } = newest.value;
		const named = filesNamed(manifest);
		let left: number = spares;
		for (const state of states) {
			const generation = generationOf(state);
			// A later state that cannot be read but has bytes may be all that is left of a commit.
			if (generation > manifest.generation && state.bytes > 0) continue;
			if (generation === manifest.generation) continue;
			const spare = left > 0 ? await this.#load(state.name) : null;
			if (spare?.ok && spare.value.kind === 'manifest') {
				left--;
				for (const name of filesNamed(spare.value.manifest)) named.add(name);
				continue;
			}
			const removed = await this.#files.remove(state.name);
			if (!removed.ok && removed.problem.code !== 'refused') return removed;
		}
		return kept(named);
	}

	async #write<T>(change: Change<T>): Promise<StoreResult<T>> {
		const newest = await this.#newest();
		if (!newest.ok) return newest;
		const changed = change(newest.value.manifest);
		if (!changed.ok) return changed;
		// After the last number ever taken, readable or not.
		const last = newest.value.states[0];
		const generation = last ? generationOf(last) + 1 : 1;
		const text = await manifestText({ generation, datasets: changed.value.datasets });
		const written = await this.#files.create(`manifest-${generation}.json`, new Blob([text]));
		return written.ok ? kept(changed.value.answer) : written;
	}

	async #newest(): Promise<StoreResult<JournalReading & { states: readonly KeptFileSize[] }>> {
		const listed = await this.#states();
		if (!listed.ok) return listed;
		const states = listed.value;
		const problems: StoreProblem[] = [];
		for (const { name, bytes } of states) {
			const loaded = await this.#load(name);
			if (!loaded.ok) return loaded;
			switch (loaded.value.kind) {
				case 'manifest':
					return kept({ manifest: loaded.value.manifest, problems, states });
				case 'newer':
					return failed('newer_schema', name, {
						found: loaded.value.schema,
						known: MANIFEST_SCHEMA
					});
				case 'damaged':
					problems.push(failed('damaged_manifest', name, { bytes }).problem);
			}
		}
		return kept({ manifest: NOTHING_KEPT, problems, states });
	}

	async #load(name: string) {
		const read = await this.#files.read(name);
		if (!read.ok) return read;
		return kept(await manifestFromText(await read.value.text()));
	}

	/** Files that are states, latest first. */
	async #states(): Promise<StoreResult<readonly KeptFileSize[]>> {
		const listed = await this.#files.list();
		if (!listed.ok) return listed;
		const states = listed.value.filter(({ name }) => STATE_NAME.test(name));
		return kept(states.toSorted((a, b) => generationOf(b) - generationOf(a)));
	}
}

/**
 * Without Web Locks another tab may have written the same number, or removed a state that was just listed: then what it left is to be
 * looked at again.
 */
function isOvertaken(result: StoreResult<unknown>): boolean {
	if (result.ok || navigator.locks) return false;
	const { code, where } = result.problem;
	return isState(where) && (code === 'already_exists' || code === 'missing_file');
}

/** Whether a file is one of the journal's. */
export function isState(name: string): boolean {
	return STATE_NAME.test(name);
}

function generationOf({ name }: { name: string }): number {
	return Number(STATE_NAME.exec(name)![1]);
}
