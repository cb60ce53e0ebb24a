import type { StagedImport } from '$lib/ingest/intake/intake';
import type { CommitKind } from '$lib/store/manifest';

/** Where an import goes: a dataset of its own (with or without the published figures in it), or the current version of one that is kept. */
export type ImportTarget =
	| { commit: 'new'; name: string; base: 'empty' | 'published' }
	| { commit: Exclude<CommitKind, 'new'>; dataset: string };

/** What an import would do to one table, told before anything changes. Rows are told apart by the table's key. */
export interface TablePreview {
	table: string;
	key: readonly string[];
	/** Rows of the table now, and afterwards. */
	rowsBefore: number;
	rowsAfter: number;
	/** Rows of the import whose key is new. */
	added: number;
	/** Whose key is there with the same values: nothing changes. */
	same: number;
	/** Whose key is there with other values: `correct` and `replace` put them in its place, `append` leaves them out. */
	differing: number;
	/** Rows of the table now that the import has not: `replace` takes them away. */
	missing: number;
	/** Of `differing`, those where a final figure would stand in the place of an estimate, and the other way round. */
	finalOverEstimate: number;
	estimateOverFinal: number;
	/** The first differing rows, key and fields as text, for the eye. */
	examples: readonly RowDifference[];
}

/** One row whose values differ: fields that are not equal, as text, null for an empty one. */
export interface RowDifference {
	key: readonly string[];
	fields: readonly { field: string; before: string | null; after: string | null }[];
}

/** Two versions of a dataset against each other. */
export interface VersionComparison {
	tables: readonly {
		table: string;
		added: number;
		removed: number;
		changed: number;
		examples: readonly RowDifference[];
	}[];
	/** Places that moved, in clusters where a ranking can be made in either version; 0 places moved are not listed. */
	moves: readonly {
		clusterId: string;
		year: number;
		unitId: string;
		name: string;
		before: number | null;
		after: number | null;
	}[];
}

/** An import laid beside a dataset: nothing is kept yet. `commit` keeps exactly this. */
export interface ImportPreview {
	target: ImportTarget;
	staged: StagedImport;
	tables: readonly TablePreview[];
	/** Values of references that the dataset lacks (`unit_id` of no unit …): they block. */
	unknownReferences: readonly { table: string; field: string; value: string; rows: number }[];
}
