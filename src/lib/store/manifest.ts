/** The form of manifests written by this program; MIGRATIONS (manifest-json.ts) bring older ones to it. */
export const MANIFEST_SCHEMA = 1;

/** What a commit did to the dataset: made it; added rows; put other rows in place of all; mended rows that were wrong. */
export type CommitKind = 'new' | 'append' | 'replace' | 'correct';
export const COMMIT_KINDS: readonly CommitKind[] = ['new', 'append', 'replace', 'correct'];

/** Any value of JSON. What is kept of recipes is theirs to read: here it is only carried. */
export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The account of an import: `recordCount` = `accepted` + `corrected` + `merged` + `rejected`, always. */
export interface LedgerSummary {
	recordCount: number;
	accepted: number;
	corrected: number;
	merged: number;
	rejected: number;
}

/** One file of a version. Its bytes are kept once under their hash, however many versions hold them. */
export interface VersionFile {
	/** `rows` of one table, rebuilt from this file; or the `source` an analyst brought, as it came. */
	role: 'rows' | 'source';
	/** As a person knows it: the name it came with, or that of its table. */
	name: string;
	/** The table its rows are for; '' when a source has several, or none that is known. */
	table: string;
	/** SHA-256, hex. */
	sha256: string;
	bytes: number;
	/** Rows of the table, or of the source as it came. */
	rows: number;
}

/** One state of a dataset. Nothing of it is ever changed but `label`. */
export interface DatasetVersion {
	id: string;
	/** The version it was made from; null for the first. */
	parent: string | null;
	commit: CommitKind;
	/** ISO 8601 with the hour, UTC. */
	created: string;
	/** What the analyst calls it; '' when nothing. */
	label: string;
	files: readonly VersionFile[];
	/** How the sources were read, for the next file of the same shape; null when there was nothing to say. */
	recipe: Json;
	/** null when the rows came without an import, as from a workspace of another program. */
	ledger: LedgerSummary | null;
}

/** A dataset kept on the device. */
export interface KeptDataset {
	/** Never used again: two tabs must not mean different datasets by it. */
	id: string;
	name: string;
	created: string;
	/** The version every screen shows. */
	current: string;
	/** When it was removed; until it is discarded it can be restored. null while it is there. */
	removed: string | null;
	/** Oldest first, never empty. */
	versions: readonly DatasetVersion[];
}

/** All that is kept: what is not named here is not there. */
export interface Manifest {
	/** Grows by one with every change; 0 before the first. */
	generation: number;
	datasets: readonly KeptDataset[];
}

export const NOTHING_KEPT: Manifest = { generation: 0, datasets: [] };

/** The hashes of all files a manifest names, those of removed datasets too. */
export function filesNamed({ datasets }: Manifest): Set<string> {
	return new Set(
		datasets.flatMap(({ versions }) =>
			versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
		)
	);
}
