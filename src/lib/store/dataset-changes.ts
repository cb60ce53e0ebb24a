import type {
	CommitKind,
	DatasetVersion,
	Json,
	KeptDataset,
	LedgerSummary,
	VersionFile
} from './manifest';
import { failed, kept, type StoreResult } from './problem';

type Datasets = readonly KeptDataset[];

/** A version and whose it is. */
export interface VersionKey {
	dataset: string;
	version: string;
}

/** What a commit says of the version it makes. */
export interface VersionWords {
	label?: string;
	recipe?: Json;
	ledger?: LedgerSummary | null;
}

/** Whether a commit makes a dataset, or goes on from a version of one: the one on screen, so that nothing is built on what nobody saw. */
export type CommitTarget =
	| { commit: 'new'; name: string }
	| { commit: Exclude<CommitKind, 'new'>; dataset: string; parent: string };

/** The datasets with one more, or with one more version, which becomes the current one. `moved_on` when the parent is not current. */
export function committed(
	datasets: Datasets,
	target: CommitTarget,
	version: Omit<DatasetVersion, 'parent' | 'commit'>
): StoreResult<{ datasets: Datasets; answer: VersionKey }> {
	if (target.commit === 'new') {
		const id = newId();
		const { name } = target;
		const first: DatasetVersion = { ...version, parent: null, commit: 'new' };
		const { created } = version;
		const dataset = { id, name, created, current: version.id, removed: null, versions: [first] };
		return kept({
			datasets: [...datasets, dataset],
			answer: { dataset: id, version: version.id }
		});
	}
	const { commit, parent } = target;
	return changed(datasets, target.dataset, (dataset) => {
		if (dataset.current !== parent)
			return failed('moved_on', dataset.id, { expected: parent, found: dataset.current });
		const next: DatasetVersion = { ...version, parent, commit };
		return kept({
			dataset: { ...dataset, current: version.id, versions: [...dataset.versions, next] },
			answer: { dataset: dataset.id, version: version.id }
		});
	});
}

/** The datasets with one called otherwise. */
export function renamed(datasets: Datasets, id: string, name: string) {
	return changed(datasets, id, (dataset) => only({ ...dataset, name }));
}

/** The datasets with one version called otherwise. */
export function labelled(datasets: Datasets, { dataset: id, version }: VersionKey, label: string) {
	return changed(datasets, id, (dataset) => {
		const at = dataset.versions.findIndex((each) => each.id === version);
		const found = dataset.versions[at];
		if (!found) return failed('unknown_version', version);
		return only({ ...dataset, versions: dataset.versions.with(at, { ...found, label }) });
	});
}

/** The datasets with one turned to another of its versions, older or newer: none is lost by it. */
export function turned(datasets: Datasets, { dataset: id, version }: VersionKey) {
	return changed(datasets, id, (dataset) =>
		dataset.versions.some((each) => each.id === version)
			? only({ ...dataset, current: version })
			: failed('unknown_version', version)
	);
}

/** The datasets with one removed at a moment, or restored (null). A second removal leaves the first one's moment. */
export function removed(datasets: Datasets, id: string, at: string | null) {
	const found = datasets.find((each) => each.id === id);
	if (!found) return failed('unknown_dataset', id);
	const moment = at === null ? null : (found.removed ?? at);
	const list = datasets.with(datasets.indexOf(found), { ...found, removed: moment });
	return kept({ datasets: list, answer: undefined });
}

/** The datasets without those removed before a moment; `answer` are the ids of these. */
export function discarded(datasets: Datasets, before: Date) {
	const gone = datasets.filter(({ removed }) => removed !== null && new Date(removed) < before);
	return kept({
		datasets: datasets.filter((each) => !gone.includes(each)),
		answer: gone.map(({ id }) => id)
	});
}

/** What became of each dataset that came in, by id. */
export interface Joined {
	added: readonly string[];
	/** It was here and has versions it had not. */
	grown: readonly string[];
	unchanged: readonly string[];
}

/**
 * The datasets with those of another workspace. One that is here already gets the versions it lacks, and turns to the other's current
 * one only when that is new here and was made from the current one of here; a removed one comes back. Names of here stay.
 */
export function joined(datasets: Datasets, others: Datasets) {
	const list = [...datasets];
	const answer = { added: [] as string[], grown: [] as string[], unchanged: [] as string[] };
	for (const other of others) {
		const at = list.findIndex(({ id }) => id === other.id);
		const here = list[at];
		if (!here) {
			list.push(other);
			answer.added.push(other.id);
			continue;
		}
		const lacking = other.versions.filter(({ id }) => !here.versions.some((own) => own.id === id));
		const versions = [...here.versions, ...lacking].sort(
			(a, b) => Date.parse(a.created) - Date.parse(b.created)
		);
		const ahead = isAncestor(here.current, other.current, versions);
		list[at] = { ...here, versions, removed: null, current: ahead ? other.current : here.current };
		answer[lacking.length > 0 ? 'grown' : 'unchanged'].push(other.id);
	}
	return kept<{ datasets: Datasets; answer: Joined }>({ datasets: list, answer });
}

/** The dataset of that id, unless it is removed. */
export function datasetOf(datasets: Datasets, id: string): StoreResult<KeptDataset> {
	const found = datasets.find((each) => each.id === id && each.removed === null);
	return found ? kept(found) : failed('unknown_dataset', id);
}

/** A version of a dataset; the current one when none is asked for. */
export function versionOf(
	dataset: KeptDataset,
	id: string = dataset.current
): StoreResult<DatasetVersion> {
	const found = dataset.versions.find((each) => each.id === id);
	return found ? kept(found) : failed('unknown_version', id);
}

/** All files of some datasets, each content once. */
export function distinctFiles(datasets: Datasets): VersionFile[] {
	const files = datasets.flatMap(({ versions }) => versions.flatMap((version) => version.files));
	return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** A new id: 19 or so letters and digits. `crypto.randomUUID` is not there on a site served without TLS. */
export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('');
}

function changed<T>(
	datasets: Datasets,
	id: string,
	change: (dataset: KeptDataset) => StoreResult<{ dataset: KeptDataset; answer: T }>
): StoreResult<{ datasets: Datasets; answer: T }> {
	const found = datasetOf(datasets, id);
	if (!found.ok) return found;
	const done = change(found.value);
	if (!done.ok) return done;
	const { dataset, answer } = done.value;
	return kept({ datasets: datasets.with(datasets.indexOf(found.value), dataset), answer });
}

function only(dataset: KeptDataset): StoreResult<{ dataset: KeptDataset; answer: void }> {
	return kept({ dataset, answer: undefined });
}

function isAncestor(id: string, of: string, versions: readonly DatasetVersion[]): boolean {
	const parentById = new Map(versions.map((version) => [version.id, version.parent]));
	// As many steps as there are versions: parents of a foreign file may run in a circle.
	let at: string | null = of;
	for (let steps = 0; at !== null && steps < versions.length; steps++) {
		at = parentById.get(at) ?? null;
		if (at === id) return true;
	}
	return false;
}
