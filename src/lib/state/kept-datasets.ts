import type { StagedImport } from '$lib/ingest/intake/intake';
import type { BlockedValue, RowDifference, TablePreview } from '$lib/ingest/kept/import-preview';
import type { DatasetBase } from '$lib/ingest/kept/version-recipe';
import type { CommitKind } from '$lib/store/manifest';

export type { BlockedValue, RowDifference, TablePreview };

/** Where an import goes: a dataset of its own (with or without the published figures in it), or the current version of one that is kept. */
export type ImportTarget =
	| { commit: 'new'; name: string; base: DatasetBase }
	/** `dataset` is the id in the workspace. */
	| { commit: Exclude<CommitKind, 'new'>; dataset: string };

/** Two versions of a dataset against each other. */
export interface VersionComparison {
	/** Tables of which either version has rows of its own; those without any difference too. */
	tables: readonly {
		table: string;
		added: number;
		removed: number;
		changed: number;
		examples: readonly RowDifference[];
	}[];
	/** Places that moved, in clusters where a ranking can be made in either version; 0 places moved are not listed. */
	moves: readonly RankMove[];
}

/** A unit's place in a cluster and year, before and after; null where it has none. */
export interface RankMove {
	clusterId: string;
	clusterVi: string;
	clusterEn: string;
	year: number;
	/** What ranked: the id of a scheme that ships, or an indicator. */
	by: string;
	unitId: string;
	/** The name in Vietnamese. */
	name: string;
	before: number | null;
	after: number | null;
}

/** An import laid beside a dataset: nothing is kept yet. `commit` keeps exactly this. */
export interface ImportPreview {
	target: ImportTarget;
	staged: StagedImport;
	/** The version it was laid beside; null for a new dataset. */
	parent: string | null;
	tables: readonly TablePreview[];
	/** Values of references that the dataset lacks (`unit_id` of no unit …): they block. At most 200 of each field. */
	unknownReferences: readonly (BlockedValue & { value: string })[];
	/** Empty cells that must be filled and words that are none of a field's: they block. */
	unfitValues: readonly BlockedValue[];
	/** Rows of each of `staged.tables`, counted by the engine. */
	rowCounts: readonly number[];
	/** Tables that bring several preferred rows of one figure; the surest is then preferred. */
	crowded: ReadonlySet<string>;
}

/** Whether an import may not be kept as it is. */
export function isBlocked({ unknownReferences, unfitValues }: ImportPreview): boolean {
	return unknownReferences.length + unfitValues.length > 0;
}
